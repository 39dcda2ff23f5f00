using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>The seven items of R83 (readings R15, R16).</summary>
public sealed class AdaptabilityStories
{
    private static readonly StudyInCanada TwoYears = new()
    {
        From = new LocalDate(2012, 9, 1),
        To = new LocalDate(2014, 6, 1),
        ProgramYears = 2,
        AcademicYearsCompleted = 2,
        HoursPerWeek = 15,
    };

    private static Person Someone() => Person.Born(1990, 3, 5);

    private static int Points(Person person) => person.On(2024, 4, 11).Grid.Adaptability;

    private static Person Studying(StudyInCanada study) => Someone().With(one => one with { StudiesInCanada = [study] });

    [Fact]
    public void Two_academic_years_of_study_give_five()
    {
        Assert.Equal(5, Points(Studying(TwoYears)));
        Assert.Equal(0, Points(Studying(TwoYears with { AcademicYearsCompleted = 1.9m })));
        Assert.Equal(0, Points(Studying(TwoYears with { ProgramYears = 1 })));
        Assert.Equal(0, Points(Studying(TwoYears with { HoursPerWeek = 14.5m })));
        Assert.Equal(0, Points(Studying(TwoYears with { GoodStanding = false })));
        Assert.Equal(0, Points(Studying(TwoYears with { From = new LocalDate(2024, 4, 12) })));
    }

    [Fact]
    public void A_year_of_full_time_skilled_authorized_work_gives_ten_however_long_ago()
    {
        static Person Worked() => Someone().Worked("21232").In("CA").From(2008, 1, 1).To(2008, 12, 29);
        // 2008 is a leap year: 1 January to 29 December are 364 days; and long before any window.
        Assert.Equal(10, Points(Worked()));
        Assert.True(Worked().On(2024, 4, 11).Condition(ConditionKind.FswPoints).Readings.Has(15));
        Assert.Equal(0, Points(Worked().To(2008, 12, 28)));
        Assert.Equal(0, Points(Worked().Hours(29.5m)));
        Assert.Equal(10, Points(Worked().Hours(30)));
        Assert.Equal(0, Points(Worked().Unauthorized()));
        Assert.Equal(0, Points(Worked().Unpaid()));
        Assert.Equal(0, Points(Worked().In("US")));
        Assert.Equal(0, Points(Worked().Job(job => job with { Noc = "65200" })));
        Assert.Equal(0, Points(Worked().Job(job => job with { DutiesPerformed = false })));
        // Under way and not yet begun.
        Assert.Equal(10, Points(Someone().Worked("21232").In("CA").From(2023, 1, 1)));
        Assert.Equal(0, Points(Someone().Worked("21232").In("CA").From(2024, 4, 11)));
        Assert.False(Someone().Worked("21232").In("CA").From(2024, 4, 11).On(2024, 4, 11).Condition(ConditionKind.FswPoints).Readings.Has(15));
    }

    [Fact]
    public void The_spouse_brings_language_study_and_any_full_time_work()
    {
        static int With(Person spouse, bool accompanying = true) => Points(Someone().MarriedTo(spouse, accompanying));
        Assert.Equal(5, With(Someone().English(4, 2023, 6, 1)));
        Assert.Equal(0, With(Someone().English(4, 2023, 6, 1), accompanying: false));
        Assert.Equal(0, With(Someone().Test(Person.Celpip(9, new LocalDate(2023, 6, 1)) with { Reading = 0 })));
        Assert.Equal(5, With(Studying(TwoYears)));
        Assert.Equal(0, With(Studying(TwoYears), accompanying: false));
        // Serving food, TEER 5: the spouse's work carries no condition of skill.
        Assert.Equal(5, With(Someone().Worked("65200").In("CA").From(2010, 1, 1).To(2010, 12, 30)));
        Assert.Equal(0, With(Someone().Worked("65200").In("CA").From(2010, 1, 1).To(2010, 12, 29)));
        Assert.Equal(0, With(Someone().Worked("65200").In("CA").From(2010, 1, 1), accompanying: false));
    }

    [Fact]
    public void A_relative_gives_five_and_all_together_ten()
    {
        var person = Someone().HasRelative(Relationship.NieceOrNephew, new LocalDate(2000, 1, 1));
        Assert.Equal(5, Points(person));
        // Relative 5, work 10, study 5, spouse's language 5: 25, capped at 10.
        Assert.Equal(10, Points(person.Worked("21232").In("CA").From(2020, 1, 1).With(one => one with { StudiesInCanada = [TwoYears] }).MarriedTo(Someone().English(5, 2023, 6, 1))));
    }
}
