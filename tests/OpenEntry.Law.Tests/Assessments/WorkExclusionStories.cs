using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Work that counts for one rule and not for another (readings R5, R6, R7, R8).</summary>
public sealed class WorkExclusionStories
{
    /// <summary>Two plain years, 2021 and 2022: 730 days = 3,128.57 hours.</summary>
    private static Person TwoYears(string country, string noc = "21232") => Person.Born(1990, 3, 5).Worked(noc).In(country).From(2021, 1, 1).To(2022, 12, 31);

    private static (Verdict?, Verdict?, Verdict) Verdicts(Person person) => Verdicts(person.On(2024, 4, 11));

    private static (Verdict?, Verdict?, Verdict) Verdicts(Assessment assessment) => (assessment.Jobs[0].Canadian, assessment.Jobs[0].Foreign, assessment.Jobs[0].Program);

    [Fact]
    public void Work_in_Canada_is_Canadian_and_work_abroad_foreign()
    {
        var canadian = TwoYears("CA").On(2024, 4, 11);
        Assert.Equal((2, 0, 2), (canadian.Facts.CanadianWorkYears, canadian.Facts.ForeignWorkYears, canadian.GridFacts.ExperienceYears));
        var foreign = TwoYears("IN").On(2024, 4, 11);
        Assert.Equal((0, 2, 2), (foreign.Facts.CanadianWorkYears, foreign.Facts.ForeignWorkYears, foreign.GridFacts.ExperienceYears));
    }

    [Theory]
    [InlineData("CA")]
    [InlineData("IN")]
    public void Unpaid_work_never_counts(string country)
    {
        var assessment = TwoYears(country).Unpaid().On(2024, 4, 11);
        Assert.Equal((0, 0, 0), (assessment.Facts.CanadianWorkYears, assessment.Facts.ForeignWorkYears, assessment.GridFacts.ExperienceYears));
        Assert.Equal(Verdict.Unpaid, assessment.Jobs[0].Program);
        Assert.Equal(country == "CA", assessment.Line(CrsFactor.CanadianWork).Has(6));

        // At no date, also before 2016-11-19, when the text of the ranking did not say so.
        Assert.Equal(0, Person.Born(1990, 3, 5).Worked("2174").In("CA").From(2013, 1, 1).Unpaid().On(2016, 1, 1).Facts.CanadianWorkYears);
    }

    [Fact]
    public void Work_without_the_main_duties_counts_nowhere()
    {
        Assert.Equal((Verdict.DutiesNotPerformed, null, Verdict.DutiesNotPerformed), Verdicts(TwoYears("CA").Job(job => job with { DutiesPerformed = false })));
    }

    [Fact]
    public void Unskilled_work_counts_nowhere()
    {
        // 65200: food and beverage servers, TEER 5.
        Assert.Equal((Verdict.NotSkilled, null, Verdict.NotSkilled), Verdicts(TwoYears("CA", "65200")));
        Assert.Equal((null, Verdict.NotSkilled, Verdict.NotSkilled), Verdicts(TwoYears("IN", "65200")));
    }

    [Fact]
    public void Unauthorized_work_in_Canada_counts_nowhere()
    {
        var assessment = TwoYears("CA").Unauthorized().On(2024, 4, 11);
        Assert.Equal((Verdict.Unauthorized, null, Verdict.Unauthorized), Verdicts(assessment));
        Assert.True(assessment.Line(CrsFactor.CanadianWork).Has(6));
        Assert.True(assessment.Condition(ConditionKind.FswWork).Readings.Has(7));
    }

    [Fact]
    public void Authorization_has_no_meaning_abroad()
    {
        Assert.Equal(2, TwoYears("IN").Unauthorized().On(2024, 4, 11).Facts.ForeignWorkYears);
    }

    [Fact]
    public void Work_of_a_full_time_student_counts_abroad_only()
    {
        Assert.Equal((Verdict.FullTimeStudent, null, Verdict.FullTimeStudent), Verdicts(TwoYears("CA").AsFullTimeStudent()));
        Assert.Equal((true, true), (TwoYears("CA").AsFullTimeStudent().On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(6), TwoYears("CA").AsFullTimeStudent().On(2024, 4, 11).Condition(ConditionKind.FswWork).Readings.Has(7)));
        var abroad = TwoYears("IN").AsFullTimeStudent().On(2024, 4, 11);
        Assert.Equal((2, 2), (abroad.Facts.ForeignWorkYears, abroad.GridFacts.ExperienceYears));
        Assert.True(abroad.Line(CrsFactor.TransferForeignWork).Has(5));
        Assert.False(abroad.Line(CrsFactor.CanadianWork).Has(5));
        Assert.True(abroad.Condition(ConditionKind.FswWork).Readings.Has(7));
        Assert.False(abroad.Condition(ConditionKind.FswWork).Readings.Has(5));
    }

