using NodaTime;

namespace OpenEntry.Registry.Notices;

/// <summary>How the outbox is emptied.</summary>
public sealed record OutboxRule
{
    /// <summary>How long a node has a letter for itself. One that is lost in the middle leaves it to the others after that.</summary>
    public Duration Claim { get; init; } = Duration.FromMinutes(5);

    /// <summary>The pause after the first failure; it doubles with each further one.</summary>
    public Duration FirstPause { get; init; } = Duration.FromMinutes(1);

    public Duration LongestPause { get; init; } = Duration.FromHours(6);

    /// <summary>The pause after so many failures.</summary>
    public Duration PauseAfter(int attempts) => Duration.Min(LongestPause, FirstPause * (1L << Math.Clamp(attempts - 1, 0, 20)));
}
