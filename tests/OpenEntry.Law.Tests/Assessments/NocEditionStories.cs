using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Codes of the other edition of the NOC, and the switch of 2022-11-16 (reading R21).</summary>
public sealed class NocEditionStories
{
    private static Person Worker(string noc, string country = "CA") => Person.Born(1990, 3, 5).English(9, 2023, 6, 1).Worked(noc).In(country).From(2021, 6, 1);

    [Fact]
    public void Truck_drivers_became_skilled_with_NOC_2021()
    {
        // 7511 was level C; 73300 is TEER 3. The same work, since 1 June 2021, either way the code is told.
        foreach (var code in new[] { "7511", "73300" })
        {
            Assert.Equal(Verdict.NotSkilled, Worker(code).On(2022, 11, 15).Jobs[0].Program);
            Assert.Equal((Verdict.Counts, 1), (Worker(code).On(2022, 11, 16).Jobs[0].Program, Worker(code).On(2022, 11, 16).Facts.CanadianWorkYears));
        }
    }

    [Fact]
    public void A_code_of_the_edition_in_use_hangs_on_no_reading()
    {
        Assert.False(Worker("73300").On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(21));
        Assert.True(Worker("7511").On(2024, 4, 11).Line(CrsFactor.CanadianWork).Has(21));
        Assert.True(Worker("21232").On(2022, 11, 15).Line(CrsFactor.CanadianWork).Has(21));
    }

    [Fact]
    public void A_split_occupation_cannot_be_told_rather_than_no()
    {
        // 2174 became 21230, 21232 and 21234, all TEER 1: the person is asked which.
        var assessment = Worker("2174").On(2024, 4, 11);
        Assert.Equal(Verdict.OccupationUnclear, assessment.Jobs[0].Program);
        Assert.Null(assessment.Jobs[0].Occupation);
        Assert.Equal(Answer.CannotTell, assessment.Condition(ConditionKind.CecWork).Answer);
        Assert.True(assessment.Condition(ConditionKind.CecWork).Readings.Has(21));
        Assert.Equal(Answer.CannotTell, assessment.Answer(ProgramSet.CEC));
        Assert.Equal(Answer.CannotTell, assessment.Condition(ConditionKind.FswWork).Answer);
        Assert.Equal(0, assessment.Facts.CanadianWorkYears);
        // None of them is a trade.
        Assert.True(assessment.Condition(ConditionKind.FstWork).Readings.IsEmpty);

        // All three are listed under STEM: with a program that cannot be told, neither can the category.
        Assert.Equal(Answer.CannotTell, assessment.Category("stem").Condition(ConditionKind.CategoryWork).Answer);
        Assert.Equal(Answer.CannotTell, assessment.Category("stem").Condition(ConditionKind.AnyProgram).Answer);
        Assert.Equal(Answer.CannotTell, assessment.Category("stem").Answer);
        Assert.Equal(Answer.No, assessment.Category("trades").Condition(ConditionKind.CategoryWork).Answer);
    }

    [Fact]
    public void The_other_code_tells_which_it_is()
    {
        var told = Worker("2174").Job(job => job with { NocOther = "21232" }).On(2024, 4, 11);
        Assert.Equal(("21232", 2), (told.Jobs[0].Occupation.ToString(), told.Facts.CanadianWorkYears));
        Assert.Equal(Answer.Yes, told.Condition(ConditionKind.CecWork).Answer);
    }

    [Fact]
    public void An_other_code_that_the_concordance_does_not_offer_tells_nothing()
    {
        // 31102 (physicians) is no answer to 2174.
        Assert.Equal(Verdict.OccupationUnclear, Worker("2174").Job(job => job with { NocOther = "31102" }).On(2024, 4, 11).Jobs[0].Program);
        // And it does not overrule the one answer there is: 7511 is 73300.
        Assert.Equal("73300", Worker("7511").Job(job => job with { NocOther = "21232" }).On(2024, 4, 11).Jobs[0].Occupation.ToString());
    }

