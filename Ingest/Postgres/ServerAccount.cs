using System.Globalization;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// As whom the server programs run. PostgreSQL refuses root, so root hands them to another user, or to a user namespace in which
/// root's own files belong to an ordinary user.
/// </summary>
internal sealed record ServerAccount(string[] Prefix, (uint User, uint Group)? GiveTo)
{
    /// <summary>
    /// The server must not outlive a killed host; INT is its fast shutdown. Its own session keeps a terminal's Ctrl+C from it: the
    /// host gets that, finishes its work, and only then stops the server.
    /// </summary>
    private static readonly string[] TiedToParent = ["setpriv", "--pdeathsig=INT", "--"];

    public string[] Wrap(params string[] commandLine) => ["setsid", .. Prefix, .. commandLine];

    /// <summary>Chooses the account; a cluster that exists decides by its owner, so that a data folder never changes hands.</summary>
    /// <exception cref="PostgresUnavailableException">No way works; the message says what to change.</exception>
    public static ServerAccount Choose(ClusterPaths paths, ServerPrograms programs)
    {
        if (Posix.EffectiveUser() != 0)
        {
            return new ServerAccount(TiedToParent, null);
        }

        if (Directory.Exists(paths.Cluster))
        {
            var (user, group) = OwnerOf(paths.Cluster);
            var account = user == 0 ? UserNamespace() : As(user, group);
            return CanWork(account, paths, programs)
                ? account
                : throw new PostgresUnavailableException($"{paths.Cluster} belongs to user {user}, who cannot enter {paths.Data}"
                    + $" or run {programs.Folder}/postgres: open the folders above it with chmod o+x, or run as that user.");
        }

        ServerAccount[] ways = PostgresUser() is { } other ? [As(other.User, other.Group), UserNamespace()] : [UserNamespace()];
        return ways.FirstOrDefault(way => CanWork(way, paths, programs))
            ?? throw new PostgresUnavailableException("PostgreSQL does not run as root, user postgres cannot enter"
                + $" {paths.Data}, and user namespaces are not allowed here: run as an ordinary user, or set COORDINATION_DATA to a"
                + " folder that user postgres may enter.");
    }

    /// <summary>Makes a folder that only the server's account may enter; root may always.</summary>
    public void CreateFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        if (folder.LinkTarget is not null || (folder.Exists && OwnerOf(path).User is var owner && !MayOwn(owner)))
        {
            throw new PostgresUnavailableException($"{path} belongs to someone else: remove it, or choose another COORDINATION_DATA.");
        }

        Posix.CreateFolder(path, Posix.OwnerOnly);
        if (GiveTo is { } account)
        {
            Posix.ChangeOwner(path, account.User, account.Group);
        }
    }

    private bool MayOwn(uint owner) => owner == Posix.EffectiveUser() || owner == GiveTo?.User;

    private static ServerAccount As(uint user, uint group) =>
        new(["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--pdeathsig=INT", "--"], (user, group));

    private static ServerAccount UserNamespace() =>
        new(["unshare", "--user", "--map-user=1000", "--map-group=1000", "--", .. TiedToParent], null);

    private static bool CanWork(ServerAccount account, ClusterPaths paths, ServerPrograms programs)
    {
        // A folder that is given away needs only be passed through; in a user namespace it must still be root's own.
        var data = account.GiveTo is null ? "-w" : "-x";
        var postgres = programs.Program("postgres");
        return ProgramRun.ToEnd(account.Wrap("test", data, paths.Data, "-a", "-x", paths.Data, "-a", "-x", postgres)).ExitCode == 0;
    }

    private static (uint User, uint Group) OwnerOf(string path)
    {
        var (exitCode, text) = ProgramRun.ToEnd(["stat", "-c", "%u %g", "--", path]);
        if (exitCode != 0)
        {
            throw new PostgresUnavailableException($"Cannot see who owns {path}: {text}");
        }

        var words = text.Split(' ');
        return (uint.Parse(words[0], CultureInfo.InvariantCulture), uint.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private static (uint User, uint Group)? PostgresUser()
    {
        var line = File.ReadLines("/etc/passwd").FirstOrDefault(line => line.StartsWith("postgres:", StringComparison.Ordinal));
        return line?.Split(':') is [_, _, var user, var group, ..]
            ? (uint.Parse(user, CultureInfo.InvariantCulture), uint.Parse(group, CultureInfo.InvariantCulture))
            : null;
    }
}
