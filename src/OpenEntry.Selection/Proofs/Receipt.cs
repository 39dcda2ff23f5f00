using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// What a candidate keeps to prove their own place in a round, with nothing but the published commitment and outcome. It is theirs alone: it says who
/// they are and when they submitted.
/// </summary>
/// <param name="Commitment">Hash of the round's commitment.</param>
/// <param name="Person">The person as frozen; the identifier is the receipt number, categories are sorted.</param>
/// <param name="HolderSalt">Opens the holder of the line.</param>
/// <param name="InstantSalt">Opens the instant of the line.</param>
/// <param name="Index">Place in the rank order of the whole pool, from 0.</param>
/// <param name="People">How many people are in the pool.</param>
/// <param name="Path">Siblings from the person's leaf up to the root of the pool.</param>
/// <param name="Invitation">Place among the people invited; null before the release, and for whoever was not invited.</param>
public sealed record Receipt(
    Digest Commitment, PoolEntry Person, Salt HolderSalt, Salt InstantSalt, int Index, int People, IReadOnlyList<Digest> Path, InvitationProof? Invitation)
{
    /// <summary>Name of the format, with its version.</summary>
    public const string Format = "openentry-receipt/1";

    /// <summary>
    /// Checks the receipt against what is published and says where the person stood. Fails with kinds of <see cref="ReceiptErrors"/> and
    /// <see cref="ProofErrors"/>.
    /// </summary>
    /// <param name="commitment">As published before the release.</param>
    /// <param name="outcome">As published after it; null if the round is not released yet, or only the place in the pool is asked for.</param>
    public Result<ReceiptStanding> Verify(RoundCommitment commitment, RoundOutcome? outcome = null)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        var hash = commitment.Hash();
        if (Commitment != hash)
        {
            return ReceiptErrors.OtherRound.At(new Place(Path: "$.commitment"), Commitment.ToString(), hash.ToString());
        }
        if (People != commitment.People || Index >= People)
        {
            return ReceiptErrors.OutsidePool.At(new Place(Path: "$.index"), $"{Index}", $"{People}", $"{commitment.People}");
        }
        var leaf = Leaf();
        return !MerkleTree.Verify(leaf, Index, People, Path, commitment.PoolRoot) ? ReceiptErrors.NotInPool.At(new Place(Path: "$.path"), commitment.PoolRoot.ToString())
            : outcome is null ? new ReceiptStanding(commitment.Round, Index, People, RoundStanding.Unreleased, false, false)
            : Verify(commitment, outcome, leaf);
    }

    private Result<ReceiptStanding> Verify(RoundCommitment commitment, RoundOutcome outcome, Digest leaf)
    {
        if (outcome.Commitment != Commitment)
        {
            return ProofErrors.OtherCommitment.At(Place.None, Commitment.ToString(), outcome.Commitment.ToString());
        }
        if (outcome.InstructionHash() is var instruction && instruction != commitment.InstructionHash)
        {
            return ProofErrors.OtherInstruction.At(Place.None, instruction.ToString(), commitment.InstructionHash.ToString());
        }
        if (Invitation is { } proof && !MerkleTree.Verify(leaf, proof.Index, outcome.Invited, proof.Path, outcome.ResultRoot))
        {
            return ReceiptErrors.NotAmongInvited.At(new Place(Path: "$.invitation"), outcome.ResultRoot.ToString());
        }
        var standing = Standing(outcome);
        return Invitation is not null && standing is RoundStanding.NotEligible or RoundStanding.BelowCutOff
            ? ReceiptErrors.InvitedAgainstFigures.At(new Place(Path: "$.invitation"))
            : new ReceiptStanding(commitment.Round, Index, People, standing, Invitation is not null, outcome.Gone.Contains(Index));
    }

    private RoundStanding Standing(RoundOutcome outcome)
    {
        if (!outcome.Instruction.Allows(Person.Programs, Person.Categories.Contains))
        {
            return RoundStanding.NotEligible;
        }
        if (outcome.CutOff is not { } cutOff || Person.Score != cutOff)
        {
            return Person.Score > outcome.CutOff ? RoundStanding.Reached : RoundStanding.BelowCutOff;
        }
        return outcome.TieBreak is not { } tieBreak || Person.SubmittedAt < tieBreak ? RoundStanding.Reached
            : Person.SubmittedAt > tieBreak ? RoundStanding.BelowCutOff
            : outcome.Counts.TiedLeftOut > 0 ? RoundStanding.Tied
            : RoundStanding.Reached;
    }

    private Digest Leaf()
    {
        var categories = Person.Categories.Count == Pool.MostCategories ? uint.MaxValue : (1U << Person.Categories.Count) - 1;
        var (seconds, nanoseconds) = InstantText.Parts(Person.SubmittedAt);
        var id = System.Text.Encoding.UTF8.GetBytes(Person.Id);
        var seal = Seals.Seal(Seals.Holder(HolderSalt, id), InstantSalt, (seconds * 1_000_000_000) + nanoseconds);
        Span<byte> text = stackalloc byte[LineText.Longest];
        var length = new LineText(Person.Categories).Write(text, Person.Score, (byte)Person.Programs, categories, seal);
        return MerkleTree.Leaf(text[..length]);
    }
}
