using OpenEntry.Law.Advice;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Calendars.Lives;

namespace OpenEntry.Law.Tests.Advice;

/// <summary>What goes together and what does not, what opens a program and costs points, and what a changed life keeps of the one before.</summary>
public sealed class AdviceStories
{
    private const string Today = "2026-09-01";

    private static readonly Profile Graduate = Plain with { LanguageTests = [Clb9("2026-01-10")], Education = [Bachelor("2025-06-01", CredentialLevel.Masters)] };

    [Fact]
    public void What_can_be_done_both_is_weighed_as_a_pair_on_the_later_day()
    {
        var pairs = Advised(Graduate).Pairs;

        // CLB 10 in all four: 4 x 3. A year here: 40. NCLC 7 as second: 4 x 3 and 50. A nomination: 600.
        Assert.Equal((12 + 40, Day("2027-08-31")), Best(pairs, AdviceKind.FirstLanguage, AdviceKind.CanadianWork));
        // NCLC 9: 4 x 6 and 50.
        Assert.Equal((12 + 74, Day(Today)), Best(pairs, AdviceKind.FirstLanguage, AdviceKind.SecondLanguage));
        Assert.Equal((74 + 40, Day("2027-08-31")), Best(pairs, AdviceKind.SecondLanguage, AdviceKind.CanadianWork));
        Assert.Equal((12 + 600, Day(Today)), Best(pairs, AdviceKind.FirstLanguage, AdviceKind.Nomination));
        // The first thing told is weighed with the others too: 3 for listening and 40.
        Assert.Contains(pairs, pair => pair.Gain == 3 + 40 && pair.Words[0].En.StartsWith("English: listening to CLB 10", StringComparison.Ordinal));
        Assert.DoesNotContain(pairs, pair => pair.Kinds.Contains(AdviceKind.CanadianWork) && pair.Kinds.Contains(AdviceKind.ForeignWork));
        Assert.Equal(pairs.Count, pairs.Select(pair => string.Join('|', pair.Words.Select(words => words.En).Order(StringComparer.Ordinal))).Distinct().Count());
    }

    [Fact]
    public void Declaring_the_other_language_goes_with_work_and_with_the_language_that_then_is_second()
    {
        // French 7 is declared, English is 9: to declare English is 4 x 14 less 4 x 3 and 25 more of the degree.
        var pairs = Advised(Graduate with { FirstOfficialLanguage = OfficialLanguage.French, LanguageTests = [Clb9("2026-01-10"), Nclc7("2026-01-10")] }).Pairs;

        Assert.Equal((69 + 40, Day("2027-08-31")), Best(pairs, AdviceKind.DeclareOtherLanguage, AdviceKind.CanadianWork));
        // One ability of French at NCLC 9 as second language is 6 instead of 3. All four would be 12 more, and are worth more while French stays first.
        Assert.Equal((69 + 3, Day(Today)), Best(pairs, AdviceKind.FirstLanguage, AdviceKind.DeclareOtherLanguage));
    }

    [Fact]
    public void Two_credentials_are_two_pieces_of_advice_and_no_pair()
    {
        var couple = Graduate with
        {
            Education = [Bachelor("2025-06-01", CredentialLevel.OneYear) with { Assessment = null }, Bachelor("2025-06-01") with { Assessment = null }],
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse { Accompanying = true, Education = [Bachelor("2025-06-01"), Bachelor("2025-06-01", CredentialLevel.OneYear) with { Assessment = null }] },
        };
        var (singles, pairs) = Advised(couple);

        Assert.Equal(2, singles.Count(item => item.Kinds is [AdviceKind.AssessCredential]));
        Assert.DoesNotContain(pairs, pair => pair.Kinds.All(kind => kind == AdviceKind.AssessCredential));
        // The spouse's bachelor's degree is 8; with a year besides it is 9: a single point is worth having.
        Assert.Equal(1, Assert.Single(singles, item => item.Kinds is [AdviceKind.SpouseCredential]).Gain);
    }

