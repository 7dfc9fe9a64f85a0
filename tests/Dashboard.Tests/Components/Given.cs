using System.Security.Claims;

using Bunit;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Dashboard.Tests.Components;

/// <summary>Boards and places with just the figures that a test is about.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static Unit Unit(string code = "12", int dueToday = 0, int signed7 = 0, int late = 0, int signedHelp = 0, params (Stage Stage, int Count)[] stages)
    {
        var values = new int[UnitCounts.Width];
        foreach (var (stage, count) in stages)
        {
            values[0] += count;
            values[1 + (int)stage] += count;
        }

        var signed = stages.Where(part => part.Stage == Stage.Signed).Sum(part => part.Count);
        for (var step = 0; step < 5; step++)
        {
            values[1 + Stages.Count + step] = signed;
        }

        values[1 + Stages.Count + 5] = late;
        values[^1] = signedHelp;
        return new Unit(code, code == Reports.Numbers.Unit.NoPlace ? "" : $"Tổ dân phố số {code}", UnitCounts.From(i => values[i]), dueToday, signed7);
    }

    public static WardBoard Board(params Unit[] groups) => Board(groups, groups);

    public static WardBoard Board(Unit[] groups, Unit[] buildings, long position = 1) => new(
        1, "00235", "Phường Đống Đa", "Xí nghiệp KDNS Đống Đa", position, 0,
        new DateTimeOffset(2026, 11, 23, 7, 5, 32, TimeSpan.Zero), Today, Reports.Numbers.Unit.Sum(groups), groups, buildings, null);

    /// <summary>Somebody who is signed in to an account; nothing can be asked about it.</summary>
    public static Viewer Viewer(int account)
    {
        var viewer = new Viewer(new HttpContextAccessor(), null!, null!, null!);
        viewer.Is(new ClaimsPrincipal(new ClaimsIdentity([new Claim(AccessClaims.Account, $"{account}")], "test")));
        return viewer;
    }

    /// <summary>A context whose pages speak a language.</summary>
    public static BunitContext Pages(Words? words = null, params object[] services)
    {
        var context = new BunitContext();
        foreach (var service in services.Append(new PlaceRows()))
        {
            // Before anything else: bUnit takes no services after it has given the first.
            context.Services.Add(new ServiceDescriptor(service is TimeProvider ? typeof(TimeProvider) : service.GetType(), service));
        }

        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.SetRendererInfo(new RendererInfo("Server", true));
        context.RenderTree.Add<CascadingValue<Words>>(p => p.Add(value => value.Value, words ?? Words.Vietnamese));
        return context;
    }
}
