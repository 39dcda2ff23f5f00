namespace OpenEntry.Selection.Proofs;

/// <summary>The place of a person among the people invited, with the path to <see cref="RoundOutcome.ResultRoot"/>.</summary>
/// <param name="Index">Place in the order of invitation, from 0.</param>
/// <param name="Path">Siblings from the leaf up.</param>
public sealed record InvitationProof(int Index, IReadOnlyList<Digest> Path);
