using NodaTime;

namespace OpenEntry.Registry.People;

/// <summary>Two people who may be one.</summary>
public sealed class DuplicateRow
{
    public required Guid Id { get; init; }

    /// <summary>The one known for longer, who stays when they are merged.</summary>
    public required Guid KeptId { get; init; }

    public required Guid OtherId { get; init; }

    public required MatchOn On { get; init; }

    public required Instant FoundAt { get; init; }

    public required DuplicateState State { get; set; }

    /// <summary>Name of the officer who proposed to merge.</summary>
    public string? ProposedBy { get; set; }

    /// <summary>Name of the other officer, who did.</summary>
    public string? MergedBy { get; set; }

    /// <summary>Profiles that were moved from the other to the one kept, separated by <c>;</c>, so that it can be undone.</summary>
    public string? Moved { get; set; }
}

/// <summary>How far a possible duplicate is.</summary>
public enum DuplicateState
{
    Open,
    Dismissed,
    Proposed,
    Merged,
    Undone,
}
