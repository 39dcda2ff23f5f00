using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Categories, each version by date (readings R4, R22, R23).</summary>
public sealed class CategoryStories
{
    /// <summary>Meets the Federal Skilled Worker Program whatever else is worked: long ago and full of money.</summary>
    private static Person Someone(int languageYear = 2023) => Person.Born(1994, 3, 5).English(9, languageYear, 6, 1)
        .Studied(CredentialLevel.Masters, "CA", 2015, 6, 1).Worked("11100").In("IN").From(2017, 1, 1).To(2020, 12, 31).Funds(100_000);

    private static CategoryOutcome On(Person person, string key, int year, int month, int day) => person.On(year, month, day).Category(key);

    [Fact]
    public void There_were_no_categories_before_31_May_2023()
    {
        Assert.Empty(Someone().On(2023, 5, 30).Categories);
        Assert.Equal(["agriculture", "french", "healthcare", "stem", "trades", "transport"], Someone().On(2023, 5, 31).Categories.Select(one => one.Category.Key));
    }

    [Theory]
    [InlineData("stem", 2025, 2, 26, "V1")]
    [InlineData("stem", 2025, 2, 27, "V2")]
    [InlineData("stem", 2026, 2, 18, "2026-V3")]
    [InlineData("french", 2026, 2, 5, "V1")]
    [InlineData("french", 2026, 2, 6, "2026-V2")]
    [InlineData("agriculture", 2026, 2, 17, "V2")]
    [InlineData("agriculture", 2026, 2, 18, null)]
    [InlineData("transport", 2025, 2, 26, "V1")]
    [InlineData("transport", 2025, 2, 27, null)]
    [InlineData("transport", 2026, 2, 18, "2026-V2")]
    [InlineData("education", 2025, 2, 26, null)]
    [InlineData("education", 2025, 2, 27, "V1")]
    [InlineData("physicians_ca", 2025, 12, 7, null)]
    [InlineData("physicians_ca", 2025, 12, 8, "2026-V1")]
    [InlineData("military", 2026, 2, 17, null)]
    [InlineData("military", 2026, 2, 18, "2026-V1")]
    public void Every_version_has_its_days(string key, int year, int month, int day, string? version)
    {
        Assert.Equal(version, Someone().On(year, month, day).Categories.SingleOrDefault(one => one.Category.Key == key)?.Category.Version);
    }

    [Fact]
    public void Half_a_year_in_a_listed_occupation_makes_a_member_in_2024()
    {
        // Six months are 780 hours: 26 weeks = 182 days, 1 September 2023 to 29 February 2024 (30 + 31 + 30 + 31 + 31 + 29).
        var person = Someone().Worked("21232").In("IN").From(2023, 9, 1).To(2024, 2, 29);
        var stem = On(person, "stem", 2024, 4, 11);
        var work = stem.Condition(ConditionKind.CategoryWork);
        Assert.Equal((Answer.Yes, "21232", 780m, 780m), (stem.Answer, work.Basis, work.Found!.Value, work.Needed!.Value));
        Assert.Null(stem.Failing);
        Assert.True(work.Readings.Has(22));
        // Twenty-six weeks are a day or so short of half a year on the calendar.
        Assert.True(work.Readings.Has(1));

        var less = On(person.To(2024, 2, 28), "stem", 2024, 4, 11);
        Assert.Equal((Answer.No, ConditionKind.CategoryWork), (less.Answer, less.Failing!.Value.Kind));
    }

    [Fact]
    public void Until_February_2026_the_half_year_must_be_unbroken()
    {
        // Three months, a gap of eight days, three months: 91 days each are 390 hours.
        static Person Broken(int gap) => Someone(2025).Worked("21220").In("IN").From(2025, 1, 1).To(2025, 4, 1)
            .Worked("21220").In("IN").Job(job => job with { From = new LocalDate(2025, 4, 2).PlusDays(gap), To = new LocalDate(2025, 7, 1).PlusDays(gap) });
        var broken = On(Broken(8), "stem", 2026, 2, 17).Condition(ConditionKind.CategoryWork);
        Assert.Equal((Answer.No, 390m), (broken.Answer, broken.Found!.Value));
        Assert.True(broken.Readings.Has(4));
        Assert.Equal(Answer.Yes, On(Broken(7), "stem", 2026, 2, 17).Answer);
    }

    [Fact]
    public void From_February_2026_it_takes_a_year_and_gaps_do_not_matter()
    {
        // 182 days in 2024 and 182 in 2025: 1 January to 30 June 2024 (leap: 182), 1 January to 1 July 2025 (182).
        var person = Someone(2025).Worked("21220").In("IN").From(2024, 1, 1).To(2024, 6, 30).Worked("21220").In("CA").From(2025, 1, 1).To(2025, 7, 1);
        var work = On(person, "stem", 2026, 2, 18).Condition(ConditionKind.CategoryWork);
        Assert.Equal((Answer.Yes, 1_560m, 1_560m), (work.Answer, work.Found!.Value, work.Needed!.Value));
        Assert.False(work.Readings.Has(4));
        Assert.Equal(Answer.No, On(person.To(2025, 6, 30), "stem", 2026, 2, 18).Answer);
        // The day before, half a year was enough.
        Assert.Equal(Answer.Yes, On(person, "stem", 2026, 2, 17).Answer);
    }

