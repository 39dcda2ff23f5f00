using System.Buffers.Binary;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>Has both engines score a frozen pool again.</summary>
internal static class FrozenPool
{
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
/// <param name="At">When.</param>
/// <param name="Unclear">Those whose work lies under codes that name no occupation.</param>
internal sealed record Frozen(Pool Pool, SnapshotFacts Facts, Instant At, IReadOnlyList<UnclearPerson> Unclear);

/// <summary>Somebody whose work lies under a code that names no occupation, and what they are in without it.</summary>
internal sealed record UnclearPerson(string Code, ProgramSet Programs, string Categories);

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
