using System.Globalization;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Records;

/// <summary>Walks the chain from its beginning, whatever its length in the same memory.</summary>
internal sealed class ChainCheck(ChainHead? published)
{
    private const int MostFaults = 100;

    private readonly List<Error> _faults = [];
    private bool _publishedSeen;

    public async Task<ChainWalk> WalkAsync(RegistryDb db, CancellationToken stop)
    {
        var head = new ChainHead(0, EventChain.Genesis, null);
        var events = 0L;
        await foreach (var stored in StoredChain.ReadAsync(db, stop).ConfigureAwait(false))
        {
            events++;
            var (one, process, exact) = stored;
            if (one.Sequence != head.Sequence + 1) Fault(RegistryErrors.EventsMissing, head.Sequence + 1, one.Sequence - 1);
            if (process is null) Fault(RegistryErrors.ProcessMissing, one.Sequence);
            else if (!exact || !EventChain.Hash(head.Hash, process, one).AsSpan().SequenceEqual(one.Hash)) Fault(RegistryErrors.ChainBroken, one.Sequence);
            // From the hash as it stands: so each break is told once, and what follows it still counts.
            head = new ChainHead(one.Sequence, one.Hash, one.At);
            if (published?.Sequence == one.Sequence)
            {
                _publishedSeen = true;
                if (!published.Hash.AsSpan().SequenceEqual(one.Hash)) Fault(RegistryErrors.HeadDiffers, one.Sequence);
            }
        }

        if (published is { Sequence: > 0 } && !_publishedSeen) Fault(RegistryErrors.ChainCut, head.Sequence, published.Sequence);
        await foreach (var process in StoredChain.EmptyProcessesAsync(db, MostFaults, stop).ConfigureAwait(false)) Fault(RegistryErrors.ProcessEmpty.At(Place.None, process));
        return new ChainWalk(events, head, _faults);
    }

    private void Fault(ErrorKind kind, params long[] numbers) => Fault(kind.At(Place.None, [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]));

    private void Fault(Error fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }
}
