namespace Coordination.Dashboard.Access;

/// <summary>Signing out, cutting a device off, and being oneself again. Forms post here; each carries its antiforgery token.</summary>
internal static class SessionEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("").ExcludeFromDescription().RequireOwnForm();

        // Whoever cannot be recognised any more may still leave.
        group.MapPost("/sign-out", async (HttpContext context, FrontDoor door) =>
        {
            await door.LeaveAsync(context);
            return Results.LocalRedirect("/sign-in");
        }).AllowAnonymous();
        group.MapPost(ViewAsGuard.LeavePath, async (HttpContext context, ViewAs viewing) =>
        {
            var viewed = context.User.AccountId();
            await viewing.LeaveAsync(context);
            return Results.LocalRedirect($"/people/{viewed}");
        }).RequireAuthorization(Policies.SignedIn);
        group.MapPost("/account/devices/{device:long}/cut-off", async (long device, HttpContext context, Devices devices) =>
        {
            await devices.CutOffAsync(context.User.AccountId()!.Value, device, context.RequestAborted);
            return Results.LocalRedirect("/account");
        }).RequireAuthorization(Policies.OwnAccount);
    }
}
