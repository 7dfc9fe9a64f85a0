using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>A ward in the list of wards.</summary>
public sealed record WardAnswer(string Code, string Name, string Enterprise, int Contracts, IReadOnlyDictionary<string, int> Reached)
{
    public static WardAnswer Of(WardTotal ward) => new(
        ward.Code, ward.Name, ward.EnterpriseCode, ward.Total.Contracts, ProgressAnswer.Figures.Of(ward.Total, named: false).Reached);
}
