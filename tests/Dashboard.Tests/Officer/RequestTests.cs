using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

public sealed class RequestTests(OfficerRecord record) : OfficerTest(record)
{
    public static IncidentVersion Incident(DateTimeOffset detected) => new()
    {
        DetectedAt = detected,
        Happened = "Tại quầy",
        Kind = IncidentKind.Disclosure,
        What = "Gửi nhầm danh sách",
        Involved = "",
        DataKinds = "Họ tên",
        Records = 12,
        Subjects = null,
        Consequences = "",
        Measures = "Thu hồi",
        Contact = "dpo@example.vn",
    };

    [Fact]
    public async Task A_request_goes_from_received_over_answered_to_done()
    {
        var id = await AddAsync(RequestKind.Delete);
        Assert.Equal((RequestState.Received, new DateOnly(2026, 6, 12)), await StandsAsync(id));

        await Requests.StepAsync(Officer, id, "answered", "Đã gọi", null, default);
        Assert.Equal((RequestState.Answered, new DateOnly(2026, 6, 30)), await StandsAsync(id));

        await Requests.StepAsync(Officer, id, "extended", "Hồ sơ nhiều", new DateOnly(2026, 7, 15), default);
        Assert.Equal((RequestState.Answered, new DateOnly(2026, 7, 15)), await StandsAsync(id));

        await Requests.StepAsync(Officer, id, "done", "Đã xóa", null, default);
        Assert.Equal((RequestState.Done, null), await StandsAsync(id));
        await Assert.ThrowsAsync<RegistryException>(() => Requests.StepAsync(Officer, id, "note", "thêm", null, default));
    }

    [Fact]
    public async Task A_period_is_extended_once_and_not_too_far()
    {
        var id = await AddAsync(RequestKind.View);

        await Assert.ThrowsAsync<RegistryException>(() => Requests.StepAsync(Officer, id, "extended", "x", new DateOnly(2026, 7, 3), default));
        await Assert.ThrowsAsync<RegistryException>(() => Requests.StepAsync(Officer, id, "extended", "x", new DateOnly(2026, 6, 22), default));
        await Requests.StepAsync(Officer, id, "extended", "x", new DateOnly(2026, 6, 30), default);
        await Assert.ThrowsAsync<RegistryException>(() => Requests.StepAsync(Officer, id, "extended", "x", new DateOnly(2026, 7, 1), default));
    }

    [Fact]
    public async Task A_late_one_is_late()
    {
        var request = (await Requests.FindAsync(Officer, await AddAsync(RequestKind.View), default))!;

        Assert.False(request.IsOverdue(new DateOnly(2026, 6, 12)));
        Assert.True(request.IsOverdue(new DateOnly(2026, 6, 13)));
    }

    [Fact]
    public async Task A_subjects_data_are_gathered_masked_logged_and_only_for_an_open_request_that_names_them()
    {
        await Host.SendAsync(new EventDraft(EventType.InvitationSent, "A000002") { Data = """{"note":"a\u0000b"}""" });
        await ReadAsync(Manager, A, contracts: [2]);
        var before = await Host.AskAsync<int>("select count(*)::int from access_log");
        var id = await AddAsync(RequestKind.Provide);

        var extract = Assert.Single(await Requests.GatherAsync(Officer, id, "a000002", default));

        Assert.Equal(("A000002", "Phường A", "09******78"), (extract.Code, extract.Ward, extract.Phone));
        Assert.NotNull(extract.Name);
        Assert.Equal([EventType.CustomerListed, EventType.InvitationSent], extract.Events.Select(happened => happened.Type));
        Assert.Equal(["read", "gather"], extract.Readings.Select(reading => reading.Action));
        Assert.Equal(1, await Host.AskAsync<int>(
            $"select count(*)::int from access_log where action = 'gather' and actor = {Officer.AccountId} and contracts = array[2] and filter = 'request={id}'"));

        Assert.Empty(await Requests.GatherAsync(Officer, id, "A000003", default));
        await Requests.StepAsync(Officer, id, "refused", "Không đúng người", null, default);
        Assert.Empty(await Requests.GatherAsync(Officer, id, "A000002", default));
        Assert.Equal(before + 1, await Host.AskAsync<int>("select count(*)::int from access_log"));
    }

