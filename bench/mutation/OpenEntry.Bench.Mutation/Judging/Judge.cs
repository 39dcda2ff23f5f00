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

    public Verdict Of(PlacedMutant mutant)
    {
        if (!_reaching.TryGetValue(mutant.Number, out var tests)) return Said(mutant, Outcome.Unreached);

        // What fills a static field does so once in a process, for every test that comes after.
        if (_static.Contains(mutant.Number)) return Afresh(mutant, [.. tests, .. _all.Except(tests)]);
        _worker ??= new Worker(_at, _usual);
        var verdict = By(_worker, mutant, Quick(tests));
        var spoilt = _worker.IsSpoilt;
        if (spoilt)
        {
            _worker.Dispose();
            _worker = null;
        }

        // A process that has judged others may hold what was derived before this mutant was at work: it survives only where it was from the start.
        return verdict.Outcome == Outcome.Survived || spoilt && verdict.Outcome == Outcome.Noticed ? Afresh(mutant, tests) : verdict;
    }

    public void Dispose() => _worker?.Dispose();

    // Most are noticed by these; who is not wants a process of its own anyway.
    private List<string> Quick(List<string> tests)
    {
        var spent = 0L;
        return [.. tests.TakeWhile(test => (spent += _usual[test]) <= QuickMilliseconds)];
    }

    private Verdict Afresh(PlacedMutant mutant, IReadOnlyList<string> tests)
    {
        using var worker = new Worker(_at, _usual, mutant.Number);
        return By(worker, mutant, tests);
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
