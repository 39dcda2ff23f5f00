using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>One round of invitations as it was published.</summary>
public sealed record RoundRecord
{
    /// <summary>The number in the feed. A text, because 2018-05-30 has 91a and 91b.</summary>
    public required string Number { get; init; }

    /// <summary>The published date; the UTC date of <see cref="Instant"/> may be the day after.</summary>
    public required LocalDate Date { get; init; }

    public required Instant Instant { get; init; }

    /// <summary>The English label of the feed (<c>drawName</c>), as published.</summary>
    public required string Name { get; init; }

    public required RoundKind Kind { get; init; }

    /// <summary>Programs of a general or program round; none for a category, whose law says who may be in it.</summary>
    public ProgramSet Programs { get; init; }

    /// <summary>The key of a category (<c>french</c>, <c>stem</c>); null otherwise.</summary>
    public string? Category { get; init; }

    /// <summary>The version of the category (<c>V1</c>, <c>2026-V2</c>); null otherwise.</summary>
    public string? Version { get; init; }

    public required int Invitations { get; init; }

    /// <summary>The score of the lowest-ranked candidate invited.</summary>
    public required int CutOff { get; init; }

    /// <summary>When the last profile invited at the cut-off was submitted; null where not published (rounds 1 to 76).</summary>
    public Instant? TieBreak { get; init; }

    public LocalDate? DistributionAsOf { get; init; }

    /// <summary>The pool before the round; null where the feed has zeros.</summary>
    public PoolBands? Bands { get; init; }

    public RoundStatus Status { get; init; }

    /// <summary>What is odd about this round, in a few words; empty for most.</summary>
    public Text Notes { get; init; } = Text.Same("");

    /// <summary>The label in a language. In French that of the French feed; a label that is not known stays English.</summary>
    public string NameIn(OfficialLanguage language) => language == OfficialLanguage.French ? KnownLabel.InFrench(Name) : Name;

    /// <summary>Codes of the programs, in the order of the record; none for a category.</summary>
    public IEnumerable<string> ProgramCodes => ProgramNames.Codes(Programs).Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What rounds are grouped by: <c>general</c>, program codes (<c>PNP</c>), or the key of the category.</summary>
    public string KindKey => Kind switch
    {
        RoundKind.General => "general",
        RoundKind.Program => ProgramNames.Codes(Programs),
        _ => Category!,
    };
}
