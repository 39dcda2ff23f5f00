using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

public sealed class RoundsImportTests : IDisposable
{
    private readonly Record _record = new();

    public void Dispose() => _record.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void A_feed_that_we_exported_changes_nothing(string language)
    {
        File.WriteAllText(_record["feed.json"], Ran.Command("rounds", "export", "--feed", "--lang", language).Output);
        var before = _record.Bytes;

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal($"feed.json\n  0 rounds added, 0 values changed, 420 rounds as they were\n  Nothing to write: {_record.History} holds all this already.\n", ran.Output);
        Assert.Equal(before, _record.Bytes);
    }

    [Fact]
    public void Odd_values_as_they_were_published_change_nothing_either()
    {
        _record.Feed(
            ("6", "drawDateTime", "March 27, 2015 at 23:59:47"),
            ("38", "drawDateTime", " July 13, 2016 at 13:56:45 UTC"),
            ("82", "drawCutOff", " January 17, 2018 at 12:33:00 UTC"),
            ("208", "drawSize", "681"),
            ("208", "drawCutOff", "October 7 at 16:38:21 UTC"),
            ("210", "drawCutOff", "June 22, 2021 at 20:19:59 PM UTC"),
            ("215", "drawDateTime", "February 02 2022 at 14:16:27 UTC"),
            ("244", "drawDateTime", "March 23,2023 12:27:59 UTC"),
            ("244", "drawCutOff", "May 19,2022 06:48:41 UTC"),
            ("262", "drawCutOff", "August 1, 2023 at 12:59:52 UTC"),
            ("270", "drawDateTime", "October 25, 2023 at 15:48:39 AM UTC"),
            ("297", "drawDateTime", "May 31, 2024 at12:48:30 UTC"),
            ("357", "drawDateTime", "July 12, 2025 at 16:27:45 UTC"),
            ("373", "drawDateTime", "October 15, 2025 15:55:18 UTC"),
            ("386", "drawCutOff", "October 18, 2025 at  7:18:52 UTC"),
            ("412", "drawCutOff", "April 13, 2026  at 23:10:05 UTC"));
        var before = _record.Bytes;

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.StartsWith("feed.json\n  0 rounds added, 0 values changed, 420 rounds as they were, 2 known errors put right\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(before, _record.Bytes);
    }

    [Fact]
    public void It_tells_what_was_added_changed_corrected_kept_aside_and_missing()
    {
        Newer();

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith(
            "feed.json\n  1 round added, 1 value changed, 414 rounds as they were, 1 known error put right, 1 round kept aside\n"
            + $"  Written: {_record.Aside} and {_record.Rounds}\n", ran.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nAdded\n-----\n.*\n.*\n420 +2026-07-02 +CEC +3,000 +512 +2026-03-09 01:02:28 +Canadian Experience Class\n", ran.Output);
        Assert.Matches(@"\n +293 +cut-off +491 +492\n", ran.Output);
        Assert.Matches(@"\n +208 +invitations +681 +888 +the feed repeats the size of round 207", ran.Output);
        Assert.Matches(@"\n\$\.rounds\[\d+\]\.drawSize +OE-5033 +“many” is not a number of invitations\.\n", ran.Output);
        Assert.Contains("\n5 rounds: 1-3, 100, 292\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal($"feed.json: OE-9204: rounds unreadable or impossible, in whole or in part: 1; kept aside in {_record.Aside}", Assert.Single(ran.ErrorLines));
        var rounds = File.ReadAllText(_record.Rounds);
        Assert.Contains("\n420,2026-07-02,", rounds, StringComparison.Ordinal);
        Assert.Contains("\n292,", rounds, StringComparison.Ordinal);
        using var aside = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_record.Aside)));
        Assert.Contains("\"many\"", aside.RootElement.GetProperty("raw").GetString(), StringComparison.Ordinal);
        Assert.Equal("«\u00a0many\u00a0» n’est pas un nombre d’invitations.", aside.RootElement.GetProperty("reason_fr").GetString());
    }

