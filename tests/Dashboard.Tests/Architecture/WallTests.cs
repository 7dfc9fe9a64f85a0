using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Coordination.Dashboard.Tests.Architecture;

public sealed partial class WallTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Ingest_sees_neither_reports_nor_the_dashboard() =>
        Assert.DoesNotContain(References(typeof(Ingest.IngestServices).Assembly), name => name is "Coordination.Reports" or "Coordination.Dashboard");

    [Fact]
    public void Reports_do_not_see_the_dashboard() =>
        Assert.DoesNotContain("Coordination.Dashboard", References(typeof(Reports.ReportsServices).Assembly));

    [Fact]
    public void Only_the_dashboard_is_a_program() => Assert.DoesNotContain(
        Files("Ingest", "*.csproj").Concat(Files("Reports", "*.csproj")),
        file => File.ReadAllText(file).Contains("<OutputType>Exe", StringComparison.Ordinal));

    [Fact]
    public void The_compose_file_needs_no_setting() => Assert.All(
        File.ReadAllText(Path.Combine(Root, "docker-compose.yml")).Split("${")[1..],
        setting => Assert.Contains(":-", setting.Split('}')[0], StringComparison.Ordinal));

    [Theory]
    [InlineData("Dashboard/Components")]
    [InlineData("Ingest/Record")]
    [InlineData("Reports/Documents")]
    [InlineData("Reports/Layout")]
    public void Pages_documents_and_the_words_of_the_record_know_no_database(string folder) =>
        Assert.Empty(With(DatabaseWords(), folder, "*.razor", "*.cs"));

    [Theory]
    [InlineData("Reports/Documents")]
    [InlineData("Reports/Numbers")]
    public void The_engine_of_a_format_is_known_in_the_layout_alone(string folder) => Assert.Empty(With(Engines(), folder, "*.cs"));

    [Theory]
    [InlineData("Reports/Documents")]
    [InlineData("Reports/Layout")]
    public void Papers_know_no_clock(string folder) => Assert.Empty(With(Clocks(), folder, "*.cs"));

    [Fact]
    public void Nothing_in_reports_writes() => Assert.Empty(With(WritingSql(), "Reports", "*.cs"));

    [Fact]
    public void Pages_read_in_the_viewers_name() => Assert.Equal(
        ["WardReadings.cs"],
        With(ProgramsName(), "Dashboard/Components", "*.razor", "*.cs").Concat(With(ProgramsName(), "Dashboard/Api", "*.cs")).Select(Path.GetFileName));

    private static string[] References(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(name => name.Name!)];

    private static string[] With(Regex words, string folder, params string[] patterns) =>
        [.. patterns.SelectMany(pattern => Files(folder, pattern)).Where(file => words.IsMatch(File.ReadAllText(file)))];

    private static string[] Files(string folder, string pattern) => Directory.Exists(Path.Combine(Root, folder))
        ? Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Coordination.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    // To catch a database that is away needs the name of its error, and nothing else of it.
    [GeneratedRegex(@"\b(Npgsql(?!Exception|;)|Dapper|CommandDefinition|DbConnection)|""\s*(select|insert into|update|delete from)\s", RegexOptions.CultureInvariant)]
    private static partial Regex DatabaseWords();

    [GeneratedRegex(@"\b(SkiaSharp|QRCoder|DocumentFormat|MiniExcel|HarfBuzz)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Engines();

    [GeneratedRegex(@"\b(TimeProvider|UtcNow|DateTime\.Now|DateTimeOffset\.Now)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clocks();

    // What is read once for all viewers is cut to each one's scope before it is given out.
    [GeneratedRegex(@"\bActor\.Program\b", RegexOptions.CultureInvariant)]
    private static partial Regex ProgramsName();

    [GeneratedRegex(@"\b(insert\s+into|update\s+\w+\s+(\w+\s+)?set|delete\s+from|truncate|copy\s+\w+\s+from)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WritingSql();
}
