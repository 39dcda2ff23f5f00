using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Rounds;

/// <summary>A round of invitations: an instruction and how far it is.</summary>
public sealed class RoundRow
{
    public required Guid Id { get; init; }

    /// <summary>From the number after the last of the public record.</summary>
    public required int Number { get; init; }

    public required RoundState State { get; set; }

    public required Instant StateSince { get; set; }

    /// <summary>Programs a person needs one of; none in a general round.</summary>
    public required ProgramSet Programs { get; init; }

    /// <summary>Key of the category; null in a round without one.</summary>
    public string? Category { get; init; }

    /// <summary>How many to invite.</summary>
    public required int Size { get; init; }

    /// <summary>The round whose missed people this one invites; null for a round of its own.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>Why it is held, or what it corrects.</summary>
    public string? Reason { get; init; }

    public required string DraftedBy { get; init; }

    public required Instant DraftedAt { get; init; }

    /// <summary>The instant of the frozen pool.</summary>
    public Instant? FrozenAt { get; set; }

    public Instant? ReleasedAt { get; set; }

    /// <summary>What the rehearsal found (JSON of <see cref="Rehearsal"/>).</summary>
    public string? Rehearsal { get; set; }

    public int? Invited { get; set; }

    public int? CutOff { get; set; }

    public Instant? TieBreak { get; set; }

    /// <summary>Counts the changes; guards against two at once.</summary>
    public required int Version { get; set; }
}

/// <summary>How far a round is.</summary>
public enum RoundState
{
    Draft,
    Rehearsed,
    Approved,
    Released,
    Published,
    Withdrawn,
}
