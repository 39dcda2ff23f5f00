using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>
/// Reads the pool as it stands at an instant, to freeze it: in shares by score, a connection each, that all see the same moment.
/// </summary>
internal sealed class PoolFreezing(Office office)
{
    // Fewer people are one share.
    private const int SmallPool = 10_000;
    private const int MostShares = 4;
    private const int BatchSize = 1000;

    /// <summary>Everyone in the pool, or of them those a correction names.</summary>
    public async Task<Frozen> ReadAsync(Guid? correction, CancellationToken stop)
    {
        var shares = new List<RegistryDb>();
        try
        {
            var (at, bounds) = await BeginAsync(shares, stop).ConfigureAwait(false);
            var batches = Channel.CreateBounded<List<Person>>(2 * shares.Count);
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
            var reading = Task.WhenAll(shares.Select((db, i) => Task.Run(
                () => ReadAsync(People(db, at, correction, Bound(bounds, i - 1), Bound(bounds, i)), batches.Writer, ending.Token), ending.Token)));
            var told = reading.ContinueWith(done => batches.Writer.Complete(done.Exception?.InnerException), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            try
            {
                return await TakeAsync(batches.Reader, at, stop).ConfigureAwait(false);
            }
            finally
            {
                await ending.CancelAsync().ConfigureAwait(false);
                await told.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            foreach (var share in shares) await share.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static int? Bound(IReadOnlyList<int> bounds, int index) => index >= 0 && index < bounds.Count ? bounds[index] : null;

    // While nobody writes: whoever has an earlier instant is written, and every share begins at the same moment.
    private async Task<(Instant At, IReadOnlyList<int> Bounds)> BeginAsync(List<RegistryDb> shares, CancellationToken stop)
    {
        await using var alone = office.Store.Open();
        await alone.BeginWritingAsync(stop).ConfigureAwait(false);
        var at = office.Now;
        var bounds = await BoundsAsync(alone, stop).ConfigureAwait(false);
        while (shares.Count <= bounds.Count)
        {
            shares.Add(office.Store.Open());
            await shares[^1].BeginReadingAsync(stop).ConfigureAwait(false);
        }

        return (at, bounds);
    }

    // Scores at which shares of about one size end: each from above the bound before it down to its own, the last one down to nothing.
    private static async Task<IReadOnlyList<int>> BoundsAsync(RegistryDb db, CancellationToken stop)
    {
        var pool = db.Profiles.Where(row => row.State == ProfileState.InPool);
        var count = await pool.CountAsync(stop).ConfigureAwait(false);
        var wanted = count < SmallPool ? 1 : Math.Min(Environment.ProcessorCount, MostShares);
        var bounds = new List<int>();
        for (var share = 1; share < wanted; share++)
        {
            var score = await pool.OrderByDescending(row => row.Score).Select(row => row.Score).Skip(count / wanted * share).FirstAsync(stop).ConfigureAwait(false);
            if (bounds.Count == 0 || score < bounds[^1]) bounds.Add(score);
        }

        return bounds;
    }

    private static IQueryable<Person> People(RegistryDb db, Instant at, Guid? correction, int? below, int? from)
    {
        var pool = db.Profiles.Where(row => row.State == ProfileState.InPool && row.SubmittedAt <= at && row.ExpiresAt > at);
        if (below is { } upper) pool = pool.Where(row => row.Score < upper);
        if (from is { } lower) pool = pool.Where(row => row.Score >= lower);
        if (correction is { } round) pool = pool.Where(row => db.Corrections.Any(one => one.RoundId == round && one.ProfileId == row.Id));
        return pool.Select(row => new Person(row.Id, row.Number, row.Score, row.SubmittedAt!.Value, row.Programs, row.Class, row.Categories, row.Facts!, row.Version, row.UnclearOccupation));
    }

    private static async Task ReadAsync(IQueryable<Person> people, ChannelWriter<List<Person>> batches, CancellationToken stop)
    {
        var batch = new List<Person>(BatchSize);
        await foreach (var person in people.AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
        {
            batch.Add(person);
            if (batch.Count < BatchSize) continue;
            await batches.WriteAsync(batch, stop).ConfigureAwait(false);
            batch = new List<Person>(BatchSize);
        }

        await batches.WriteAsync(batch, stop).ConfigureAwait(false);
    }

    private static async Task<Frozen> TakeAsync(ChannelReader<List<Person>> batches, Instant at, CancellationToken stop)
    {
        var builder = new PoolBuilder();
        var facts = new SnapshotFacts();
        var unclear = new List<UnclearPerson>();
        var keys = new Dictionary<string, IReadOnlyList<string>> { [""] = [] };
        var blob = new byte[FrozenPerson.Length];
        await foreach (var batch in batches.ReadAllAsync(stop).ConfigureAwait(false))
        {
            foreach (var person in batch)
            {
                if (!keys.TryGetValue(person.Categories, out var categories)) keys.Add(person.Categories, categories = person.Categories.Split(';'));
                var added = builder.Add(new PoolEntry(person.Number, person.Score, person.SubmittedAt, person.Programs, categories));
                if (!added.IsOk) throw new InvalidOperationException($"The pool holds what no pool can: {added.Errors[0]}");
                new FrozenPerson(person.Id, person.Version, person.Class).Write(person.Facts, blob);
                facts.Add(blob);
                if (person.UnclearOccupation is { } code) unclear.Add(new UnclearPerson(code, person.Programs, person.Categories));
            }
        }

        return new Frozen(builder.Build(), facts, at, unclear);
    }

    private sealed record Person(
        Guid Id, string Number, int Score, Instant SubmittedAt, ProgramSet Programs, ProgramSet Class, string Categories, byte[] Facts, int Version, string? UnclearOccupation);
}
