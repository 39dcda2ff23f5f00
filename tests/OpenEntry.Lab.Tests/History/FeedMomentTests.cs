using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Lab.Tests.History;

/// <summary>Every form in which the feed ever wrote a moment, with the value as published.</summary>
public class FeedMomentTests
{
    [Theory]
    [InlineData("293", "April 11, 2024 at 13:23:42 UTC")]
    [InlineData("373", "October 15, 2025 15:55:18 UTC")]
    [InlineData("242", "March 01, 2023, at 17:24:39 UTC")]
    [InlineData("333", "January 23, 2025 at 2025-01-23 15:30:04 UTC")]
    [InlineData("247", "April 26,2023 18:10:04 UTC")]
    [InlineData("297", "May 31, 2024 at12:48:30 UTC")]
    [InlineData("270", "October 25, 2023 at 15:48:39 AM UTC")]
    [InlineData("215", "February 02 2022 at 14:16:27 UTC")]
    [InlineData("38", " July 13, 2016 at 13:56:45 UTC")]
    [InlineData("6", "March 27, 2015 at 23:59:47")]
    public void Moments_of_rounds_are_read_as_published(string number, string published) =>
        Assert.Equal(FeedOf.Round(number).Instant, FeedOf.One(number, ("drawDateTime", published)).Record.Instant);

    [Theory]
    [InlineData("293", "February 25, 2024 at 11:55:12 UTC")]
    [InlineData("250", "June 19, 2023 06:41:05 UTC", "2023-06-19T06:41:05Z")]
    [InlineData("365", "September 05, 2025 at 0:59:13 UTC", "2025-09-05T00:59:13Z")]
    [InlineData("239", "December 12, 2022, at 10:48:12 UTC", "2022-12-12T10:48:12Z")]
    [InlineData("383", "March 05, 2025 at 05:10:48")]
    [InlineData("382", "May 26 2025 at 12:28:38 UTC")]
    [InlineData("322", "March 02. 2024 at 01:58:34 UTC")]
    [InlineData("412", "April 13, 2026  at 23:10:05 UTC")]
    [InlineData("386", "October 18, 2025 at  7:18:52 UTC")]
    [InlineData("210", "June 22, 2021 at 20:19:59 PM UTC")]
    [InlineData("262", "July 04, 2023 at 19:36:18 UTC ")]
    [InlineData("244", "May 19,2022 06:48:41 UTC")]
    [InlineData("208", "October 7 at 16:38:21 UTC")]
    [InlineData("82", " January 17, 2018 at 12:33:00 UTC")]
    public void Tie_breaks_are_read_as_published(string number, string published, string? expected = null)
    {
        var tieBreak = expected is null ? FeedOf.Round(number).TieBreak : InstantPattern.General.Parse(expected).Value;
        Assert.NotNull(tieBreak);
        Assert.Equal(tieBreak, FeedOf.One(number, ("drawCutOff", published)).Record.TieBreak);
    }

    [Theory]
    [InlineData("February 25th, 2024 at 11:55:12 UTC")]
    [InlineData("February 25th 2024 at 11:55:12 UTC")]
    [InlineData("FEBRUARY 25, 2024 AT 11:55:12 utc")]
    [InlineData("february 25, 2024 at 11:55:12 GMT")]
    [InlineData("Feb. 25, 2024 at 11:55:12 UTC")]
    [InlineData("25 February 2024 at 11:55:12 UTC")]
    [InlineData("Sunday, February 25, 2024 at 11:55:12 UTC")]
    [InlineData("2024-02-25T11:55:12Z")]
    [InlineData("2024-02-25 11:55:12")]
    [InlineData("February 25, 2024 at 11:55:12 (UTC)")]
    [InlineData("February\u00a025,\u202f2024 at\t11:55:12 UTC")]
    [InlineData("February 25, 2024 at 11:55:12 a.m. UTC")]
    [InlineData("25 février 2024 à 11:55:12 UTC")]
    [InlineData("25 FÉVRIER 2024 À 11:55:12 UTC")]
    [InlineData("le 25 fe\u0301vrier 2024 à 11 h 55 min 12 s UTC")]
    [InlineData("dimanche 25 févr. 2024, 11:55:12 TUC")]
    public void Other_spellings_of_one_moment_are_the_same_moment(string text) =>
        Assert.Equal(FeedOf.Round("293").TieBreak, FeedOf.One("293", ("drawCutOff", text)).Record.TieBreak);

