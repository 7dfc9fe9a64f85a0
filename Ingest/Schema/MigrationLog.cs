using System.Globalization;
using DbUp.Engine.Output;
using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Schema;

/// <summary>Brings the migration engine's messages into our log; its chatter is detail, its errors are errors.</summary>
internal sealed class MigrationLog(ILogger logger) : IUpgradeLog
{
    public void LogTrace(string format, params object[] args) => Log.SchemaDetail(logger, Text(format, args));

    public void LogDebug(string format, params object[] args) => Log.SchemaDetail(logger, Text(format, args));

    public void LogInformation(string format, params object[] args) => Log.SchemaDetail(logger, Text(format, args));

    public void LogWarning(string format, params object[] args) => Log.SchemaDetail(logger, Text(format, args));

    public void LogError(string format, params object[] args) => Log.SchemaError(logger, Text(format, args), null);

    public void LogError(Exception ex, string format, params object[] args) => Log.SchemaError(logger, Text(format, args), ex);

    private static string Text(string format, object[] args) =>
        args.Length == 0 ? format : string.Format(CultureInfo.InvariantCulture, format, args);
}