    [Fact]
    public void Only_one_listed_occupation_counts_at_a_time()
    {
        // Four months as 21232, four as 21231: both listed, neither half a year. 1 January to 30 April 2023: 120 days = 514.28 hours.
        var person = Someone().Worked("21232").In("IN").From(2023, 1, 1).To(2023, 4, 30).Worked("21231").In("IN").From(2023, 5, 1).To(2023, 8, 28);
        var work = On(person, "stem", 2024, 4, 11).Condition(ConditionKind.CategoryWork);
        Assert.Equal((Answer.No, "21231", 514.28m), (work.Answer, work.Basis, work.Found!.Value));
    }

    [Fact]
    public void Three_years_back_and_no_further()
    {
        // 182 days from 11 April 2021: to 9 October 2021 (20 + 31 + 30 + 31 + 31 + 30 + 9 = 182).
        var person = Someone().Worked("21232").In("IN").From(2021, 4, 11).To(2021, 10, 9);
        Assert.Equal(Answer.Yes, On(person, "stem", 2024, 4, 11).Answer);
        Assert.Equal(Answer.No, On(person, "stem", 2024, 4, 12).Answer);
    }

    [Fact]
    public void The_exclusions_in_Canada_are_those_of_Canadian_experience_and_abroad_those_of_the_programs()
    {
        static Person Worker() => Someone().Worked("21232").From(2023, 1, 1);
        Assert.Equal(Answer.Yes, On(Worker().In("IN").SelfEmployed(), "stem", 2024, 4, 11).Answer);
        Assert.Equal(Answer.No, On(Worker().In("CA").SelfEmployed(), "stem", 2024, 4, 11).Answer);
        Assert.True(On(Worker().In("CA").SelfEmployed(), "stem", 2024, 4, 11).Condition(ConditionKind.CategoryWork).Readings.Has(6));
        Assert.Equal(Answer.No, On(Worker().In("CA").Job(job => job with { CanadianEmployer = false }), "stem", 2024, 4, 11).Answer);
        Assert.Equal(Answer.No, On(Worker().In("CA").AsFullTimeStudent(), "stem", 2024, 4, 11).Answer);
    }

    [Fact]
    public void Some_categories_count_work_in_Canada_only()
    {
        static Person Physician(string country) => Someone(2025).Worked("31102").In(country).From(2024, 1, 1);
        Assert.Equal(Answer.Yes, On(Physician("CA"), "physicians_ca", 2026, 3, 1).Answer);
        Assert.Equal(Answer.No, On(Physician("GB"), "physicians_ca", 2026, 3, 1).Answer);
        Assert.Equal(Answer.Yes, On(Physician("GB"), "healthcare", 2026, 3, 1).Answer);
        Assert.Equal(Answer.Yes, On(Someone(2025).Worked("00013").In("CA").From(2024, 1, 1), "senior_managers_ca", 2026, 3, 1).Answer);
        Assert.Equal(Answer.Yes, On(Someone(2025).Worked("41200").In("CA").From(2024, 1, 1), "researchers_ca", 2026, 3, 1).Answer);
    }

    [Fact]
    public void Lists_change_with_the_versions()
    {
        // Cooks: trades of 2025, not of 2026; butchers: agriculture until 2026, then trades.
        var cook = Someone(2025).Worked("63200").In("IN").From(2024, 1, 1);
        Assert.Equal(Answer.Yes, On(cook, "trades", 2026, 2, 17).Answer);
        Assert.Equal(Answer.No, On(cook, "trades", 2026, 2, 18).Answer);
        var butcher = Someone(2025).Worked("63201").In("IN").From(2024, 1, 1);
        Assert.Equal((Answer.Yes, Answer.No), (On(butcher, "agriculture", 2026, 2, 17).Answer, On(butcher, "trades", 2026, 2, 17).Answer));
        Assert.Equal(Answer.Yes, On(butcher, "trades", 2026, 2, 18).Answer);
    }

