using System.Text.Json;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawHistoryCommandTests
{
    public static TheoryData<string> Names => [.. LawBook.Embedded().Provisions.Select(provision => provision.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_provision_has_a_history_in_both_languages(string name)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var ran = Ran.Command("law", "history", name, "--lang", language);
            Assert.Equal((0, ""), (ran.Code, ran.Error));
        }
    }

    [Fact]
    public void The_points_for_French_grew_and_then_became_uncertain()
    {
        var page = Ran.Command("law", "history", "crs.additional.french").Output;

        Assert.Matches("June 6, 2017  \\(2017-06-06\\)\n-+\nValue +English below the threshold: 15; English at the threshold or above: 30\n", page);
        Assert.Matches("English below the threshold +15 +25\n", page);
        Assert.Matches("Instrument +Amending instruction 2017-1, made 29 May 2017 \\[confirmed\\]\n", page);
        Assert.Contains("unknown: something else is believed to apply; the value before stays", page, StringComparison.Ordinal);
        Assert.Contains("[incomplete]", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_ended_says_so_in_French() =>
        Assert.Contains("non en vigueur à compter de ce jour", Ran.Command("law", "history", "category.agriculture", "--lang", "fr").Output, StringComparison.Ordinal);

    [Fact]
    public void Occupations_that_came_and_went_have_their_titles()
    {
        var page = Ran.Command("law", "history", "category.healthcare").Output;

        Assert.Matches("\n41300 Social workers +– +listed\n", page);
        Assert.Matches("\n31204 Kinesiologists.* +listed +–\n", page);
        Assert.DoesNotContain("Professions de la santé", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_restated_is_as_before() => Assert.Matches("Value +2016, as before\n", Ran.Command("law", "history", "noc.edition").Output);

    [Fact]
    public void JSON_has_values_amendments_and_changes()
    {
        var values = JsonElement.Parse(Ran.Command("law", "history", "invitation.time-to-apply", "--format", "json").Output).GetProperty("values");

        Assert.Equal([60, 90, 60, 90, 60], values.EnumerateArray().Select(value => value.GetProperty("value").GetInt32()));
        Assert.Equal(("2020-03-21", "incomplete"), (values[3].GetProperty("from").GetString(), values[3].GetProperty("amendments")[0].GetProperty("status").GetString()));
        Assert.Equal(("", "60", "90"), (
            values[1].GetProperty("changes")[0].GetProperty("path").GetString(), values[1].GetProperty("changes")[0].GetProperty("before").GetString(), values[1].GetProperty("changes")[0].GetProperty("after").GetString()));
    }

    [Fact]
    public void A_mistyped_name_brings_near_ones() => Assert.Contains("did you mean crs.additional.french", Ran.Command("law", "history", "crs.aditional.french").Error, StringComparison.Ordinal);
}
