using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>Which offers of employment qualify, and under which paragraph, on a day (R82(2), R87.2(3)(d); readings R17, R18, R19).</summary>
internal static class OfferDerivation
{
    public static void Derive(Profile profile, LocalDate date, LawForPeople law, List<OfferTrail> trail)
    {
        var permit = profile.WorkAuthorization is { } held && held.From <= date && (held.To is not { } to || date <= to) ? held : null;
        for (var i = 0; i < profile.Offers.Count; i++)
        {
            var offer = profile.Offers[i];
            var occupation = law.Occupation(offer.Noc, null);
            var verdict = offer.Made > date ? Verdict.NotYet
                : offer.Withdrawn <= date ? Verdict.Expired
                : occupation is not { } code ? Verdict.OccupationUnclear
                : !law.IsSkilled(code) ? Verdict.NotSkilled
                : offer.ExcludedEmployer || !offer.FullTime ? Verdict.ConditionsNotMet
                : Verdict.Counts;
            var (paragraph, trade) = verdict == Verdict.Counts ? Paragraph(offer, permit, date, law) : (null, null);
            if (verdict == Verdict.Counts && law.LmiaAlways && !offer.Lmia) (paragraph, trade) = (null, null);

            // 87.2(3)(d)(ii), (iii): the offer must be in the minor group of the permit's occupation.
            if (trade is "87.2(3)(d)(ii)" or "87.2(3)(d)(iii)" && law.Occupation(permit!.Noc ?? offer.Noc, null)?.MinorGroup != occupation!.Value.MinorGroup) trade = null;

            // One employer must offer a year after the visa (82(1)); for a trade, up to two together may.
            if (paragraph is not null && offer.MonthsAfterVisa < law.OfferMonths && !IsPhysiciansOffer(profile, occupation, law)) paragraph = null;
            if (verdict == Verdict.Counts && paragraph is null && trade is null) verdict = Verdict.ConditionsNotMet;
            trail.Add(new OfferTrail(i, offer, occupation, paragraph, trade, verdict));
        }
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

    /// <summary>The best subparagraph of 87.2(3)(d) that up to two employers together satisfy for a year in a skilled trade.</summary>
    public static string? BestTrade(List<OfferTrail> trail, LawForPeople law)
    {
        string? best = null;
        foreach (var one in trail)
        {
            if (!IsTrade(one, law)) continue;
            var enough = (one.Offer.MonthsAfterVisa ?? int.MaxValue) >= law.Fst.MonthsAfterVisa;
            foreach (var other in trail)
            {
                if (enough) break;
                enough = other != one && IsTrade(other, law) && other.TradeParagraph == one.TradeParagraph && other.Offer.Employer != one.Offer.Employer
                    && law.Fst.Employers >= 2 && one.Offer.MonthsAfterVisa + (other.Offer.MonthsAfterVisa ?? 1200) >= law.Fst.MonthsAfterVisa;
            }

            if (enough && (best is null || TradeOrder(one.TradeParagraph!) < TradeOrder(best))) best = one.TradeParagraph;
        }

        return best;
    }

    /// <summary>The kind of arranged employment for the additional points (reading R18).</summary>
    public static ArrangedEmployment Kind(List<OfferTrail> trail, LawForPeople law)
    {
        var kind = ArrangedEmployment.None;
        foreach (var one in trail)
        {
            if (one.Paragraph is null && (one.TradeParagraph is null || BestTrade(trail, law) is null)) continue;
            if (one.Occupation is { MajorGroup: 0 }) return ArrangedEmployment.MajorGroup00;
            kind = ArrangedEmployment.OtherSkilled;
        }

        return kind;
    }

    private static bool IsTrade(OfferTrail one, LawForPeople law) =>
        one.TradeParagraph is not null && one.Occupation is { } code && law.Fst.Occupations.Contains(code);

    private static (string? Paragraph, string? Trade) Paragraph(JobOffer offer, WorkAuthorization? permit, LocalDate date, LawForPeople law)
    {
        var aYear = offer.WorkingSince is { } since && Anniversary.Of(since, 1) <= date;
        return permit switch
        {
            { Kind: PermitKind.LmiaBased } when offer.WorkingForEmployer => ("82(2)(a)", "87.2(3)(d)(ii)"),
            { Kind: PermitKind.LmiaExempt } when offer.WorkingForEmployer && aYear => ("82(2)(b)", "87.2(3)(d)(iii)"),
            null when offer.Lmia => ("82(2)(c)", "87.2(3)(d)(iv)"),
            not null when offer.Lmia => ("82(2)(d)", "87.2(3)(d)(v)"),
            _ => (null, null),
        };
    }

    private static bool IsPhysiciansOffer(Profile profile, Noc.NocCode? occupation, LawForPeople law) =>
        law.PhysiciansPolicy && occupation is { } code && law.Body("mcc")?.IsRequiredFor(code) == true && profile.Work.Any(job => job.PubliclyFundedPhysician);

    private static int Order(string paragraph) => paragraph switch { "82(2)(a)" => 0, "82(2)(b)" => 1, "82(2)(d)" => 2, _ => 3 };

    private static int TradeOrder(string paragraph) => paragraph == "87.2(3)(d)(iv)" ? 1 : 0;
}
