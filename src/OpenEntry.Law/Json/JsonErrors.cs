using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Json;

/// <summary>What can be wrong with a JSON text or a line of one, whatever it describes. Numbers 3000 to 3049.</summary>
public static class JsonErrors
{
    /// <summary>{0} the longest line allowed, in bytes.</summary>
    public static readonly ErrorKind LineTooLong = ErrorKind.Of(3000, "json.line-too-long",
        "The line is longer than {0} bytes. It was not read.",
        "La ligne compte plus de {0} octets. Elle n’a pas été lue.");

    /// <summary>{0} the position of the first wrong byte, from 1.</summary>
    public static readonly ErrorKind InvalidUtf8 = ErrorKind.Of(3001, "json.invalid-utf8",
        "The text is not valid UTF-8: byte {0} does not belong there.",
        "Le texte n’est pas en UTF-8 valide\u00a0: l’octet {0} n’y a pas sa place.");

    /// <summary>{0} the position in bytes, from 1; {1} what stands there.</summary>
    public static readonly ErrorKind Malformed = ErrorKind.Of(3002, "json.malformed",
        "The text is not valid JSON: at byte {0}, {1} was found.",
        "Le texte n’est pas du JSON valide\u00a0: à l’octet {0}, on trouve {1}.");

    /// <summary>{0} the depth allowed.</summary>
    public static readonly ErrorKind TooDeep = ErrorKind.Of(3003, "json.too-deep",
        "Objects and lists are nested more than {0} deep.",
        "Des objets et des listes sont imbriqués sur plus de {0} niveaux.");

    /// <summary>{0} what was found; {1} what is allowed.</summary>
    public static readonly ErrorKind WrongType = ErrorKind.Of(3004, "json.wrong-type",
        "Found {0}; {1} is expected.",
        "On trouve {0}; on attend {1}.");

    /// <summary>{0} the property; {1} the known ones.</summary>
    public static readonly ErrorKind UnknownProperty = ErrorKind.Of(3005, "json.unknown-property",
        "The property “{0}” is not known here. Known properties: {1}.",
        "La propriété «\u00a0{0}\u00a0» n’est pas connue ici. Propriétés connues\u00a0: {1}.");

    /// <summary>{0} the property.</summary>
    public static readonly ErrorKind DuplicateProperty = ErrorKind.Of(3006, "json.duplicate-property",
        "The property “{0}” is given more than once. It may be given only once.",
        "La propriété «\u00a0{0}\u00a0» figure plus d’une fois. Elle ne peut figurer qu’une seule fois.");

    /// <summary>{0} the property.</summary>
    public static readonly ErrorKind MissingProperty = ErrorKind.Of(3007, "json.missing-property",
        "The property “{0}” is missing. It is required.",
        "La propriété «\u00a0{0}\u00a0» est absente. Elle est obligatoire.");

    /// <summary>{0} the number found; {1} and {2} the least and the greatest allowed.</summary>
    public static readonly ErrorKind OutOfRange = ErrorKind.Of(3008, "json.out-of-range",
        "The number {0} is out of range. It must be from {1} to {2}.",
        "Le nombre {0} est hors limites. Il doit être compris entre {1} et {2}.");

    /// <summary>{0} the number found.</summary>
    public static readonly ErrorKind NotWhole = ErrorKind.Of(3009, "json.not-whole",
        "The number {0} is not written as a whole number, in digits only.",
        "Le nombre {0} n’est pas écrit comme un nombre entier, en chiffres seulement.");

    /// <summary>{0} the word found; {1} the words allowed.</summary>
    public static readonly ErrorKind UnknownWord = ErrorKind.Of(3010, "json.unknown-word",
        "“{0}” is not one of the values allowed: {1}.",
        "«\u00a0{0}\u00a0» ne fait pas partie des valeurs permises\u00a0: {1}.");

    /// <summary>{0} the text found.</summary>
    public static readonly ErrorKind NotADate = ErrorKind.Of(3011, "json.not-a-date",
        "“{0}” is not a date of the calendar written YYYY-MM-DD.",
        "«\u00a0{0}\u00a0» n’est pas une date du calendrier écrite AAAA-MM-JJ.");

    /// <summary>{0} the text found.</summary>
    public static readonly ErrorKind NotAnInstant = ErrorKind.Of(3012, "json.not-an-instant",
        "“{0}” is not a date and time in UTC written YYYY-MM-DDThh:mm:ssZ, with up to nine decimals of a second.",
        "«\u00a0{0}\u00a0» n’est pas une date et heure UTC écrite AAAA-MM-JJThh:mm:ssZ, avec au plus neuf décimales de seconde.");

    /// <summary>A text with half a surrogate pair, written as an escape.</summary>
    public static readonly ErrorKind InvalidText = ErrorKind.Of(3013, "json.invalid-text",
        "The text holds half a character: an escape such as \\ud800 without its other half.",
        "Le texte contient un demi-caractère\u00a0: une séquence telle que \\ud800 sans son autre moitié.");

    /// <summary>{0} the position in bytes, from 1; {1} what stands there.</summary>
    public static readonly ErrorKind TrailingContent = ErrorKind.Of(3014, "json.trailing-content",
        "The JSON value ends before byte {0}, yet {1} follows. Only one value is allowed.",
        "La valeur JSON se termine avant l’octet {0}, mais elle est suivie de {1}. Une seule valeur est permise.");
}
