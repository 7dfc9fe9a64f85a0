using System.Text;
using System.Text.RegularExpressions;

using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

using UglyToad.PdfPig;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>The stamped list of leaders from the request to the leader who comes in with the printed code, each by their own hand.</summary>
public sealed partial class LeadersJourney(Site site) : IClassFixture<Site>
{
    private const string Leaders = $"/w/{Site.Ward}/leaders";

    // As a ward writes it: a title above, the groups in words, one wrong number, one leader twice, a closing sentence.
    private const string Messy =
        """
        UBND PHƯỜNG ĐỐNG ĐA;;;;
        DANH SÁCH TỔ TRƯỞNG;;;;
        STT;TDP;Họ và tên;SĐT;Ghi chú
        1;Tổ 01;Nguyễn Thị Hòa;300000201;
        2;TDP số 2;Trần Văn Bình;0300000202;lâm thời
        3;Tổ 3;Lê Thị Cúc;12;
        4;4;Phạm Văn Dũng;0300000204;
        5;Tổ 4;Đỗ Thị Em;0300000205;
        6;7A;;0300000206;
        Danh sách gồm 5 (năm) người./.;;;;
        """;

    [Fact]
    public async Task From_the_request_to_a_leader_who_comes_in_with_the_printed_code()
    {
        await TestAccounts.PersonAsync(site.Database.DataSource, "dau.moi.list", "ward", Site.Ward);
        await TestAccounts.PersonAsync(site.Database.DataSource, "lanh.dao.list", "ward-leader", Site.Ward);
        var enterprise = await site.PageAsync();
        var ward = await site.PageAsync(state: await site.SignInAsync("dau.moi.list"));

        await AskAsync(enterprise, ward);
        var edition = await EnterAsync(ward);
        await PrintAndScanAsync(ward, edition);
        await CheckAsync(enterprise, edition);
        await ConfirmAsync(await site.PageAsync(state: await site.SignInAsync("lanh.dao.list")), edition);
        var letters = await OpenAccountsAsync(enterprise, edition);
        await ComeInAsync(letters);
        await HandOverAsync(enterprise);
    }

    private static async Task AskAsync(IPage enterprise, IPage ward)
    {
        await enterprise.GotoAsync(Leaders);
        await Expect(enterprise.Locator("[data-figure='leaders.coverage']")).ToContainTextAsync("Chưa có danh sách");
        await enterprise.FillAsync("[name='Ask.Note']", "gửi kèm bản mềm");
        await enterprise.ClickAsync("form:has([name='Ask.Due']) button.is-main");
        await Expect(enterprise.Locator("[data-said=saved]")).ToBeVisibleAsync();
        await Expect(enterprise.Locator("[data-request=Requested]")).ToBeVisibleAsync();
        await enterprise.Locator("[data-list=requests] a").First.ClickAsync();
        await Expect(enterprise.FrameLocator("iframe").Locator("body")).ToContainTextAsync("cung cấp danh sách Tổ trưởng");

        await Site.OpenAsync(ward, $"/w/{Site.Ward}");
        await Expect(ward.Locator("[data-part='leaders-asked']")).ToContainTextAsync("còn 10 ngày");
        await Site.OpenAsync(ward, "/reports");
        await Expect(ward.Locator("[data-list='for-me']")).ToContainTextAsync("danh sách tổ trưởng có đóng dấu");
    }

