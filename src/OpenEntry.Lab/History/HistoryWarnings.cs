using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>What is odd, yet no reason to refuse a round: 5050 to 5069 how a feed was read, 5070 to 5099 what does not fit together.</summary>
public static class HistoryWarnings
{
    public static readonly ErrorKind LabelUnknown = ErrorKind.Of(
        5050, "feed.label-unknown", "The label “{0}” is not known; taken as {1}.", "L’étiquette «\u00a0{0}\u00a0» n’est pas connue; prise comme {1}.");

    public static readonly ErrorKind VersionAssumed = ErrorKind.Of(
        5051, "feed.version-assumed", "The label “{0}” names no version; taken as {1}.", "L’étiquette «\u00a0{0}\u00a0» n’indique pas de version; prise comme {1}.");

    public static readonly ErrorKind YearInferred = ErrorKind.Of(
        5052, "feed.year-inferred", "“{0}” lacks its year; taken as {1}.", "L’année manque dans «\u00a0{0}\u00a0»; prise comme {1}.");

    public static readonly ErrorKind DayCorrected = ErrorKind.Of(
        5053, "feed.day-corrected", "“{0}” is not the day of the round; time kept, date taken as {1}.",
        "«\u00a0{0}\u00a0» n’est pas le jour de la ronde; heure conservée, date prise comme {1}.");

    public static readonly ErrorKind MeridiemIgnored = ErrorKind.Of(
        5054, "feed.meridiem-ignored", "“{0}” carries a stray AM or PM; read as 24-hour.", "«\u00a0{0}\u00a0» porte un AM ou PM superflu; lu sur 24 heures.");

    public static readonly ErrorKind TwelveHours = ErrorKind.Of(
        5055, "feed.twelve-hours", "“{0}” was read on a 12-hour clock.", "«\u00a0{0}\u00a0» a été lu sur 12 heures.");

    public static readonly ErrorKind TieBreakUnread = ErrorKind.Of(
        5056, "feed.tie-break-unread", "“{0}” cannot be read as a tie-break; left blank.", "«\u00a0{0}\u00a0» ne peut être lu comme départage; laissé en blanc.");

    public static readonly ErrorKind BandsUnread = ErrorKind.Of(
        5057, "feed.bands-unread", "The distribution is incomplete or unreadable ({0}); left blank.",
        "La répartition est incomplète ou illisible ({0}); laissée en blanc.");

    public static readonly ErrorKind AsOfUnread = ErrorKind.Of(
        5058, "feed.as-of-unread", "“{0}” is not the date of a distribution; where none is recorded, the date of the round is taken.",
        "«\u00a0{0}\u00a0» n’est pas la date d’une répartition; si aucune n’est inscrite, la date de la ronde est prise.");

    public static readonly ErrorKind DatesDisagree = ErrorKind.Of(
        5059, "feed.dates-disagree", "The dates “{0}” and “{1}” disagree; the first is taken.", "Les dates «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» divergent; la première est prise.");

    public static readonly ErrorKind DateRepaired = ErrorKind.Of(
        5060, "feed.date-repaired", "The date “{0}” is not written year-month-day; read as {1}.",
        "La date «\u00a0{0}\u00a0» n’est pas écrite année-mois-jour; lue comme {1}.");

    public static readonly ErrorKind AnchorDisagrees = ErrorKind.Of(
        5061, "feed.anchor-disagrees", "The link is for round {0}.", "Le lien est celui de la ronde {0}.");

    public static readonly ErrorKind ProgramsDisagree = ErrorKind.Of(
        5062, "feed.programs-disagree", "The programs “{0}” do not fit the label “{1}”; the label is followed.",
        "Les programmes «\u00a0{0}\u00a0» ne cadrent pas avec l’étiquette «\u00a0{1}\u00a0»; l’étiquette l’emporte.");

    public static readonly ErrorKind Windows1252 = ErrorKind.Of(
        5063, "feed.windows-1252", "The file is not UTF-8; read as Windows-1252.", "Le fichier n’est pas en UTF-8; lu comme du Windows-1252.");

    public static readonly ErrorKind RoundRepeated = ErrorKind.Of(
        5064, "feed.round-repeated", "Round {0} is in the feed more than once, with the same values.",
        "La ronde {0} figure plus d’une fois dans le flux, avec les mêmes valeurs.");

    public static readonly ErrorKind FieldNotText = ErrorKind.Of(
        5065, "feed.field-not-text", "The field {0} is neither text nor number; passed over.", "Le champ {0} n’est ni un texte ni un nombre; ignoré.");

    public static readonly ErrorKind CorrectionUnfit = ErrorKind.Of(
        5066, "history.correction-unfit", "The correction of round {0} to “{1}” does not fit the round; not made.",
        "La correction de la ronde {0} à «\u00a0{1}\u00a0» ne convient pas à la ronde; non faite.");

    public static readonly ErrorKind LabelMissing = ErrorKind.Of(
        5067, "feed.label-missing", "The label is missing; for a new round, “{0}” is taken.", "L’étiquette manque; pour une nouvelle ronde, «\u00a0{0}\u00a0» est prise.");

    public static readonly ErrorKind Imbalance = ErrorKind.Of(
        5070, "round.imbalance", "Round {0}: dd{1} is {2}, its parts come to {3}.", "Ronde {0}\u00a0: dd{1} vaut {2}, ses parties donnent {3}.");

    public static readonly ErrorKind TieBreakAfterRound = ErrorKind.Of(
        5071, "round.tie-break-after", "Round {0}: the tie-break is after the round.", "Ronde {0}\u00a0: le départage est postérieur à la ronde.");

    public static readonly ErrorKind TieBreakTooOld = ErrorKind.Of(
        5072, "round.tie-break-too-old", "Round {0}: the tie-break is {1} days before the round; the most ever seen is {2}.",
        "Ronde {0}\u00a0: le départage précède la ronde de {1} jours; le maximum jamais vu est de {2}.");

    public static readonly ErrorKind CutOffRange = ErrorKind.Of(
        5073, "round.cut-off-range", "Round {0}: a cut-off of {1} is outside 1 to 1200.", "Ronde {0}\u00a0: une note de passage de {1} est hors de 1 à 1200.");

    public static readonly ErrorKind DateApart = ErrorKind.Of(
        5074, "round.date-apart", "Round {0}: date and moment are more than a day apart.", "Ronde {0}\u00a0: la date et le moment diffèrent de plus d’un jour.");

    public static readonly ErrorKind DistributionAfter = ErrorKind.Of(
        5075, "round.distribution-after", "Round {0}: the distribution is dated after the round.", "Ronde {0}\u00a0: la répartition est postérieure à la ronde.");

    public static readonly ErrorKind NumberGap = ErrorKind.Of(
        5076, "round.number-gap", "There is no round between {0} and {1}.", "Il n’y a pas de ronde entre {0} et {1}.");

    public static readonly ErrorKind TimeBackwards = ErrorKind.Of(
        5077, "round.time-backwards", "Round {0} is earlier than round {1}.", "La ronde {0} est antérieure à la ronde {1}.");
}
