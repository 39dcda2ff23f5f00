using System.Globalization;

namespace OpenEntry.Bench.Mutation.Judging;

/// <summary>The mutants a test reaches, those among them that it reaches while a static field is filled, and the processor time it takes.</summary>
internal sealed record Reach(string Test, long Milliseconds, IReadOnlyList<int> Numbers, IReadOnlyList<int> Static)
{
    public static Reach Of(string test, string milliseconds, string numbers)
    {
        var all = numbers.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return new(
            test, long.Parse(milliseconds, CultureInfo.InvariantCulture),
            [.. all.Select(one => int.Parse(one.TrimEnd('s'), CultureInfo.InvariantCulture))],
            [.. all.Where(one => one.EndsWith('s')).Select(one => int.Parse(one.TrimEnd('s'), CultureInfo.InvariantCulture))]);
    }
}
