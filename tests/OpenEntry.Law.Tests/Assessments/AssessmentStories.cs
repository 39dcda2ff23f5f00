using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>The assessment as a whole: what it keeps, what it says it hangs on, when two of them say the same.</summary>
public sealed class AssessmentStories
{
    [Fact]
    public void It_keeps_what_became_of_everything_declared()
    {
        var spouse = Person.Born(1991, 1, 1).English(7, 2023, 6, 1).Studied(CredentialLevel.OneYear, "CA", 2015, 1, 1).Worked("21232").In("IN").From(2020, 1, 1);
        var profile = Person.SkilledWorker().MarriedTo(spouse).Profile;
        var assessment = Person.Law.On(new LocalDate(2024, 4, 11)).Assessor.Assess(profile, new LocalDate(2024, 4, 11));
        Assert.Same(profile, assessment.Profile);
        Assert.Equal(new LocalDate(2024, 4, 11), assessment.Date);
        Assert.Same(assessment.Law, assessment.Score.Law);
        Assert.Equal([false, true], assessment.Jobs.Select(one => one.OfSpouse));
        Assert.Equal([false, true], assessment.Tests.Select(one => one.OfSpouse));
        Assert.Equal([false, true], assessment.Credentials.Select(one => one.OfSpouse));
        Assert.Equal([0, 0], assessment.Jobs.Select(one => one.Index));
        Assert.Equal("someone", assessment.Facts.Id);
        Assert.Equal("someone", assessment.GridFacts.Id);
    }

    [Fact]
    public void The_credential_of_the_spouse_is_not_the_persons_own()
    {
        var spouse = Person.Born(1991, 1, 1).Studied(CredentialLevel.Masters, "CA", 2015, 1, 1);
        Assert.Equal(Answer.No, Person.Born(1990, 3, 5).MarriedTo(spouse).On(2024, 4, 11).Condition(ConditionKind.FswEducation).Answer);
    }

    [Fact]
    public void A_plain_life_hangs_on_no_reading()
    {
        // One language, a Canadian degree, three whole years abroad in one occupation, named as primary, well inside every window.
        var assessment = Person.SkilledWorker().AsPrimary().On(2024, 4, 11);
        Assert.Equal("", string.Join(' ', assessment.Readings.Numbers));
        Assert.True(assessment.Readings.IsEmpty);
    }

    [Fact]
    public void Every_reading_of_any_part_is_told_once()
    {
        // Part-time (R1), a result date (R28), a professional degree (R11), a certificate (R29).
        var assessment = Person.Born(1990, 3, 5)
            .Test(Person.Celpip(9, new LocalDate(2023, 6, 1)) with { ResultDate = new LocalDate(2023, 6, 9) })
            .Studied(CredentialLevel.Professional, "CA", 2015, 1, 1).Worked("11100").In("CA").From(2020, 1, 1).To(2022, 6, 1).Hours(20)
            .Certified(new LocalDate(2023, 1, 1)).On(2024, 4, 11);
        Assert.Equal(["R1", "R11", "R15", "R28", "R29"], assessment.Readings.Numbers);
        Assert.Equal(ReadingSet.Of(["R1", "R11", "R15", "R28", "R29"]), assessment.Readings);
    }

    [Fact]
    public void A_day_that_changes_nothing_a_person_would_notice_has_the_same_outcome()
    {
        var person = Person.SkilledWorker();
        Assert.True(person.On(2024, 4, 11).HasSameOutcomeAs(person.On(2024, 4, 12)));
        Assert.False(person.On(2024, 3, 4).HasSameOutcomeAs(person.On(2024, 3, 5)));
        // The law changed its categories, and the person is in none of them.
        var later = Person.SkilledWorker().With(one => one with { LanguageTests = [Person.Celpip(9, new LocalDate(2025, 6, 1))] });
        Assert.True(later.On(2026, 2, 17).HasSameOutcomeAs(later.On(2026, 2, 18)));
        Assert.False(person.On(2024, 4, 11).HasSameOutcomeAs(person.Copy().Funds(0).On(2024, 4, 11)));
    }

