namespace OpenEntry.Selection;

/// <summary>
/// The order among people of the same score: who submitted earlier first; for the same instant, where the law is silent, the identifier in the
/// order of its UTF-8 bytes, so that the same people in any order of the file give the same result.
/// </summary>
internal static class RankOrder
{
    /// <summary>Puts people of the same score in order.</summary>
    public static void Sort(Pool pool, Span<int> people)
    {
        if (people.Length < 2)
        {
            return;
        }
        var instants = new long[people.Length];
        for (var i = 0; i < people.Length; i++)
        {
            instants[i] = pool.SubmittedColumn[people[i]];
        }
        instants.AsSpan().Sort(people);
        for (var start = 0; start < people.Length;)
        {
            var end = start + 1;
            while (end < people.Length && instants[end] == instants[start])
            {
                end++;
            }
            if (end - start > 1)
            {
                people[start..end].Sort((one, other) => pool.IdUtf8(one).SequenceCompareTo(pool.IdUtf8(other)));
            }
            start = end;
        }
    }

    /// <summary>
    /// The first <paramref name="wanted"/> (at least one) of people of the same score, in order. Looks at each once and sorts only twice the number
    /// wanted at a time, however many are tied.
    /// </summary>
    public static int[] First(Pool pool, ReadOnlySpan<int> people, int wanted)
    {
        if (people.Length <= 2L * wanted)
        {
            var all = people.ToArray();
            Sort(pool, all);
            return all[..Math.Min(wanted, all.Length)];
        }
        var best = new int[2 * wanted];
        var count = 0;
        var last = -1;
        foreach (var person in people)
        {
            if (last >= 0 && Compare(pool, person, last) > 0)
            {
                continue;
            }
            best[count++] = person;
            if (count == best.Length)
            {
                Sort(pool, best);
                count = wanted;
                last = best[wanted - 1];
            }
        }
        Sort(pool, best.AsSpan(0, count));
        return best[..wanted];
    }

    private static int Compare(Pool pool, int one, int other)
    {
        var byInstant = pool.SubmittedColumn[one].CompareTo(pool.SubmittedColumn[other]);
        return byInstant != 0 ? byInstant : pool.IdUtf8(one).SequenceCompareTo(pool.IdUtf8(other));
    }
}
