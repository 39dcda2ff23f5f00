namespace OpenEntry.Law;

/// <summary>Programs (classes) a person can be invited under, as a set. Their order here is only that of the bits; the order of classes in an invitation is law.</summary>
[Flags]
public enum ProgramSet : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Provincial Nominee Program.</summary>
    PNP = 1,

    /// <summary>Canadian Experience Class.</summary>
    CEC = 2,

    /// <summary>Federal Skilled Worker Program.</summary>
    FSW = 4,

    /// <summary>Federal Skilled Trades Program.</summary>
    FST = 8,

    /// <summary>Federal High-Skilled Class: proposed in 2026, in force only under that reform.</summary>
    FHS = 16,
}

/// <summary>What a set of programs holds.</summary>
public static class ProgramSets
{
    /// <summary>The programs of a set, one by one, in the order of the bits.</summary>
    public static IEnumerable<ProgramSet> Each(this ProgramSet set) => Enum.GetValues<ProgramSet>().Where(program => program != ProgramSet.None && set.HasFlag(program));
}
