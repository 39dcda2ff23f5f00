using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Spouses, brothers and sisters, other relatives (reading R16).</summary>
public sealed class FamilyStories
{
    private static readonly LocalDate Grown = new(1990, 1, 1);

    private static Person Someone() => Person.Born(1990, 3, 5).English(9, 2023, 6, 1);

    /// <summary>English 9, a bachelor's degree, a year of work in Canada and one of study.</summary>
    private static Person Partner() => Someone().Studied(CredentialLevel.ThreeYearOrMore, "CA", 2015, 1, 1).Worked("21232").In("CA").From(2022, 1, 1).To(2022, 12, 31);

    [Fact]
    public void A_spouse_who_comes_along_brings_points_and_another_column()
    {
        // Age 34: 85 with a spouse, 94 without; spouse: language 4 × 5 = 20, bachelor's 8, a year of Canadian work 5.
        var together = Someone().MarriedTo(Partner()).On(2024, 4, 11);
        Assert.True(together.Facts.AccompanyingSpouse);
        Assert.Equal(33, together.Score.Sections.Spouse);
        Assert.Equal((EducationLevel.ThreeYearOrMore, 1), (together.Facts.Spouse!.Education, together.Facts.Spouse.CanadianWorkYears));
        Assert.True(together.GridFacts.AccompanyingSpouse);
    }

    [Theory]
    [InlineData(false, CanadianStatus.ForeignNational, false, false, false)]
    [InlineData(true, CanadianStatus.Citizen, false, false, false)]
    [InlineData(true, CanadianStatus.Citizen, true, false, false)]
    [InlineData(true, CanadianStatus.PermanentResident, true, false, false)]
    [InlineData(true, CanadianStatus.PermanentResident, false, false, true)]
    [InlineData(true, CanadianStatus.ForeignNational, true, true, true)]
    public void Who_counts_as_a_spouse_differs_between_the_ranking_and_the_grid(bool accompanying, CanadianStatus status, bool livesInCanada, bool ranking, bool grid)
    {
        var assessment = Someone().MarriedTo(Partner(), accompanying, status, livesInCanada).On(2024, 4, 11);
        Assert.Equal((ranking, grid), (assessment.Facts.AccompanyingSpouse, assessment.GridFacts.AccompanyingSpouse));
        Assert.Equal(ranking, assessment.Facts.Spouse is not null);
        Assert.Equal(grid, assessment.GridFacts.SpouseLanguage is not null);

        // Only the resident abroad hangs on R16.
        var hangs = status == CanadianStatus.PermanentResident && !livesInCanada;
        Assert.Equal(hangs, assessment.Line(CrsFactor.Age).Has(16));
        Assert.Equal(hangs, assessment.Line(CrsFactor.SpouseEducation).Has(16));
        Assert.Equal(hangs, assessment.Condition(ConditionKind.FswPoints).Readings.Has(16));
    }

    [Fact]
    public void Readings_of_a_spouse_who_stays_behind_are_nobodys()
    {
        var partner = Partner().English(7, 2023, 7, 1).Hours(20);
        Assert.True(Someone().MarriedTo(partner).On(2024, 4, 11).Line(CrsFactor.SpouseLanguage).Has(13));
        Assert.True(Someone().MarriedTo(partner).On(2024, 4, 11).Line(CrsFactor.SpouseCanadianWork).Has(1));
        Assert.True(Someone().MarriedTo(partner, accompanying: false).On(2024, 4, 11).Line(CrsFactor.SpouseLanguage).IsEmpty);
        Assert.True(Someone().MarriedTo(partner, accompanying: false).On(2024, 4, 11).Line(CrsFactor.SpouseCanadianWork).IsEmpty);
    }

