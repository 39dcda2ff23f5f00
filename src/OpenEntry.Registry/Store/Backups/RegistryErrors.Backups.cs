using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

public static partial class RegistryErrors
{
    public static readonly ErrorKind NotABackup = ErrorKind.Of(6010, "backup.not-a-backup",
        "this is no backup of OpenEntry; nothing was changed",
        "ce n’est pas une sauvegarde d’OpenEntry; rien n’a été changé");

    public static readonly ErrorKind BackupDamaged = ErrorKind.Of(6011, "backup.damaged",
        "this backup is damaged or cut short: its SHA-256 or its tables are not right; nothing was changed",
        "cette sauvegarde est endommagée ou tronquée\u00a0: son SHA-256 ou ses tables ne concordent pas; rien n’a été changé");

    public static readonly ErrorKind InUse = ErrorKind.Of(6012, "backup.registry-in-use",
        "the registry at {0} is in use; with --force the backup takes its place and what it holds is lost",
        "le registre à {0} est utilisé; avec --force, la sauvegarde prend sa place et ce qu’il contient est perdu");

    public static readonly ErrorKind NoDatabase = ErrorKind.Of(6013, "store.no-database",
        "there is no registry at {0}; openentry db migrate makes one there",
        "il n’y a pas de registre à {0}; openentry db migrate en crée un");
}
