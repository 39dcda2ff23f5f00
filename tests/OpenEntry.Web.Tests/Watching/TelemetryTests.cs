using System.Diagnostics;

namespace OpenEntry.Web.Tests.Watching;

public class TelemetryTests
{
    [Fact]
    public async Task Metrics_count_requests_by_route()
    {
        await using var service = await RunningService.StartAsync();
        await service.Client.GetStringAsync("/fr/etat?name=Ndiaye");

        // A request is counted a moment after it is answered, and a page of metrics is kept for a moment.
        var waited = Stopwatch.StartNew();
        string metrics;
        do
        {
            await Task.Delay(100);
            metrics = await service.Client.GetStringAsync("/metrics");
        }
        while (!metrics.Contains("http_route=\"fr/etat\"", StringComparison.Ordinal) && waited.Elapsed < TimeSpan.FromSeconds(30));

        Assert.Matches("""(?m)^http_server_request_duration_seconds_count\{.*http_route="fr/etat".*\} [1-9]""", metrics);
        Assert.DoesNotContain("Ndiaye", metrics, StringComparison.Ordinal);
    }
}
