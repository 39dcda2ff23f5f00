using NodaTime;

namespace OpenEntry.Registry.Accounts;

/// <summary>A passkey (WebAuthn): the public half, and what its use is checked against.</summary>
public sealed class PasskeyRow
{
    public required byte[] CredentialId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What the person calls it, sealed.</summary>
    public required byte[] Name { get; set; }

    /// <summary>COSE key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>How often it was used, as it says itself; zero for ever with those that do not count.</summary>
    public required long SignCount { get; set; }

    /// <summary>Ways to reach it, separated by <c>;</c>.</summary>
    public required string Transports { get; init; }

    /// <summary>Whether it asked for a finger, a face or a number.</summary>
    public required bool IsUserVerified { get; set; }

    public required bool IsBackupEligible { get; init; }

    public required bool IsBackedUp { get; set; }

    public required byte[] Attestation { get; init; }

    public required byte[] ClientData { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? UsedAt { get; set; }
}
