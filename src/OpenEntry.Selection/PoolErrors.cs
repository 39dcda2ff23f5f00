using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>What can be wrong with a pool, whatever it is read from. Numbers 4000 to 4019; what only a CSV file can have is in <see cref="PoolCsvErrors"/>.</summary>
public static class PoolErrors
{
    /// <summary>{0} the identifier; {1} the line, or the entry, that has it already.</summary>
    public static readonly ErrorKind DuplicateId = ErrorKind.Of(4000, "pool.duplicate-id",
        "The identifier “{0}” is already used on line {1}. Each person stands in the pool once.",
        "L’identifiant «\u00a0{0}\u00a0» figure déjà à la ligne {1}. Chaque personne ne figure qu’une fois dans le bassin.");

    /// <summary>An empty identifier.</summary>
    public static readonly ErrorKind EmptyId = ErrorKind.Of(4001, "pool.empty-id",
        "The identifier is empty. It must have at least one character.",
        "L’identifiant est vide. Il doit compter au moins un caractère.");

    /// <summary>{0} its length in bytes; {1} the greatest allowed.</summary>
    public static readonly ErrorKind IdTooLong = ErrorKind.Of(4002, "pool.id-too-long",
        "The identifier is {0} bytes long. It may have at most {1}.",
        "L’identifiant compte {0} octets. Il peut en compter au plus {1}.");

    /// <summary>{0} the instant; {1} and {2} the first and the last year allowed.</summary>
    public static readonly ErrorKind InstantOutOfRange = ErrorKind.Of(4003, "pool.instant-out-of-range",
        "The instant {0} is out of range. It must be in the years {1} to {2}.",
        "L’instant {0} est hors limites. Il doit être compris entre les années {1} et {2}.");

    /// <summary>{0} the key; {1} its greatest length.</summary>
    public static readonly ErrorKind BadCategoryKey = ErrorKind.Of(4004, "pool.bad-category-key",
        "“{0}” cannot be the key of a category. A key has 1 to {1} letters, digits, hyphens, dots or underscores, without accents.",
        "«\u00a0{0}\u00a0» ne peut pas être la clé d’une catégorie. Une clé compte de 1 à {1} lettres sans accent, chiffres, traits d’union, points ou traits de soulignement.");

    /// <summary>{0} the key; {1} the greatest number allowed.</summary>
    public static readonly ErrorKind TooManyCategories = ErrorKind.Of(4005, "pool.too-many-categories",
        "The category “{0}” is one too many. A pool knows at most {1} categories.",
        "La catégorie «\u00a0{0}\u00a0» est de trop. Un bassin connaît au plus {1} catégories.");

    /// <summary>{0} the number of errors reported.</summary>
    public static readonly ErrorKind TooManyErrors = ErrorKind.Of(4006, "pool.too-many-errors",
        "Reading stopped after {0} errors. There may be more further on.",
        "La lecture a pris fin après {0} erreurs. Il peut y en avoir d’autres plus loin.");

    /// <summary>{0} the score; {1} and {2} the least and the greatest allowed.</summary>
    public static readonly ErrorKind ScoreOutOfRange = ErrorKind.Of(4007, "pool.score-out-of-range",
        "The score {0} is out of range. It must be from {1} to {2}.",
        "La note {0} est hors limites. Elle doit être comprise entre {1} et {2}.");

    /// <summary>{0} the bits that are no program.</summary>
    public static readonly ErrorKind UnknownProgram = ErrorKind.Of(4008, "pool.unknown-program",
        "The set of programs {0} holds one that does not exist.",
        "L’ensemble de programmes {0} en contient un qui n’existe pas.");
}
