using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Invitations;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Invitations;

public class ApplicationDeadlineTests
{
    private static LawBook Book => Stories.Law;

    [Fact]
    public void The_letter_of_10_July_2019_gave_until_9_September_at_midnight_UTC()
    {
        var deadline = Of(new LocalDate(2019, 7, 10));

        Assert.Equal(60, deadline.Days);
        Assert.Equal(Instant.FromUtc(2019, 9, 9, 0, 0), deadline.Before);
        Assert.Equal(Instant.FromUtc(2019, 9, 8, 23, 59, 59), deadline.Last);
        Assert.Equal(new LocalDate(2018, 6, 26), deadline.Since);
        Assert.Empty(deadline.Readings);
    }

    [Theory]
    [InlineData("2015-01-31", 60, "2015-04-02")] // The first round.
    [InlineData("2016-11-18", 60, "2017-01-18")]
    [InlineData("2016-11-19", 90, "2017-02-18")] // Ninety days from this invitation on.
    [InlineData("2018-06-25", 90, "2018-09-24")]
    [InlineData("2018-06-26", 60, "2018-08-26")]
    [InlineData("2020-04-09", 90, "2020-07-09")] // The temporary measure.
    [InlineData("2021-06-28", 90, "2021-09-27")]
    [InlineData("2021-06-29", 60, "2021-08-29")]
    [InlineData("2024-04-11", 60, "2024-06-11")]
    public void The_days_are_those_of_the_day_of_the_invitation(string issued, int days, string before)
    {
        var deadline = Of(LocalDatePattern.Iso.Parse(issued).Value);

        Assert.Equal(days, deadline.Days);
        Assert.Equal(LocalDatePattern.Iso.Parse(before).Value.AtMidnight().InUtc().ToInstant(), deadline.Before);
        Assert.Null(deadline.UnsettledFrom);
        Assert.Equal(deadline.Before, deadline.SafeBefore);
    }

    [Fact]
    public void A_later_change_does_not_touch_an_invitation_already_sent() =>
        Assert.Equal(Of(new LocalDate(2018, 6, 25)).Before, Instant.FromUtc(2018, 9, 24, 0, 0));

    [Theory]
    [InlineData(1, 60)]
    [InlineData(20, 60)]
    [InlineData(21, 90)]
    [InlineData(31, 90)]
    public void In_March_2020_sixty_days_are_the_ones_to_rely_on(int day, int days)
    {
        var deadline = Of(new LocalDate(2020, 3, day));

        Assert.Equal((days, 60), (deadline.Days, deadline.SafeDays));
        Assert.Equal(new LocalDate(2020, 3, 21), deadline.UnsettledFrom);
        Assert.Equal(new LocalDate(2020, 3, day).PlusDays(61).AtMidnight().InUtc().ToInstant(), deadline.SafeBefore);
        Assert.Equal(["R30"], deadline.Readings);
    }

    [Fact]
    public void April_2020_hangs_on_no_reading() => Assert.Empty(Of(new LocalDate(2020, 4, 1)).Readings);

    [Fact]
    public void An_instant_counts_as_its_day_in_UTC()
    {
        // Nine in the evening of the 10th in Toronto is the 11th in UTC.
        var deadline = ApplicationDeadline.Of(Book, Instant.FromUtc(2024, 4, 11, 1, 0)).Value;

        Assert.Equal(new LocalDate(2024, 4, 11), deadline.Issued);
    }

    [Fact]
    public void There_were_no_invitations_before_Express_Entry() =>
        Assert.Equal("OE-1027", Assert.Single(ApplicationDeadline.Of(Book, new LocalDate(2014, 12, 31)).Errors).Kind.Code);

    [Fact]
    public void A_deadline_beyond_the_calendar_is_an_error_and_no_crash()
    {
        Assert.Equal("OE-1101", Assert.Single(ApplicationDeadline.Of(Book, new LocalDate(9999, 1, 1)).Errors).Kind.Code);
        Assert.True(ApplicationDeadline.Of(Book, new LocalDate(9998, 12, 31)).IsOk);
    }

    private static ApplicationDeadline Of(LocalDate issued) => ApplicationDeadline.Of(Book, issued).Value;
}
