using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// The public file of a round, JSON Lines in UTF-8: the commitment, the outcome, then a line for each person of the pool in rank order. Anyone can
/// replay the round from it, and each holder of a receipt finds their line; it names nobody, and tells the instant of submission only of the people
/// among whom the tie-break had to decide. The format is laid down in <c>docs/proofs.md</c>.
/// </summary>
public static class ProofFile
{
    private const int Buffer = 1 << 16;

    /// <summary>Writes the file; the stream is not closed.</summary>
    public static void Write(ReleasedRound round, Stream output)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new byte[Buffer];
        var used = Add(buffer, 0, round.Commitment.Json(), output);
        used = Add(buffer, used, round.Outcome.Json(), output);
        for (var rank = 0; rank < round.Commitment.People; rank++)
        {
            if (used + LineText.Longest + 1 > Buffer)
            {
                output.Write(buffer, 0, used);
                used = 0;
            }
            var line = buffer.AsSpan(used, LineText.Longest);
            var length = round.Pool.Line(rank, line);
            length = round.Opens(rank) ? round.Pool.Open(rank, line, length) : length;
            line[length] = (byte)'\n';
            used += length + 1;
        }
        output.Write(buffer, 0, used);
    }

    /// <summary>
    /// Checks a file as it comes, in memory bounded by some 60 bytes a person: that it is written to the letter, that its hashes and roots are those of
    /// its lines, and that both engines, replaying the instruction, come to its figures and invite whom it says. Fails with kinds of
    /// <see cref="ProofErrors"/>, <see cref="PoolErrors"/>, <see cref="RoundErrors"/> and <see cref="Law.Json.JsonErrors"/>, each with its line.
    /// </summary>
    /// <param name="stream">The text; not closed.</param>
    /// <param name="file">Its name, for errors.</param>
    /// <param name="published">Hash of the commitment as it was published before the round, if known: without it a file can only be held against itself.</param>
    public static Result<ProofReport> Verify(Stream stream, string? file = null, Digest? published = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ProofVerification(stream, file, published).Run();
    }

    private static int Add(byte[] buffer, int used, byte[] json, Stream output)
    {
        // A list of many gone may outgrow the buffer.
        output.Write(buffer, 0, used);
        output.Write(json);
        buffer[0] = (byte)'\n';
        return 1;
    }
}
