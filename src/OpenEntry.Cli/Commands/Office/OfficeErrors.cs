using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>What can be wrong with a command of the office, before the registry has its say: 9300 to 9349.</summary>
internal static class OfficeErrors
{
    public static readonly ErrorKind NoDataFolder = ErrorKind.Of(9300, "office.no-data-folder",
        "the folder of the user is not known, so say where the registry is: --db PATH, or OPENENTRY_DB",
        "le dossier de l’utilisateur est inconnu; indiquez où se trouve le registre\u00a0: --db CHEMIN, ou OPENENTRY_DB");

    public static readonly ErrorKind FolderUnusable = ErrorKind.Of(9301, "office.folder-unusable",
        "{0} cannot be used to keep the registry in ({1})",
        "{0} ne peut servir à conserver le registre ({1})");

    public static readonly ErrorKind NobodyActs = ErrorKind.Of(9302, "office.nobody-acts",
        "the records have to say who does this: --as NAME, or OPENENTRY_OFFICER",
        "les registres doivent dire qui agit\u00a0: --as NOM, ou OPENENTRY_OFFICER");

    public static readonly ErrorKind NotConfirmed = ErrorKind.Of(9303, "office.not-confirmed",
        "nothing was done; with --yes it is",
        "rien n’a été fait; ce le sera avec --yes");

    public static readonly ErrorKind RestoreFromFile = ErrorKind.Of(9304, "office.restore-from-file",
        "a backup is checked before it is read, so it has to be a file",
        "une sauvegarde est vérifiée avant d’être lue; ce doit être un fichier");

    public static readonly ErrorKind Exclusive = ErrorKind.Of(9305, "office.exclusive",
        "{0} and {1} exclude each other",
        "{0} et {1} s’excluent");

    public static readonly ErrorKind NotAPassport = ErrorKind.Of(9306, "office.not-a-passport",
        "{0}: “{1}” is not a passport; country and number are written CA:AB123456",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un passeport; pays et numéro s’écrivent CA:AB123456");

    public static readonly ErrorKind NotAnIdentifier = ErrorKind.Of(9307, "office.not-an-identifier",
        "{0}: “{1}” is not an identifier, such as 0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un identifiant, tel que 0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5");

    public static readonly ErrorKind NotAHead = ErrorKind.Of(9308, "office.not-a-head",
        "{0}: “{1}” is not the head of a chain; one is written as records verify prints it, a number, a colon and 64 hexadecimal digits",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas la tête d’une chaîne; elle s’écrit comme l’affiche records verify, un numéro, un deux-points et 64 chiffres hexadécimaux");
}
