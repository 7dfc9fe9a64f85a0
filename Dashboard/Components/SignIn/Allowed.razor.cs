using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Coordination.Dashboard.Components.SignIn;

/// <summary>
/// Shows a page to whom its rule allows it, and asks again when the account changes. While it asks, what is shown stays: a page must not lose
/// what somebody is typing because a grant elsewhere changed.
/// </summary>
public sealed partial class Allowed
{
    private Type? _page;
    private bool? _may;

    [Parameter, EditorRequired]
    public required Type Page { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required Access.Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (_page != Page)
        {
            _page = Page;
            _may = null;
        }

        var page = Page;
        var may = Access.PageRules.Of(page) switch
        {
            Access.PageRules.Anybody => true,
            null => false,
            var policy => await Viewer.MayAsync(policy),
        };
        if (page != Page)
        {
            return;
        }

        if (!may && (await Authentication).User.Identity is not { IsAuthenticated: true } && RendererInfo.IsInteractive)
        {
            Navigation.NavigateTo("/sign-in?returnUrl=" + Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
        }

        _may = may;
    }
}
