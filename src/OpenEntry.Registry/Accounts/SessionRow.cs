using NodaTime;

namespace OpenEntry.Registry.Accounts;

/// <summary>Somebody who is signed in. The browser has the secret; here are its hash and what it stands for.</summary>
public sealed class SessionRow
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the secret in the cookie.</summary>
    public required byte[] Hash { get; init; }

    public required Guid AccountId { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>To the minute.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>At the latest.</summary>
    public required Instant EndsAt { get; init; }

    /// <summary>Whether a second factor was shown, or a passkey; without it, nothing but setting one up is open.</summary>
    public required bool IsStrong { get; init; }

    /// <summary>Browser and system in two words, for the person to recognize: <c>Firefox, Windows</c>.</summary>
    public required string Device { get; init; }

    /// <summary>The person acted for; null for oneself.</summary>
    public Guid? ActingForPersonId { get; set; }

    public Instant? RevokedAt { get; set; }
}
