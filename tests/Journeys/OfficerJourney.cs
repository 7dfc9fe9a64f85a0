using Coordination.Support;

using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>The data-protection officer's day: a request from its intake to its end, an incident from its detection to its notice.</summary>
public sealed class OfficerJourney(Site site) : IClassFixture<Site>
{
    private static readonly string[] Pages =
    [
        "/data-protection", "/data-protection/log", "/data-protection/requests", "/data-protection/requests/1", "/data-protection/requests/1/extract?code=KH00005",
        "/data-protection/incidents", "/data-protection/incidents/1", "/data-protection/incidents/1/form", "/data-protection/retention",
        "/data-protection/register", "/data-protection/requests/2", "/first-sign-in",
    ];

    // Those with a table or a form.
    private static readonly string[] Phone =
    [
        "/data-protection/log", "/data-protection/requests/1", "/data-protection/requests/2", "/data-protection/incidents/1", "/data-protection/retention",
        "/data-protection/register", "/first-sign-in",
    ];

    [Fact]
    public async Task A_request_and_an_incident_are_taken_through_and_every_page_is_fit_for_everyone()
    {
        await TestAccounts.PersonAsync(site.Database.DataSource, "phu.trach", "dpo");
        var state = await site.SignInAsync("phu.trach");
        var page = await site.PageAsync(state: state);

        await Site.OpenAsync(page, "/data-protection/requests");
        await page.Locator(".intake summary").ClickAsync();
        await page.GetByLabel("Người yêu cầu").FillAsync("Bà Nguyễn Thị Hoa");
        await page.GetByLabel("Yêu cầu gì").SelectOptionAsync("Provide");
        await page.GetByLabel("Mã khách hàng").FillAsync("kh00005");
        await page.GetByLabel("Nội dung yêu cầu").FillAsync("Xin bản sao dữ liệu của tôi.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).ClickAsync();
        await page.WaitForURLAsync("**/data-protection/requests/1");
        await Expect(page.Locator("[data-state=Received]")).ToContainTextAsync("trả lời trước hết ngày");

        await StepAsync(page, "answered", "Đã gọi lại cho bà Hoa.");
        await Expect(page.Locator("[data-state=Answered]")).ToContainTextAsync("thực hiện trước hết ngày");

        var paper = await site.PageAsync(state: state);
        await paper.GotoAsync("/data-protection/requests/1/extract?code=KH00005");
        await paper.GetByRole(AriaRole.Button, new() { Name = "Bản trích để in" }).ClickAsync();
        await Expect(paper.Locator(".record")).ToContainTextAsync("Nguyễn Thị Ánh 5");
        await Expect(paper.Locator(".record")).ToContainTextAsync("03******05");
        await Site.OpenAsync(paper, "/data-protection/log?code=KH00005");
        await Expect(paper.Locator(".ledger tbody tr")).ToHaveCountAsync(1);
        var csv = await paper.RunAndWaitForDownloadAsync(() => paper.GetByRole(AriaRole.Button, new() { Name = "Xuất CSV" }).ClickAsync());
        Assert.Equal("nhat-ky-truy-cap.csv", csv.SuggestedFilename);
        await Site.OpenAsync(paper, "/data-protection/requests/1");
        var extract = await paper.RunAndWaitForDownloadAsync(() => paper.GetByRole(AriaRole.Button, new() { Name = "Tệp JSON" }).ClickAsync());
        Assert.Equal("yeu-cau-1.json", extract.SuggestedFilename);

        await EraseAsync(page);

        await Site.OpenAsync(page, "/data-protection/incidents");
        await page.Locator(".intake summary").ClickAsync();
        await page.GetByLabel("Diễn biến, hành vi").FillAsync("Gửi nhầm danh sách cho một hộ.");
        await page.GetByLabel("Đầu mối bảo vệ dữ liệu cá nhân").FillAsync("Phòng Pháp chế, 024 0000 0000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sự cố" }).ClickAsync();
        await page.WaitForURLAsync("**/data-protection/incidents/1");
        await Expect(page.Locator("[data-figure=countdown]")).ToContainTextAsync("còn 7");

        await CheckAsync(state);

        await Site.OpenAsync(page, "/data-protection/incidents/1");
        await StepAsync(page, "notified", "Công văn 12/CV-NS gửi A05");
        await Expect(page.Locator("[data-figure=countdown]")).ToContainTextAsync("trong 72 giờ");
        await CloseUnduedAsync(page);
        await Site.OpenAsync(page, "/data-protection/requests/1");
        await StepAsync(page, "done", "Đã trao bản sao tại quầy.");
        await Expect(page.Locator("[data-state=Done]")).ToContainTextAsync("đóng lúc");
        await Site.OpenAsync(page, "/data-protection/requests/2");
        await StepAsync(page, "done", "Đã xóa, đã báo ông Sáu.");
        await Site.OpenAsync(page, "/data-protection");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Hôm nay không có yêu cầu hay sự cố nào đang chờ");
    }

