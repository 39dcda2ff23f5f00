using NodaTime;
using OpenEntry.Registry;
using OpenEntry.Registry.Pools;

namespace OpenEntry.Web.Site;

/// <summary>The registry in figures, counted at most once a minute: pages are quick, and nobody reads a single person out of two counts.</summary>
public sealed class PoolNow(Desks desks, IClock clock) : IDisposable
{
    private static readonly Duration Kept = Duration.FromMinutes(1);

    private readonly SemaphoreSlim _counting = new(1);
    private Counted? _counted;

    public async Task<PoolFigures> FiguresAsync(CancellationToken stop) => (await CountedAsync(stop).ConfigureAwait(false)).Figures;

    public async Task<PoolWaits> WaitsAsync(CancellationToken stop) => (await CountedAsync(stop).ConfigureAwait(false)).Waits;

    public void Dispose() => _counting.Dispose();

    private async Task<Counted> CountedAsync(CancellationToken stop)
    {
        if (Volatile.Read(ref _counted) is { } recent && IsFresh(recent)) return recent;
        await _counting.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            if (_counted is { } counted && IsFresh(counted)) return counted;
            var figures = await desks.Statistics.FiguresAsync(stop).ConfigureAwait(false);
            var fresh = new Counted(clock.GetCurrentInstant(), figures, await desks.Statistics.WaitsAsync(stop).ConfigureAwait(false));
            Volatile.Write(ref _counted, fresh);
            return fresh;
        }
        finally
        {
            _counting.Release();
        }
    }

    private bool IsFresh(Counted counted) => Duration.FromTicks(Math.Abs((clock.GetCurrentInstant() - counted.At).TotalTicks)) < Kept;

    private sealed record Counted(Instant At, PoolFigures Figures, PoolWaits Waits);
}
