using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>What can be wrong with the record of rounds and with a feed: 5000 to 5019 our own files, 5020 to 5049 a feed. See also <see cref="HistoryWarnings"/>.</summary>
public static class HistoryErrors
{
    public static readonly ErrorKind FileMissing = ErrorKind.Of(
        5000, "history.file-missing", "There is no file {0}.", "Il n’y a pas de fichier {0}.");

    public static readonly ErrorKind NotReadable = ErrorKind.Of(
        5001, "history.not-readable", "The file could not be read: {0}", "Le fichier n’a pas pu être lu\u00a0: {0}");

    public static readonly ErrorKind NotWritten = ErrorKind.Of(
        5002, "history.not-written", "The file could not be written; what was there is unchanged: {0}",
        "Le fichier n’a pas pu être écrit; son contenu antérieur est intact\u00a0: {0}");

    public static readonly ErrorKind NotUtf8 = ErrorKind.Of(
        5003, "history.not-utf8", "The file is not UTF-8 text.", "Le fichier n’est pas un texte UTF-8.");

    public static readonly ErrorKind WrongHeader = ErrorKind.Of(
        5004, "history.wrong-header", "The first line must name the columns {0}.", "La première ligne doit nommer les colonnes {0}.");

    public static readonly ErrorKind WrongFieldCount = ErrorKind.Of(
        5005, "history.wrong-field-count", "The line has {0} fields; there are {1} columns.", "La ligne a {0} champs; il y a {1} colonnes.");

    public static readonly ErrorKind BadQuoting = ErrorKind.Of(
        5006, "history.bad-quoting", "A quotation mark is out of place, or a quoted field runs over the end of the line.",
        "Un guillemet est mal placé, ou un champ entre guillemets dépasse la fin de la ligne.");

    public static readonly ErrorKind BadValue = ErrorKind.Of(
        5007, "history.bad-value", "“{0}” is not {1}.", "«\u00a0{0}\u00a0» n’est pas {1}.");

    public static readonly ErrorKind NotCanonical = ErrorKind.Of(
        5008, "history.not-canonical", "“{0}” must be written “{1}”.", "«\u00a0{0}\u00a0» doit s’écrire «\u00a0{1}\u00a0».");

    public static readonly ErrorKind DuplicateNumber = ErrorKind.Of(
        5009, "history.duplicate-number", "Round {0} is there twice.", "La ronde {0} figure deux fois.");

    public static readonly ErrorKind OutOfOrder = ErrorKind.Of(
        5010, "history.out-of-order", "Round {0} stands after round {1}; rounds are sorted by number.",
        "La ronde {0} suit la ronde {1}; les rondes sont triées par numéro.");

    public static readonly ErrorKind IncompleteDistribution = ErrorKind.Of(
        5011, "history.incomplete-distribution", "A distribution has its date and all eighteen bands, or none of them.",
        "Une répartition comporte sa date et les dix-huit tranches, ou rien de tout cela.");

    public static readonly ErrorKind UnknownColumn = ErrorKind.Of(
        5012, "history.unknown-column", "“{0}” is not a column of the record of rounds that can be corrected.",
        "«\u00a0{0}\u00a0» n’est pas une colonne du registre des rondes qui peut être corrigée.");

    public static readonly ErrorKind RoundUnknown = ErrorKind.Of(
        5013, "history.round-unknown", "There is no round {0} in the record.", "Il n’y a pas de ronde {0} dans le registre.");

    public static readonly ErrorKind ChangedMeanwhile = ErrorKind.Of(
        5014, "history.changed-meanwhile", "Someone else changed the file meanwhile; nothing was written. Try again.",
        "Quelqu’un d’autre a modifié le fichier entre-temps; rien n’a été écrit. Réessayez.");

    public static readonly ErrorKind FeedEmpty = ErrorKind.Of(
        5020, "feed.empty", "The file is empty.", "Le fichier est vide.");

    public static readonly ErrorKind FeedTooLarge = ErrorKind.Of(
        5021, "feed.too-large", "The file has {0} bytes; a feed has at most {1}.", "Le fichier fait {0} octets; un flux en fait au plus {1}.");

    public static readonly ErrorKind FeedMalformed = ErrorKind.Of(
        5022, "feed.malformed", "This is not JSON, from byte {0} of the line on.", "Ce n’est pas du JSON, à partir de l’octet {0} de la ligne.");

    public static readonly ErrorKind FeedTooDeep = ErrorKind.Of(
        5023, "feed.too-deep", "The JSON is nested more than {0} levels deep.", "Le JSON est imbriqué sur plus de {0} niveaux.");

    public static readonly ErrorKind FeedWrongRoot = ErrorKind.Of(
        5024, "feed.wrong-root", "The feed must be a JSON object with “rounds”; this is {0}.",
        "Le flux doit être un objet JSON contenant «\u00a0rounds\u00a0»; ceci est {0}.");

    public static readonly ErrorKind FeedNoRounds = ErrorKind.Of(
        5025, "feed.no-rounds", "The feed has no list “rounds”.", "Le flux n’a pas de liste «\u00a0rounds\u00a0».");

    public static readonly ErrorKind FeedNotText = ErrorKind.Of(
        5026, "feed.not-text", "The file is neither UTF-8 nor Windows-1252 text.", "Le fichier n’est ni un texte UTF-8 ni un texte Windows-1252.");

    public static readonly ErrorKind RoundNotObject = ErrorKind.Of(
        5030, "feed.round-not-object", "A round must be a JSON object.", "Une ronde doit être un objet JSON.");

    public static readonly ErrorKind RoundFieldMissing = ErrorKind.Of(
        5031, "feed.field-missing", "The field {0} is missing or empty.", "Le champ {0} est absent ou vide.");

    public static readonly ErrorKind RoundNumberBad = ErrorKind.Of(
        5032, "feed.number-bad", "“{0}” is not the number of a round.", "«\u00a0{0}\u00a0» n’est pas un numéro de ronde.");

    public static readonly ErrorKind RoundSizeBad = ErrorKind.Of(
        5033, "feed.size-bad", "“{0}” is not a number of invitations.", "«\u00a0{0}\u00a0» n’est pas un nombre d’invitations.");

    public static readonly ErrorKind RoundScoreBad = ErrorKind.Of(
        5034, "feed.score-bad", "“{0}” is not a score from 1 to 1200.", "«\u00a0{0}\u00a0» n’est pas une note de 1 à 1200.");

    public static readonly ErrorKind RoundDateBad = ErrorKind.Of(
        5035, "feed.date-bad", "“{0}” is not a date.", "«\u00a0{0}\u00a0» n’est pas une date.");

    public static readonly ErrorKind RoundMomentBad = ErrorKind.Of(
        5036, "feed.moment-bad", "“{0}” is not a date and time.", "«\u00a0{0}\u00a0» n’est pas une date et une heure.");

    public static readonly ErrorKind RoundDuplicate = ErrorKind.Of(
        5037, "feed.round-duplicate", "Round {0} is in the feed more than once, with different values.",
        "La ronde {0} figure plus d’une fois dans le flux, avec des valeurs différentes.");

    public static readonly ErrorKind RoundFieldTwice = ErrorKind.Of(
        5038, "feed.field-twice", "The field {0} is there twice, with different values.", "Le champ {0} figure deux fois, avec des valeurs différentes.");

    public static readonly ErrorKind RoundTextBroken = ErrorKind.Of(
        5039, "feed.text-broken", "A text of the round has half a character in it.", "Un texte de la ronde contient une moitié de caractère.");
}