    [Fact]
    public void The_same_total_made_up_otherwise_is_not_the_same_outcome()
    {
        // A birthday takes 5 (110 at 29, 105 at 30); French 7, 5, 5 and 4 as second language brings 3 + 1 + 1 + 0.
        var tests = new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(2023, 6, 1), Listening = 458, Reading = 375, Writing = 6, Speaking = 4 };
        var younger = Person.Born(1995, 3, 5).On(2024, 4, 11);
        var older = Person.Born(1994, 3, 5).Test(tests).On(2024, 4, 11);
        Assert.Equal((110, 110), (younger.Score.Total, older.Score.Total));
        Assert.False(younger.HasSameOutcomeAs(older));
        Assert.True(younger.HasSameOutcomeAs(Person.Born(1995, 3, 6).On(2024, 4, 11)));
    }

    [Theory]
    [InlineData(CrsFactor.SpouseEducation)]
    [InlineData(CrsFactor.SpouseLanguage)]
    [InlineData(CrsFactor.SpouseCanadianWork)]
    public void Without_a_spouse_the_lines_of_a_spouse_hold_nothing(CrsFactor factor)
    {
        var line = Person.SkilledWorker().On(2024, 4, 11).Score[factor];
        Assert.Equal((0, 0, 0), (line.Points, line.Max, line.Uncapped));
    }

    [Fact]
    public void A_program_that_can_no_longer_be_told_is_another_outcome()
    {
        // 2174 is a developer, maybe 21232; whether it is a year of skilled work cannot be told, and no point hangs on it. Categories came a day later.
        static Assessment Worked(string noc) => Person.Born(1990, 3, 5).English(9, 2023, 1, 1).Worked(noc).In("CA").From(2022, 1, 1).On(2023, 5, 30);
        var (unclear, unskilled) = (Worked("2174"), Worked("65200"));
        Assert.Equal((unskilled.Score.Total, unskilled.Eligible), (unclear.Score.Total, unclear.Eligible));
        Assert.Equal((Answer.CannotTell, Answer.No), (unclear.Answer(ProgramSet.CEC), unskilled.Answer(ProgramSet.CEC)));
        Assert.False(unclear.HasSameOutcomeAs(unskilled));
        Assert.False(unskilled.HasSameOutcomeAs(unclear));
    }

    [Fact]
    public void A_category_that_comes_is_another_outcome_for_its_members()
    {
        // The first categories came on 31 May 2023.
        var member = Person.SkilledWorker().Worked("21231").In("IN").From(2022, 1, 1).To(2022, 12, 15)
            .With(one => one with { LanguageTests = [Person.Celpip(9, new LocalDate(2023, 1, 1))] });
        var (before, after) = (member.On(2023, 5, 30), member.On(2023, 5, 31));
        Assert.Equal((before.Score.Total, Answer.Yes), (after.Score.Total, after.Category("stem").Answer));
        Assert.False(before.HasSameOutcomeAs(after));
        Assert.False(after.HasSameOutcomeAs(before));
    }

    [Fact]
    public void What_a_category_hangs_on_is_told_with_the_rest()
    {
        // Any occupation of the profile makes a member, not only the primary one: that is a reading of the category alone.
        var assessment = Person.SkilledWorker().AsPrimary().Worked("21231").In("IN").From(2022, 1, 1).To(2022, 12, 15).On(2024, 4, 11);
        Assert.True(assessment.Category("stem").Condition(ConditionKind.CategoryWork).Readings.Has(22));
        Assert.True(assessment.Readings.Has(22));
    }

    [Fact]
    public void The_grid_can_be_asked_by_itself()
    {
        var assessment = Person.SkilledWorker().On(2024, 4, 11);
        var grid = new FswGrid(assessment.Law);
        Assert.Equal((67, assessment.Grid), (grid.PassMark, grid.Score(assessment.GridFacts)));
        // Everything there is: 24 + 4, 25, 15, 12, 10 and 10 = 100.
        var all = grid.Score(new FswFacts
        {
            Id = "all",
            Age = 30,
            Education = EducationLevel.Doctoral,
            FirstLanguage = LanguageLevels.Even(OfficialLanguage.English, 12),
            SecondLanguage = LanguageLevels.Even(OfficialLanguage.French, 5),
            ExperienceYears = 40,
            ArrangedEmployment = true,
            WorkInCanada = true,
        });
        Assert.Equal(100, all.Total);
        Assert.Equal(24, grid.Score(new FswFacts { Id = "x", Age = 90, Education = 0, FirstLanguage = LanguageLevels.Even(OfficialLanguage.English, 9), SecondLanguage = LanguageLevels.Even(OfficialLanguage.French, 4) }).Total);
    }
}
