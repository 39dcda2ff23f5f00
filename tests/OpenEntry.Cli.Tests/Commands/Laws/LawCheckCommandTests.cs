using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawCheckCommandTests
{
    [Fact]
    public void The_law_inside_is_sound()
    {
        var ran = Ran.Command("law", "check");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("All is well with the law inside this program.\n", ran.Output, StringComparison.Ordinal);
        Assert.Matches($"\n +{OpenEntry.Law.Books.LawBook.Embedded().Provisions.Count()} provisions\n", ran.Output);
        Assert.Matches("\n +1,016 occupations\n", ran.Output);
    }

    [Fact]
    public void A_folder_that_is_sound_says_so_in_French()
    {
        using var folder = new TemporaryFolder();
        LawFolder.Copy(folder["law"]);

        var ran = new Running { Folder = folder.Path }.Run("law", "check", "--law", "law", "--lang", "fr");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("Tout est en ordre\u00a0: law.\n", ran.Output, StringComparison.Ordinal);
    }

    // What is broken, in which file, by which replacement, and what stands at which words of the broken file.
    [Theory]
    [InlineData("unknown key", "crs/age.yaml", "  unit: points\n", "  unit: points\n  colour: red\n", "  colour: red", "crs.age: OE-1003: Unknown key \"colour\"; allowed: title, citation, note, sources, readings, unit, cap, values")]
    [InlineData("missing French", "crs/age.yaml", "    fr: Âge\n", "", "    en: Age", "crs.age.title: OE-1005: The French wording of \"crs.age.title\" is missing")]
    [InlineData("date not in the amendments", "crs/age.yaml", "    2015-01-01:", "    2015-01-02:", "    2015-01-02:", "crs.age: OE-1009: 2015-01-02 is not the date of any amendment in amendments.yaml")]
    [InlineData("gap", "crs/age.yaml", "      - { from: 18, to: 18, withSpouse: 90, withoutSpouse: 99 }\n", "", "{ from: 19, to: 19", "crs.age 2015-01-01: OE-1010: Gap in the table: nothing covers 18 to 18")]
    [InlineData("overlap", "crs/age.yaml", "{ from: 19, to: 19,", "{ from: 18, to: 19,", "{ from: 18, to: 19,", "crs.age 2015-01-01: OE-1011: Overlap in the table: 18 is covered twice")]
    [InlineData("points above the cap", "crs/age.yaml", "withSpouse: 100, withoutSpouse: 110 }", "withSpouse: 100, withoutSpouse: 111 }", "withoutSpouse: 111", "crs.age 2015-01-01.withoutSpouse: OE-1013: 111 points exceed the maximum of 110")]
    [InlineData("unknown NOC code", "categories/stem.yaml", "        - \"20010\"", "        - \"20099\"", "\"20099\"", "category.stem 2023-05-31.occupations: OE-1014: \"20099\" is not an occupation of NOC 2021")]
    [InlineData("no YAML", "crs/age.yaml", "    en: Age\n", "    en: [Age\n", null, "OE-1001: This is not readable YAML: ")]
    [InlineData("mistyped provision", "crs/age.yaml", "crs.age:", "crs.agee:", "crs.agee:", "crs.agee: OE-1015: Unknown provision \"crs.agee\"; did you mean")]
    public void What_is_broken_is_told_with_file_line_and_provision(string what, string file, string old, string young, string? at, string line)
    {
        using var folder = new TemporaryFolder();
        LawFolder.Copy(folder["law"]);
        var path = Path.Combine(folder["law"], file);
        var text = File.ReadAllText(path);
        // The cap of the table reads like its best row; the row is the later one.
        var place = what == "points above the cap" ? text.LastIndexOf(old, StringComparison.Ordinal) : text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(place >= 0, old);
        text = string.Concat(text.AsSpan(0, place), young, text.AsSpan(place + old.Length));
        File.WriteAllText(path, text);

        var ran = new Running { Folder = folder.Path }.Run("law", "check", "--law", "law");

        Assert.Equal(1, ran.Code);
        var number = at is null ? null : $"{text[..text.IndexOf(at, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1}";
        Assert.Contains(ran.ErrorLines, error => number is null
            ? error.StartsWith($"law/{file}:", StringComparison.Ordinal) && error.Contains(line, StringComparison.Ordinal)
            : error.StartsWith($"law/{file}:{number}: {line}", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ran.Error, StringComparison.Ordinal);
        Assert.Matches("^[0-9]+ errors? in law\n$", ran.Output);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once_in_French_and_as_JSON()
    {
        using var folder = new TemporaryFolder();
        LawFolder.Copy(folder["law"]);
        LawFolder.Edit(folder["law"], "crs/age.yaml", "    fr: Âge\n", "");
        LawFolder.Edit(folder["law"], "funds.yaml", "  unit: CAD\n", "  unit: CAD\n  currency: CAD\n");

        var ran = new Running { Folder = folder.Path }.Run("law", "check", "--law", "law", "--format", "json", "--lang", "fr");
        var answer = JsonElement.Parse(ran.Output);

        Assert.Equal(1, ran.Code);
        Assert.Equal(2, ran.ErrorLines.Length);
        Assert.Contains("crs.age.title: OE-1005\u00a0: Il manque le texte français", ran.Error, StringComparison.Ordinal);
        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(["OE-1005", "OE-1003"], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()));
        Assert.Equal("law/crs/age.yaml", answer.GetProperty("errors")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void JSON_counts_what_was_checked()
    {
        var answer = JsonElement.Parse(Ran.Command("law", "check", "--format", "json").Output);

        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(1016, answer.GetProperty("checked").GetProperty("occupations").GetInt32());
    }

    [Fact]
    public void A_folder_without_law_is_an_error()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["empty"]);

        Assert.Equal("empty: OE-1025: There is no law folder at \"empty\" (amendments.yaml is missing)\n", new Running { Folder = folder.Path }.Run("law", "check", "--law", "empty").Error);
        Assert.Equal("gone: OE-1025: There is no law folder at \"gone\" (amendments.yaml is missing)\n", new Running { Folder = folder.Path }.Run("law", "list", "--law", "gone").Error);
    }

    [Fact]
    public void Another_law_folder_is_used_by_every_command()
    {
        using var folder = new TemporaryFolder();
        LawFolder.Copy(folder["law"]);
        LawFolder.Edit(folder["law"], "invitations.yaml", "    2021-06-29: 60", "    2021-06-29: 45");
        var running = new Running { Folder = folder.Path };

        Assert.Contains("\n  45 days\n", running.Run("law", "show", "invitation.time-to-apply", "--law", "law").Output, StringComparison.Ordinal);
        Assert.Contains("May 27, 2024 at 00:00:00", running.Run("deadline", "2024-04-11", "--law", folder["law"] + "/").Output, StringComparison.Ordinal);
        Assert.Contains("\n  60 days\n", running.Run("law", "show", "invitation.time-to-apply").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_folder_answers_no_question()
    {
        using var folder = new TemporaryFolder();
        LawFolder.Copy(folder["law"]);
        LawFolder.Edit(folder["law"], "crs/age.yaml", "    fr: Âge\n", "");

        Assert.All(
            (string[][])[["law", "list"], ["law", "show", "crs.age"], ["law", "history", "crs.age"], ["law", "diff", "2016-01-01", "2017-01-01"], ["law", "amendments"], ["law", "readings"],
                ["law", "reforms"], ["clb", "ielts", "reading", "7"], ["funds", "1"], ["deadline", "2024-04-11"], ["noc", "21231"]],
            words =>
            {
                var ran = new Running { Folder = folder.Path }.Run([.. words, "--law", "law"]);
                Assert.Equal((1, ""), (ran.Code, ran.Output));
                Assert.StartsWith("law/crs/age.yaml:6: crs.age.title: OE-1005: ", Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
            });
    }
}
