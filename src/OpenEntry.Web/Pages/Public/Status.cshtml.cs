using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenEntry.Web.Site;
using OpenEntry.Web.Watching;

namespace OpenEntry.Web.Pages.Public;

/// <summary>Whether the service is well, for people.</summary>
public sealed class StatusModel(HealthCheckService health) : SitePageModel
{
    public bool IsReady { get; private set; }

    public string Version { get; } = typeof(StatusModel).Assembly.GetName().Version!.ToString(3);

    public async Task OnGetAsync()
    {
        KeepNowhere();
        var report = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), Stop).ConfigureAwait(false);
        IsReady = report.Status == HealthStatus.Healthy;
    }
}
