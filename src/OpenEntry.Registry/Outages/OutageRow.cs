using NodaTime;

namespace OpenEntry.Registry.Outages;

/// <summary>A time in which no node of the service answered, found by the service itself from its own heartbeats.</summary>
public sealed class OutageRow
{
    public required Guid Id { get; init; }

    public required Instant From { get; init; }

    public required Instant To { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>The last time a node said that it works.</summary>
public sealed class HeartbeatRow
{
    public required string Node { get; init; }

    public required Instant At { get; set; }
}
