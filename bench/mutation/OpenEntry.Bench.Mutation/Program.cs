using System.Globalization;
using OpenEntry.Bench.Mutation;
using OpenEntry.Bench.Mutation.Judging;

if (args is ["child", var held, var active])
{
    using var child = new Child(held, int.Parse(active, CultureInfo.InvariantCulture));
    child.Serve();
    return 0;
}

if (args is not [var library and ("law" or "selection"), .. var words])
{
    Console.Error.WriteLine("law or selection, then folders or files of it in the order to judge them; --again judges survivors again, --soon leaves out what only a process of its own can tell, --narrow without AVX, --patient with properties tried as often as ever, --report only tells");
    return 2;
}

var narrow = words.Contains("--narrow");
var at = new Workplace(Directory.GetCurrentDirectory(), library == "law" ? "OpenEntry.Law" : "OpenEntry.Selection", narrow, words.Contains("--patient"));
if (words.Contains("--report"))
{
    Report.Tell(at.Verdicts.Read().Values, Console.Out);
    return 0;
}

// Without AVX the tests of NarrowProcessorTests count: they alone are run that way elsewhere.
string[] narrowTests = library == "law" ? [".TwoEnginesTests.", ".Stories."] : [".DrawTests.", ".DrawPropertyTests.", ".WorkedExampleTests.", ".ReceiptTests.", ".MerkleTreeTests."];
var mutants = at.Prepare();
var reaches = at.Reached(mutants, test => !narrow || narrowTests.Any(one => test.Contains(one, StringComparison.Ordinal)));
Console.Error.WriteLine($"{mutants.Count} mutants, {reaches.Count} tests, {reaches.Sum(reach => reach.Milliseconds) / 1000.0:0.0} s of processor time");
var known = at.Verdicts.Read();
var again = words.Contains("--again");
string[] places = [.. words.Where(word => !word.StartsWith("--", StringComparison.Ordinal))];
using var judge = new Judge(at, reaches);
foreach (var place in places.Length == 0 ? [""] : places)
{
    var wanted = mutants.Where(one => one.File.StartsWith(place, StringComparison.Ordinal))
        .Where(one => !known.TryGetValue(one.Key, out var verdict) || again && verdict.Outcome is Outcome.Survived or Outcome.Unreached).ToList();
    var open = wanted.Where((mutant, i) => !Say(judge.Soon(mutant), $"{place} {i + 1}/{wanted.Count}")).ToList();
    Console.WriteLine($"{place}: {wanted.Count} judged soon, {open.Count} open");
    if (words.Contains("--soon")) continue;
    for (var i = 0; i < open.Count; i++) Say(judge.AtLast(open[i]), $"{place} {i + 1}/{open.Count}");
}

return 0;

bool Say(Verdict? verdict, string where)
{
    if (verdict is null) return false;
    at.Verdicts.Add(verdict);
    Console.WriteLine($"{where} {verdict.Outcome} {verdict.Key} (line {verdict.Line}) [{verdict.Test}]");
    return true;
}
