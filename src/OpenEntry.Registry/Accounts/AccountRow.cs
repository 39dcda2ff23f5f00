using NodaTime;

namespace OpenEntry.Registry.Accounts;

/// <summary>
/// What a person signs in with. The address itself lies sealed in the person's details; here is only a mark by which it is found. Whatever tells something
/// is sealed with the person's key or is a hash.
/// </summary>
public sealed class AccountRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose it is; when the person was merged, the one kept is who acts.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Keyed hash of the address (<see cref="AccountMarks"/>).</summary>
    public required byte[] EmailMark { get; set; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When the address was confirmed; until then nobody can sign in.</summary>
    public Instant? ConfirmedAt { get; set; }

    /// <summary>The address it is to change to, sealed; null unless the change waits to be confirmed.</summary>
    public byte[]? NewEmail { get; set; }

    public required string PasswordHash { get; set; }

    /// <summary>Another one after everything that changes how one signs in: what was begun before is void.</summary>
    public required Guid Stamp { get; set; }

    /// <summary>The key of the authenticator app, sealed.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>A key that was shown and is not in use before a code of it was given, sealed.</summary>
    public byte[]? NewAuthenticatorKey { get; set; }

    /// <summary>The last time step a code was accepted for: none is accepted twice.</summary>
    public long AuthenticatorStep { get; set; }

    /// <summary>Failures in a row.</summary>
    public int FailedSignIns { get; set; }

    public Instant? LockedUntil { get; set; }
}

/// <summary>A code on paper that stands in for the authenticator once; gone when it is used.</summary>
public sealed class RecoveryCodeRow
{
    public required Guid AccountId { get; init; }

    /// <summary>Keyed hash of the code.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>A link sent by mail: who has it has the mailbox. It works once.</summary>
public sealed class AccountLinkRow
{
    /// <summary>SHA-256 of the secret in the link.</summary>
    public required byte[] Hash { get; init; }

    public required Guid AccountId { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required Instant EndsAt { get; init; }
}

/// <summary>What a link is for. There is one of each at a time: a new one makes the former void.</summary>
public enum LinkPurpose
{
    ConfirmEmail,
    ChangeEmail,
    ResetPassword,
}
