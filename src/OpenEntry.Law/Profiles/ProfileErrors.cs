using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Profiles;

/// <summary>What can be wrong with a profile: 2000-2099 its form as JSON, 2100-2199 its sense.</summary>
public static partial class ProfileErrors
{
    /// <summary>More bytes than are read. {0} found, {1} allowed.</summary>
    public static readonly ErrorKind TooLarge = ErrorKind.Of(2000, "profile.too-large",
        "The document has {0} bytes; at most {1} are read.",
        "Le document compte {0} octets; la limite est de {1} octets.");

    /// <summary>Not a single byte of content.</summary>
    public static readonly ErrorKind Empty = ErrorKind.Of(2001, "profile.empty",
        "The document is empty; a profile in JSON is expected.",
        "Le document est vide; un profil au format JSON est attendu.");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly ErrorKind NotUtf8 = ErrorKind.Of(2002, "profile.not-utf8",
        "The document is not encoded in UTF-8; save it in UTF-8 and try again.",
        "Le document n’est pas codé en UTF-8; enregistrez-le en UTF-8 et réessayez.");

    /// <summary>Not JSON. {0} is the column.</summary>
    public static readonly ErrorKind NotJson = ErrorKind.Of(2003, "profile.not-json",
        "This is not valid JSON, from byte {0} of the line on; comments and trailing commas are not allowed.",
        "Ceci n’est pas du JSON valide, à partir de l’octet {0} de la ligne; les commentaires et les virgules finales ne sont pas permis.");

    /// <summary>Objects in objects, too deep. {0} is what is allowed.</summary>
    public static readonly ErrorKind TooDeep = ErrorKind.Of(2004, "profile.too-deep",
        "Objects and lists are nested more than {0} levels deep.",
        "Les objets et les listes sont imbriqués sur plus de {0} niveaux.");

    /// <summary>A text whose escapes are half a character.</summary>
    public static readonly ErrorKind BrokenText = ErrorKind.Of(2005, "profile.broken-text",
        "A text holds half a character (a lone surrogate such as \\ud800).",
        "Un texte contient une moitié de caractère (un demi-codet isolé comme \\ud800).");

    /// <summary>The same property twice. {0} is its name.</summary>
    public static readonly ErrorKind Duplicate = ErrorKind.Of(2006, "profile.duplicate-property",
        "“{0}” is given more than once; give it once.",
        "«\u00a0{0}\u00a0» figure plus d’une fois; ne l’indiquez qu’une fois.");

    /// <summary>A property that does not exist. {0} found, {1} the ones that do.</summary>
    public static readonly ErrorKind UnknownProperty = ErrorKind.Of(2007, "profile.unknown-property",
        "“{0}” is not a property here; allowed are: {1}.",
        "«\u00a0{0}\u00a0» n’est pas une propriété reconnue ici; sont permises\u00a0: {1}.");

    /// <summary>A required property that is not there. {0} is its name.</summary>
    public static readonly ErrorKind Missing = ErrorKind.Of(2008, "profile.missing-property",
        "“{0}” is missing; it is required.",
        "«\u00a0{0}\u00a0» manque; cette propriété est obligatoire.");

    /// <summary>Another type of JSON value. {0} found, {1} expected.</summary>
    public static readonly ErrorKind WrongType = ErrorKind.Of(2009, "profile.wrong-type",
        "Found {0}; expected {1}.",
        "Valeur trouvée\u00a0: {0}; valeur attendue\u00a0: {1}.");

    /// <summary>A word that is not in the list. {0} found, {1} the list.</summary>
    public static readonly ErrorKind UnknownWord = ErrorKind.Of(2010, "profile.unknown-word",
        "“{0}” is not a known word here; allowed are: {1}.",
        "«\u00a0{0}\u00a0» n’est pas un mot reconnu ici; sont permis\u00a0: {1}.");

    /// <summary>Not a date. {0} found.</summary>
    public static readonly ErrorKind DateForm = ErrorKind.Of(2011, "profile.date-form",
        "“{0}” is not a date; write year-month-day, such as 2026-09-01.",
        "«\u00a0{0}\u00a0» n’est pas une date; écrivez année-mois-jour, par exemple 2026-09-01.");

    /// <summary>Not an instant in UTC. {0} found.</summary>
    public static readonly ErrorKind InstantForm = ErrorKind.Of(2012, "profile.instant-form",
        "“{0}” is not a moment in UTC; write it such as 2026-09-01T14:05:00Z.",
        "«\u00a0{0}\u00a0» n’est pas un moment en temps universel (UTC); écrivez par exemple 2026-09-01T14:05:00Z.");

    /// <summary>A number no computation can hold. {0} found.</summary>
    public static readonly ErrorKind NumberSize = ErrorKind.Of(2013, "profile.number-size",
        "The number {0} is too large; at most 28 digits are read.",
        "Le nombre {0} est trop grand; au plus 28 chiffres sont lus.");

    /// <summary>A number with a fraction, or beyond all counting, where things are counted. {0} found.</summary>
    public static readonly ErrorKind WholeNumber = ErrorKind.Of(2014, "profile.whole-number",
        "{0} cannot be counted; expected a whole number.",
        "{0} ne peut être compté; un nombre entier est attendu.");

    /// <summary>So many errors that reading stopped. {0} is how many are listed.</summary>
    public static readonly ErrorKind TooManyErrors = ErrorKind.Of(2019, "profile.too-many-errors",
        "There are more errors than the {0} listed; correct these first.",
        "Il y a plus d’erreurs que les {0} qui sont énumérées; corrigez d’abord celles-ci.");
}
