using System.Diagnostics;
using System.Text;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>
/// Feeds broken at random: whatever comes in, out comes a value or a numbered error, and a value can be merged, saved and loaded. Every
/// case has its own seed, named on failure; run it again by putting it into <see cref="Case"/>.
/// </summary>
public class FeedFuzzTests
{
    private const int Cases = 2_400;

    private static readonly string[] s_numbers = ["1", "91a", "91b", "208", "247", "293", "357", "419"];

    private static readonly string[] s_tokens =
    [
        "null", "true", "\"\"", "[]", "{}", "0", "-1", "1e99", "\"\\ud83d\"", "\"999,999,999\"", "\"\\u0000\"", "\"a\\nb\"", "\" \\u2028 \"", ",", "\"",
        "\"2024-02-30\"", "\"February 29 at 10:00:00 UTC\"", "\"<a href='x?q=7'>9</a>\"", "\"(2023-1)\"", "\"2026-Version 99999999999\"",
        "\"Version 2\"", "\"1er à 25:61:61\"", "\"12/31/2024 at 12:00 PM\"", "\"\\\"\\\"\\\"\"", "\"=1+1\"", "\"293\"", "\"9999-12-31\"",
    ];

    private static readonly byte[][] s_feeds =
    [
        OfficialFeedWriter.Write(s_numbers.Select(FeedOf.Round), OfficialLanguage.English),
        OfficialFeedWriter.Write(s_numbers.Select(FeedOf.Round), OfficialLanguage.French),
        OfficialFeedWriter.Write([FeedOf.Round("293")], OfficialLanguage.English),
    ];

    // Not the whole record: writing and reading 420 lines for each case would take most of the time.
    private static readonly RoundHistory[] s_records =
        [new(s_numbers.Select(FeedOf.Round), FeedOf.Record.Corrections), new([], FeedOf.Record.Corrections)];

    [Fact]
    public void Broken_feeds_give_a_value_or_a_numbered_error()
    {
        var (read, refused, watch) = (0, 0, Stopwatch.StartNew());
        for (var seed = 1; seed <= Cases; seed++)
        {
            try
            {
                _ = Case(seed) ? read++ : refused++;
            }
            catch (Exception failure)
            {
                Assert.Fail($"seed {seed}: {failure}");
            }
        }

        // Both must happen often, or the mutations test nothing.
        Assert.InRange(read, Cases / 5, Cases);
        Assert.InRange(refused, Cases / 10, Cases);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed}");
    }

    /// <summary>True when the broken feed could be read.</summary>
    private static bool Case(int seed)
    {
        var random = new Random(seed);
        var bytes = s_feeds[random.Next(s_feeds.Length)];
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            bytes = Broken(bytes, random);
        }

        var result = OfficialFeed.Read(bytes, "feed.json");
        if (!result.TryGet(out var feed, out var errors))
        {
            Assert.All(errors, error => Assert.InRange(error.Kind.Number, 5000, 5099));
            Assert.All(errors, error => Assert.NotEmpty(error.Line(OfficialLanguage.French)));
            return false;
        }

        Assert.All(feed.Aside, aside => Assert.NotEmpty(AsideFile.Line(aside)));
        foreach (var before in s_records)
        {
            var import = FeedImport.Merge(before, feed);
            Assert.NotEmpty(FeedOf.ToJson(writer => RoundJson.WriteImport(writer, import, OfficialLanguage.French)));
            Assert.All(before.Rounds, round => Assert.NotNull(import.History.ByNumber(round.Number)));

            // What was merged can be saved, loaded and merged again without a change.
            var csv = import.History.ToCsv();
            var loaded = RoundHistory.Read(csv, "rounds.csv", import.History.CorrectionsToCsv(), "corrections.csv").Value;
            Assert.Equal(csv, loaded.ToCsv());
            Assert.False(FeedImport.Merge(loaded, feed).ChangesAnything);
            Assert.NotNull(RoundStatistics.Of(loaded.Rounds));
            Assert.True(OfficialFeed.Read(OfficialFeedWriter.Write(loaded, OfficialLanguage.French), "again.json").IsOk);
        }

        return true;
    }

    private static byte[] Broken(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
        {
            return bytes;
        }

        var at = random.Next(bytes.Length);
        switch (random.Next(8))
        {
            case 0:
                return [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]];
            case 1:
                return random.Next(4) == 0 ? bytes[..at] : bytes;
            case 2:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 40))..]];
            case 3:
                return [.. bytes[..at], .. Encoding.UTF8.GetBytes(s_tokens[random.Next(s_tokens.Length)]), .. bytes[at..]];
            default:
                return Exchanged(bytes, random);
        }
    }

    // One text of the feed for another token, or for the text of another field: still JSON, most of the time.
    private static byte[] Exchanged(byte[] bytes, Random random)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var lines = text.Split('\n');
        var at = random.Next(lines.Length);
        var colon = lines[at].IndexOf("\": \"", StringComparison.Ordinal);
        if (colon < 0)
        {
            return bytes;
        }

        var other = lines[random.Next(lines.Length)];
        var otherColon = other.IndexOf("\": ", StringComparison.Ordinal);
        var value = random.Next(2) == 0 || otherColon < 0 ? s_tokens[random.Next(s_tokens.Length)] : other[(otherColon + 3)..].TrimEnd(',');
        lines[at] = lines[at][..(colon + 3)] + value + (lines[at].EndsWith(',') ? "," : "");
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
