using NodaTime;

namespace OpenEntry.Cli.Tests.Commands.Office;

public sealed class PoolOfficeTests : IDisposable
{
    private readonly OfficeDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Stats_and_bands_count_who_is_in_the_pool()
    {
        _desk.InPool();
        _desk.InPool("tests-run-out");
        _desk.Draft("developer-toronto");

        var json = _desk.Json("pool", "stats");
        Assert.Equal((2, 1), (json.GetProperty("inPool").GetInt32(), json.GetProperty("states").GetProperty("draft").GetInt32()));
        Assert.Equal(1, Band(json, 491));
        Assert.Equal(1, Band(json, 431));
        Assert.Matches(@"  491-500 +1\n", _desk.Run("pool", "stats").Output);
        Assert.Equal(2, _desk.Json("pool", "bands").GetProperty("inPool").GetInt32());
        Assert.Matches(@"^August 31, 2026 at 00:00:00 UTC\n  0 in the pool\n", _desk.Run("pool", "bands", "--on", "2026-08-31T00:00:00Z").Output);
        Assert.Equal(2, _desk.Run("pool", "bands", "--on", "yesterday").Code);
    }

    [Fact]
    public void Rank_is_by_score()
    {
        var first = _desk.InPool();
        var second = _desk.InPool("tests-run-out");

        Assert.Equal(1, _desk.Json("pool", "rank", first).GetProperty("rank").GetInt32());
        Assert.StartsWith($"{second}\n  2 of 2\n  437 points\n", _desk.Run("pool", "rank", second).Output, StringComparison.Ordinal);
        var draft = _desk.Draft("developer-toronto");
        Assert.StartsWith("OE-6102", _desk.Run("pool", "rank", draft).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_keeps_good_lines_reports_the_others_and_run_twice_changes_nothing()
    {
        var good = OneLine("developer-toronto");
        _desk.Run("profile", "list");
        File.WriteAllText(_desk.Folder["p.jsonl"], $"{good}\n{{\"id\": 1}}\n\n{OneLine("tests-run-out")}\n");

        var first = _desk.Run("pool", "import", "p.jsonl");
        var second = _desk.Run("pool", "import", "p.jsonl", "--format", "json");

        Assert.Equal(1, first.Code);
        Assert.Matches(@"^p\.jsonl\n  3 lines\nAdded +2\nChanged +0\nAs they were +0\nRefused +1\n$", first.Output);
        Assert.All(first.ErrorLines, line => Assert.StartsWith("p.jsonl:2: $.", line, StringComparison.Ordinal));
        var again = OfficeDesk.ReadJson(second);
        Assert.Equal((0, 2, 1), (again.GetProperty("added").GetInt32(), again.GetProperty("unchanged").GetInt32(), again.GetProperty("refused").GetInt32()));
        Assert.Equal(2, _desk.Json("pool", "stats").GetProperty("inPool").GetInt32());
    }

    [Fact]
    public void Keep_brings_what_time_brings_once()
    {
        _desk.InPool();
        _desk.InPool("tests-run-out");
        var later = OfficeDesk.Now + Duration.FromDays(77);

        var first = OfficeDesk.Parsed(_desk.At(later, "pool", "keep", "--format", "json"));
        var second = _desk.At(later, "pool", "keep");

        // The first time it is not known by which law everyone was scored, so both are looked at.
        Assert.Equal((2, 1, 1), (first.GetProperty("looked").GetInt32(), first.GetProperty("scoresChanged").GetInt32(), first.GetProperty("eligibilityLost").GetInt32()));
        Assert.Matches(@"^Looked at again +0\nScores changed +0\n", second.Output);
        Assert.Matches(@"^Looked at again +1\nScores changed +0\nNo longer eligible +0\n$", _desk.At(later, "pool", "rescore").Output);
    }

    [Fact]
    public void A_year_later_the_pool_is_empty()
    {
        _desk.InPool();

        var kept = OfficeDesk.Parsed(_desk.At(OfficeDesk.Now + Duration.FromDays(365), "pool", "keep", "--format", "json"));

        Assert.Equal(1, kept.GetProperty("expired").GetInt32());
        Assert.Equal(0, _desk.Json("pool", "stats").GetProperty("inPool").GetInt32());
    }

    private static int Band(System.Text.Json.JsonElement json, int from) =>
        json.GetProperty("bands").EnumerateArray().Last(band => band.GetProperty("from").GetInt32() == from).GetProperty("count").GetInt32();

    private static string OneLine(string sample) => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllBytes(Samples.Of(sample)))!.ToJsonString();
}
