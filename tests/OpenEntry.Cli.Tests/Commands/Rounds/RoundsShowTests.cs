using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands.Rounds;

public class RoundsShowTests
{
    [Fact]
    public void A_round_with_its_facts_the_one_before_and_the_pool()
    {
        var ran = Ran.Command("rounds", "show", "293");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.StartsWith("Round 293\n  STEM occupations (Version 1)\n  4,500 invitations, cut-off 491\n  April 11, 2024\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Tie-break            February 25, 2024 at 11:55:12 UTC\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Cut-off             481         491       +10\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("2023-12-08  2024-04-11  125 days\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Pool on April 9, 2024\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("501-600        12,051    5.6%\n451-500        62,073   28.7%\n  491-500       9,167    4.2%\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("all           216,167  100.0%\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_in_French()
    {
        var ran = Ran.Command("rounds", "show", "#293", "--lang", "fr");

        Assert.StartsWith("Ronde 293\n  Professions des STIM (Version 1)\n  4\u00a0500\u00a0invitations, note minimale 491\n  11 avril 2024\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("sélection fondée sur les catégories (stem)", ran.Output, StringComparison.Ordinal);
        Assert.Contains("Bassin le 9 avril 2024\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("28,7\u00a0%", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_bands_have_bars_and_the_cut_off_its_place()
    {
        var ran = new Running { Terminal = true, Width = 80, Environment = { ["NO_COLOR"] = "1" } }.Run("rounds", "show", "293");

        Assert.Single(ran.Output.Split('\n'), line => line.Contains("← 491", StringComparison.Ordinal));
        Assert.Contains("│   491-500 │      9,167 │   4.2% │ ███▌ ← 491 ", ran.Output, StringComparison.Ordinal);
        Assert.All(ran.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void A_known_error_of_the_feed_is_told_with_its_source()
    {
        var ran = Ran.Command("rounds", "show", "208");
        var french = Ran.Command("rounds", "show", "208", "--lang", "fr");

        Assert.Contains("official feed, with a value from the press\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("invitations: the feed says or said 681; taken is 888\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("(press reports of the day; year-end report 2021)\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("invitations\u00a0: le flux donne ou donnait 681; la valeur prise est 888\n", french.Output, StringComparison.Ordinal);
        Assert.Contains("No distribution was published.\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_add_up_is_told() => Assert.EndsWith(
        "Round 247: dd3 is 55867, its parts come to 55687.\n", Ran.Command("rounds", "show", "247").Output, StringComparison.Ordinal);

    [Fact]
    public void The_first_of_a_kind_has_none_before_it()
    {
        var ran = Ran.Command("rounds", "show", "1");

        Assert.Contains("It was the first of its kind.\n", ran.Output, StringComparison.Ordinal);
        Assert.Contains("not published\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void As_json_with_what_surrounds_it()
    {
        using var round = JsonDocument.Parse(Ran.Command("rounds", "show", "293", "--format", "json").Output);
        using var first = JsonDocument.Parse(Ran.Command("rounds", "show", "1", "--format", "json").Output);
        using var wrong = JsonDocument.Parse(Ran.Command("rounds", "show", "208", "--format", "json", "--lang", "fr").Output);

        Assert.Equal(
            """{"number":"274","date":"2023-12-08","daysBefore":125,"invitationsChange":-1400,"cutOffChange":10}""",
            JsonSerializer.Serialize(round.RootElement.GetProperty("previousOfKind")));
        Assert.Equal(("293", 4500, 12051), (round.RootElement.GetProperty("number").GetString(), round.RootElement.GetProperty("invitations").GetInt32(), round.RootElement.GetProperty("distribution").GetProperty("dd2").GetInt32()));
        Assert.Equal(JsonValueKind.Null, first.RootElement.GetProperty("previousOfKind").ValueKind);
        var correction = Assert.Single(wrong.RootElement.GetProperty("corrections").EnumerateArray());
        Assert.Equal(("invitations", "681", "888"), (correction.GetProperty("column").GetString(), correction.GetProperty("published").GetString(), correction.GetProperty("value").GetString()));
        Assert.StartsWith("le flux répète", correction.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("91", "OE-9201: the number 91 stands for several rounds: 91a, 91b")]
    [InlineData("9999", "OE-5013: There is no round 9999 in the record.")]
    [InlineData("nine", "OE-5013: There is no round nine in the record.")]
    [InlineData("1a", "OE-5013: There is no round 1a in the record.")]
    public void A_number_that_is_not_one_round_is_an_error(string number, string error)
    {
        var ran = Ran.Command("rounds", "show", number);

        Assert.Equal((1, "", error), (ran.Code, ran.Output, Assert.Single(ran.ErrorLines)));
    }

    [Fact]
    public void A_letter_may_be_large() => Assert.StartsWith("Round 91a\n", Ran.Command("rounds", "show", "91A").Output, StringComparison.Ordinal);
}
