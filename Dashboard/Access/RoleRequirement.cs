using Microsoft.AspNetCore.Authorization;

namespace Coordination.Dashboard.Access;

/// <summary>Asks for an account that has one of a policy's roles somewhere.</summary>
internal sealed record RoleRequirement(string Policy) : IAuthorizationRequirement;

/// <summary>Looks the account's grants up in the book, not in the cookie.</summary>
internal sealed class RoleHandler(AccountBook accounts, TimeProvider time) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (context.User.AccountId() is not { } id
            || (context.User.ById() is not null && Policies.NotWhileViewingAs.Contains(requirement.Policy))
            || await accounts.FindAsync(id) is not { IsDisabled: false } account)
        {
            return;
        }

        // One's own account needs no role: a grant may have run out.
        if (requirement.Policy is Policies.SignedIn or Policies.OwnAccount || account.Has(Policies.Matrix[requirement.Policy], time.GetUtcNow()))
        {
            context.Succeed(requirement);
        }
    }
}
