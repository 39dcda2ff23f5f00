using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using static OpenEntry.Law.Tests.Calendars.Lives;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>One story for every other kind of cause: the one day, what it changes and how it is told in both languages.</summary>
public sealed class CauseStories
{
    /// <summary>
    /// Language 24, a bachelor's degree 21, a year abroad 9, age 12: 66 of the 67 points that the Federal Skilled Worker Program asks for.
    /// </summary>
    private static readonly Profile OnePointShort = Plain with
    {
        BirthDate = Day("1997-01-01"),
        LanguageTests = [Clb9("2025-06-01")],
        Education = [Bachelor("2025-06-01")],
        Work = [Work("BR", "2023-01-01", "2023-12-31")],
    };

    [Fact]
    public void A_certificate_of_qualification_begins_and_ends()
    {
        var welder = Plain with
        {
            LanguageTests = [Clb9("2025-06-01")],
            Certificates = [new TradeCertificate { Noc = "72106", IssuedBy = "ON", Issued = Day("2026-03-01"), Expires = Day("2026-09-01") }],
        };

        // CLB 7 or more with a certificate is 50.
        var steps = Steps(welder, "2026-01-01", "2026-12-31");

        Assert.Equal(("2026-03-01 +50 Certificate", "The certificate of qualification counts", "Le certificat de compétence compte"), Tell(steps[0]));
        Assert.Equal(("2026-09-01 -50 Certificate", "The certificate of qualification ends", "Le certificat de compétence prend fin"), Tell(steps[1]));
        Assert.Equal(2, steps.Count);
    }

    [Fact]
    public void An_offer_is_made_and_withdrawn()
    {
        var offered = Plain with { Offers = [new JobOffer { Employer = "Maple", Noc = Accountant, Made = Day("2024-10-01"), Withdrawn = Day("2024-12-01"), Lmia = true }] };

        var steps = Steps(offered, "2024-09-01", "2025-01-31");

        Assert.Equal(
            ("2024-10-01 +50 Offer", "An offer of employment begins or ceases to qualify", "Une offre d’emploi devient admissible ou cesse de l’être"), Tell(steps[0]));
        Assert.Equal("2024-12-01 -50 Offer", Tell(steps[1]).What);
        Assert.Equal(2, steps.Count);
    }

    [Fact]
    public void A_permit_begins_and_brings_the_exemption_from_funds()
    {
        var permitted = Plain with
        {
            SettlementFunds = 1_000,
            LanguageTests = [Clb9("2025-06-01")],
            Education = [Bachelor("2023-06-01")],
            Work = [Work("BR", "2018-01-01")],
            Offers = [new JobOffer { Employer = "Maple", Noc = Accountant, Made = Day("2025-01-01"), Lmia = true }],
            WorkAuthorization = new WorkAuthorization { Kind = PermitKind.Open, From = Day("2026-03-15") },
        };

        var step = Assert.Single(Steps(permitted, "2026-03-01", "2026-04-30"));

        Assert.Equal(("2026-03-15 0 Authorization gained FSW", "Authorization to work begins", "L’autorisation de travailler prend effet"), Tell(step));
    }

    [Fact]
    public void A_year_of_any_work_of_the_spouse_in_Canada_is_adaptability_without_a_point_of_the_ranking()
    {
        // Harvesting is no skilled work; a full-time year of it in Canada is five points of the grid when it is the spouse's.
        var couple = OnePointShort with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse { Accompanying = true, Work = [Work("CA", "2025-09-01", noc: "85101")] },
        };

        var step = Assert.Single(Steps(couple, "2026-01-08", "2026-12-31"));

