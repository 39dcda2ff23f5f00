using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Settlement funds by family size and table (reading R20).</summary>
public sealed class FundsStories
{
    private static Condition Fsw(Person person, int year, int month, int day) => person.On(year, month, day).Condition(ConditionKind.Funds, ProgramSet.FSW);

    private static Person Submitted(int year, int month, int day, decimal funds) =>
        Person.SkilledWorker().Funds(funds).With(one => one with { SubmittedAt = Instant.FromUtc(year, month, day, 12, 0) });

    [Fact]
    public void One_person_in_April_2024_needs_the_table_of_2023()
    {
        Assert.Equal((Answer.Yes, 13_757m), (Fsw(Person.SkilledWorker().Funds(13_757), 2024, 4, 11).Answer, Fsw(Person.SkilledWorker().Funds(13_757), 2024, 4, 11).Needed!.Value));
        Assert.Equal(Answer.No, Fsw(Person.SkilledWorker().Funds(13_756.99m), 2024, 4, 11).Answer);
        Assert.Equal(Answer.No, Fsw(Person.SkilledWorker().Funds(null), 2024, 4, 11).Answer);
    }

    [Fact]
    public void The_whole_family_counts_also_who_stays_behind()
    {
        var spouse = Person.Born(1990, 1, 1);
        Assert.Equal(17_127m, Fsw(Person.SkilledWorker().MarriedTo(spouse, accompanying: false), 2024, 4, 11).Needed);
        Assert.Equal(17_127m, Fsw(Person.SkilledWorker().MarriedTo(spouse, status: CanadianStatus.Citizen, livesInCanada: true), 2024, 4, 11).Needed);
        // Two adults and two children: four.
        Assert.Equal(25_564m, Fsw(Person.SkilledWorker().MarriedTo(spouse).With(one => one with { DependentChildren = 2 }), 2024, 4, 11).Needed);
        // Nine: the seventh line and two more, 36,407 + 2 × 3,706 = 43,819.
        Assert.Equal(43_819m, Fsw(Person.SkilledWorker().With(one => one with { DependentChildren = 8 }), 2024, 4, 11).Needed);
        Assert.Throws<ArgumentOutOfRangeException>(() => FundsTable.On(Person.Law, new LocalDate(2024, 4, 11))!.Amount(0));
        Assert.Null(FundsTable.On(Person.Law, new LocalDate(2017, 12, 31)));
    }

    [Fact]
    public void Between_a_new_table_and_its_deadline_who_was_in_the_pool_is_held_to_the_old_one()
    {
        // Table of 7 July 2025: 15,263 instead of 14,690; profiles to be updated by 28 July.
        var early = Submitted(2025, 7, 6, 14_690);
        Assert.Equal((Answer.Yes, 14_690m), (Fsw(early, 2025, 7, 27).Answer, Fsw(early, 2025, 7, 27).Needed!.Value));
        Assert.True(Fsw(early, 2025, 7, 27).Readings.Has(20));
        Assert.Equal((Answer.No, 15_263m), (Fsw(early, 2025, 7, 28).Answer, Fsw(early, 2025, 7, 28).Needed!.Value));
        Assert.False(Fsw(early, 2025, 7, 28).Readings.Has(20));
    }

    [Fact]
    public void A_new_profile_is_held_to_the_new_table_at_once()
    {
        Assert.Equal(15_263m, Fsw(Submitted(2025, 7, 7, 14_690), 2025, 7, 8).Needed);
        Assert.True(Fsw(Submitted(2025, 7, 7, 14_690), 2025, 7, 8).Readings.Has(20));
        Assert.Equal(15_263m, Fsw(Person.SkilledWorker(), 2025, 7, 8).Needed);
    }

    [Fact]
    public void A_table_without_a_deadline_binds_everyone_from_its_first_day()
    {
        Assert.Equal(13_310m, Fsw(Submitted(2023, 1, 1, 0), 2023, 4, 24).Needed);
        Assert.Equal(13_757m, Fsw(Submitted(2023, 1, 1, 0), 2023, 4, 25).Needed);
    }

    [Fact]
    public void Before_2018_it_cannot_be_told()
    {
        var person = Person.Born(1985, 3, 5).English(9, 2017, 6, 1).Studied(CredentialLevel.Masters, "CA", 2010, 1, 1).Worked("2173").In("IN").From(2012, 1, 1).Funds(1);
        var funds = Fsw(person, 2017, 12, 31);
        Assert.Equal((Answer.CannotTell, true), (funds.Answer, funds.Readings.Has(20)));
        Assert.Equal(Answer.CannotTell, person.On(2017, 12, 31).Answer(ProgramSet.FSW));
        Assert.Equal(Answer.No, Fsw(person, 2018, 1, 1).Answer);
    }

    [Fact]
    public void The_Canadian_Experience_Class_asks_for_none()
    {
        Assert.DoesNotContain(Person.SkilledWorker().On(2024, 4, 11).Program(ProgramSet.CEC).Conditions, one => one.Kind == ConditionKind.Funds);
    }
}
