using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// A day before which the 67-point grid of a person stays on the same side of the pass mark: what every fact to come can cost or bring at most
/// is added up until it is as much as separates the total from the mark. First language and education are left out: they end every search
/// (<see cref="ScoreAhead"/>).
/// </summary>
internal sealed class GridAhead(Assessment assessment, FactsAhead facts, WorkAhead work, WorkAhead? spouseWork, Outlook outlook)
{
    private readonly PersonDerivation _person = assessment.Person;
    private readonly LawForPeople _law = assessment.Person.Law;
    private readonly List<(int Day, int Loss, int Gain)> _changes = [];

    public int Day()
    {
        var grid = assessment.Grid;
        Own();
        Work();
        if (_person.GridSpouseCounts) Spouse();
        if (grid.Pass) return Reach(static change => change.Loss, grid.Total - _law.Fsw.PassMark + 1);

        // Whether it could pass if unclear occupations were skilled (reading R21) hangs on everything.
        if (_person.Work.HasUnclear) return Math.Min(Unclear(), Reach(static _ => 1, 1));
        return Reach(static change => change.Gain, _law.Fsw.PassMark - grid.Total);
    }

    private void Own()
    {
        var rules = _law.Fsw;
        var now = assessment.GridFacts;
        for (var age = now.Age + 1; ; age++)
        {
            var day = facts.Birthday(age);
            if (day == Outlook.Never) break;
            Add(day, CrsTables.At(rules.Age, age) - CrsTables.At(rules.Age, age - 1));
        }

        Add(facts.Languages(ofSpouse: false, (english, french) => IsSecond(facts.IsEnglishFirst ? french : english) != IsSecond(now.SecondLanguage)),
            rules.SecondLanguagePoints, rules.SecondLanguagePoints);
        var offer = rules.ArrangedEmployment + rules.AdaptabilityOffer;
        Add(facts.Offers(trail => OfferDerivation.Best(trail) is not null != now.ArrangedEmployment), offer, offer);
        Add(facts.Study(now.StudyInCanada, assessment.Profile.StudiesInCanada), rules.OwnStudy);
        Add(facts.Relative(now.RelativeInCanada, _person.GridSpouseCounts, static _ => true), rules.Relative);
    }

    private bool IsSecond(LanguageLevels? levels) => levels is { } some && some.Lowest >= _law.Fsw.SecondLanguageLevel;

    private void Work()
    {
        var rules = _law.Fsw;
        var years = assessment.GridFacts.ExperienceYears;
        WorkCurve[] curve = [work.Curve(new Pick(WorkRule.Program))];
        for (var more = years + 1; ; more++)
        {
            var day = work.Reaching(curve, rules.WindowYears, more * _law.Ledger.Year);
            if (day == Outlook.Never) break;
            Add(day, CrsTables.At(rules.Experience, more) - CrsTables.At(rules.Experience, more - 1));
        }

        for (var less = years - 1; less >= 0; less--)
        {
            var day = work.Below(curve, rules.WindowYears, (less + 1) * _law.Ledger.Year);
            if (day == Outlook.Never) break;
            Add(day, CrsTables.At(rules.Experience, less) - CrsTables.At(rules.Experience, less + 1));
        }

        if (!assessment.GridFacts.WorkInCanada) Add(Year(work.FullTimeInCanada(skilled: true)), rules.OwnWork);
    }

    private void Spouse()
    {
        var rules = _law.Fsw;
        var now = assessment.GridFacts;
        Add(facts.Languages(ofSpouse: true, (english, french) => _person.SpouseLanguageForGrid(english, french) != now.SpouseLanguage), rules.SpouseLanguage, rules.SpouseLanguage);
        Add(facts.Study(now.SpouseStudyInCanada, assessment.Profile.Spouse!.StudiesInCanada), rules.SpouseStudy);
        if (!now.SpouseWorkInCanada) Add(Year(spouseWork!.FullTimeInCanada(skilled: false)), rules.SpouseWork);
    }

    private int Unclear()
    {
        var best = _person.GridFactsAtBest!;
        WorkCurve[] curve = [work.Curve(new Pick(WorkRule.Program, Unclear: true))];
        var day = work.Years(curve, _law.Fsw.WindowYears, best.ExperienceYears, static _ => true);
        return best.WorkInCanada ? day : Math.Min(day, Year(work.FullTimeInCanada(skilled: true, unclear: true)));
    }

    private int Year(WorkCurve curve) => curve.FirstReaching(_law.Ledger.Year * _law.Fsw.WorkYears, outlook, Outlook.WholeLife);

    private void Add(int day, int difference) => Add(day, Math.Max(-difference, 0), Math.Max(difference, 0));

    private void Add(int day, int loss, int gain)
    {
        if (day != Outlook.Never) _changes.Add((day, loss, gain));
    }

    private int Reach(Func<(int Day, int Loss, int Gain), int> points, int needed)
    {
        _changes.Sort();
        var sum = 0;
        foreach (var change in _changes)
        {
            sum += points(change);
            if (sum >= needed) return change.Day;
        }

        return Outlook.Never;
    }
}
