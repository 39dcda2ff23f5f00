using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Books;

/// <summary>What can be wrong with a law folder.</summary>
public static class LawErrors
{
    /// <summary>Not YAML.</summary>
    public static readonly ErrorKind Syntax = ErrorKind.Of(1001, "law.syntax",
        "This is not readable YAML: {0}", "Ce YAML est illisible\u00a0: {0}");

    /// <summary>A key twice in one mapping.</summary>
    public static readonly ErrorKind DuplicateKey = ErrorKind.Of(1002, "law.duplicate-key",
        "The key \"{0}\" stands twice", "La clé «\u00a0{0}\u00a0» figure deux fois");

    /// <summary>A key that has no place here.</summary>
    public static readonly ErrorKind UnknownKey = ErrorKind.Of(1003, "law.unknown-key",
        "Unknown key \"{0}\"; allowed: {1}", "Clé inconnue «\u00a0{0}\u00a0»; clés permises\u00a0: {1}");

    /// <summary>A key that must be here.</summary>
    public static readonly ErrorKind MissingKey = ErrorKind.Of(1004, "law.missing-key",
        "The key \"{0}\" is missing", "La clé «\u00a0{0}\u00a0» manque");

    /// <summary>No French wording.</summary>
    public static readonly ErrorKind MissingFrench = ErrorKind.Of(1005, "law.missing-french",
        "The French wording of \"{0}\" is missing", "Il manque le texte français de «\u00a0{0}\u00a0»");

    /// <summary>No English wording.</summary>
    public static readonly ErrorKind MissingEnglish = ErrorKind.Of(1006, "law.missing-english",
        "The English wording of \"{0}\" is missing", "Il manque le texte anglais de «\u00a0{0}\u00a0»");

    /// <summary>A value of the wrong kind.</summary>
    public static readonly ErrorKind WrongKind = ErrorKind.Of(1007, "law.wrong-kind",
        "Found {0}; expected {1}", "Trouvé\u00a0: {0}; attendu\u00a0: {1}");

    /// <summary>Not a date.</summary>
    public static readonly ErrorKind NotADate = ErrorKind.Of(1008, "law.not-a-date",
        "\"{0}\" is not a date (YYYY-MM-DD)", "«\u00a0{0}\u00a0» n’est pas une date (AAAA-MM-JJ)");

    /// <summary>A dated value whose date no amendment carries.</summary>
    public static readonly ErrorKind DateNotInAmendments = ErrorKind.Of(1009, "law.date-not-in-amendments",
        "{0} is not the date of any amendment in amendments.yaml", "{0} n’est la date d’aucune modification dans amendments.yaml");

    /// <summary>A hole in a table.</summary>
    public static readonly ErrorKind Gap = ErrorKind.Of(1010, "law.gap",
        "Gap in the table: nothing covers {0} to {1}", "Trou dans le tableau\u00a0: rien ne couvre {0} à {1}");

    /// <summary>Two rows of a table for one number.</summary>
    public static readonly ErrorKind Overlap = ErrorKind.Of(1011, "law.overlap",
        "Overlap in the table: {0} is covered twice", "Chevauchement dans le tableau\u00a0: {0} est couvert deux fois");

    /// <summary>A table that ends too early.</summary>
    public static readonly ErrorKind NotOpen = ErrorKind.Of(1012, "law.not-open",
        "The last row must be open (no \"to\"), and only the last one", "La dernière ligne doit être ouverte (sans «\u00a0to\u00a0»), et elle seule");

    /// <summary>More points than the provision's maximum.</summary>
    public static readonly ErrorKind AboveCap = ErrorKind.Of(1013, "law.above-cap",
        "{0} points exceed the maximum of {1}", "{0} points dépassent le maximum de {1}");

    /// <summary>No such occupation.</summary>
    public static readonly ErrorKind UnknownNoc = ErrorKind.Of(1014, "law.unknown-noc",
        "\"{0}\" is not an occupation of NOC {1}", "«\u00a0{0}\u00a0» n’est pas une profession de la CNP {1}");

    /// <summary>A provision the program does not know.</summary>
    public static readonly ErrorKind UnknownProvision = ErrorKind.Of(1015, "law.unknown-provision",
        "Unknown provision \"{0}\"{1}", "Disposition inconnue «\u00a0{0}\u00a0»{1}");

    /// <summary>A provision that must be there.</summary>
    public static readonly ErrorKind MissingProvision = ErrorKind.Of(1016, "law.missing-provision",
        "The provision \"{0}\" is missing", "La disposition «\u00a0{0}\u00a0» manque");

