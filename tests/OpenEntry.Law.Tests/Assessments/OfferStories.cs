using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>Offers under each paragraph of R82(2) and R87.2(3)(d) (readings R8, R17, R18, R19).</summary>
public sealed class OfferStories
{
    private static readonly JobOffer Developer = new() { Employer = "Maple Software", Noc = "21232", Made = new LocalDate(2024, 1, 15) };
    private static readonly JobOffer Electrician = Developer with { Employer = "Maple Power", Noc = "72200" };

    private static Person Someone() => Person.SkilledWorker();

    private static OfferTrail Trail(Person person, int year = 2024, int month = 4, int day = 11) => person.On(year, month, day).Offers[0];

    [Fact]
    public void A_an_employee_on_a_permit_with_an_assessment_is_offered_the_job_by_the_same_employer()
    {
        var person = Someone().Holding(PermitKind.LmiaBased, "21232").Offered(Developer with { WorkingForEmployer = true });
        var assessment = person.On(2024, 4, 11);
        Assert.Equal(("82(2)(a)", Verdict.Counts), (assessment.Offers[0].Paragraph, assessment.Offers[0].Verdict));
        Assert.Equal((10, 5), (assessment.Grid.ArrangedEmployment, assessment.Grid.Adaptability));
        Assert.Equal("82(2)(a)", assessment.Condition(ConditionKind.Funds, ProgramSet.FSW).Basis);
        Assert.Equal(50, assessment.Score[CrsFactor.ArrangedEmployment].Points);
        Assert.True(assessment.Line(CrsFactor.ArrangedEmployment).Has(18));
    }

