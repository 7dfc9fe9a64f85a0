using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A ward on a large screen: turns through the ward, its groups and its trend.</summary>
public sealed partial class WallShow : ComponentBase, IDisposable
{
    /// <summary>Long enough to read from five metres.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    private const int Scenes = 3;

    private ITimer? _timer;
    private int _scene;
    private bool _disposed;

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    public void Dispose()
    {
        _disposed = true;
        _timer?.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(Next), null, Turn, Turn);
        }
    }

    private void Next()
    {
        if (!_disposed)
        {
            _scene = (_scene + 1) % Scenes;
            StateHasChanged();
        }
    }
}
