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
    private Worker? _worker;

    public Judge(Workplace at, IReadOnlyList<Reach> reaches)
    {
        _at = at;
        _usual = reaches.ToDictionary(reach => reach.Test, reach => reach.Milliseconds);
        _static = [.. reaches.SelectMany(reach => reach.Static)];
        var inOrder = reaches.OrderBy(reach => reach.Milliseconds).ToList();
        _all = [.. inOrder.Where(reach => reach.Numbers.Count > 0).Select(reach => reach.Test)];
        foreach (var reach in inOrder)
        {
            foreach (var number in reach.Numbers)
            {
                if (!_reaching.TryGetValue(number, out var tests)) _reaching[number] = tests = [];
                tests.Add(reach.Test);
            }
        }
    }

    /// <summary>Asks the fast tests, in a process that has judged others. Whether a mutant survives, or one that fills a static field is noticed, is not known after that: null.</summary>
    public Verdict? Soon(PlacedMutant mutant)
    {
        if (!_reaching.TryGetValue(mutant.Number, out var tests)) return Said(mutant, Outcome.Unreached);
        if (_static.Contains(mutant.Number)) return null;
        _worker ??= new Worker(_at, _usual);
        var verdict = By(_worker, mutant, Quick(tests));
        var spoilt = _worker.IsSpoilt;
        if (spoilt)
        {
            _worker.Dispose();
            _worker = null;
        }

        return verdict.Outcome == Outcome.Survived || spoilt && verdict.Outcome == Outcome.Noticed ? null : verdict;
    }

    /// <summary>
    /// Asks every test that reaches it, in a process of its own: one that has judged others may hold what was derived before this mutant was at work.
    /// What fills a static field does so once in a process, for every test that comes after: then all are asked.
    /// </summary>
    public Verdict AtLast(PlacedMutant mutant)
    {
        var tests = _reaching[mutant.Number];
        using var worker = new Worker(_at, _usual, mutant.Number);
        return By(worker, mutant, _static.Contains(mutant.Number) ? [.. tests, .. _all.Except(tests)] : tests);
    }

    public void Dispose() => _worker?.Dispose();

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
