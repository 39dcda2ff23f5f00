using OpenEntry.Bench.Mutation.Judging;

namespace OpenEntry.Bench.Mutation;

/// <summary>The table per folder, and every survivor with the change that nobody noticed.</summary>
internal static class Report
{
    public static void Tell(IEnumerable<Verdict> verdicts, TextWriter to)
    {
        var all = verdicts.OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line).ToList();
        to.WriteLine("| folder | judged | noticed | endless | survived | not reached | open |");
        to.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var folder in all.GroupBy(one => Path.GetDirectoryName(one.File)!.Split('/')[0])) Row(to, folder.Key.Length == 0 ? "the rest" : $"`{folder.Key}`", [.. folder]);
        Row(to, "together", all);
        foreach (var one in all.Where(one => one.Outcome is Outcome.Survived or Outcome.Unreached or Outcome.Open))
        {
            to.WriteLine($"{one.File}:{one.Line}: {one.Outcome}{(one.Why == "warm" ? " warm" : "")}: {one.Kind}: {one.From} -> {one.To}");
        }
    }

    private static void Row(TextWriter to, string name, List<Verdict> some)
    {
        int Of(params Outcome[] outcomes) => some.Count(one => outcomes.Contains(one.Outcome));
        to.WriteLine($"| {name} | {some.Count} | {Of(Outcome.Noticed, Outcome.Crashed)} | {Of(Outcome.Endless)} | {Of(Outcome.Survived)} | {Of(Outcome.Unreached)} | {Of(Outcome.Open)} |");
    }
}