    [Fact]
    public void French_needs_level_seven_in_every_ability_be_it_first_or_second()
    {
        Assert.Equal(Answer.Yes, On(Someone().FrenchSeven(2023, 6, 1), "french", 2024, 4, 11).Answer);
        var weak = new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(2023, 6, 1), Listening = 549, Reading = 549, Writing = 16, Speaking = 9 };
        var french = On(Someone().Test(weak), "french", 2024, 4, 11).Condition(ConditionKind.CategoryFrench);
        Assert.Equal((Answer.No, 6m, 7m), (french.Answer, french.Found!.Value, french.Needed!.Value));
        Assert.Equal(0m, On(Someone(), "french", 2024, 4, 11).Condition(ConditionKind.CategoryFrench).Found);
        // As first language; the program then needs level 7 of it too.
        Assert.Equal(Answer.Yes, On(Someone().FrenchSeven(2023, 6, 1).Declaring(OfficialLanguage.French), "french", 2024, 4, 11).Answer);
        // The day the test turns two.
        Assert.Equal(Answer.No, On(Someone(2024).FrenchSeven(2023, 6, 1), "french", 2025, 6, 1).Answer);
    }

    [Fact]
    public void Without_a_program_there_is_no_category()
    {
        var person = Person.Born(1990, 3, 5).FrenchSeven(2023, 6, 1);
        var french = On(person, "french", 2024, 4, 11);
        Assert.Equal((Answer.No, ConditionKind.AnyProgram), (french.Answer, french.Failing!.Value.Kind));
        Assert.Equal(Answer.Yes, french.Condition(ConditionKind.CategoryFrench).Answer);
        Assert.True(french.Failing.Value.Readings.IsEmpty);
        // Where more stands in the way, the first is told.
        Assert.Equal(ConditionKind.AnyProgram, On(Person.Born(1990, 3, 5), "french", 2024, 4, 11).Failing!.Value.Kind);

        // A nomination alone is no federal program: that is a reading.
        var nominated = On(person.Nominated(new LocalDate(2024, 1, 1)), "french", 2024, 4, 11);
        Assert.Equal((Answer.No, true), (nominated.Answer, nominated.Failing!.Value.Readings.Has(22)));
    }

    [Fact]
    public void In_the_primary_occupation_it_does_not_matter_that_any_other_would_do()
    {
        var person = Someone().Worked("21232").In("IN").From(2022, 1, 1).AsPrimary();
        Assert.False(On(person, "stem", 2024, 4, 11).Condition(ConditionKind.CategoryWork).Readings.Has(22));
    }

    [Fact]
    public void Military_recruits_need_ten_years_of_service_the_offer_and_a_diploma()
    {
        var service = new MilitaryService { Country = "GB", Noc = "42102", From = new LocalDate(2016, 3, 1), Recognized = true, CanadianForcesOffer = true };
        static CategoryOutcome With(MilitaryService? service, int day = 1) => On(Someone(2025).With(one => one with { MilitaryService = service }), "military", 2026, 3, day);
        Assert.Equal(Answer.Yes, With(service).Answer);
        Assert.True(With(service).Condition(ConditionKind.MilitaryService).Readings.Has(23));

        // A day short of ten years.
        var late = With(service with { From = new LocalDate(2016, 3, 2) }).Condition(ConditionKind.MilitaryService);
        Assert.Equal((Answer.No, 9m, 10m), (late.Answer, late.Found!.Value, late.Needed!.Value));
        Assert.Equal(Answer.Yes, With(service with { From = new LocalDate(2016, 3, 2) }, day: 2).Answer);
        // 29 February 2016: ten years on 1 March 2026.
        var leap = With(service with { From = new LocalDate(2016, 2, 29) }).Condition(ConditionKind.MilitaryService);
        Assert.Equal((Answer.Yes, true), (leap.Answer, leap.Readings.Has(3)));
        Assert.Equal(Answer.No, On(Someone(2025).With(one => one with { MilitaryService = service with { From = new LocalDate(2016, 2, 29) } }), "military", 2026, 2, 28).Answer);

        // Serving still: the last day is today or later.
        Assert.Equal(Answer.Yes, With(service with { To = new LocalDate(2026, 3, 1) }).Answer);
        Assert.Equal(Answer.No, With(service with { To = new LocalDate(2026, 2, 28) }).Answer);
        Assert.Equal(Answer.No, With(service with { Recognized = false }).Answer);
        Assert.Equal(Answer.No, With(service with { Noc = "21232" }).Answer);
        Assert.Equal(Answer.No, With(service with { Noc = "x" }).Answer);
        Assert.Equal(Answer.No, With(service with { From = new LocalDate(2030, 1, 1) }).Answer);
        Assert.Equal(ConditionKind.MilitaryOffer, With(service with { CanadianForcesOffer = false }).Failing!.Value.Kind);
        Assert.Equal(Answer.No, With(null).Answer);
        Assert.True(With(null).Condition(ConditionKind.MilitaryService).Readings.IsEmpty);
        Assert.Equal(0m, With(null).Condition(ConditionKind.MilitaryService).Found);
        Assert.Equal(0m, With(service with { Recognized = false }).Condition(ConditionKind.MilitaryService).Found);
        // A one-year diploma is too little, one of two years enough.
        static Assessment Diploma(MilitaryService service, CredentialLevel level) =>
            Someone(2025).Credential(one => one with { Level = level }).With(one => one with { MilitaryService = service }).On(2026, 3, 1);
        Assert.Equal(Answer.No, Diploma(service, CredentialLevel.OneYear).Category("military").Condition(ConditionKind.MilitaryCredential).Answer);
        Assert.Equal(Answer.Yes, Diploma(service, CredentialLevel.TwoYear).Category("military").Condition(ConditionKind.MilitaryCredential).Answer);
    }
}
