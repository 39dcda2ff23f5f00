using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands;

/// <summary>Why a single question (a level, an amount, a deadline, an occupation) has no answer: 9110 to 9129.</summary>
internal static class AnswerErrors
{
    public static readonly ErrorKind NotAScore = ErrorKind.Of(9110, "command.not-a-score",
        "{0}: “{1}” is not a score; a score is written 8 or 8.5",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est pas une note; une note s’écrit 8 ou 8,5");

    public static readonly ErrorKind ScoreCannotOccur = ErrorKind.Of(9111, "clb.score-cannot-occur",
        "{0} is not a possible score ({1}, {2}); allowed: {3} to {4} in steps of {5}",
        "{0} n’est pas une note possible ({1}, {2}); permis\u00a0: de {3} à {4} par pas de {5}");

    public static readonly ErrorKind TestNotAcceptedYet = ErrorKind.Of(9112, "clb.test-not-accepted-yet",
        "{0} is not accepted on {1}; it is from {2} on",
        "{0} n’est pas accepté le {1}; il l’est à compter du {2}");

    public static readonly ErrorKind TestNoLongerAccepted = ErrorKind.Of(9113, "clb.test-no-longer-accepted",
        "{0} is not accepted on {1}; it was until {2}",
        "{0} n’est pas accepté le {1}; il l’était jusqu’au {2}");

    public static readonly ErrorKind NoScaleOf699Yet = ErrorKind.Of(9114, "clb.no-scale-of-699-yet",
        "TEF Canada has no scale of 699 on {0}; it has from {1} on",
        "le TEF Canada n’a pas d’échelle de 699 le {0}; il en a une à compter du {1}");

    public static readonly ErrorKind ScaleOnlyForTef = ErrorKind.Of(9115, "clb.scale-only-for-tef",
        "--scale is for tef only; {0} has one scale",
        "--scale ne vaut que pour tef; {0} n’a qu’une échelle");

    public static readonly ErrorKind MinimalOnlyForCelpip = ErrorKind.Of(9116, "clb.minimal-only-for-celpip",
        "“M” is a result of CELPIP only; the test is {0}",
        "«\u00a0M\u00a0» n’est un résultat que du CELPIP; le test est\u00a0: {0}");

    public static readonly ErrorKind FundsCannotBeTold = ErrorKind.Of(9117, "funds.cannot-be-told",
        "the settlement funds of {0} cannot be told: the first table at hand is that of {1} (reading R20)",
        "les fonds d’établissement du {0} ne peuvent être déterminés\u00a0: le premier tableau disponible est celui du {1} (interprétation R20)");

    public static readonly ErrorKind NotADateOrInstant = ErrorKind.Of(9118, "command.not-a-date-or-instant",
        "{0}: “{1}” is neither a date (2024-04-11) nor an instant (2024-04-11T13:25:27Z)",
        "{0}\u00a0: «\u00a0{1}\u00a0» n’est ni une date (2024-04-11) ni un instant (2024-04-11T13:25:27Z)");

    public static readonly ErrorKind TimeZoneUnknown = ErrorKind.Of(9119, "command.time-zone-unknown",
        "{0}: there is no time zone “{1}”; zones are named as America/Toronto",
        "{0}\u00a0: il n’y a pas de fuseau horaire «\u00a0{1}\u00a0»; un fuseau s’écrit America/Toronto");

    public static readonly ErrorKind TimeZoneUnknownWithSuggestion = ErrorKind.Of(9120, "command.time-zone-unknown-with-suggestion",
        "{0}: there is no time zone “{1}”; did you mean {2}?",
        "{0}\u00a0: il n’y a pas de fuseau horaire «\u00a0{1}\u00a0»; vouliez-vous dire {2}?");

    public static readonly ErrorKind NoOccupation = ErrorKind.Of(9121, "noc.nothing-found",
        "no occupation of {0} has “{1}” in its code or titles",
        "aucune profession de {0} n’a «\u00a0{1}\u00a0» dans son code ou ses titres");
}