    // A request to delete: one customer is erased after the code was written again, and the record shows nobody any more.
    private static async Task EraseAsync(IPage page)
    {
        await Site.OpenAsync(page, "/data-protection/requests");
        await page.Locator(".intake summary").ClickAsync();
        await page.GetByLabel("Người yêu cầu").FillAsync("Ông Lê Văn Sáu");
        await page.GetByLabel("Yêu cầu gì").SelectOptionAsync("Delete");
        await page.GetByLabel("Mã khách hàng").FillAsync("kh00001 kh00002");
        await page.GetByLabel("Nội dung yêu cầu").FillAsync("Xin xóa dữ liệu của tôi.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).ClickAsync();
        await page.WaitForURLAsync("**/data-protection/requests/2");

        var free = page.Locator(".hold[data-hold=free]").First;
        var code = await free.GetAttributeAsync("data-code");
        var hold = page.Locator($".hold[data-code={code}]");
        await free.Locator("summary").First.ClickAsync();
        await free.Locator("textarea").First.FillAsync("Không còn căn cứ lưu.");
        await free.Locator("input").FillAsync("KH99999");
        await free.GetByRole(AriaRole.Button, new() { Name = "Xóa hẳn, không khôi phục được" }).ClickAsync();
        await Expect(page.Locator("section[aria-labelledby=holds] .notread")).ToContainTextAsync("không khớp");
        await hold.Locator("input").FillAsync(code!);
        await hold.GetByRole(AriaRole.Button, new() { Name = "Xóa hẳn, không khôi phục được" }).ClickAsync();
        await Expect(hold).ToContainTextAsync("đã xóa lúc");
        await Expect(page.Locator(".history")).ToContainTextAsync($"{code}: Không còn căn cứ lưu.");
    }

    // A second incident is not closed without saying what became of the notice.
    private static async Task CloseUnduedAsync(IPage page)
    {
        await Site.OpenAsync(page, "/data-protection/incidents");
        await page.Locator(".intake summary").ClickAsync();
        await page.GetByLabel("Diễn biến, hành vi").FillAsync("Máy in kẹt, không ai thấy.");
        await page.GetByLabel("Đầu mối bảo vệ dữ liệu cá nhân").FillAsync("Phòng Pháp chế, 024 0000 0000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi sự cố" }).ClickAsync();
        await page.WaitForURLAsync("**/data-protection/incidents/2");
        await page.GetByLabel("Việc đã làm").SelectOptionAsync("closed");
        await page.GetByLabel("Kết quả").FillAsync("Đã hủy bản in.");
        await page.GetByLabel("Trước khi đóng").SelectOptionAsync("not-due");
        await page.GetByLabel("Lý do").FillAsync("Không ai bị ảnh hưởng");
        await Site.PictureAsync(page, "officer-incident-close");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-figure=countdown]")).ToContainTextAsync("Không phải thông báo A05");
        await Expect(page.Locator(".history")).ToContainTextAsync("Đã hủy bản in.");
    }

    private async Task CheckAsync(string state)
    {
        foreach (var (width, height) in new[] { (1280, 900), (360, 740) })
        {
            var page = await site.PageAsync(width, height, state);
            var faults = new List<string>();
            page.PageError += (_, error) => faults.Add(error);
            page.Response += (_, response) =>
            {
                if (response.Status >= 400)
                {
                    faults.Add($"{response.Status} {response.Url}");
                }
            };
            foreach (var path in width > 360 ? Pages : Phone)
            {
                var isPaper = path.Contains("extract", StringComparison.Ordinal) || path.Contains("/form", StringComparison.Ordinal) || path == "/first-sign-in";
                await (isPaper ? page.GotoAsync(path) : Site.OpenAsync(page, path));
                await page.Locator("main h1").First.WaitForAsync();
                await Expect(page.Locator(".loading")).ToHaveCountAsync(0);
                await Site.PictureAsync(page, $"officer-{width}{path.Replace('/', '-').Split('?')[0]}");
                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{path} is {overflow} px too wide for {width} px");
                if (width > 360)
                {
                    Assert.Empty((await Barriers.FindAsync(page)).Select(barrier => $"{path} {barrier}"));
                }
            }

            Assert.Empty(faults);
        }
    }

    private static async Task StepAsync(IPage page, string kind, string said)
    {
        await page.GetByLabel("Việc đã làm").SelectOptionAsync(kind);
        await page.Locator("section[aria-labelledby=next] textarea, section[aria-labelledby=step] textarea").FillAsync(said);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi", Exact = true }).ClickAsync();
        await Expect(page.Locator(".history")).ToContainTextAsync(said);
    }
}
