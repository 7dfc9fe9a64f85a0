using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>Tests over one record that those of a class share; each looks only at what is its own.</summary>
public abstract class OfficerTest(OfficerRecord record) : IClassFixture<OfficerRecord>
{
    protected const int Customers = OfficerRecord.Customers;

    protected OfficerRecord Record => record;

    protected IngestHost Host => record.Host;

    protected OfficerDatabase Records => record.Records;

    protected Actor Officer => record.Officer;

    protected Actor Manager => record.Manager;

    protected int A => record.A;

    private protected ChainChecks Checks { get; } = new(record.Records);

    private protected AccessLog Log { get; } = new(record.Records);

    private protected DataRequests Requests { get; } = new(record.Records, record.Host.Get<CalendarBook>(), record.Host.Time);

    private protected Incidents Incidents { get; } = new(record.Records);

    private protected Retention Retention { get; } = new(record.Records, record.Files, record.Host.Time);

    protected Task ReadAsync(Actor actor, int ward, string action = "read", string purpose = "contract", string? reason = null, int[]? contracts = null) =>
        record.ReadAsync(actor, ward, action, purpose, reason, contracts);
}