    [Fact]
    public void A_split_occupation_none_of_which_is_skilled_is_plainly_not_skilled()
    {
        // 7514 became 74102 and 75201: TEER 4 and 5.
        var assessment = Worker("7514").On(2024, 4, 11);
        Assert.Equal(Verdict.NotSkilled, assessment.Jobs[0].Program);
        Assert.Equal(Answer.No, assessment.Condition(ConditionKind.CecWork).Answer);
        // 7371 became 72500 (TEER 2) and 75110 (TEER 5): one is.
        Assert.Equal(Verdict.OccupationUnclear, Worker("7371").On(2024, 4, 11).Jobs[0].Program);
    }

    [Fact]
    public void Work_that_is_excluded_anyway_is_not_asked_about()
    {
        var assessment = Worker("2174").Unauthorized().On(2024, 4, 11);
        Assert.Equal(Verdict.Unauthorized, assessment.Jobs[0].Canadian);
        Assert.Equal((Answer.No, Answer.No), (assessment.Condition(ConditionKind.CecWork).Answer, assessment.Condition(ConditionKind.FswWork).Answer));
    }

    [Fact]
    public void An_unclear_job_that_is_too_short_leaves_a_plain_no()
    {
        // Ten months: 10 June 2023 to 10 April 2024.
        var assessment = Person.Born(1990, 3, 5).Worked("2174").In("CA").From(2023, 6, 10).On(2024, 4, 11);
        Assert.Equal((Answer.No, Answer.No), (assessment.Condition(ConditionKind.CecWork).Answer, assessment.Condition(ConditionKind.FswWork).Answer));
    }