    private static async Task<string> EnterAsync(IPage ward)
    {
        await ward.GotoAsync(Leaders);
        await ward.ClickAsync("button[name=Start][value=Empty]");
        await ward.WaitForURLAsync("**/leaders/1");
        await ward.Locator("[name=Upload]").SetInputFilesAsync(new FilePayload { Name = "Danh sách tổ trưởng.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Messy) });
        await ward.ClickAsync("[data-act=take]");
        await Expect(ward.Locator("[data-said=taken]")).ToContainTextAsync("Đã nhập 5 người; 1 dòng không nhận");
        await Expect(ward.Locator("[data-said=taken]")).ToContainTextAsync("Dòng 9: Thiếu họ và tên");
        await Expect(ward.Locator("[data-fault=GroupTwice]")).ToContainTextAsync("Dòng 4, 5");
        await Expect(ward.Locator("[data-fault=GroupMissing]")).ToContainTextAsync("7A");
        await Expect(ward.Locator("[data-fault=PhoneUnusable]")).ToBeVisibleAsync();
        await Site.PictureAsync(ward, "leaders-findings");

        // As it is it cannot be handed in; mended it can.
        await ward.ClickAsync("[data-act=handin]");
        await Expect(ward.Locator("[data-said=Unfit]")).ToBeVisibleAsync();
        await ward.Locator("[data-line='5'] a:not([href^=tel])").ClickAsync();
        await ward.FillAsync("[name='Put.Group']", "Tổ 7a");
        await ward.ClickAsync("[data-act=put]");
        await ward.Locator("[data-line='3'] a:not([href^=tel])").ClickAsync();
        await ward.FillAsync("[name='Put.Phone']", "0300000203");
        await ward.FillAsync("[name='Put.Born']", "1958");
        await ward.ClickAsync("[data-act=put]");
        await Expect(ward.Locator("[data-list=findings]")).ToHaveCountAsync(0);
        return "/w/" + Site.Ward + "/leaders/1";
    }

    private static async Task PrintAndScanAsync(IPage ward, string edition)
    {
        await ward.FillAsync("[name='Paper.Number']", "152/UBND-VX");
        await ward.FillAsync("[name='Paper.Signer']", "Lê Thị Ký");
        await ward.FillAsync("[name='Paper.SignerTitle']", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
        await ward.FillAsync("[name='Paper.Declared']", "5");
        await ward.ClickAsync("[data-act=describe]");
        var pdf = await (await ward.APIRequest.GetAsync(edition + "/list.pdf")).BodyAsync();
        using (var printed = PdfDocument.Open(pdf))
        {
            var text = string.Concat(printed.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Normalize();
            Assert.Contains("Danh sách gồm 05 (năm) người./.", text, StringComparison.Ordinal);
            Assert.Contains("PHÓ CHỦ TỊCH", text, StringComparison.Ordinal);
        }

        await ward.ClickAsync("[data-act=handin]");
        await Expect(ward.Locator("[data-edition=Received]")).ToContainTextAsync("chưa đóng dấu");
        await ward.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = "ban-scan.pdf", MimeType = "application/pdf", Buffer = pdf });
        await ward.ClickAsync("[data-act=scan]");
        await Expect(ward.Locator("[data-scan='1']")).ToContainTextAsync("ban-scan.pdf");
    }

    private static async Task CheckAsync(IPage enterprise, string edition)
    {
        await enterprise.SetViewportSizeAsync(1600, 1000);
        await enterprise.GotoAsync(edition);
        await Expect(enterprise.Locator(".compared .scan-pages img").First).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await enterprise.Locator(".compared .scan-pages img").First.EvaluateAsync<bool>("image => image.naturalWidth > 1000"));
        await Site.PictureAsync(enterprise, "leaders-compare");
        await enterprise.ClickAsync("[data-act=stamp]");
        await Expect(enterprise.Locator("[data-said=NotCompared]")).ToBeVisibleAsync();
        foreach (var tick in await enterprise.Locator("[name=Ticks]").AllAsync())
        {
            await tick.CheckAsync();
        }

        await enterprise.ClickAsync("[data-act=tick]");
        await Expect(enterprise.Locator("[data-said=saved]")).ToBeVisibleAsync();
        await enterprise.ClickAsync("[data-act=stamp]");
        await Expect(enterprise.Locator("[data-edition=Checked]")).ToContainTextAsync("đã thấy dấu và chữ ký");
        await enterprise.SetViewportSizeAsync(1280, 900);
    }

    private static async Task ConfirmAsync(IPage chair, string edition)
    {
        await chair.GotoAsync(edition);
        await Expect(chair.Locator("[data-list=differences] li")).ToHaveCountAsync(5);
        await chair.FillAsync("[name=From]", VietnamTime.DayOf(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await chair.ClickAsync("[data-act=confirm]");
        await Expect(chair.Locator("[data-edition=InForce]")).ToBeVisibleAsync();
        await chair.GotoAsync(Leaders);
        await Expect(chair.Locator("[data-figure='leaders.coverage']")).ToContainTextAsync("5/5 tổ dân phố có tổ trưởng, trong đó 1");
        await Expect(chair.Locator("[data-request=InForce]")).ToBeVisibleAsync();
        await Site.PictureAsync(chair, "leaders");
    }

    private async Task<byte[]> OpenAccountsAsync(IPage enterprise, string edition)
    {
        await Site.OpenAsync(enterprise, $"/w/{Site.Ward}/g/1");
        await Expect(enterprise.Locator("[data-part=leader]")).ToContainTextAsync("Nguyễn Thị Hòa");
        await Site.OpenAsync(enterprise, $"/w/{Site.Ward}/contracts?group=1&stage=overdue");
        await Expect(enterprise.Locator("[data-part=leader] a[href='tel:0300000201']")).ToBeVisibleAsync();
        var start = DateTimeOffset.UtcNow.AddDays(3);
        await site.Services.GetRequiredService<Assistance>().PutAsync(
            Actor.Program, new SessionDraft(Site.Ward, null, ["1"], [], start, start.AddHours(2), "nhà văn hóa tổ 1", null), CancellationToken.None);
        await enterprise.GotoAsync($"/w/{Site.Ward}/assistance");
        await Expect(enterprise.Locator("li .leader")).ToContainTextAsync("Nguyễn Thị Hòa");
        await enterprise.GotoAsync(edition + "/access");
        await Expect(enterprise.Locator("[data-step=Open]")).ToHaveCountAsync(5);
        await enterprise.ClickAsync("[data-act=apply]");
        await Expect(enterprise.Locator("[data-said=applied]")).ToBeVisibleAsync();
        await Site.PictureAsync(enterprise, "leaders-access");
        var letters = await enterprise.RunAndWaitForDownloadAsync(() => enterprise.ClickAsync("[data-act=letters]"));
        await using var stream = await letters.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        await enterprise.ReloadAsync();
        await Expect(enterprise.Locator("[data-act=letters]")).ToHaveCountAsync(0);
        return content.ToArray();
    }

    private async Task ComeInAsync(byte[] letters)
    {
        using var document = PdfDocument.Open(letters);
        Assert.Equal(5, document.NumberOfPages);
        var text = string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value));
        var phone = await site.PageAsync(360, 740, "{}");
        await phone.GotoAsync(Link().Match(text).Value);
        await phone.FillAsync("[name='Form.Pin']", "730285");
        await phone.FillAsync("[name='Form.Again']", "730285");
        await phone.ClickAsync(".sign-in button");
        await phone.GotoAsync("/my");
        await Expect(phone.Locator(".crumbs")).ToContainTextAsync("1");
        await Expect(phone.Locator("h1")).ToContainTextAsync("hộ đã ký");

        // The list itself is not for leaders.
        var refused = await phone.GotoAsync(Leaders);
        Assert.Equal(403, refused!.Status);
    }

    private static async Task HandOverAsync(IPage enterprise)
    {
        await enterprise.GotoAsync($"{Leaders}/handover/1");
        await enterprise.FillAsync("[name='Next.Name']", "Vũ Văn Kế");
        await enterprise.FillAsync("[name='Next.Phone']", "0300000299");
        await enterprise.ClickAsync("[data-act=handover]");
        await Expect(enterprise.Locator("[data-said=applied]")).ToBeVisibleAsync();
        await Expect(enterprise.Locator("[data-act=letters]")).ToBeVisibleAsync();
        // The stamped list that is still in force does not take the group back.
        await enterprise.GotoAsync($"{Leaders}/1/access");
        await Expect(enterprise.Locator("[data-list=access] li:not([data-step=Keep])")).ToHaveCountAsync(0);
        await enterprise.GotoAsync(Leaders);
        await Expect(enterprise.Locator("[data-list=editions] li")).ToHaveCountAsync(2);
        await enterprise.GotoAsync($"{Leaders}/2");
        await Expect(enterprise.Locator("[data-edition=Draft]")).ToBeVisibleAsync();
        await Expect(enterprise.Locator("table.is-leaders")).ToContainTextAsync("Vũ Văn Kế");
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/my-link/[A-Za-z0-9_-]{24}")]
    private static partial Regex Link();
}
