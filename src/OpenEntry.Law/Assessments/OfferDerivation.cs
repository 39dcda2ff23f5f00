using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>Which offers of employment qualify, and under which paragraph, on a day (R82(2), R87.2(3)(d); readings R17, R18, R19).</summary>
internal static class OfferDerivation
{
    public static void Derive(Profile profile, LocalDate date, LawForPeople law, List<OfferTrail> trail)
    {
        var permit = profile.WorkAuthorization is { } held && held.From <= date && (held.To is not { } to || date <= to) ? held : null;
        for (var i = 0; i < profile.Offers.Count; i++) trail.Add(Judge(i, profile.Offers[i], permit, profile, date, law));

        // An offer for a trade may need another one beside it to last a year: that is seen only when all are known.
        for (var i = 0; i < trail.Count; i++)
        {
            var one = trail[i];
            if (one.TradeParagraph is null || LastsAYear(one, trail, law)) continue;
            trail[i] = one with { TradeParagraph = null, Verdict = one.Paragraph is null ? Verdict.ConditionsNotMet : one.Verdict };
        }
    }

    private static OfferTrail Judge(int index, JobOffer offer, WorkAuthorization? permit, Profile profile, LocalDate date, LawForPeople law)
    {
        var occupation = law.Occupation(offer.Noc, null);
        var mapped = NocCode.TryParse(offer.Noc, out var told) && told.Edition != law.Edition;
        var verdict = offer.Made > date ? Verdict.NotYet
            : offer.Withdrawn <= date ? Verdict.Expired
            : occupation is not { } code ? (mapped && law.SkilledCandidates(offer.Noc).Count > 0 ? Verdict.OccupationUnclear : Verdict.NotSkilled)
            : !law.IsSkilled(code) ? Verdict.NotSkilled
            : offer.ExcludedEmployer || !offer.FullTime ? Verdict.ConditionsNotMet
            : Verdict.Counts;
        var readings = mapped && verdict is Verdict.Counts or Verdict.OccupationUnclear ? ReadingSet.Of(21) : default;
        if (verdict != Verdict.Counts) return new OfferTrail(index, offer, occupation, null, null, verdict, readings);

        var paragraph = Paragraph(offer, permit, date);
        var trade = law.Fst.Occupations.Contains(occupation!.Value) ? TradeParagraph(offer, permit, date, law) : null;
        if ((paragraph ?? trade) is not null)
        {
            if (permit is { Kind: PermitKind.Open }) readings |= ReadingSet.Of(19);
            if (law.LmiaAlways)
            {
                readings |= ReadingSet.Of(17);
                if (!offer.Lmia) (paragraph, trade) = (null, null);
            }
        }

        // One employer must offer a year after the visa (82(1)); for a trade, up to two together may.
        if (paragraph is not null && offer.MonthsAfterVisa < law.OfferMonths)
        {
            if (IsPhysiciansOffer(profile, occupation.Value, law)) readings |= ReadingSet.Of(8);
            else paragraph = null;
        }

        return new OfferTrail(index, offer, occupation, paragraph, trade, (paragraph ?? trade) is null ? Verdict.ConditionsNotMet : verdict, readings);
    }

    /// <summary>The best paragraph of 82(2) among the offers, in the order (a), (b), (d), (c): the last one does not exempt from funds.</summary>
    public static OfferTrail? Best(List<OfferTrail> trail)
    {
        OfferTrail? best = null;
        foreach (var one in trail)
        {
            if (one.Paragraph is not null && (best is null || Order(one.Paragraph) < Order(best.Paragraph!))) best = one;
        }

        return best;
    }

    /// <summary>The best subparagraph of 87.2(3)(d) among the offers: (iv), without authorization to work, does not exempt from funds.</summary>
    public static OfferTrail? BestTrade(List<OfferTrail> trail)
    {
        OfferTrail? best = null;
        foreach (var one in trail)
        {
            if (one.TradeParagraph is not null && (best is null || TradeOrder(one.TradeParagraph) < TradeOrder(best.TradeParagraph!))) best = one;
        }

        return best;
    }

