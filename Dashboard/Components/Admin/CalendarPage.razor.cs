using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>The days that differ from the week's pattern, each with the paper that announced it.</summary>
public sealed partial class CalendarPage
{
    private const string DayForm = "yyyy-MM-dd";

    private IReadOnlyList<CalendarDay> _days = [];
    private bool _deriving;
    private string? _fault;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required CalendarBook Calendar { get; init; }

    [Inject]
    public required Rebuild Rebuild { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm(FormName = "set")]
    public Fields? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _days = await Calendar.DaysAsync(Context.RequestAborted);
        _deriving = await Rebuild.IsBehindAsync(Context.RequestAborted);
    }

    private async Task SetAsync()
    {
        if (!DateOnly.TryParseExact(Form?.Day, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !Enum.IsDefined(Form.Kind) || string.IsNullOrWhiteSpace(Form.Name) || string.IsNullOrWhiteSpace(Form.Source))
        {
            _fault = Words.CalendarIncomplete;
            return;
        }

        await Calendar.SetAsync(
            await Viewer.ActorAsync(), new CalendarDay(day, Form.Kind, Form.Name.Trim(), Form.Source.Trim()), Context.RequestAborted);
        Navigation.NavigateTo("/settings/calendar");
    }

    private async Task ClearAsync(DateOnly day)
    {
        await Calendar.ClearAsync(await Viewer.ActorAsync(), day, Context.RequestAborted);
        Navigation.NavigateTo("/settings/calendar");
    }

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        public string? Day { get; set; }

        public DayKind Kind { get; set; }

        public string? Name { get; set; }

        public string? Source { get; set; }
    }
}
