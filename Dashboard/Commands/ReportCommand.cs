using System.CommandLine;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Leaders;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Commands;

/// <summary><c>report --ward CODE [--kind KIND] --out FILE</c>: an unnumbered draft by the figures of this moment.</summary>
internal static class ReportCommand
{
    private const string DefaultKind = "progress-company";

    // The list of leaders is printed from its rows, and bears no figures.
    private static readonly string[] Codes = [.. Papers.Kinds.Select(kind => kind.Code), Papers.LeaderListKind];

    private static readonly Dictionary<string, PaperFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = PaperFormat.Pdf,
        [".docx"] = PaperFormat.Docx,
        [".xlsx"] = PaperFormat.Xlsx,
        [".html"] = PaperFormat.Html,
    };

    private static readonly Option<string?> Enterprise = new("--enterprise");
    private static readonly Option<string?> Ward = new("--ward");
    private static readonly Option<string?> Group = new("--group");
    private static readonly Option<string?> Building = new("--building");
    private static readonly Option<string?> Contract = new("--contract") { Description = "Make a review form out for one customer." };
    private static readonly Option<string> Kind = new("--kind")
    {
        DefaultValueFactory = _ => DefaultKind,
        Description = string.Join(", ", Codes),
    };

    private static readonly Option<string> Period = new("--period") { DefaultValueFactory = _ => "week", Description = "week, month, month-15, campaign" };
    private static readonly Option<FileInfo> Out = new("--out") { Required = true, Description = ".pdf, .docx, .xlsx or .html by its ending" };

    public static void AddTo(RootCommand root)
    {
        var id = new Argument<long>("id");
        var verify = new Command("verify", "Proves an issued paper by the journal, its hashes, and by writing it anew; exit 1 on any difference.") { id }.Does(
            Policies.PreparePapers, (host, arguments, token) => VerifyAsync(host, arguments.GetRequiredValue(id), token));
        root.Subcommands.Add(
            new Command("report", "Writes a paper as an unnumbered draft.") { Enterprise, Ward, Group, Building, Contract, Kind, Period, Out, verify }.Does(Policies.PreparePapers, WriteAsync));
    }

    private static async Task<(object, string, int)> VerifyAsync(CommandHost host, long id, CancellationToken token)
    {
        var found = await host.Get<PaperProof>().RunAsync(id, token) ?? throw new UnusableException($"There is no paper {id}.");
        var said = found.Differences.Count == 0 ? $"Paper {id} is what was issued, and says what the journal says at its positions." : null;
        return (
            new { report = id, differences = found.Differences, notes = found.Notes },
            string.Join('\n', new[] { said }.OfType<string>().Concat(found.Differences).Concat(found.Notes)),
            found.Differences.Count == 0 ? ExitCode.Done : ExitCode.Refusals);
    }

    private static async Task<(object, string, int)> WriteAsync(CommandHost host, ParseResult arguments, CancellationToken token)
    {
        var file = arguments.GetRequiredValue(Out);
        if (!Formats.TryGetValue(file.Extension, out var format))
        {
            throw new UnusableException($"{file.Name}: papers are written as {string.Join(", ", Formats.Keys)}.");
        }

        if (arguments.GetValue(Kind) == Papers.LeaderListKind)
        {
            return await LeadersAsync(host, arguments.GetValue(Ward), file, format, token);
        }

        var kind = Papers.Find(arguments.GetValue(Kind))
            ?? throw new UnusableException($"There is no kind of paper “{arguments.GetValue(Kind)}”; there are {string.Join(", ", Codes)}.");
        var sheet = await SheetAsync(host, await AskAsync(host, arguments, kind, token), token);
        if (sheet.Figures.Count > 1 && format != PaperFormat.Pdf)
        {
            throw new UnusableException($"A pack of {sheet.Figures.Count} sheets is written as .pdf; name one place for {file.Extension}.");
        }

        var bytes = Render(host.Get<PaperPress>(), sheet, format);
        await File.WriteAllBytesAsync(file.FullName, bytes, token);
        return (
            new
            {
                kind = kind.Code,
                file = file.FullName,
                bytes = bytes.Length,
                sheets = sheet.Figures.Count,
                asOf = sheet.Line.AsOf,
                positions = sheet.Positions.Select(one => new { ward = one.Ward, position = one.Position }),
            },
            $"{kind.Name}: {file.FullName}",
            ExitCode.Done);
    }

    private static async Task<(object, string, int)> LeadersAsync(CommandHost host, string? ward, FileInfo file, PaperFormat format, CancellationToken token)
    {
        var lists = host.Get<LeaderLists>();
        if (ward is null || await lists.InForceAsync(host.Operator, ward, VietnamTime.DayOf(host.Get<TimeProvider>().GetUtcNow()), token) is not { } edition)
        {
            throw new UnusableException(ward is null ? "The list of leaders is of a ward; name it with --ward CODE." : $"There is no list of leaders in force in ward {ward}.");
        }

        var bytes = (await new LeaderListDesk(lists, host.Get<PaperOfficeBook>(), host.Get<Papers>()).WriteAsync(host.Operator, ward, edition.Edition, format, token))!;
        await File.WriteAllBytesAsync(file.FullName, bytes, token);
        return (
            new { kind = Papers.LeaderListKind, file = file.FullName, bytes = bytes.Length, edition = edition.Edition, effectiveFrom = edition.EffectiveFrom },
            $"{file.FullName}: edition {edition.Edition}", ExitCode.Done);
    }

    private static async Task<PaperSheet> SheetAsync(CommandHost host, PaperAsk ask, CancellationToken token)
    {
        try
        {
            return await host.Get<PaperDrafts>().SheetAsync(host.Operator, ask, token);
        }
        catch (PaperRefusedException)
        {
            throw new UnusableException("There is no such place, or the kind of paper needs another one.");
        }
    }

    private static byte[] Render(PaperPress press, PaperSheet sheet, PaperFormat format)
    {
        try
        {
            return press.Write(sheet, format);
        }
        catch (PaperException error)
        {
            throw new UnusableException(error.Message);
        }
    }

    // A ward's paper is its enterprise's, whose letterhead it bears; sheets without a place are a pack of all.
    private static async Task<PaperAsk> AskAsync(CommandHost host, ParseResult arguments, PaperKind kind, CancellationToken token)
    {
        var (enterprise, ward) = (arguments.GetValue(Enterprise), arguments.GetValue(Ward));
        var missing = kind.Scope switch
        {
            PaperScope.Enterprise => enterprise is null ? "--enterprise" : null,
            PaperScope.Ward or PaperScope.Group or PaperScope.Building => ward is null ? "--ward" : null,
            PaperScope.Company => null,
            _ => throw new InvalidOperationException($"Unknown scope {kind.Scope}."),
        };
        if (missing is not null)
        {
            throw new UnusableException($"{kind.Code} needs {missing}.");
        }

        if (ward is not null)
        {
            enterprise = (await host.Get<Wards>().ReadAsync(host.Operator, token)).FirstOrDefault(one => one.Code == ward)?.EnterpriseCode
                ?? throw new UnusableException($"There is no ward {ward}.");
        }

        return new PaperAsk(
            kind.Code, enterprise, ward, arguments.GetValue(Group), arguments.GetValue(Building), PeriodOf(arguments.GetValue(Period)!, Today(host)))
        {
            Contract = arguments.GetValue(Contract),
            AsOfNow = true,
        };
    }

    private static DateOnly Today(CommandHost host) => VietnamTime.DayOf(host.Get<TimeProvider>().GetUtcNow());

    // A draft of a week is of the seven days up to now.
    private static ReportPeriod PeriodOf(string name, DateOnly today) => name switch
    {
        "week" => ReportPeriod.Week(today, today.DayOfWeek),
        "month" => ReportPeriod.Month(today),
        "month-15" => ReportPeriod.AdministrativeMonth(today),
        "campaign" => ReportPeriod.Campaign(today),
        _ => throw new UnusableException($"The period {name} is none of week, month, month-15, campaign."),
    };
}
