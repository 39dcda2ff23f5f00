using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Accounts;

/// <summary>Access that a person gives to somebody else's account: offered to an address, taken up by who signs in with it.</summary>
public sealed class GrantRow
{
    public required Guid Id { get; init; }

    /// <summary>Who gives it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Who has it; null until it is taken up.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The address it was offered to, sealed with the giver's key.</summary>
    public required byte[] OfferedTo { get; init; }

    /// <summary>Keyed hash of that address.</summary>
    public required byte[] OfferedMark { get; init; }

    public required AccessKind Kind { get; init; }

    public required AccessScope Scope { get; init; }

    public required Instant GivenAt { get; init; }

    /// <summary>At the latest.</summary>
    public required Instant Until { get; init; }

    public Instant? TakenUpAt { get; set; }

    public Instant? RevokedAt { get; set; }
}

/// <summary>What somebody may do with another person's file. Who may change or submit may read.</summary>
[Flags]
public enum AccessScope
{
    None = 0,
    Read = 1,
    Edit = 2,
    Submit = 4,
}

/// <summary>Who gets access.</summary>
public enum AccessKind
{
    /// <summary>Someone who advises or acts for the person; when paid, an authorised one (IRPA 91).</summary>
    Representative,

    /// <summary>A relative or friend, unpaid.</summary>
    Relative,
}

/// <summary>Access in words.</summary>
public static class AccessWords
{
    /// <summary>Each scope by itself.</summary>
    public static IReadOnlyList<AccessScope> Scopes { get; } = [AccessScope.Read, AccessScope.Edit, AccessScope.Submit];

    public static Text Name(this AccessKind kind) => kind switch
    {
        AccessKind.Representative => new("representative", "représentant"),
        AccessKind.Relative => new("relative or friend", "proche"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>All that a scope permits: <c>read the file, change it</c>.</summary>
    public static Text Name(this AccessScope scope) => Words.List(Scopes.Where(one => scope.HasFlag(one)).Select(One));

    private static Text One(AccessScope scope) => scope switch
    {
        AccessScope.Read => new("read the file", "lire le dossier"),
        AccessScope.Edit => new("change the profile", "modifier le profil"),
        AccessScope.Submit => new("submit, renew and withdraw the profile and answer invitations", "présenter, renouveler et retirer le profil et répondre aux invitations"),
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };
}
