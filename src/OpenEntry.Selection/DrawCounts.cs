namespace OpenEntry.Selection;

/// <summary>How a round divided the pool, in people.</summary>
/// <param name="InPool">In the pool.</param>
/// <param name="Eligible">Of these, those the instruction allows to be invited.</param>
/// <param name="AboveCutOff">Of the eligible, those with a score above the cut-off; 0 if nobody is invited.</param>
/// <param name="AtCutOff">Of the eligible, those with the score of the cut-off, invited or not; 0 if nobody is invited.</param>
/// <param name="TiedLeftOut">
/// Of these, those who submitted at the very instant of the tie-break and were not invited, because the order by identifier put them behind the
/// last place: the law has no word for them, so an office should look. 0 under the rule before 2017-06-06.
/// </param>
public sealed record DrawCounts(int InPool, int Eligible, int AboveCutOff, int AtCutOff, int TiedLeftOut);
