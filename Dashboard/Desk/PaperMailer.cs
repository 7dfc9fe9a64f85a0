using System.Globalization;

using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Mine;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

using MailKit.Net.Smtp;
using MailKit.Security;

using MimeKit;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// Sends what was delivered to people also by mail, to who has asked for it. Each message is made in its receiver's own name: what they may no
/// longer see is not sent. Should the program end between sending and noting it, the same message goes out again under the same id.
/// </summary>
public sealed class PaperMailer(
    PaperPost post, PaperSheets sheets, OwnSheets mine, DashboardOptions options, ILogger<PaperMailer> logger)
{
    private const int MostAtOnce = 50;

    /// <summary>Sends what waits; returns how many the server took.</summary>
    public async Task<int> SendAsync(CancellationToken token)
    {
        if (options.Mail is not { } server || await post.TakeAsync(MostAtOnce, token) is not { Count: > 0 } mails)
        {
            return 0;
        }

        var sent = 0;
        using var client = new SmtpClient();
        foreach (var mail in mails)
        {
            try
            {
                if (await MessageAsync(mail, server, token) is not { } message)
                {
                    await post.DropAsync(mail, token);
                    continue;
                }

                if (!client.IsConnected)
                {
                    await ConnectAsync(client, server, token);
                }

                using (message)
                {
                    await client.SendAsync(message, token);
                }

                await post.SentAsync(mail, token);
                sent++;
            }
            catch (Exception error) when (!token.IsCancellationRequested)
            {
                // Whatever it was, the others' mail goes on, and this one is not tried for ever.
                var fault = Fault(error);
                Log.MailNotSent(logger, mail.DeliveryId, fault);
                await post.NotSentAsync(mail, fault, token);
                if (client.IsConnected && error is not SmtpCommandException)
                {
                    await client.DisconnectAsync(quit: false, token);
                }
            }
        }

        if (client.IsConnected)
        {
            await client.DisconnectAsync(quit: true, token);
        }

        return sent;
    }

    private static async Task ConnectAsync(SmtpClient client, MailServer server, CancellationToken token)
    {
        await client.ConnectAsync(
            server.Host,
            server.Port,
            server.IsTls ? SecureSocketOptions.SslOnConnect : server.NeedsTls ? SecureSocketOptions.StartTls : SecureSocketOptions.StartTlsWhenAvailable,
            token);
        if (server.User is { } user)
        {
            await client.AuthenticateAsync(user, server.Password ?? "", token);
        }
    }

    private async Task<MimeMessage?> MessageAsync(PaperMail mail, MailServer server, CancellationToken token)
    {
        var words = Words.Vietnamese;
        var reader = new Actor(mail.AccountId, Origin: "mail");
        var sheet = mail.PaperId is { } id ? await sheets.ReadAsync(reader, id, token) : null;

        // Who leads a group does not see the pack; the sheet in it that is theirs is what they are sent.
        var own = mail.PaperId is { } pack && sheet is null ? await mine.ReadAsync(reader, pack, token) : [];
        // That one was recalled is said in words; what was recalled before its mail went is not sent.
        var inForce = own.Where(one => one.Content is not null).ToArray();
        if (mail.PaperId is not null && sheet is null && (own.Count == 0 || (mail.Why == PaperNews.Issued && inForce.Length == 0)))
        {
            return null;
        }

        var line = sheet?.Line ?? (own.Count > 0 ? own[0].Line : null);
        var body = new BodyBuilder { TextBody = words.MailBody(mail.Why, line, Address(mail, own.Count > 0)) };
        foreach (var one in mail.Why == PaperNews.Issued ? inForce : [])
        {
            body.Attachments.Add(MySheets.Name(one), one.Content!, ContentType.Parse(PaperNames.MediaType(PaperFormat.Pdf)));
        }

        if (mail is { Why: PaperNews.Issued, PaperId: { } issued }
            && await sheets.FileAsync(reader, issued, PaperFileRoles.Pdf, token) is var (file, content))
        {
            body.Attachments.Add(file.Name, content, ContentType.Parse(file.MediaType));
        }

        var message = new MimeMessage { Subject = words.MailSubject(mail.Why, line), Body = body.ToMessageBody() };
        message.From.Add(MailboxAddress.Parse(server.From));
        message.To.Add(MailboxAddress.Parse(mail.Address));
        message.MessageId = $"delivery-{mail.DeliveryId}-{mail.At.Ticks}@{message.From.Mailboxes.First().Domain}";
        return message;
    }

    // Never the server's own words: they repeat the address.
    private static string Fault(Exception error) => error is SmtpCommandException refused
        ? string.Create(CultureInfo.InvariantCulture, $"{refused.ErrorCode} {(int)refused.StatusCode}")
        : error.GetType().Name;

    private string? Address(PaperMail mail, bool own) => options.PublicUrl is { } url
        ? new Uri(url, mail.LeaderWard is { } ward ? Paths.Leaders(ward) : own ? MyView.Page : mail.PaperId is { } id ? $"/reports/{id}" : "/reports").ToString()
        : null;
}
