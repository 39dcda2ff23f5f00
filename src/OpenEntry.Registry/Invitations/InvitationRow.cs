using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Invitations;

/// <summary>An invitation to apply, as it was issued: what it rests on is frozen in it.</summary>
public sealed class InvitationRow
{
    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    public required Guid ProfileId { get; init; }

    /// <summary>Whose; changes when people are merged.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>The class to apply under; binding.</summary>
    public required ProgramSet Class { get; init; }

    public required int Score { get; init; }

    /// <summary>The inputs of the score at the freeze (<see cref="Profiles.FactsBlob"/>): every line can be told from them.</summary>
    public required byte[] Facts { get; init; }

    /// <summary>The version of the profile that was invited.</summary>
    public required int ProfileVersion { get; init; }

    public required Instant IssuedAt { get; init; }

    /// <summary>The first instant that is too late, moved by <see cref="Outages.OutageRow"/>s.</summary>
    public required Instant Deadline { get; set; }

    public required InvitationState State { get; set; }

    public required Instant StateSince { get; set; }
}

/// <summary>How far an invitation is.</summary>
public enum InvitationState
{
    Issued,
    Accepted,
    Declined,
    Lapsed,
    Cancelled,
}