    [Fact]
    public void Self_employment_counts_abroad_only()
    {
        Assert.Equal((Verdict.SelfEmployed, null, Verdict.SelfEmployed), Verdicts(TwoYears("CA").SelfEmployed()));
        Assert.Equal((null, Verdict.Counts, Verdict.Counts), Verdicts(TwoYears("IN").SelfEmployed()));
    }

    [Fact]
    public void Remote_work_in_Canada_for_an_employer_abroad_is_no_Canadian_experience_yet_counts_for_the_programs()
    {
        var assessment = TwoYears("CA").Job(job => job with { CanadianEmployer = false }).On(2024, 4, 11);
        Assert.Equal((Verdict.ForeignEmployer, null, Verdict.Counts), Verdicts(assessment));
        Assert.Equal((0, 0, 2), (assessment.Facts.CanadianWorkYears, assessment.Facts.ForeignWorkYears, assessment.GridFacts.ExperienceYears));
    }

    [Fact]
    public void A_self_employed_physician_counts_from_25_April_2023_on_whenever_the_work_was_done()
    {
        // 31102: general practitioners. The work of 2021 and 2022, two years.
        var physician = TwoYears("CA", "31102").SelfEmployed().Job(job => job with { PubliclyFundedPhysician = true });
        var before = physician.On(2023, 4, 24);
        Assert.Equal((0, Answer.No, 0), (before.Facts.CanadianWorkYears, before.Condition(ConditionKind.CecWork).Answer, before.GridFacts.ExperienceYears));
        var after = physician.On(2023, 4, 25);
        Assert.Equal((2, Answer.Yes, 2), (after.Facts.CanadianWorkYears, after.Condition(ConditionKind.CecWork).Answer, after.GridFacts.ExperienceYears));
        Assert.True(after.Line(CrsFactor.CanadianWork).Has(8));
        Assert.Equal(Answer.Yes, after.Condition(ConditionKind.FswWork).Answer);

        // For the categories too: healthcare V1 lists 31102.
        Assert.Equal(Answer.Yes, physician.On(2023, 6, 1).Category("healthcare").Condition(ConditionKind.CategoryWork).Answer);
    }

    [Fact]
    public void A_self_employed_physician_without_public_funding_does_not()
    {
        Assert.Equal(0, TwoYears("CA", "31102").SelfEmployed().On(2024, 4, 11).Facts.CanadianWorkYears);
    }

    [Fact]
    public void Foreign_work_of_several_occupations_is_added_up()
    {
        // 27 weeks and 26 weeks: 189 + 182 days = 371 days = 1,590 hours.
        var assessment = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2021, 1, 1).To(2021, 7, 8).Worked("13110").In("IN").From(2022, 1, 1).To(2022, 7, 1).On(2024, 4, 11);
        Assert.Equal((1_590m, 1), (assessment.ForeignHours, assessment.Facts.ForeignWorkYears));
    }

    [Fact]
    public void An_operator_may_choose_that_only_one_foreign_occupation_counts()
    {
        // The alternative of R5: 546 days as a developer (two jobs), 365 as an accountant: 546 × 30 / 7 = 2,340 hours of the one with most.
        var files = Person.Law.Files;
        var chosen = LawBook.Read(files.With("readings.yaml", files["readings.yaml"]!.Replace("taken: several-occupations", "taken: one-occupation", StringComparison.Ordinal))).Value;
        var day = new LocalDate(2024, 4, 11);
        var person = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2020, 1, 1).To(2020, 12, 30).Worked("11100").In("IN").From(2021, 1, 1).To(2021, 12, 31)
            .Worked("21232").In("IN").From(2022, 1, 1).To(2022, 6, 30).Worked("65200").In("IN").From(2018, 1, 1).To(2019, 12, 31);
        // 365 + 181 = 546 days, and 365 more.
        var one = chosen.On(day).Assessor.Assess(person.Profile, day);
        Assert.Equal((2_340m, 1), (one.ForeignHours, one.Facts.ForeignWorkYears));
        Assert.Equal(2, person.On(day).Facts.ForeignWorkYears);
    }
}
