using OpenEntry.Law.Noc;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Assessments;

/// <summary>Judges every condition of every program in force.</summary>
internal sealed class ProgramJudge(PersonDerivation person, FswGrid grid, FswScore points, LawForPeople law)
{
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
        var needed = law.Ledger.Year * rules.Years;
        var (primary, run) = person.Work.Primary();
        var possible = run < needed && person.Work.HasUnclear ? PossiblePrimaries(needed) : [];
        var work = run >= needed ? Answer.Yes : possible.Count > 0 ? Answer.CannotTell : Answer.No;
        var pick = new Pick(WorkRule.Program, primary);
        var workReadings = person.Work.Readings(rules.WindowYears, pick, run) | person.Work.RunReadings(rules.WindowYears, pick) | Of(work);
        var exempt = person.BestOffer is { Paragraph: { } paragraph } && rules.FundsExemption.Contains(paragraph);
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.FswWork, work, "fsw.work", WorkLedger.Hours(run), WorkLedger.Hours(needed), primary?.ToString(), workReadings),
            Language(ConditionKind.FswLanguage, "fsw.language", rules.Language),
            FswEducation(primary, possible),
            FswPoints(),
            Funds(exempt ? person.BestOffer!.Paragraph : null, exempt ? person.BestOffer!.Readings : default),
            OutsideQuebec(),
        ];
    }

    /// <summary>The occupations that would be a good primary one, if the jobs whose occupation is unclear were theirs (reading R21).</summary>
    private List<NocCode> PossiblePrimaries(long needed)
    {
        var named = person.Work.IsPrimaryNamed;
        var possible = new List<NocCode>();
        foreach (var one in person.Work.Jobs)
        {
            if (named && !one.Job.PrimaryOccupation) continue;
            if (one.Program == Verdict.Counts) Try(one.Occupation!.Value);
            if (one.Program != Verdict.OccupationUnclear) continue;
            foreach (var candidate in one.Candidates) Try(candidate);
        }

        return possible;

        void Try(NocCode occupation)
        {
            if (possible.Contains(occupation)) return;
            if (person.Work.LongestRun(law.Fsw.WindowYears, new Pick(WorkRule.Program, occupation, Unclear: true)) >= needed) possible.Add(occupation);
        }
    }

    /// <summary>A professional body's assessment may be asked for one of the occupations that an unclear job may be, and not for another.</summary>
    private Condition FswEducation(NocCode? primary, List<NocCode> possible)
    {
        var met = 0;
        foreach (var occupation in possible)
        {
            if (EducationDerivation.MeetsFsw(person.Credentials, occupation, person.Date, law)) met++;
        }

        var answer = possible.Count == 0 ? Answers.Of(EducationDerivation.MeetsFsw(person.Credentials, primary, person.Date, law))
            : met == possible.Count ? Answer.Yes
            : met == 0 ? Answer.No
            : Answer.CannotTell;
        return new Condition(ConditionKind.FswEducation, answer, "fsw.education-required", Basis: primary?.ToString(), Readings: person.EducationReadings | Of(answer));
    }

    private Condition FswPoints()
    {
        var answer = points.Pass ? Answer.Yes
            : person.GridFactsAtBest is { } best && grid.Score(best).Pass ? Answer.CannotTell
            : Answer.No;
        return new Condition(ConditionKind.FswPoints, answer, "fsw.pass-mark", points.Total, law.Fsw.PassMark, Readings: person.GridReadings | Of(answer));
    }

    private Condition[] Cec()
    {
        var rules = law.Cec;
        var pick = new Pick(WorkRule.Canadian);
        var amount = person.Work.Canadian(rules.WindowYears);
        var needed = law.Ledger.Year * rules.Years;
        var work = Answers.Of(amount >= needed);
        if (work == Answer.No && person.Work.Amount(rules.WindowYears, pick with { Unclear = true }) >= needed) work = Answer.CannotTell;
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.CecWork, work, "cec.work", WorkLedger.Hours(amount), WorkLedger.Hours(needed), Readings: person.Work.Readings(rules.WindowYears, pick, amount)),
            CecLanguage(),
            OutsideQuebec(),
        ];
    }

    private Condition CecLanguage()
    {
        var rules = law.Cec;
        var (threshold, decisive, tie) = CecThreshold();
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        var answer = Answers.Of(lowest >= threshold);

        // An unclear job may carry more experience than the decisive one, and another threshold with it.
        if (person.Work.HasUnclear && lowest >= rules.LowerSkillLanguage && lowest < rules.HigherSkillLanguage && MayCarryAnotherThreshold(threshold)) answer = Answer.CannotTell;
        var readings = person.FirstLanguageReadings | (tie ? ReadingSet.Of(14) : default) | Of(answer);
        return new Condition(ConditionKind.CecLanguage, answer, "cec.language", lowest, threshold, decisive?.ToString(), readings);
    }

    /// <summary>The threshold of the occupation with the most hours; at equal hours the stricter one (87.1(2)(e), reading R14).</summary>
    private (int Threshold, NocCode? Decisive, bool Tie) CecThreshold()
    {
        var threshold = law.Cec.HigherSkillLanguage;
        NocCode? decisive = null;
        var most = 0L;
        var tie = false;
        foreach (var one in person.Work.Jobs)
        {
            if (one.Canadian != Verdict.Counts || one.Occupation is not { } occupation || occupation == decisive) continue;
            var amount = person.Work.Amount(law.Cec.WindowYears, new Pick(WorkRule.Canadian, occupation));
            if (amount == 0 || amount < most) continue;
            var own = law.Cec.LanguageFor(occupation);
            if (amount > most)
            {
                tie = false;
            }
            else
            {
                tie |= own != threshold;
                if (own < threshold || (own == threshold && occupation > decisive)) continue;
            }

            (decisive, most, threshold) = (occupation, amount, own);
        }

        return (threshold, decisive, tie);
    }

    private bool MayCarryAnotherThreshold(int threshold)
    {
        var start = person.Work.WindowStart(law.Cec.WindowYears);
        foreach (var one in person.Work.Jobs)
        {
            if (one.Canadian != Verdict.OccupationUnclear || one.Stretch.To <= start) continue;
            foreach (var candidate in one.Candidates)
            {
                if (law.Cec.LanguageFor(candidate) != threshold) return true;
            }
        }

        return false;
    }

    private Condition[] Fst()
    {
        var rules = law.Fst;
        var language = person.Facts.FirstLanguage is { } levels && levels.Listening >= rules.Listening && levels.Reading >= rules.Reading
            && levels.Writing >= rules.Writing && levels.Speaking >= rules.Speaking;
        var offer = OfferDerivation.BestTrade(person.Offers);
        var certificate = person.Facts.CertificateOfQualification;
        var exempt = offer is not null && rules.FundsExemption.Contains(offer.TradeParagraph!);
        return
        [
            NotInadmissible(),
            FstWork(),
            new Condition(ConditionKind.FstLanguage, Answers.Of(language), "fst.language", person.Facts.FirstLanguage?.Lowest ?? 0, null, Readings: person.FirstLanguageReadings),
            new Condition(ConditionKind.FstCertificateOrOffer, Answers.Of(certificate || offer is not null), "fst.offers",
                Basis: certificate ? "87.2(3)(d)(i)" : offer?.TradeParagraph, Readings: offer is null || certificate ? person.CertificateReadings : offer.Readings),
            Funds(exempt ? offer!.TradeParagraph : null, exempt ? offer!.Readings : default),
            OutsideQuebec(),
        ];
    }

    /// <summary>The skilled trade with the most experience since the person became qualified to practise it.</summary>
    private Condition FstWork()
    {
        var rules = law.Fst;
        var needed = law.Ledger.Year * rules.Years;
        NocCode? trade = null;
        var most = 0L;
        var possibly = false;
        var readings = default(ReadingSet);
        foreach (var one in person.Work.Jobs)
        {
            if (!one.MayBeAny(rules.Occupations)) continue;
            readings |= one.ProgramReadings;
            if (one.Program == Verdict.OccupationUnclear)
            {
                foreach (var candidate in one.Candidates) possibly |= rules.Occupations.Contains(candidate) && Amount(candidate, unclear: true) >= needed;
            }

            if (one.Program != Verdict.Counts || one.Occupation is not { } occupation || occupation == trade) continue;
            var amount = Amount(occupation, unclear: false);
            if (amount > most || (amount == most && (trade is not { } other || occupation < other))) (trade, most) = (occupation, amount);
            possibly |= person.Work.HasUnclear && Amount(occupation, unclear: true) >= needed;
        }

        if (trade is { } found) readings = person.Work.Readings(rules.WindowYears, new Pick(WorkRule.Program, found, Qualified: true), most, needed);
        var answer = most >= needed ? Answer.Yes : possibly ? Answer.CannotTell : Answer.No;
        return new Condition(ConditionKind.FstWork, answer, "fst.work", WorkLedger.Hours(most), WorkLedger.Hours(needed), trade?.ToString(), readings | Of(answer));

        long Amount(NocCode occupation, bool unclear) => person.Work.Amount(rules.WindowYears, new Pick(WorkRule.Program, occupation, unclear, Qualified: true));
    }

    private Condition[] Fhs()
    {
        var rules = law.Fhs!;
        var pick = new Pick(WorkRule.Program);
        var amount = person.Work.Amount(rules.WindowYears, pick);
        var needed = law.Ledger.Year * rules.Years;
        var work = Answers.Of(amount >= needed);
        if (work == Answer.No && person.Work.Amount(rules.WindowYears, pick with { Unclear = true }) >= needed) work = Answer.CannotTell;
        return
        [
            NotInadmissible(),
            new Condition(ConditionKind.FhsWork, work, "fhs.work", WorkLedger.Hours(amount), WorkLedger.Hours(needed), Readings: person.Work.Readings(rules.WindowYears, pick, amount)),
            Language(ConditionKind.FhsLanguage, "fhs.language", rules.Language),
            new Condition(ConditionKind.FhsEducation, Answers.Of(person.Facts.Education >= rules.Education), "fhs.education", Readings: person.EducationReadings),
            OutsideQuebec(),
        ];
    }

    private Condition Language(ConditionKind kind, string provision, int level)
    {
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        return new Condition(kind, Answers.Of(lowest >= level), provision, lowest, level, Readings: person.FirstLanguageReadings);
    }

    /// <summary>
    /// Settlement funds. Between a new table and its update deadline, a profile that was in the pool before is held to the old table
    /// (reading R20); before the first known table nothing can be told.
    /// </summary>
    private Condition Funds(string? exemptUnder, ReadingSet exemptReadings)
    {
        if (exemptUnder is not null) return new Condition(ConditionKind.Funds, Answer.Yes, "funds.settlement", Basis: exemptUnder, Readings: exemptReadings);
        var (table, isBetween) = FundsTable.Binding(law.Funds, person.Profile.SubmittedAt, person.Date);
        var readings = isBetween ? ReadingSet.Of(20) : default;
        if (table is null) return new Condition(ConditionKind.Funds, Answer.CannotTell, "funds.settlement", person.Profile.SettlementFunds, Readings: ReadingSet.Of(20));
        var needed = table.Amount(person.FamilySize);
        return new Condition(ConditionKind.Funds, Answers.Of(person.Profile.SettlementFunds >= needed), "funds.settlement", person.Profile.SettlementFunds, needed, Readings: readings);
    }

    /// <summary>What cannot be told hangs on how occupations of the other edition are read (R21).</summary>
    private static ReadingSet Of(Answer answer) => answer == Answer.CannotTell ? ReadingSet.Of(21) : default;
}
