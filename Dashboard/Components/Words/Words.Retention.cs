using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of retention.</content>
public abstract partial class Words
{
    public abstract string RetentionTitle { get; }

    public abstract string RetentionIntroduction { get; }

    public abstract string RetentionRuleColumn { get; }

    public abstract string RetentionPeriodColumn { get; }

    public abstract string RetentionBeforeColumn { get; }

    public abstract string RetentionCountColumn { get; }

    public abstract string RetentionDo { get; }

    public abstract string RetentionRun { get; }

    public abstract string RetentionRemove { get; }

    public abstract string RetentionNot { get; }

    public abstract string RetentionEdit { get; }

    public abstract string RetentionAmount { get; }

    public abstract string RetentionUnit { get; }

    public abstract string RetentionProtocol { get; }

    public abstract string RetentionNoRuns { get; }

    public abstract string RetentionHeadline(long count);

    public abstract string RetentionName(string rule);

    public abstract string RetentionWhat(string rule);

    public abstract string RetentionPeriod(int amount, string unit);

    public abstract string RetentionByClock(bool byClock);

    public abstract string RetentionDue(RetentionPreview preview);

    public abstract string RetentionSure(RetentionPreview preview);

    public abstract string RetentionDone(string rule, long removed);

    public abstract string RetentionRan(RetentionRun run);
}
