using NodaTime;

namespace OpenEntry.Registry.Records;

/// <summary>One thing that happened, appended and never changed; each holds the hash of the one before (<see cref="EventChain"/>).</summary>
public sealed class EventRow
{
    /// <summary>From 1, without a gap.</summary>
    public required long Sequence { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>Key of an <see cref="EventKind"/>.</summary>
    public required string Kind { get; init; }

    public required Instant At { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? ProfileId { get; init; }

    public Guid? RoundId { get; init; }

    /// <summary>
    /// Before, after and the wording in both languages, as JSON (<see cref="EventBody"/>). Sealed with the key of the person where there is one: when
    /// the key goes, nobody can read it, and the chain still holds.
    /// </summary>
    public required byte[] Body { get; init; }

    public required byte[] Hash { get; set; }
}
