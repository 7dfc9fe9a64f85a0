using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Dashboard;
using Coordination.Dashboard.Access;
using Coordination.Support;

using Dapper;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// Sign-ins a second of one core, through the page with its form, against the bare stretching of the password, which is slow on purpose.
/// Each comes from an address of its own, as from many offices.
/// </summary>
internal static partial class SignInBenchmark
{
    private const int SignIns = 60;
    private const int Rounds = 210_000;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1, 100);
        await using var app = DashboardApplication.Build(
            new DashboardOptions
            {
                ConnectionString = world.ConnectionString,
                DataFolder = world.Folder,
                Urls = "http://127.0.0.1:0",
                Proxies = [IPNetwork.Parse("127.0.0.0/8")],
            },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        await AddPeopleAsync(app, world.ConnectionString);
        var address = new Uri(app.Urls.First());
        await SignInAsync(address, 0);
        var bareRate = await PerAsync(SignIns, () =>
        {
            for (var i = 0; i < SignIns; i++)
            {
                Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(TestAccounts.Password), Encoding.UTF8.GetBytes($"{i:D16}"), Rounds, HashAlgorithmName.SHA512, 32);
            }

            return Task.CompletedTask;
        });
        var wholeRate = await PerAsync(SignIns, () => Parallel.ForEachAsync(
            Enumerable.Range(1, SignIns), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (person, _) => await SignInAsync(address, person)));
        Console.WriteLine($"sign-in: {wholeRate:0.0} a second and core with page, form, session and sender, {bareRate:0.0} of the bare stretching, ratio {wholeRate / bareRate:0.00}");
    }

    /// <summary>How many in each second of processor time.</summary>
    private static async Task<double> PerAsync(int count, Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static async Task AddPeopleAsync(WebApplication app, string connectionString)
    {
        await using var owner = NpgsqlDataSource.Create(connectionString);
        var hash = app.Services.GetRequiredService<IPasswordHasher<Account>>().HashPassword(new Account(), TestAccounts.Password);
        for (var i = 0; i <= SignIns; i++)
        {
            await TestAccounts.PersonAsync(owner, $"person-{i}", "company");
        }

        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync("update credential set password_hash = @hash", new { hash });
    }

    private static async Task SignInAsync(Uri address, int person)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.100.{person}");
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["Form.Name"] = $"person-{person}",
            ["Form.Password"] = TestAccounts.Password,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Sign-in {person} was answered {answer.StatusCode}.");
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
