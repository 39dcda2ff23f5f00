using OpenEntry.Law;
using OpenEntry.Registry.Store;

namespace OpenEntry.Web.Demo;

/// <summary>Fills the demonstration in the background, so that nobody waits for it.</summary>
internal sealed partial class DemoFilling(DemoOffice demo, ILogger<DemoFilling> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // First the service answers, then it fills.
        await Task.Yield();
        try
        {
            await demo.FillAsync(stoppingToken).ConfigureAwait(false);
            Ready(log, demo.Filled);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Filled on the next time.
        }
        catch (Exception e) when (StoreFaults.Of(e) is not null)
        {
            Failed(log, StoreFaults.Of(e)!.Line(OfficialLanguage.English));
        }
    }

    [LoggerMessage(20, LogLevel.Information, "demonstration ready: {Count} people in the pool")]
    private static partial void Ready(ILogger log, int count);

    [LoggerMessage(21, LogLevel.Warning, "the demonstration could not be filled: {Why}")]
    private static partial void Failed(ILogger log, string why);
}
