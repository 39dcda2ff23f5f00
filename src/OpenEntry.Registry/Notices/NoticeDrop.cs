using OpenEntry.Law;

namespace OpenEntry.Registry.Notices;

/// <summary>Why a notice will never be sent.</summary>
public enum NoticeDrop
{
    /// <summary>The person was forgotten, and the notice with them.</summary>
    Forgotten,

    /// <summary>The person gave no address; the notice is read in their account.</summary>
    NoAddress,

    /// <summary>What the person gave is no address.</summary>
    BadAddress,

    /// <summary>The mail server refused it for good.</summary>
    Refused,
}

/// <summary>Reasons in words.</summary>
public static class NoticeDrops
{
    public static Text Name(this NoticeDrop drop) => drop switch
    {
        NoticeDrop.Forgotten => new("the person was forgotten", "la personne a été oubliée"),
        NoticeDrop.NoAddress => new("no address", "aucune adresse"),
        NoticeDrop.BadAddress => new("not an address", "adresse non valide"),
        NoticeDrop.Refused => new("refused by the mail server", "refusé par le serveur de courriel"),
        _ => throw new ArgumentOutOfRangeException(nameof(drop), drop, null),
    };
}
