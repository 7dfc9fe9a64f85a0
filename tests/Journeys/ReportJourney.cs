using Coordination.Support;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>A report from its draft to the page on which anybody can ask whether it is ours.</summary>
public sealed class ReportJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_report_is_drafted_approved_issued_and_found_by_its_code()
    {
        var cancel = TestContext.Current.CancellationToken;
        await TestAccounts.PersonAsync(site.Database.DataSource, "cham.soc", "care");
        await TestAccounts.PersonAsync(site.Database.DataSource, "van.thu", "records");
        await TestAccounts.PersonAsync(site.Database.DataSource, "lanh.dao.phuong", "ward-leader", Site.Ward);

        var care = await site.PageAsync(state: await site.SignInAsync("cham.soc"));
        await Site.OpenAsync(care, "/reports/new?ward=" + Site.Ward);
        await Site.PictureAsync(care, "report-new");
        await care.Locator("[data-form=draft] select").First.SelectOptionAsync("progress-ward");
        await care.Locator("[data-form=draft] button[type=submit]").ClickAsync();
        await Expect(care.Locator("[data-state=Draft]")).ToBeVisibleAsync();
        var address = new Uri(care.Url).AbsolutePath;
        await Site.OpenAsync(care, address);
        var text = care.Locator("[data-form=texts] textarea").First;

        // The preview comes after the page and moves what stands below it.
        await Expect(care.FrameLocator("iframe.sheet").Locator("body")).ToContainTextAsync("BÁO CÁO");
        await text.FillAsync("Thực hiện ý kiến chỉ đạo mới nhất");
        await text.BlurAsync();
        await care.Locator("[data-form=texts] button[type=submit]").PressAsync("Enter");
        await Expect(care.FrameLocator("iframe.sheet").Locator("body")).ToContainTextAsync("Thực hiện ý kiến chỉ đạo mới nhất");
        Assert.True(await care.Locator("iframe.sheet").EvaluateAsync<int>("sheet => sheet.clientWidth") > 560, "the preview has the width of a page beside its figures");
        await Site.PictureAsync(care, "report-draft");

        // What is typed and not saved goes along.
        await care.Locator("[data-form=texts] textarea").Last.FillAsync("Hoàn thành trước ngày 30 tháng 12");
        await care.Locator("[data-act=Check]").ClickAsync();
        await Expect(care.Locator("[data-state=Checked]")).ToBeVisibleAsync();
        await Expect(care.FrameLocator("iframe.sheet").Locator("body")).ToContainTextAsync("Hoàn thành trước ngày 30 tháng 12");
        await Expect(care.Locator("[data-act=Approve]")).ToHaveCountAsync(0);

        var manager = await site.PageAsync();
        await Site.OpenAsync(manager, address);
        await manager.Locator("[data-act=Approve]").ClickAsync();
        await Expect(manager.Locator("[data-state=Approved]")).ToBeVisibleAsync();
        await Expect(manager.Locator("[data-act=Issue]")).ToHaveCountAsync(0);

        var records = await site.PageAsync(state: await site.SignInAsync("van.thu"));
        await Site.OpenAsync(records, "/reports");
        await Expect(records.Locator("[data-list='for-me'] .is-new")).ToHaveCountAsync(1);
        await Site.OpenAsync(records, address);
        await records.Locator("[data-act=Issue]").ClickAsync();
        await records.Locator("[data-confirm=Issue]").ClickAsync();
        await Expect(records.Locator("[data-state=Issued]")).ToBeVisibleAsync();
        await Expect(records.FrameLocator("iframe.sheet").Locator("body")).ToContainTextAsync("01/BC-");
        await Site.PictureAsync(records, "report-issued", whole: false);
        var code = await records.Locator("a[href^='/verify/']").InnerTextAsync();

        await Site.OpenAsync(records, "/reports/register");
        await Expect(records.Locator("main table")).ToContainTextAsync("01/BC-");
        await Site.PictureAsync(records, "report-register");
        await Site.OpenAsync(records, "/reports/settings");
        await records.Locator("[name=SignerName]").FillAsync("Nguyễn Văn Mẫu");
        await records.Locator("[data-form=office] button[type=submit]").ClickAsync();
        await Expect(records.Locator("[data-form=office] [role=status]")).ToBeVisibleAsync();
        await Site.PictureAsync(records, "report-settings");

        var leader = await site.PageAsync(360, 740, await site.SignInAsync("lanh.dao.phuong"));
        await Site.OpenAsync(leader, "/reports");
        await Site.PictureAsync(leader, "report-list-phone");
        await leader.Locator("[data-list='for-me'] a.who").First.ClickAsync();
        await leader.WaitForURLAsync("**" + address);

        // The address changes before the page: the list, on which the paper stands twice, is still there for a moment.
        await Expect(leader.FrameLocator("iframe.sheet").Locator("body")).ToContainTextAsync("01/BC-");
        await Expect(leader.Locator("[data-state=Issued]")).ToBeVisibleAsync();
        await Site.PictureAsync(leader, "report-issued-phone", whole: false);

        await TestAccounts.PersonAsync(site.Database.DataSource, "dau.moi.phuong", "ward", Site.Ward);
        var focal = await site.PageAsync(360, 740, await site.SignInAsync("dau.moi.phuong"));
        await Site.OpenAsync(focal, "/reports/ward-settings");
        await focal.Locator("[name=SignerName]").FillAsync("Trần Thị Mẫu");
        await focal.Locator("[data-form=office] button[type=submit]").ClickAsync();
        await Expect(focal.Locator("[data-form=office] [role=status]")).ToBeVisibleAsync();
        await Site.PictureAsync(focal, "ward-office-phone");

        var anybody = await site.PageAsync(360, 740, "{}");
        await anybody.GotoAsync("/verify/" + code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await Expect(anybody.Locator("[data-verify=Issued]")).ToBeVisibleAsync();
        await Expect(anybody.Locator("main")).ToContainTextAsync("01/BC-");
        await Site.PictureAsync(anybody, "verify-phone");
        await anybody.GotoAsync("/verify/AAAAA-AAAAA");
        await Expect(anybody.Locator("[data-verify=none]")).ToBeVisibleAsync();

        // The bytes are one file wherever they are asked for.
        var one = await records.APIRequest.GetAsync($"/api/v1/reports/{address.Split('/')[^1]}.pdf");
        var two = await leader.APIRequest.GetAsync(address + "/files/pdf");
        Assert.Equal(await one.BodyAsync(), await two.BodyAsync());
        cancel.ThrowIfCancellationRequested();
    }
}
