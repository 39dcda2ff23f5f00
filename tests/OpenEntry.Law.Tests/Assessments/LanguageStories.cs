using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Which test result counts, and until when (readings R3, R12, R13, R24, R28, R31).</summary>
public sealed class LanguageStories
{
    private static Person Someone() => Person.Born(1990, 3, 5);

    private static int English(Assessment assessment) => assessment.Facts.FirstLanguage?.Lowest ?? 0;

    [Fact]
    public void A_test_is_good_up_to_the_day_before_it_turns_two()
    {
        var person = Someone().English(9, 2022, 4, 12);
        Assert.Equal((9, Verdict.Counts), (English(person.On(2024, 4, 11)), person.On(2024, 4, 11).Tests[0].Verdict));
        Assert.Equal((0, Verdict.Expired), (English(person.On(2024, 4, 12)), person.On(2024, 4, 12).Tests[0].Verdict));
        Assert.Equal(new LocalDate(2024, 4, 12), person.On(2024, 4, 11).Tests[0].Expires);
    }

    [Fact]
    public void A_test_of_29_February_turns_two_on_1_March()
    {
        var person = Someone().English(9, 2024, 2, 29);
        Assert.Equal(9, English(person.On(2026, 2, 28)));
        Assert.Equal(0, English(person.On(2026, 3, 1)));
        Assert.True(person.On(2026, 2, 28).Line(CrsFactor.FirstLanguage).Has(3));
    }

    [Fact]
    public void A_test_counts_from_its_result_when_that_is_known()
    {
        var person = Someone().Test(Person.Celpip(9, new LocalDate(2022, 4, 1)) with { ResultDate = new LocalDate(2022, 4, 12) });
        Assert.Equal(0, English(person.On(2022, 4, 11)));
        Assert.Equal(Verdict.NotYet, person.On(2022, 4, 11).Tests[0].Verdict);
        Assert.Equal(9, English(person.On(2022, 4, 12)));
        Assert.Equal(9, English(person.On(2024, 4, 11)));
        Assert.Equal(0, English(person.On(2024, 4, 12)));
        Assert.True(person.On(2024, 4, 11).Line(CrsFactor.FirstLanguage).Has(28));
        Assert.False(Someone().English(9, 2022, 4, 12).On(2024, 4, 11).Line(CrsFactor.FirstLanguage).Has(28));
    }

    [Fact]
    public void Of_two_good_results_the_newest_counts_even_if_it_is_worse()
    {
        var person = Someone().English(9, 2023, 1, 1).English(7, 2023, 6, 1);
        var assessment = person.On(2024, 4, 11);
        Assert.Equal(7, English(assessment));
        Assert.Equal((Verdict.AnotherIsUsed, Verdict.Counts), (assessment.Tests[0].Verdict, assessment.Tests[1].Verdict));
        Assert.True(assessment.Line(CrsFactor.FirstLanguage).Has(13));

        // When it has run out, one is left and the question is gone.
        Assert.False(person.On(2025, 2, 1).Line(CrsFactor.FirstLanguage).Has(13));
    }

    [Fact]
    public void The_result_marked_by_its_holder_counts_before_a_newer_one()
    {
        var person = Someone().Test(Person.Celpip(9, new LocalDate(2023, 1, 1)) with { Use = true }).English(7, 2023, 6, 1);
        Assert.Equal(9, English(person.On(2024, 12, 31)));
        // Until it runs out: then the other one does.
        Assert.Equal(7, English(person.On(2025, 1, 1)));
    }