    [Theory]
    [InlineData("March 3rd, 2024 at 10:00:00 UTC", "2024-03-03T10:00:00Z")]
    [InlineData("March 2nd 2024 at 10:00:00 UTC", "2024-03-02T10:00:00Z")]
    [InlineData("March 12th, 2024 at 10:00:00 UTC", "2024-03-12T10:00:00Z")]
    [InlineData("March 19th 2024 at 10:00:00 UTC", "2024-03-19T10:00:00Z")]
    [InlineData("1er mars 2024 à 10:00:00 UTC", "2024-03-01T10:00:00Z")]
    [InlineData("March 1st, 2024 at 1:00 PM UTC", "2024-03-01T13:00:00Z")]
    [InlineData("March 1, 2024 at 12:05:00 AM UTC", "2024-03-01T00:05:00Z")]
    public void Ordinals_and_twelve_hour_clocks_are_read(string text, string expected) =>
        Assert.Equal(InstantPattern.General.Parse(expected).Value, FeedOf.One("293", ("drawCutOff", text)).Record.TieBreak);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void No_tie_break_is_none_and_nothing_to_speak_of(string text)
    {
        var round = FeedOf.One("76", ("drawCutOff", text));
        Assert.Null(round.Record.TieBreak);
        Assert.Empty(round.Warnings);
    }

    [Theory]
    [InlineData("February 30, 2024 at 11:55:12 UTC")]
    [InlineData("Smarch 25, 2024 at 11:55:12 UTC")]
    [InlineData("February 25, 2024 at 25:55:12 UTC")]
    [InlineData("February 25, 2024 at 11:55:12 EST")]
    [InlineData("February 25, 2024")]
    [InlineData("jui 25, 2024 at 11:55:12")]
    [InlineData("491")]
    [InlineData("<b>soon</b>")]
    public void A_tie_break_that_cannot_be_read_is_left_blank_and_kept_in_the_notes(string text)
    {
        var round = FeedOf.One("293", ("drawCutOff", text));
        Assert.Null(round.Record.TieBreak);
        Assert.Equal("OE-5056", Assert.Single(round.Warnings).Kind.Code);
        Assert.Contains(text, round.Record.Notes.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_missing_year_of_round_208_is_that_of_the_round_and_said_so()
    {
        var warning = Assert.Single(FeedOf.One("208", ("drawCutOff", "October 7 at 16:38:21 UTC")).Warnings);
        Assert.Equal("$.rounds[0].drawCutOff", warning.Place.Path);
        Assert.Equal("“October 7 at 16:38:21 UTC” lacks its year; taken as 2021.", warning.Message(OfficialLanguage.English));
    }

    [Fact]
    public void A_missing_year_is_the_year_before_where_the_day_has_not_come_yet() =>
        Assert.Equal(
            InstantPattern.General.Parse("2020-11-20T16:38:21Z").Value,
            FeedOf.One("208", ("drawCutOff", "November 20 at 16:38:21 UTC")).Record.TieBreak);

    [Fact]
    public void No_year_is_inferred_that_makes_the_tie_break_older_than_any()
    {
        // The round is of October 27: a year before, October 30 is 362 days old.
        var round = FeedOf.One("208", ("drawCutOff", "October 30 at 16:38:21 UTC"));
        Assert.Null(round.Record.TieBreak);
        Assert.Equal("OE-5056", Assert.Single(round.Warnings).Kind.Code);
    }

    [Fact]
    public void The_wrong_day_of_round_357_is_corrected_and_its_time_kept()
    {
        var round = FeedOf.One("357", ("drawDateTime", "July 12, 2025 at 16:27:45 UTC"));
        Assert.Equal(InstantPattern.General.Parse("2025-07-22T16:27:45Z").Value, round.Record.Instant);
        Assert.Equal("OE-5053", Assert.Single(round.Warnings).Kind.Code);
    }

    [Fact]
    public void The_UTC_day_after_the_round_is_no_mistake() => Assert.Empty(FeedOf.One("139").Warnings);

    [Theory]
    [InlineData("12-04-2023")]
    [InlineData("12/04/2023")]
    [InlineData("2023-4-12")]
    [InlineData("April 12, 2023")]
    [InlineData("the twelfth")]
    public void A_date_that_is_not_written_as_usual_is_read_and_said_so(string published)
    {
        var round = FeedOf.One("246", ("drawDate", published));
        Assert.Equal(FeedOf.Round("246").Date, round.Record.Date);
        Assert.Equal("OE-5060", Assert.Single(round.Warnings).Kind.Code);
    }

    [Fact]
    public void Missing_dates_come_from_the_other_fields()
    {
        Assert.Equal(FeedOf.Round("246").Date, FeedOf.One("246", ("drawDate", null)).Record.Date);
        Assert.Equal(FeedOf.Round("246").Date, FeedOf.One("246", ("drawDate", null), ("drawDateFull", null)).Record.Date);
    }

    [Fact]
    public void Dates_that_disagree_are_said_and_the_first_is_taken()
    {
        var round = FeedOf.One("293", ("drawDateFull", "April 10, 2024"));
        Assert.Equal(FeedOf.Round("293").Date, round.Record.Date);
        Assert.Equal("OE-5059", Assert.Single(round.Warnings).Kind.Code);
    }
}
