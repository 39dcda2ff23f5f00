using OpenEntry.Law.Noc;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>Judges every condition of every program in force.</summary>
internal sealed class ProgramJudge(PersonDerivation person, FswScore grid, LawForPeople law)
{
    private static readonly Func<JudgedJob, bool> ForPrograms = static one => one.Program == Verdict.Counts;

    /// <summary>A job that would count if its occupation were told (reading R21).</summary>
    private static readonly Func<JudgedJob, bool> Unclear = static one => one.Program == Verdict.OccupationUnclear && one.Job is { Paid: true, DutiesPerformed: true };

    public List<ProgramOutcome> Judge()
    {
        var outcomes = new List<ProgramOutcome>(5);
        foreach (var program in law.ClassOrder)
        {
            if ((law.InForce & program) == 0) continue;
            Condition[] conditions = program switch
            {
                ProgramSet.PNP => [NotInadmissible(), Nominated()],
                ProgramSet.CEC => Cec(),
                ProgramSet.FSW => Fsw(),
                ProgramSet.FST => Fst(),
                _ => Fhs(),
            };
            outcomes.Add(new ProgramOutcome(program, Answers.All(conditions), conditions));
        }

        return outcomes;
    }

    private Condition NotInadmissible() => new(ConditionKind.NotInadmissible, Answers.Of(!person.Profile.InadmissibleForMisrepresentation), "profile.misrepresentation");

    private Condition OutsideQuebec() => new(
        ConditionKind.OutsideQuebec, Answers.Of(person.Profile.IntendedProvince is null || !law.ExcludedProvinces.Contains(person.Profile.IntendedProvince)),
        "programs.excluded-province", Basis: person.Profile.IntendedProvince);

    private Condition Nominated() => new(
        ConditionKind.Nominated, Answers.Of(person.Facts.ProvincialNomination), "crs.additional.provincial-nomination", Basis: person.Profile.Nomination?.Province);