    [Fact]
    public void Unclear_work_joins_only_a_run_of_an_occupation_it_may_be()
    {
        // Seven months of 2174 (a developer, maybe 21232) after seven months of another work: together a year.
        static Person AfterSevenMonthsOf(string noc) => Person.Born(1990, 3, 5).Worked(noc).In("IN").From(2022, 1, 1).To(2022, 7, 31).Worked("2174").In("IN").From(2022, 8, 1).To(2023, 2, 28);
        Assert.Equal(Answer.CannotTell, AfterSevenMonthsOf("21232").On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
        // An accountant (11100) is none of the three.
        Assert.Equal(Answer.No, AfterSevenMonthsOf("11100").On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void A_year_to_the_day_of_unclear_work_is_enough_not_to_be_told()
    {
        // 364 days: 1 January to 30 December 2023.
        static Assessment Until(int day) => Person.Born(1990, 3, 5).Worked("2174").In("CA").From(2023, 1, 1).To(2023, 12, day).On(2024, 4, 11);
        Assert.Equal((Answer.CannotTell, Answer.CannotTell), (Until(30).Condition(ConditionKind.CecWork).Answer, Until(30).Condition(ConditionKind.FswWork).Answer));
        Assert.Equal((Answer.No, Answer.No), (Until(29).Condition(ConditionKind.CecWork).Answer, Until(29).Condition(ConditionKind.FswWork).Answer));
    }

    [Fact]
    public void Unclear_work_can_complete_the_year_of_the_occupation_named()
    {
        // Seven months as 21232, named as primary, and seven of what may be that too, which is not named.
        var developer = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2022, 1, 1).To(2022, 7, 31).AsPrimary().Worked("2174").In("IN").From(2022, 8, 1).To(2023, 2, 28);
        Assert.Equal(Answer.CannotTell, developer.On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void Once_the_primary_occupation_has_its_year_no_unclear_job_is_asked_about()
    {
        // An accountant for 364 days; 3111 may be a physician, for whom another body would have to assess the degree.
        var accountant = Person.Born(1985, 3, 5).Worked("11100").In("IN").From(2023, 1, 1).To(2023, 12, 30).AsPrimary().Worked("3111").In("IN").From(2018, 1, 1).To(2020, 1, 1).AsPrimary()
            .Studied(CredentialLevel.Masters, "IN", 2015, 1, 1).AssessedBy("wes", 2022, 1, 1, CredentialLevel.Masters).On(2024, 4, 11);
        Assert.Equal((Answer.Yes, Answer.Yes), (accountant.Condition(ConditionKind.FswWork).Answer, accountant.Condition(ConditionKind.FswEducation).Answer));
        Assert.False(accountant.Condition(ConditionKind.FswEducation).Readings.Has(21));
    }

    [Fact]
    public void When_a_primary_occupation_is_named_only_it_can_be_unclear()
    {
        var unclear = Person.Born(1990, 3, 5).Worked("11100").In("IN").From(2023, 6, 1).AsPrimary().Worked("2174").In("IN").From(2018, 1, 1).To(2022, 1, 1);
        Assert.Equal(Answer.No, unclear.On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
        Assert.Equal(Answer.CannotTell, unclear.AsPrimary().On(2024, 4, 11).Condition(ConditionKind.FswWork).Answer);
    }

    [Fact]
    public void Points_of_the_grid_cannot_be_told_when_the_unclear_work_would_carry_them()
    {
        // Language 24, education 23, age 12 = 59; three years of work would add 11: 70.
        var unclear = Person.SkilledWorker().Job(job => job with { Noc = "2174" }).On(2024, 4, 11);
        Assert.Equal((59, Answer.CannotTell), (unclear.Grid.Total, unclear.Condition(ConditionKind.FswPoints).Answer));
        Assert.Equal(Answer.CannotTell, unclear.Answer(ProgramSet.FSW));

        // A secondary diploma instead of the master's: 24 + 5 + 11 + 12 = 52, a plain no.
        var hopeless = Person.SkilledWorker().Credential(credential => credential with { Level = CredentialLevel.Secondary }).Job(job => job with { Noc = "2174" }).On(2024, 4, 11);
        Assert.Equal(Answer.No, hopeless.Condition(ConditionKind.FswPoints).Answer);
    }

    [Fact]
    public void Unclear_work_in_Canada_may_carry_the_points_of_adaptability()
    {
        // Language 24, bachelor's 21 (in Canada), age 12 = 57. Two years as 2174 in Canada would add 11 and 10: 78. Without adaptability 68.
        var grid = Person.SkilledWorker().Credential(one => one with { Level = CredentialLevel.ThreeYearOrMore }).Job(job => job with { Noc = "2174", Country = "CA" }).On(2024, 4, 11);
        Assert.Equal((57, Answer.CannotTell), (grid.Grid.Total, grid.Condition(ConditionKind.FswPoints).Answer));
    }

    [Theory]
    [InlineData("2174", Answer.CannotTell)]
    [InlineData("7371", Answer.CannotTell)] // 72500 (TEER 2) or 75110 (TEER 5)
    [InlineData("7514", Answer.No)] // TEER 4 or 5
    [InlineData("65200", Answer.No)] // TEER 5
    public void Of_work_in_Canada_only_what_may_be_skilled_may_carry_the_points_of_adaptability(string noc, Answer answer)
    {
        // Language 24, two-year diploma 19, age 12 = 55; the unclear work abroad would add 11: 66. A year in Canada is worth 10.
        var grid = Person.SkilledWorker().Credential(one => one with { Level = CredentialLevel.TwoYear }).Job(job => job with { Noc = "2174" })
            .Worked(noc).In("CA").From(2020, 1, 1).To(2021, 1, 31).On(2024, 4, 11);
        Assert.Equal((55, answer), (grid.Grid.Total, grid.Condition(ConditionKind.FswPoints).Answer));
    }

    [Fact]
    public void Which_assessment_is_needed_can_hang_on_the_unclear_occupation()
    {
        // 3111 became 31100, 31101 (physicians: Medical Council) and 41310 (police investigators and others: any body).
        var specialist = Person.Born(1985, 3, 5).Worked("3111").In("IN").From(2018, 1, 1).Studied(CredentialLevel.Masters, "IN", 2015, 1, 1);
        var unclear = specialist.Copy().AssessedBy("wes", 2022, 1, 1, CredentialLevel.Masters).On(2024, 4, 11).Condition(ConditionKind.FswEducation);
        Assert.Equal((Answer.CannotTell, "R21"), (unclear.Answer, string.Join(' ', unclear.Readings.Numbers)));
        Assert.Equal(Answer.Yes, specialist.Copy().AssessedBy("mcc", 2022, 1, 1, CredentialLevel.Professional).On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
        Assert.Equal(Answer.No, specialist.Copy().On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void The_threshold_of_the_Canadian_Experience_Class_may_hang_on_the_unclear_occupation()
    {
        // 3142 became 31202 (TEER 1: level 7) and 32109 (TEER 2: level 5).
        static Person Therapist(int english) => Person.Born(1990, 3, 5).English(english, 2023, 6, 1).Worked("3142").In("CA").From(2021, 6, 1);
        Assert.Equal(Answer.Yes, Therapist(7).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
        Assert.Equal(Answer.CannotTell, Therapist(6).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
        Assert.Equal(Answer.CannotTell, Therapist(5).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
        Assert.Equal(Answer.No, Therapist(4).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);

        // 2174 is TEER 1 whichever it is: level 6 is not enough.
        Assert.Equal(Answer.No, Therapist(6).Job(job => job with { Noc = "2174" }).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
        // And unclear work abroad, or before the window, decides nothing.
        Assert.Equal(Answer.No, Therapist(6).In("IN").On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
        Assert.Equal(Answer.No, Therapist(6).From(2018, 1, 1).To(2021, 4, 10).On(2024, 4, 11).Condition(ConditionKind.CecLanguage).Answer);
    }

    [Fact]
    public void An_unclear_trade_cannot_be_told_either()
    {
        // 7247 became 72204 and 72205, both trades; two years and more since June 2021.
        var trade = Worker("7247").On(2024, 4, 11).Condition(ConditionKind.FstWork);
        Assert.Equal((Answer.CannotTell, true), (trade.Answer, trade.Readings.Has(21)));
        Assert.Equal(Answer.No, Worker("7247").From(2023, 6, 1).On(2024, 4, 11).Condition(ConditionKind.FstWork).Answer);

        // A year as 72204, and a year and a half of what may be that too.
        var partly = Person.Born(1990, 3, 5).Worked("72204").In("CA").From(2021, 1, 1).To(2021, 12, 31).Worked("7247").In("CA").From(2022, 6, 1);
        Assert.Equal(Answer.CannotTell, partly.On(2024, 4, 11).Condition(ConditionKind.FstWork).Answer);
    }

    [Fact]
    public void Known_work_and_unclear_work_may_together_be_enough_for_a_category()
    {
        // Three months as 21232 and, without a break, four as 2174: seven of the six months STEM asks for.
        var developer = Person.Born(1990, 3, 5).Worked("21232").In("IN").From(2023, 1, 1).To(2023, 3, 31).Worked("2174").In("IN").From(2023, 4, 1).To(2023, 7, 31);
        Assert.Equal(Answer.CannotTell, developer.On(2024, 4, 11).Category("stem").Condition(ConditionKind.CategoryWork).Answer);
        Assert.Equal(Answer.No, developer.To(2023, 5, 31).On(2024, 4, 11).Category("stem").Condition(ConditionKind.CategoryWork).Answer);
    }

    [Fact]
    public void A_code_that_does_not_exist_is_no_occupation()
    {
        Assert.Equal(Verdict.NotSkilled, Worker("71999").On(2024, 4, 11).Jobs[0].Program);
        Assert.Equal(Verdict.NotSkilled, Worker("x").On(2024, 4, 11).Jobs[0].Program);
        Assert.Equal(Verdict.NotSkilled, Worker("0000").On(2024, 4, 11).Jobs[0].Program);
    }
}
