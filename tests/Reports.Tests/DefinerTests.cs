using Coordination.Ingest.Postgres;
using Coordination.Support;

using Dapper;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>
/// Functions that act as the schema's owner stand outside every wall, so which of them the program's roles may call is a list that somebody has
/// reviewed: whoever adds one reads what it gives to whom, and adds it here.
/// </summary>
public sealed class DefinerTests
{
    private static readonly Dictionary<string, string> Reviewed = new()
    {
        [DatabaseRoles.Ingest] =
            "discard_quarantined leader_request_receivers log_import may_on_leaders may_work_on_paper newest_calendar note_administration paper_receivers "
            + "put_area_contact put_assistance_session run_receivers take_entry take_import take_quarantined",
        [DatabaseRoles.Reports] =
            "company_by_role count_named enterprises_by_role export_holders export_leaders find_contracts leader_coverage leader_lines log_access "
            + "log_handed_out may_on_leaders may_on_paper may_work_on_paper "
            + "open_quarantined own_buildings own_feeds own_groups own_sheets own_visits personal_level quarantine_waiting read_holders seen_feeds "
            + "seen_wards sees_arranged sees_unknown_senders verify_paper ward_offices wards_by_role whole_wards",
        [DatabaseRoles.Access] =
            "broken_access_log contract_codes contracts_of_code count_expired count_subjects erase_holder find_logged find_reasons gather_subject is_officer "
            + "leader_access_lines leader_accounts leader_handed_over log_access may_on_leaders officer_writes release_holder restrict_holder run_retention subject_holds verify_access_log",
    };

    [Fact]
    public async Task Every_function_that_acts_as_the_owner_was_reviewed_for_whom_it_may_serve()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connection = await database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var (role, reviewed) in Reviewed)
        {
            var callable = await connection.QueryAsync<string>(
                """
                select distinct p.proname::text collate "C" from pg_proc p
                where p.pronamespace = 'public'::regnamespace and p.prosecdef and has_function_privilege(@role, p.oid, 'execute') order by 1
                """,
                new { role });

            Assert.Equal((role, reviewed), (role, string.Join(' ', callable)));
        }
    }
}
