using System.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>Which of the files of a round one is, by what it says at its beginning: the wrong one is told by its name and not by its bytes.</summary>
internal sealed record RoundFileKind(Text Name, Text Called)
{
    public static readonly RoundFileKind Commitment = new(new("a commitment", "un engagement"), Text.Same("round-420-commitment.json"));
    public static readonly RoundFileKind Outcome = new(new("an outcome", "un résultat"), Text.Same("round-420-outcome.json"));
    public static readonly RoundFileKind Receipt = new(new("a receipt", "un reçu"), Text.Same("receipt.json"));
    public static readonly RoundFileKind Proof = new(new("a public proof", "une preuve publique"), Text.Same("round-420-proof.jsonl"));

    private const int Beginning = 64;

    /// <summary>The error that another kind of file was given; null when it is this one, or none that is known.</summary>
    /// <param name="bytes">The file, or its beginning.</param>
    /// <param name="place">Where it came from.</param>
    public Error? Mistaken(ReadOnlySpan<byte> bytes, Place place)
    {
        var begins = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Beginning)]);
        bool Says(string format) => begins.Contains($"\"{format}\"", StringComparison.Ordinal);
        // A proof begins with the line of the commitment, and more lines follow.
        var found = Says(RoundCommitment.Format) ? bytes.TrimEnd((byte)'\n').Contains((byte)'\n') ? Proof : Commitment
            : Says(RoundOutcome.Format) ? Outcome
            : Says(Selection.Proofs.Receipt.Format) ? Receipt
            : null;
        return found is null || found == this ? null : RoundCommandErrors.AnotherFile.At(place, found.Name, Name, Called);
    }
}
