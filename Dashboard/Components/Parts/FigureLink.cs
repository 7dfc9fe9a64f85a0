using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// A figure that leads to its contracts. Plain markup and not a component: a ward page has hundreds of figures for every viewer,
/// and each component would cost more than what it shows.
/// </summary>
public static class FigureLink
{
    /// <summary>A number; nothing leads from a zero, since there is nothing to show.</summary>
    public static RenderFragment Of(Words words, string figure, int value, string ward, ContractFilter filter) =>
        Of(words.Number(value), figure, value == 0 ? null : Paths.Contracts(ward, filter));

    /// <summary>The figure's text, with or without a way to its contracts.</summary>
    public static RenderFragment Of(string text, string figure, string? href) => builder =>
    {
        builder.OpenElement(0, href is null ? "span" : "a");
        builder.AddAttribute(1, "data-figure", figure);
        builder.AddAttribute(2, "href", href);
        builder.AddContent(3, text);
        builder.CloseElement();
    };
}
