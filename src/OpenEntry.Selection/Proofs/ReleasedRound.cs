using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>A round that was released under a commitment: its outcome, the receipts with it, and what the public file shows.</summary>
public sealed class ReleasedRound
{
    private readonly MerkleTree _result;

    // Ranks of the people invited, ascending.
    private readonly int[] _invited;

    private ReleasedRound(CommittedPool pool, RoundCommitment commitment, RoundInstruction instruction, DrawResult draw, int[] gone)
    {
        (Pool, Commitment, Draw) = (pool, commitment, draw);
        _invited = [.. draw.Invited.ToArray().Select(pool.RankOf).Except(gone)];
        _result = new MerkleTree([.. _invited.Select(rank => pool.Tree.Leaves[rank])]);
        Outcome = new RoundOutcome(
            commitment.Hash(), instruction, pool.InstructionSalt, draw.Counts, gone, _invited.Length, draw.CutOff, draw.TieBreak, _result.Root);
    }

    /// <summary>The pool committed to.</summary>
    public CommittedPool Pool { get; }

    /// <summary>What was committed to.</summary>
    public RoundCommitment Commitment { get; }

    /// <summary>What the round came to.</summary>
    public RoundOutcome Outcome { get; }

    /// <summary>Whom the round reached.</summary>
    public DrawResult Draw { get; }

    /// <summary>
    /// Carries the instruction out on the pool committed to. Fails with <see cref="ProofErrors.PoolRoot"/>, <see cref="ProofErrors.OtherInstruction"/> or
    /// <see cref="ProofErrors.GoneNotDrawn"/>.
    /// </summary>
    /// <param name="pool">The pool, as frozen.</param>
    /// <param name="commitment">The commitment recorded before.</param>
    /// <param name="instruction">The instruction committed to.</param>
    /// <param name="gone">Indices in the pool of people the round reaches who have left since it was frozen, and get no invitation.</param>
    public static Result<ReleasedRound> Of(CommittedPool pool, RoundCommitment commitment, RoundInstruction instruction, IReadOnlyCollection<int>? gone = null)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(instruction);
        if (pool.Root != commitment.PoolRoot)
        {
            return ProofErrors.PoolRoot.At(Place.None, pool.Root.ToString(), commitment.PoolRoot.ToString());
        }
        var hash = Seals.Instruction(pool.InstructionSalt, InstructionJson.Of(instruction));
        if (hash != commitment.InstructionHash)
        {
            return ProofErrors.OtherInstruction.At(Place.None, hash.ToString(), commitment.InstructionHash.ToString());
        }
        var draw = Selection.Draw.Run(pool.Pool, instruction);
        var left = (gone ?? []).Select(pool.RankOf).Order().ToArray();
        return left.Except(draw.Invited.ToArray().Select(pool.RankOf)).ToArray() is [var stranger, ..]
            ? ProofErrors.GoneNotDrawn.At(Place.None, $"{stranger}")
            : new ReleasedRound(pool, commitment, instruction, draw, left);
    }

    /// <summary>The receipt of a person, with the proof of their invitation if they were invited.</summary>
    /// <param name="index">Of the person in the pool.</param>
    public Receipt Receipt(int index)
    {
        var receipt = Pool.Receipt(index, Commitment);
        var at = Array.BinarySearch(_invited, receipt.Index);
        return at < 0 ? receipt : receipt with { Invitation = new InvitationProof(at, _result.Path(at)) };
    }

    /// <summary>Whether the tie-break depends on a person's instant, so that the public file opens it: eligible and at the cut-off, under the rule that has a tie-break.</summary>
    internal bool Opens(int rank)
    {
        var (columns, index) = (Pool.Pool, Pool.Ranking[rank]);
        return Outcome.TieBreak is not null
            && columns.ScoreColumn[index] == Outcome.CutOff
            && Outcome.Instruction.Allows((ProgramSet)columns.ProgramColumn[index], key => (columns.CategoryBit(key) & columns.CategoryColumn[index]) != 0);
    }
}
