using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Draws;

/// <summary>What can be wrong with what is asked of a draw: 9220 to 9229. What can be wrong with a pool is told by the reader of pools.</summary>
internal static class DrawErrors
{
    public static readonly ErrorKind ProgramOrCategory = ErrorKind.Of(9220, "draw.program-or-category",
        "--program and --category exclude each other: a round by category invites from the programs that the law puts behind it",
        "--program et --category s’excluent\u00a0: une ronde par catégorie invite parmi les programmes que le droit y rattache");

    /// <summary>{0} the key; {1} those known.</summary>
    public static readonly ErrorKind CategoryUnknown = ErrorKind.Of(9221, "draw.category-unknown",
        "--category: the category “{0}” is known neither to the law nor to the pool; known are: {1}",
        "--category\u00a0: la catégorie «\u00a0{0}\u00a0» n’est connue ni du droit ni du bassin; sont connues\u00a0: {1}");

    /// <summary>{0} the key; {1} the day.</summary>
    public static readonly ErrorKind CategoryNotInForce = ErrorKind.Of(9222, "draw.category-not-in-force",
        "the category “{0}” is not in force on {1}; drawn all the same, from those the pool puts in it",
        "la catégorie «\u00a0{0}\u00a0» n’est pas en vigueur le {1}; le tirage se fait quand même, parmi ceux que le bassin y place");

    /// <summary>{0} the day.</summary>
    public static readonly ErrorKind NoRule = ErrorKind.Of(9223, "draw.no-rule",
        "the law has no rule for equal scores on {0} (crs.tie-break)",
        "le droit n’a pas de règle de départage le {0} (crs.tie-break)");

    /// <summary>{0} how many people; {1} the day.</summary>
    public static readonly ErrorKind SubmittedLater = ErrorKind.Of(9224, "draw.submitted-later",
        "{0} in the pool submitted after {1} had ended everywhere in Canada; drawn all the same, from the pool as it is",
        "dans le bassin, la présentation de {0} est postérieure à la fin du {1} partout au Canada; le tirage se fait quand même, sur le bassin tel qu’il est");
}
