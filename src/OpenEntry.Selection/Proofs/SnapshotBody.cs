using System.Text;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection.Proofs;

/// <summary>What stands inside a snapshot: the round, then person after person. Numbers are little-endian, as the platform's writer has them.</summary>
internal static class SnapshotBody
{
    public static void Write(BinaryWriter body, Snapshot snapshot)
    {
        var pool = snapshot.Pool;
        var (seconds, nanoseconds) = InstantText.Parts(snapshot.FrozenAt);
        body.Write(snapshot.Round);
        body.Write(seconds);
        body.Write(nanoseconds);
        body.Write(snapshot.Secret.Bytes);
        body.Write((byte)pool.CategoryKeys.Count);
        foreach (var key in pool.CategoryKeys)
        {
            body.Write(key);
        }
        body.Write(pool.Count);
        for (var i = 0; i < pool.Count; i++)
        {
            body.Write((ushort)pool.IdUtf8(i).Length);
            body.Write(pool.IdUtf8(i));
            body.Write(pool.ScoreColumn[i]);
            body.Write(pool.SubmittedColumn[i]);
            body.Write(pool.DigitsColumn[i]);
            body.Write(pool.ProgramColumn[i]);
            body.Write(pool.CategoryColumn[i]);
            body.Write(snapshot.Facts[i].Length);
            body.Write(snapshot.Facts[i]);
        }
    }

    /// <summary>Reads a body whose hash held. That its writer kept to the format is not taken for granted: nothing throws, and memory grows only with what is there.</summary>
    public static Result<Snapshot> Read(BinaryReader body, Place place)
    {
        var builder = new PoolBuilder();
        try
        {
            var round = body.ReadString();
            var (seconds, nanoseconds) = (body.ReadInt64(), body.ReadInt32());
            var secret = new byte[RoundSecret.Length];
            body.BaseStream.ReadExactly(secret);
            if (RoundCommitment.CheckRound(round, place) is { } badRound)
            {
                return badRound;
            }
            for (var keys = body.ReadByte(); keys > 0; keys--)
            {
                builder.Category(Encoding.UTF8.GetBytes(body.ReadString()), place, out var badKey);
                if (badKey is not null)
                {
                    return badKey;
                }
            }
            var facts = new SnapshotFacts();
            if (ReadPeople(body, place, builder, facts) is { } bad)
            {
                return bad;
            }
            return IsInstant(seconds, nanoseconds)
                ? new Snapshot(round, Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(nanoseconds), new RoundSecret(secret), builder.Finish(), facts)
                : Malformed(place, builder);
        }
        catch (Exception problem) when (problem is EndOfStreamException or InvalidDataException or InvalidOperationException or FormatException or DecoderFallbackException)
        {
            // How the platform's readers say that bytes make no sense.
            return Malformed(place, builder);
        }
    }

    private static Error? ReadPeople(BinaryReader body, Place place, PoolBuilder builder, SnapshotFacts facts)
    {
        var bytes = new byte[SnapshotFacts.Most];
        var count = body.ReadInt32();
        while (builder.Count < count)
        {
            var id = bytes.AsSpan(0, body.ReadUInt16());
            body.BaseStream.ReadExactly(id);
            var (score, submitted, digits, programs, categories) = (body.ReadUInt16(), body.ReadInt64(), body.ReadByte(), body.ReadByte(), body.ReadUInt32());
            var (second, nanosecond) = Math.DivRem(submitted, 1_000_000_000);
            if (score > Pool.GreatestScore || submitted < 0 || digits > 9 || ((ProgramSet)programs & ~ProgramWords.All) != 0
                || (builder.CategoryNames.Count < Pool.MostCategories && categories >> builder.CategoryNames.Count != 0))
            {
                return Malformed(place, builder);
            }
            if (builder.Add(id, score, new IsoInstant(second, (int)nanosecond, digits), (ProgramSet)programs, categories, place, "") is { } bad)
            {
                return bad;
            }
            var length = body.ReadInt32();
            if (length is < 0 or > SnapshotFacts.Most)
            {
                return Malformed(place, builder);
            }
            body.BaseStream.ReadExactly(bytes, 0, length);
            facts.Add(bytes.AsSpan(0, length));
        }
        return builder.Count == count && body.BaseStream.ReadByte() < 0 ? null : Malformed(place, builder);
    }

    private static bool IsInstant(long seconds, int nanoseconds) =>
        nanoseconds is >= 0 and < 1_000_000_000 && seconds >= -62_135_596_800 && seconds < 253_402_300_800; // years 0001 to 9999

    private static Error Malformed(Place place, PoolBuilder builder) => SnapshotErrors.Malformed.At(place, $"{builder.Count}");
}
