using System.Globalization;
using OpenEntry.Bench.Mutation;
using OpenEntry.Bench.Mutation.Judging;
using OpenEntry.Bench.Mutation.Placing;

if (args is ["child", var held, var active])
{
    using var child = new Child(held, int.Parse(active, CultureInfo.InvariantCulture));
    child.Serve();
    return 0;
}

if (args is not [var library and ("law" or "selection"), .. var words])
{
    Console.Error.WriteLine("law or selection, then folders, files or lines (Crs/VectorLanes.cs:57) of it in the order to judge them; --again judges survivors again, --soon leaves out what only a process of its own can tell, --warm asks all tests and leaves out only the process of its own, --narrow without AVX, --patient with properties tried as often as ever, --report only tells");
    return 2;
}

var narrow = words.Contains("--narrow");
var at = new Workplace(Directory.GetCurrentDirectory(), library == "law" ? "OpenEntry.Law" : "OpenEntry.Selection", narrow, words.Contains("--patient"));
if (words.Contains("--report"))
{
    Report.Tell(at.Known, Console.Out);
    return 0;
}

// Without AVX the tests of NarrowProcessorTests count: they alone are run that way elsewhere.
string[] narrowTests = library == "law" ? [".TwoEnginesTests.", ".Stories."] : [".DrawTests.", ".DrawPropertyTests.", ".WorkedExampleTests.", ".ReceiptTests.", ".MerkleTreeTests."];
var mutants = at.Prepare();
var reaches = at.Reached(mutants, test => !narrow || narrowTests.Any(one => test.Contains(one, StringComparison.Ordinal)));
Console.Error.WriteLine($"{mutants.Count} mutants, {reaches.Count} tests, {reaches.Sum(reach => reach.Milliseconds) / 1000.0:0.0} s of processor time");
var known = at.Verdicts.Read();
var again = words.Contains("--again");
string[] places = [.. words.Where(word => !word.StartsWith("--", StringComparison.Ordinal)).DefaultIfEmpty("")];
var wanted = places.SelectMany(place => mutants.Where(one => $"{one.File}:{one.Line}:".StartsWith(place.Contains(':', StringComparison.Ordinal) ? place + ":" : place, StringComparison.Ordinal)))
    .Distinct().Where(one => !IsErrorNumber(one)).ToList();
var fresh = wanted.Where(one => !known.TryGetValue(one.Key, out var verdict) || again && verdict.Outcome is Outcome.Survived or Outcome.Unreached or Outcome.Open).ToList();
var open = wanted.Where(one => !fresh.Contains(one) && known[one.Key].Outcome == Outcome.Open).ToList();
if (words.Contains("--warm"))
{
    All("warm", [.. fresh, .. open], (judge, one) => judge.Warm(one));
    return 0;
}

open.AddRange(All("soon", fresh, (judge, one) => judge.Soon(one)));
if (!words.Contains("--soon")) All("at last", open, (judge, one) => judge.AtLast(one));
return 0;

// What is still open afterwards.
List<PlacedMutant> All(string how, List<PlacedMutant> some, Func<Judge, PlacedMutant, Verdict> by)
{
    var (next, left) = (-1, new List<PlacedMutant>());
    Task.WaitAll([.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 2)).Select(_ => Task.Run(() =>
    {
        using var judge = new Judge(at, reaches);
        for (int i; (i = Interlocked.Increment(ref next)) < some.Count;)
        {
            var verdict = by(judge, some[i]);
            lock (left)
            {
                if (verdict.Outcome == Outcome.Open) left.Add(some[i]);
                at.Verdicts.Add(verdict);
                Console.WriteLine($"{how} {i + 1}/{some.Count} {verdict.Outcome} {verdict.Key} (line {verdict.Line}) [{verdict.Test}]");
            }
        }
    }))]);
    Console.WriteLine($"{how}: {some.Count} judged, {left.Count} open");
    return left;
}

// By these an error is known: docs/error-numbers.md lists them, and a test of the architecture compares.
static bool IsErrorNumber(PlacedMutant one) =>
    one.Kind == "number" && Path.GetFileName(one.File).Contains("Errors", StringComparison.Ordinal) && one.From.Length >= 4 && one.From.All(char.IsAsciiDigit);
