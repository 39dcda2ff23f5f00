namespace OpenEntry.Selection.Gates;

/// <summary>The stable keys of the gates.</summary>
public static class GateKeys
{
    /// <summary>Nobody may be invited.</summary>
    public const string NobodyEligible = "nobody-eligible";

    /// <summary>A category that had many people in the last pool has nobody.</summary>
    public const string CategoryEmpty = "category-empty";

    /// <summary>The share of the eligible is far from that of the last rounds of its kind.</summary>
    public const string EligibleShare = "eligible-share";

    /// <summary>The cut-off is far from the last one of its kind.</summary>
    public const string CutOff = "cut-off";

    /// <summary>More are to be invited than may be.</summary>
    public const string SizeBeyondEligible = "size-beyond-eligible";

    /// <summary>Occupation codes that do not exist keep people from being invited.</summary>
    public const string UnknownOccupations = "unknown-occupations";

    /// <summary>An uncommonly large part of the round stands at the cut-off.</summary>
    public const string ManyAtCutOff = "many-at-cut-off";

    /// <summary>People at the very instant of the tie-break were left out.</summary>
    public const string TiedLeftOut = "tied-left-out";

    /// <summary>The pool is much larger or smaller than the last one.</summary>
    public const string PoolSize = "pool-size";

    /// <summary>The same person seems to be in the pool twice.</summary>
    public const string SamePerson = "same-person";

    /// <summary>Entries are alike in everything but the identifier.</summary>
    public const string AlikeEntries = "alike-entries";

    /// <summary>Somebody named by a correction was not in the pool of the round it corrects.</summary>
    public const string MissedOutsidePool = "missed-outside-pool";

    /// <summary>Somebody named by a correction was in that pool and the instruction did not allow them.</summary>
    public const string MissedOutsideConditions = "missed-outside-conditions";

    /// <summary>Somebody named by a correction was below the cut-off of that round, or behind its tie-break.</summary>
    public const string MissedBehindCutOff = "missed-behind-cut-off";
}
