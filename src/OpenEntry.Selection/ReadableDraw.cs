using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Selection;

/// <summary>
/// The second engine of a round, written to be read and held against the law by someone who knows it. It shares no code with <see cref="Draw"/>, goes
/// person by person, and is some hundred times slower.
/// </summary>
public static class ReadableDraw
{
    /// <summary>Who is invited; the same answer as <see cref="Draw.Run"/>, or one of the two is wrong.</summary>
    public static ReadableDrawResult Run(Pool pool, RoundInstruction instruction)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(instruction);

        // 1. Who may be invited: whoever has one of the programs named, if any are, and is in the category, if there is one.
        var eligible = Enumerable.Range(0, pool.Count).Select(index => pool[index])
            .Where(person => instruction.Programs == ProgramSet.None || (person.Programs & instruction.Programs) != ProgramSet.None)
            .Where(person => instruction.Category is null || person.Categories.Contains(instruction.Category))
            .ToArray();

        // 2. In which order: by score; among equals who submitted earlier; where the law is silent, by identifier.
        var ranked = eligible
            .OrderByDescending(person => person.Score)
            .ThenBy(person => person.SubmittedAt)
            .ThenBy(person => person.Id, Comparer<string>.Create(ByCodePoints))
            .ToArray();

        // 3. The best, as many as the instruction says. The last of them makes the cut-off.
        var best = ranked.Take(instruction.Size).ToArray();
        if (best.Length == 0)
        {
            return new ReadableDrawResult([], null, null, new DrawCounts(pool.Count, eligible.Length, 0, 0, 0));
        }
        var last = best[^1];
        var above = eligible.Count(person => person.Score > last.Score);
        var at = eligible.Count(person => person.Score == last.Score);

        // 4. Before 2017-06-06 everyone at the cut-off was invited, and there was no tie-break.
        if (instruction.Rule == RankingRule.EveryoneAtCutOff)
        {
            var everyone = ranked.Where(person => person.Score >= last.Score).ToArray();
            return new ReadableDrawResult(everyone, last.Score, null, new DrawCounts(pool.Count, eligible.Length, above, at, 0));
        }
        var tiedLeftOut = ranked.Skip(best.Length).Count(person => person.Score == last.Score && person.SubmittedAt == last.SubmittedAt);
        return new ReadableDrawResult(best, last.Score, last.SubmittedAt, new DrawCounts(pool.Count, eligible.Length, above, at, tiedLeftOut));
    }

    // The order of UTF-8 bytes is that of code points, not of .NET's characters.
    private static int ByCodePoints(string one, string other) =>
        one.EnumerateRunes().Zip(other.EnumerateRunes(), (mine, theirs) => mine.Value.CompareTo(theirs.Value)).FirstOrDefault(order => order != 0) is not 0 and var order
            ? order
            : one.Length.CompareTo(other.Length);
}

/// <summary>Who is invited, by the engine written to be read. Everything as in <see cref="DrawResult"/>.</summary>
/// <param name="Invited">People invited, in rank order.</param>
/// <param name="CutOff">Score of the last person invited.</param>
/// <param name="TieBreak">Instant at which the last person invited submitted.</param>
/// <param name="Counts">How the round divided the pool.</param>
public sealed record ReadableDrawResult(IReadOnlyList<PoolEntry> Invited, int? CutOff, Instant? TieBreak, DrawCounts Counts);
