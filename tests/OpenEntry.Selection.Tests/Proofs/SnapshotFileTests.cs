using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class SnapshotFileTests
{
    private static readonly PoolEntry[] People = [Person("R-1", 480, 1.25, Law.ProgramSet.CEC, "stem", "french"), Person("é", 1200), Person("R-3", 0, 0.000001, Law.ProgramSet.None, "trades")];

    [Fact]
    public void A_snapshot_is_read_as_it_was_written() =>
        Gen.Select(RandomRounds.People, Gen.Byte.Array[0, 200]).Sample((people, bytes) =>
        {
            var facts = new SnapshotFacts();
            for (var i = 0; i < people.Length; i++)
            {
                facts.Add(bytes.AsSpan(0, bytes.Length * i / people.Length));
            }
            var (file, hash) = Write(new Snapshot("91a", Start, Rounds.Secret, Of(people), facts));
            Assert.Equal(SHA256.HashData(file), hash.ToArray());
            var read = Read(file).Value;
            Assert.Equal(("91a", Start), (read.Round, read.FrozenAt));
            Assert.Equal(people.Select((person, i) => Line(person, bytes.AsSpan(0, bytes.Length * i / people.Length))),
                Enumerable.Range(0, read.Pool.Count).Select(i => Line(read.Pool[i], read.Facts[i])));
            Assert.Equal(read.Pool.Count, read.Facts.Count);
            // The secret came along: the same salts, the same root.
            Assert.Equal(new CommittedPool(Of(people), Rounds.Secret).Root, new CommittedPool(read.Pool, read.Secret).Root);
        }, iter: MutationRun.Times(100));

    [Fact]
    public void Decimals_and_order_of_categories_come_back()
    {
        var pool = PoolReader.ReadJsonLines(Stream("""{"id":"A","score":1,"submittedAt":"2020-07-09T20:34:55.10Z","categories":["b","a"]}""")).Value;
        var read = Read(Write(new Snapshot("1", Start, Rounds.Secret, pool, SnapshotFacts.None(1))).File).Value;
        Assert.Equal(2, read.Pool.SubmittedDigits[0]);
        Assert.Equal(["b", "a"], read.Pool.CategoryKeys);
        Assert.True(read.Facts[0].IsEmpty);
    }

    [Fact]
    public void Any_byte_changed_is_found()
    {
        var (file, _) = Sample();
        for (var at = 0; at < file.Length; at++)
        {
            var changed = file.ToArray();
            changed[at] ^= 1;
            var error = Assert.Single(Read(changed).Errors);
            Assert.Equal(at < 7 ? SnapshotErrors.NotASnapshot : SnapshotErrors.Changed, error.Kind);
            Assert.Equal("snapshot", error.Place.File);
        }
    }

    [Fact]
    public void A_file_cut_or_lengthened_is_found()
    {
        var (file, _) = Sample();
        for (var length = 0; length < file.Length; length++)
        {
            Assert.Equal(length < 7 ? SnapshotErrors.NotASnapshot : SnapshotErrors.Changed, Assert.Single(Read(file[..length]).Errors).Kind);
        }
        Assert.Equal(SnapshotErrors.Changed, Assert.Single(Read([.. file, 0]).Errors).Kind);
    }

    [Fact]
    public void Whatever_stands_in_a_body_with_a_right_hash_is_read_or_refused_never_thrown()
    {
        var (file, _) = Sample();
        var body = Body(file);
        Gen.Select(Gen.Bool, Gen.Select(Gen.Int[0, 1000], Gen.Byte, Gen.Int[0, 4], Gen.Int[0, 30]).Array[1, 6]).Sample((compressed, edits) =>
        {
            var bytes = (compressed ? file[8..^32] : body).ToList();
            foreach (var (at, value, how, length) in edits)
            {
                Edits.Make(bytes, at % bytes.Count, value, how, length);
            }
            Assert.All(Read(Whole(compressed ? [.. bytes] : Compressed([.. bytes]))).Errors, error => Assert.InRange(error.Kind.Number, 4000, 4149));
        }, iter: MutationRun.Times(5000));
    }

    [Fact]
    public void What_does_not_follow_the_format_is_told_with_the_people_met()
    {
        var body = Body(Sample().File);
        // The first person begins behind the round (1 + 3), the instant (12), the secret (32), the keys (1 + 5 + 7 + 7) and the count (4).
        const int first = 4 + 12 + 32 + 20 + 4;
        Assert.Equal("R-1", Encoding.ASCII.GetString(body, first + 2, 3));
        Malformed(0, body[..first]);
        Malformed(3, body[..^1]);
        Malformed(3, [.. body, 0]);
        Malformed(0, Changed(first + 5 + 1, 0xff)); // the score
        Malformed(0, Changed(first + 5 + 9, 0x80)); // the instant
        Malformed(0, Changed(first + 5 + 10, 10)); // the decimals
        Malformed(0, Changed(first + 5 + 11, 32)); // the programs
        Malformed(0, Changed(first + 5 + 12, 8)); // the categories: a fourth of three
        Malformed(1, Changed(first + 5 + 19, 0x80)); // the length of the facts
        Malformed(3, Changed(4 + 11, 0x7f)); // nanoseconds of the freezing
        Malformed(3, Changed(4 + 7, 0x7f)); // seconds of the freezing
        Malformed(0, Changed(first - 1, 0xff)); // the count
        Assert.Equal(ProofErrors.BadRound, Kind(Changed(1, (byte)' ')));
        Assert.Equal(PoolErrors.BadCategoryKey, Kind(Changed(4 + 12 + 32 + 2, (byte)' ')));
        Assert.Equal(PoolErrors.IdTooLong, Kind(Changed(first + 1, 1)[..(first + 2)].Concat(new byte[1000]).ToArray()));
        Assert.Equal(PoolErrors.DuplicateId, Kind(Changed(body.Length - 24, (byte)'1')));

        void Malformed(int people, byte[] changed)
        {
            var error = Assert.Single(Read(Whole(Compressed(changed))).Errors);
            Assert.Equal((SnapshotErrors.Malformed, $"{people}"), (error.Kind, error.Arguments[0].En));
        }

        byte[] Changed(int at, byte value) => [.. body[..at], value, .. body[(at + 1)..]];

        ErrorKind Kind(byte[] changed) => Assert.Single(Read(Whole(Compressed(changed))).Errors).Kind;
    }

    [Fact]
    public void Another_version_and_a_file_too_large_are_refused()
    {
        var (file, _) = Sample();
        byte[] other = [.. file[..7], 2, .. file[8..^32]];
        Assert.Equal("snapshot: OE-4141: The snapshot is of version 2; version 1 can be read.", Assert.Single(Read([.. other, .. SHA256.HashData(other)]).Errors).ToString());
        Assert.Equal(SnapshotErrors.TooLarge, Assert.Single(SnapshotFile.Read(new MemoryStream(file), null, file.Length - 1).Errors).Kind);
        Assert.True(SnapshotFile.Read(new MemoryStream(file), null, file.Length).IsOk);
    }

    [Fact]
    public void Facts_of_other_people_or_without_end_are_a_fault_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => SnapshotFile.Write(new Snapshot("1", Start, Rounds.Secret, Of(People), SnapshotFacts.None(2)), System.IO.Stream.Null));
        Assert.Throws<ArgumentException>(() => SnapshotFacts.None(0).Add(new byte[SnapshotFacts.Most + 1]));
    }

    private static (byte[] File, Digest Hash) Sample()
    {
        var facts = new SnapshotFacts();
        facts.Add("{}"u8);
        facts.Add([]);
        facts.Add("[1]"u8);
        return Write(new Snapshot("294", Start, Rounds.Secret, Of(People), facts));
    }

    private static (byte[] File, Digest Hash) Write(Snapshot snapshot)
    {
        using var stream = new MemoryStream();
        var hash = SnapshotFile.Write(snapshot, stream);
        return (stream.ToArray(), hash);
    }

    private static Result<Snapshot> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return SnapshotFile.Read(stream, "snapshot");
    }

    private static string Line(PoolEntry person, ReadOnlySpan<byte> facts) =>
        $"{person.Id} {person.Score} {person.SubmittedAt.ToUnixTimeTicks()} {person.SubmittedAt} {person.Programs} {string.Join(',', person.Categories.Order(StringComparer.Ordinal))} {Convert.ToHexString(facts)}";

    private static byte[] Body(byte[] file)
    {
        using var plain = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(file[8..^32]), CompressionMode.Decompress);
        brotli.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Compressed(byte[] body)
    {
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(body);
        }
        return stream.ToArray();
    }

    private static byte[] Whole(byte[] compressed)
    {
        byte[] front = [.. "OESNAP\0"u8, 1, .. compressed];
        return [.. front, .. SHA256.HashData(front)];
    }
}
