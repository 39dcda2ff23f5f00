using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Edges of "within the N years before the date" (readings R2, R32).</summary>
public sealed class WorkWindowStories
{
    private static Person Developer() => Person.Born(1985, 3, 5).Worked("21232").In("CA");

    [Fact]
    public void The_day_itself_is_not_over_yet()
    {
        // Since 12 April 2023: up to 10 April 2024 there are 365 days (2024 is a leap year); 364 are reached on the 10th, counting the 9th as the last.
        var worker = Developer().From(2023, 4, 12);
        Assert.Equal(0, worker.On(2024, 4, 9).Facts.CanadianWorkYears);
        var first = worker.On(2024, 4, 10);
        Assert.Equal(1, first.Facts.CanadianWorkYears);
        Assert.True(first.Line(CrsFactor.CanadianWork).Has(2));
    }

    [Theory]
    [InlineData(16)]
    [InlineData(20)]
    public void A_law_may_look_back_further_than_any_has(int years)
    {
        var files = Person.Law.Files;
        Assert.Contains("{ canadianYears: 10, foreignYears: 10 }", files["crs/experience.yaml"]!, StringComparison.Ordinal);
        var book = LawBook.Read(files.With("crs/experience.yaml", files["crs/experience.yaml"]!.Replace("canadianYears: 10", $"canadianYears: {years}", StringComparison.Ordinal))).Value;
        // 364 days from 11 April so many years ago.
        var worker = Developer().From(2024 - years, 4, 11).To(2025 - years, 4, 9).Profile;
        Assert.Equal((1, 0), (On(new LocalDate(2024, 4, 11)), On(new LocalDate(2024, 4, 12))));

        int On(LocalDate day) => book.On(day).Assessor.Assess(worker, day).Facts.CanadianWorkYears;
    }

    [Theory]
    [InlineData(2023, 4, 12, 30, true)] // 364 days up to 9 April: were today counted, 365
    [InlineData(2023, 4, 11, 30, false)] // 365 days: a year with today and without
    [InlineData(2023, 4, 13, 30, true)] // 363 days: with today it would be a year
    [InlineData(2023, 4, 14, 30, false)]
    [InlineData(2022, 1, 1, 30, false)] // two years and more
    [InlineData(2024, 4, 9, 10, false)] // a day of ten hours a week
    public void Work_that_goes_on_hangs_on_whether_today_counts_when_a_day_makes_a_year(int year, int month, int day, int hours, bool hangs)
    {
        Assert.Equal(hangs, Developer().From(year, month, day).Hours(hours).On(2024, 4, 10).Line(CrsFactor.CanadianWork).Has(2));
    }

    [Fact]
    public void A_year_that_begins_with_the_window_hangs_on_whether_its_first_day_counts()
    {
        // 364 days from the first day of the ten years; a day later they lie inside.
        Assert.True(Developer().From(2014, 4, 11).To(2015, 4, 9).On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(2));
        Assert.False(Developer().From(2014, 4, 11).To(2015, 4, 9).On(2024, 4, 10).Line(CrsFactor.CanadianWork).Has(2));
    }

    [Fact]
    public void Only_work_that_counts_can_touch_an_edge()
    {
        // 364 days well inside the window, and unpaid work up to today.
        var worker = Developer().From(2022, 1, 1).To(2022, 12, 30);
        Assert.False(worker.Copy().On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(2));
        Assert.False(worker.Copy().Worked("21231").In("CA").From(2023, 6, 1).Unpaid().On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(2));
    }

    [Fact]
    public void Work_before_the_window_or_of_no_day_hangs_on_nothing()
    {
        // Part-time (R1), up to 10 April 2021; the three years begin on the 11th.
        var past = Developer().From(2018, 1, 1).To(2021, 4, 10).Hours(20);
        Assert.True(past.On(2024, 4, 11).Condition(ConditionKind.CecWork).Readings.IsEmpty);
        Assert.True(past.On(2024, 4, 10).Condition(ConditionKind.CecWork).Readings.Has(1));
        Assert.True(Developer().From(2023, 6, 1).To(2023, 5, 31).Hours(20).On(2024, 4, 11).Condition(ConditionKind.CecWork).Readings.IsEmpty);
    }

    [Fact]
    public void A_last_day_that_is_today_or_later_changes_nothing()
    {
        Assert.Equal(Developer().From(2023, 4, 12).On(2024, 4, 10).CanadianHours, Developer().From(2023, 4, 12).To(2024, 4, 10).On(2024, 4, 10).CanadianHours);
        Assert.Equal(Developer().From(2023, 4, 12).On(2024, 4, 10).CanadianHours, Developer().From(2023, 4, 12).To(2030, 1, 1).On(2024, 4, 10).CanadianHours);
    }

    [Fact]
    public void A_job_that_begins_today_or_later_is_not_there_yet()
    {
        var today = Developer().From(2024, 4, 11).On(2024, 4, 11);
        Assert.Equal((0m, Verdict.NotYet), (today.CanadianHours, today.Jobs[0].Program));
        Assert.Equal(Verdict.Counts, Developer().From(2024, 4, 10).On(2024, 4, 11).Jobs[0].Program);
    }

    [Fact]
    public void For_the_ranking_the_same_day_ten_years_earlier_is_the_first_that_counts()
    {
        // 11 April 2014 counts on 11 April 2024: 364 days up to 9 April 2015 (11 April 2014 + 363).
        Assert.Equal(1, Developer().From(2014, 4, 11).To(2015, 4, 9).On(2024, 4, 11).Facts.CanadianWorkYears);
        // A day later the first day is lost.
        var later = Developer().From(2014, 4, 11).To(2015, 4, 9).On(2024, 4, 12);
        Assert.Equal(0, later.Facts.CanadianWorkYears);
        Assert.True(later.Line(CrsFactor.CanadianWork).Has(2));
    }

