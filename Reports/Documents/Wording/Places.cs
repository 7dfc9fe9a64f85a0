using Coordination.Ingest.Record.Text;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Places as running text names them.</summary>
internal static class Places
{
    public static string Ward(ProgressFigures figures) => Official.Running(CleanText.Of(figures.Ward?.Name));

    public static string Enterprise(ProgressFigures figures) => CleanText.Of(figures.Enterprise?.Name ?? figures.Company);

    public static string Group(FigureRow row) => row.Code == Unit.NoPlace ? "Chưa xác định tổ dân phố" : CleanText.Of(row.Name);

    public static string Building(FigureRow row) => row.Code == Unit.NoPlace ? "Không thuộc chung cư" : CleanText.Of(row.Name);

    /// <summary>The wards' people's committees by their short name: UBND phường Đống Đa.</summary>
    public static string Committee(ProgressFigures figures) => "UBND " + Ward(figures);

    /// <summary>Places with figures, in a row: tổ dân phố số 5 (41,2%), tổ dân phố số 7 (43,0%).</summary>
    public static string Listed(IEnumerable<FigureRow> rows, Func<FigureRow, string> figure) =>
        string.Join(", ", rows.Select(row => $"{Official.Running(CleanText.Of(row.Name))} ({figure(row)})"));
}
