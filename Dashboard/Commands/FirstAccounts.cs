using Coordination.Dashboard.Access;
using Coordination.Dashboard.Files;
using Coordination.Dashboard.Sample;

using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Commands;

/// <summary>
/// The accounts with which an installation begins: an administrator, and with the sample one of each role. Their secrets are this
/// installation's own and are shown once.
/// </summary>
internal static class FirstAccounts
{
    public const string Administrator = "admin";
    private const string SamplePrefix = "mau-";
    private const string FileName = "sample-accounts.txt";

    private static readonly (string Role, string Display)[] Sample =
    [
        (Roles.Company, "Lãnh đạo Công ty (mẫu)"), (Roles.Enterprise, "Quản lý Xí nghiệp (mẫu)"), (Roles.Care, "Chăm sóc khách hàng (mẫu)"),
        (Roles.Area, "Cán bộ địa bàn (mẫu)"), (Roles.Records, "Văn thư (mẫu)"), (Roles.Ward, "Đầu mối phường (mẫu)"),
        (Roles.WardLeader, "Lãnh đạo phường (mẫu)"), (Roles.Leader, SampleLeaders.FirstLeader), (Roles.Building, "Ban quản trị tòa nhà (mẫu)"),
        (Roles.DataProtection, "Phụ trách dữ liệu cá nhân (mẫu)"), (Roles.Admin, "Quản trị hệ thống (mẫu)"),
    ];

    /// <summary>Makes them where there is no account yet, and says what is to be said once.</summary>
    public static async Task MakeAsync(IServiceProvider services, Settings settings, bool sample, TextWriter console, CancellationToken token)
    {
        var accounts = services.GetRequiredService<Accounts>();
        if (await accounts.AnyBesideAsync(SamplePrefix, token))
        {
            return;
        }

        var invitations = services.GetRequiredService<Invitations>();
        if (sample)
        {
            await using var scope = services.CreateAsyncScope();
            var lines = new List<string>();
            foreach (var (role, display) in Sample)
            {
                lines.Add(await OneAsync(scope.ServiceProvider, settings, role, display, token));
            }

            var path = Path.Combine(settings.DataFolder, FileName);
            await using (var file = new StreamWriter(Private.Create(path)))
            {
                await file.WriteAsync(string.Join('\n', lines) + "\n");
            }

            await console.WriteLineAsync($"The sample's accounts, also in {path}:\n{string.Join('\n', lines)}");
        }

        // Last: a first start that was cut off before this begins again with what is missing.
        var admin = await accounts.AddAsync(Administrator, "Quản trị", AccountKind.Person, new GrantDraft(Roles.Admin), null, token);
        var link = settings.Address((await invitations.NewAsync(admin, token)).Path);
        await console.WriteLineAsync($"The administrator \"{Administrator}\" chooses a password here, once and within a week:\n{link}");
    }

    private static async Task<string> OneAsync(IServiceProvider services, Settings settings, string role, string display, CancellationToken token)
    {
        var name = SamplePrefix + role;
        var grant = role switch
        {
            Roles.Company or Roles.DataProtection or Roles.Admin => new GrantDraft(role),
            Roles.Enterprise or Roles.Care or Roles.Records => new GrantDraft(role, SampleWard.EnterpriseCode),
            Roles.Leader => new GrantDraft(role, Ward: SampleWard.Code, Group: SampleWard.Groups[0].Code),
            Roles.Building => new GrantDraft(role, Ward: SampleWard.Code, Building: SampleWard.Buildings[0].Name),
            _ => new GrantDraft(role, Ward: SampleWard.Code),
        };
        var users = services.GetRequiredService<UserManager<Account>>();
        var id = (await users.FindByNameAsync(name))?.AccountId
            ?? await services.GetRequiredService<Accounts>().AddAsync(name, display, AccountKind.Person, grant, null, token);
        if (role is Roles.Leader or Roles.Building)
        {
            return $"{role,-12} {settings.Address((await services.GetRequiredService<Invitations>().NewAsync(id, token)).Path)}";
        }

        var password = Secret.NewPassword();
        var account = (await users.FindByNameAsync(name))!;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await users.UpdateSecurityStampAsync(account);
        return $"{role,-12} {name,-16} {password}";
    }
}
