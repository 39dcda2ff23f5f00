using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenEntry.Cli.Tests.Commands;

/// <summary><c>openentry score</c> of profiles: the form of the answer follows what is asked, and a file that is good is not lost to a bad one.</summary>
public sealed class ScoreProfilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ScoreProfilesTests()
    {
        File.Copy(Samples.Of("engineer-lagos"), _folder["good.json"]);
        File.WriteAllText(_folder["bad.json"], """{"id":"x"}""");
        File.WriteAllText(_folder["list.json"], $"[{File.ReadAllText(_folder["good.json"])}]");
        File.WriteAllText(_folder["old"], "old");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("json", "bad.json")]
    [InlineData("csv", "bad.json")]
    [InlineData("jsonl", "bad.json", "gone.json")]
    [InlineData("json", "bad.json", "gone.json")]
    public void Where_nothing_could_be_scored_the_old_file_stays(string format, params string[] files)
    {
        var ran = Score([.. files, "--format", format, "--out", "old"]);

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.StartsWith("bad.json:1: $.birthDate: OE-2008: ", ran.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("old: OE-9037: nothing could be scored; nothing was written", ran.ErrorLines[^1]);
        Assert.Equal("old", File.ReadAllText(_folder["old"]));
    }

    [Fact]
    public void A_profile_is_not_replaced_by_its_score()
    {
        var before = File.ReadAllText(_folder["good.json"]);

        var ran = Score("good.json", "--format", "json", "--out", Path.Combine(_folder.Path, "good.json"));

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.EndsWith("good.json: OE-9039: the command reads this very file; nothing was written", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_folder["good.json"]));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public void So_it_does_where_no_line_of_facts_could(string format)
    {
        var ran = new Running { Folder = _folder.Path, Input = "{}\n" }.Run("score", "--facts", "-", "--format", format, "--out", "old", "--lang", "fr");

        Assert.Equal((1, "", "old: OE-9037\u00a0: rien n’a pu être noté; rien n’a été écrit"), (ran.Code, ran.Output, ran.ErrorLines[^1]));
        Assert.Equal("old", File.ReadAllText(_folder["old"]));
    }

    [Fact]
    public void What_could_be_scored_is_written_though_another_file_could_not()
    {
        var ran = Score("good.json", "bad.json", "--format", "json", "--out", "old");

        Assert.Equal(1, ran.Code);
        Assert.Equal("sample-engineer-lagos", (string?)Assert.Single(JsonNode.Parse(File.ReadAllText(_folder["old"]))!.AsArray())!["id"]);
    }

    [Theory]
    [InlineData(JsonValueKind.Object, 0, "good.json")]
    [InlineData(JsonValueKind.Array, 0, "list.json")] // a list, even of one
    [InlineData(JsonValueKind.Array, 0, "good.json", "good.json")]
    [InlineData(JsonValueKind.Array, 1, "good.json", "bad.json")]
    [InlineData(JsonValueKind.Array, 1, "bad.json", "gone.json")]
    public void One_is_answered_by_an_object_and_several_by_a_list_however_many_go_well(JsonValueKind kind, int code, params string[] files)
    {
        var ran = Score([.. files, "--format", "json"]);

        Assert.Equal((code, kind), (ran.Code, JsonNode.Parse(ran.Output)!.GetValueKind()));
    }

    [Fact]
    public void One_that_goes_wrong_is_answered_by_nothing() => Assert.Equal((1, ""), (Score("bad.json", "--format", "json").Code, Score("bad.json", "--format", "json").Output));

    [Theory]
    [InlineData]
    [InlineData("--format", "text")]
    public void A_file_holds_the_page_that_is_printed(params string[] words)
    {
        Assert.Equal(new Ran(0, "", ""), Score(["good.json", .. words, "--out", "page.txt"]));
        Assert.Equal(Score("good.json").Output, File.ReadAllText(_folder["page.txt"]));
    }

    [Theory]
    [InlineData("en", @"(?m)^  Brother or sister in Canada\u00a0\* .* 15 +15  Express Entry Instructions, additional points, brother or sister in Canada$", "\n* The proposal gives no figure: the value of the law stands.\n", "Selection grid")]
    [InlineData("fr", @"(?m)^  Frère ou sœur au Canada\u00a0\* .* 15 +15  Instructions d’Entrée express, points supplémentaires, frère ou sœur au Canada$", "\n* La proposition ne donne pas de chiffre\u00a0: la valeur du droit demeure.\n", "Grille de sélection")]
    public void Under_a_reform_the_page_cites_the_law_where_the_law_stands_and_has_no_grid_where_there_is_none(string language, string line, string note, string grid)
    {
        string[] today = ["good.json", "--on", Samples.Day, "--lang", language];
        var proposed = Score([.. today, "--under", "federal-high-skilled-2026"]).Output;

        Assert.Matches(line, proposed);
        Assert.Contains(note, proposed, StringComparison.Ordinal);
        Assert.DoesNotContain(grid, proposed, StringComparison.Ordinal);
        Assert.Contains(grid, Score(today).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(note, Score(today).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "en", "OE-9043: --format text does not go with --facts: the results of facts are lines, jsonl or csv.")]
    [InlineData("json", "fr", "OE-9043\u00a0: --format json ne va pas avec --facts\u00a0: les résultats de données sont des lignes, jsonl ou csv.")]
    public void Facts_have_neither_pages_nor_one_document(string format, string language, string error)
    {
        var ran = Score("--facts", "-", "--format", format, "--lang", language);

        Assert.Equal((2, "", error), (ran.Code, ran.Output, ran.ErrorLines[0]));
    }

    [Fact]
    public void Made_up_profiles_one_a_line_are_scored_from_a_file_and_from_standard_input()
    {
        var made = Ran.Command("pool", "make", "--like", "2024-04-10", "--size", "5", "--profiles").Output;
        File.WriteAllText(_folder["made.jsonl"], made);
        File.WriteAllText(_folder["list.json"], $"[{string.Join(',', made.TrimEnd('\n').Split('\n'))}]");

        var list = Score("list.json", "--on", "2024-04-10", "--format", "json");

        Assert.Equal((0, "", 5), (list.Code, list.Error, JsonNode.Parse(list.Output)!.AsArray().Count));
        Assert.Equal(list, Score("made.jsonl", "--on", "2024-04-10", "--format", "json"));
        Assert.Equal(list, new Running { Input = made }.Run("score", "-", "--on", "2024-04-10", "--format", "json"));
    }

    [Fact]
    public void One_line_of_a_jsonl_is_a_list_of_one_and_an_empty_one_is_an_error()
    {
        File.WriteAllText(_folder["one.jsonl"], "\uFEFF" + JsonNode.Parse(File.ReadAllText(_folder["good.json"]))!.ToJsonString() + "\r\n\r\n");
        File.WriteAllText(_folder["empty.jsonl"], "\n");

        Assert.Equal("sample-engineer-lagos", (string?)Assert.Single(JsonNode.Parse(Score("one.jsonl", "--format", "json").Output)!.AsArray())!["id"]);
        Assert.Equal("empty.jsonl: OE-2001: The document is empty; a profile in JSON is expected.", Assert.Single(Score("empty.jsonl").ErrorLines));
    }

    [Fact]
    public void Errors_tell_the_line_whether_of_the_document_or_of_the_law()
    {
        var good = JsonNode.Parse(File.ReadAllText(_folder["good.json"]))!;
        var unknown = good.DeepClone();
        unknown["work"]![0]!["noc"] = "99999";
        File.WriteAllText(_folder["some.jsonl"], $"{good.ToJsonString()}\n\n{{\"id\":\n{unknown.ToJsonString()}\n");

        var ran = Score("some.jsonl");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Equal(["some.jsonl:3: OE-2003", "some.jsonl:4: $.work[0].noc"], ran.ErrorLines.Select(line => string.Join(": ", line.Split(": ")[..2])));
    }

    [Theory]
    [InlineData("{\"id\":\"x\"} {\"id\":\"y\"}", "standard input:1: OE-2003")]
    [InlineData("{\"id\":\"x\"}\nmore", "standard input:2: OE-2003")]
    [InlineData("{\"id\":\n\"x\"}\n{}", "standard input:3: OE-2003")]
    [InlineData("{", "standard input:1: OE-2003")]
    public void What_is_neither_a_document_nor_lines_is_told_as_a_document(string input, string error) =>
        Assert.StartsWith(error, Assert.Single(new Running { Input = input }.Run("score", "-").ErrorLines), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-02", "")]
    [InlineData("2026-11-03", "2026-11-03")] // reported from this day, its points not confirmed
    public void A_row_ends_with_the_version_that_is_not_confirmed(string on, string unconfirmed)
    {
        var rows = Score("good.json", "--format", "csv", "--on", on).Output.Split('\n');

        Assert.Equal("id,on,law,total,core,spouse,transferability,additional,class,programs,categories,unconfirmed", rows[0]);
        Assert.StartsWith($"sample-engineer-lagos,{on},2025-03-25,", rows[1], StringComparison.Ordinal);
        Assert.EndsWith($",stem,{unconfirmed}", rows[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("advise")]
    public void Calendar_and_advice_of_a_list_of_one_are_a_list_too(string command)
    {
        JsonValueKind Kind(string file) => JsonNode.Parse(new Running { Folder = _folder.Path }.Run(command, file, "--format", "json").Output)!.GetValueKind();

        Assert.Equal((JsonValueKind.Object, JsonValueKind.Array), (Kind("good.json"), Kind("list.json")));
    }

    private Ran Score(params string[] words) => new Running { Folder = _folder.Path }.Run(["score", .. words]);
}
