using OpenEntry.Law.Advice;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using OpenEntry.Law.Tests.Profiles;
using static OpenEntry.Law.Tests.Calendars.Lives;

namespace OpenEntry.Law.Tests.Advice;

/// <summary>Advice whose gains are computed by hand from the published tables.</summary>
public sealed class AdvisorTests
{
    private const string Today = "2026-09-01";

    private static readonly Profile Graduate = Plain with
    {
        LanguageTests = [Clb9("2026-01-10")],
        Education = [Bachelor("2025-06-01", CredentialLevel.Masters)],
    };

    [Fact]
    public void The_couple_of_the_samples_is_told_to_change_places()
    {
        var couple = ProfileReader.Read(File.ReadAllBytes(Path.Combine(Documents.Root, "samples", "couple-swap.json"))).Value;
        var (singles, pairs) = Advised(couple);

        // He: 15 + 112 + 70 = 197, with 10 + 20 + 8 of hers, and 13 + 25: 273. She: 90 + 126 + 125 + 12 + 56 = 409, with 8 + 12 of his, 100,
        // and 30 + 50 for the Canadian degree and French: 609.
        var swap = Assert.Single(singles, item => item.Kinds is [AdviceKind.SwapPrincipal]);
        Assert.Equal((336, 609), (swap.Gain, swap.Then.Score.Total));
        Assert.Equal((409, 20, 100, 80), (swap.Then.Score.Sections.Core, swap.Then.Score.Sections.Spouse, swap.Then.Score.Sections.Transferability, swap.Then.Score.Sections.Additional));
        Assert.Equal(ProgramSet.CEC | ProgramSet.FSW, swap.Opens);
        Assert.Equal(swap, singles.First(item => item.Kinds[0] != AdviceKind.Nomination));
        Assert.Equal(("Let the spouse be the principal applicant", "Faire de l’époux ou conjoint le demandeur principal"), (swap.Words[0].En, swap.Words[0].Fr));

        // A nomination after the change of places: 529 + the 600 that the additional points stop at.
        var both = Assert.Single(pairs, item => item.Kinds.Contains(AdviceKind.SwapPrincipal));
        Assert.Contains(AdviceKind.Nomination, both.Kinds);
        Assert.Equal(529 + 600, both.Then.Score.Total);
        Assert.NotNull(both.Then.Profile.Nomination);
        Assert.Equal(couple.Spouse!.BirthDate, both.Then.Profile.BirthDate);
    }

    [Fact]
    public void After_changing_places_relatives_and_funds_are_the_same_familys_and_a_profile_is_new()
    {
        var couple = ProfileReader.Read(File.ReadAllBytes(Path.Combine(Documents.Root, "samples", "couple-swap.json"))).Value;
        var sister = new Relative { Relationship = Relationship.Sibling, OfSpouse = true, BirthDate = Day("1990-01-01"), Status = CanadianStatus.Citizen };
        var then = Assert.Single(Advised(couple with { Relatives = [sister] }).Singles, item => item.Kinds is [AdviceKind.SwapPrincipal]).Then;

        Assert.Equal(15, then.Score[Law.Crs.CrsFactor.Sibling].Points);
        Assert.False(Assert.Single(then.Profile.Relatives).OfSpouse);
        Assert.Equal(couple.SettlementFunds, then.Profile.SettlementFunds);
        Assert.Equal((couple.BirthDate, null, null), (then.Profile.Spouse!.BirthDate!.Value, then.Profile.SubmittedAt, then.Profile.WorkAuthorization));
    }

    [Fact]
    public void A_spouse_without_a_birth_date_cannot_be_looked_at_as_principal()
    {
        var nominee = ProfileReader.Read(File.ReadAllBytes(Path.Combine(Documents.Root, "samples", "nominee-saskatchewan.json"))).Value;

        Assert.DoesNotContain(Advised(nominee).Singles, item => item.Kinds.Contains(AdviceKind.SwapPrincipal));
    }

