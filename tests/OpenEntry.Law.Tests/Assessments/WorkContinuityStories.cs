using OpenEntry.Law.Assessments;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>What breaks a year of continuous work (reading R4): more than seven days between two periods in the same occupation.</summary>
public sealed class WorkContinuityStories
{
    /// <summary>26 weeks from 1 January to 1 July 2022 (182 days: 31 + 28 + 31 + 30 + 31 + 30 + 1), then 26 weeks more.</summary>
    private static Person HalfAYear(string noc = "21232") => Person.Born(1990, 3, 5).Worked(noc).In("IN").From(2022, 1, 1).To(2022, 7, 1);

    [Fact]
    public void Seven_days_between_two_jobs_do_not_break_a_run()
    {
        // 2 to 8 July are seven days; 9 July 2022 + 181 = 6 January 2023. 364 days of work in all.
        var work = HalfAYear().Worked("21232").In("IN").From(2022, 7, 9).To(2023, 1, 6).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.Yes, 1_560m), (work.Answer, work.Found!.Value));
        Assert.True(work.Readings.Has(4));
    }

    [Fact]
    public void Eight_days_do()
    {
        // 2 to 9 July: eight days. Each half is 182 days = 26 weeks = 780 hours.
        var work = HalfAYear().Worked("21232").In("IN").From(2022, 7, 10).To(2023, 1, 7).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.No, 780m), (work.Answer, work.Found!.Value));
        Assert.True(work.Readings.Has(4));
    }

    [Fact]
    public void Jobs_that_follow_each_other_hang_on_no_gap()
    {
        var work = HalfAYear().Worked("21232").In("IN").From(2022, 7, 2).To(2023, 6, 30).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal(Answer.Yes, work.Answer);
        Assert.False(work.Readings.Has(4));
    }

    [Fact]
    public void Three_jobs_that_follow_each_other_hang_on_no_gap_either()
    {
        var work = HalfAYear().Worked("21232").In("IN").From(2022, 7, 2).To(2022, 9, 30).Worked("21232").In("IN").From(2022, 10, 1).To(2023, 6, 30).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.False(work.Readings.Has(4));
    }

    [Fact]
    public void A_gap_behind_work_that_no_longer_counts_is_nobodys()
    {
        // The ten years begin on 11 April 2014: work up to the 10th lies before them, work up to the 11th reaches in.
        static Person Returned(int day) => Person.Born(1985, 3, 5).Worked("21232").In("IN").From(2012, 1, 1).To(2014, 4, day).Worked("21232").In("IN").From(2020, 1, 1).To(2023, 1, 1);
        Assert.False(Returned(10).On(2024, 4, 11).Condition(ConditionKind.FswWork).Readings.Has(4));
        Assert.True(Returned(11).On(2024, 4, 11).Condition(ConditionKind.FswWork).Readings.Has(4));
    }

    [Fact]
    public void A_job_at_the_same_time_bridges_a_gap()
    {
        // A month of an hour a week covers the fortnight between the two halves: one run again.
        // 364 days less 14 of the gap; the second half is told to 13 January 2023, so that 364 full days remain, plus 28 days of a bridge:
        // of those, 14 lie inside the halves (capped at 30 hours, adding nothing) and 14 in the gap (2 hours).
        var work = HalfAYear().Worked("21232").In("IN").From(2022, 7, 16).To(2023, 1, 13)
            .Worked("21232").In("IN").From(2022, 6, 25).To(2022, 7, 22).Hours(1).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal((Answer.Yes, 1_562m), (work.Answer, work.Found!.Value));
        Assert.False(work.Readings.Has(4));
    }

    [Fact]
    public void Another_occupation_does_not_bridge()
    {
        var work = HalfAYear().Worked("21231").In("IN").From(2022, 7, 2).To(2023, 6, 30).On(2024, 4, 11);
        // The longer of the two runs: 2 July 2022 to 30 June 2023 are 364 days.
        Assert.Equal(("21231", 1_560m), (work.Condition(ConditionKind.FswWork).Basis, work.Condition(ConditionKind.FswWork).Found));
        Assert.Equal(Answer.No, HalfAYear().Worked("21231").In("IN").From(2022, 7, 2).To(2023, 6, 29).On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void Part_time_work_without_a_break_makes_a_year_in_two()
    {
        // 15 hours a week for 104 weeks: 728 days from 1 January 2021 end on 29 December 2022.
        var work = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2021, 1, 1).To(2022, 12, 29).Hours(15).On(2024, 4, 11).Condition(ConditionKind.FswWork);
        Assert.Equal(Answer.Yes, work.Answer);
        Assert.True(work.Readings.Has(1));
    }

    [Fact]
    public void Points_of_the_grid_need_no_unbroken_work()
    {
        // Two broken halves: a year of points, no year for the requirement.
        var assessment = HalfAYear().Worked("21232").In("IN").From(2022, 9, 1).To(2023, 3, 1).On(2024, 4, 11);
        Assert.Equal(1, assessment.GridFacts.ExperienceYears);
        Assert.Equal(Answer.No, assessment.Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void Only_the_part_of_a_run_inside_the_window_counts()
    {
        // A run from 2012 to 9 April 2015: on 11 April 2024 the window keeps 364 days of it, the day after 363.
        var worker = Person.Born(1985, 3, 5).Worked("21232").In("IN").From(2012, 1, 1).To(2014, 8, 1).Worked("21232").In("IN").From(2014, 8, 2).To(2015, 4, 9);
        Assert.Equal(Answer.Yes, worker.On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
        Assert.Equal(Answer.No, worker.On(2024, 4, 12).Condition(ConditionKind.FswWork).Answer);
    }
}
