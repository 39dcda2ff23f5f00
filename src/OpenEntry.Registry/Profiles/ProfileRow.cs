using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Profiles;

/// <summary>
/// A profile as the pool sees it: where it stands, and what was derived from its newest version. None of it tells who the person is; what was declared
/// lies sealed in the versions.
/// </summary>
public sealed class ProfileRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; set; }

    /// <summary>The profile number, <c>E</c> and nine digits: the receipt of the person in rounds and proofs.</summary>
    public required string Number { get; set; }

    /// <summary>The identifier it came with from another system; unique, so that an import can be run twice. Erased when the person is forgotten.</summary>
    public string? Reference { get; set; }

    public required ProfileState State { get; set; }

    /// <summary>Since when it stands there.</summary>
    public required Instant StateSince { get; set; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Until when a draft can be submitted: the first instant that is too late.</summary>
    public Instant? DraftUntil { get; set; }

    /// <summary>When it was submitted; ties are broken by it. Kept through edits, and given back by a declined invitation.</summary>
    public Instant? SubmittedAt { get; set; }

    /// <summary>When a year in the pool is over: the first instant at which it is not in the pool any more.</summary>
    public Instant? ExpiresAt { get; set; }

    /// <summary>The newest version, from 1. Also guards against two changes at once.</summary>
    public required int Version { get; set; }

    /// <summary>The profile that this one renews.</summary>
    public Guid? RenewsId { get; init; }

    /// <summary>The CRS score; 0 while nothing was assessed.</summary>
    public int Score { get; set; }

    /// <summary>Programs met.</summary>
    public ProgramSet Programs { get; set; }

    /// <summary>The class an invitation would name.</summary>
    public ProgramSet Class { get; set; }

    /// <summary>Keys of the categories met, in order, separated by <c>;</c>.</summary>
    public string Categories { get; set; } = "";

    /// <summary>The inputs of the score (<see cref="FactsBlob"/>), so that rounds and rehearsals can score again without opening anything.</summary>
    public byte[]? Facts { get; set; }

    /// <summary>A code under which some of the person's work lies and that names no occupation today: it counts for nothing until they say which it is.</summary>
    public string? UnclearOccupation { get; set; }

    /// <summary>The day of the facts.</summary>
    public LocalDate? AssessedOn { get; set; }

    /// <summary>The amendment the score was computed under.</summary>
    public LocalDate? AssessedUnder { get; set; }

    /// <summary>The next day on which anything of it can change; null when nothing does before it expires.</summary>
    public LocalDate? NextCheck { get; set; }
}
