using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public class ClbCommandTests
{
    [Theory]
    [InlineData("ielts", "listening", "8", 9)]
    [InlineData("ielts", "listening", "8.5", 10)]
    [InlineData("ielts", "reading", "6.5", 8)]
    [InlineData("celpip", "writing", "7", 7)]
    [InlineData("pte", "speaking", "68", 7)]
    [InlineData("tef", "reading", "206", 6)]
    [InlineData("tef", "reading", "207", 7)]
    [InlineData("tcf", "writing", "10", 7)]
    public void A_score_has_a_level(string test, string ability, string score, int clb)
    {
        var answer = Json("clb", test, ability, score, "--format", "json");

        Assert.Equal(clb, answer.GetProperty("clb").GetInt32());
        Assert.False(answer.GetProperty("belowScale").GetBoolean());
        Assert.Equal(test, answer.GetProperty("test").GetString());
        Assert.Equal(ability, answer.GetProperty("ability").GetString());
        Assert.Equal(test is "tef" or "tcf" ? "french" : "english", answer.GetProperty("language").GetString());
        Assert.Equal($"language-test.{test}", answer.GetProperty("provision").GetString());
    }

    [Fact]
    public void The_scale_is_named_by_its_date() =>
        Assert.Equal("2024-01-30", Json("clb", "pte", "listening", "60", "--format", "json").GetProperty("scale").GetString());

    [Theory]
    [InlineData("écoute", "listening")]
    [InlineData("compréhension-de-l’oral", "listening")]
    [InlineData("ecouter", "listening")]
    [InlineData("compréhension-de-l’écrit", "reading")]
    [InlineData("lire", "reading")]
    [InlineData("expression-écrite", "writing")]
    [InlineData("ÉCRIRE", "writing")]
    [InlineData("expression orale", "speaking")]
    [InlineData("parler", "speaking")]
    public void Abilities_go_by_their_French_names_too(string typed, string ability) =>
        Assert.Equal(ability, Json("clb", "tcf", typed, "10", "--format", "json").GetProperty("ability").GetString());

    [Theory]
    [InlineData("ielts", "reading", "3")]
    [InlineData("celpip", "reading", "M")]
    [InlineData("celpip", "reading", "m")]
    public void Below_level_4_there_is_no_level(string test, string ability, string score)
    {
        var answer = Json("clb", test, ability, score, "--format", "json");

        Assert.Equal(0, answer.GetProperty("clb").GetInt32());
        Assert.True(answer.GetProperty("belowScale").GetBoolean());
        Assert.Contains("below CLB 4", Ran.Command("clb", test, ability, score).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_French_reader_may_write_a_comma_and_reads_NCLC()
    {
        var ran = Ran.Command("clb", "ielts", "écoute", "7,5", "--lang", "fr");

        Assert.Equal(0, ran.Code);
        Assert.Contains("IELTS, General Training · écoute · 7,5", ran.Output, StringComparison.Ordinal);
        Assert.Contains("NCLC 8", ran.Output, StringComparison.Ordinal);
        Assert.Contains("← cette note", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_is_ten_and_above() => Assert.Contains("CLB 10 or above", Ran.Command("clb", "celpip", "reading", "12").Output, StringComparison.Ordinal);

    [Fact]
    public void A_French_test_has_NCLC_in_English_too() => Assert.Contains("NCLC 7", Ran.Command("clb", "tcf", "speaking", "10").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("7.3", "OE-9111: 7.3 is not a possible score (IELTS General Training, reading); allowed: 0 to 9 in steps of 0.5")]
    [InlineData("9.5", "OE-9111: 9.5 is not a possible score (IELTS General Training, reading); allowed: 0 to 9 in steps of 0.5")]
    [InlineData("-1", "OE-9111: -1 is not a possible score (IELTS General Training, reading); allowed: 0 to 9 in steps of 0.5")]
    [InlineData("M", "OE-9116: “M” is a result of CELPIP only; the test is IELTS General Training")]
    public void A_score_that_cannot_occur_says_what_can(string score, string line)
    {
        var ran = Ran.Command("clb", "ielts", "reading", score);

        Assert.Equal((1, line + "\n", ""), (ran.Code, ran.Error, ran.Output));
    }

    [Fact]
    public void The_error_speaks_French() => Assert.Equal(
        "OE-9111\u00a0: 9,5 n’est pas une note possible (IELTS, General Training, lecture); permis\u00a0: de 0 à 9 par pas de 0,5\n",
        Ran.Command("clb", "ielts", "lecture", "9,5", "--lang", "fr").Error);

    [Theory]
    [InlineData("toefl", "reading", "8", "OE-9013: TEST: “toefl” is not one of: ielts, celpip, pte, tef, tcf")]
    [InlineData("ielts", "hearing", "8", "OE-9013: ABILITY: “hearing” is not one of: listening, reading, writing, speaking")]
    [InlineData("ielts", "reading", "eight", "OE-9110: SCORE: “eight” is not a score; a score is written 8 or 8.5")]
    public void Words_nobody_knows_are_a_matter_of_usage(string test, string ability, string score, string line)
    {
        var ran = Ran.Command("clb", test, ability, score);

        Assert.Equal((2, line), (ran.Code, ran.ErrorLines[0]));
    }

    [Fact]
    public void PTE_Core_is_accepted_from_its_day_on()
    {
        var ran = Ran.Command("clb", "pte", "reading", "60", "--on", "2024-01-29");

        Assert.Equal((1, "OE-9112: Pearson Test of English Core (PTE Core) is not accepted on January 29, 2024; it is from January 30, 2024 on\n"), (ran.Code, ran.Error));
        Assert.Equal(0, Ran.Command("clb", "pte", "reading", "60", "--on", "2024-01-30").Code);
    }

    [Fact]
    public void Before_Express_Entry_there_is_no_scale() => Assert.StartsWith("OE-1027: ", Ran.Command("clb", "ielts", "reading", "7", "--on", "2014-12-31").Error, StringComparison.Ordinal);

    [Fact]
    public void A_TEF_score_is_read_as_the_previous_equivalency()
    {
        var answer = Json("clb", "tef", "speaking", "393", "--on", "2024-02-01", "--format", "json");

        Assert.Equal((10, 450, "language-test.tef", "R31"), (
            answer.GetProperty("clb").GetInt32(), answer.GetProperty("scaleOutOf").GetInt32(),
            answer.GetProperty("provision").GetString(), answer.GetProperty("reading").GetString()));
    }

    [Theory]
    [InlineData("2024-02-01", "520", 9, "2023-12-11")]
    [InlineData("2023-12-10", "520", 8, "2019-10-01")]
    public void A_TEF_score_too_high_for_the_former_scale_is_read_out_of_699(string on, string score, int clb, string scale)
    {
        var answer = Json("clb", "tef", "speaking", score, "--on", on, "--format", "json");

        Assert.Equal((clb, 699, "language-test.tef-699", "R31", scale), (
            answer.GetProperty("clb").GetInt32(), answer.GetProperty("scaleOutOf").GetInt32(), answer.GetProperty("provision").GetString(),
            answer.GetProperty("reading").GetString(), answer.GetProperty("scale").GetString()));
        Assert.Contains("R31: read out of 699", Ran.Command("clb", "tef", "speaking", score, "--on", on).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_of_699_can_be_asked_for()
    {
        Assert.Equal(4, Json("clb", "tef", "speaking", "330", "--on", "2024-02-01", "--scale", "699", "--format", "json").GetProperty("clb").GetInt32());
        Assert.Equal(7, Json("clb", "tef", "speaking", "330", "--on", "2024-02-01", "--format", "json").GetProperty("clb").GetInt32());
        Assert.StartsWith("OE-9111: 520 is not a possible score", Ran.Command("clb", "tef", "speaking", "520", "--on", "2024-02-01", "--scale", "previous").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void There_was_no_scale_of_699_before_October_2019()
    {
        Assert.Equal((1, "OE-9114: TEF Canada has no scale of 699 on September 30, 2019; it has from October 1, 2019 on\n"), Error("clb", "tef", "speaking", "330", "--on", "2019-09-30", "--scale", "699"));
        Assert.Equal(1, Ran.Command("clb", "tef", "speaking", "520", "--on", "2019-09-30").Code);
        Assert.False(Json("clb", "tef", "speaking", "330", "--on", "2019-09-30", "--format", "json").TryGetProperty("reading", out _));
    }

    [Fact]
    public void Other_tests_have_one_scale() => Assert.Equal((2, "OE-9115: --scale is for tef only; tcf has one scale\n"), Error("clb", "tcf", "speaking", "10", "--scale", "699"));

    private static (int, string) Error(params string[] args)
    {
        var ran = Ran.Command(args);
        return (ran.Code, ran.Error);
    }

    private static JsonElement Json(params string[] args)
    {
        var ran = Ran.Command(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Output);
    }
}
