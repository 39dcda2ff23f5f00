using NodaTime;

namespace OpenEntry.Selection;

/// <summary>Who is invited in a round.</summary>
public sealed class DrawResult
{
    private readonly int[] _invited;

    internal DrawResult(Pool pool, int[] invited, RankingRule rule, DrawCounts counts)
    {
        (Pool, _invited, Counts) = (pool, invited, counts);
        if (invited is [.., var last])
        {
            CutOff = pool.ScoreColumn[last];
            TieBreakIndex = rule == RankingRule.EarlierSubmission ? last : -1;
        }
        else
        {
            TieBreakIndex = -1;
        }
    }

    /// <summary>The pool the people are of.</summary>
    public Pool Pool { get; }

    /// <summary>Indices in <see cref="Pool"/> of the people invited, in rank order.</summary>
    public ReadOnlySpan<int> Invited => _invited;

    /// <summary>How many are invited.</summary>
    public int Count => _invited.Length;

    /// <summary>Score of the last person invited, in points; null if nobody is.</summary>
    public int? CutOff { get; }

    /// <summary>Instant at which the last person invited submitted; null if nobody is, and under the rule before 2017-06-06.</summary>
    public Instant? TieBreak => TieBreakIndex < 0 ? null : Pool.SubmittedAt(TieBreakIndex);

    /// <summary>How the round divided the pool.</summary>
    public DrawCounts Counts { get; }

    /// <summary>Index of the person whose instant is the tie-break, or -1.</summary>
    internal int TieBreakIndex { get; }
}
