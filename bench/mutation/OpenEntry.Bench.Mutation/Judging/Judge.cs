using OpenEntry.Bench.Mutation.Placing;

namespace OpenEntry.Bench.Mutation.Judging;

/// <summary>Judges each mutant by the tests that reach it, the fastest first, until one fails.</summary>
internal sealed class Judge : IDisposable
{
    private const long QuickMilliseconds = 1500;

    private readonly Workplace _at;
    private readonly Dictionary<string, long> _usual;
    private readonly Dictionary<int, List<string>> _reaching = [];
    private readonly HashSet<int> _static;
    private readonly List<string> _all;
    private readonly List<string> _filling;
    private Worker? _worker;

    public Judge(Workplace at, IReadOnlyList<Reach> reaches)
    {
        _at = at;
        _usual = reaches.ToDictionary(reach => reach.Test, reach => reach.Milliseconds);
        _static = [.. reaches.SelectMany(reach => reach.Static)];
        var inOrder = reaches.OrderBy(reach => reach.Milliseconds).ToList();
        _all = [.. inOrder.Where(reach => reach.Numbers.Count > 0).Select(reach => reach.Test)];
        _filling = [.. inOrder.Where(reach => reach.Static.Count > 0).Select(reach => reach.Test)];
        foreach (var reach in inOrder)
        {
            foreach (var number in reach.Numbers)
            {
                if (!_reaching.TryGetValue(number, out var tests)) _reaching[number] = tests = [];
                tests.Add(reach.Test);
            }
        }
    }

    /// <summary>Asks the fast tests, in a process that has judged others. What passes them may survive or not, which is not known after that.</summary>
    public Verdict Soon(PlacedMutant mutant) => _reaching.TryGetValue(mutant.Number, out var tests) ? Shared(mutant, Quick(NearFirst(mutant, tests))) : Said(mutant, Outcome.Unreached);

    /// <summary>Asks every test that reaches it, still in a process that has judged others: what passes is open, though little of it will be noticed.</summary>
    public Verdict Warm(PlacedMutant mutant)
    {
        if (!_reaching.TryGetValue(mutant.Number, out var tests)) return Said(mutant, Outcome.Unreached);
        var verdict = Shared(mutant, NearFirst(mutant, tests));
        return verdict.Outcome == Outcome.Open ? verdict with { Why = "warm" } : verdict;
    }

    private Verdict Shared(PlacedMutant mutant, List<string> tests)
    {
        _worker ??= Filled();
        var verdict = By(_worker, mutant, tests);
        var spoilt = _worker.IsSpoilt;
        if (spoilt)
        {
            _worker.Dispose();
            _worker = null;
        }

        return verdict.Outcome == Outcome.Survived || spoilt && verdict.Outcome == Outcome.Noticed ? Said(mutant, Outcome.Open) : verdict;
    }

    /// <summary>
    /// Asks every test that reaches it, in a process of its own: one that has judged others may hold what was derived before this mutant was at work.
    /// What fills a static field does so once in a process, for every test that comes after: then all are asked.
    /// </summary>
    public Verdict AtLast(PlacedMutant mutant)
    {
        var tests = NearFirst(mutant, _reaching[mutant.Number]);
        using var worker = new Worker(_at, _usual, mutant.Number);
        return By(worker, mutant, _static.Contains(mutant.Number) ? [.. tests, .. _all.Except(tests)] : tests);
    }

    public void Dispose() => _worker?.Dispose();

    // A process whose static fields are filled before any mutant is at work: none of them is ever that of a mutant.
    private Worker Filled()
    {
        var worker = new Worker(_at, _usual);
        worker.Order(string.Join('\t', (string[])["judge", "-1", .. _filling]), _ => { });
        return worker;
    }

    // The fastest first, but before them those that were written about it: those of its own file, then of its own folder.
    private static List<string> NearFirst(PlacedMutant mutant, List<string> tests)
    {
        var file = $".{Path.GetFileNameWithoutExtension(mutant.File)}";
        var folder = Path.GetDirectoryName(mutant.File) is { Length: > 0 } path ? $".{path.Replace('/', '.')}." : file;
        return [.. tests.OrderBy(test => test.Contains(file, StringComparison.Ordinal) ? 0 : test.Contains(folder, StringComparison.Ordinal) ? 1 : 2)];
    }

    // Most are noticed by these.
    private List<string> Quick(List<string> tests)
    {
        var spent = 0L;
        return [.. tests.TakeWhile(test => (spent += _usual[test]) <= QuickMilliseconds)];
    }

    private static Verdict By(Worker worker, PlacedMutant mutant, IReadOnlyList<string> tests)
    {
        var verdict = Said(mutant, Outcome.Survived);
        var ended = worker.Order(string.Join('\t', (string[])["judge", $"{mutant.Number}", .. tests]), words =>
            verdict = words[2].StartsWith(nameof(OutOfMemoryException), StringComparison.Ordinal)
                ? Said(mutant, Outcome.Endless, words[1], words[2])
                : Said(mutant, Outcome.Noticed, words[1], words[2]));
        return ended is not { } early ? verdict : Said(mutant, early.How == "endless" ? Outcome.Endless : Outcome.Crashed, early.Test);
    }

    private static Verdict Said(PlacedMutant one, Outcome outcome, string? test = null, string? why = null) =>
        new(one.Key, one.File, one.Line, one.Kind, one.From, one.To, outcome, test, why);
}
