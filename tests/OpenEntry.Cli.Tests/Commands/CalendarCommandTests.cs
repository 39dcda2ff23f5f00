namespace OpenEntry.Cli.Tests.Commands;

public sealed class CalendarCommandTests
{
    [Fact]
    public void Each_thing_that_changes_has_a_row_of_its_own_under_its_day()
    {
        var lines = Ran.Command("calendar", Samples.Of("tests-run-out"), "--from", Samples.Day, "--to", "2026-11-30").Output.Split('\n');

        Assert.Equal("sample-tests-run-out", lines[0]);
        Assert.Equal("  437 points on September 1, 2026", lines[1]);
        Assert.Matches(@"^November 16, 2026 +-171 +266  IELTS of November 16, 2024 turns two years old +First official language 108 → 0$", lines[4]);
        Assert.Equal(
            ["Education, with language or Canadian work 13 → 0", "Foreign work experience, with language or Canadian work 25 → 0", "French-language proficiency 50 → 25", "Federal Skilled Worker Program: no longer met", "Out of category: French-language proficiency"],
            lines[5..10].Select(line => line.Trim()));
        Assert.All(lines, line => Assert.True(line.Length <= 150, line));
    }

    [Fact]
    public void When_nothing_changes_it_says_so()
    {
        var english = Ran.Command("calendar", Samples.Of("leap-day"), "--from", "2026-09-01", "--to", "2026-09-02");
        var french = Ran.Command("calendar", Samples.Of("leap-day"), "--from", "2026-09-01", "--to", "2026-09-02", "--lang", "fr");

        Assert.EndsWith("Nothing changes by itself up to September 2, 2026.\n", english.Output, StringComparison.Ordinal);
        Assert.EndsWith("Rien ne change de soi-même jusqu’au 2 septembre 2026.\n", french.Output, StringComparison.Ordinal);
        Assert.Empty(Samples.Json("calendar", Samples.Of("leap-day"), "--from", "2026-09-01", "--to", "2026-09-02")["steps"]!.AsArray());
    }

    [Fact]
    public void Without_days_it_looks_two_years_ahead_of_today()
    {
        var calendar = Samples.Json("calendar", Samples.Of("leap-day"));

        Assert.Equal("2024-04-11", (string?)calendar["from"]);
        Assert.All(calendar["steps"]!.AsArray(), step => Assert.InRange((string)step!["date"]!, "2024-04-12", "2026-04-11"));
    }

    [Fact]
    public void A_list_of_profiles_gives_a_list_of_calendars()
    {
        var both = $"[{File.ReadAllText(Samples.Of("leap-day"))},{File.ReadAllText(Samples.Of("tests-run-out"))}]";

        var ran = new Running { Input = both }.Run("calendar", "-", "--from", Samples.Day, "--format", "json");

        Assert.Equal(["sample-leap-day", "sample-tests-run-out"], System.Text.Json.Nodes.JsonNode.Parse(ran.Output)!.AsArray().Select(one => (string?)one!["id"]));
    }

    [Theory]
    [InlineData("OE-9041", "--from", "2026-09-01", "--to", "2026-08-31")]
    [InlineData("OE-9042", "--from", "2026-09-01", "--to", "2076-09-02")]
    [InlineData("OE-3052", "--from", "9999-12-31")]
    [InlineData("OE-3052", "--from", "2200-01-01", "--to", "2200-02-01")]
    [InlineData("OE-1", "--from", "2014-12-31")]
    [InlineData("OE-1", "--reform", "no-such-reform")]
    public void A_period_that_makes_no_sense_is_one_line(string code, params string[] words)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var ran = Ran.Command(["calendar", Samples.Of("leap-day"), .. words, "--lang", language]);

            Assert.Equal((1, ""), (ran.Code, ran.Output));
            Assert.StartsWith(code, Assert.Single(ran.ErrorLines), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_profile_that_is_wrong_is_told_by_its_path()
    {
        var ran = new Running { Input = File.ReadAllText(Samples.Of("leap-day")).Replace("\"21211\"", "\"99999\"", StringComparison.Ordinal) }.Run("calendar", "-");

        Assert.Equal((1, ""), (ran.Code, ran.Output));
        Assert.Matches(@"^standard input.*\$\.work\[0\]\.noc: OE-2\d\d\d: ", Assert.Single(ran.ErrorLines));
    }
}