    private Condition[] Fsw()
    {
        var rules = law.Fsw;
        var (primary, run) = Primary();
        var needed = law.Ledger.Year * rules.Years;
        var work = Answers.Of(run >= needed);
        if (work == Answer.No && person.Work.LongestRun(rules.WindowYears, one => ForPrograms(one) || Unclear(one)) >= needed && HasUnclear()) work = Answer.CannotTell;
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        var exempt = person.BestOffer is { Paragraph: { } paragraph } && rules.FundsExemption.Contains(paragraph);
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.FswWork, work, "fsw.work", WorkLedger.Hours(run), WorkLedger.Hours(needed), primary?.ToString(), person.Work.Readings | ReadingSet.Of(4)),
            new Condition(ConditionKind.FswLanguage, Answers.Of(lowest >= rules.Language), "fsw.language", lowest, rules.Language, Readings: person.LanguageReadings),
            new Condition(ConditionKind.FswEducation, Answers.Of(EducationDerivation.MeetsFsw(person.Credentials, primary, law)), "fsw.education-required", Readings: person.EducationReadings),
            new Condition(ConditionKind.FswPoints, Answers.Of(grid.Pass), "fsw.pass-mark", grid.Total, rules.PassMark),
            Funds(exempt ? person.BestOffer!.Paragraph : null),
            OutsideQuebec(),
        ];
    }

    /// <summary>The occupation named as primary, or the one with the longest unbroken run when none is named, and that run.</summary>
    private (NocCode? Occupation, long Run) Primary()
    {
        var named = false;
        foreach (var one in person.Work.Jobs) named |= one.Job.PrimaryOccupation;
        (NocCode? Occupation, long Run) best = default;
        foreach (var one in person.Work.Jobs)
        {
            if (one.Program != Verdict.Counts || (named && !one.Job.PrimaryOccupation)) continue;
            var occupation = one.Occupation;
            var run = person.Work.LongestRun(law.Fsw.WindowYears, other => ForPrograms(other) && other.Occupation == occupation);
            if (best.Occupation is null || run > best.Run) best = (occupation, run);
        }

        return best;
    }

    private bool HasUnclear()
    {
        foreach (var one in person.Work.Jobs)
        {
            if (Unclear(one)) return true;
        }

        return false;
    }

    private Condition[] Cec()
    {
        var rules = law.Cec;
        var amount = person.Work.Canadian(rules.WindowYears);
        var needed = law.Ledger.Year * rules.Years;
        var work = Answers.Of(amount >= needed);
        if (work == Answer.No && HasUnclear()
            && person.Work.Amount(rules.WindowYears, one => one.Canadian == Verdict.Counts || (one.InCanada && one.Job is { Authorized: true, FullTimeStudent: false, SelfEmployed: false } && Unclear(one))) >= needed) work = Answer.CannotTell;
        var (threshold, decisive, tie) = CecThreshold();
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        var readings = person.Work.Readings | ReadingSet.Of(6);
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.CecWork, work, "cec.work", WorkLedger.Hours(amount), WorkLedger.Hours(needed), Readings: readings),
            new Condition(ConditionKind.CecLanguage, Answers.Of(lowest >= threshold), "cec.language", lowest, threshold, decisive?.ToString(), person.LanguageReadings | (tie ? ReadingSet.Of(14) : default)),
            OutsideQuebec(),
        ];
    }

    /// <summary>The threshold of the occupation with the most hours; at equal hours the stricter one (87.1(2)(e), reading R14).</summary>
    private (int Threshold, NocCode? Decisive, bool Tie) CecThreshold()
    {
        var rules = law.Cec;
        NocCode? decisive = null;
        var most = 0L;
        var threshold = rules.HigherSkillLanguage;
        var tie = false;
        foreach (var one in person.Work.Jobs)
        {
            if (one.Canadian != Verdict.Counts || one.Occupation is not { } occupation || occupation == decisive) continue;
            var amount = person.Work.Amount(rules.WindowYears, other => other.Canadian == Verdict.Counts && other.Occupation == occupation);
            if (amount == 0) continue;
            var own = rules.HigherSkillLevels.Contains(occupation.Level, StringComparison.Ordinal) ? rules.HigherSkillLanguage : rules.LowerSkillLanguage;
            if (amount == most && own != threshold)
            {
                tie = true;
                if (own < threshold) continue;
            }

            if (amount < most) continue;
            if (amount > most) tie = false;
            (decisive, most, threshold) = (occupation, amount, own);
        }

        return (threshold, decisive, tie);
    }

    private Condition[] Fst()
    {
        var rules = law.Fst;
        var needed = law.Ledger.Year * rules.Years;
        NocCode? trade = null;
        var most = 0L;
        foreach (var one in person.Work.Jobs)
        {
            if (one.Program != Verdict.Counts || one.Occupation is not { } occupation || !rules.Occupations.Contains(occupation)) continue;
            var amount = person.Work.AmountQualified(rules.WindowYears, occupation);
            if (amount > most) (trade, most) = (occupation, amount);
        }

        var levels = person.Facts.FirstLanguage ?? default;
        var language = levels.Listening >= rules.Listening && levels.Reading >= rules.Reading && levels.Writing >= rules.Writing && levels.Speaking >= rules.Speaking;
        var offer = OfferDerivation.BestTrade(person.Offers, law);
        var certificate = person.HasCertificate();
        var exempt = offer is not null && rules.FundsExemption.Contains(offer);
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.FstWork, Answers.Of(most >= needed), "fst.work", WorkLedger.Hours(most), WorkLedger.Hours(needed), trade?.ToString(), person.Work.Readings),
            new Condition(ConditionKind.FstLanguage, Answers.Of(language), "fst.language", levels.Lowest, null, Readings: person.LanguageReadings),
            new Condition(ConditionKind.FstCertificateOrOffer, Answers.Of(certificate || offer is not null), "fst.offers",
                Basis: certificate ? "87.2(3)(d)(i)" : offer, Readings: certificate ? ReadingSet.Of(29) : default),
            Funds(exempt ? offer : null),
            OutsideQuebec(),
        ];
    }

    private Condition[] Fhs()
    {
        var rules = law.Fhs!;
        var amount = person.Work.Amount(rules.WindowYears, ForPrograms);
        var needed = law.Ledger.Year * rules.Years;
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.FhsWork, Answers.Of(amount >= needed), "fhs.work", WorkLedger.Hours(amount), WorkLedger.Hours(needed), Readings: person.Work.Readings),
            new Condition(ConditionKind.FhsLanguage, Answers.Of(lowest >= rules.Language), "fhs.language", lowest, rules.Language, Readings: person.LanguageReadings),
            new Condition(ConditionKind.FhsEducation, Answers.Of(person.Facts.Education >= rules.Education), "fhs.education", Readings: person.EducationReadings),
            OutsideQuebec(),
        ];
    }

    /// <summary>
    /// Settlement funds. Between a new table and its update deadline, a profile that was in the pool before is held to the old table
    /// (reading R20); before the first known table nothing can be told.
    /// </summary>
    private Condition Funds(string? exemptUnder)
    {
        if (exemptUnder is not null) return new Condition(ConditionKind.Funds, Answer.Yes, "funds.settlement", Basis: exemptUnder);
        FundsTable? table = null;
        var readings = default(ReadingSet);
        foreach (var one in law.Funds)
        {
            var wasThere = person.Profile.SubmittedAt is { } submitted && submitted.InUtc().Date < one.From;
            if (one.UpdateBy is { } deadline && wasThere && person.Date < deadline && table is not null)
            {
                readings |= ReadingSet.Of(20);
                continue;
            }

            table = one;
        }

        if (table is null) return new Condition(ConditionKind.Funds, Answer.CannotTell, "funds.settlement", person.Profile.SettlementFunds, Readings: ReadingSet.Of(20));
        var needed = table.Amount(person.FamilySize);
        return new Condition(ConditionKind.Funds, Answers.Of(person.Profile.SettlementFunds >= needed), "funds.settlement", person.Profile.SettlementFunds, needed, Readings: readings);
    }
}
