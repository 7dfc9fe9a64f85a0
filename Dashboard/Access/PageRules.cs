using System.Reflection;

using Coordination.Dashboard.Components.Pages;
using Coordination.Dashboard.Components.SignIn;

using Microsoft.AspNetCore.Authorization;

namespace Coordination.Dashboard.Access;

/// <summary>
/// The policy of every page, in one table. A page that carries [Authorize(Policy)] or [AllowAnonymous] itself is taken at its word; one that
/// stands in neither place is nobody's.
/// </summary>
internal static class PageRules
{
    /// <summary>Stands for: anybody, also who is not signed in.</summary>
    public const string Anybody = "";

    private static readonly Dictionary<Type, string> Table = new()
    {
        [typeof(WardsPage)] = Policies.Figures,
        [typeof(WardPage)] = Policies.Figures,
        [typeof(GroupPage)] = Policies.Figures,
        [typeof(BuildingPage)] = Policies.Figures,
        [typeof(ContractsPage)] = Policies.Contracts,
        [typeof(OneContractPage)] = Policies.Contracts,
        [typeof(ImportPage)] = Policies.Import,
        [typeof(FeedsPage)] = Policies.Feeds,
        [typeof(QuarantinePage)] = Policies.MendFeeds,
        [typeof(AccountPage)] = Policies.OwnAccount,
        [typeof(AuthenticatorPage)] = Policies.OwnAccount,
        [typeof(SignInPage)] = Anybody,
        [typeof(TwoFactorPage)] = Anybody,
        [typeof(InvitationPage)] = Anybody,
        [typeof(MyLinkPage)] = Anybody,
        [typeof(ErrorPage)] = Anybody,
        [typeof(NotFoundPage)] = Anybody,
    };

    /// <summary>The policy of a page; <see cref="Anybody"/>; or null when there is no rule, and so nobody may.</summary>
    public static string? Of(Type page) =>
        page.GetCustomAttribute<AllowAnonymousAttribute>() is not null ? Anybody
        : page.GetCustomAttribute<AuthorizeAttribute>() is { Policy: { } own } ? own
        : Table.GetValueOrDefault(page);
}