    [Fact]
    public void B_an_employee_on_an_exempt_permit_needs_a_year_with_the_employer()
    {
        var offer = Developer with { WorkingForEmployer = true, WorkingSince = new LocalDate(2023, 4, 11) };
        Assert.Equal("82(2)(b)", Trail(Someone().Holding(PermitKind.LmiaExempt, "21232").Offered(offer)).Paragraph);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Holding(PermitKind.LmiaExempt, "21232").Offered(offer), 2024, 4, 10).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Holding(PermitKind.LmiaExempt, "21232").Offered(offer with { WorkingSince = null })).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Holding(PermitKind.LmiaExempt, "21232").Offered(offer with { WorkingForEmployer = false })).Verdict);
    }

    [Fact]
    public void C_without_authorization_an_approved_offer_counts_and_does_not_exempt_from_funds()
    {
        var person = Someone().Offered(Developer with { Lmia = true }).Funds(0);
        var assessment = person.On(2024, 4, 11);
        Assert.Equal("82(2)(c)", assessment.Offers[0].Paragraph);
        Assert.Equal((10, 5), (assessment.Grid.ArrangedEmployment, assessment.Grid.Adaptability));
        Assert.Equal(Answer.No, assessment.Condition(ConditionKind.Funds, ProgramSet.FSW).Answer);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Offered(Developer)).Verdict);
    }

    [Theory]
    [InlineData(PermitKind.Open, true)]
    [InlineData(PermitKind.LmiaBased, false)]
    [InlineData(PermitKind.LmiaExempt, false)]
    [InlineData(PermitKind.WithoutPermit, false)]
    public void D_any_other_authorization_with_an_approved_offer(PermitKind kind, bool hangsOnR19)
    {
        var assessment = Someone().Holding(kind).Offered(Developer with { Lmia = true }).Funds(0).On(2024, 4, 11);
        Assert.Equal("82(2)(d)", assessment.Offers[0].Paragraph);
        var funds = assessment.Condition(ConditionKind.Funds, ProgramSet.FSW);
        Assert.Equal((Answer.Yes, "82(2)(d)"), (funds.Answer, funds.Basis));
        Assert.Equal(hangsOnR19, funds.Readings.Has(19));
        Assert.Equal(hangsOnR19, assessment.Line(CrsFactor.ArrangedEmployment).Has(19));
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Holding(kind).Offered(Developer)).Verdict);
    }

    [Fact]
    public void An_authorization_counts_from_its_first_day_to_its_last()
    {
        var person = Someone().Holding(PermitKind.Open, to: new LocalDate(2024, 4, 11)).Offered(Developer with { Lmia = true });
        Assert.Equal("82(2)(d)", Trail(person).Paragraph);
        Assert.Equal("82(2)(c)", Trail(person, 2024, 4, 12).Paragraph);
        var later = Someone().With(one => one with { WorkAuthorization = new WorkAuthorization { Kind = PermitKind.Open, From = new LocalDate(2024, 4, 12) } }).Offered(Developer with { Lmia = true });
        Assert.Equal("82(2)(c)", Trail(later).Paragraph);
        Assert.Equal("82(2)(d)", Trail(later, 2024, 4, 12).Paragraph);
    }

    [Fact]
    public void An_offer_counts_from_the_day_it_is_made_to_the_day_before_it_is_withdrawn()
    {
        var person = Someone().Offered(Developer with { Lmia = true, Made = new LocalDate(2024, 4, 11), Withdrawn = new LocalDate(2024, 4, 20) });
        Assert.Equal(Verdict.NotYet, Trail(person, 2024, 4, 10).Verdict);
        Assert.Equal(Verdict.Counts, Trail(person, 2024, 4, 11).Verdict);
        Assert.Equal(Verdict.Counts, Trail(person, 2024, 4, 19).Verdict);
        Assert.Equal(Verdict.Expired, Trail(person, 2024, 4, 20).Verdict);
    }

    [Fact]
    public void It_lasts_a_year_or_has_no_end_is_full_time_skilled_and_of_an_employer_who_may_offer()
    {
        var offer = Developer with { Lmia = true };
        Assert.Equal(Verdict.Counts, Trail(Someone().Offered(offer with { MonthsAfterVisa = 12 })).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Offered(offer with { MonthsAfterVisa = 11 })).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Offered(offer with { FullTime = false })).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Offered(offer with { ExcludedEmployer = true })).Verdict);
        Assert.Equal(Verdict.NotSkilled, Trail(Someone().Offered(offer with { Noc = "65200" })).Verdict);
        Assert.Equal(Verdict.NotSkilled, Trail(Someone().Offered(offer with { Noc = "71999" })).Verdict);
        // 7514 became two occupations of TEER 4 and 5; 2174 three of TEER 1; 7511 is 73300.
        Assert.Equal(Verdict.NotSkilled, Trail(Someone().Offered(offer with { Noc = "7514" })).Verdict);
        Assert.Equal((Verdict.OccupationUnclear, true), (Trail(Someone().Offered(offer with { Noc = "2174" })).Verdict, Trail(Someone().Offered(offer with { Noc = "2174" })).Readings.Has(21)));
        Assert.Equal((Verdict.Counts, true), (Trail(Someone().Offered(offer with { Noc = "7511" })).Verdict, Trail(Someone().Offered(offer with { Noc = "7511" })).Readings.Has(21)));
        // 7371 became 72500 (crane operators, TEER 2) and 75110 (TEER 5): one of them would do.
        Assert.Equal(Verdict.OccupationUnclear, Trail(Someone().Offered(offer with { Noc = "7371" })).Verdict);
    }

    [Fact]
    public void A_short_offer_to_a_physician_with_public_funding_counts_from_25_April_2023()
    {
        static Person Physician(string noc) => Person.Born(1985, 3, 5).Worked("31102").In("CA").From(2021, 1, 1).SelfEmployed().Job(job => job with { PubliclyFundedPhysician = true })
            .Offered(Developer with { Noc = noc, Lmia = true, MonthsAfterVisa = 6, Made = new LocalDate(2023, 1, 1) });
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Physician("31102"), 2023, 4, 24).Verdict);
        Assert.Equal((Verdict.Counts, true), (Trail(Physician("31102"), 2023, 4, 25).Verdict, Trail(Physician("31102"), 2023, 4, 25).Readings.Has(8)));
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Physician("21232"), 2023, 4, 25).Verdict);
        // Any job with public funding makes a physician of the policy, whatever else was worked.
        Assert.Equal(Verdict.Counts, Trail(Physician("31102").Worked("31102").In("GB").From(2015, 1, 1).To(2018, 1, 1), 2023, 4, 25).Verdict);
        Assert.Equal(Verdict.ConditionsNotMet, Trail(Someone().Offered(Developer with { Noc = "31102", Lmia = true, MonthsAfterVisa = 6 })).Verdict);
    }

    [Fact]
    public void Before_19_November_2016_only_approved_offers_counted()
    {
        var offer = Developer with { Noc = "2173", Made = new LocalDate(2016, 1, 1), WorkingForEmployer = true, WorkingSince = new LocalDate(2015, 1, 1) };
        var exempt = Someone().Holding(PermitKind.LmiaExempt, "2173").Offered(offer);
        var before = exempt.On(2016, 11, 18);
        Assert.Equal((Verdict.ConditionsNotMet, 0), (before.Offers[0].Verdict, before.Score[CrsFactor.ArrangedEmployment].Points));
        Assert.True(before.Line(CrsFactor.ArrangedEmployment).Has(17));
        var after = exempt.On(2016, 11, 19);
        Assert.Equal(("82(2)(b)", 50), (after.Offers[0].Paragraph, after.Score[CrsFactor.ArrangedEmployment].Points));
        Assert.False(after.Line(CrsFactor.ArrangedEmployment).Has(17));
        Assert.Equal(600, Someone().Offered(offer with { Lmia = true }).On(2016, 11, 18).Score[CrsFactor.ArrangedEmployment].Points);
    }

    [Fact]
    public void Major_Group_00_gives_two_hundred_points_and_another_manager_fifty()
    {
        static Assessment With(params string[] codes) => codes.Aggregate(Someone(), (person, noc) => person.Offered(Developer with { Noc = noc, Lmia = true })).On(2024, 4, 11);
        Assert.Equal(ArrangedEmployment.MajorGroup00, With("00012").Facts.ArrangedEmployment);
        Assert.Equal(200, With("00012").Score[CrsFactor.ArrangedEmployment].Points);
        Assert.Equal(ArrangedEmployment.OtherSkilled, With("10010").Facts.ArrangedEmployment);
        Assert.Equal(ArrangedEmployment.MajorGroup00, With("10010", "00012").Facts.ArrangedEmployment);
        // NOC 2016: 0013 is Major Group 00, 0111 is not.
        Assert.Equal(ArrangedEmployment.MajorGroup00, Someone().Offered(Developer with { Noc = "0013", Lmia = true, Made = new LocalDate(2020, 1, 1) }).On(2021, 1, 1).Facts.ArrangedEmployment);
        Assert.Equal(ArrangedEmployment.OtherSkilled, Someone().Offered(Developer with { Noc = "0111", Lmia = true, Made = new LocalDate(2020, 1, 1) }).On(2021, 1, 1).Facts.ArrangedEmployment);
    }

    [Fact]
    public void From_25_March_2025_offers_earn_no_points_of_the_ranking_and_keep_those_of_the_grid()
    {
        var person = Someone().Offered(Developer with { Lmia = true });
        Assert.Equal(50, person.On(2025, 3, 24).Score[CrsFactor.ArrangedEmployment].Points);
        var after = person.On(2025, 3, 25);
        Assert.Equal((0, 10, 5), (after.Score[CrsFactor.ArrangedEmployment].Points, after.Grid.ArrangedEmployment, after.Grid.Adaptability));
        Assert.True(after.Line(CrsFactor.ArrangedEmployment).IsEmpty);
    }

    [Fact]
    public void The_offer_that_exempts_from_funds_goes_before_one_that_does_not()
    {
        // On a permit with an assessment, (a) of one's own employer and (d) of another; the order in which they are told does not matter.
        var own = Developer with { WorkingForEmployer = true };
        var other = Developer with { Employer = "Birch", Lmia = true };
        foreach (var offers in new[] { new[] { own, other }, [other, own] })
        {
            var person = offers.Aggregate(Someone().Holding(PermitKind.LmiaBased, "21232"), (one, offer) => one.Offered(offer));
            Assert.Equal("82(2)(a)", person.On(2024, 4, 11).Condition(ConditionKind.Funds, ProgramSet.FSW).Basis);
        }

        var exempt = Someone().Holding(PermitKind.LmiaExempt, "21232").Offered(other).Offered(own with { WorkingSince = new LocalDate(2020, 1, 1) });
        Assert.Equal("82(2)(b)", exempt.On(2024, 4, 11).Condition(ConditionKind.Funds, ProgramSet.FSW).Basis);
    }

    [Fact]
    public void Of_two_offers_that_do_as_well_the_first_told_is_named()
    {
        // (ii) of one's own employer and (v) of another both exempt from funds.
        var own = Electrician with { WorkingForEmployer = true };
        var other = Electrician with { Employer = "Birch", Lmia = true };
        Assert.Equal("87.2(3)(d)(ii)", Basis(own, other));
        Assert.Equal("87.2(3)(d)(v)", Basis(other, own));

        // 7511 is 73300 under the other edition (R21): what the grid hangs on is the first of two under one paragraph.
        var plain = Developer with { Lmia = true };
        Assert.False(Grid(plain, plain with { Noc = "7511" }).Has(21));
        Assert.True(Grid(plain with { Noc = "7511" }, plain).Has(21));

        static string? Basis(params JobOffer[] offers) => offers.Aggregate(Someone().Holding(PermitKind.LmiaBased, "72200"), (one, offer) => one.Offered(offer))
            .On(2024, 4, 11).Condition(ConditionKind.FstCertificateOrOffer).Basis;
        static ReadingSet Grid(params JobOffer[] offers) => offers.Aggregate(Someone(), (one, offer) => one.Offered(offer)).On(2024, 4, 11).Condition(ConditionKind.FswPoints).Readings;
    }

    [Theory]
    [InlineData(PermitKind.LmiaBased, true, false, "87.2(3)(d)(ii)", true)]
    [InlineData(PermitKind.LmiaExempt, true, false, "87.2(3)(d)(iii)", true)]
    [InlineData(null, false, true, "87.2(3)(d)(iv)", false)]
    [InlineData(PermitKind.Open, false, true, "87.2(3)(d)(v)", true)]
    public void A_trade_is_offered_under_one_of_four_subparagraphs(PermitKind? kind, bool working, bool lmia, string subparagraph, bool exempts)
    {
        var person = Someone().Offered(Electrician with { WorkingForEmployer = working, WorkingSince = new LocalDate(2022, 1, 1), Lmia = lmia }).Funds(0);
        if (kind is { } held) person.Holding(held, "72200");
        var assessment = person.On(2024, 4, 11);
        Assert.Equal(subparagraph, assessment.Offers[0].TradeParagraph);
        Assert.Equal((Answer.Yes, subparagraph), (assessment.Condition(ConditionKind.FstCertificateOrOffer).Answer, assessment.Condition(ConditionKind.FstCertificateOrOffer).Basis));
        Assert.Equal(exempts ? Answer.Yes : Answer.No, assessment.Condition(ConditionKind.Funds, ProgramSet.FST).Answer);
        Assert.Equal(exempts ? subparagraph : null, assessment.Condition(ConditionKind.Funds, ProgramSet.FST).Basis);
    }

    [Fact]
    public void An_offer_outside_the_trades_is_no_offer_of_a_trade()
    {
        var assessment = Someone().Offered(Developer with { Lmia = true }).On(2024, 4, 11);
        Assert.Null(assessment.Offers[0].TradeParagraph);
        Assert.Equal(Answer.No, assessment.Condition(ConditionKind.FstCertificateOrOffer).Answer);
    }

    [Fact]
    public void The_offer_must_be_in_the_minor_group_of_the_permit()
    {
        // 72200 and 72201 (industrial electricians) share the minor group 7220; 72300 (plumbers) does not.
        var offer = Electrician with { WorkingForEmployer = true };
        Assert.Equal("87.2(3)(d)(ii)", Trail(Someone().Holding(PermitKind.LmiaBased, "72201").Offered(offer)).TradeParagraph);
        Assert.Null(Trail(Someone().Holding(PermitKind.LmiaBased, "72300").Offered(offer)).TradeParagraph);
        Assert.Null(Trail(Someone().Holding(PermitKind.LmiaExempt, "72300").Offered(offer with { WorkingSince = new LocalDate(2022, 1, 1) })).TradeParagraph);
        // A permit that names no occupation stands in nobody's way; one of NOC 2016 is read in the edition in use (7241 is 72200).
        Assert.Equal("87.2(3)(d)(ii)", Trail(Someone().Holding(PermitKind.LmiaBased).Offered(offer)).TradeParagraph);
        Assert.Equal("87.2(3)(d)(ii)", Trail(Someone().Holding(PermitKind.LmiaBased, "7241").Offered(offer)).TradeParagraph);
        // Without an assessment a year with the employer is needed, and that employer must be the one who offers.
        var exempt = offer with { WorkingSince = new LocalDate(2023, 4, 11) };
        Assert.Equal("87.2(3)(d)(iii)", Trail(Someone().Holding(PermitKind.LmiaExempt, "72200").Offered(exempt)).TradeParagraph);
        Assert.Null(Trail(Someone().Holding(PermitKind.LmiaExempt, "72200").Offered(exempt with { WorkingSince = new LocalDate(2023, 4, 12) })).TradeParagraph);
        Assert.Null(Trail(Someone().Holding(PermitKind.LmiaExempt, "72200").Offered(exempt with { WorkingForEmployer = false })).TradeParagraph);
        // Outside the group an approved offer is that of any other permit holder.
        Assert.Equal("87.2(3)(d)(v)", Trail(Someone().Holding(PermitKind.LmiaBased, "72300").Offered(offer with { Lmia = true })).TradeParagraph);
    }

    [Fact]
    public void For_a_trade_two_employers_may_together_offer_a_year()
    {
        var half = Electrician with { Lmia = true, MonthsAfterVisa = 6 };
        var alone = Someone().Offered(half).On(2024, 4, 11);
        Assert.Equal((Verdict.ConditionsNotMet, ArrangedEmployment.None), (alone.Offers[0].Verdict, alone.Facts.ArrangedEmployment));

        var two = Someone().Offered(half).Offered(half with { Employer = "Birch" }).On(2024, 4, 11);
        Assert.All(two.Offers, one => Assert.Equal((Verdict.Counts, null, "87.2(3)(d)(iv)"), (one.Verdict, one.Paragraph, one.TradeParagraph)));
        Assert.Equal(ArrangedEmployment.OtherSkilled, two.Facts.ArrangedEmployment);
        Assert.Equal(Answer.Yes, two.Condition(ConditionKind.FstCertificateOrOffer).Answer);
        // Neither is an offer under 82(1), which asks for one employer.
        Assert.False(two.GridFacts.ArrangedEmployment);

        Assert.Equal(Answer.No, Someone().Offered(half).Offered(half with { Employer = "Birch", MonthsAfterVisa = 5 }).On(2024, 4, 11).Condition(ConditionKind.FstCertificateOrOffer).Answer);
        // Three employers of four months each are one too many; three offers of two employers are not.
        var third = half with { MonthsAfterVisa = 4 };
        Assert.Equal(Answer.No, Someone().Offered(third).Offered(third with { Employer = "Birch" }).Offered(third with { Employer = "Cedar" }).On(2024, 4, 11).Condition(ConditionKind.FstCertificateOrOffer).Answer);
        Assert.Equal(Answer.Yes, Someone().Offered(third).Offered(third with { Employer = "Birch" }).Offered(third).On(2024, 4, 11).Condition(ConditionKind.FstCertificateOrOffer).Answer);
    }

    [Fact]
    public void Where_the_law_allows_one_employer_two_do_not_make_a_year()
    {
        var files = Person.Law.Files;
        var trades = files["programs/federal-skilled-trades.yaml"]!;
        Assert.Contains("{ employers: 2, monthsAfterVisa: 12 }", trades, StringComparison.Ordinal);
        var book = LawBook.Read(files.With("programs/federal-skilled-trades.yaml", trades.Replace("employers: 2", "employers: 1", StringComparison.Ordinal))).Value;
        var half = Electrician with { Lmia = true, MonthsAfterVisa = 6 };
        var day = new LocalDate(2024, 4, 11);
        var two = Someone().Offered(half).Offered(half with { Employer = "Birch" }).Profile;
        Assert.Equal(Answer.No, book.On(day).Assessor.Assess(two, day).Condition(ConditionKind.FstCertificateOrOffer).Answer);
        var one = Someone().Offered(half).Offered(half).Profile;
        Assert.Equal(Answer.Yes, book.On(day).Assessor.Assess(one, day).Condition(ConditionKind.FstCertificateOrOffer).Answer);
    }

    [Fact]
    public void A_short_offer_in_senior_management_does_not_ride_on_two_offers_of_a_trade()
    {
        var half = Electrician with { Lmia = true, MonthsAfterVisa = 6 };
        var person = Someone().Offered(half).Offered(half with { Employer = "Birch" }).Offered(half with { Noc = "00012" });
        Assert.Equal(ArrangedEmployment.OtherSkilled, person.On(2024, 4, 11).Facts.ArrangedEmployment);
        Assert.Equal(50, person.On(2024, 4, 11).Score[CrsFactor.ArrangedEmployment].Points);
    }

    [Fact]
    public void An_offer_of_a_year_keeps_its_paragraph_when_the_trade_needs_none()
    {
        // A physicians' exception has no trade; a long offer in a trade has both.
        var both = Trail(Someone().Offered(Electrician with { Lmia = true, MonthsAfterVisa = 12 }));
        Assert.Equal(("82(2)(c)", "87.2(3)(d)(iv)"), (both.Paragraph, both.TradeParagraph));
    }
}
