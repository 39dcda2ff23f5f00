using NodaTime;
using OpenEntry.Law;
using OpenEntry.Selection.Gates;

namespace OpenEntry.Registry.Rounds;

/// <summary>What an office may set about its rounds.</summary>
public sealed record RoundOptions
{
    /// <summary>When the gates stop a round or warn.</summary>
    public GateThresholds Gates { get; init; } = new();

    /// <summary>How old a frozen pool may be at the release; a day, so that nobody is invited on what was true last week.</summary>
    public Duration FrozenFor { get; init; } = Duration.FromHours(24);

    /// <summary>Rounds of the same kind in the public record before this registry, the latest first; asked by programs and category.</summary>
    public Func<ProgramSet, string?, IReadOnlyList<PastRound>> Before { get; init; } = static (_, _) => [];

    /// <summary>The number of the first round, when the registry holds none: the one after the last of the public record.</summary>
    public int FirstNumber { get; init; } = 1;
}
