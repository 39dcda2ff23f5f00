using System.Text.Json;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawShowCommandTests
{
    public static TheoryData<string> Names => [.. LawBook.Embedded().Provisions.Select(provision => provision.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_provision_can_be_shown_in_both_languages_and_as_JSON(string name)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var ran = Ran.Command("law", "show", name, "--on", "2026-03-01", "--lang", language);
            Assert.Equal((0, ""), (ran.Code, ran.Error));
            Assert.Contains($"({name})", ran.Output, StringComparison.Ordinal);
        }
        Assert.Equal(name, Json("law", "show", name, "--format", "json").GetProperty("name").GetString());
    }

    [Fact]
    public void Age_is_a_table_of_ranges_with_its_citation_reading_and_sources()
    {
        var page = Ran.Command("law", "show", "crs.age").Output;

        Assert.StartsWith("Age (crs.age)\nExpress Entry Instructions, core human capital factors, age\n", page, StringComparison.Ordinal);
        Assert.Matches("On +April 11, 2024, since January 1, 2015\n", page);
        Assert.Matches("At most +with spouse 100, without spouse 110\n", page);
        Assert.Matches("\n20–29 +100 +110\n", page);
        Assert.Matches("\n45 and more +0 +0\n", page);
        Assert.Contains("R3  29 February in common years\n", page, StringComparison.Ordinal);
        Assert.Contains("\n  https://github.com/ranjan-expatready/Neuron\n", page, StringComparison.Ordinal);
        Assert.Matches("Written in +crs/age.yaml:4\n", page);
    }

    [Fact]
    public void Education_is_a_table_of_levels_in_French() =>
        Assert.Matches("\nDoctorat +140 +150\n", Ran.Command("law", "show", "crs.education", "--lang", "fr").Output);

    [Fact]
    public void Names_stand_one_a_row() => Assert.Matches("\nMajor group 00 +200\nOther skilled occupation +50\n", Ran.Command("law", "show", "crs.additional.arranged-employment").Output);

    [Fact]
    public void Occupations_have_title_and_TEER()
    {
        var page = Ran.Command("law", "show", "category.stem", "--on", "2024-04-11").Output;

        Assert.Matches("\n20010 +0 +Engineering managers\n", page);
        Assert.Matches("\nExperience · months +6\n", page);
        Assert.Matches("Next +another value from February 27, 2025 on\n", page);
        Assert.Equal(24, System.Text.RegularExpressions.Regex.Count(page, "\n[0-9]{5}  [0-5] "));
    }

    [Fact]
    public void Occupations_of_2016_have_their_level() => Assert.Matches("\nCode +Level +Title\n", Ran.Command("law", "show", "fst.occupations", "--on", "2020-01-01").Output);

    [Fact]
    public void A_scale_has_a_column_for_each_ability()
    {
        Assert.Matches("\n9 +8 +7 +7 +7\n", Ran.Command("law", "show", "language-test.ielts").Output);
        Assert.Matches("\nScores +0–360 +0–300 +0–450 +0–450\n", Ran.Command("law", "show", "language-test.tef").Output);
    }

    [Fact]
    public void Records_show_each_part_as_a_table_of_its_own()
    {
        var page = Ran.Command("law", "show", "crs.transferability.foreign-work", "--lang", "fr").Output;

        Assert.Contains("Paliers\nAnnées révolues", page, StringComparison.Ordinal);
        Assert.Matches("\n3 et plus +2\n", page);
        Assert.Matches("Avec travail au Canada\nPalier +Premier seuil +Second seuil\n", page);
    }

    [Fact]
    public void Funds_are_in_dollars() => Assert.Matches("\n1 +\\$13,757\n", Ran.Command("law", "show", "funds.settlement").Output);

    [Fact]
    public void A_single_number_has_its_unit() => Assert.Contains("\n  60 days\n", Ran.Command("law", "show", "invitation.time-to-apply").Output, StringComparison.Ordinal);

    [Fact]
    public void What_is_unknown_says_that_the_value_before_stays()
    {
        var page = Ran.Command("law", "show", "crs.additional.sibling", "--on", "2026-11-03").Output.ReplaceLineEndings(" ");

        Assert.Matches("since November 3, 2026 something else is believed to apply, but no source says what: the +value before stays", page);
        Assert.Contains("15 points", page, StringComparison.Ordinal);
        Assert.Contains("nothing is awarded", Ran.Command("law", "show", "crs.additional.high-wage-occupation", "--on", "2026-11-03").Output, StringComparison.Ordinal);

        var json = Json("law", "show", "crs.additional.sibling", "--on", "2026-11-03", "--format", "json");
        Assert.Equal((true, "2026-11-03", "2017-06-06", 15), (
            json.GetProperty("unknown").GetBoolean(), json.GetProperty("unknownSince").GetString(), json.GetProperty("since").GetString(), json.GetProperty("value").GetInt32()));
    }

    [Fact]
    public void What_is_not_in_force_says_since_when_or_until_when()
    {
        Assert.Contains("not in force before June 6, 2017", Ran.Command("law", "show", "crs.additional.sibling", "--on", "2016-01-01").Output, StringComparison.Ordinal);
        Assert.Contains("not in force since February 18, 2026", Ran.Command("law", "show", "category.agriculture", "--on", "2026-03-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reform_shows_what_it_proposes()
    {
        Assert.Contains("the reform would change it, but no source says what", Ran.Command("law", "show", "crs.additional.sibling", "--reform", "federal-high-skilled-2026").Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("as the reform proposes", Ran.Command("law", "show", "fhs.language", "--reform", "federal-high-skilled-2026").Output, StringComparison.Ordinal);
        Assert.StartsWith("OE-1026: ", Ran.Command("law", "show", "crs.age", "--reform", "none-such").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crs.sibling", "OE-9101: there is no provision “crs.sibling”; did you mean crs.additional.sibling?\n")]
    [InlineData("crs.aeg", "OE-9101: there is no provision “crs.aeg”; did you mean crs.age?\n")]
    [InlineData("fees", "OE-9101: there is no provision “fees”; did you mean fees.biometrics or fees.permanent-residence?\n")]
    [InlineData("zzz", "OE-9100: there is no provision “zzz”; the list: openentry law list\n")]
    public void A_mistyped_name_brings_near_ones(string typed, string line)
    {
        var ran = Ran.Command("law", "show", typed);

        Assert.Equal((1, line), (ran.Code, ran.Error));
    }

    [Fact]
    public void Suggestions_speak_French() => Assert.Equal(
        "OE-9101\u00a0: il n’y a pas de disposition «\u00a0fees\u00a0»; vouliez-vous dire fees.biometrics ou fees.permanent-residence?\n", Ran.Command("law", "show", "fees", "--lang", "fr").Error);

    [Fact]
    public void Case_does_not_matter() => Assert.Equal(0, Ran.Command("law", "show", "CRS.Age").Code);

    [Fact]
    public void JSON_has_both_languages_and_the_sources()
    {
        var json = Json("law", "show", "crs.age", "--format", "json");

        Assert.Equal(("Age", "Âge"), (json.GetProperty("title").GetProperty("en").GetString(), json.GetProperty("title").GetProperty("fr").GetString()));
        Assert.Equal(110, json.GetProperty("cap").GetProperty("withoutSpouse").GetInt32());
        Assert.Equal(105, json.GetProperty("value")[2].GetProperty("withoutSpouse").GetInt32());
        Assert.Equal("R3", json.GetProperty("readings")[0].GetProperty("number").GetString());
        Assert.Equal(("crs/age.yaml", 4), (json.GetProperty("file").GetString(), json.GetProperty("line").GetInt32()));
        Assert.NotEqual(0, json.GetProperty("sources").GetArrayLength());
    }

    private static JsonElement Json(params string[] args)
    {
        var ran = Ran.Command(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Output);
    }
}
