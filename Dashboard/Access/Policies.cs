using System.Collections.Frozen;

namespace Coordination.Dashboard.Access;

/// <summary>
/// What may be done, and by whom: the whole matrix. Pages, API, hub, downloads and metrics ask these policies by name. A policy says
/// whether somebody may do a thing at all; where they may do it, and whose names they see, the database decides for each row.
/// </summary>
public static class Policies
{
    /// <summary>Anybody with an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>One's own password, one-time codes and devices.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    /// <summary>Figures of wards, groups and buildings.</summary>
    public const string Figures = nameof(Figures);

    /// <summary>Figures and contracts by the API, each in their own scope; a leader's program reads the leader's group.</summary>
    public const string Read = nameof(Read);

    /// <summary>Lists and histories of contracts; with names where the database gives them.</summary>
    public const string Contracts = nameof(Contracts);

    /// <summary>Phone and ID numbers in full, for a reason.</summary>
    public const string Unmask = nameof(Unmask);

    /// <summary>Feeds, and how much of theirs waits in quarantine.</summary>
    public const string Feeds = nameof(Feeds);

    /// <summary>Reading, replaying, mending and discarding what waits: an administrator looks after feeds and reads no message.</summary>
    public const string MendFeeds = nameof(MendFeeds);

    /// <summary>Bringing in customer lists and status files.</summary>
    public const string Import = nameof(Import);

    /// <summary>The pages of a group's leader and a building's manager.</summary>
    public const string MyPlaces = nameof(MyPlaces);

    /// <summary>Recording something of one's own people.</summary>
    public const string RecordEntries = nameof(RecordEntries);

    /// <summary>Entering whom leaders call, and sessions at which customers are helped.</summary>
    public const string Assistance = nameof(Assistance);

    /// <summary>Printing review forms made out with the holder's name and address.</summary>
    public const string ReviewForms = nameof(ReviewForms);

    /// <summary>All enterprises beside each other.</summary>
    public const string Company = nameof(Company);

    /// <summary>Accounts, grants, invitations, and seeing the program as somebody else.</summary>
    public const string People = nameof(People);

    /// <summary>Access log, requests of data subjects, incidents.</summary>
    public const string DataProtection = nameof(DataProtection);

    /// <summary>Taking requests and incidents in, gathering a subject's data, removing what is kept no longer.</summary>
    public const string KeepDataProtection = nameof(KeepDataProtection);

    public const string Settings = nameof(Settings);

    /// <summary>Papers in every state; the ward those that were issued about it.</summary>
    public const string Papers = nameof(Papers);

    /// <summary>Drafting papers and having them checked.</summary>
    public const string PreparePapers = nameof(PreparePapers);

    /// <summary>Approving papers, or giving them back.</summary>
    public const string ApprovePapers = nameof(ApprovePapers);

    /// <summary>Numbers, issue, recall, scans: the office's own books.</summary>
    public const string IssuePapers = nameof(IssuePapers);

    /// <summary>Letterhead, series and schedule.</summary>
    public const string PaperSettings = nameof(PaperSettings);

    /// <summary>Letterhead and series of a ward's own office.</summary>
    public const string WardPaperSettings = nameof(WardPaperSettings);

    /// <summary>The ward's list of group leaders, with numbers as the role sees them.</summary>
    public const string Leaders = nameof(Leaders);

    /// <summary>Asking a ward for its list.</summary>
    public const string AskLeaders = nameof(AskLeaders);

    /// <summary>Writing an edition of the list: the ward, or who registers the paper that it sent.</summary>
    public const string EnterLeaders = nameof(EnterLeaders);

    /// <summary>Comparing an edition with the stamped paper.</summary>
    public const string CheckLeaders = nameof(CheckLeaders);

    /// <summary>Putting a checked edition in force.</summary>
    public const string ConfirmLeaders = nameof(ConfirmLeaders);

    /// <summary>Opening, moving and closing the accounts of leaders by the list.</summary>
    public const string LeaderAccounts = nameof(LeaderAccounts);

    /// <summary>Taking the list with its numbers away.</summary>
    public const string ExportLeaders = nameof(ExportLeaders);

    /// <summary>The program's meters; also open to this machine itself.</summary>
    public const string Metrics = nameof(Metrics);

    private static readonly string[] SeeWards =
        [Roles.Company, Roles.Enterprise, Roles.Care, Roles.Area, Roles.Records, Roles.Ward, Roles.WardLeader];

    /// <summary>The roles of each policy.</summary>
    public static FrozenDictionary<string, string[]> Matrix { get; } = new Dictionary<string, string[]>
    {
        [SignedIn] = [.. Roles.All],
        [OwnAccount] = [.. Roles.All],
        [Figures] = SeeWards,
        [Contracts] = SeeWards,
        [Read] = [.. SeeWards, Roles.Leader, Roles.Building],
        [Unmask] = [Roles.Enterprise, Roles.Care, Roles.Area],
        [Feeds] = [Roles.Enterprise, Roles.Care, Roles.Admin],
        [MendFeeds] = [Roles.Enterprise, Roles.Care],
        [Import] = [Roles.Enterprise, Roles.Care],
        [MyPlaces] = [Roles.Leader, Roles.Building],
        [RecordEntries] = [Roles.Leader, Roles.Building],
        [Assistance] = [Roles.Enterprise, Roles.Care, Roles.Area],
        [ReviewForms] = [Roles.Enterprise, Roles.Care, Roles.Area],
        [Company] = [Roles.Company, Roles.Enterprise],
        [People] = [Roles.Admin],
        [DataProtection] = [Roles.DataProtection],
        [KeepDataProtection] = [Roles.DataProtection],
        [Settings] = [Roles.Admin],
        [Metrics] = [Roles.Admin],
        [Papers] = [Roles.Company, Roles.Enterprise, Roles.Care, Roles.Records, Roles.Ward, Roles.WardLeader],

        // The company works on its own papers only, and sees those of its enterprises: the database holds it to that.
        [PreparePapers] = [Roles.Enterprise, Roles.Care, Roles.Company],
        [ApprovePapers] = [Roles.Enterprise, Roles.Company],
        [IssuePapers] = [Roles.Records, Roles.Company],
        [PaperSettings] = [Roles.Enterprise, Roles.Records, Roles.Company],
        [WardPaperSettings] = [Roles.Ward, Roles.Admin],
        [Leaders] = SeeWards,
        [AskLeaders] = [Roles.Enterprise, Roles.Care, Roles.Records],
        [EnterLeaders] = [Roles.Ward, Roles.WardLeader, Roles.Enterprise, Roles.Care, Roles.Records],
        [CheckLeaders] = [Roles.Enterprise, Roles.Care, Roles.Records],
        [ConfirmLeaders] = [Roles.Enterprise, Roles.WardLeader],
        [LeaderAccounts] = [Roles.Enterprise],
        [ExportLeaders] = [Roles.Enterprise, Roles.Care, Roles.Area, Roles.Ward, Roles.WardLeader],
    }.ToFrozenDictionary();

    /// <summary>What changes something, or opens what is masked: not while an administrator sees the program as somebody else.</summary>
    public static FrozenSet<string> NotWhileViewingAs { get; } =
        new[]
        {
            Unmask, MendFeeds, Import, RecordEntries, Assistance, ReviewForms, People, KeepDataProtection, Settings, OwnAccount,
            PreparePapers, ApprovePapers, IssuePapers, PaperSettings, WardPaperSettings,
            AskLeaders, EnterLeaders, CheckLeaders, ConfirmLeaders, LeaderAccounts, ExportLeaders,
        }.ToFrozenSet();
}
