using System.Globalization;

using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Tests.Documents;

/// <summary>Papers with invented figures, of as many places as a test wants.</summary>
internal static class GivenPaper
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 5, 17, 0, 0, TimeSpan.FromHours(7));

    public static readonly ReportPeriod Week = ReportPeriod.Week(new DateOnly(2026, 3, 5), DayOfWeek.Thursday);

    public static ProgressFigures Figures(
        string kind = "progress-company", int groups = 23, int buildings = 5, Func<int, string>? name = null, ReportPeriod? period = null, int wards = 2,
        int contracts = 1000)
    {
        FigureRow[] rows = [.. Enumerable.Range(1, groups).Select(i => Row(Text(i), name?.Invoke(i) ?? $"Tổ dân phố số {i}", contracts + i, i))];
        var reads = Papers.Find(kind) is { ReadsContracts: true };
        rows = reads ? [.. rows.Select(row => row with { Received = row.At(Reached.Opened) + 5 })] : rows;
        var place = kind switch
        {
            "group-sheet" => new NamedPlace("7", name?.Invoke(7) ?? "Tổ dân phố số 7"),
            "building-sheet" => new NamedPlace("b1", name?.Invoke(1) ?? "Chung cư Nắng Sớm"),
            _ => null,
        };
        var total = place is null ? FigureRow.Sum(rows, withBefore: true) : Row(place.Code, place.Name, contracts, 7);
        WardRow[] all =
        [
            .. Enumerable.Range(1, wards).Select(i => (Number: i, Name: name?.Invoke(i) ?? $"Phường {(char)('A' + i)}")).Select(ward => new WardRow(
                Text(ward.Number), ward.Name, $"XN{ward.Number % 2}", $"Xí nghiệp KDNS {ward.Number % 2}", 100 + ward.Number,
                Row(Text(ward.Number), ward.Name, 20_000 + ward.Number, ward.Number))),
        ];
        return new ProgressFigures
        {
            Kind = kind,
            AsOf = AsOf,
            Period = period ?? Week,
            Company = "Công ty Nước sạch Hà Nội",
            Enterprise = kind == "summary" ? null : new NamedPlace("XNDD", "Xí nghiệp KDNS Đống Đa"),
            Ward = kind == "summary" ? null : new NamedPlace("00235", "Phường Đống Đa"),
            Place = place,
            GroupSet = new GroupSet(groups, new DateOnly(2026, 1, 1), 0),
            Total = kind == "summary" ? FigureRow.Sum([.. all.Select(ward => ward.Figures)], withBefore: true) : total,
            Groups = place is null && kind != "summary" ? rows : [],
            Buildings = place is null && kind != "summary" ? Buildings(total, buildings) : [],
            Wards = kind == "summary" ? all : [],
            Days = total.Contracts == 0 ? [] : [.. Enumerable.Range(0, 30).Select(i => new FigureDay(Week.To.AddDays(i - 29), 12 + i, 8 + i, 1))],
            Ages = !reads || total.Contracts == 0 ? [] : [new StageAge("overdue", 120, 33, 61), new StageAge("awaitingSignature", 80, 3, 5), new StageAge("reviewed", 400, 12, 40)],
            Batches = !reads || total.Contracts == 0 ? [] :
            [
                new BatchRow("2026-02A", new DateOnly(2026, 2, 3), new DateOnly(2026, 2, 4), 300, new Dictionary<string, int> { ["signed"] = 210, ["overdue"] = 60, ["declined"] = 30 }),
                new BatchRow("", new DateOnly(2026, 2, 9), new DateOnly(2026, 2, 9), 40, new Dictionary<string, int> { ["awaitingSignature"] = 40 }),
            ],
            Contract = kind == "review-form" ? new FormContract("XN000123", "HĐ-9", "P.1205", null, "Tổ dân phố số 7", null) : null,
        };
    }

    public static PaperContent Content(ProgressFigures figures, bool issued = true) => new()
    {
        Kind = figures.Kind,
        Letterhead = Papers.ProposeLetterhead(figures.Kind, figures.ToJson()) with
        {
            SignerTitle = ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
            SignerName = "Nguyễn Văn An",
            ContactName = "Trần Thị Bình",
            ContactPhone = "0300000001",
            Hotline = "0300000002",
        },
        Registration = issued ? new Registration(7, new DateOnly(2026, 3, 5), "K7PM-2QXD", new Uri("https://hopdong.example.vn/verify/K7PM-2QXD")) : Registration.Draft,
        Period = figures.Period,
        AsOf = AsOf,
        Figures = figures.ToJson(),
        Texts = Papers.ProposeTexts(figures.Kind, figures.ToJson()),
    };

    public static FigureRow Row(string code, string name, int contracts, int seed)
    {
        var left = contracts;
        var stages = Stages.All.ToDictionary(stage => stage.Name(), stage =>
        {
            var here = stage == Stage.NotStarted ? left : Math.Min(left, (contracts * ((seed % 5) + 1) / 60) + (((int)stage * seed) % 7));
            left -= here;
            return here;
        });
        var signed = stages["signed"];
        return new FigureRow(
            code, name, contracts, stages,
            new Dictionary<string, int> { ["notified"] = contracts - left / 2, ["reviewed"] = contracts / 2, ["invited"] = contracts / 3, ["opened"] = signed, ["signed"] = signed },
            SignedLate: 0, Certified: signed / 2, SignedHelp: 1,
            new PeriodFigures(9, 8, signed / 3, 2), new PeriodFigures(9, 8, signed / 4, 2), signed);
    }

    // Buildings hold a part of the ward; the rest stands under the code of no building, so that the two lists have one sum.
    private static IReadOnlyList<FigureRow> Buildings(FigureRow total, int count)
    {
        FigureRow[] rows = [.. Enumerable.Range(1, total.Contracts == 0 ? 0 : count).Select(i => Row("b" + i, $"Chung cư {(char)('A' + (i % 26))}", 90 + i, i) with { Received = total.Received is null ? null : 3 })];
        var sum = FigureRow.Sum(rows, withBefore: true);
        var rest = new FigureRow(
            Unit.NoPlace, "", total.Contracts - sum.Contracts,
            total.Stages.ToDictionary(stage => stage.Key, stage => stage.Value - sum.Stages[stage.Key]),
            total.Reached.ToDictionary(step => step.Key, step => step.Value - sum.Reached[step.Key]),
            0, total.Certified - sum.Certified, total.SignedHelp - sum.SignedHelp,
            new PeriodFigures(0, 0, total.Period.Signed - sum.Period.Signed, 0), new PeriodFigures(0, 0, total.Before!.Signed - sum.Before!.Signed, 0), 0,
            total.Received - sum.Received);
        return [.. rows, rest];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