    [Fact]
    public async Task An_amended_incident_keeps_what_it_said_and_two_do_not_amend_the_same()
    {
        var detected = new DateTimeOffset(2026, 6, 9, 22, 0, 0, TimeSpan.FromHours(7));
        var id = await Incidents.AddAsync(Officer, Incident(detected), default);

        await Incidents.AmendAsync(Officer, id, 1, Incident(detected) with { What = "Gửi nhầm hai danh sách", Subjects = 12 }, default);
        await Assert.ThrowsAsync<RegistryException>(() => Incidents.AmendAsync(Officer, id, 1, Incident(detected), default));

        var incident = (await Incidents.FindAsync(Officer, id, default))!;
        Assert.Equal([(2, "Gửi nhầm hai danh sách", (int?)12), (1, "Gửi nhầm danh sách", null)], incident.Versions.Select(v => (v.Version, v.What, v.Subjects)));
        Assert.Equal((true, detected.AddHours(72)), (incident.IsCounting, incident.Countdown.Deadline));
    }

    [Fact]
    public async Task A_notice_or_the_decision_that_none_is_due_stops_the_count()
    {
        var detected = Host.Time.GetUtcNow().AddHours(-80);
        var late = await Incidents.AddAsync(Officer, Incident(detected), default);
        var undue = await Incidents.AddAsync(Officer, Incident(detected), default);

        await Incidents.StepAsync(Officer, late, "notified", detected.AddHours(73), "12/CV", default);
        await Incidents.StepAsync(Officer, undue, "not-due", detected.AddHours(10), "Không gây hại", default);
        await Incidents.StepAsync(Officer, undue, "closed", detected.AddHours(11), "Xong", default);

        var found = (await Incidents.ListAsync(Officer, default)).Where(incident => incident.IncidentId == late || incident.IncidentId == undue).ToArray();
        Assert.Equal(2, found.Length);
        Assert.All(found, incident => Assert.False(incident.IsCounting));
        Assert.True(found.Single(incident => incident.IncidentId == late).Countdown.IsLate(Host.Time.GetUtcNow()));
        await Assert.ThrowsAsync<RegistryException>(() => Incidents.StepAsync(Officer, undue, "closed", detected, "x", default));
    }

    [Fact]
    public async Task An_incident_is_closed_with_its_notice_or_with_the_reason_why_none_was_due_and_not_without()
    {
        var detected = Host.Time.GetUtcNow().AddHours(-80);
        var id = await Incidents.AddAsync(Officer, Incident(detected), default);

        await Assert.ThrowsAsync<RegistryException>(() => Incidents.StepAsync(Officer, id, "closed", detected.AddHours(79), "Xong", default));
        Assert.True((await Incidents.FindAsync(Officer, id, default))!.IsCounting);

        await Incidents.CloseAsync(
            Officer, id, new IncidentAct("notified", detected.AddHours(71), "12/CV"), new IncidentAct("closed", detected.AddHours(79), "Xong"), default);
        var closed = (await Incidents.FindAsync(Officer, id, default))!;
        Assert.Equal(["notified", "closed"], closed.Steps.Select(step => step.Kind));
        Assert.False(closed.Countdown.IsLate(Host.Time.GetUtcNow()));
    }

    [Fact]
    public async Task A_line_of_the_register_is_rewritten_with_its_history()
    {
        var register = new ProcessingRegister(Records);
        var phone = (await register.ReadAsync(Officer, default)).Single(activity => activity.Activity == "phone");

        await register.WriteAsync(Officer, phone with { Version = 2, Retention = "5 năm" }, default);
        await Assert.ThrowsAsync<RegistryException>(() => register.WriteAsync(Officer, phone with { Version = 2 }, default));

        Assert.Equal([("5 năm", "phu.trach"), (phone.Retention, null)],
            (await register.ReadAsync(Officer, default)).Where(activity => activity.Activity == "phone").Select(activity => (activity.Retention, activity.Writer)));
        Assert.Equal((Customers, Customers), ((await register.CountAsync(Officer, default)).Contracts, (await register.CountAsync(Officer, default)).Phones));
    }

    private Task<int> AddAsync(RequestKind kind) => Requests.AddAsync(
        Officer, new RequestDraft(IngestHost.Start, "Bà Hoa", RequestChannel.Counter, kind, false, ["a000002 "], "Xin xem"), default);

    private async Task<(RequestState, DateOnly?)> StandsAsync(int id) =>
        await Requests.FindAsync(Officer, id, default) is { } request ? (request.State, request.Due) : default;
}
