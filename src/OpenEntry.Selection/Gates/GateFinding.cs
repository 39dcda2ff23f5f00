using OpenEntry.Law;

namespace OpenEntry.Selection.Gates;

/// <summary>Something about a round that a person must look at before it is approved.</summary>
/// <param name="Gate">Stable key of the gate (<see cref="GateKeys"/>).</param>
/// <param name="Severity">Whether the round may go on.</param>
/// <param name="Wording">What was found and what was expected, with the numbers.</param>
public sealed record GateFinding(string Gate, GateSeverity Severity, Text Wording);

/// <summary>How grave a finding is.</summary>
public enum GateSeverity
{
    /// <summary>Whoever approves the round must have seen it.</summary>
    Warn,

    /// <summary>The round stops until somebody has found out why, and says so.</summary>
    Stop,
}
