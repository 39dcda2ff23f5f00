using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>What can be wrong with the instruction of a round. Numbers 4030 to 4039.</summary>
public static class RoundErrors
{
    /// <summary>{0} the size.</summary>
    public static readonly ErrorKind NegativeSize = ErrorKind.Of(4030, "round.negative-size",
        "The size {0} is negative. A round invites 0 people or more.",
        "La taille {0} est négative. Une ronde invite 0 personne ou plus.");

    /// <summary>A round by program without a program.</summary>
    public static readonly ErrorKind NoProgram = ErrorKind.Of(4031, "round.no-program",
        "No program is named. A round by program names at least one.",
        "Aucun programme n’est nommé. Une ronde par programme en nomme au moins un.");

    /// <summary>The engines do not agree. {0} where; {1} the answer of the fast one; {2} the answer of the readable one.</summary>
    public static readonly ErrorKind EnginesDiffer = ErrorKind.Of(4032, "round.engines-differ",
        "The two engines differ at {0}: {1} and {2}. The round stops here.",
        "Les deux moteurs diffèrent à {0}\u00a0: {1} et {2}. La ronde s’arrête ici.");
}