        Assert.Equal(
            ("2026-08-31 0 WorkWindow gained FSW", "A full-time year of work in Canada is completed", "Une année de travail à temps plein au Canada est achevée"), Tell(step));
    }

    [Fact]
    public void Half_a_year_here_and_one_and_a_half_there_are_two_years_of_the_grid()
    {
        // 546 days abroad are one completed year there; with 182 days here the grid counts two, 11 points for 9: 68.
        var both = OnePointShort with { Work = [Work("BR", "2023-01-01", "2024-06-29"), Work("CA", "2025-09-01")] };

        var step = Assert.Single(Steps(both, "2026-01-08", "2026-06-30"));

        Assert.Equal(
            ("2026-03-02 0 WorkWindow gained FSW", "Skilled work for the grid: 2 completed years", "Travail qualifié pour la grille : 2 années révolues"), Tell(step));
    }

    [Fact]
    public void Ten_years_of_service_open_the_category_of_recruits()
    {
        var soldier = OnePointShort with
        {
            Work = [Work("BR", "2018-01-01", "2023-12-31")],
            MilitaryService = new MilitaryService { Country = "GB", Noc = "42102", From = Day("2016-07-01"), Recognized = true, CanadianForcesOffer = true },
        };

        var step = Assert.Single(Steps(soldier, "2026-06-01", "2026-07-31"));

        Assert.Equal(("2026-07-01 0 MilitaryService entered military", "Military service: 10 years", "Service militaire : 10 ans"), Tell(step));
    }

    [Theory]
    [InlineData("celpip", "CELPIP", 7, 7, 7, 7)]
    [InlineData("pte", "PTE Core", 60, 60, 69, 68)]
    [InlineData("tef", "TEF Canada", 249, 207, 310, 310)]
    [InlineData("tcf", "TCF Canada", 458, 453, 10, 10)]
    public void A_test_that_turns_two_years_old_is_called_by_its_name(string key, string name, int listening, int reading, int writing, int speaking)
    {
        var french = key is "tef" or "tcf";
        var tested = Plain with
        {
            FirstOfficialLanguage = french ? OfficialLanguage.French : OfficialLanguage.English,
            LanguageTests = [new LanguageTestResult { Test = key, TestDate = Day("2024-05-10"), Listening = listening, Reading = reading, Writing = writing, Speaking = speaking }],
        };

        // Level 7 is 17 points an ability; in French 25 more, without English.
        var step = Steps(tested, "2026-05-01", "2026-05-31").Last();

        Assert.Equal(($"2026-05-10 {(french ? -93 : -68)} TestExpires", $"{name} of May 10, 2024 turns two years old", $"Le test {name} du 10 mai 2024 atteint deux ans"), Tell(step));
    }

    [Fact]
    public void A_program_of_which_one_cannot_tell_is_told_on_the_day_the_rest_of_it_is_met()
    {
        // 2174 became three occupations, and the person has not said which: three years of it would carry the program, once a test counts.
        var unclear = OnePointShort with { Work = [Work("BR", "2018-01-01", "2021-01-31", noc: "2174")], LanguageTests = [Clb9("2026-03-10")] };

        var step = Assert.Single(Steps(unclear, "2026-03-01", "2026-03-31"));

        Assert.Equal((Day("2026-03-10"), ProgramSet.None), (step.Date, step.Gained));
        Assert.Equal([ProgramSet.FSW], step.Unsettled.Select(one => one.Program));

        // The next birthday finds it as it was.
        Assert.Empty(Assert.Single(Steps(unclear, "2026-12-31", "2027-01-31")).Unsettled);
    }

    private static List<CalendarStep> Steps(Profile profile, string from, string to) => ExactSteps(profile, from, to);

    /// <summary>A step in one line, and its only cause in both languages.</summary>
    private static (string What, string En, string Fr) Tell(CalendarStep step)
    {
        var cause = Assert.Single(step.Causes);
        var what = FormattableString.Invariant($"{step.Date:uuuu-MM-dd} {step.Difference:+0;-0;0} {cause.Kind}")
            + (step.Gained == ProgramSet.None ? "" : $" gained {step.Gained}") + string.Concat(step.Entered.Select(one => $" entered {one.Category.Key}"));
        return (what, cause.Words.En, cause.Words.Fr.Replace('\u00a0', ' '));
    }
}