    [Fact]
    public void The_same_in_French()
    {
        Newer();

        var ran = _record.Run("rounds", "import", "feed.json", "--lang", "fr");

        Assert.Contains("1\u00a0ronde ajoutée, 1\u00a0valeur modifiée, 414\u00a0rondes inchangées, 1\u00a0erreur connue rectifiée, 1\u00a0ronde mise de côté\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains($"  Écrit\u00a0: {_record.Aside} et {_record.Rounds}\n", ran.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n +293 +note minimale +491 +492\n", ran.Output);
        Assert.Contains("\n5\u00a0rondes\u00a0: 1-3, 100, 292\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Mises de côté\u00a0: illisibles ou impossibles\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json()
    {
        Newer();

        using var json = JsonDocument.Parse(_record.Run("rounds", "import", "feed.json", "--format", "json").Output);

        Assert.Equal(414, json.RootElement.GetProperty("unchanged").GetInt32());
        Assert.Equal("420", Assert.Single(json.RootElement.GetProperty("added").EnumerateArray()).GetProperty("number").GetString());
        Assert.Equal("""{"number":"293","column":"crs_cutoff","before":"491","after":"492"}""", JsonSerializer.Serialize(Assert.Single(json.RootElement.GetProperty("changed").EnumerateArray())));
        Assert.Equal("OE-5033", Assert.Single(json.RootElement.GetProperty("aside").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal(5, json.RootElement.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void Twice_changes_nothing_more()
    {
        Newer();
        _record.Run("rounds", "import", "feed.json");
        var once = _record.Bytes;

        var again = _record.Run("rounds", "import", "feed.json");

        Assert.Contains("Nothing to write", again.Output, StringComparison.Ordinal);
        Assert.Equal(once, _record.Bytes);
    }

    [Fact]
    public void A_dry_run_tells_and_writes_nothing()
    {
        Newer();
        var before = _record.Bytes;

        var ran = _record.Run("rounds", "import", "feed.json", "--dry-run");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Contains("1 round added", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written (--dry-run).", ran.Output, StringComparison.Ordinal);
        Assert.Equal(before, _record.Bytes);
        Assert.Equal(0, new Running { Folder = _record.Folder }.Run("rounds", "import", "feed.json", "--dry-run").Code);
    }

    [Fact]
    public void A_feed_may_come_on_standard_input_and_lack_most_rounds()
    {
        _record.Feed(feed => feed["rounds"] = new JsonArray(Record.Round(feed, "293").DeepClone(), Record.Round(feed, "91a").DeepClone()));

        var ran = new Running { Folder = _record.Folder, Input = File.ReadAllText(_record["feed.json"]) }.Run("rounds", "import", "-", "--history", "history");

        Assert.StartsWith("standard input\n  0 rounds added, 0 values changed, 2 rounds as they were\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\n418 rounds: 1-90, 91b-292, 294-419\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_that_cannot_be_leave_the_record_as_it_was_and_are_kept_aside_once()
    {
        _record.Feed(("293", "drawCRS", "5000"), ("292", "dd18", "1"), ("291", "drawDistributionAsOn", "soon"), ("290", "drawName", ""));
        var before = File.ReadAllText(_record.Rounds);

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.StartsWith($"feed.json\n  0 rounds added, 0 values changed, 419 rounds as they were, 3 rounds kept aside\n  Written: {_record.Aside}\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\nlabel: round 290\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal($"feed.json: OE-9204: rounds unreadable or impossible, in whole or in part: 3; kept aside in {_record.Aside}", Assert.Single(ran.ErrorLines));
        Assert.Equal(before, File.ReadAllText(_record.Rounds));
        Assert.Equal(3, File.ReadAllLines(_record.Aside).Length);
        Assert.Contains("Nothing to write", _record.Run("rounds", "import", "feed.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_the_feed_lacks_is_kept()
    {
        _record.Feed(("293", "drawCutOff", ""));

        Assert.Contains("\ntie-break (UTC): round 293\n", _record.Run("rounds", "import", "feed.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // the folder is there, and empty
    public void A_new_folder_begins_a_record(bool isThere)
    {
        _record.Feed(("208", "drawSize", "681"));
        if (isThere) Directory.CreateDirectory(_record["my-rounds"]);
        Ran Run(params string[] words) => new Running { Folder = _record.Folder }.Run(["rounds", .. words, "--history", "my-rounds"]);

        Assert.Equal((0, isThere), (Run("import", "feed.json", "--dry-run").Code, Directory.Exists(_record["my-rounds"])));
        var ran = Run("import", "feed.json");

        // The known error of round 208 is put right here too.
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith($"feed.json\n  420 rounds added, 0 values changed, 0 rounds as they were, 1 known error put right\n  Written: {_record["my-rounds/rounds.csv"]}\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("\n208,2021-10-27,", File.ReadAllText(_record["my-rounds/rounds.csv"]), StringComparison.Ordinal);
        Assert.Contains("Nothing to write", Run("import", "feed.json").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("show", "293").Code);
    }

    [Fact]
    public void A_folder_of_other_things_begins_none_and_neither_does_a_feed_of_nothing()
    {
        Directory.CreateDirectory(_record["letters"]);
        File.WriteAllText(_record["letters/letter.txt"], "Dear");
        _record.Feed();

        var ran = new Running { Folder = _record.Folder }.Run("rounds", "import", "feed.json", "--history", "letters");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains("OE-5000: ", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        File.WriteAllText(_record["feed.json"], "{\"rounds\":[]}");
        Assert.Equal(1, new Running { Folder = _record.Folder }.Run("rounds", "import", "feed.json", "--history", "my-rounds").Code);
        Assert.False(Directory.Exists(_record["my-rounds"]));
    }

    [Fact]
    public void The_record_inside_the_program_cannot_be_changed()
    {
        _record.Feed();

        var ran = new Running { Folder = _record.Folder }.Run("rounds", "import", "feed.json");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.StartsWith("OE-9202: the record inside the program cannot be changed; name a folder with --history", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_of_the_project_takes_an_import()
    {
        Newer();

        var ran = new Running { Folder = "/", Environment = { ["OPENENTRY_HOME"] = _record.Folder } }.Run("rounds", "import", _record["feed.json"]);

        Assert.Equal(0, ran.Code);
        Assert.Contains("\n420,2026-07-02,", File.ReadAllText(_record.Rounds), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"classes":"wb-tables","rounds":[]}""", "feed.json: OE-9203: none of its rounds could be read (0 found); nothing was written")]
    [InlineData("""{"rounds":[{"drawNumber":"293"},7]}""", "feed.json: OE-9203: none of its rounds could be read (2 found); nothing was written")]
    [InlineData("", "feed.json: OE-5020: The file is empty.")]
    [InlineData("<html>", "feed.json:1: OE-5022: This is not JSON, from byte 1 of the line on.")]
    [InlineData("[]", "feed.json: $: OE-5024: The feed must be a JSON object with “rounds”; this is […].")]
    [InlineData("{}", "feed.json: $.rounds: OE-5025: The feed has no list “rounds”.")]
    public void What_is_no_feed_is_an_error_and_the_record_stays_as_it_was(string feed, string error)
    {
        File.WriteAllText(_record["feed.json"], feed);
        var before = _record.Bytes;

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.Equal((1, "", error), (ran.Code, ran.Output, ran.ErrorLines[^1]));
        Assert.Equal(before, _record.Bytes);
    }

    [Fact]
    public void Nor_is_it_one_in_French()
    {
        File.WriteAllText(_record["feed.json"], "{\"rounds\":[7]}");

        Assert.Equal("feed.json: OE-9203\u00a0: aucune de ses rondes n’a pu être lue (1 en tout); rien n’a été écrit", _record.Run("rounds", "import", "feed.json", "--lang", "fr").ErrorLines[^1]);
    }

    [Fact]
    public void Where_nothing_could_be_read_each_round_has_its_reason()
    {
        File.WriteAllText(_record["feed.json"], """{"rounds":[{"drawNumber":"293"},7]}""");

        var lines = _record.Run("rounds", "import", "feed.json").ErrorLines;

        Assert.Equal(3, lines.Length);
        Assert.StartsWith("feed.json: $.rounds[1]: OE-5030: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_not_there_is_an_error() =>
        Assert.Equal("none.json: OE-9020: there is no such file", Assert.Single(_record.Run("rounds", "import", "none.json").ErrorLines));

    [Fact]
    public void Where_one_file_cannot_be_written_none_is()
    {
        Newer();
        Directory.CreateDirectory(Path.Combine(_record.Aside, "in-the-way"));
        var before = _record.Bytes;

        var ran = _record.Run("rounds", "import", "feed.json");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.StartsWith($"{_record.Aside}: OE-5002: The file could not be written; what was there is unchanged: ", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, _record.Bytes);
    }

    /// <summary>A later feed: one round more, one score changed, one size unreadable, one known error, four rounds gone.</summary>
    private void Newer() => _record.Feed(feed =>
    {
        Record.Round(feed, "208")["drawSize"] = "681";
        Record.Round(feed, "293")["drawCRS"] = "492";
        Record.Round(feed, "292")["drawSize"] = "many";
        var next = Record.Round(feed, "419").DeepClone().AsObject();
        foreach (var (field, value) in (ReadOnlySpan<(string, string)>)
            [("drawNumber", "420"), ("drawName", "Canadian Experience Class"), ("drawText2", "Canadian Experience Class"), ("drawSize", "3,000"), ("drawCRS", "512"), ("drawDate", "2026-07-02"), ("drawDateFull", "July 2, 2026"), ("drawDateTime", "July 2nd, 2026 at 14:01:02 UTC")])
        {
            next[field] = value;
        }

        var rounds = feed["rounds"]!.AsArray();
        foreach (var gone in (ReadOnlySpan<string>)["1", "2", "3", "100"])
        {
            rounds.Remove(Record.Round(feed, gone));
        }

        rounds.Insert(0, next);
    });
}
