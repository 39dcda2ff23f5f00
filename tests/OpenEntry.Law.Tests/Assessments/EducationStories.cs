using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using static OpenEntry.Law.Profiles.CredentialLevel;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>From credentials to a level (readings R9, R10, R11, R27, R33), and what the Federal Skilled Worker Program asks (75(2)(e), 75(2.1)).</summary>
public sealed class EducationStories
{
    private static Person Someone() => Person.Born(1990, 3, 5);

    private static EducationLevel Level(Person person) => person.On(2024, 4, 11).Facts.Education;

    [Theory]
    [InlineData(Secondary, EducationLevel.Secondary)]
    [InlineData(OneYear, EducationLevel.OneYear)]
    [InlineData(TwoYear, EducationLevel.TwoYear)]
    [InlineData(ThreeYearOrMore, EducationLevel.ThreeYearOrMore)]
    [InlineData(Masters, EducationLevel.Masters)]
    [InlineData(Doctoral, EducationLevel.Doctoral)]
    public void A_Canadian_credential_is_what_it_is(CredentialLevel credential, EducationLevel level)
    {
        Assert.Equal(level, Level(Someone().Studied(credential, "CA", 2020, 6, 1)));
    }

    [Fact]
    public void Nothing_is_less_than_secondary()
    {
        Assert.Equal(EducationLevel.LessThanSecondary, Level(Someone()));
    }

    [Fact]
    public void A_credential_counts_from_the_day_it_is_completed()
    {
        var person = Someone().Studied(Masters, "CA", 2024, 4, 11);
        Assert.Equal(Verdict.NotYet, person.On(2024, 4, 10).Credentials[0].Verdict);
        Assert.Equal(EducationLevel.Masters, person.On(2024, 4, 11).Facts.Education);
    }

