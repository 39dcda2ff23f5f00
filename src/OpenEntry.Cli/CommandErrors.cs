using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>What can be wrong with a command line, and with the files it names: 9000 to 9099.</summary>
internal static class CommandErrors
{
    public static readonly ErrorKind Unexpected = ErrorKind.Of(9000, "command.unexpected",
        "something went wrong inside OpenEntry ({0}); with OPENENTRY_DEBUG=1 the command shows the trace to report",
        "une erreur interne est survenue dans OpenEntry ({0}); avec OPENENTRY_DEBUG=1 la commande montre la trace à signaler");

    public static readonly ErrorKind WordUnknown = ErrorKind.Of(9001, "command.word-unknown",
        "“{0}” is not known to “{1}”",
        "«\u00a0{0}\u00a0» est inconnu de «\u00a0{1}\u00a0»");

    public static readonly ErrorKind WordUnknownWithSuggestion = ErrorKind.Of(9002, "command.word-unknown-with-suggestion",
        "“{0}” is not known to “{1}”; did you mean “{2}”?",
        "«\u00a0{0}\u00a0» est inconnu de «\u00a0{1}\u00a0»; vouliez-vous dire «\u00a0{2}\u00a0»?");

    public static readonly ErrorKind SubcommandMissing = ErrorKind.Of(9003, "command.subcommand-missing",
        "“{0}” needs one of: {1}",
        "«\u00a0{0}\u00a0» demande l’un de\u00a0: {1}");

    public static readonly ErrorKind ArgumentMissing = ErrorKind.Of(9004, "command.argument-missing",
        "{0} is missing",
        "{0} manque");

    public static readonly ErrorKind OptionMissing = ErrorKind.Of(9005, "command.option-missing",
        "the option {0} is required",
        "l’option {0} est obligatoire");

    public static readonly ErrorKind ValueMissing = ErrorKind.Of(9006, "command.value-missing",
        "the option {0} needs a value",
        "l’option {0} demande une valeur");

    /// <summary>{0} the option; {1} how many values.</summary>
    public static readonly ErrorKind TooManyValues = ErrorKind.Of(9007, "command.too-many-values",
        "{0} is given once, with at most {1}",
        "{0} se donne une fois, avec au plus {1}");

    public static readonly ErrorKind ValueNotUnderstood = ErrorKind.Of(9008, "command.value-not-understood",
        "the command line is not understood: {0}",
        "la ligne de commande n’est pas comprise\u00a0: {0}");