    /// <summary>The kind of arranged employment for the additional points, of the best offer (reading R18).</summary>
    public static ArrangedEmployment Kind(List<OfferTrail> trail, LawForPeople law)
    {
        var kind = ArrangedEmployment.None;
        foreach (var one in trail)
        {
            if (one.Verdict != Verdict.Counts) continue;
            if (one.Occupation is { } code && code.MajorGroup == law.SeniorManagement) return ArrangedEmployment.MajorGroup00;
            kind = ArrangedEmployment.OtherSkilled;
        }

        return kind;
    }

    /// <summary>Offers of up to two employers under the same subparagraph that together last a year after the visa.</summary>
    private static bool LastsAYear(OfferTrail one, List<OfferTrail> trail, LawForPeople law)
    {
        var own = Months(one.Offer.Employer);
        if (own >= law.Fst.MonthsAfterVisa) return true;
        if (law.Fst.Employers < 2) return false;
        foreach (var other in trail)
        {
            if (other.Offer.Employer != one.Offer.Employer && own + Months(other.Offer.Employer) >= law.Fst.MonthsAfterVisa) return true;
        }

        return false;

        long Months(string employer)
        {
            var months = 0L;
            foreach (var another in trail)
            {
                if (another.TradeParagraph == one.TradeParagraph && another.Offer.Employer == employer) months += another.Offer.MonthsAfterVisa ?? int.MaxValue;
            }

            return months;
        }
    }

    private static string? Paragraph(JobOffer offer, WorkAuthorization? permit, LocalDate date) => permit switch
    {
        { Kind: PermitKind.LmiaBased } when offer.WorkingForEmployer => "82(2)(a)",
        { Kind: PermitKind.LmiaExempt } when offer.WorkingForEmployer && HasWorkedAYear(offer, date) => "82(2)(b)",
        null when offer.Lmia => "82(2)(c)",
        not null when offer.Lmia => "82(2)(d)",
        _ => null,
    };

    /// <summary>Under (ii) and (iii) the offer must be in the minor group of the permit's occupation; an approved offer outside it falls under (v).</summary>
    private static string? TradeParagraph(JobOffer offer, WorkAuthorization? permit, LocalDate date, LawForPeople law) => permit switch
    {
        { Kind: PermitKind.LmiaBased } when offer.WorkingForEmployer && IsInPermitsGroup(offer, permit, law) => "87.2(3)(d)(ii)",
        { Kind: PermitKind.LmiaExempt } when offer.WorkingForEmployer && HasWorkedAYear(offer, date) && IsInPermitsGroup(offer, permit, law) => "87.2(3)(d)(iii)",
        null when offer.Lmia => "87.2(3)(d)(iv)",
        not null when offer.Lmia => "87.2(3)(d)(v)",
        _ => null,
    };

    private static bool HasWorkedAYear(JobOffer offer, LocalDate date) => offer.WorkingSince is { } since && Anniversary.Of(since, 1) <= date;

    private static bool IsInPermitsGroup(JobOffer offer, WorkAuthorization permit, LawForPeople law) =>
        permit.Noc is null || law.Occupation(permit.Noc, null)?.MinorGroup == law.Occupation(offer.Noc, null)?.MinorGroup;

    private static bool IsPhysiciansOffer(Profile profile, NocCode occupation, LawForPeople law) =>
        law.PhysiciansPolicy && law.Body("mcc")!.IsRequiredFor(occupation) && profile.Work.Any(job => job.PubliclyFundedPhysician);

    private static int Order(string paragraph) => paragraph switch { "82(2)(a)" => 0, "82(2)(b)" => 1, "82(2)(d)" => 2, _ => 3 };

    private static int TradeOrder(string paragraph) => paragraph == "87.2(3)(d)(iv)" ? 1 : 0;
}
