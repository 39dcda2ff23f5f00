using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenEntry.Web.Watching;

namespace OpenEntry.Web.Tests.Watching;

public class HealthTests
{
    [Fact]
    public async Task A_well_service_is_alive_and_ready()
    {
        await using var service = await RunningService.StartAsync();

        Assert.Equal("""{"status":"well","checks":{}}""", await service.Client.GetStringAsync("/health/live"));
        Assert.Equal("""{"status":"well","checks":{"service":"well","database":"well"}}""", await service.Client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Without_what_it_needs_it_is_alive_but_not_ready_and_tells_no_stranger_why()
    {
        await using var service = await RunningService.StartAsync(services: all => all.AddHealthChecks().AddCheck("mail", () => throw new InvalidOperationException("password wrong"), tags: [Health.Ready]));

        var live = await service.SendAsync(HttpMethod.Get, "/health/live");
        var ready = await service.SendAsync(HttpMethod.Get, "/health/ready");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"unwell","checks":{"service":"well","database":"well","mail":"unwell"}}""", await ready.Content.ReadAsStringAsync());
    }
}
