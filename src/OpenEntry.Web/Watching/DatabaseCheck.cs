using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenEntry.Registry;

namespace OpenEntry.Web.Watching;

/// <summary>The database answers, and its tables are of this version.</summary>
internal sealed class DatabaseCheck(Desks desks) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var schema = await desks.Office.Store.CheckAsync(cancellationToken).ConfigureAwait(false);
        return schema.IsOk && schema.Value.IsCurrent ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(schema.IsOk ? "The tables are of an older version." : $"{schema.Errors[0]}");
    }
}
