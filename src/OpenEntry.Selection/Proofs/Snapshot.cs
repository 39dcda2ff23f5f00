using NodaTime;

namespace OpenEntry.Selection.Proofs;

/// <summary>The frozen pool of a round as the office keeps it: with the round's secret, and with what each score rests on. Not for the public.</summary>
/// <param name="Round">Number of the round.</param>
/// <param name="FrozenAt">When the pool was frozen.</param>
/// <param name="Secret">The secret of the round's salts.</param>
/// <param name="Pool">The pool, to the last byte; identifiers are the receipt numbers.</param>
/// <param name="Facts">What each score was computed from.</param>
public sealed record Snapshot(string Round, Instant FrozenAt, RoundSecret Secret, Pool Pool, SnapshotFacts Facts);
