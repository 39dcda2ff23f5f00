using NodaTime;

namespace OpenEntry.Registry.Records;

/// <summary>What was done, by whom, when and why. Every event belongs to one.</summary>
public sealed class ProcessRow
{
    public required Guid Id { get; init; }

    /// <summary>Key of a <see cref="ProcessKind"/>.</summary>
    public required string Kind { get; init; }

    public required ActorKind ActorKind { get; init; }

    public required string ActorName { get; init; }

    public required Instant At { get; init; }

    /// <summary>Why, in the words of who acted; null where the kind says it.</summary>
    public string? Reason { get; init; }

    public Actor Actor => new(ActorKind, ActorName);
}
