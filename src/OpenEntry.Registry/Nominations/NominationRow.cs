using NodaTime;

namespace OpenEntry.Registry.Nominations;

/// <summary>A nomination by a province or territory: offered, then answered by the person in time.</summary>
public sealed class NominationRow
{
    public required Guid Id { get; init; }

    public required Guid ProfileId { get; init; }

    /// <summary>Two letters.</summary>
    public required string Province { get; init; }

    /// <summary>The number of the province's certificate; empty once the person is forgotten.</summary>
    public required string Certificate { get; set; }

    public required Instant OfferedAt { get; init; }

    /// <summary>The first instant that is too late to answer, moved by <see cref="Outages.OutageRow"/>s.</summary>
    public required Instant AnswerBefore { get; set; }

    public required NominationState State { get; set; }

    public required Instant StateSince { get; set; }
}

/// <summary>How far a nomination is.</summary>
public enum NominationState
{
    Offered,
    Accepted,
    Refused,
    Lapsed,
    Revoked,
}