    [Fact]
    public void Work_that_ended_before_the_window_is_too_long_ago()
    {
        Assert.Equal(Verdict.Counts, Developer().From(2012, 1, 1).To(2014, 4, 11).On(2024, 4, 11).Jobs[0].Canadian);
        var past = Developer().From(2012, 1, 1).To(2014, 4, 10).On(2024, 4, 11);
        Assert.Equal((Verdict.TooLongAgo, 0m), (past.Jobs[0].Canadian!.Value, past.CanadianHours));
    }

    [Fact]
    public void The_Canadian_Experience_Class_looks_back_three_years()
    {
        // 11 April 2021 to 9 April 2022: 364 days.
        var worker = Developer().From(2021, 4, 11).To(2022, 4, 9);
        Assert.Equal(Answer.Yes, worker.On(2024, 4, 11).Condition(ConditionKind.CecWork).Answer);
        Assert.Equal(Answer.No, worker.On(2024, 4, 12).Condition(ConditionKind.CecWork).Answer);
        Assert.Equal(1, worker.On(2024, 4, 12).Facts.CanadianWorkYears);
    }

    [Fact]
    public void The_Federal_Skilled_Worker_Program_looks_back_ten_years()
    {
        var worker = Developer().In("IN").From(2014, 4, 11).To(2015, 4, 9);
        Assert.Equal(Answer.Yes, worker.On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
        Assert.Equal(Answer.No, worker.On(2024, 4, 12).Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void Skilled_trades_look_back_five_years()
    {
        // Two years are 728 days: 11 April 2019 + 727 = 7 April 2021 (366 days to 10 April 2020 inclusive, 362 more).
        var electrician = Person.Born(1985, 3, 5).Worked("72200").In("PH").From(2019, 4, 11).To(2021, 4, 7);
        Assert.Equal(Answer.Yes, electrician.On(2024, 4, 11).Condition(ConditionKind.FstWork).Answer);
        Assert.Equal(Answer.No, electrician.On(2024, 4, 12).Condition(ConditionKind.FstWork).Answer);
    }

    [Fact]
    public void On_29_February_the_window_begins_on_1_March_of_a_common_year()
    {
        // Three years before 29 February 2024: 1 March 2021. 28 February 2021 is out, so 364 days must begin on 1 March.
        var worker = Developer().From(2021, 2, 28).To(2022, 2, 26);
        Assert.Equal(Answer.Yes, worker.On(2024, 2, 28).Condition(ConditionKind.CecWork).Answer);
        var leap = worker.On(2024, 2, 29).Condition(ConditionKind.CecWork);
        Assert.Equal(Answer.No, leap.Answer);
        Assert.True(leap.Readings.Has(32));
        Assert.False(Developer().From(2021, 3, 1).To(2022, 2, 27).On(2024, 2, 29).Condition(ConditionKind.CecWork).Readings.Has(32));
        Assert.Equal(Answer.Yes, Developer().From(2021, 3, 1).To(2022, 2, 27).On(2024, 2, 29).Condition(ConditionKind.CecWork).Answer);
        Assert.Equal(Answer.Yes, Developer().From(2021, 3, 1).To(2022, 2, 27).On(2024, 3, 1).Condition(ConditionKind.CecWork).Answer);
    }

    [Fact]
    public void Work_on_29_February_is_a_day_like_any_other()
    {
        // 26 February to 3 March 2024: seven days, of which one is the 29th.
        Assert.Equal(30m, Developer().From(2024, 2, 26).To(2024, 3, 3).On(2024, 4, 11).CanadianHours);
    }

    [Fact]
    public void Foreign_work_before_the_window_hangs_on_the_ten_years_taken()
    {
        var old = Developer().In("IN").From(2012, 1, 1).To(2016, 1, 1).On(2024, 4, 11);
        Assert.True(old.Line(CrsFactor.TransferForeignWork).Has(5));
        // The window begins on 11 April 2014.
        Assert.True(Developer().In("IN").From(2014, 4, 10).To(2018, 6, 1).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(5));
        Assert.False(Developer().In("IN").From(2014, 4, 11).To(2018, 6, 1).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(5));
        Assert.False(Developer().In("IN").From(2016, 1, 1).To(2018, 6, 1).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(5));
        // Several occupations: the alternative takes one only.
        Assert.True(Developer().In("IN").From(2016, 1, 1).To(2017, 6, 1).Worked("21231").In("IN").From(2018, 1, 1).To(2018, 6, 1).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(5));
    }

    [Fact]
    public void Birthdays_turn_at_midnight_and_those_of_29_February_on_1_March()
    {
        Assert.Equal(33, Person.Born(1990, 4, 12).On(2024, 4, 11).Facts.Age);
        Assert.Equal(34, Person.Born(1990, 4, 12).On(2024, 4, 12).Facts.Age);
        Assert.Equal(28, Person.Born(1996, 2, 29).On(2025, 2, 28).Facts.Age);
        var leap = Person.Born(1996, 2, 29).On(2025, 3, 1);
        Assert.Equal(29, leap.Facts.Age);
        Assert.True(leap.Line(CrsFactor.Age).Has(3));
        Assert.Equal(28, Person.Born(1996, 2, 29).On(2024, 2, 29).Facts.Age);
        Assert.Equal(27, Person.Born(1996, 2, 29).On(2024, 2, 28).Facts.Age);
        Assert.Equal((0, 0), (Person.Born(2030, 1, 1).On(2024, 4, 11).Facts.Age, Person.Born(2030, 1, 1).On(2024, 4, 11).GridFacts.Age));
    }
}
