using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Accounts;

/// <summary>An account, opened for signing in.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Email { get; init; }

    public required OfficialLanguage Language { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant? ConfirmedAt { get; init; }

    public required string PasswordHash { get; set; }

    public required Guid Stamp { get; init; }

    /// <summary>The key of the authenticator app; null when there is none.</summary>
    public required byte[]? AuthenticatorKey { get; init; }

    public required IReadOnlyList<Passkey> Passkeys { get; init; }

    /// <summary>Recovery codes left.</summary>
    public required int RecoveryCodes { get; init; }

    public required int FailedSignIns { get; set; }

    public required Instant? LockedUntil { get; set; }

    /// <summary>Whether a password alone opens nothing but the page that sets up a second factor.</summary>
    public bool HasSecondFactor => AuthenticatorKey is not null || Passkeys.Count > 0;
}

/// <summary>A passkey, opened.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="Name">What the person calls it.</param>
public sealed record Passkey(PasskeyRow Row, string Name);
