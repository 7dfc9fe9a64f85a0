using System.Text;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Components;
using Coordination.Ingest.Feeds.Files;
using Dapper;
using Xunit;

namespace Coordination.Dashboard.Tests.Admin;

public sealed class PeopleFileTests : AdminTest
{
    private const string Messy =
        """
        DANH SÁCH CẤP TÀI KHOẢN;;;;;;;
        STT;Họ tên;TÊN ĐĂNG NHẬP;Chức vụ;Phường;TDP;Tòa nhà;Hết hạn
        1;Lê Thị Hoa;Hoa.Le;tổ trưởng;A;Tổ 1;;31/12/2099
        2;Trần Văn Bình;binh;Cán bộ địa bàn;phuong a;;;
        3;Lê Thị Hoa;hoa.le;TO TRUONG;A;TDP số 02;;31/12/2099
        4;Lê Thị Hoa;hoa.le;tổ trưởng;A;1;;31/12/2099
        5;;ban.qt;Ban quản trị;A;;Nhà 1;
        6;Phạm Giám Đốc;giam.doc;Lãnh đạo Công ty;A;;;
        7;Người Lạ;nguoi la;tổ trưởng;A;1;;
        8;Vũ Ai;ai;Trưởng ban;A;;;
        9;Đỗ Không Nơi;khong.noi;tổ trưởng;;1;;
        10;Đỗ Sai Tổ;sai.to;tổ trưởng;A;99;;
        11;Đỗ Hết Hạn;het.han;Đầu mối phường;A;;;01/01/2020
        12;Đỗ Sai Ngày;sai.ngay;Đầu mối phường;A;;;31/02/2099
        13;Đỗ Quản Trị;quan.tri.moi;Quản trị;;;;
        14;Người Khác;quan.ly;Văn thư;;;;
        15;Lê Thị Huệ;hoa.le;Đầu mối phường;A;;;
        Tổng cộng;15;;;;;;
        """;

    [Fact]
    public async Task A_list_as_people_make_it_is_judged_row_by_row_written_in_one_piece_and_changes_nothing_when_it_comes_again()
    {
        var preview = await RunAsync(Messy, dryRun: true);

        Assert.Equal(
            [
                (3, RowVerdict.Taken), (4, RowVerdict.Taken), (5, RowVerdict.Taken), (6, RowVerdict.Duplicate), (7, RowVerdict.Warned), (8, RowVerdict.Warned),
                .. Enumerable.Range(9, 9).Select(row => (row, RowVerdict.Refused)),
            ],
            preview.Lines.Select(line => (line.Row, line.Verdict)));
        Assert.All(preview.Lines.Where(line => line.Verdict == RowVerdict.Refused), line => Assert.NotEmpty(line.Why!));
        Assert.Equal((15, 5, 2, 1, 9, 9), (preview.Counts.Rows, preview.Counts.Taken, preview.Counts.Warned, preview.Counts.Duplicates,
            preview.Counts.Refused, preview.Counts.RefusedRows.Count));
        Assert.Equal(["ban.qt", "binh", "giam.doc", "hoa.le"], preview.Lines.Where(line => line.Verdict is RowVerdict.Taken or RowVerdict.Warned)
            .Select(line => line.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(preview.Papers);
        Assert.Empty(await LogAsync("account-add"));

        var written = await RunAsync(Messy, dryRun: false);
        var again = await RunAsync(Messy, dryRun: false);

        Assert.Equal(["ban.qt", "binh", "giam.doc", "hoa.le"], written.Papers.Select(paper => paper.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["ban.qt", "hoa.le"], written.Papers.Where(paper => Invitations.IsPersonal(paper.First.Path)).Select(paper => paper.Name).Order(StringComparer.Ordinal));
        Assert.Equal((0, 6, 9), (again.Counts.Taken, again.Counts.Unchanged, again.Counts.Refused));
        Assert.Empty(again.Papers);
        Assert.Equal(4, (await LogAsync("account-add")).Count);
        Assert.Equal(5, (await LogAsync("grant")).Count);
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        Assert.Equal(
            ["area A", "building A", "company ", "leader A 1", "leader A 2"],
            await connection.QueryAsync<string>(
                """
                select concat_ws(' ', g.role, coalesce(w.code, ''), r.code) from access_grant g join account a using (account_id)
                left join ward w using (ward_id) left join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id
                where a.name in ('ban.qt', 'binh', 'giam.doc', 'hoa.le') order by 1
                """));
    }

    [Fact]
    public async Task The_page_shows_first_writes_then_hands_the_links_out_once_and_gives_the_refused_rows_back()
    {
        var page = await Admin.TextAsync("/people/file");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Between(page, "__RequestVerificationToken\" value=\"")), "__RequestVerificationToken" },
            { new StringContent("read"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Messy)), "Upload", "nguoi dung.csv" },
        };
        var preview = await DoneAsync(Admin.Http.PostAsync(new Uri("/people/file", UriKind.Relative), form));
        var refused = await Admin.TextAsync(Between(await Admin.TextAsync(preview), "href=\"/people/file/", "/people/file/"));
        var written = await (await Admin.PostAsync(preview, "write")).Content.ReadAsStringAsync();
        var papers = Between(written, "href=\"/people/papers/", "/people/papers/");
        var before = await (await SignedInAsync()).GetAsync(papers);
        var taken = await (await Admin.PostAsync(papers, "take")).Content.ReadAsStringAsync();
        var again = await Admin.TextAsync(papers);

        Assert.Contains("sai.to", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("binh", refused, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, before.StatusCode);
        Assert.Equal(4, taken.Split("<article class=\"handout\">").Length - 1);
        Assert.Contains("/my-link/", taken, StringComparison.Ordinal);
        Assert.Equal(2, taken.Split("data-figure=\"typed\"").Length - 1);
        Assert.DoesNotContain("/my-link/", again, StringComparison.Ordinal);
    }

    private async Task<AccountFileOutcome> RunAsync(string text, bool dryRun)
    {
        // Decomposed letters, as some machines write them.
        using var table = TableReader.Open(
            new MemoryStream(Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD))), "nguoi dung.csv", new TableOptions(AccountFile.Columns));
        return await Dashboard.Get<AccountImport>().RunAsync(AdminActor, table, Words.Vietnamese, dryRun, default);
    }

    private static string Between(string text, string begin, string kept = "")
    {
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return kept + text[from..text.IndexOf('"', from)];
    }
}
