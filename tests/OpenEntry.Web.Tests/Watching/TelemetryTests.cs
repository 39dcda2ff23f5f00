namespace OpenEntry.Web.Tests.Watching;

public class TelemetryTests
{
    [Fact]
    public async Task Metrics_count_requests_by_route()
    {
        await using var service = await RunningService.StartAsync();
        await service.Client.GetStringAsync("/fr?name=Ndiaye");

        var metrics = await service.Client.GetStringAsync("/metrics");

        Assert.Matches("""(?m)^http_server_request_duration_seconds_count\{.*http_route="/fr".*\} 1 """, metrics);
        Assert.DoesNotContain("Ndiaye", metrics, StringComparison.Ordinal);
    }
}
