using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Facts;

/// <summary>What can be wrong with facts beyond their JSON. Numbers 3050 to 3099.</summary>
public static class FactsErrors
{
    /// <summary>{0} the language.</summary>
    public static readonly ErrorKind SameLanguage = ErrorKind.Of(3050, "facts.same-language",
        "First and second official language are both “{0}”; they must differ.",
        "Les deux langues officielles sont «\u00a0{0}\u00a0»; elles doivent être différentes.");

    /// <summary>{0} the date, {1} the first day.</summary>
    public static readonly ErrorKind BeforeLaw = ErrorKind.Of(3051, "facts.before-first-day",
        "{0} is before {1}, the first day of Express Entry.",
        "Le {0} précède le {1}, premier jour d’Entrée express.");

    /// <summary>{0} the date, {1} the last day.</summary>
    public static readonly ErrorKind TooFarAhead = ErrorKind.Of(3052, "facts.too-far-ahead",
        "{0} is after {1}, the last day that can be looked at.",
        "Le {0} dépasse le {1}, dernier jour qui puisse être examiné.");
}
