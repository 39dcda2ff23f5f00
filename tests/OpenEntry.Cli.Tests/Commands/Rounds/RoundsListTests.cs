using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

public class RoundsListTests
{
    [Fact]
    public void The_last_rounds_in_plain_words() => Assert.Equal(
        """
        No.  Date        Kind            Invited  Cut-off  Tie-break (UTC)      Label
        ---  ----------  --------------  -------  -------  -------------------  ------------------------------------------
        418  2026-05-28  french 2026-V2    4,500      409  2026-04-29 22:20:00  French-Language proficiency 2026-Version 2
        419  2026-06-22  PNP                 955      730  2026-03-09 01:02:28  Provincial Nominee Program
        2 rounds, 5,455 invitations

        """.ReplaceLineEndings("\n"), Ran.Command("rounds", "list", "--last", "2").Output);

    [Fact]
    public void The_same_in_French()
    {
        var ran = Ran.Command("rounds", "list", "--last", "2", "--lang", "fr");

        Assert.Contains("Compétence linguistique en français 2026-Version 2", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("2\u00a0rondes, 5\u00a0455\u00a0invitations\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_without_a_tie_break_has_none()
    {
        var line = Ran.Command("rounds", "list", "--to", "2015-01-31").Output.Split('\n')[2];

        Assert.Equal("  1  2015-01-31  general      779      886                   No Program Specified", line);
    }

    [Theory]
    [InlineData(3, "--kind", "stem")]
    [InlineData(3, "--kind", "STEM")]
    [InlineData(107, "--kind", "pnp")]
    [InlineData(178, "--kind", "general")]
    [InlineData(177, "--kind", "program")]
    [InlineData(65, "--kind", "category")]
    [InlineData(52, "--year", "2024")]
    [InlineData(3, "--from", "2024-03-25", "--to", "2024-04-11", "--last", "3")]
    [InlineData(1, "--from", "2024-04-11", "--to", "2024-04-11")]
    [InlineData(2, "--kind", "stem", "--year", "2023")]
    [InlineData(0, "--year", "2031")]
    public void Rounds_are_chosen_by_kind_and_time(int count, params string[] options)
    {
        using var rounds = JsonDocument.Parse(Ran.Command(["rounds", "list", .. options, "--format", "json"]).Output);

        Assert.Equal(count, rounds.RootElement.GetArrayLength());
    }

    [Fact]
    public void Csv_is_that_of_the_record()
    {
        var lines = Ran.Command("rounds", "list", "--kind", "stem", "--format", "csv").Output.Split('\n');

        Assert.StartsWith("round_number,date,time_utc,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("293,2024-04-11,2024-04-11T13:23:42Z,STEM occupations (Version 1),category,stem,V1,4500,491,", lines[3], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Where_there_is_none_it_says_so()
    {
        var ran = Ran.Command("rounds", "list", "--year", "2031");

        Assert.Equal((0, "No such round in the record.\n", ""), (ran.Code, ran.Output, ran.Error));
        Assert.Equal("Aucune ronde de ce genre dans le registre.\n", Ran.Command("rounds", "list", "--year", "2031", "--lang", "fr").Output);
    }

    [Fact]
    public void An_unknown_kind_is_told_with_those_there_are()
    {
        var ran = Ran.Command("rounds", "list", "--kind", "space");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.StartsWith("OE-9200: --kind: the record has no rounds of the kind “space”; it has: agriculture, CEC, education, french, FST, ", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OE-9041: The period ends on 2024-01-01, before it begins on 2024-02-01.", "--from", "2024-02-01", "--to", "2024-01-01")]
    [InlineData("OE-9012: --last: “0” is not a whole number from 1 to 1000000", "--last", "0")]
    [InlineData("OE-9010: --from: “yesterday” is not a date; a date is written 2024-04-11", "--from", "yesterday")]
    public void A_wrong_command_line_is_one_error_and_a_way_to_help(string error, params string[] options)
    {
        var ran = Ran.Command(["rounds", "list", .. options]);

        Assert.Equal((2, ""), (ran.Code, ran.Output));
        Assert.Equal([error, "Help: openentry rounds list --help"], ran.ErrorLines);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void On_a_narrow_terminal_every_round_has_one_line_but_those_of_long_kinds(string language)
    {
        var ran = new Running { Terminal = true, Width = 80, Environment = { ["NO_COLOR"] = "1" } }.Run("rounds", "list", "--last", "10", "--lang", language);
        var lines = ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.Equal(10 + 5, lines.Length);
        Assert.DoesNotContain("Provincial", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_wide_one_there_is_room_for_labels() => Assert.Contains(
        "Provincial Nominee Program", new Running { Terminal = true, Width = 140 }.Run("rounds", "list", "--last", "1").Output, StringComparison.Ordinal);

    [Fact]
    public void The_record_is_the_folder_named_else_that_of_the_project_else_the_one_inside()
    {
        using var own = new TemporaryFolder();
        var header = File.ReadLines(Path.Combine(Root.Folder, "history/rounds.csv")).Take(2);
        Directory.CreateDirectory(own["history"]);
        File.WriteAllText(own["history/rounds.csv"], string.Join('\n', header) + "\n");
        Directory.CreateDirectory(own["other"]);
        File.WriteAllText(own["other/rounds.csv"], header.First() + "\n");
        var home = new Dictionary<string, string> { ["OPENENTRY_HOME"] = own.Path };

        Assert.Equal("1 round, 779 invitations", Last(new Running { Environment = home }.Run("rounds", "list")));
        Assert.Equal("No such round in the record.", Last(new Running { Environment = home, Folder = own.Path }.Run("rounds", "list", "--history", "other")));
        Directory.Delete(own["history"], recursive: true);
        Assert.Equal("420 rounds, 998,251 invitations", Last(new Running { Environment = home }.Run("rounds", "list")));

        static string Last(Ran ran) => ran.Output.TrimEnd('\n').Split('\n')[^1];
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_something_else_is_an_error()
    {
        using var own = new TemporaryFolder();
        File.WriteAllText(own["rounds.csv"], "number,size\n1,2\n");

        var missing = new Running { Folder = own.Path }.Run("rounds", "stats", "--history", "none");
        var wrong = new Running { Folder = own.Path }.Run("rounds", "stats", "--history", ".", "--lang", "fr");

        Assert.Equal((1, ""), (missing.Code, missing.Output));
        Assert.StartsWith($"{own["none/rounds.csv"]}: OE-5000: ", Assert.Single(missing.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith($"{own["rounds.csv"]}:1: OE-5004\u00a0: La première ligne doit nommer les colonnes ", Assert.Single(wrong.ErrorLines), StringComparison.Ordinal);
    }
}
