namespace OpenEntry.Selection;

/// <summary>People put together by score, greatest first, by counting: what is left to sort is each score's own few.</summary>
internal readonly ref struct RankedByScore
{
    private readonly Pool _pool;
    private readonly int[] _people;
    // Per score where its people end; those of the score above end where they begin.
    private readonly int[] _ends;
    private readonly int _lowest;

    /// <summary>Groups people, at least one.</summary>
    public RankedByScore(Pool pool, ReadOnlySpan<int> people)
    {
        _pool = pool;
        _people = new int[people.Length];
        _ends = new int[Pool.GreatestScore + 2];
        var scores = pool.ScoreColumn;
        foreach (var person in people)
        {
            _ends[scores[person]]++;
        }
        _lowest = _ends.AsSpan().IndexOfAnyExcept(0);
        for (var score = Pool.GreatestScore; score >= 0; score--)
        {
            _ends[score] += _ends[score + 1];
        }
        // Filled from the end of the score above, which is where its people begin.
        var next = _ends.AsSpan(1).ToArray();
        foreach (var person in people)
        {
            _people[next[scores[person]]++] = person;
        }
    }

    /// <summary>The people of the lowest score, in the order given.</summary>
    public ReadOnlySpan<int> Lowest => _people.AsSpan(_ends[_lowest + 1]);

    /// <summary>The people of all other scores, in rank order.</summary>
    public void SortAbove(Span<int> sorted)
    {
        _people.AsSpan(0, sorted.Length).CopyTo(sorted);
        for (var score = _lowest + 1; score <= Pool.GreatestScore; score++)
        {
            RankOrder.Sort(_pool, sorted[_ends[score + 1].._ends[score]]);
        }
    }
}
