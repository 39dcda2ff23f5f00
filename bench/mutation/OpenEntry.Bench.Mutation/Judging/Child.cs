using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace OpenEntry.Bench.Mutation.Judging;

/// <summary>
/// The process that holds the mutated library and its tests. It reads what to do line by line and says what it does before it does it, so that whoever started it knows what it hangs in.
/// </summary>
internal sealed class Child : IDisposable
{
    private readonly TextReader _orders = Console.In;
    private readonly TextWriter _told = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
    private readonly FieldInfo _active;
    private readonly FieldInfo _reached;
    private readonly PropertyInfo _round;
    private readonly TestCases _tests;

    /// <summary>With a mutant given, it is at work before anything of the library was touched.</summary>
    public Child(string library, int active)
    {
        Console.SetOut(TextWriter.Null);
        var mutant = Assembly.Load(library).GetType(Placing.Switch.TypeName, throwOnError: true)!;
        _active = mutant.GetField("Active")!;
        _reached = mutant.GetField("Reached")!;
        _active.SetValue(null, active);
        var tests = Assembly.Load($"{library}.Tests");
        _round = tests.GetType("OpenEntry.Tests.MutationRun", throwOnError: true)!.GetProperty("Round", BindingFlags.Static | BindingFlags.Public)!;
        _tests = new TestCases(tests);
    }

    public void Dispose() => _told.Dispose();

    public void Serve()
    {
        while (_orders.ReadLine() is { } line)
        {
            var words = line.Split('\t');
            if (words[0] == "reach") Reach(int.Parse(words[1], CultureInfo.InvariantCulture));
            else Judge(int.Parse(words[1], CultureInfo.InvariantCulture), words[2..]);
            _told.WriteLine("end");
        }
    }

    /// <summary>Runs every test and tells which mutants it reaches and how long it takes. What the rows of theories reach before is said of the first, as filled once.</summary>
    private void Reach(int mutants)
    {
        var process = Process.GetCurrentProcess();
        var listed = new byte[mutants];
        _reached.SetValue(null, listed);
        var tests = _tests.Names.ToList();
        foreach (var test in tests)
        {
            _told.WriteLine($"begin\t{test}");
            NewRound();
            var reached = new byte[mutants];
            _reached.SetValue(null, reached);
            var before = process.TotalProcessorTime;
            var failure = _tests.Run(test);
            process.Refresh();
            var took = process.TotalProcessorTime - before;
            _reached.SetValue(null, null);
            var numbers = string.Join(',', Enumerable.Range(0, mutants).Where(number => reached[number] > 0 || listed[number] > 0).Select(number => reached[number] == 2 || listed[number] > 0 ? $"{number}s" : $"{number}"));
            Array.Clear(listed);
            _told.WriteLine($"reached\t{test}\t{(long)took.TotalMilliseconds}\t{numbers}\t{OneLine(failure)}");
        }
    }

    /// <summary>Runs tests until one fails. The one that did runs again without the mutant: when it fails then too, the process is spoilt and what it says does not count.</summary>
    private void Judge(int mutant, string[] tests)
    {
        _active.SetValue(null, mutant);
        NewRound();
        foreach (var test in tests)
        {
            _told.WriteLine($"begin\t{test}");
            if (_tests.Run(test) is not { } failure) continue;
            _active.SetValue(null, -1);
            NewRound();
            _told.WriteLine($"begin\t{test}");
            _told.WriteLine($"failed\t{test}\t{OneLine(failure)}\t{(_tests.Run(test) is null ? "clean" : "spoilt")}");
            return;
        }
    }

    private void NewRound()
    {
        _tests.Forget();
        _round.SetValue(null, (int)_round.GetValue(null)! + 1);
    }

    private static string OneLine(string? text) =>
        text is null ? "" : string.Join(' ', text[..Math.Min(text.Length, 300)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
