using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>How much work is a year (reading R1): 1,560 hours, at most 30 a week over all jobs, a day one seventh of its week.</summary>
public sealed class WorkHoursStories
{
    private static Person Developer() => Person.Born(1990, 3, 5).Worked("21232").In("CA");

    [Fact]
    public void Fifty_two_full_weeks_are_a_year()
    {
        // 1 January to 30 December 2023: 364 days = 52 weeks; 52 × 30 = 1,560 hours.
        var assessment = Developer().From(2023, 1, 1).To(2023, 12, 30).On(2024, 4, 11);
        Assert.Equal(1_560m, assessment.CanadianHours);
        Assert.Equal(1, assessment.Facts.CanadianWorkYears);
        Assert.True(assessment.Line(CrsFactor.CanadianWork).Has(1));
    }

    [Theory]
    [InlineData(2023, 1, 1, true)] // 366 days: a leap year on the calendar
    [InlineData(2023, 1, 2, false)] // 367
    [InlineData(2024, 1, 2, true)] // 732 days: two years of 366
    [InlineData(2024, 1, 3, false)] // 733
    public void A_year_just_reached_hangs_on_fifty_two_weeks_being_shorter_than_the_calendars(int year, int month, int day, bool hangs)
    {
        Assert.Equal(hangs, Developer().From(2022, 1, 1).To(year, month, day).On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(1));
    }

    [Fact]
    public void A_single_day_of_work_is_a_seventh_of_a_week()
    {
        // 30 / 7 = 4.285…
        Assert.Equal(4.28m, Developer().From(2023, 1, 1).To(2023, 1, 1).On(2024, 4, 11).CanadianHours);
    }

    [Fact]
    public void A_day_less_is_no_year()
    {
        // 363 days: 363 × 30 / 7 = 1,555.714…
        var assessment = Developer().From(2023, 1, 1).To(2023, 12, 29).On(2024, 4, 11);
        Assert.Equal(1_555.71m, assessment.CanadianHours);
        Assert.Equal(0, assessment.Facts.CanadianWorkYears);
    }

    [Fact]
    public void Half_the_hours_take_twice_as_long()
    {
        // 15 hours a week; 2021 has 365 days, 2022 up to 29 December 363: 728 days = 104 weeks; 104 × 15 = 1,560.
        Assert.Equal(1, Developer().From(2021, 1, 1).To(2022, 12, 29).Hours(15).On(2024, 4, 11).Facts.CanadianWorkYears);
        Assert.Equal(0, Developer().From(2021, 1, 1).To(2022, 12, 28).Hours(15).On(2024, 4, 11).Facts.CanadianWorkYears);
    }

    [Fact]
    public void Fractions_of_an_hour_count_to_the_minute()
    {
        // 7.5 hours a week for 28 days: 4 × 7.5 = 30 hours.
        Assert.Equal(30m, Developer().From(2023, 1, 1).To(2023, 1, 28).Hours(7.5m).On(2024, 4, 11).CanadianHours);

        // 7 h 20 min is 440 minutes a week: 4 weeks are 1,760 minutes = 29.333… hours.
        Assert.Equal(29.33m, Developer().From(2023, 1, 1).To(2023, 1, 28).Hours(7.333m).On(2024, 4, 11).CanadianHours);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(37.5)]
    [InlineData(80)]
    [InlineData(1e20)]
    public void Hours_above_thirty_add_nothing(double hours)
    {
        // Two weeks: 60 hours, however long the weeks.
        Assert.Equal(60m, Developer().From(2023, 1, 1).To(2023, 1, 14).Hours((decimal)hours).On(2024, 4, 11).CanadianHours);
    }

    [Fact]
    public void Two_part_time_jobs_at_once_add_up_to_one_full_time_job()
    {
        // 20 + 20 = 40 hours a week, of which 30 count: 52 weeks are a year, no more.
        var both = Developer().From(2023, 1, 1).To(2023, 12, 30).Hours(20).Worked("21231").From(2023, 1, 1).To(2023, 12, 30).Hours(20).On(2024, 4, 11);
        Assert.Equal(1_560m, both.CanadianHours);

        // 10 + 15 = 25 hours a week: 52 × 25 = 1,300.
        var less = Developer().From(2023, 1, 1).To(2023, 12, 30).Hours(10).Worked("21231").From(2023, 1, 1).To(2023, 12, 30).Hours(15).On(2024, 4, 11);
        Assert.Equal(1_300m, less.CanadianHours);
        Assert.True(less.Line(CrsFactor.CanadianWork).Has(1));
    }

    [Fact]
    public void Jobs_that_overlap_in_part_are_capped_only_where_they_overlap()
    {
        // Weeks 1-4 at 20, weeks 3-6 at 20: 2 × 20 + 2 × 30 + 2 × 20 = 140 hours.
        var assessment = Developer().From(2023, 1, 1).To(2023, 1, 28).Hours(20).Worked("21231").From(2023, 1, 15).To(2023, 2, 11).Hours(20).On(2024, 4, 11);
        Assert.Equal(140m, assessment.CanadianHours);
    }

    [Fact]
    public void Work_in_Canada_and_abroad_at_the_same_time_counts_on_each_side_but_once_for_the_grid()
    {
        // 52 weeks at 20 hours each: 1,040 on either side; together 40, of which 30 count: 1,560 = one year of the grid.
        var assessment = Developer().From(2023, 1, 1).To(2023, 12, 30).Hours(20).Worked("21232").In("US").From(2023, 1, 1).To(2023, 12, 30).Hours(20).On(2024, 4, 11);
        Assert.Equal((1_040m, 1_040m), (assessment.CanadianHours, assessment.ForeignHours));
        Assert.Equal(1, assessment.GridFacts.ExperienceYears);
    }

    [Fact]
    public void Five_years_are_five_times_fifty_two_weeks()
    {
        // 5 × 364 = 1,820 days from 1 January 2019: 365 + 366 + 365 + 365 = 1,461 to the end of 2022, 359 more: 25 December 2023.
        Assert.Equal(5, Developer().From(2019, 1, 1).To(2023, 12, 25).On(2024, 4, 11).Facts.CanadianWorkYears);
        Assert.Equal(4, Developer().From(2019, 1, 1).To(2023, 12, 24).On(2024, 4, 11).Facts.CanadianWorkYears);
    }

    [Fact]
    public void A_plain_year_and_a_half_of_full_time_work_hangs_on_no_reading()
    {
        Assert.True(Developer().From(2022, 1, 1).To(2023, 6, 30).On(2024, 4, 11).Line(CrsFactor.CanadianWork).IsEmpty);
    }

    [Fact]
    public void A_life_of_two_thousand_jobs_does_not_overflow_the_stack()
    {
        var job = Developer().From(2023, 1, 1).To(2023, 1, 7).Profile.Work[0];
        var assessment = Developer().From(2023, 1, 1).To(2023, 1, 7).With(profile => profile with { Work = [.. Enumerable.Repeat(job, 2_000)] }).On(2024, 4, 11);
        Assert.Equal(30m, assessment.CanadianHours);
    }
}
