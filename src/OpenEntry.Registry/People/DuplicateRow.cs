using NodaTime;
using OpenEntry.Law;

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

    public Instant? MergedAt { get; set; }
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

/// <summary>States in words.</summary>
public static class DuplicateStates
{
    public static Text Name(this DuplicateState state) => state switch
    {
        DuplicateState.Open => new("not decided", "à trancher"),
        DuplicateState.Dismissed => new("dismissed", "écarté"),
        DuplicateState.Proposed => new("merging proposed", "fusion proposée"),
        DuplicateState.Merged => new("merged", "fusionné"),
        DuplicateState.Undone => new("merging undone", "fusion annulée"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
