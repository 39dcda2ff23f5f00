using System.Text;
using NodaTime;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Selection.Tests.Proofs;

/// <summary>Rounds released under a commitment, for tests.</summary>
internal static class Rounds
{
    public static readonly Instant FrozenAt = Instant.FromUtc(2026, 11, 26, 14, 0);

    // 00 01 02 … 1f
    public static readonly RoundSecret Secret = new([.. Enumerable.Range(0, RoundSecret.Length).Select(i => (byte)i)]);
    public static readonly Digest Law = Digest.Of("law"u8);
    public static readonly Digest Snapshot = Digest.Of("snapshot"u8);

    public static ReleasedRound Release(IEnumerable<PoolEntry> people, RoundInstruction instruction, params int[] gone)
    {
        var pool = new CommittedPool(Pools.Of(people), Secret);
        return ReleasedRound.Of(pool, pool.Commit("294", FrozenAt, Law, instruction, Snapshot).Value, instruction, gone).Value;
    }

    public static byte[] PublicFile(this ReleasedRound round)
    {
        using var stream = new MemoryStream();
        ProofFile.Write(round, stream);
        return stream.ToArray();
    }

    public static string[] PublicLines(this ReleasedRound round) => Encoding.UTF8.GetString(round.PublicFile()).TrimEnd('\n').Split('\n');

    /// <summary>The errors of a file: line, path and number of each.</summary>
    public static string Codes(byte[] file, Digest? published = null)
    {
        using var stream = new MemoryStream(file);
        return string.Join('|', ProofFile.Verify(stream, "round.jsonl", published).Errors.Select(error =>
            string.Join(' ', new[] { $"{error.Place.Line}", error.Place.Path, $"{error.Kind.Number}" }.Where(part => !string.IsNullOrEmpty(part)))));
    }

    public static string Codes(params IEnumerable<string> lines) => Codes(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
}