    [Fact]
    public void Of_two_results_of_one_day_the_better_one_counts_in_whatever_order_they_are_told()
    {
        Assert.Equal(9, English(Someone().English(9, 2023, 6, 1).English(7, 2023, 6, 1).On(2024, 4, 11)));
        Assert.Equal(9, English(Someone().English(7, 2023, 6, 1).English(9, 2023, 6, 1).On(2024, 4, 11)));

        // The same lowest level: the higher sum, then the first ability that differs.
        var day = new LocalDate(2023, 6, 1);
        var higher = Person.Celpip(7, day) with { Speaking = 9 };
        var other = Person.Celpip(7, day) with { Writing = 9 };
        Assert.Equal(9, Someone().Test(Person.Celpip(7, day)).Test(higher).On(2024, 4, 11).Facts.FirstLanguage!.Value.Speaking);
        Assert.Equal(
            Someone().Test(other).Test(higher).On(2024, 4, 11).Facts.FirstLanguage,
            Someone().Test(higher).Test(other).On(2024, 4, 11).Facts.FirstLanguage);
        Assert.Equal(9, Someone().Test(higher).Test(other).On(2024, 4, 11).Facts.FirstLanguage!.Value.Writing);
        // The lowest level goes before the sum, and the sum before the first ability that differs.
        var uneven = Person.Celpip(9, day) with { Listening = 6 };
        Assert.Equal(7, English(Someone().Test(uneven).Test(Person.Celpip(7, day)).On(2024, 4, 11)));
        Assert.Equal(7, English(Someone().Test(Person.Celpip(7, day)).Test(uneven).On(2024, 4, 11)));
        var (listens, sums) = (Person.Celpip(7, day) with { Listening = 8 }, Person.Celpip(7, day) with { Reading = 9, Writing = 9 });
        Assert.Equal(9, Someone().Test(listens).Test(sums).On(2024, 4, 11).Facts.FirstLanguage!.Value.Reading);
        Assert.Equal(9, Someone().Test(sums).Test(listens).On(2024, 4, 11).Facts.FirstLanguage!.Value.Reading);
        // Where nothing differs, the first told.
        Assert.Equal([Verdict.Counts, Verdict.AnotherIsUsed], Someone().English(7, 2023, 6, 1).English(7, 2023, 6, 1).On(2024, 4, 11).Tests.Select(one => one.Verdict));
        // The newest is the one whose result came last, and not the later sitting.
        var slow = Person.Celpip(9, day.PlusDays(-20)) with { ResultDate = day.PlusDays(9) };
        Assert.Equal(9, English(Someone().Test(slow).Test(Person.Celpip(7, day.PlusDays(-2)) with { ResultDate = day }).On(2024, 4, 11)));
        // Results of one day from sittings of two: the later sitting.
        Assert.Equal(7, English(Someone().Test(Person.Celpip(7, day)).Test(Person.Celpip(9, day.PlusDays(-9)) with { ResultDate = day }).On(2024, 4, 11)));
    }

    [Fact]
    public void When_the_first_language_runs_out_the_second_does_not_take_its_place()
    {
        var person = Someone().English(9, 2022, 1, 1).FrenchSeven(2023, 6, 1);
        var assessment = person.On(2024, 4, 11);
        Assert.Null(assessment.Facts.FirstLanguage);
        Assert.Equal(7, assessment.Facts.SecondLanguage!.Value.Lowest);
        Assert.True(assessment.FirstLanguageRanOut);
        Assert.True(assessment.Line(CrsFactor.FirstLanguage).Has(12));
        Assert.False(assessment.Line(CrsFactor.SecondLanguage).Has(12));
        Assert.False(person.On(2023, 12, 31).FirstLanguageRanOut);
        Assert.Equal(7, person.Declaring(OfficialLanguage.French).On(2024, 4, 11).Facts.FirstLanguage!.Value.Lowest);
    }

    [Fact]
    public void PTE_Core_is_accepted_from_30_January_2024_whatever_the_date_of_the_test()
    {
        static LanguageTestResult Pte(LocalDate day) => new() { Test = "pte", TestDate = day, Listening = 60, Reading = 60, Writing = 69, Speaking = 68 };
        var early = Someone().Test(Pte(new LocalDate(2023, 12, 1)));
        Assert.Equal((0, Verdict.NotAccepted), (English(early.On(2024, 1, 29)), early.On(2024, 1, 29).Tests[0].Verdict));
        Assert.True(early.On(2024, 1, 29).Line(CrsFactor.FirstLanguage).Has(24));
        Assert.Equal(7, English(early.On(2024, 1, 30)));
        Assert.True(early.On(2024, 1, 30).Line(CrsFactor.FirstLanguage).Has(24));
        Assert.False(Someone().Test(Pte(new LocalDate(2024, 1, 30))).On(2024, 4, 11).Line(CrsFactor.FirstLanguage).Has(24));
        Assert.True(Someone().Test(Pte(new LocalDate(2024, 1, 29))).On(2024, 4, 11).Line(CrsFactor.FirstLanguage).Has(24));
    }

    [Fact]
    public void TEF_Canada_is_read_on_the_former_scale()
    {
        // Level 7 on the former scale; 249 of 699 would be below level 4.
        static LanguageTestResult Tef(LocalDate day) => new() { Test = "tef", TestDate = day, Listening = 249, Reading = 207, Writing = 310, Speaking = 310 };
        var french = Someone().Declaring(OfficialLanguage.French).Test(Tef(new LocalDate(2024, 1, 5))).On(2024, 4, 11);
        Assert.Equal(7, french.Facts.FirstLanguage!.Value.Lowest);
        Assert.True(french.Line(CrsFactor.FirstLanguage).Has(31));

        // Certificates up to 30 September 2019 know one scale only.
        var before = Someone().Declaring(OfficialLanguage.French).Test(Tef(new LocalDate(2019, 9, 30))).On(2019, 12, 1);
        Assert.Equal((7, false), (before.Facts.FirstLanguage!.Value.Lowest, before.Line(CrsFactor.FirstLanguage).Has(31)));
        Assert.True(Someone().Declaring(OfficialLanguage.French).Test(Tef(new LocalDate(2019, 10, 1))).On(2019, 12, 1).Line(CrsFactor.FirstLanguage).Has(31));
    }

