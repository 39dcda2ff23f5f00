using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Calendars.Lives;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>What a day of change is called where people read it.</summary>
public sealed class StepWordsTests
{
    private static readonly Profile Abroad = Plain with
    {
        BirthDate = Day("1996-03-15"),
        LanguageTests = [Clb9("2024-05-10", result: "2024-05-23")],
        Education = [Bachelor("2021-06-01")],
        Work = [Work("BR", "2018-07-01")],
    };

    [Fact]
    public void Each_line_of_the_score_with_its_points_before_and_after_then_a_program_lost() => Tells(
        Abroad, "2026-05-23",
        ["First official language 124 → 0", "Education, with language or Canadian work 25 → 0", "Foreign work experience, with language or Canadian work 50 → 0", "Federal Skilled Worker Program: no longer met"],
        ["Première langue officielle 124 → 0", "Études, avec langue ou travail au Canada 25 → 0", "Expérience de travail à l’étranger, avec langue ou travail au Canada 50 → 0", "Programme des travailleurs qualifiés (fédéral) : les exigences ne sont plus satisfaites"]);

    [Fact]
    public void A_program_gained() => Tells(
        Plain with { LanguageTests = [Ielts("2026-01-10", 6, 6, 6, 6)], Work = [Work("CA", "2025-09-01", hours: 37.5m)] }, "2026-08-31",
        ["Canadian work experience 0 → 40", "Canadian Experience Class: met"],
        ["Expérience de travail au Canada 0 → 40", "Catégorie de l’expérience canadienne : exigences satisfaites"]);

    [Fact]
    public void A_program_of_which_one_cannot_tell() => Tells(
        // Three years under a code that became three occupations, and a test that counts from this day.
        Abroad with { BirthDate = Day("2000-05-05"), Work = [Work("BR", "2018-01-01", "2021-01-31", noc: "2174")], LanguageTests = [Clb9("2026-03-10")] }, "2026-03-10",
        ["First official language 0 → 124", "Education, with language or Canadian work 0 → 25", "Federal Skilled Worker Program: cannot be told"],
        ["Première langue officielle 0 → 124", "Études, avec langue ou travail au Canada 0 → 25", "Programme des travailleurs qualifiés (fédéral) : impossible à établir"]);

    [Fact]
    public void A_category_left_and_one_entered()
    {
        // The list of 27 February 2025 has no software developers, and has geological engineers.
        var engineer = Abroad with { LanguageTests = [Clb9("2024-06-01")], Work = [Work("BR", "2019-01-01", noc: "21232")] };
        Tells(engineer, "2025-02-27", ["Out of category: Science, technology, engineering and math (STEM) occupations"], ["Hors de la catégorie : Professions en sciences, en technologie, en ingénierie et en mathématiques (STIM)"]);
        Tells(engineer with { Work = [Work("BR", "2018-01-01", noc: "21331")] }, "2025-02-27", ["In category: Science, technology, engineering and math (STEM) occupations"], ["Dans la catégorie : Professions en sciences, en technologie, en ingénierie et en mathématiques (STIM)"]);
    }

    private static void Tells(Profile profile, string day, string[] english, string[] french)
    {
        var step = Assert.Single(ScoreCalendar.Steps(profile, Stories.Law, Day(day).PlusDays(-1), Day(day)));
        Assert.Equal(Day(day), step.Date);
        Assert.Equal(english, StepWords.Of(step, OfficialLanguage.English));
        Assert.Equal(french, StepWords.Of(step, OfficialLanguage.French).Select(line => line.Replace('\u00a0', ' ')));
    }
}
