namespace OpenEntry.Selection;

/// <summary>
/// Runs rounds. People rank by score, then, since 2017-06-06, by earlier submission (the ministerial instructions' tie-breaking rule); for the
/// same instant by identifier (<see cref="DrawCounts.TiedLeftOut"/> tells when that decided). The order of the pool has no influence.
/// </summary>
public static class Draw
{
    /// <summary>
    /// Invites the best <see cref="RoundInstruction.Size"/> people of those the instruction allows, or all of them if there are fewer; under
    /// <see cref="RankingRule.EveryoneAtCutOff"/> also everyone with the score of the last of them. Size 0 invites nobody.
    /// </summary>
    public static DrawResult Run(Pool pool, RoundInstruction instruction)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(instruction);
        var contenders = new Contenders(pool, instruction.Size);
        if (instruction.Category is { } key)
        {
            contenders.Collect(new InCategory(pool, instruction.Programs, pool.CategoryBit(key)));
        }
        else if (instruction.Programs != 0)
        {
            contenders.Collect(new InPrograms(pool, instruction.Programs));
        }
        else
        {
            contenders.Collect(default(Everyone));
        }
        if (instruction.Size == 0 || contenders.Eligible == 0)
        {
            return new DrawResult(pool, [], instruction.Rule, new DrawCounts(pool.Count, contenders.Eligible, 0, 0, 0));
        }
        return Rank(pool, instruction, contenders);
    }

    private static DrawResult Rank(Pool pool, RoundInstruction instruction, Contenders contenders)
    {
        var ranks = new RankedByScore(pool, contenders.Kept);
        var atCutOff = ranks.Lowest;
        var above = contenders.Kept.Length - atCutOff.Length;
        var places = instruction.Rule == RankingRule.EveryoneAtCutOff
            ? atCutOff.Length
            : Math.Min(instruction.Size - above, atCutOff.Length);
        var last = RankOrder.First(pool, atCutOff, places);
        var invited = new int[above + places];
        ranks.SortAbove(invited.AsSpan(0, above));
        last.CopyTo(invited, above);
        var tied = instruction.Rule == RankingRule.EveryoneAtCutOff ? 0 : TiedLeftOut(pool, atCutOff, last);
        return new DrawResult(pool, invited, instruction.Rule, new DrawCounts(pool.Count, contenders.Eligible, above, atCutOff.Length, tied));
    }

    private static int TiedLeftOut(Pool pool, ReadOnlySpan<int> atCutOff, int[] invited)
    {
        var instant = pool.SubmittedColumn[invited[^1]];
        return Tied(atCutOff) - Tied(invited);

        int Tied(ReadOnlySpan<int> people)
        {
            var tied = 0;
            foreach (var person in people)
            {
                tied += pool.SubmittedColumn[person] == instant ? 1 : 0;
            }
            return tied;
        }
    }
}
