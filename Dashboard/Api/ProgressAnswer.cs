using System.Text.Json.Serialization;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>The figures of a ward as the API and the hub give them.</summary>
public sealed record ProgressAnswer(
    ProgressAnswer.Named Ward,
    long Position,
    DateTimeOffset AsOf,
    ProgressAnswer.Figures Total,
    IReadOnlyList<ProgressAnswer.Figures> Groups,
    IReadOnlyList<ProgressAnswer.Figures> Buildings)
{
    public static ProgressAnswer Of(WardBoard board) => new(
        new Named(board.Code, board.Name),
        board.Position,
        VietnamTime.Local(board.AsOf),
        Figures.Of(board.Total, named: false),
        [.. board.Groups.Select(unit => Figures.Of(unit, named: true))],
        [.. board.Buildings.Select(unit => Figures.Of(unit, named: true))]);

    /// <summary>A code with its name.</summary>
    public sealed record Named(string Code, string Name);

    /// <summary>One place: contracts, contracts by stage, and how many ever reached each step.</summary>
    public sealed record Figures(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
        int Contracts,
        IReadOnlyDictionary<string, int> Stages,
        IReadOnlyDictionary<string, int> Reached)
    {
        private static readonly (string Name, Reached Step)[] Steps =
        [
            ("notified", Ingest.Record.Reached.Notified), ("reviewed", Ingest.Record.Reached.Reviewed),
            ("invited", Ingest.Record.Reached.Invited), ("opened", Ingest.Record.Reached.Opened),
            ("signed", Ingest.Record.Reached.Signed),
        ];

        public static Figures Of(Unit unit, bool named) => new(
            named ? unit.Code : null,
            named ? unit.Name : null,
            unit.Contracts,
            Coordination.Ingest.Record.Stages.All.ToDictionary(stage => stage.Name(), unit.In),
            Steps.ToDictionary(step => step.Name, step => unit.At(step.Step)));
    }
}
