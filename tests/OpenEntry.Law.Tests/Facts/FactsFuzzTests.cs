using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Programs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Facts;

/// <summary>Spoiled lines, by the thousand: whatever comes, there are facts that can be scored, or one numbered error.</summary>
public sealed partial class FactsFuzzTests
{
    private static readonly string[] Lines = [FactsLines.Ex01, FactsLines.Couple, FactsLines.F0001];

    private static readonly string[] Words =
    [
        "null", "true", "-0", "-1", "12", "13", "121", "1e999", "0.5", "99999999999999999999", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"2024-02-29\"", "\"0000-00-00\"",
        "\"french\"", "\"english\"", "\"masters\"", "\"none\"", "\"on\"", "{}", "[]", "\uFEFF", "//", "NaN", "\"\u202e\"", "\"']['.\"",
    ];

    [Fact]
    public async Task Spoiled_lines_give_facts_or_one_numbered_error_and_neither_crash_nor_hang()
    {
        var law = Stories.Law.On("2024-04-11");
        var grid = new FswGrid(law);
        var good = 0;
        var fuzzing = Task.Run(() => Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            var line = Spoiled(new Random(seed));
            var place = new Place("fuzz.jsonl", 1);
            var crs = CrsFactsReader.Read(line, place);
            var fsw = FswFactsReader.Read(line, place);
            if (crs.IsOk)
            {
                Interlocked.Increment(ref good);
                Assert.InRange(CrsScorer.Score(crs.Value.Facts, law).Total, 0, 1200);
            }

            if (fsw.IsOk) Assert.InRange(grid.Score(fsw.Value.Facts).Total, 0, 100);
            foreach (var error in crs.Errors.Concat(fsw.Errors))
            {
                Assert.InRange(error.Kind.Number, 3000, 3099);
                Assert.Equal(("fuzz.jsonl", 1), (error.Place.File, error.Place.Line));
                Assert.StartsWith("$", error.Place.Path ?? "$", StringComparison.Ordinal);
                Assert.DoesNotMatch(@"\{\d\}|[\u0000-\u001f\u202e]", error.Line(OfficialLanguage.English) + error.Line(OfficialLanguage.French));
            }

            Assert.True(crs.Errors.Count <= 1 && fsw.Errors.Count <= 1);
        }, iter: MutationRun.Times(8_000)), TestContext.Current.CancellationToken);

        await fuzzing.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
        Assert.True(good > 100, $"only {good} lines survived: the fuzz spoils too much to reach the scoring");
    }

    private static byte[] Spoiled(Random random)
    {
        var line = Lines[random.Next(Lines.Length)];
        for (var times = random.Next(1, 3); times > 0; times--) line = SpoilText(line, random);
        var bytes = Encoding.UTF8.GetBytes(line);
        if (random.Next(3) > 0) return bytes;
        for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
        {
            var at = random.Next(bytes.Length);
            if (random.Next(3) == 0) bytes = bytes[..at];
            else bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(bytes[at] ^ (1 << random.Next(8)));
        }

        return bytes;
    }

    private static string SpoilText(string line, Random random)
    {
        var tokens = Token().Matches(line);
        if (tokens.Count == 0) return line;
        var token = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)].Value;
        // Mostly another number for a number, so that a good part of the lines stays good and is scored.
        var instead = random.Next(9) switch
        {
            > 5 when char.IsAsciiDigit(token.Value[0]) => $"{random.Next(14)}",
            > 5 when token.Value is "true" or "false" => token.Value == "true" ? "false" : "true",
            0 => "",
            1 => token.Value + "," + token.Value,
            2 => other,
            3 => new string('[', random.Next(40)) + new string(']', random.Next(40)),
            _ => Words[random.Next(Words.Length)],
        };
        return line[..token.Index] + instead + line[(token.Index + token.Length)..];
    }

    [GeneratedRegex("""
        "(\\.|[^"\\])*"|-?[0-9.]+|[a-z]+|[\[\]{}:,]
        """)]
    private static partial Regex Token();
}