    /// <summary>A word that is none of the allowed ones.</summary>
    public static readonly ErrorKind UnknownWord = ErrorKind.Of(1017, "law.unknown-word",
        "\"{0}\" is not one of: {1}", "«\u00a0{0}\u00a0» n’est pas l’une des valeurs suivantes\u00a0: {1}");

    /// <summary>A source key that sources.yaml lacks.</summary>
    public static readonly ErrorKind UnknownSource = ErrorKind.Of(1018, "law.unknown-source",
        "The source \"{0}\" is not in sources.yaml", "La source «\u00a0{0}\u00a0» n’est pas dans sources.yaml");

    /// <summary>A reading that readings.yaml lacks.</summary>
    public static readonly ErrorKind UnknownReading = ErrorKind.Of(1019, "law.unknown-reading",
        "The reading \"{0}\" is not in readings.yaml", "L’interprétation «\u00a0{0}\u00a0» n’est pas dans readings.yaml");

    /// <summary>"unknown" where everything is confirmed.</summary>
    public static readonly ErrorKind UnknownNotAllowed = ErrorKind.Of(1020, "law.unknown-not-allowed",
        "\"unknown\" may stand only under an amendment whose status is incomplete, or in a reform",
        "«\u00a0unknown\u00a0» n’est permis que sous une modification au statut «\u00a0incomplete\u00a0» ou dans une réforme");

    /// <summary>A number out of range.</summary>
    public static readonly ErrorKind OutOfRange = ErrorKind.Of(1021, "law.out-of-range",
        "{0} is not allowed here; allowed: {1}", "{0} n’est pas permis ici; permis\u00a0: {1}");

    /// <summary>The same provision, amendment or code twice.</summary>
    public static readonly ErrorKind Twice = ErrorKind.Of(1022, "law.twice",
        "\"{0}\" is already declared at {1}", "«\u00a0{0}\u00a0» figure déjà à {1}");

    /// <summary>A level of a scale that starts lower than the level below it.</summary>
    public static readonly ErrorKind ScaleOrder = ErrorKind.Of(1023, "law.scale-order",
        "Level {0} starts at {1}, not above level {2} at {3}", "Le niveau {0} commence à {1}, qui n’est pas au-dessus du niveau {2} à {3}");

    /// <summary>A row of a table file that cannot be read.</summary>
    public static readonly ErrorKind BadRow = ErrorKind.Of(1024, "law.bad-row",
        "The row reads \"{0}\"; expected {1}", "La ligne contient «\u00a0{0}\u00a0»; attendu\u00a0: {1}");

    /// <summary>A folder that holds no law.</summary>
    public static readonly ErrorKind NoLaw = ErrorKind.Of(1025, "law.no-law",
        "There is no law folder at \"{0}\" (amendments.yaml is missing)", "Il n’y a pas de dossier de droit à «\u00a0{0}\u00a0» (amendments.yaml manque)");

    /// <summary>An unknown reform.</summary>
    public static readonly ErrorKind UnknownReform = ErrorKind.Of(1026, "law.unknown-reform",
        "There is no reform \"{0}\"; there are: {1}", "Il n’existe pas de réforme «\u00a0{0}\u00a0»; il y a\u00a0: {1}");

    /// <summary>A day before the system began.</summary>
    public static readonly ErrorKind BeforeLaw = ErrorKind.Of(1027, "law.before-first-day",
        "{0} is before {1}, the first day of Express Entry", "Le {0} précède le {1}, premier jour d’Entrée express");

    /// <summary>A provision every score needs, without a value on some day.</summary>
    public static readonly ErrorKind NotInForce = ErrorKind.Of(1028, "law.not-in-force",
        "\"{0}\" needs a value on every day; it has none from {1} on", "«\u00a0{0}\u00a0» doit avoir une valeur chaque jour; elle n’en a aucune à compter du {1}");

    /// <summary>A file others are held against that could not be read.</summary>
    public static readonly ErrorKind NotHeldAgainst = ErrorKind.Of(1030, "law.not-held-against",
        "{0} could not be read, so other files were not held against it; left out, as that alone may explain it: {1}",
        "{0} n’a pu être lu, et les autres fichiers n’y ont pas été confrontés; omis, car cela seul peut l’expliquer\u00a0: {1}");

    /// <summary>No version of the Comprehensive Ranking System to begin with.</summary>
    public static readonly ErrorKind NoVersion = ErrorKind.Of(1029, "law.no-version",
        "The first amendment with \"crs: true\" must exist and must not be incomplete: Express Entry begins with it",
        "La première modification avec «\u00a0crs: true\u00a0» doit exister et ne pas être «\u00a0incomplete\u00a0»\u00a0: Entrée express commence avec elle");
}