    public static readonly ErrorKind NotADate = ErrorKind.Of(9010, "command.not-a-date",
        "{0}: “{1}” is not a date; a date is written 2024-04-11",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas une date; une date s’écrit 2024-04-11");

    public static readonly ErrorKind NotAnInstant = ErrorKind.Of(9011, "command.not-an-instant",
        "{0}: “{1}” is not an instant; an instant is written 2024-04-11T13:25:27Z",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un instant; un instant s’écrit 2024-04-11T13:25:27Z");

    public static readonly ErrorKind NotAWholeNumber = ErrorKind.Of(9012, "command.not-a-whole-number",
        "{0}: “{1}” is not a whole number from {2} to {3}",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas un nombre entier de {2} à {3}");

    public static readonly ErrorKind NotAmong = ErrorKind.Of(9013, "command.not-among",
        "{0}: “{1}” is not one of: {2}",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas l’un de\u00a0: {2}");

    public static readonly ErrorKind NotAnAddress = ErrorKind.Of(9014, "command.not-an-address",
        "{0}: “{1}” is not an address of a network interface, such as 127.0.0.1, 0.0.0.0 or ::",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas une adresse d’interface réseau, telle que 127.0.0.1, 0.0.0.0 ou ::");

    public static readonly ErrorKind FileMissing = ErrorKind.Of(9020, "file.missing",
        "there is no such file",
        "ce fichier n’existe pas");

    public static readonly ErrorKind FileIsFolder = ErrorKind.Of(9021, "file.is-folder",
        "this is a folder, not a file",
        "c’est un dossier, non un fichier");

    public static readonly ErrorKind FileNotPermitted = ErrorKind.Of(9022, "file.not-permitted",
        "reading this file is not permitted",
        "la lecture de ce fichier n’est pas permise");

    public static readonly ErrorKind FileUnreadable = ErrorKind.Of(9023, "file.unreadable",
        "this file cannot be read ({0})",
        "ce fichier ne peut être lu ({0})");

    public static readonly ErrorKind FolderMissing = ErrorKind.Of(9030, "file.folder-missing",
        "the folder to write it to does not exist",
        "le dossier où l’écrire n’existe pas");

    public static readonly ErrorKind TargetIsFolder = ErrorKind.Of(9031, "file.target-is-folder",
        "a folder stands where the file would be written",
        "un dossier occupe la place du fichier à écrire");

    public static readonly ErrorKind WritingNotPermitted = ErrorKind.Of(9032, "file.writing-not-permitted",
        "writing this file is not permitted",
        "l’écriture de ce fichier n’est pas permise");

    public static readonly ErrorKind DiskFull = ErrorKind.Of(9033, "file.disk-full",
        "the disk is full; nothing was written",
        "le disque est plein; rien n’a été écrit");

    public static readonly ErrorKind FileUnwritable = ErrorKind.Of(9034, "file.unwritable",
        "this file cannot be written ({0})",
        "ce fichier ne peut être écrit ({0})");

    public static readonly ErrorKind OutputFailed = ErrorKind.Of(9035, "command.output-failed",
        "standard output cannot be written ({0})",
        "la sortie standard ne peut être écrite ({0})");

    /// <summary>{0} the program, {1} what stands in the way.</summary>
    public static readonly ErrorKind HandoverFailed = ErrorKind.Of(9036, "command.handover-failed",
        "the complete program cannot be started by {0} ({1})",
        "le programme complet ne peut être lancé par {0} ({1})");

    public static readonly ErrorKind NothingScored = ErrorKind.Of(9037, "command.nothing-scored",
        "nothing could be scored; nothing was written",
        "rien n’a pu être noté; rien n’a été écrit");

    public static readonly ErrorKind TargetIsDatabase = ErrorKind.Of(9038, "file.target-is-database",
        "a database stands here, or a file that belongs to one; nothing was written",
        "une base de données se trouve ici, ou un fichier qui en fait partie; rien n’a été écrit");

    public static readonly ErrorKind TargetIsRead = ErrorKind.Of(9039, "file.target-is-read",
        "the command reads this very file; nothing was written",
        "la commande lit ce fichier même; rien n’a été écrit");

    /// <summary>Neither profiles nor facts, or both.</summary>
    public static readonly ErrorKind ProfilesOrFacts = ErrorKind.Of(9040, "command.profiles-or-facts",
        "Give profile files, or facts with --facts; one of the two.",
        "Indiquez des fichiers de profil, ou des données avec --facts; l’un des deux.");

    /// <summary>{0} the first and {1} the last day.</summary>
    public static readonly ErrorKind PeriodReversed = ErrorKind.Of(9041, "command.period-reversed",
        "The period ends on {1}, before it begins on {0}.",
        "La période se termine le {1}, avant de commencer le {0}.");

    /// <summary>{0} the most days.</summary>
    public static readonly ErrorKind PeriodTooLong = ErrorKind.Of(9042, "command.period-too-long",
        "The period is longer than {0} years.",
        "La période dépasse {0} ans.");

    /// <summary>{0} the form asked for.</summary>
    public static readonly ErrorKind FactsAreLines = ErrorKind.Of(9043, "command.facts-are-lines",
        "--format {0} does not go with --facts: the results of facts are lines, jsonl or csv.",
        "--format {0} ne va pas avec --facts\u00a0: les résultats de données sont des lignes, jsonl ou csv.");

    public static readonly ErrorKind OneKindOfLine = ErrorKind.Of(9060, "command.one-kind-of-line",
        "{0} and {1} exclude each other: a file has one kind of line",
        "{0} et {1} s’excluent\u00a0: un fichier n’a qu’une sorte de lignes");
}
