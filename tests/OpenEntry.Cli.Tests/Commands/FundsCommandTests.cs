using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public class FundsCommandTests
{
    // The tests' clock stands in April 2024: the table of 25 April 2023.
    [Theory]
    [InlineData("1", 13757)]
    [InlineData("7", 36407)]
    [InlineData("8", 36407 + 3706)]
    [InlineData("100", 36407 + (93 * 3706))]
    public void The_amount_goes_by_the_size_of_the_family(string size, int amount) =>
        Assert.Equal(amount, Json("funds", size, "--format", "json").GetProperty("amount").GetInt32());

    [Fact]
    public void JSON_tells_the_table_and_its_neighbours()
    {
        var answer = Json("funds", "3", "--on", "2025-07-10", "--format", "json");

        Assert.Equal(
            (3, 23360, "CAD", "2025-07-07", "2025-07-28", "2025-07-10"),
            (answer.GetProperty("size").GetInt32(), answer.GetProperty("amount").GetInt32(), answer.GetProperty("currency").GetString(),
                answer.GetProperty("since").GetString(), answer.GetProperty("updateBy").GetString(), answer.GetProperty("on").GetString()));
        Assert.Equal("2024-05-28", answer.GetProperty("previous").GetProperty("since").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("next").ValueKind);
    }

    [Fact]
    public void A_deadline_nobody_announced_is_null() => Assert.Equal(JsonValueKind.Null, Json("funds", "3", "--format", "json").GetProperty("updateBy").ValueKind);

    [Fact]
    public void The_page_shows_the_table_before_and_the_one_after()
    {
        var page = Ran.Command("funds", "3").Output;

        Assert.Contains("3 people · April 11, 2024\n  $21,055", page, StringComparison.Ordinal);
        Assert.Matches("previous +June 9, 2022", page);
        Assert.Matches("in force +April 25, 2023 +\\$21,055 +not announced", page);
        Assert.Matches("next +May 28, 2024 +\\$22,483 +May 27, 2024", page);
    }

    [Fact]
    public void Until_the_deadline_a_profile_in_the_pool_keeps_the_table_before()
    {
        var page = Ran.Command("funds", "1", "--on", "2025-07-27", "--lang", "fr").Output;

        Assert.Contains("15\u00a0263\u00a0$", page, StringComparison.Ordinal);
        Assert.Contains("R20\u00a0: un profil déjà dans le bassin peut s’en tenir à 14\u00a0690\u00a0$ jusqu’au 27 juillet 2025 inclusivement.", System.Text.RegularExpressions.Regex.Replace(page, " *\n *", " "), StringComparison.Ordinal);
        Assert.Contains("R20: a profile already in the pool may show $14,690 to the end of July 27, 2025.", System.Text.RegularExpressions.Regex.Replace(Ran.Command("funds", "1", "--on", "2025-07-27").Output, " *\n *", " "), StringComparison.Ordinal);
        Assert.DoesNotContain("R20", Ran.Command("funds", "1", "--on", "2025-07-28").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_2018_the_amount_cannot_be_told()
    {
        var ran = Ran.Command("funds", "2", "--on", "2017-12-31");

        Assert.Equal((1, "OE-9117: the settlement funds of December 31, 2017 cannot be told: the first table at hand is that of January 1, 2018 (reading R20)\n"), (ran.Code, ran.Error));
        Assert.Equal(0, Ran.Command("funds", "2", "--on", "2018-01-01").Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("two")]
    public void A_family_has_1_to_100_people(string size)
    {
        var ran = Ran.Command("funds", size);

        Assert.Equal((2, $"OE-9012: SIZE: “{size}” is not a whole number from 1 to 100"), (ran.Code, ran.ErrorLines[0]));
    }

    private static JsonElement Json(params string[] args)
    {
        var ran = Ran.Command(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Output);
    }
}
