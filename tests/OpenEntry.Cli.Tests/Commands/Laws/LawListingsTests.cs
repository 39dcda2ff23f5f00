using System.Text.Json;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawListingsTests
{
    private static readonly LawBook Book = LawBook.Embedded();

    [Fact]
    public void Amendments_stand_one_a_line()
    {
        var ran = Ran.Command("law", "amendments");

        Assert.Equal(Book.Amendments.Count + 2, ran.Output.TrimEnd().Split('\n').Length);
        Assert.Matches("\n2017-06-06 +confirmed +yes +Amending instruction 2017-1", ran.Output);
        Assert.Matches("\n2026-11-03 +incomplète +oui +Modification", Ran.Command("law", "amendments", "--lang", "fr").Output);
    }

    [Fact]
    public void On_a_terminal_each_has_a_heading()
    {
        var ran = new Running { Terminal = true, Width = 80, Environment = new() { ["NO_COLOR"] = "1" } }.Run("law", "amendments");

        Assert.Contains("── 2017-06-06 · version of the CRS ─", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith($"{Book.Amendments.Count} amendments\n", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Amendments_as_JSON()
    {
        var answer = JsonElement.Parse(Ran.Command("law", "amendments", "--format", "json").Output);

        Assert.Equal(Book.Amendments.Count, answer.GetArrayLength());
        Assert.Equal(7, answer.EnumerateArray().Count(one => one.GetProperty("crsVersion").GetBoolean()));
        Assert.Contains(answer.EnumerateArray(), one => one.GetProperty("status").GetString() == "single-source");
    }

    [Fact]
    public void Readings_are_listed_in_order_of_their_numbers()
    {
        var lines = Ran.Command("law", "readings").Output.TrimEnd().Split('\n');

        Assert.Equal(Enumerable.Range(1, Book.Readings.Count).Select(number => $"R{number}"), lines.Skip(2).Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void A_reading_has_a_page()
    {
        var page = Ran.Command("law", "readings", "r5").Output;

        Assert.StartsWith("R5  Foreign work for the CRS\n", page, StringComparison.Ordinal);
        Assert.Matches("It could be +Only one occupation", page);
        Assert.Matches("Switch +several-occupations \\(taken\\), one-occupation\n", page);
        Assert.Matches("Provisions +crs.transferability.foreign-work", page);
        Assert.Matches("Retenue +Les dix dernières années", Ran.Command("law", "readings", "R5", "--lang", "fr").Output);
    }

    [Fact]
    public void A_reading_as_JSON_is_an_object_and_all_of_them_a_list()
    {
        Assert.Equal("one-occupation", JsonElement.Parse(Ran.Command("law", "readings", "R5", "--format", "json").Output).GetProperty("options")[1].GetString());
        Assert.Equal(Book.Readings.Count, JsonElement.Parse(Ran.Command("law", "readings", "--format", "json").Output).GetArrayLength());
    }

    [Fact]
    public void A_reading_there_is_not_says_which_there_are()
    {
        var ran = Ran.Command("law", "readings", "R99");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-9102: there is no reading “R99”; there are: R1, R2, ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Reforms_show_what_they_propose()
    {
        var page = Ran.Command("law", "reforms").Output;

        Assert.StartsWith("Federal High-Skilled Class (proposal of 2026) (federal-high-skilled-2026)\n", page, StringComparison.Ordinal);
        Assert.Matches("\ncrs.additional.sibling +Brother or sister in Canada +unknown: the value of the law stays\n", page);
        Assert.Contains("Compare: openentry law diff 2024-04-11 federal-high-skilled-2026\n", page, StringComparison.Ordinal);
        Assert.Contains("Comparer\u00a0: openentry law diff", Ran.Command("law", "reforms", "--lang", "fr").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reforms_as_JSON()
    {
        var reform = JsonElement.Parse(Ran.Command("law", "reforms", "--format", "json").Output)[0];

        Assert.Equal("federal-high-skilled-2026", reform.GetProperty("name").GetString());
        Assert.Contains(reform.GetProperty("provisions").EnumerateArray(), one => one.GetProperty("name").GetString() == "fhs.language" && one.GetProperty("value").GetInt32() == 6);
    }

    [Fact]
    public void Law_alone_names_its_commands()
    {
        var ran = Ran.Command("law");

        Assert.Equal((2, "OE-9003: “openentry law” needs one of: list, show, history, diff, amendments, readings, reforms, check"), (ran.Code, ran.ErrorLines[0]));
    }
}
