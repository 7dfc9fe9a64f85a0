using Coordination.Dashboard.Access;
using Coordination.Ingest.Register;

using Microsoft.AspNetCore.Antiforgery;

using Npgsql;

namespace Coordination.Dashboard.Desk;

/// <summary>Takes the form in which somebody says where they want what is for them sent besides, and sends the browser back to their account.</summary>
internal static class OwnMail
{
    public const string Path = "/account/mail";

    private const int LongestAddress = 200;

    /// <summary>Can mail be sent there?</summary>
    public static bool IsAddress(string typed) => typed.Length <= LongestAddress && MimeKit.MailboxAddress.TryParse(typed, out _);

    public static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery, Viewer viewer, PaperPost post)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = form["address"].ToString().Trim();
        var said = "stale";
        if (await antiforgery.IsRequestValidAsync(context) && await viewer.AccountAsync() is { } account)
        {
            said = typed.Length > 0 && !IsAddress(typed) ? "wrong" : "kept";
            try
            {
                if (said == "kept")
                {
                    await post.AddressAsync(account.Id, typed.Length == 0 ? null : typed, context.RequestAborted);
                }
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException)
            {
                said = "stale";
            }
        }

        return Results.LocalRedirect($"/account?mail={said}#mail");
    }
}
