using OpenEntry.Law.Errors;

namespace OpenEntry.Selection.Proofs;

/// <summary>What can be wrong with the snapshot of a round. Numbers 4140 to 4149.</summary>
public static class SnapshotErrors
{
    /// <summary>Other bytes than a snapshot begins with.</summary>
    public static readonly ErrorKind NotASnapshot = ErrorKind.Of(4140, "snapshot.not-a-snapshot",
        "The file is not the snapshot of a round.",
        "Le fichier n’est pas l’instantané d’une ronde.");

    /// <summary>{0} the version found; {1} the version known.</summary>
    public static readonly ErrorKind UnknownVersion = ErrorKind.Of(4141, "snapshot.unknown-version",
        "The snapshot is of version {0}; version {1} can be read.",
        "L’instantané est de la version {0}; la version {1} peut être lue.");

    /// <summary>The hash at the end is not that of the bytes before it.</summary>
    public static readonly ErrorKind Changed = ErrorKind.Of(4142, "snapshot.changed",
        "The snapshot was changed or cut since it was written: its hash is not the one at its end.",
        "L’instantané a été modifié ou tronqué depuis son écriture\u00a0: son empreinte n’est pas celle qui figure à la fin.");

    /// <summary>A body that does not follow the format. {0} the people read so far.</summary>
    public static readonly ErrorKind Malformed = ErrorKind.Of(4143, "snapshot.malformed",
        "The snapshot does not follow the format; {0} people could be read.",
        "L’instantané ne suit pas le format; {0} personnes ont pu être lues.");

    /// <summary>{0} the greatest size in bytes.</summary>
    public static readonly ErrorKind TooLarge = ErrorKind.Of(4144, "snapshot.too-large",
        "The snapshot is larger than {0} bytes.",
        "L’instantané dépasse {0} octets.");
}
