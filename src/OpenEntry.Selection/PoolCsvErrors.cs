using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>What can be wrong with a pool's CSV file as such. Numbers 4020 to 4029.</summary>
public static class PoolCsvErrors
{
    /// <summary>An empty file. {0} the columns required.</summary>
    public static readonly ErrorKind NoHeader = ErrorKind.Of(4020, "pool-csv.no-header",
        "The file is empty. Its first line must name the columns: {0}.",
        "Le fichier est vide. Sa première ligne doit nommer les colonnes\u00a0: {0}.");

    /// <summary>{0} the column; {1} the known ones.</summary>
    public static readonly ErrorKind UnknownColumn = ErrorKind.Of(4021, "pool-csv.unknown-column",
        "The column “{0}” is not known. Known columns: {1}.",
        "La colonne «\u00a0{0}\u00a0» n’est pas connue. Colonnes connues\u00a0: {1}.");

    /// <summary>{0} the column.</summary>
    public static readonly ErrorKind DuplicateColumn = ErrorKind.Of(4022, "pool-csv.duplicate-column",
        "The column “{0}” is named more than once. It may be named only once.",
        "La colonne «\u00a0{0}\u00a0» est nommée plus d’une fois. Elle ne peut l’être qu’une seule fois.");

    /// <summary>{0} the column.</summary>
    public static readonly ErrorKind MissingColumn = ErrorKind.Of(4023, "pool-csv.missing-column",
        "The column “{0}” is missing. It is required.",
        "La colonne «\u00a0{0}\u00a0» est absente. Elle est obligatoire.");

    /// <summary>{0} the fields found; {1} the columns.</summary>
    public static readonly ErrorKind FieldCount = ErrorKind.Of(4024, "pool-csv.field-count",
        "The line has {0} fields. The header names {1} columns.",
        "La ligne compte {0} champs. L’en-tête nomme {1} colonnes.");

    /// <summary>A quotation mark out of place.</summary>
    public static readonly ErrorKind Quotes = ErrorKind.Of(4025, "pool-csv.quotes",
        "A quotation mark is out of place, or a field runs over a line. A field with a quotation mark is put in quotation marks, and the mark doubled.",
        "Un guillemet n’est pas à sa place, ou un champ dépasse sa ligne. Un champ qui contient un guillemet est mis entre guillemets, et le guillemet est doublé.");

    /// <summary>{0} the greatest length of a field, in characters.</summary>
    public static readonly ErrorKind FieldTooLong = ErrorKind.Of(4026, "pool-csv.field-too-long",
        "A field is longer than {0} characters. Reading stopped here.",
        "Un champ compte plus de {0} caractères. La lecture a pris fin ici.");

    /// <summary>Bytes that are not UTF-8.</summary>
    public static readonly ErrorKind InvalidUtf8 = ErrorKind.Of(4027, "pool-csv.invalid-utf8",
        "The line is not valid UTF-8. It was not read.",
        "La ligne n’est pas en UTF-8 valide. Elle n’a pas été lue.");
}
