using NodaTime;

namespace OpenEntry.Registry.Profiles;

/// <summary>What was declared at one time; never changed, only sealed anew when people are merged.</summary>
public sealed class ProfileVersionRow
{
    public required Guid ProfileId { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required Instant At { get; init; }

    public required Guid ProcessId { get; init; }

    /// <summary>The profile as JSON, sealed with the person's key.</summary>
    public required byte[] Document { get; set; }
}
