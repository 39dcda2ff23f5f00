using System.Text.Json;
using OpenEntry.Law.Books;

namespace OpenEntry.Cli.Tests.Commands.Laws;

public class LawListCommandTests
{
    [Fact]
    public void Every_provision_is_listed_under_its_group()
    {
        var lines = Ran.Command("law", "list").Output.Split('\n');
        var provisions = LawBook.Embedded().Provisions.ToArray();

        Assert.All(provisions, provision => Assert.Contains(lines, line => line.StartsWith($"  {provision.Name} ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("crs ", StringComparison.Ordinal) && line.EndsWith("Comprehensive Ranking System", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"{provisions.Length} provisions; ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2015-06-01", "crs.additional.sibling", "–", "not in force")]
    [InlineData("2017-06-06", "crs.additional.sibling", "2017-06-06", "15 points")]
    [InlineData("2026-11-03", "crs.additional.sibling", "2026-11-03", "15 points \\?")]
    [InlineData("2024-04-11", "category.stem", "2023-05-31", "V1, 24 occupations")]
    [InlineData("2024-04-11", "fees.biometrics", "2018-07-31", "Person: \\$85; family: \\$170")]
    [InlineData("2024-04-11", "noc.edition", "2022-11-16", "2021")]
    [InlineData("2024-04-11", "fsw.language", "2015-01-01", "CLB 7")]
    [InlineData("2024-04-11", "language-test.tef", "2015-01-01", "scale of NCLC 4 to 10")]
    [InlineData("2024-04-11", "crs.age", "2015-01-01", "0 to 110 points")]
    [InlineData("2024-04-11", "crs.transferability.education", "2015-01-01", "up to 50 points")]
    [InlineData("2024-04-11", "programs.class-order", "2015-01-01", "PNP, CEC, FSW, FST")]
    [InlineData("2024-04-11", "pool.validity", "2015-01-01", "12 months")]
    [InlineData("2024-04-11", "crs.tie-break", "2017-06-06", "earlier submission first")]
    public void A_row_tells_the_last_change_and_the_value(string on, string name, string changed, string value) =>
        Assert.Matches($"\n  {name} .* {changed} +{value}\n", Ran.Command("law", "list", "--on", on).Output);

    [Fact]
    public void It_speaks_French()
    {
        var list = Ran.Command("law", "list", "--lang", "fr").Output;

        Assert.Matches("\n  crs.age +Âge +points +2015-01-01 +0 à 110\u00a0points\n", list);
        Assert.Matches("\n  funds.settlement +Fonds d’établissement +dollars canadiens +2023-04-25 +3\u00a0706\u00a0\\$ à 36\u00a0407\u00a0\\$\n", list);
        Assert.Contains("Système de classement global", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(170)]
    public void On_a_terminal_the_table_fits_and_names_stay_whole(int width)
    {
        var ran = new Running { Terminal = true, Width = width, Environment = new() { ["NO_COLOR"] = "1" } }.Run("law", "list");

        Assert.All(ran.Output.Split('\n').Where(line => line.StartsWith('│')), line => Assert.True(line.Length <= width, line));
        Assert.Contains("│   crs.additional.provincial-nomination ", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_has_values_as_the_law_writes_them()
    {
        var answer = JsonElement.Parse(Ran.Command("law", "list", "--on", "2024-04-11", "--format", "json").Output);
        var all = answer.GetProperty("provisions").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);

        Assert.Equal(LawBook.Embedded().Provisions.Count(), all.Count);
        Assert.Equal(60, all["invitation.time-to-apply"].GetProperty("value").GetInt32());
        Assert.Equal("20010", all["category.stem"].GetProperty("value").GetProperty("occupations")[0].GetString());
        Assert.False(all["medical.upfront"].GetProperty("value").GetProperty("required").GetBoolean());
        Assert.Equal(0.5m, all["language-test.ielts"].GetProperty("value").GetProperty("step").GetDecimal());
        Assert.False(all["crs.additional.high-wage-occupation"].GetProperty("inForce").GetBoolean());
        Assert.Equal("crs", all["crs.age"].GetProperty("group").GetString());
    }

    [Fact]
    public void Before_Express_Entry_there_is_no_law() =>
        Assert.Equal("OE-1027: 2014-12-31 is before 2015-01-01, the first day of Express Entry\n", Ran.Command("law", "list", "--on", "2014-12-31").Error);
}
