using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>Programs that read with a bearer token, each with what it may. A token is shown in the one answer that made it.</summary>
public sealed partial class TokensPage
{
    private IReadOnlyList<PersonLine> _programs = [];
    private IReadOnlyList<PlaceChoice> _wards = [];
    private string? _token;
    private string? _fault;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required People People { get; init; }

    [Inject]
    public required Tokens Tokens { get; init; }

    [Inject]
    public required GrantPlaces Places { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    public Fields? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _programs = await People.ProgramsAsync(Context.RequestAborted);
        _wards = await Places.WardsAsync(Context.RequestAborted);
    }

    private Task AddAsync() => DoAsync(async by => _token = await Tokens.AddAsync(
        Form?.Name ?? "", (Form?.Grant ?? new()).ToDraft(Time.GetUtcNow()), by, Context.RequestAborted));

    private Task RemoveAsync(string name) => DoAsync(by => Tokens.RemoveAsync(name, by, Context.RequestAborted));

    private async Task DoAsync(Func<Ingest.Record.Actor, Task> work)
    {
        try
        {
            await work(await Viewer.ActorAsync());
        }
        catch (AccessException fault)
        {
            _fault = Words.AccessFaultText(fault.Fault, fault.Value);
        }

        _programs = await People.ProgramsAsync(Context.RequestAborted);
    }

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }

        public GrantForm? Grant { get; set; }
    }
}
