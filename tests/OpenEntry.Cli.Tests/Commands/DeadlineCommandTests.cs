using System.Text.Json;
using NodaTime;

namespace OpenEntry.Cli.Tests.Commands;

public class DeadlineCommandTests
{
    [Fact]
    public void The_letter_of_10_July_2019_as_JSON()
    {
        var answer = Json("deadline", "2019-07-10", "--format", "json");

        Assert.Equal(
            ("2019-07-10", 60, "2019-09-09T00:00:00Z", "2019-09-08T23:59:59Z", "invitation.time-to-apply"),
            (answer.GetProperty("issued").GetString(), answer.GetProperty("days").GetInt32(), answer.GetProperty("before").GetString(),
                answer.GetProperty("last").GetString(), answer.GetProperty("provision").GetString()));
        Assert.Equal(0, answer.GetProperty("readings").GetArrayLength());
        Assert.True(answer.GetProperty("passed").GetBoolean());
        Assert.False(answer.GetProperty("incomplete").GetBoolean());
    }

    [Fact]
    public void An_instant_counts_as_its_day_in_UTC()
    {
        Assert.Equal("2024-04-11", Json("deadline", "2024-04-10T21:00:00-04:00", "--format", "json").GetProperty("issued").GetString());
        Assert.Equal("2024-04-11", Json("deadline", "2024-04-11T13:25:27Z", "--format", "json").GetProperty("issued").GetString());
    }

    [Fact]
    public void A_deadline_ahead_says_what_is_left()
    {
        var ran = new Running { Now = Instant.FromUtc(2024, 6, 5, 22, 30) }.Run("deadline", "2024-04-11");

        Assert.Contains("Apply before June 11, 2024 at 00:00:00 UTC", ran.Output, StringComparison.Ordinal);
        Assert.Matches("Left +5 days and 1 hour\n", ran.Output);
        Assert.Matches("Left +1 hour and 30 minutes\n", new Running { Now = Instant.FromUtc(2024, 6, 10, 22, 30) }.Run("deadline", "2024-04-11").Output);
        Assert.Matches("Left +the deadline has passed\n", new Running { Now = Instant.FromUtc(2024, 6, 11, 0, 0) }.Run("deadline", "2024-04-11").Output);
    }

    [Fact]
    public void The_reader_s_own_clock_can_be_shown()
    {
        Assert.Contains("America/Toronto  June 10, 2024 at 19:59:59 (UTC-04)", Ran.Command("deadline", "2024-04-11", "--time-zone", "America/Toronto").Output, StringComparison.Ordinal);
        Assert.Contains("10 juin 2024 à 19\u00a0h\u00a059\u00a0min\u00a059\u00a0s (UTC-04)", Ran.Command("deadline", "2024-04-11", "--time-zone", "america/toronto", "--lang", "fr").Output, StringComparison.Ordinal);
        Assert.Equal("2024-06-10T16:59:59-07:00", Json("deadline", "2024-04-11", "--time-zone", "America/Vancouver", "--format", "json").GetProperty("lastLocal").GetString());
    }

    [Theory]
    [InlineData("Toronto", "OE-9120: --time-zone: there is no time zone “Toronto”; did you mean America/Toronto?")]
    [InlineData("Americas/Toronto", "OE-9120: --time-zone: there is no time zone “Americas/Toronto”; did you mean America/Toronto?")]
    [InlineData("Atlantis", "OE-9119: --time-zone: there is no time zone “Atlantis”; zones are named as America/Toronto")]
    public void A_time_zone_nobody_knows_is_a_matter_of_usage(string zone, string line)
    {
        var ran = Ran.Command("deadline", "2024-04-11", "--time-zone", zone);

        Assert.Equal((2, line), (ran.Code, ran.ErrorLines[0]));
    }

    [Fact]
    public void In_March_2020_the_rule_is_not_settled()
    {
        var answer = Json("deadline", "2020-03-25", "--format", "json");
        var page = Ran.Command("deadline", "2020-03-25", "--lang", "fr").Output.ReplaceLineEndings(" ");

        Assert.Equal((90, true, 60, "2020-05-25T00:00:00Z"), (
            answer.GetProperty("days").GetInt32(), answer.GetProperty("incomplete").GetBoolean(), answer.GetProperty("relyOnDays").GetInt32(), answer.GetProperty("relyOnBefore").GetString()));
        Assert.Equal("R30", answer.GetProperty("readings")[0].GetString());
        Assert.Contains("S’en tenir à 60 jours", System.Text.RegularExpressions.Regex.Replace(page, " +", " "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2014-12-31", 1, "OE-1027: 2014-12-31 is before 2015-01-01, the first day of Express Entry")]
    [InlineData("9999-06-01", 1, "OE-1101: the deadline of an invitation of 9999-06-01 would lie outside the calendar")]
    [InlineData("11/04/2024", 2, "OE-9118: ISSUED: “11/04/2024” is neither a date (2024-04-11) nor an instant (2024-04-11T13:25:27Z)")]
    [InlineData("2024-02-30", 2, "OE-9118: ISSUED: “2024-02-30” is neither a date (2024-04-11) nor an instant (2024-04-11T13:25:27Z)")]
    public void A_day_that_cannot_be_says_why(string issued, int code, string line)
    {
        var ran = Ran.Command("deadline", issued);

        Assert.Equal((code, line, ""), (ran.Code, ran.ErrorLines[0], ran.Output));
    }

    private static JsonElement Json(params string[] args)
    {
        var ran = Ran.Command(args);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        return JsonElement.Parse(ran.Output);
    }
}