    [Fact]
    public void An_assessment_made_anew_is_of_the_same_body_and_says_the_same()
    {
        // A doctorate that was found to be a master's degree, by the Comparative Education Service, and has run out.
        var doctor = Graduate with
        {
            Education = [Bachelor("2021-09-01", CredentialLevel.Doctoral) with { Assessment = new CredentialAssessment { Body = "ces", Issued = Day("2021-09-01"), Equivalent = CredentialLevel.Masters } }],
        };
        var anew = Assert.Single(Advised(doctor).Singles, item => item.Kinds is [AdviceKind.AssessCredential]);
        Assert.Equal((135 + 50, "ces", CredentialLevel.Masters), (anew.Gain, anew.Then.Profile.Education[0].Assessment!.Body, anew.Then.Profile.Education[0].Assessment!.Equivalent));

        // What was assessed before the body was designated (17 April 2013) was never good.
        var early = Assert.Single(Advised(Graduate with { Education = [Bachelor("2013-04-16", CredentialLevel.Masters)] }).Singles, item => item.Kinds is [AdviceKind.AssessCredential]);
        Assert.Equal((135 + 50, "Have the master's degree of 2016 (BR) assessed"), (early.Gain, early.Words[0].En));
    }

    [Fact]
    public void A_program_without_a_point_is_advised_and_one_that_costs_points_only_to_who_has_none()
    {
        // Listening and speaking 5, reading and writing 4: enough for a trade, and too little for points of a certificate.
        var welder = Plain with { LanguageTests = [Ielts("2026-01-10", 5, 3.5m, 4, 5)], Work = [Work("BR", "2020-01-01", noc: "72106")] };
        foreach (var nomination in (Nomination?[])[null, new Nomination { Province = "ON", Accepted = Day("2026-02-01") }])
        {
            var certificate = Assert.Single(Advised(welder with { Nomination = nomination, IntendedProvince = nomination is null ? null : "BC" }).Singles, item => item.Kinds is [AdviceKind.Certificate]);
            Assert.Equal((0, ProgramSet.FST), (certificate.Gain, certificate.Opens));
            Assert.Equal(nomination is null ? "ON" : "BC", certificate.Then.Profile.Certificates[0].IssuedBy);
        }

        // She: 100 + 126 + 4 x 29 + 50, and 10 + 20 of his: 422, and no program without work.
        // He, at 40: 45 + 126 + 116 + 100, and 30 of hers: 417. On the grid 24 + 23 + 15 + 7 = 69.
        var couple = Graduate with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse
            {
                Accompanying = true,
                BirthDate = Day("1986-08-01"),
                FirstOfficialLanguage = OfficialLanguage.English,
                LanguageTests = [Clb9("2026-01-10")],
                Education = [Bachelor("2025-06-01", CredentialLevel.Masters)],
                Work = [Work("BR", "2018-01-01")],
            },
        };
        var swap = Assert.Single(Advised(couple).Singles, item => item.Kinds is [AdviceKind.SwapPrincipal]);
        Assert.Equal((-5, 417, ProgramSet.FSW), (swap.Gain, swap.Then.Score.Total, swap.Opens));
        // Once she works here and meets a program herself, it is none.
        Assert.DoesNotContain(Advised(couple with { Work = [Work("CA", "2025-01-01")] }).Singles, item => item.Kinds is [AdviceKind.SwapPrincipal]);
    }

    [Fact]
    public void After_changing_places_the_language_is_the_one_the_spouse_declares()
    {
        var couple = Plain with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse { Accompanying = true, BirthDate = Day("1998-01-01"), FirstOfficialLanguage = OfficialLanguage.French, LanguageTests = [Nclc7("2026-01-10")], Education = [Bachelor("2025-06-01")] },
        };
        var then = Assert.Single(Advised(couple).Singles, item => item.Kinds is [AdviceKind.SwapPrincipal]).Then;
        Assert.Equal((OfficialLanguage.French, OfficialLanguage.English), (then.Profile.FirstOfficialLanguage, then.Profile.Spouse!.FirstOfficialLanguage));
        Assert.Equal(7, then.Facts.FirstLanguage!.Value.Lowest);
    }

    [Fact]
    public void A_second_language_is_advised_in_all_four_abilities_only_and_by_the_test_there_was()
    {
        var person = Graduate with { LanguageTests = [Clb9("2026-01-10"), Nclc7("2026-01-10")] };
        Assert.All(Advised(person).Singles.Where(item => item.Kinds is [AdviceKind.SecondLanguage]), item => Assert.Contains("or more in all four abilities (TCF", item.Words[0].En, StringComparison.Ordinal));

        // TCF Canada is accepted since November 2018; before it there was TEF alone.
        var early = Graduate with { BirthDate = Day("1992-05-05"), LanguageTests = [Clb9("2017-01-10")], Education = [Bachelor("2016-06-01", CredentialLevel.Masters)] };
        Assert.Contains(Advised(early, "2017-09-01").Singles, item => item.Kinds is [AdviceKind.SecondLanguage] && item.Words[0].En.Contains("(TEF", StringComparison.Ordinal));
        Assert.Contains(Advised(Graduate).Singles, item => item.Kinds is [AdviceKind.SecondLanguage] && item.Words[0].En.Contains("(TCF", StringComparison.Ordinal));
    }

    [Fact]
    public void A_year_here_is_of_ones_own_occupation_and_ends_what_goes_on_abroad()
    {
        // An accountant with an unskilled job here; abroad one job that ended, one that goes on, one to begin today and one later.
        var worker = Graduate with
        {
            Work =
            [
                Work("BR", "2020-01-01", "2021-12-31", noc: "21300"), Work("BR", "2024-01-01", noc: "65201"), Work("CA", "2026-01-01", noc: "65201"),
                Work("BR", Today), Work("BR", "2026-12-01"), Work("CA", "2026-10-01", "2026-12-31", noc: "65201"),
            ],
        };
        var here = Assert.Single(Advised(worker).Singles, item => item.Kinds is [AdviceKind.CanadianWork]);
        Assert.Equal(
            [("BR", "2020-01-01", "2021-12-31"), ("BR", "2024-01-01", "2026-08-31"), ("CA", "2026-01-01", ""), ("CA", "2026-10-01", "2026-12-31"), ("CA", Today, "")],
            here.Then.Profile.Work.Select(job => (job.Country, $"{job.From:uuuu-MM-dd}", job.To is { } to ? $"{to:uuuu-MM-dd}" : "")));
        Assert.Equal("21300", here.Then.Profile.Work[^1].Noc);
    }

    [Fact]
    public void The_fifth_year_here_is_the_last_that_brings_points()
    {
        // 4 x 364 days, and 5 x 364: 72 and 80 points.
        static Profile Worked(int days) => Graduate with { Work = [Work("CA", "2019-01-01") with { To = Day("2019-01-01").PlusDays(days - 1) }] };
        Assert.Equal(8, Assert.Single(Advised(Worked(4 * 364)).Singles, item => item.Kinds is [AdviceKind.CanadianWork]).Gain);
        Assert.DoesNotContain(Advised(Worked(5 * 364)).Singles, item => item.Kinds is [AdviceKind.CanadianWork]);
    }

    private static (int Gain, NodaTime.LocalDate From) Best(IReadOnlyList<AdviceItem> pairs, AdviceKind one, AdviceKind other)
    {
        var best = pairs.Where(pair => pair.Kinds.Contains(one) && pair.Kinds.Contains(other)).MaxBy(pair => pair.Gain)!;
        return (best.Gain, best.From);
    }

    private static (IReadOnlyList<AdviceItem> Singles, IReadOnlyList<AdviceItem> Pairs) Advised(Profile profile, string on = Today) => Advisor.Advise(profile, Stories.Law, Day(on));
}
