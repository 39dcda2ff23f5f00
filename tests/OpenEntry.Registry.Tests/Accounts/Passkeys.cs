using NodaTime;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Registry.Tests.Accounts;

/// <summary>Passkeys as rows, with nothing behind them.</summary>
internal static class Passkeys
{
    public static PasskeyRow Row(Guid account, byte[] credential, byte[] name, Instant now) => new()
    {
        CredentialId = credential,
        AccountId = account,
        Name = name,
        PublicKey = [1],
        SignCount = 0,
        Transports = "internal;hybrid",
        IsUserVerified = true,
        IsBackupEligible = true,
        IsBackedUp = false,
        Attestation = [2],
        ClientData = [3],
        CreatedAt = now,
    };
}
