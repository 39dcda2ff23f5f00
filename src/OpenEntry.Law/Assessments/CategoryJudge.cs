using OpenEntry.Law.Categories;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Assessments;

/// <summary>Judges every category in force (reading R22: any occupation of the profile; at least one program met).</summary>
internal sealed class CategoryJudge(PersonDerivation person, LawForPeople law)
{
    private const ProgramSet Federal = ProgramSet.FSW | ProgramSet.CEC | ProgramSet.FST | ProgramSet.FHS;

    public List<CategoryOutcome> Judge(IReadOnlyList<ProgramOutcome> programs, ProgramSet eligible)
    {
        var outcomes = new List<CategoryOutcome>(law.Categories.Count);
        if (law.Categories.Count == 0) return outcomes;
        var any = AnyProgram(programs, eligible);
        foreach (var category in law.Categories)
        {
            Condition[] conditions = category switch
            {
                { FrenchLevel: { } level } => [any, French(category, level)],
                { MilitaryYears: { } years } => [any, .. Military(category, years)],
                _ => [any, Work(category)],
            };
            outcomes.Add(new CategoryOutcome(category, Answers.All(conditions), conditions));
        }

        return outcomes;
    }

    private static Condition AnyProgram(IReadOnlyList<ProgramOutcome> programs, ProgramSet eligible)
    {
        var answer = Answers.Of((eligible & Federal) != 0);
        if (answer == Answer.No)
        {
            foreach (var program in programs)
            {
                if ((program.Program & Federal) != 0 && program.Answer == Answer.CannotTell) answer = Answer.CannotTell;
            }
        }

        // Who is only nominated is no member: that a category asks for a federal program is part of R22.
        return new Condition(ConditionKind.AnyProgram, answer, "programs.in-force", Readings: eligible == ProgramSet.PNP ? ReadingSet.Of(22) : default);
    }

    /// <summary>The best experience in one listed occupation.</summary>
    private Condition Work(CategoryRule category)
    {
        var rule = category.CanadaOnly ? WorkRule.Canadian : WorkRule.Category;
        var needed = law.Ledger.Months(category.Months!.Value);
        NocCode? best = null;
        var most = 0L;
        var possibly = false;
        var readings = default(ReadingSet);
        foreach (var one in person.Work.Jobs)
        {
            if (!one.MayBeAny(category.Occupations)) continue;
            readings |= one.ReadingsFor(rule);
            if (one.For(rule) == Verdict.OccupationUnclear)
            {
                foreach (var candidate in one.Candidates) possibly |= category.Occupations.Contains(candidate) && Amount(candidate, unclear: true) >= needed;
            }

            if (one.For(rule) != Verdict.Counts || one.Occupation is not { } occupation || occupation == best) continue;
            var amount = Amount(occupation, unclear: false);
            if (amount > most || (amount == most && (best is not { } other || occupation < other))) (best, most) = (occupation, amount);
            possibly |= person.Work.HasUnclear && Amount(occupation, unclear: true) >= needed;
        }

        var answer = most >= needed ? Answer.Yes : possibly ? Answer.CannotTell : Answer.No;
        if (best is { } found)
        {
            var pick = new Pick(rule, found);
            readings = person.Work.Readings(category.WindowYears, pick, most, needed) | (IsPrimary(found) ? default : ReadingSet.Of(22));
            if (category.Continuous) readings |= person.Work.RunReadings(category.WindowYears, pick);
        }

        if (answer == Answer.CannotTell) readings |= ReadingSet.Of(21);
        return new Condition(ConditionKind.CategoryWork, answer, category.Provision.Name, WorkLedger.Hours(most), WorkLedger.Hours(needed), best?.ToString(), readings);

        long Amount(NocCode occupation, bool unclear)
        {
            var pick = new Pick(rule, occupation, unclear);
            return category.Continuous ? person.Work.LongestRun(category.WindowYears, pick) : person.Work.Amount(category.WindowYears, pick);
        }
    }

    /// <summary>The occupation is the one named as primary: then it does not matter that any other would do as well (reading R22).</summary>
    private bool IsPrimary(NocCode occupation)
    {
        foreach (var one in person.Work.Jobs)
        {
            if (one.Job.PrimaryOccupation && one.Occupation == occupation) return true;
        }

        return false;
    }

    private Condition French(CategoryRule category, int level)
    {
        var french = person.Facts.FirstLanguage is { Language: OfficialLanguage.French } first ? first
            : person.Facts.SecondLanguage is { Language: OfficialLanguage.French } second ? second
            : default;
        return new Condition(ConditionKind.CategoryFrench, Answers.Of(french.Lowest >= level), category.Provision.Name, french.Lowest, level, Readings: person.FrenchReadings);
    }

    /// <summary>Ten years of service, the offer and the credential (reading R23).</summary>
    private Condition[] Military(CategoryRule category, int years)
    {
        var service = person.Profile.MilitaryService;
        var listed = service is not null && law.Occupation(service.Noc, null) is { } code && category.Occupations.Contains(code);
        var serving = service is { Recognized: true } && listed && service.From <= person.Date && !(service.To < person.Date);
        var served = serving ? Anniversary.CompletedYears(service!.From, person.Date) : 0;
        var readings = service is null ? default : ReadingSet.Of(23) | (service.From is { Month: 2, Day: 29 } ? ReadingSet.Of(3) : default);
        var name = category.Provision.Name;
        return
        [
            new Condition(ConditionKind.MilitaryService, Answers.Of(served >= years), name, served, years, service?.Noc, readings),
            new Condition(ConditionKind.MilitaryOffer, Answers.Of(service?.CanadianForcesOffer == true), name, Readings: readings),
            new Condition(ConditionKind.MilitaryCredential, Answers.Of(person.Facts.Education >= category.MilitaryCredential), name, Readings: person.EducationReadings),
        ];
    }
}
