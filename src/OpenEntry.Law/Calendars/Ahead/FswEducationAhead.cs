using OpenEntry.Law.Assessments;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// A day before which the education requirement of the Federal Skilled Worker Program is answered as it is now. Which occupation is the primary
/// one matters only to those for whose occupations a professional body is designated (75(2.1)).
/// </summary>
internal sealed class FswEducationAhead(PersonDerivation person, FactsAhead facts, WorkAhead work, Outlook outlook)
{
    private readonly LawForPeople _law = person.Law;

    public int Day(Answer answer)
    {
        var (primary, _) = person.Work.Primary();
        var mayChange = PrimaryMatters();
        var credentials = facts.Education(ofSpouse: false, (_, trail, date) => (mayChange && person.Work.HasUnclear)
            || Answers.Of(EducationDerivation.MeetsFsw(trail, primary, date, _law)) != answer);
        return mayChange ? Math.Min(credentials, Primary(primary)) : credentials;
    }

    private bool PrimaryMatters()
    {
        foreach (var one in person.Work.Jobs)
        {
            if (one.Occupation is { } occupation && _law.RequiredBody(occupation, outlook.Date) is not null) return true;
            foreach (var candidate in one.Candidates)
            {
                if (_law.RequiredBody(candidate, outlook.Date) is not null) return true;
            }
        }

        return false;
    }

    /// <summary>The first day on which another occupation has a longer run than the longest of the primary one.</summary>
    private int Primary(NocCode? primary)
    {
        var window = _law.Fsw.WindowYears;
        var day = Outlook.Never;
        if (person.Work.HasUnclear)
        {
            // Each occupation that an unclear job may be joins or leaves the possible ones by itself.
            var runs = new List<WorkCurve>();
            foreach (var occupation in Occupations()) work.AddRuns(new Pick(WorkRule.Program, occupation, Unclear: true), runs);
            foreach (var run in runs) day = Math.Min(day, work.Change(run, window, _law.Ledger.Year * _law.Fsw.Years));
        }

        if (primary is not { } best) return day;
        var own = new List<WorkCurve>();
        work.AddRuns(new Pick(WorkRule.Program, best), own);
        var longest = own.MaxBy(run => run.Amount(outlook, window));
        if (longest is null) return day;
        foreach (var one in person.Work.Jobs)
        {
            if (one.Program != Verdict.Counts || one.Occupation is not { } other || other == best) continue;
            if (person.Work.IsPrimaryNamed && !one.Job.PrimaryOccupation) continue;
            var others = new List<WorkCurve>();
            work.AddRuns(new Pick(WorkRule.Program, other), others);

            // At equal runs the lower code is taken.
            foreach (var run in others) day = Math.Min(day, run.Minus(longest).FirstReaching(other < best ? 0 : 1, outlook, window));
        }

        return day;
    }

    private HashSet<NocCode> Occupations()
    {
        var occupations = new HashSet<NocCode>();
        foreach (var one in person.Work.Jobs)
        {
            if (one.Occupation is { } occupation) occupations.Add(occupation);
            occupations.UnionWith(one.Candidates);
        }

        return occupations;
    }
}
