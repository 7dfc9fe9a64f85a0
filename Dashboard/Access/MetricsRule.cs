using Microsoft.AspNetCore.Authorization;

namespace Coordination.Dashboard.Access;

/// <summary>The meters are open to this machine itself, so that its collector needs no token.</summary>
internal sealed class MetricsRule : AuthorizationHandler<RoleRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if (requirement.Policy == Policies.Metrics && context.Resource is HttpContext http && WebSafety.IsFromHere(http))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