    [Fact]
    public void The_spouse_declares_a_language_or_the_one_worth_more_counts()
    {
        var partner = Partner().FrenchSeven(2023, 6, 1);
        Assert.Equal(OfficialLanguage.English, Someone().MarriedTo(partner).On(2024, 4, 11).Facts.Spouse!.Language!.Value.Language);
        Assert.Equal(OfficialLanguage.French, Someone().MarriedTo(partner, declares: OfficialLanguage.French).On(2024, 4, 11).Facts.Spouse!.Language!.Value.Language);
        Assert.Equal(OfficialLanguage.English, Someone().MarriedTo(partner, declares: OfficialLanguage.English).On(2024, 4, 11).Facts.Spouse!.Language!.Value.Language);
        Assert.Equal(OfficialLanguage.French, Someone().MarriedTo(Person.Born(1990, 1, 1).FrenchSeven(2023, 6, 1)).On(2024, 4, 11).Facts.Spouse!.Language!.Value.Language);
    }

    [Fact]
    public void Worth_is_points_for_the_ranking_and_the_lowest_ability_for_the_grid()
    {
        // English 10, 10, 10 and nothing in speaking: 3 × 5 = 15 points, yet no level 4 in every ability. French 7 throughout: 4 × 3 = 12.
        var partner = Person.Born(1990, 1, 1).Test(Person.Celpip(10, new LocalDate(2023, 6, 1)) with { Speaking = 0 }).FrenchSeven(2023, 6, 1);
        var assessment = Someone().MarriedTo(partner).On(2024, 4, 11);
        Assert.Equal((OfficialLanguage.English, 15), (assessment.Facts.Spouse!.Language!.Value.Language, assessment.Score[CrsFactor.SpouseLanguage].Points));
        Assert.Equal(OfficialLanguage.French, assessment.GridFacts.SpouseLanguage!.Value.Language);

        // A higher sum of levels is not always more points: French 8, 8, 8, 5 (29) gives 3 + 3 + 3 + 1 = 10, English 9, 9, 4, 4 (26) the same 10:
        // equal, so English stays; with 9, 9, 5, 4 it gives 11.
        static LanguageTestResult English(decimal writing) => Person.Celpip(9, new LocalDate(2023, 6, 1)) with { Writing = writing, Speaking = 4 };
        var french = new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(2023, 6, 1), Listening = 503, Reading = 499, Writing = 12, Speaking = 6 };
        Assert.Equal(11, Someone().MarriedTo(Person.Born(1990, 1, 1).Test(English(5)).Test(french)).On(2024, 4, 11).Score[CrsFactor.SpouseLanguage].Points);
        Assert.Equal(OfficialLanguage.English, Someone().MarriedTo(Person.Born(1990, 1, 1).Test(English(4)).Test(french)).On(2024, 4, 11).Facts.Spouse!.Language!.Value.Language);
    }

    [Fact]
    public void A_language_worth_more_points_goes_first_be_it_English_or_French()
    {
        // English 5: 4 x 1. French 7: 4 x 3.
        var french = Person.Born(1990, 1, 1).English(5, 2023, 6, 1).FrenchSeven(2023, 6, 1);
        var assessment = Someone().MarriedTo(french).On(2024, 4, 11);
        Assert.Equal((OfficialLanguage.French, 12), (assessment.Facts.Spouse!.Language!.Value.Language, assessment.Score[CrsFactor.SpouseLanguage].Points));

        // English 7: 12. French 9, 7, 7 and 4: 5 + 3 + 3 + 0 = 11.
        var uneven = new LanguageTestResult { Test = "tcf", TestDate = new LocalDate(2023, 6, 1), Listening = 523, Reading = 453, Writing = 10, Speaking = 4 };
        Assert.Equal(12, Someone().MarriedTo(Person.Born(1990, 1, 1).English(7, 2023, 6, 1).Test(uneven)).On(2024, 4, 11).Score[CrsFactor.SpouseLanguage].Points);
    }

    [Fact]
    public void What_a_spouse_brings_hangs_on_the_readings_of_the_spouse()
    {
        // A professional degree (R11) and two results in English (R13).
        var partner = Someone().English(7, 2023, 7, 1).Studied(CredentialLevel.Professional, "CA", 2015, 1, 1);
        var together = Someone().MarriedTo(partner).On(2024, 4, 11);
        Assert.True(together.Line(CrsFactor.SpouseEducation).Has(11));
        Assert.True(together.Condition(ConditionKind.FswPoints).Readings.Has(13));
        var behind = Someone().MarriedTo(partner, accompanying: false).On(2024, 4, 11);
        Assert.False(behind.Line(CrsFactor.SpouseEducation).Has(11));
        Assert.False(behind.Condition(ConditionKind.FswPoints).Readings.Has(13));
    }

    [Theory]
    [InlineData(Relationship.Sibling, CanadianStatus.Citizen, true, true)]
    [InlineData(Relationship.AuntOrUncle, CanadianStatus.Citizen, true, false)]
    [InlineData(Relationship.Sibling, CanadianStatus.Citizen, false, false)]
    [InlineData(Relationship.Sibling, CanadianStatus.ForeignNational, true, false)]
    public void Only_a_birthday_of_one_who_can_count_matters(Relationship relationship, CanadianStatus status, bool livesInCanada, bool hangs)
    {
        var person = Someone().HasRelative(relationship, new LocalDate(1992, 2, 29), status: status, livesInCanada: livesInCanada);
        Assert.Equal(hangs, person.On(2024, 4, 11).Line(CrsFactor.Sibling).Has(3));
        // Before 6 June 2017 nobody's did.
        Assert.True(person.On(2017, 6, 5).Line(CrsFactor.Sibling).IsEmpty);
    }

    [Fact]
    public void A_brother_or_sister_counts_from_the_eighteenth_birthday_on()
    {
        var person = Someone().HasRelative(Relationship.Sibling, new LocalDate(2006, 4, 11));
        Assert.False(person.On(2024, 4, 10).Facts.SiblingInCanada);
        Assert.True(person.On(2024, 4, 11).Facts.SiblingInCanada);
        Assert.Equal(15, person.On(2024, 4, 11).Score[CrsFactor.Sibling].Points);

        // Born on 29 February 2004: eighteen on 1 March 2022.
        var leap = Someone().HasRelative(Relationship.Sibling, new LocalDate(2004, 2, 29));
        Assert.False(leap.On(2022, 2, 28).Facts.SiblingInCanada);
        Assert.True(leap.On(2022, 3, 1).Facts.SiblingInCanada);
        Assert.True(leap.On(2022, 3, 1).Line(CrsFactor.Sibling).Has(3));
    }

    [Theory]
    [InlineData(Relationship.Sibling, CanadianStatus.Citizen, true, true, true)]
    [InlineData(Relationship.Sibling, CanadianStatus.PermanentResident, true, true, true)]
    [InlineData(Relationship.Sibling, CanadianStatus.ForeignNational, true, false, false)]
    [InlineData(Relationship.Sibling, CanadianStatus.Citizen, false, false, false)]
    [InlineData(Relationship.AuntOrUncle, CanadianStatus.Citizen, true, false, true)]
    [InlineData(Relationship.Grandparent, CanadianStatus.Citizen, true, false, true)]
    public void Relatives_are_citizens_or_residents_living_in_Canada(Relationship relationship, CanadianStatus status, bool livesInCanada, bool sibling, bool relative)
    {
        var assessment = Someone().HasRelative(relationship, Grown, status: status, livesInCanada: livesInCanada).On(2024, 4, 11);
        Assert.Equal((sibling, relative), (assessment.Facts.SiblingInCanada, assessment.GridFacts.RelativeInCanada));
    }

    [Fact]
    public void The_spouses_sister_counts_when_the_spouse_does()
    {
        static Assessment With(bool accompanying, CanadianStatus status) =>
            Someone().MarriedTo(Partner(), accompanying, status).HasRelative(Relationship.Sibling, Grown, ofSpouse: true).On(2024, 4, 11);
        Assert.Equal((true, true), Both(With(true, CanadianStatus.ForeignNational)));
        Assert.Equal((false, false), Both(With(false, CanadianStatus.ForeignNational)));

        // A permanent resident abroad: no spouse for the ranking, a spouse for the grid.
        Assert.Equal((false, true), Both(With(true, CanadianStatus.PermanentResident)));
        Assert.True(With(true, CanadianStatus.PermanentResident).Line(CrsFactor.Sibling).Has(16));
        Assert.False(With(true, CanadianStatus.ForeignNational).Line(CrsFactor.Sibling).Has(16));

        static (bool, bool) Both(Assessment assessment) => (assessment.Facts.SiblingInCanada, assessment.GridFacts.RelativeInCanada);
    }
}
