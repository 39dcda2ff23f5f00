using Microsoft.AspNetCore.Builder;

namespace OpenEntry.Web.Tests;

public class OpenEntryServiceTests
{
    [Fact]
    public async Task A_request_under_way_ends_before_the_service_does()
    {
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = await RunningService.StartAsync(endpoints: app => app.MapGet("/slow", async () =>
        {
            arrived.SetResult();
            await go.Task;
            return "ended";
        }));

        var answer = service.Client.GetStringAsync("/slow");
        await arrived.Task;
        var stopping = service.App.StopAsync();
        go.SetResult();
        await stopping;

        Assert.Equal("ended", await answer);
    }
}
