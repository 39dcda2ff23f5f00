using NodaTime;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.People;

/// <summary>A profile that merging two people touched, as it was: what undoing the merging needs.</summary>
public sealed class MergedProfileRow
{
    public required Guid DuplicateId { get; init; }

    public required Guid ProfileId { get; init; }

    /// <summary>Whose it was.</summary>
    public required Guid PersonId { get; init; }

    public required ProfileState State { get; init; }

    public required Instant StateSince { get; init; }
}

/// <summary>A version of a moved profile as it was sealed before, with the key of whose it was.</summary>
public sealed class MergedVersionRow
{
    public required Guid DuplicateId { get; init; }

    public required Guid ProfileId { get; init; }

    public required int Version { get; init; }

    public required byte[] Document { get; init; }
}
