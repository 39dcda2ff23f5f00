using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using OpenEntry.Web.Timed;

namespace OpenEntry.Web.Tests.Timed;

public class HeartbeatTests
{
    [Fact]
    public async Task A_service_that_ends_ends_its_heartbeat_without_a_fault()
    {
        await using var service = await RunningService.StartAsync();
        using var heart = new Heartbeat(service.Desks, new TimedOptions { LetterFolder = "letters" }, NullLogger<Heartbeat>.Instance);

        await heart.StartAsync(CancellationToken.None);
        await BegunAsync(service);
        await heart.StopAsync(CancellationToken.None);

        // A fault of it, cancellation too, would be logged as critical and stop the host.
        Assert.Equal(TaskStatus.RanToCompletion, heart.ExecuteTask!.Status);
    }

    private static async Task BegunAsync(RunningService service)
    {
        await using var db = service.Desks.Office.Store.Open();
        while (!await db.Heartbeats.AnyAsync()) await Task.Delay(20);
    }
}
