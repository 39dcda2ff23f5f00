using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawDiffCommandTests
{
    [Fact]
    public void One_day_of_November_2016_changed_the_offer()
    {
        var ran = Ran.Command("law", "diff", "2016-11-18", "2016-11-19");

        Assert.Matches("\ncrs.additional.arranged-employment +major group 00 +600 +200\n", ran.Output);
        Assert.Matches("\ninvitation.time-to-apply +value +60 days +90 days\n", ran.Output);
        Assert.Matches("\ncrs.additional.canadian-credential +value +not in force +Program of", ran.Output);
        Assert.Contains("Amendments between\n------------------\n2016-11-19  Amending instruction 2016-1", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_the_name_stands_above_its_rows()
    {
        var ran = new Running { Terminal = true, Width = 90, Environment = new() { ["NO_COLOR"] = "1" } }.Run("law", "diff", "2016-11-18", "2016-11-19", "--lang", "fr");

        Assert.Matches("│ crs.additional.arranged-employment +│ +│ +│\n│   grand groupe 00 +│ 600 +│ 200 +│\n", ran.Output);
    }

    [Fact]
    public void A_reform_is_compared_with_the_law_of_the_day()
    {
        var ran = Ran.Command("law", "diff", "2026-09-30", "federal-high-skilled-2026");

        Assert.Matches("\ncrs.additional.sibling +what is known +known +unknown: value kept\n", ran.Output);
        Assert.Matches("\nfhs.language +value +not in force +CLB 6\n", ran.Output);
        Assert.Matches("\nprograms.in-force +FHS +– +listed\n", ran.Output);
        Assert.DoesNotContain("Amendments between", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_differs_where_nothing_was_amended()
    {
        Assert.Equal("No value in force differs between 2024-04-11 and 2024-04-12.\n", Ran.Command("law", "diff", "2024-04-11", "2024-04-12").Output);
        Assert.Equal("Aucune valeur en vigueur ne diffère entre 2024-04-11 et 2024-04-12.\n", Ran.Command("law", "diff", "2024-04-11", "2024-04-12", "--lang", "fr").Output);
    }

    [Fact]
    public void Backwards_goes_too() =>
        Assert.Matches("\ninvitation.time-to-apply +value +90 days +60 days\n", Ran.Command("law", "diff", "2016-11-19", "2016-11-18").Output);

    [Fact]
    public void JSON_has_paths_and_both_values()
    {
        var answer = JsonElement.Parse(Ran.Command("law", "diff", "2016-11-18", "2016-11-19", "--format", "json").Output);
        var offer = answer.GetProperty("provisions").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "crs.additional.arranged-employment");

        Assert.Equal(600, offer.GetProperty("before").GetProperty("value").GetProperty("majorGroup00").GetInt32());
        Assert.Equal("otherSkilled", offer.GetProperty("changes")[1].GetProperty("path").GetString());
        Assert.Equal("2016-11-19", answer.GetProperty("amendments")[0].GetProperty("date").GetString());
    }

    [Theory]
    [InlineData("2024-04-11", "soon", 1, "OE-9103: “soon” is neither a date (2024-04-11) nor a reform; reforms: federal-high-skilled-2026")]
    [InlineData("2014-04-11", "2024-04-11", 1, "OE-1027: 2014-04-11 is before 2015-01-01, the first day of Express Entry")]
    [InlineData("soon", "2024-04-11", 2, "OE-9010: DATE1: “soon” is not a date; a date is written 2024-04-11")]
    public void A_day_that_cannot_be_says_why(string first, string second, int code, string line)
    {
        var ran = Ran.Command("law", "diff", first, second);

        Assert.Equal((code, line), (ran.Code, ran.ErrorLines[0]));
    }
}
