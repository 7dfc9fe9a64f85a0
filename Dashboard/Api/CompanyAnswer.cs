using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>The figures of the whole company by enterprise and ward.</summary>
public sealed record CompanyAnswer(ProgressAnswer.Figures Total, IReadOnlyList<CompanyAnswer.EnterpriseAnswer> Enterprises)
{
    public static CompanyAnswer Of(IReadOnlyList<WardTotal> wards) => new(
        ProgressAnswer.Figures.Of(Unit.Sum(wards.Select(ward => ward.Total)), named: false),
        [.. wards.GroupBy(ward => (ward.EnterpriseCode, ward.Enterprise)).Select(enterprise => new EnterpriseAnswer(
            enterprise.Key.EnterpriseCode,
            enterprise.Key.Enterprise,
            ProgressAnswer.Figures.Of(Unit.Sum(enterprise.Select(ward => ward.Total)), named: false),
            [.. enterprise.Select(ward => ProgressAnswer.Figures.Of(ward.Total with { Code = ward.Code, Name = ward.Name }, named: true))]))]);

    /// <summary>One enterprise with its wards.</summary>
    public sealed record EnterpriseAnswer(
        string Code, string Name, ProgressAnswer.Figures Total, IReadOnlyList<ProgressAnswer.Figures> Wards);
}