    [Fact]
    public void A_foreign_credential_without_an_assessment_earns_no_level()
    {
        var assessment = Someone().Studied(Masters, "IN", 2015, 6, 1).On(2024, 4, 11);
        Assert.Equal((EducationLevel.LessThanSecondary, Verdict.NotAssessed), (assessment.Facts.Education, assessment.Credentials[0].Verdict));
        Assert.True(assessment.Line(CrsFactor.Education).Has(10));
        Assert.Equal(Answer.No, assessment.Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void A_foreign_credential_is_what_the_assessment_says()
    {
        Assert.Equal(EducationLevel.ThreeYearOrMore, Level(Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy("wes", 2022, 1, 1, ThreeYearOrMore)));
        var none = Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy("wes", 2022, 1, 1, null).On(2024, 4, 11);
        Assert.Equal((EducationLevel.LessThanSecondary, Verdict.NoEquivalent), (none.Facts.Education, none.Credentials[0].Verdict));
    }

    [Theory]
    [InlineData("mcc", "21231", true)]
    [InlineData("mcc", "31102", false)]
    [InlineData("mcc", "3112", false)]
    [InlineData("pebc", "31102", true)]
    [InlineData("cacb", "21200", false)]
    [InlineData("wes", "21231", false)]
    public void The_report_of_a_professional_body_counts_for_others_too_by_a_reading(string body, string noc, bool hangs)
    {
        var assessment = Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy(body, 2024, 5, 21, Masters).Worked(noc).In("IN").From(2018, 1, 1).To(2020, 1, 1).On(2024, 6, 11);

        Assert.Equal(EducationLevel.Masters, assessment.Facts.Education);
        Assert.Equal(hangs, assessment.Line(CrsFactor.Education).Has(33));
        Assert.Equal(hangs, assessment.Condition(ConditionKind.FswEducation).Readings.Has(33));
    }

    [Fact]
    public void An_assessment_is_good_up_to_the_day_before_it_turns_five()
    {
        var person = Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy("wes", 2019, 4, 12, Masters);
        Assert.Equal(EducationLevel.Masters, person.On(2024, 4, 11).Facts.Education);
        var expired = person.On(2024, 4, 12);
        Assert.Equal((EducationLevel.LessThanSecondary, Verdict.Expired), (expired.Facts.Education, expired.Credentials[0].Verdict));
        Assert.True(expired.Line(CrsFactor.Education).Has(9));
        Assert.Equal(Answer.No, expired.Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void An_assessment_of_29_February_turns_five_on_1_March()
    {
        var person = Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy("wes", 2020, 2, 29, Masters);
        Assert.Equal(EducationLevel.Masters, person.On(2025, 2, 28).Facts.Education);
        Assert.Equal(EducationLevel.LessThanSecondary, person.On(2025, 3, 1).Facts.Education);
        Assert.True(person.On(2025, 2, 28).Line(CrsFactor.Education).Has(3));
    }

    [Fact]
    public void When_the_best_assessment_runs_out_the_level_falls_back_to_the_next_credential()
    {
        var person = Someone().Studied(Masters, "IN", 2015, 6, 1).AssessedBy("wes", 2019, 4, 12, Masters).Studied(ThreeYearOrMore, "IN", 2012, 6, 1).AssessedBy("wes", 2022, 1, 1, ThreeYearOrMore);
        Assert.Equal(EducationLevel.Masters, person.On(2024, 4, 11).Facts.Education);
        Assert.Equal(EducationLevel.ThreeYearOrMore, person.On(2024, 4, 12).Facts.Education);
        Assert.Equal(Answer.Yes, person.On(2024, 4, 12).Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void A_report_issued_before_its_body_was_designated_is_none()
    {
        // IQAS was designated on 6 August 2015.
        var early = Someone().Studied(Masters, "IN", 2012, 6, 1).AssessedBy("iqas", 2015, 8, 5, Masters).On(2016, 1, 1);
        Assert.Equal((EducationLevel.LessThanSecondary, Verdict.BeforeDesignation), (early.Facts.Education, early.Credentials[0].Verdict));
        Assert.Equal(EducationLevel.Masters, Someone().Studied(Masters, "IN", 2012, 6, 1).AssessedBy("iqas", 2015, 8, 6, Masters).On(2016, 1, 1).Facts.Education);
        Assert.Equal(Verdict.NotAccepted, Someone().Studied(Masters, "IN", 2012, 6, 1).AssessedBy("nobody", 2015, 8, 6, Masters).On(2016, 1, 1).Credentials[0].Verdict);
    }

    [Fact]
    public void A_report_counts_from_the_day_it_is_issued()
    {
        var person = Someone().Studied(Masters, "IN", 2012, 6, 1).AssessedBy("wes", 2024, 4, 11, Masters);
        Assert.Equal(Verdict.NotYet, person.On(2024, 4, 10).Credentials[0].Verdict);
        Assert.Equal(EducationLevel.Masters, person.On(2024, 4, 11).Facts.Education);
    }

    [Fact]
    public void Two_credentials_one_of_three_years_outrank_a_bachelor_and_not_a_master()
    {
        Assert.Equal(EducationLevel.TwoOrMore, Level(Someone().Studied(ThreeYearOrMore, "CA", 2015, 1, 1).Studied(OneYear, "CA", 2016, 1, 1)));
        Assert.Equal(EducationLevel.TwoYear, Level(Someone().Studied(TwoYear, "CA", 2015, 1, 1).Studied(OneYear, "CA", 2016, 1, 1)));
        Assert.Equal(EducationLevel.ThreeYearOrMore, Level(Someone().Studied(ThreeYearOrMore, "CA", 2015, 1, 1).Studied(Secondary, "CA", 2010, 1, 1)));
        Assert.Equal(EducationLevel.Masters, Level(Someone().Studied(Masters, "CA", 2017, 1, 1).Studied(ThreeYearOrMore, "CA", 2015, 1, 1)));
    }

    [Fact]
    public void A_second_credential_that_ran_out_makes_no_two()
    {
        var person = Someone().Studied(ThreeYearOrMore, "CA", 2015, 1, 1).Studied(OneYear, "IN", 2013, 1, 1).AssessedBy("wes", 2019, 4, 12, OneYear);
        Assert.Equal(EducationLevel.TwoOrMore, person.On(2024, 4, 11).Facts.Education);
        Assert.Equal(EducationLevel.ThreeYearOrMore, person.On(2024, 4, 12).Facts.Education);
    }

    [Theory]
    [InlineData("medicine", EducationLevel.Masters)]
    [InlineData("pharmacy", EducationLevel.Masters)]
    [InlineData("law", EducationLevel.Masters)]
    [InlineData("architecture", EducationLevel.ThreeYearOrMore)]
    [InlineData(null, EducationLevel.ThreeYearOrMore)]
    public void A_Canadian_professional_degree_ranks_with_a_master_in_the_named_fields(string? field, EducationLevel level)
    {
        var assessment = Someone().Studied(Professional, "CA", 2015, 1, 1).Credential(one => one with { Field = field }).On(2024, 4, 11);
        Assert.Equal(level, assessment.Facts.Education);
        Assert.True(assessment.Line(CrsFactor.Education).Has(11));
    }

    [Fact]
    public void Elsewhere_the_assessment_says_whether_a_degree_is_professional()
    {
        Assert.Equal(EducationLevel.Masters, Level(Someone().Studied(Professional, "IN", 2015, 1, 1).Credential(one => one with { Field = "architecture" }).AssessedBy("wes", 2022, 1, 1, Professional)));
        Assert.Equal(EducationLevel.ThreeYearOrMore, Level(Someone().Studied(Professional, "IN", 2015, 1, 1).Credential(one => one with { Field = "medicine" }).AssessedBy("wes", 2022, 1, 1, ThreeYearOrMore)));
    }

    [Fact]
    public void A_physician_needs_the_assessment_of_the_Medical_Council()
    {
        var physician = Someone().Worked("31102").In("IN").From(2018, 1, 1).Studied(Professional, "IN", 2015, 1, 1);
        Assert.Equal(Answer.No, physician.Copy().AssessedBy("wes", 2022, 1, 1, Professional).On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
        Assert.Equal(Answer.Yes, physician.Copy().AssessedBy("mcc", 2022, 1, 1, Professional).On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
        // A Canadian credential needs none.
        Assert.Equal(Answer.Yes, Someone().Worked("31102").In("IN").From(2018, 1, 1).Studied(Professional, "CA", 2015, 1, 1).On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
        // Nor does a physician whose primary occupation is another one.
        var manager = physician.Copy().AssessedBy("wes", 2022, 1, 1, Professional).Worked("30010").In("IN").From(2020, 1, 1).AsPrimary();
        Assert.Equal(Answer.Yes, manager.On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void Architects_need_their_own_body_from_its_designation_on()
    {
        var architect = Someone().Worked("21200").In("IN").From(2018, 1, 1).Studied(Masters, "IN", 2015, 1, 1).AssessedBy("wes", 2022, 1, 1, Masters);
        Assert.Equal(Answer.Yes, architect.On(2024, 5, 19).Condition(ConditionKind.FswEducation).Answer);
        Assert.Equal(Answer.No, architect.On(2024, 5, 20).Condition(ConditionKind.FswEducation).Answer);
    }

    [Theory]
    [InlineData(8, 8, true, CanadianCredential.OneOrTwoYears)]
    [InlineData(7, 8, true, CanadianCredential.None)]
    [InlineData(8, 7, true, CanadianCredential.None)]
    [InlineData(8, 8, false, CanadianCredential.None)]
    public void A_Canadian_credential_earns_its_points_after_eight_months_of_study_and_presence(int months, int present, bool recognized, CanadianCredential credential)
    {
        var assessment = Someone().Studied(OneYear, "CA", 2020, 1, 1).FullTimeFor(months, present, recognized).On(2024, 4, 11);
        Assert.Equal(credential, assessment.Facts.CanadianCredential);
        Assert.Equal(recognized, assessment.Line(CrsFactor.CanadianCredential).Has(27));
    }

    [Fact]
    public void Canadian_credentials_earn_points_from_19_November_2016()
    {
        var person = Someone().Studied(TwoYear, "CA", 2014, 1, 1).FullTimeFor(20, 20);
        Assert.Equal(CanadianCredential.None, person.On(2016, 11, 18).Facts.CanadianCredential);
        Assert.Equal(CanadianCredential.OneOrTwoYears, person.On(2016, 11, 19).Facts.CanadianCredential);
        Assert.Equal(0, person.On(2016, 11, 18).Score[CrsFactor.CanadianCredential].Points);
        Assert.Equal(15, person.On(2016, 11, 19).Score[CrsFactor.CanadianCredential].Points);
    }

    [Fact]
    public void Only_the_highest_Canadian_credential_counts_and_secondary_school_none()
    {
        var person = Someone().Studied(Secondary, "CA", 2008, 1, 1).FullTimeFor(40, 40);
        Assert.Equal(CanadianCredential.None, person.On(2024, 4, 11).Facts.CanadianCredential);
        Assert.Equal(CanadianCredential.ThreeYearsOrMore, person.Studied(Doctoral, "CA", 2020, 1, 1).FullTimeFor(40, 40).Studied(OneYear, "CA", 2021, 1, 1).FullTimeFor(9, 9).On(2024, 4, 11).Facts.CanadianCredential);
        // Not completed, or abroad, or with no word on how it was studied for: none.
        Assert.Equal(CanadianCredential.None, Someone().Studied(Masters, "CA", 2025, 1, 1).FullTimeFor(20, 20).Studied(Masters, "IN", 2020, 1, 1).FullTimeFor(20, 20).Studied(Masters, "CA", 2020, 1, 1).On(2024, 4, 11).Facts.CanadianCredential);
    }
}
