using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>Reads the pool as it stands at an instant, to freeze it; and has both engines score it again.</summary>
internal static class FrozenPool
{
    /// <summary>Everyone in the pool, or of them those a correction names.</summary>
    public static async Task<Frozen> ReadAsync(RegistryDb db, Instant at, Guid? correction, CancellationToken stop)
    {
        var pool = db.Profiles.AsNoTracking().Where(row => row.State == ProfileState.InPool && row.SubmittedAt <= at && row.ExpiresAt > at);
        if (correction is { } round) pool = pool.Where(row => db.Corrections.Any(one => one.RoundId == round && one.ProfileId == row.Id));
        var builder = new PoolBuilder();
        var facts = new SnapshotFacts();
        var keys = new Dictionary<string, IReadOnlyList<string>> { [""] = [] };
        var blob = new byte[FrozenPerson.Length];
        await foreach (var row in pool
            .Select(row => new { row.Id, row.Number, row.Score, row.SubmittedAt, row.Programs, row.Class, row.Categories, row.Facts, row.Version })
            .AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
        {
            if (!keys.TryGetValue(row.Categories, out var categories)) keys.Add(row.Categories, categories = row.Categories.Split(';'));
            var added = builder.Add(new PoolEntry(row.Number, row.Score, row.SubmittedAt!.Value, row.Programs, categories));
            if (!added.IsOk) throw new InvalidOperationException($"The pool holds what no pool can: {added.Errors[0]}");
            new FrozenPerson(row.Id, row.Version, row.Class).Write(row.Facts!, blob);
            facts.Add(blob);
        }

        return new Frozen(builder.Build(), facts);
    }

    /// <summary>Scores everyone by both engines and holds both against the pool; the first difference stops the round.</summary>
    public static Error? Score(Frozen frozen, LawInForce law)
    {
        var count = frozen.Pool.Count;
        var columns = new FactsColumns(count);
        var readable = new ushort[count];
        var all = new CrsFacts[count];
        // A partition of nothing is refused.
        if (count == 0) return null;
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, count), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                all[i] = FactsBlob.Read(FrozenPerson.FactsOf(frozen.Facts[i]), "");
                readable[i] = (ushort)CrsScorer.Score(all[i], law).Total;
            }
        });
        foreach (var one in all) columns.Add(one);
        var bulk = new ScoreColumns(count);
        new BulkScorer(law.Crs).Score(columns, bulk);
        for (var i = 0; i < count; i++)
        {
            if (readable[i] == bulk.Total[i] && readable[i] == frozen.Pool.Scores[i]) continue;
            return RegistryErrors.ScoresDiffer.At(Place.None, frozen.Pool.Id(i), $"{readable[i]}", $"{bulk.Total[i]}", $"{frozen.Pool.Scores[i]}");
        }

        return null;
    }
}

/// <summary>A pool as read, with what belongs to each person in its order.</summary>
/// <param name="Pool">The pool; identifiers are profile numbers.</param>
/// <param name="Facts">A <see cref="FrozenPerson"/> and facts each.</param>
internal sealed record Frozen(Pool Pool, SnapshotFacts Facts);

/// <summary>What a snapshot keeps of a person beside the columns of the pool: the profile, its version and class, then the facts of the score.</summary>
internal readonly record struct FrozenPerson(Guid Profile, int Version, ProgramSet Class)
{
    private const int Head = 16 + 4 + 1;

    public const int Length = Head + FactsBlob.Length;

    public void Write(ReadOnlySpan<byte> facts, Span<byte> blob)
    {
        Profile.TryWriteBytes(blob, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(blob[16..], Version);
        blob[20] = (byte)Class;
        facts.CopyTo(blob[Head..]);
    }

    public static FrozenPerson Of(ReadOnlySpan<byte> blob) =>
        new(new Guid(blob[..16], bigEndian: true), BinaryPrimitives.ReadInt32BigEndian(blob[16..]), (ProgramSet)blob[20]);

    public static ReadOnlySpan<byte> FactsOf(ReadOnlySpan<byte> blob) => blob[Head..];
}
