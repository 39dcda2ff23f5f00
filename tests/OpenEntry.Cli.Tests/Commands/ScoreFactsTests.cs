using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands;

/// <summary><c>openentry score --facts</c>: what comes out, line by line, and what is said about lines that are wrong.</summary>
public sealed class ScoreFactsTests
{
    private const string Ex01 =
        """{"id":"EX01","accompanyingSpouse":false,"age":25,"education":"masters","firstLanguage":{"language":"english","listening":9,"reading":10,"writing":9,"speaking":10},"foreignWorkYears":3}""";

    /// <summary>An offer: 600 points in 2015, 50 from 2016-11-19, none since 2025-03-25.</summary>
    private const string Offered = """{"id":"offered","age":30,"education":"secondary","arrangedEmployment":"otherSkilled"}""";

    [Fact]
    public void The_example_of_the_format_is_answered_in_one_line()
    {
        var ran = Facts(Ex01, "--on", "2018-01-01", "--format", "jsonl");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("""{"id":"EX01","law":"2017-06-06","total":475,"core":375,"spouse":0,"transferability":100,"additional":0,"lines":[{"factor":"age","points":110,"max":110,"citation":""", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("}]}\n", ran.Output, StringComparison.Ordinal);
        Assert.Single(Lines(ran.Output));
    }

    [Fact]
    public void Bad_lines_are_told_by_number_and_the_rest_is_scored_in_order()
    {
        var ran = Facts($$"""
            {{Ex01}}
            {"id":"b","age":121,"education":"masters"}

            {"id":"c","age":30,"education":"phd"}
            {{Offered}}
            {"id":"e","age":30
            """, "--on", "2018-01-01");

        Assert.Equal(1, ran.Code);
        Assert.Equal(["EX01", "offered"], Lines(ran.Output).Select(line => (string?)JsonNode.Parse(line)!["id"]));
        Assert.Equal(
            [
                "standard input:2: $.age: OE-3008: The number 121 is out of range. It must be from 0 to 120.",
                "standard input:4: $.education: OE-3010: “phd” is not one of the values allowed: lessThanSecondary, secondary, oneYear, twoYear, threeYearOrMore, twoOrMore, masters, doctoral.",
                "standard input:6: $.age: OE-3002: The text is not valid JSON: at byte 19, the end of the text was found.",
            ], ran.ErrorLines);
    }

    [Fact]
    public void In_French_too()
    {
        var ran = Facts("""{"id":"b","age":121,"education":"masters"}""", "--lang", "fr");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal("entrée standard:1: $.age: OE-3008\u00a0: Le nombre 121 est hors limites. Il doit être compris entre 0 et 120.\n", ran.Error);
        Assert.Contains("Instructions d’Entrée express, art. 11", Facts(Ex01, "--lang", "fr").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_of_its_own_goes_before_the_day_of_the_command()
    {
        var ran = Facts($"{Offered}\n{On(Offered, "2016-11-18")}\n{On(Offered, "2016-11-19")}\n{On(Offered, "2025-03-25")}", "--on", "2024-04-10");

        Assert.Equal([50, 600, 50, 0], Lines(ran.Output).Select(line => (int)JsonNode.Parse(line)!["additional"]!));
    }

    [Fact]
    public void Without_a_day_it_is_today() => Assert.Contains("\"law\":\"2022-11-16\"", Facts(Ex01).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void Under_another_law_no_line_goes_by_its_own_day(string format)
    {
        var ran = Facts($"{Offered}\n{On(Offered, "2016-11-18")}\n{On(Offered, "2014-12-31")}", "--on", "2024-04-10", "--under", "2025-03-25", "--format", format);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.All(Lines(ran.Output).Skip(format == "csv" ? 1 : 0), line => Assert.Contains("2025-03-25", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_reform_is_named_in_every_result()
    {
        var ran = Facts(Ex01, "--on", "2026-09-01", "--under", "federal-high-skilled-2026");

        Assert.Equal("federal-high-skilled-2026", (string?)JsonNode.Parse(ran.Output)!["reform"]);
    }

    [Fact]
    public void A_day_before_the_first_is_an_error_of_its_line()
    {
        var ran = Facts($"{On(Ex01, "2014-12-31")}\n{Ex01}", "--on", "2024-04-10");

        Assert.Equal(1, ran.Code);
        Assert.Single(Lines(ran.Output));
        Assert.Equal("standard input:1: $.on: OE-3051: 2014-12-31 is before 2015-01-01, the first day of Express Entry.\n", ran.Error);
    }

    [Theory]
    [InlineData("en", "before 2015-01-01")]
    [InlineData("fr", "2015-01-01")]
    public void A_day_of_the_command_before_the_first_is_one_error_and_nothing_is_scored(string language, string words)
    {
        var ran = Facts(Ex01, "--on", "2014-12-31", "--lang", language);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains(words, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_reform_is_one_error_that_names_those_there_are()
    {
        var ran = Facts(Ex01, "--under", "federal-low-skilled");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Contains("federal-high-skilled-2026", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_the_sums_and_ids_are_quoted_where_they_must_be()
    {
        var ran = Facts($$"""
            {{Ex01}}
            {"id":"a, \"b\"","age":30,"education":"secondary","provincialNomination":true}
            {{On(Offered, "2015-06-01")}}
            """, "--on", "2018-01-01", "--format", "csv");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal(
            """"
            id,law,total,core,spouse,transferability,additional
            EX01,2017-06-06,475,375,0,100,0
            "a, ""b""",2017-06-06,735,135,0,0,600
            offered,2015-01-01,735,135,0,0,600

            """".ReplaceLineEndings("\n"), ran.Output); // 105 for 30 years and 30 for secondary school
    }

    [Theory]
    [InlineData("en", "! A new version of the ranking is reported from November 3, 2026, but its points are not confirmed: these are the last confirmed ones.\n")]
    [InlineData("fr", "! Une nouvelle version du système de classement est signalée à compter du 3 novembre 2026, mais ses points ne sont pas confirmés : voici les derniers qui le sont.\n")]
    public void Beside_csv_one_line_says_that_a_version_is_not_confirmed(string language, string line)
    {
        var facts = $"{Ex01}\n{On(Ex01, "2026-11-02")}\n{Ex01}";

        var ran = Facts(facts, "--on", "2026-11-03", "--format", "csv", "--lang", language);

        Assert.Equal((0, 4, line), (ran.Code, Lines(ran.Output).Length, ran.Error.Replace('\u00a0', ' ')));
        Assert.Equal("", Facts(facts, "--under", "2026-11-02", "--format", "csv").Error);
    }

    [Fact]
    public void Csv_and_json_agree_over_changing_laws()
    {
        var facts = string.Join('\n', Enumerable.Range(0, 500).Select(i => Generated.Line(i, on: i % 3 == 0 ? $"{2015 + (i % 12)}-0{1 + (i % 9)}-1{i % 10}" : null)));
        var json = Lines(Facts(facts, "--on", "2024-04-10").Output).Select(line => JsonNode.Parse(line)!)
            .Select(one => $"{one["id"]},{one["law"]},{one["total"]},{one["core"]},{one["spouse"]},{one["transferability"]},{one["additional"]}");

        Assert.Equal(json, Lines(Facts(facts, "--on", "2024-04-10", "--format", "csv").Output).Skip(1));
    }

    [Fact]
    public void A_byte_order_mark_line_ends_of_Windows_and_blank_lines_are_no_lines()
    {
        var ran = Facts($"\uFEFF\r\n{Ex01}\r\n\r\n{Ex01}");

        Assert.Equal((0, "", 2), (ran.Code, ran.Error, Lines(ran.Output).Length));
    }

    [Fact]
    public void Nothing_in_is_nothing_out()
    {
        Assert.Equal(new Ran(0, "", ""), Facts(""));
        Assert.Equal(new Ran(0, "id,law,total,core,spouse,transferability,additional\n", ""), Facts("", "--format", "csv"));
    }

    [Fact]
    public void To_a_file_results_are_written_and_the_exit_code_tells_of_bad_lines()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["facts.jsonl"], $"{Ex01}\n{{}}\n{Offered}\n");
        File.WriteAllText(folder["scores.jsonl"], "old");

        var ran = new Running { Folder = folder.Path }.Run("score", "--facts", "facts.jsonl", "--on", "2018-01-01", "--out", "scores.jsonl");

        // What could be scored is worth having, and whoever asked is told: the file is whole, the code is 1.
        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal("facts.jsonl:2: $.id: OE-3007: The property “id” is missing. It is required.\n", ran.Error);
        Assert.Equal(2, Lines(File.ReadAllText(folder["scores.jsonl"])).Length);
        Assert.Equal(["facts.jsonl", "scores.jsonl"], folder.Names);
    }

    [Theory]
    [InlineData("--facts", "gone.jsonl")] // the facts are missing
    [InlineData("--facts", "facts.jsonl", "--on", "2014-01-01")]
    [InlineData("--facts", "facts.jsonl", "--under", "no-such-reform")]
    public void What_stands_in_the_way_of_all_leaves_the_old_file_as_it_was(params string[] words)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["facts.jsonl"], Ex01);
        File.WriteAllText(folder["scores.jsonl"], "old");

        var ran = new Running { Folder = folder.Path }.Run(["score", .. words, "--out", "scores.jsonl"]);

        Assert.Equal((1, "", 1), (ran.Code, ran.Output, ran.ErrorLines.Length));
        Assert.Equal("old", File.ReadAllText(folder["scores.jsonl"]));
        Assert.Equal(["facts.jsonl", "scores.jsonl"], folder.Names);
    }

    [Fact]
    public void A_stream_that_breaks_leaves_the_old_file_as_it_was()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["scores.jsonl"], "old");
        using var error = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        using var input = new Generated(50_000, breaksAt: 20_000);

        var code = CommandLine.Run(["score", "--facts", "-", "--out", folder["scores.jsonl"]], Generated.Surroundings(input, output, error));

        Assert.Equal(1, code);
        Assert.Contains("the cable came loose", Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(folder["scores.jsonl"]));
        Assert.Equal(["scores.jsonl"], folder.Names);
    }

    [Theory]
    [InlineData("score", "en", "gone.jsonl: OE-9020: there is no such file")]
    [InlineData("score", "fr", "gone.jsonl: OE-9020\u00a0: ce fichier n’existe pas")]
    [InlineData("fsw", "en", "gone.jsonl: OE-9020: there is no such file")]
    [InlineData("fsw", "fr", "gone.jsonl: OE-9020\u00a0: ce fichier n’existe pas")]
    public void A_missing_file_is_one_line(string command, string language, string line)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new Ran(1, "", line + "\n"), new Running { Folder = folder.Path }.Run(command, "--facts", "gone.jsonl", "--lang", language));
    }

    [Theory]
    [InlineData("score")]
    [InlineData("fsw")]
    public void A_folder_is_no_file(string command)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(new Ran(1, "", ".: OE-9021: this is a folder, not a file\n"), new Running { Folder = folder.Path }.Run(command, "--facts", "."));
    }

    [Theory]
    [InlineData]
    [InlineData("--facts", "-", "someone.json")]
    public void Profiles_or_facts_and_not_both(params string[] words)
    {
        var ran = Ran.Command(["score", .. words]);

        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.StartsWith("OE-9040: ", ran.Error, StringComparison.Ordinal);
    }

    private static Ran Facts(string input, params string[] more) => new Running { Input = input }.Run(["score", "--facts", "-", .. more]);

    private static string On(string line, string day) => line.Insert(1, $"\"on\":\"{day}\",");

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
