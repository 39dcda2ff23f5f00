using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Calendars.Lives;

namespace OpenEntry.Law.Tests.Calendars;

/// <summary>Lives whose days of change are reasoned by hand: these days, with these differences and causes, and no other day.</summary>
public sealed class ScoreCalendarTests
{
    [Fact]
    public void A_birthday_a_test_and_an_assessment_running_out_to_the_day()
    {
        var ana = Plain with
        {
            BirthDate = Day("1996-03-15"),
            LanguageTests = [Clb9("2024-05-10", result: "2024-05-23")],
            Education = [Bachelor("2021-06-01")],
            Work = [Work("BR", "2018-07-01")],
        };

        var steps = Steps(ana, "2026-01-01", "2026-12-31");

        Tells(steps,
            "2026-03-15 -5 Birthday", // 30 years: 110 to 105
            "2026-05-23 -199 TestExpires lost FSW", // two years after the result, not the test: 124, and 25 and 50 of the combinations
            "2026-06-01 -120 AssessmentExpires"); // five years: the bachelor's degree counts no more
        Assert.Equal("IELTS of May 23, 2024 turns two years old", steps[1].Causes[0].Words.En);
        Assert.Equal("L’évaluation de diplôme du 1er juin 2021 atteint cinq ans", steps[2].Causes[0].Words.Fr);
        Assert.Equal([429, 424, 225, 105], [steps[0].Before.Score.Total, .. steps.Select(step => step.After.Score.Total)]);
        Assert.Equal(["FirstLanguage 124 0", "TransferEducation 25 0", "TransferForeignWork 50 0"], steps[1].Lines.Select(line => $"{line.Factor} {line.Before} {line.After}"));
    }

    [Fact]
    public void A_Canadian_year_is_complete_after_364_days_of_full_time_work()
    {
        var bo = Plain with
        {
            LanguageTests = [Ielts("2026-01-10", 6, 6, 6, 6)],
            Work = [Work("CA", "2025-09-01", hours: 37.5m)],
        };

        Tells(Steps(bo, "2026-02-01", "2027-12-31"),
            "2026-08-31 +40 CanadianWork gained CEC", // 364 days of 30 hours a week are 1,560 hours; the day itself is not over
            "2027-08-30 +13 CanadianWork", // 728 days: 40 to 53
            ""); // the test is good until 9 January 2028

        Assert.Equal(
            ("Canadian work: 1 completed year", "Travail au Canada\u00a0: 1 année révolue"),
            (Steps(bo, "2026-02-01", "2026-12-31")[0].Causes[0].Words.En, Steps(bo, "2026-02-01", "2026-12-31")[0].Causes[0].Words.Fr));
    }

    [Fact]
    public void Half_the_hours_take_twice_the_days()
    {
        var half = Plain with { LanguageTests = [Ielts("2026-01-10", 6, 6, 6, 6)], Work = [Work("CA", "2025-09-01", hours: 15)] };

        Tells(Steps(half, "2026-02-01", "2027-12-31"), "2027-08-30 +40 CanadianWork gained CEC");
    }

    [Fact]
    public void Work_slides_out_of_the_window_of_ten_years()
    {
        // 4 January 2016 to 31 December 2018: 1,093 days, one more than three years.
        var chen = Plain with
        {
            BirthDate = Day("2003-07-07"),
            LanguageTests = [Clb9("2025-06-01"), Clb9("2027-05-01")],
            Work = [Work("BR", "2016-01-04", "2018-12-31")],
        };

        var steps = Steps(chen, "2025-12-01", "2028-03-31");

        Tells(steps,
            "2026-01-06 -25 ForeignWork", // 1,091 days are left: two years, 50 to 25; the step to one year changes no point
            "2028-01-03 -25 ForeignWork"); // 363 days are left: none
        Assert.Equal("Foreign work: early weeks leave the window, 2 completed years left", steps[0].Causes[0].Words.En);
        Assert.Equal("Travail à l’étranger\u00a0: les premières semaines sortent de la période, il reste 0 année révolue", steps[1].Causes[0].Words.Fr);
    }

