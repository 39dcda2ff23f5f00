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

        return new Condition(ConditionKind.AnyProgram, answer, "programs.in-force", Readings: ReadingSet.Of(22));
    }

    /// <summary>The best experience in one listed occupation.</summary>
    private Condition Work(CategoryRule category)
    {
        var needed = law.Ledger.Months(category.Months!.Value);
        NocCode? best = null;
        var most = 0L;
        var unclear = false;
        foreach (var one in person.Work.Jobs)
        {
            if (category.CanadaOnly && !one.InCanada) continue;
            unclear |= one.Program == Assessments.Verdict.OccupationUnclear && CouldBe(one, category);
            if (Verdict(one) != Assessments.Verdict.Counts || one.Occupation is not { } occupation || occupation == best || !category.Occupations.Contains(occupation)) continue;
            var amount = category.Continuous
                ? person.Work.LongestRun(category.WindowYears, other => Counts(other, occupation, category))
                : person.Work.Amount(category.WindowYears, other => Counts(other, occupation, category));
            if (amount > most || best is null) (best, most) = (occupation, amount);
        }

        var answer = Answers.Of(most >= needed);
        if (answer == Answer.No && unclear) answer = Answer.CannotTell;
        var readings = ReadingSet.Of(22) | person.Work.Readings | (category.Continuous ? ReadingSet.Of(4) : default);
        return new Condition(ConditionKind.CategoryWork, answer, category.Provision.Name, WorkLedger.Hours(most), WorkLedger.Hours(needed), best?.ToString(), readings);
    }

    /// <summary>In Canada the exclusions of Canadian experience apply, abroad those of the programs.</summary>
    private static Verdict Verdict(JudgedJob one) => one.InCanada ? one.Canadian : one.Program;

    private static bool Counts(JudgedJob one, NocCode occupation, CategoryRule category) =>
        one.Occupation == occupation && Verdict(one) == Assessments.Verdict.Counts && (one.InCanada || !category.CanadaOnly);

    /// <summary>One of the occupations the concordance offers for an unclear job is listed.</summary>
    private bool CouldBe(JudgedJob one, CategoryRule category) =>
        NocCode.TryParse(one.Job.Noc, out var code) && law.Law.Noc.InOtherEdition(code).Any(category.Occupations.Contains);

    private Condition French(CategoryRule category, int level)
    {
        var french = person.Facts.FirstLanguage is { Language: OfficialLanguage.French } first ? first
            : person.Facts.SecondLanguage is { Language: OfficialLanguage.French } second ? second
            : default;
        return new Condition(ConditionKind.CategoryFrench, Answers.Of(french.Lowest >= level), category.Provision.Name, french.Lowest, level, Readings: person.LanguageReadings);
    }

    /// <summary>Ten years of service, the offer and the credential (reading R23).</summary>
    private Condition[] Military(CategoryRule category, int years)
    {
        var service = person.Profile.MilitaryService;
        var listed = service is not null && law.Occupation(service.Noc, null) is { } code && category.Occupations.Contains(code);
        var serving = service is { Recognized: true } && listed && service.From <= person.Date && !(service.To < person.Date);
        var served = serving ? Anniversary.CompletedYears(service!.From, person.Date) : 0;
        var name = category.Provision.Name;
        return
        [
            new Condition(ConditionKind.MilitaryService, Answers.Of(served >= years), name, served, years, service?.Noc, ReadingSet.Of(23)),
            new Condition(ConditionKind.MilitaryOffer, Answers.Of(service?.CanadianForcesOffer == true), name),
            new Condition(ConditionKind.MilitaryCredential, Answers.Of(person.Facts.Education >= category.MilitaryCredential), name, Readings: person.EducationReadings),
        ];
    }
}
