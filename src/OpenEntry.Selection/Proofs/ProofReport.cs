namespace OpenEntry.Selection.Proofs;

/// <summary>What a public file that holds together says.</summary>
/// <param name="Commitment">What was committed to.</param>
/// <param name="CommitmentHash">Its hash: compare it with the one published before the round.</param>
/// <param name="Outcome">What the round came to; every figure was replayed with both engines.</param>
public sealed record ProofReport(RoundCommitment Commitment, Digest CommitmentHash, RoundOutcome Outcome);
