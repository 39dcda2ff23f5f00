using NodaTime;

namespace OpenEntry.Selection.Gates;

/// <summary>What the gates look at.</summary>
/// <param name="Result">The answer to the instruction, with its pool.</param>
/// <param name="Instruction">The instruction.</param>
public sealed record GateInput(DrawResult Result, RoundInstruction Instruction)
{
    /// <summary>The pool of the round before, of whatever kind; null if there was none.</summary>
    public PastPool? LastPool { get; init; }

    /// <summary>Released rounds of the same kind (same programs, same category), the latest first.</summary>
    public IReadOnlyList<PastRound> SameKind { get; init; } = [];

    /// <summary>
    /// Occupation codes that the classification does not know, placeholders such as 00000 or 99999 among them, each with the people who would be
    /// eligible for this round but for it.
    /// </summary>
    public IReadOnlyList<OccupationCount> UnknownOccupations { get; init; } = [];

    /// <summary>Pairs of identifiers suspected to be the same person (by name, birth date, passport), as far as undecided.</summary>
    public IReadOnlyList<(string One, string Other)> SuspectedPairs { get; init; } = [];
}

/// <summary>What is kept of a pool for the gates of the next round.</summary>
/// <param name="Date">The day it was frozen.</param>
/// <param name="People">How many people were in it.</param>
/// <param name="Categories">People by category key.</param>
public sealed record PastPool(LocalDate Date, int People, IReadOnlyDictionary<string, int> Categories);

/// <summary>What is kept of a round for the gates of the next one of its kind.</summary>
/// <param name="Date">Its day.</param>
/// <param name="Size">How many were invited.</param>
/// <param name="CutOff">Score of the last person invited; null if nobody was.</param>
/// <param name="Eligible">How many people the instruction allowed; null if not known, as of rounds before this service.</param>
/// <param name="InPool">How many people were in the pool; null if not known.</param>
public sealed record PastRound(LocalDate Date, int Size, int? CutOff, int? Eligible = null, int? InPool = null);

/// <summary>An occupation code and how many people carry it.</summary>
/// <param name="Code">As it stands in the profiles.</param>
/// <param name="People">How many would be eligible for the round but for it.</param>
public sealed record OccupationCount(string Code, int People);