    [Fact]
    public void One_ability_that_completes_CLB_9_unlocks_the_combinations()
    {
        // Writing at 8: IELTS 6.5.
        var person = Graduate with { LanguageTests = [Ielts("2026-01-10", 8, 7, 6.5m, 7)] };

        var (singles, _) = Advised(person);

        // 31 - 23 for the ability, 50 - 25 for a master's with all four at 9; level 10 is 3 more.
        Assert.Equal(33, Gain(singles, "English: writing to CLB 9 (IELTS 7)"));
        Assert.Equal(36, Gain(singles, "English: writing to CLB 10 (IELTS 7.5)"));
        Assert.Equal(33, Gain(singles, "English: CLB 9 or more in all four abilities (IELTS 8 / 7 / 7 / 7)"));
        Assert.Equal(45, Gain(singles, "English: CLB 10 or more in all four abilities (IELTS 8.5 / 8 / 7.5 / 7.5)"));

        // Another ability alone earns its own three points only.
        Assert.Equal(3, Gain(singles, "English: reading to CLB 10 (IELTS 8)"));
        Assert.Contains(singles, item => item.Words[0].Fr == "Anglais\u00a0: expression écrite au NCLC 9 (IELTS 7)");
        Assert.Contains(singles, item => item.Words[0].Fr.EndsWith("NCLC 10 ou plus dans les quatre habiletés (IELTS 8,5 / 8 / 7,5 / 7,5)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_language_is_worth_its_table_and_from_NCLC_7_the_bonus_with_steps_that_give_no_more_left_out()
    {
        var (singles, _) = Advised(Graduate);

        // NCLC 5 and 6: 4 x 1. NCLC 7 and 8: 4 x 3, and 50 for both languages. NCLC 9 and 10: 4 x 6, and 50.
        Assert.Equal([(74, "NCLC 9"), (62, "NCLC 7"), (4, "NCLC 5")], singles
            .Where(item => item.Kinds is [AdviceKind.SecondLanguage]).Select(item => (item.Gain, item.Words[0].En["French: ".Length..][.."NCLC 9".Length])));
    }

    [Fact]
    public void An_unassessed_degree_is_worth_having_assessed_and_an_old_assessment_having_made_anew()
    {
        var person = Graduate with { Education = [Bachelor("2025-06-01", CredentialLevel.Masters) with { Assessment = null }] };

        // 135, and 50 with CLB 9.
        Assert.Equal(185, Gain(Advised(person).Singles, "Have the master's degree of 2016 (BR) assessed"));
        Assert.Equal(185, Gain(Advised(Graduate with { Education = [Bachelor("2021-09-01", CredentialLevel.Masters)] }).Singles, "Have the master's degree of 2016 (BR) assessed anew"));
        Assert.DoesNotContain(Advised(Graduate).Singles, item => item.Kinds.Contains(AdviceKind.AssessCredential));
    }

    [Theory]
    [InlineData(CredentialLevel.Secondary, 30, "secondary credential", "études secondaires")]
    [InlineData(CredentialLevel.OneYear, 90 + 25, "one-year credential", "programme d’un an")]
    [InlineData(CredentialLevel.TwoYear, 98 + 25, "two-year credential", "programme de deux ans")]
    [InlineData(CredentialLevel.ThreeYearOrMore, 120 + 25, "credential of three years or more", "programme de trois ans ou plus")]
    [InlineData(CredentialLevel.Professional, 135 + 50, "professional degree", "grade professionnel")]
    [InlineData(CredentialLevel.Doctoral, 150 + 50, "doctoral degree", "doctorat")]
    public void Each_kind_of_degree_is_called_by_its_name_and_worth_its_points_and_what_CLB_9_adds(CredentialLevel level, int gain, string en, string fr)
    {
        var advice = Assert.Single(Advised(Graduate with { Education = [Bachelor("2025-06-01", level) with { Assessment = null }] }).Singles, item => item.Kinds is [AdviceKind.AssessCredential]);

        Assert.Equal((gain, $"Have the {en} of 2016 (BR) assessed", $"Faire évaluer le diplôme de 2016 (BR; {fr})"), (advice.Gain, advice.Words[0].En, advice.Words[0].Fr.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void The_spouses_degree_is_worth_having_assessed_too()
    {
        var couple = Graduate with
        {
            MaritalStatus = MaritalStatus.Married,
            Spouse = new Spouse { Accompanying = true, Education = [Bachelor("2025-06-01") with { Assessment = null }, Bachelor("2025-06-01", CredentialLevel.OneYear)] },
        };

        // The spouse's year that is assessed already is 6; with a bachelor's degree the two are 9.
        var advice = Assert.Single(Advised(couple).Singles, item => item.Kinds is [AdviceKind.SpouseCredential]);
        Assert.Equal((3, "Have the spouse's credential of three years or more of 2016 (BR) assessed"), (advice.Gain, advice.Words[0].En));
        Assert.StartsWith("Faire évaluer le diplôme de l’époux ou conjoint de 2016 (BR", advice.Words[0].Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nomination_is_worth_600_less_what_the_maximum_already_holds()
    {
        var withSister = Graduate with { Relatives = [new Relative { Relationship = Relationship.Sibling, BirthDate = Day("1990-01-01"), Status = CanadianStatus.Citizen }] };

        Assert.Equal(600, Gain(Advised(Graduate).Singles, "A nomination by a province or territory"));
        Assert.Equal(585, Gain(Advised(withSister).Singles, "A nomination by a province or territory"));
        var nominated = withSister with { Nomination = new Nomination { Province = "ON", Accepted = Day("2026-02-01") } };
        Assert.DoesNotContain(Advised(nominated).Singles, item => item.Kinds.Contains(AdviceKind.Nomination));
    }

    [Fact]
    public void A_certificate_is_for_who_works_in_a_trade()
    {
        var welder = Graduate with { Work = [Work("BR", "2020-01-01", noc: "72106")] };

        // 50 with CLB 7 or more; but 100 is the most of all combinations: 50 for the degree, 50 for the years, and nothing more.
        Assert.DoesNotContain(Advised(welder).Singles, item => item.Kinds is [AdviceKind.Certificate] && item.Gain > 0);

        // CLB 5 and 6: 25, and no other combination counts below CLB 7.
        var plain = welder with { LanguageTests = [Ielts("2026-01-10", 5.5m, 5, 5.5m, 5.5m)] };
        var certificate = Assert.Single(Advised(plain).Singles, item => item.Kinds is [AdviceKind.Certificate]);
        Assert.Equal((25, "A certificate of qualification (72106 Welders and related machine operators)"), (certificate.Gain, certificate.Words[0].En));
        Assert.DoesNotContain(Advised(Graduate with { Work = [Work("BR", "2020-01-01")] }).Singles, item => item.Kinds.Contains(AdviceKind.Certificate));
    }

    [Fact]
    public void An_offer_is_advised_only_while_the_law_gives_points_for_one()
    {
        var worker = Graduate with { LanguageTests = [Clb9("2024-06-01")], Education = [Bachelor("2024-06-01")], Work = [Work("BR", "2020-01-01")] };
        var manager = worker with { Work = [Work("BR", "2020-01-01", noc: "00015")] };
        const string Offer = "An offer of employment backed by a labour market impact assessment";

        Assert.Equal(50, Gain(Advised(worker, "2025-03-24").Singles, Offer));
        Assert.Equal(200, Gain(Advised(manager, "2025-03-24").Singles, Offer));
        Assert.Equal(600, Gain(Advised(worker with { LanguageTests = [Clb9("2015-06-01")], Education = [Bachelor("2015-06-01")], Work = [Work("BR", "2010-01-01", noc: "1111")] }, "2016-01-01").Singles, Offer));
        Assert.DoesNotContain(Advised(worker, "2025-03-25").Singles, item => item.Kinds.Contains(AdviceKind.Offer));
    }

    [Fact]
    public void Who_declares_the_weaker_language_is_told_to_declare_the_other()
    {
        // English 9 in all four, French 7; French is declared.
        var person = Graduate with { FirstOfficialLanguage = OfficialLanguage.French, LanguageTests = [Clb9("2026-01-10"), Nclc7("2026-01-10")] };

        // First 4 x 31 instead of 4 x 17; second 4 x 3 instead of 4 x 6; a master's with 9 instead of 7 is 50 instead of 25.
        var declare = Assert.Single(Advised(person).Singles, item => item.Kinds is [AdviceKind.DeclareOtherLanguage]);
        Assert.Equal(56 - 12 + 25, declare.Gain);
        Assert.Equal("Declare English as first official language", declare.Words[0].En);
        Assert.DoesNotContain(Advised(person with { FirstOfficialLanguage = OfficialLanguage.English }).Singles, item => item.Kinds.Contains(AdviceKind.DeclareOtherLanguage));
    }

    [Fact]
    public void Who_works_here_is_told_the_day_the_next_year_is_complete()
    {
        var worker = Graduate with { Work = [Work("CA", "2026-01-05")] };

        // 364 days; 40 for the year, nothing for the degree with a year: CLB 9 holds 50 of 50 already.
        var year = Assert.Single(Advised(worker).Singles, item => item.Kinds is [AdviceKind.CanadianWork]);
        Assert.Equal((Day("2027-01-04"), 40, "Go on working in Canada: 1 completed year"), (year.From, year.Gain, year.Words[0].En));
        Assert.Equal("Poursuivre le travail au Canada\u00a0: 1 année révolue", year.Words[0].Fr);
        Assert.Equal(ProgramSet.CEC | ProgramSet.FSW, year.Opens); // 24 + 23 + 9 + 12, and 10 for the year here
    }

    [Fact]
    public void Who_works_abroad_is_told_what_a_year_here_and_a_year_more_there_would_give()
    {
        var worker = Graduate with { Work = [Work("BR", "2026-01-05")] };
        var (singles, pairs) = Advised(worker);

        var here = Assert.Single(singles, item => item.Kinds is [AdviceKind.CanadianWork]);
        Assert.Equal((Day("2027-08-31"), "A year of full-time skilled work in Canada (with authorization)"), (here.From, here.Words[0].En));
        var there = Assert.Single(singles, item => item.Kinds is [AdviceKind.ForeignWork]);
        Assert.Equal((Day("2027-01-04"), 25, "Go on working abroad: 1 completed year"), (there.From, there.Gain, there.Words[0].En));
        Assert.DoesNotContain(pairs, pair => pair.Kinds.Contains(AdviceKind.CanadianWork) && pair.Kinds.Contains(AdviceKind.ForeignWork));
    }

    [Fact]
    public void Who_never_worked_is_told_what_a_year_here_or_abroad_would_bring_and_from_when()
    {
        // 431: 110 + 135 + 4 x 34, and 50 for a master's with CLB 10.
        var (singles, _) = Advised(Graduate with { LanguageTests = [Ielts("2026-01-10", 8.5m, 8, 7.5m, 7.5m)] });

        // 40 for a year here; the degree with CLB 10 holds the 50 that the degree with a year here would share.
        var here = Assert.Single(singles, item => item.Kinds is [AdviceKind.CanadianWork]);
        Assert.Equal((40, 471, Day("2027-08-31"), ProgramSet.CEC | ProgramSet.FSW), (here.Gain, here.Then.Score.Total, here.From, here.Opens));
        Assert.Equal("A year of full-time skilled work in Canada (with authorization)", here.Words[0].En);

        // 25 for a year abroad with CLB 9 or more; on the grid 24 + 23 + 9 + 12 = 68.
        var abroad = Assert.Single(singles, item => item.Kinds is [AdviceKind.ForeignWork]);
        Assert.Equal((25, 456, Day("2027-08-31"), ProgramSet.FSW), (abroad.Gain, abroad.Then.Score.Total, abroad.From, abroad.Opens));
        Assert.Equal(("A year of full-time skilled work abroad", "Une année de travail qualifié à temps plein à l’étranger"), (abroad.Words[0].En, abroad.Words[0].Fr));
        Assert.DoesNotContain(abroad.Then.Categories, category => category.Answer == Answer.Yes);
    }

    [Fact]
    public void Unskilled_work_is_no_reason_to_hear_less()
    {
        var (singles, _) = Advised(Graduate with { Work = [Work("BR", "2020-01-01", noc: "65201")] });

        Assert.Equal([40, 25], singles.Where(item => item.Kinds is [AdviceKind.CanadianWork or AdviceKind.ForeignWork]).Select(item => item.Gain));
    }

    [Fact]
    public void A_job_abroad_that_ended_can_be_followed_by_another_year_abroad()
    {
        // Two years and CLB 9: 25; three: 50.
        var (singles, _) = Advised(Graduate with { Work = [Work("BR", "2023-01-01", "2024-12-31")] });

        var year = Assert.Single(singles, item => item.Kinds is [AdviceKind.ForeignWork]);
        Assert.Equal((25, Day("2027-08-31")), (year.Gain, year.From));
        Assert.DoesNotContain(Advised(Graduate with { Work = [Work("BR", "2021-01-01", "2024-12-31")] }).Singles, item => item.Kinds is [AdviceKind.ForeignWork]);
    }

    [Fact]
    public void Who_works_here_is_not_sent_abroad_and_who_goes_abroad_does_not_go_on_here()
    {
        Assert.DoesNotContain(Advised(Graduate with { Work = [Work("CA", "2026-01-05")] }).Singles, item => item.Kinds is [AdviceKind.ForeignWork]);

        // A job here without skill goes on, and would end.
        var abroad = Assert.Single(Advised(Graduate with { Work = [Work("CA", "2020-01-01", noc: "65201")] }).Singles, item => item.Kinds is [AdviceKind.ForeignWork]);
        Assert.Equal([Day("2026-08-31"), null], abroad.Then.Profile.Work.Select(job => job.To));
    }

    [Theory]
    [InlineData("2017-03-01")]
    [InlineData("2022-06-01")] // the year ends under the other edition of the classification
    public void A_year_of_work_counts_in_the_occupations_of_the_day_it_is_complete(string on)
    {
        var person = Graduate with { BirthDate = Day(on).PlusYears(-25), LanguageTests = [Clb9(on)], Education = [Bachelor(on, CredentialLevel.Masters)] };

        var here = Assert.Single(Advised(person, on).Singles, item => item.Kinds is [AdviceKind.CanadianWork]);
        Assert.Equal((Day(on).PlusDays(364), 40), (here.From, here.Gain));
    }

    [Fact]
    public void Declaring_the_other_language_first_is_looked_at_together_with_its_test()
    {
        // French at NCLC 9 is worth as much as second: 24 and 50. At NCLC 10 as first it is 4 x 34 for 4 x 31, and English stays as second: 24.
        var pair = Assert.Single(Advised(Graduate).Pairs, item => item.Kinds is [AdviceKind.DeclareOtherLanguage, AdviceKind.SecondLanguage]);
        Assert.Equal((12 + 24 + 50, "Declare French as first official language"), (pair.Gain, pair.Words[0].En));
        Assert.StartsWith("French: NCLC 10 or more in all four abilities", pair.Words[1].En, StringComparison.Ordinal);

        // French 7 is declared, English is 9: to declare English is 69 (above), and then to have it at CLB 10 4 x 34 for 4 x 31.
        var pairs = Advised(Graduate with { FirstOfficialLanguage = OfficialLanguage.French, LanguageTests = [Clb9("2026-01-10"), Nclc7("2026-01-10")] }).Pairs;
        Assert.Contains(pairs, item => item.Gain == 69 + 12 && item.Kinds is [AdviceKind.DeclareOtherLanguage, AdviceKind.SecondLanguage]);
    }

    [Fact]
    public void A_pair_gives_more_than_either_and_each_list_is_best_first()
    {
        foreach (var file in Documents.SampleFiles)
        {
            var (singles, pairs) = Advised(ProfileReader.Read(File.ReadAllBytes(file)).Value);

            Assert.Equal(singles.Select(item => item.Gain).OrderDescending(), singles.Select(item => item.Gain));
            Assert.Equal(pairs.Select(item => item.Gain).OrderDescending(), pairs.Select(item => item.Gain));
            foreach (var pair in pairs)
            {
                Assert.Equal((2, 2), (pair.Kinds.Count, pair.Words.Count));
                Assert.NotEqual(pair.Kinds[0], pair.Kinds[1]);
                foreach (var words in pair.Words)
                {
                    Assert.All(singles.Where(single => single.Words[0] == words), single => Assert.True(single.Gain < pair.Gain, $"{file}: {words.En}"));
                }
            }
        }
    }

    [Fact]
    public void No_advice_lowers_the_score_of_one_who_meets_a_program()
    {
        foreach (var file in Documents.SampleFiles)
        {
            var profile = ProfileReader.Read(File.ReadAllBytes(file)).Value;
            var today = Stories.Law.On(Today).Assessor.Assess(profile, Day(Today));
            var (singles, pairs) = Advised(profile);

            Assert.All(singles, item => Assert.True(item.Gain > 0 || (item.Opens != ProgramSet.None && (item.Gain == 0 || today.Eligible == ProgramSet.None)), $"{file}: {item.Words[0].En} {item.Gain}"));
            Assert.All(pairs, item => Assert.True(item.Gain > 0));
        }
    }

    private static (IReadOnlyList<AdviceItem> Singles, IReadOnlyList<AdviceItem> Pairs) Advised(Profile profile, string on = Today) => Advisor.Advise(profile, Stories.Law, Day(on));

    private static int Gain(IReadOnlyList<AdviceItem> items, string words) => Assert.Single(items, item => item.Words is [var one] && one.En == words).Gain;
}
