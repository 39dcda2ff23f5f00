using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Store;

namespace OpenEntry.Web.Timed;

/// <summary>
/// Says every half minute that this node works, from its first moment on: an outage is what lies between two beats, and is found by whoever comes back first.
/// A beat that cannot be written is no fault of the node's: the next one tells.
/// </summary>
internal sealed class Heartbeat(Desks desks, TimedOptions options, ILogger<Heartbeat> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.BeatEvery);
        try
        {
            do await BeatAsync(stoppingToken).ConfigureAwait(false);
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends, or could not begin: no fault of anybody's.
        }
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        try
        {
            if (await desks.Outages.BeatAsync(options.Node, stop).ConfigureAwait(false) is { } outage) TimedLog.OutageRecorded(log, (int)(outage.To - outage.From).TotalMinutes);
        }
        catch (Exception e) when (StoreFaults.Of(e) is not null)
        {
            TimedLog.BeatFailed(log, StoreFaults.Of(e)!.Line(OfficialLanguage.English));
        }
    }
}
