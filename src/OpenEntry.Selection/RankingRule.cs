namespace OpenEntry.Selection;

/// <summary>How people of the same score as the last one invited are treated. Which rule holds on which day is law (<c>crs.tie-break</c>).</summary>
public enum RankingRule : byte
{
    /// <summary>Everyone at the cut-off is invited, even beyond the number of the round: rounds before 2017-06-06.</summary>
    EveryoneAtCutOff,

    /// <summary>Among people of the same score, who submitted earlier is invited first: rounds from 2017-06-06.</summary>
    EarlierSubmission,
}