    [Fact]
    public void Amendments_change_a_score_and_a_category()
    {
        // A software developer abroad with an offer backed by an assessment of the labour market.
        var dara = Plain with
        {
            BirthDate = Day("1999-12-31"),
            LanguageTests = [Clb9("2024-06-01")],
            Education = [Bachelor("2023-06-01")],
            Work = [Work("BR", "2019-01-01", noc: "21232")],
            Offers = [new JobOffer { Employer = "Maple", Noc = "21232", Made = Day("2024-11-01"), Lmia = true }],
        };

        var steps = Steps(dara, "2025-01-01", "2025-12-31");

        Tells(steps,
            "2025-02-27 0 Amendment left stem", // the list of 2025 has no software developers
            "2025-03-25 -50 Amendment"); // offers are worth nothing
        Assert.Equal("The law changes: Categories of 2025", steps[0].Causes[0].Words.En);
        Assert.StartsWith("Le droit change\u00a0: Instructions d’Entrée express datées du 11 mars 2025", steps[1].Causes[0].Words.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_list_takes_in_and_longer_experience_lets_go()
    {
        // A civil engineer with three old years, and eight months within the last three.
        var eve = Plain with
        {
            BirthDate = Day("1997-01-01"),
            LanguageTests = [Clb9("2025-06-01")],
            Education = [Bachelor("2023-06-01")],
            Work = [Work("BR", "2018-01-01", "2020-12-31", "21300"), Work("BR", "2024-06-01", "2025-01-31", "21300")],
        };

        // A geological engineer is on the list since 2025.
        var fred = eve with { LanguageTests = [Clb9("2024-06-01")], Work = [Work("BR", "2018-01-01", noc: "21331")] };

        Tells(Steps(eve, "2026-01-02", "2026-03-31"), "2026-02-18 0 Amendment left stem"); // twelve months are asked for since, six before
        Tells(Steps(fred, "2025-01-02", "2025-03-31"), "2025-02-27 0 Amendment entered stem");
    }

    [Fact]
    public void The_months_of_a_category_are_reached_and_lost_by_themselves()
    {
        // Years as an accountant meet the program; as a civil engineer since 1 July 2025.
        var gil = Plain with
        {
            LanguageTests = [Clb9("2025-06-01")],
            Education = [Bachelor("2025-06-01")],
            Work = [Work("BR", "2019-01-01", "2025-06-30"), Work("BR", "2025-07-01", "2026-09-30", "21300")],
        };

        var steps = Steps(gil, "2026-03-01", "2029-12-31");

        // 364 days from 1 July 2025. The language test is too old before the months leave the window of three years.
        Assert.Equal("2026-06-30 0 WorkWindow entered stem", Tell(steps[0]));
        Assert.Equal("Science, technology, engineering and math (STEM) occupations: 1,560 hours of work are reached", steps[0].Causes[0].Words.En);
        Assert.EndsWith("\u00a0: 1\u00a0560 heures de travail sont atteintes", steps[0].Causes[0].Words.Fr, StringComparison.Ordinal);
        Assert.StartsWith("2027-06-01 -199 TestExpires lost FSW left stem", Tell(steps[1]), StringComparison.Ordinal);

        // With another test in time they do: of 457 days, 363 are left when the window begins on 3 October 2025.
        var lasting = gil with { LanguageTests = [Clb9("2025-06-01"), Clb9("2027-05-01")] };
        var leaving = Steps(lasting, "2028-09-01", "2028-12-31");
        Tells(leaving, "2028-10-03 0 WorkWindow left stem");
        Assert.EndsWith("early weeks leave the window, fewer than 1,560 hours are left", leaving[0].Causes[0].Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nomination_comes_and_ends_and_a_sister_turns_18()
    {
        var hana = Plain with
        {
            LanguageTests = [Clb9("2025-06-01")],
            Nomination = new Nomination { Province = "NB", Accepted = Day("2026-01-10"), Ended = Day("2026-04-01") },
            Relatives = [new Relative { Relationship = Relationship.Sibling, BirthDate = Day("2008-05-20"), Status = CanadianStatus.Citizen }],
        };

        Tells(Steps(hana, "2026-01-01", "2026-12-31"),
            "2026-01-10 +600 Nomination gained PNP",
            "2026-04-01 -600 Nomination lost PNP",
            "2026-05-20 +15 Relative");
    }

    [Fact]
    public void A_sister_changes_nothing_under_the_maximum_but_her_line_is_told()
    {
        var nominee = Plain with
        {
            Nomination = new Nomination { Province = "NB", Accepted = Day("2025-01-10") },
            Relatives = [new Relative { Relationship = Relationship.Sibling, BirthDate = Day("2008-05-20"), Status = CanadianStatus.Citizen }],
        };

        var step = Assert.Single(Steps(nominee, "2026-05-01", "2026-05-31"));

        Assert.Equal("2026-05-20 0 Relative", Tell(step));
        Assert.Equal("Sibling 0 15", string.Join("; ", step.Lines.Select(line => $"{line.Factor} {line.Before} {line.After}")));
    }

    [Fact]
    public void A_permit_that_ends_takes_the_exemption_from_funds_with_it()
    {
        // 82(2)(d): an approved offer and a permit; without the permit it is 82(2)(c), and funds must be shown.
        var ivo = Plain with
        {
            SettlementFunds = 1_000,
            LanguageTests = [Clb9("2025-06-01")],
            Education = [Bachelor("2023-06-01")],
            Work = [Work("BR", "2018-01-01")],
            Offers = [new JobOffer { Employer = "Maple", Noc = Accountant, Made = Day("2025-01-01"), Lmia = true }],
            WorkAuthorization = new WorkAuthorization { Kind = PermitKind.Open, From = Day("2025-01-01"), To = Day("2026-03-31") },
        };

        var step = Assert.Single(Steps(ivo, "2026-03-01", "2026-04-30"));

        Assert.Equal("2026-04-01 0 Authorization lost FSW", Tell(step));
        Assert.Equal(("Authorization to work ends", "L’autorisation de travailler prend fin"), (step.Causes[0].Words.En, step.Causes[0].Words.Fr));
    }

    [Fact]
    public void The_deadline_of_new_funds_is_a_day_of_its_own()
    {
        // The table of 7 July 2025 holds for one who was in the pool before only from 28 July.
        var jo = Plain with
        {
            SubmittedAt = Instant.FromUtc(2025, 6, 1, 12, 0),
            SettlementFunds = 15_000,
            LanguageTests = [Clb9("2025-06-01")],
            Education = [Bachelor("2023-06-01")],
            Work = [Work("BR", "2018-01-01")],
        };

        Tells(Steps(jo, "2025-06-15", "2025-08-31"), "2025-07-28 0 Funds lost FSW");
        Tells(Steps(jo with { SubmittedAt = Instant.FromUtc(2025, 7, 7, 0, 0) }, "2025-06-15", "2025-08-31"), "2025-07-07 0 Amendment lost FSW");
    }

    [Fact]
    public void A_body_designated_for_an_occupation_ends_what_another_assessed()
    {
        // Architects: the board is designated on 20 May 2024, and the degree was assessed by another body.
        var architect = Plain with { BirthDate = Day("1994-01-01"), LanguageTests = [Clb9("2024-01-10")], Education = [Bachelor("2023-06-01")], Work = [Work("BR", "2016-01-01", noc: "21200")] };
        var step = Assert.Single(Steps(architect, "2024-05-10", "2024-05-27"));
        Assert.Equal("2024-05-20 0 Amendment lost FSW left stem", Tell(step));
        Assert.Equal("The law changes: a professional body is designated for the occupation", step.Causes[0].Words.En);
        Assert.Equal("Le droit change\u00a0: un organisme professionnel est désigné pour la profession", step.Causes[0].Words.Fr);

        // It need not be the day of an amendment: the board on 10 June here, and the pharmacists' on the 20th.
        var files = Stories.Law.Files;
        var bodies = files["education-assessment.yaml"]!;
        Assert.Contains("designated: 2024-05-20", bodies, StringComparison.Ordinal);
        Assert.Contains("designated: 2014-01-06", bodies, StringComparison.Ordinal);
        var later = LawBook.Read(files.With("education-assessment.yaml", bodies
            .Replace("designated: 2024-05-20", "designated: 2024-06-10", StringComparison.Ordinal)
            .Replace("designated: 2014-01-06", "designated: 2024-06-20", StringComparison.Ordinal))).Value;
        Assert.Equal("2024-06-10 0 Amendment lost FSW left stem", Lost("21200"));
        Assert.Equal("2024-06-20 0 Amendment lost FSW", Lost("31120"));
        Assert.Equal("", Lost(Accountant));

        string Lost(string noc) => string.Join("; ", ScoreCalendar.Steps(
            architect with { Work = [Work("BR", "2016-01-01", noc: noc)] }, later, Day("2024-06-01"), Day("2024-06-30")).Select(Tell));
    }

    [Fact]
    public void Born_on_29_February_the_birthday_is_1_March()
    {
        var leap = Plain with { BirthDate = Day("1996-02-29") };

        Tells(Steps(leap, "2026-01-01", "2028-12-31"), "2026-03-01 -5 Birthday", "2027-03-01 -6 Birthday", "2028-02-29 -5 Birthday");
    }

    [Fact]
    public void The_spouses_own_days_say_whose_they_are()
    {
        var couple = Plain with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse
            {
                Accompanying = true,
                LanguageTests = [Clb9("2024-05-10")],
                Education = [Bachelor("2021-06-01")],
                Work = [Work("CA", "2025-09-01")],
            },
        };

        var steps = Steps(couple, "2026-05-01", "2026-12-31");

        Tells(steps, "2026-05-10 -20 TestExpires", "2026-06-01 -8 AssessmentExpires", "2026-08-31 +5 SpouseWork");
        Assert.Equal("The spouse's IELTS of May 10, 2024 turns two years old", steps[0].Causes[0].Words.En);
        Assert.Equal("The spouse's credential assessment of June 1, 2021 turns five years old", steps[1].Causes[0].Words.En);
        Assert.Equal("L’évaluation de diplôme du 1er juin 2021 de l’époux ou conjoint atteint cinq ans", steps[1].Causes[0].Words.Fr);
    }

    [Fact]
    public void An_amendment_on_a_birthday_is_no_cause_when_it_changes_nothing_for_the_person()
    {
        var born = Plain with { BirthDate = Day("1996-02-18") };

        // The categories of 2026 are announced that day, and concern nobody here.
        Tells(Steps(born, "2026-02-01", "2026-02-28"), "2026-02-18 -5 Birthday");
    }

    [Fact]
    public void A_birthday_in_ones_twenties_is_no_cause_of_what_an_amendment_does()
    {
        var born = Plain with
        {
            BirthDate = Day("1998-03-25"),
            Offers = [new JobOffer { Employer = "Maple", Noc = Accountant, Made = Day("2024-11-01"), Lmia = true }],
        };

        Tells(Steps(born, "2025-03-01", "2025-03-31"), "2025-03-25 -50 Amendment");
    }

    [Fact]
    public void The_first_day_is_no_step_and_the_last_one_may_be()
    {
        var thirty = Plain with { BirthDate = Day("1996-03-15") };

        Assert.Empty(Steps(thirty, "2026-03-15", "2026-12-31"));
        Assert.Single(Steps(thirty, "2026-03-14", "2026-03-15"));
        Assert.Empty(Steps(thirty, "2026-03-15", "2026-03-15"));
    }

    [Fact]
    public void The_next_change_is_the_first_step_or_none()
    {
        var thirty = Plain with { BirthDate = Day("1996-03-15") };

        Assert.Equal(Day("2026-03-15"), ScoreCalendar.NextChange(thirty, Stories.Law, Day("2026-01-01"), Day("2030-01-01")));
        Assert.Null(ScoreCalendar.NextChange(thirty, Stories.Law, Day("2026-01-01"), Day("2026-03-14")));
    }

    private static List<CalendarStep> Steps(Profile profile, string from, string to) => ExactSteps(profile, from, to);

    private static void Tells(List<CalendarStep> steps, params string[] expected) => Assert.Equal(expected.Where(line => line.Length > 0), steps.Select(Tell));

    /// <summary>A step in one line: day, difference, causes, programs and categories.</summary>
    private static string Tell(CalendarStep step) => FormattableString.Invariant($"{step.Date:uuuu-MM-dd} {step.Difference:+0;-0;0} {string.Join(' ', step.Causes.Select(cause => cause.Kind))}")
        + (step.Gained == ProgramSet.None ? "" : $" gained {step.Gained}") + (step.Lost == ProgramSet.None ? "" : $" lost {step.Lost}")
        + string.Concat(step.Entered.Select(one => $" entered {one.Category.Key}")) + string.Concat(step.Left.Select(one => $" left {one.Category.Key}"));
}