    [Fact]
    public void The_readings_of_one_language_stay_with_it()
    {
        var assessment = Someone().English(9, 2023, 6, 1)
            .Test(new LanguageTestResult { Test = "tef", TestDate = new LocalDate(2023, 6, 1), Listening = 249, Reading = 207, Writing = 310, Speaking = 310 }).On(2024, 4, 11);
        Assert.True(assessment.Line(CrsFactor.FirstLanguage).IsEmpty);
        Assert.True(assessment.Line(CrsFactor.SecondLanguage).Has(31));
        Assert.True(assessment.Line(CrsFactor.French).Has(31));
        Assert.True(assessment.Condition(ConditionKind.FswLanguage).Readings.IsEmpty);
    }

    [Fact]
    public void A_combination_hangs_on_its_language_only_when_there_is_something_to_combine()
    {
        var person = Someone().English(7, 2023, 1, 1).English(9, 2023, 6, 1);
        Assert.False(person.On(2024, 4, 11).Line(CrsFactor.TransferEducation).Has(13));
        Assert.False(person.On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(13));
        Assert.True(person.Copy().Studied(CredentialLevel.OneYear, "CA", 2020, 1, 1).On(2024, 4, 11).Line(CrsFactor.TransferEducation).Has(13));
        Assert.True(person.Copy().Worked("21232").In("IN").From(2020, 1, 1).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(13));
        Assert.True(person.Copy().Worked("21232").In("IN").From(2020, 1, 1).To(2020, 12, 31).On(2024, 4, 11).Line(CrsFactor.TransferForeignWork).Has(13));
        Assert.True(person.Copy().Certified(new LocalDate(2020, 1, 1)).On(2024, 4, 11).Line(CrsFactor.TransferCertificate).Has(13));
    }

    [Fact]
    public void The_bonus_for_French_hangs_on_English_once_French_is_good_enough()
    {
        // Two English results: which of them counts is R13.
        var person = Someone().English(7, 2023, 1, 1).English(9, 2023, 6, 1);
        Assert.True(person.Copy().FrenchSeven(2023, 6, 1).On(2024, 4, 11).Line(CrsFactor.French).Has(13));
        Assert.True(person.Copy().FrenchSeven(2023, 6, 1).Declaring(OfficialLanguage.French).On(2024, 4, 11).Line(CrsFactor.French).Has(13));
        var weak = new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(2023, 6, 1), Listening = 458, Reading = 453, Writing = 10, Speaking = 9 };
        Assert.False(person.Copy().Test(weak).On(2024, 4, 11).Line(CrsFactor.French).Has(13));
    }

    [Fact]
    public void Before_6_June_2017_nothing_hung_on_French()
    {
        // A result whose day is told (R28).
        var tef = new LanguageTestResult { Test = "tef", TestDate = new LocalDate(2017, 1, 5), ResultDate = new LocalDate(2017, 1, 20), Listening = 249, Reading = 207, Writing = 310, Speaking = 310 };
        var person = Someone().Declaring(OfficialLanguage.French).Test(tef);
        Assert.True(person.On(2017, 6, 5).Line(CrsFactor.French).IsEmpty);
        Assert.True(person.On(2017, 6, 6).Line(CrsFactor.French).Has(28));
    }

    [Fact]
    public void French_points_with_mixed_English_take_the_lower_bonus_and_say_so()
    {
        // English 4, 5, 5, 5 with French 7: 25, not 50 (reading R26).
        var mixed = Someone().Test(Person.Celpip(5, new LocalDate(2023, 6, 1)) with { Listening = 4 }).FrenchSeven(2023, 6, 1).On(2024, 4, 11);
        Assert.Equal(25, mixed.Score[CrsFactor.French].Points);
        Assert.True(mixed.Line(CrsFactor.French).Has(26));
        var full = Someone().English(5, 2023, 6, 1).FrenchSeven(2023, 6, 1).On(2024, 4, 11);
        Assert.Equal((50, false), (full.Score[CrsFactor.French].Points, full.Line(CrsFactor.French).Has(26)));
    }
}
