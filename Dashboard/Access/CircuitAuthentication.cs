using System.Security.Claims;

using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Who looks at an open page. A change of the account reaches it with the database's notice, and every few seconds it is asked anyway:
/// who does not stand any more becomes nobody, who has other grants has the page's rule asked again.
/// </summary>
internal sealed class CircuitAuthentication : RevalidatingServerAuthenticationStateProvider
{
    private readonly AccountBook _accounts;
    private string? _last;

    public CircuitAuthentication(ILoggerFactory logger, AccountBook accounts)
        : base(logger)
    {
        _accounts = accounts;
        accounts.Changed += OnChanged;
    }

    protected override TimeSpan RevalidationInterval => AccountBook.Kept;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var user = authenticationState.User;
        try
        {
            if (!await user.StandsAsync(_accounts, cancellationToken))
            {
                return false;
            }

            // Grants may have run out without a notice.
            if (await _accounts.FindAsync(user.AccountId()!.Value, cancellationToken) is not { } account)
            {
                return false;
            }

            var now = string.Join('|', account.Grants);
            if (_last is not null && _last != now)
            {
                SetAuthenticationState(Task.FromResult(authenticationState));
            }

            _last = now;
            return true;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // A database that is away says nothing against anybody; it shows nothing either.
            return true;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _accounts.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private void OnChanged(int? account) => _ = AskAsync(account);

    private async Task AskAsync(int? changed)
    {
        try
        {
            var user = (await GetAuthenticationStateAsync()).User;
            if (user.AccountId() is not { } id || (changed is not null && changed != id && changed != user.ById()))
            {
                return;
            }

            var stands = await user.StandsAsync(_accounts, CancellationToken.None);
            SetAuthenticationState(Task.FromResult(new AuthenticationState(stands ? user : new ClaimsPrincipal(new ClaimsIdentity()))));
        }
        catch (Exception)
        {
            // A page that is just closing, or a database that is away: the next interval asks again.
        }
    }
}
