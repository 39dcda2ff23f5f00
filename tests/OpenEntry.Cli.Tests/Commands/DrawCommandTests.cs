using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public sealed class DrawCommandTests : IDisposable
{
    private const string Example = """{"id":"E779270498","score":458,"submittedAt":"2020-07-09T20:34:55.120Z","programs":["CEC","FSW"],"categories":["stem"]}""";

    // Three at 470, of whom B and C share an instant; D is only nominated.
    private const string Small = """
        {"id":"A","score":480,"submittedAt":"2024-03-01T00:00:00Z","programs":["CEC"]}
        {"id":"B","score":470,"submittedAt":"2024-02-01T00:00:00.5Z","programs":["FSW"],"categories":["stem","french"]}
        {"id":"C","score":470,"submittedAt":"2024-02-01T00:00:00.500Z","programs":["FSW","CEC"],"categories":["stem"]}
        {"id":"D","score":900,"submittedAt":"2024-01-01T00:00:00Z","programs":["PNP"]}
        {"id":"E","score":470,"submittedAt":"2024-03-01T00:00:00.123456789Z","programs":["FST"]}
        {"id":"F","score":300,"submittedAt":"2023-03-01T00:00:00Z"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_example_of_the_format()
    {
        var ran = Draw(Example, "--size", "1", "--category", "stem", "--on", "2024-04-11");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal("""{"invited":["E779270498"],"count":1,"cutOff":458,"tieBreak":"2020-07-09T20:34:55.120Z"}""" + "\n", ran.Output);
    }

    [Theory]
    [InlineData("""{"invited":[],"count":0,"cutOff":null,"tieBreak":null}""", "2024-04-11", "0")]
    [InlineData("""{"invited":["D","A"],"count":2,"cutOff":480,"tieBreak":"2024-03-01T00:00:00Z"}""", "2024-04-11", "2")]
    [InlineData("""{"invited":["D","A","B"],"count":3,"cutOff":470,"tieBreak":"2024-02-01T00:00:00.5Z"}""", "2024-04-11", "3")]
    [InlineData("""{"invited":["D","A","B","C"],"count":4,"cutOff":470,"tieBreak":"2024-02-01T00:00:00.500Z"}""", "2024-04-11", "4")]
    [InlineData("""{"invited":["D","A","B","C","E"],"count":5,"cutOff":470,"tieBreak":"2024-03-01T00:00:00.123456789Z"}""", "2024-04-11", "5")]
    [InlineData("""{"invited":["D","A","B","C","E","F"],"count":6,"cutOff":300,"tieBreak":"2023-03-01T00:00:00Z"}""", "2024-04-11", "10000000")]
    [InlineData("""{"invited":["D","A","B"],"count":3,"cutOff":470,"tieBreak":"2024-02-01T00:00:00.5Z"}""", "2017-06-06", "3")]
    [InlineData("""{"invited":["D","A","B","C","E"],"count":5,"cutOff":470,"tieBreak":null}""", "2017-06-05", "3")]
    [InlineData("""{"invited":["D","A"],"count":2,"cutOff":480,"tieBreak":null}""", "2015-01-01", "2")]
    [InlineData("""{"invited":[],"count":0,"cutOff":null,"tieBreak":null}""", "2015-01-01", "0")]
    public void The_rule_of_the_day_decides_on_equal_scores(string result, string on, string size) =>
        Assert.Equal(result + "\n", Draw(Small, "--on", on, "--size", size).Output);

    [Theory]
    [InlineData("A,C", "--program", "CEC")]
    [InlineData("A,B,C", "--program", "CEC,FSW")]
    [InlineData("A,B,C", "--program", "fsw, cec")]
    [InlineData("D", "--program", "PNP")]
    [InlineData("", "--program", "FHS")]
    [InlineData("B,C", "--category", "stem")]
    [InlineData("B", "--category", "french")]
    [InlineData("", "--category", "military")]
    public void A_round_may_be_for_programs_or_a_category(string invited, params string[] whom)
    {
        using var result = JsonDocument.Parse(Draw(Small, [.. whom, "--size", "9", "--on", "2026-04-11"]).Output);

        Assert.Equal(invited, string.Join(',', result.RootElement.GetProperty("invited").EnumerateArray().Select(id => id.GetString())));
    }

    [Fact]
    public void Csv_is_known_by_its_name_or_by_word()
    {
        const string csv = "id,score,submittedAt,programs,categories\nE1,458,2020-07-09T20:34:55.120Z,CEC;FSW,stem\nE2,459,2020-07-09T20:34:55Z,PNP,\n";
        File.WriteAllText(_folder["pool.CSV"], csv);
        const string expected = """{"invited":["E2","E1"],"count":2,"cutOff":458,"tieBreak":"2020-07-09T20:34:55.120Z"}""" + "\n";

        Assert.Equal(expected, Run("draw", "--pool", "pool.CSV", "--size", "5", "--on", "2024-04-11").Output);
        Assert.Equal(expected, new Running { Input = csv }.Run("draw", "--pool", "-", "--pool-format", "csv", "--size", "5", "--on", "2024-04-11").Output);
    }

    [Fact]
    public void Json_lines_on_standard_input_may_have_any_name() => Assert.Equal(
        1, new Running { Input = "{}\n" }.Run("draw", "--pool", "-", "--size", "5", "--on", "2024-04-11").Code);

    [Fact]
    public void Every_wrong_line_is_told_with_its_number_and_nothing_is_drawn()
    {
        File.WriteAllText(_folder["result.json"], "old");

        var ran = Draw(Example + "\n{\"id\":\"E2\"}\nnonsense\n" + Example + "\n", "--size", "1", "--on", "2024-04-11", "--out", "result.json");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains(ran.ErrorLines, line => line.StartsWith("pool.jsonl:2: ", StringComparison.Ordinal));
        Assert.Contains(ran.ErrorLines, line => line.StartsWith("pool.jsonl:3: ", StringComparison.Ordinal));
        Assert.Contains("pool.jsonl:4: $.id: OE-4000: The identifier “E779270498” is already used on line 1. Each person stands in the pool once.", ran.ErrorLines);
        Assert.Equal("old", File.ReadAllText(_folder["result.json"]));
    }

    [Theory]
    [InlineData("OE-9220: ", "--size", "1", "--on", "2024-04-11", "--program", "CEC", "--category", "stem")]
    [InlineData("OE-9013: --program: “XYZ” is not one of: PNP, CEC, FSW, FST, FHS", "--size", "1", "--on", "2024-04-11", "--program", "CEC,XYZ")]
    [InlineData("OE-9013: --program: “” is not one of: ", "--size", "1", "--on", "2024-04-11", "--program", "CEC,")]
    [InlineData("OE-9012: --size: “-1” is not a whole number from 0 to 10000000", "--size", "-1", "--on", "2024-04-11")]
    [InlineData("OE-9012: --size: “10000001” is not a whole number", "--size", "10000001", "--on", "2024-04-11")]
    [InlineData("OE-9005: the option --size is required", "--on", "2024-04-11")]
    [InlineData("OE-9005: the option --on is required", "--size", "1")]
    [InlineData("OE-9010: --on: ", "--size", "1", "--on", "11/04/2024")]
    [InlineData("OE-9013: --pool-format: “xml” is not one of: csv, jsonl", "--size", "1", "--on", "2024-04-11", "--pool-format", "xml")]
    public void A_wrong_command_line_is_told_before_anything_is_read(string error, params string[] options)
    {
        var ran = Run(["draw", "--pool", "none.jsonl", .. options]);

        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.StartsWith(error, ran.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Help: openentry draw --help", ran.ErrorLines[^1]);
    }

    [Fact]
    public void A_category_nobody_knows_is_an_error_but_the_pool_may_know_its_own()
    {
        var unknown = Draw(Small, "--size", "1", "--on", "2024-04-11", "--category", "space");
        var own = Draw(Example.Replace("stem", "space", StringComparison.Ordinal), "--size", "1", "--on", "2024-04-11", "--category", "space");

        Assert.Equal((1, ""), (unknown.Code, unknown.Output));
        Assert.StartsWith("OE-9221: --category: the category “space” is known neither to the law nor to the pool; known are: agriculture, education, french, ", Assert.Single(unknown.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("""{"invited":["E779270498"],""", own.Output, StringComparison.Ordinal);
        Assert.Empty(own.Error);
    }

    [Theory]
    [InlineData("2020-07-10T07:59:59.999Z", "2020-07-09", null)]
    [InlineData("2020-07-10T08:00:00Z", "2020-07-09", "OE-9224: 1 person in the pool submitted after July 9, 2020 had ended everywhere in Canada; drawn all the same, from the pool as it is")]
    [InlineData("2020-07-10T08:00:00Z", "2020-07-10", null)]
    public void Whoever_submitted_after_the_day_of_the_round_is_drawn_with_a_warning(string submitted, string on, string? warning)
    {
        var ran = Draw(Example.Replace("2020-07-09T20:34:55.120Z", submitted, StringComparison.Ordinal), "--size", "1", "--on", on);

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("""{"invited":["E779270498"],""", ran.Output, StringComparison.Ordinal);
        Assert.Equal(warning is null ? [] : [warning], ran.ErrorLines);
    }

    [Fact]
    public void A_category_before_its_time_is_drawn_with_a_warning()
    {
        var ran = Draw(Example, "--size", "1", "--on", "2020-04-11", "--category", "stem");

        Assert.Equal(0, ran.Code);
        Assert.StartsWith("""{"invited":["E779270498"],""", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("OE-9222: the category “stem” is not in force on April 11, 2020;", ran.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Before_Express_Entry_there_is_no_draw()
    {
        var ran = Draw(Example, "--size", "1", "--on", "2014-12-31");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains("2015-01-01", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_in_plain_words()
    {
        var ran = Draw(Small, "--size", "3", "--on", "2024-04-11", "--format", "text");

        Assert.Equal(
            """
            Round of April 11, 2024
              3 people invited
              Cut-off: 470
              Tie-break: February 1, 2024 at 00:00:00 UTC
            For                     everyone
            Size of the round       3
            Equal scores            who submitted earlier comes first
            In the pool             6
            Eligible for the round  6
            Invited                 3
              above the cut-off     2
              at the cut-off        1 of 3
            Left out by tie-break   2
            1 person left out submitted at the very instant of the tie-break: only the order of identifiers decided, on which the law is silent.

            Invited, in rank order
            ----------------------
            Rank  Identifier  Score  Submitted
            ----  ----------  -----  ----------------------
               1  D             900  2024-01-01T00:00:00Z
               2  A             480  2024-03-01T00:00:00Z
               3  B             470  2024-02-01T00:00:00.5Z

            """.ReplaceLineEndings("\n"), ran.Output);
    }

    [Fact]
    public void The_page_in_French()
    {
        var ran = Draw(Small, "--size", "3", "--on", "2016-04-11", "--program", "FSW,FST", "--format", "text", "--lang", "fr");

        Assert.StartsWith("Ronde du 11 avril 2016\n  3\u00a0personnes invitées\n  Note minimale\u00a0: 470\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("programmes\u00a0: FSW, FST\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("toutes les personnes à la note minimale sont invitées\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("3 sur 3\n", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("identifiants", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_the_first_and_the_last_ten_are_shown()
    {
        var pool = string.Join('\n', Enumerable.Range(1, 40).Select(i => $$"""{"id":"P{{i:00}}","score":{{500 - i}},"submittedAt":"2024-01-01T00:00:00Z"}"""));

        var lines = Draw(pool, "--size", "30", "--on", "2024-04-11", "--format", "text").Output.Split('\n');

        Assert.Contains("First and last 10 invited", lines);
        var rows = lines.SkipWhile(line => !line.StartsWith("----  ", StringComparison.Ordinal)).Skip(1).ToArray();
        Assert.Equal(
            ["P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "…", "P21", "P22", "P23", "P24", "P25", "P26", "P27", "P28", "P29", "P30"],
            rows.Where(row => row.Length > 0).Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]));
        Assert.DoesNotContain("…", Draw(pool, "--size", "20", "--on", "2024-04-11", "--format", "text").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_invited_makes_a_page_too()
    {
        var ran = Draw("", "--size", "3", "--on", "2024-04-11", "--format", "text");

        Assert.StartsWith("Round of April 11, 2024\n  0 people invited\nFor ", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("Left out by tie-break   0\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identifier_cannot_move_the_cursor() => Assert.Contains(
        "E\ufffd[2J", Draw(Example.Replace("E779270498", "E\\u001b[2J", StringComparison.Ordinal), "--size", "1", "--on", "2024-04-11", "--format", "text").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public void The_result_goes_to_a_file_as_it_would_to_standard_output(string format)
    {
        var printed = Draw(Small, "--size", "3", "--on", "2024-04-11", "--format", format);
        var ran = new Running { Folder = _folder.Path, Terminal = true }.Run("draw", "--pool", "pool.jsonl", "--size", "3", "--on", "2024-04-11", "--format", format, "--out", "result");

        Assert.Equal((0, "", ""), (ran.Code, ran.Output, ran.Error));
        Assert.Equal(printed.Output, File.ReadAllText(_folder["result"]));
        Assert.Equal(["pool.jsonl", "result"], _folder.Names);
    }

    private Ran Draw(string pool, params string[] options)
    {
        File.WriteAllText(_folder["pool.jsonl"], pool);
        return Run(["draw", "--pool", "pool.jsonl", .. options]);
    }

    private Ran Run(params string[] args) => new Running { Folder = _folder.Path }.Run(args);
}
