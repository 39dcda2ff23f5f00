using OpenEntry.Law.Assessments;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// A day before which the occupation with the most hours asks the Canadian Experience Class for the same level of language as now: it matters
/// only to those whose level lies between the two thresholds (87.1(2)(e), reading R14).
/// </summary>
internal sealed class CecLanguageAhead(PersonDerivation person, WorkAhead work, Outlook outlook)
{
    private readonly LawForPeople _law = person.Law;
    private readonly List<WorkCurve> _lower = [];

    // Without any work the higher threshold is asked for.
    private readonly List<WorkCurve> _higher = [WorkCurve.Nothing];

    public int Day()
    {
        var rules = _law.Cec;
        var lowest = person.Facts.FirstLanguage?.Lowest ?? 0;
        if (lowest < rules.LowerSkillLanguage || lowest >= rules.HigherSkillLanguage) return Outlook.Never;
        var day = Outlook.Never;
        var seen = new List<NocCode>();
        foreach (var one in person.Work.Jobs)
        {
            // A job of unclear occupation leaves the question open for as long as any of it lies in the window.
            if (one.Canadian == Verdict.OccupationUnclear) day = Math.Min(day, Leaves(one.Stretch));
            if (one.Canadian != Verdict.Counts || one.Occupation is not { } occupation || seen.Contains(occupation)) continue;
            seen.Add(occupation);
            var curves = rules.LanguageFor(occupation) == rules.LowerSkillLanguage ? _lower : _higher;
            curves.Add(work.Curve(new Pick(WorkRule.Canadian, occupation)));
        }

        return Math.Min(day, Lead());
    }

    private int Leaves(Stretch stretch)
    {
        var curve = WorkCurve.Of([stretch with { MinutesPerWeek = 1 }], cap: 1);
        return curve.Amount(outlook, _law.Cec.WindowYears) > 0 ? curve.FirstBelow(1, outlook, _law.Cec.WindowYears) : Outlook.Never;
    }

    /// <summary>The lower threshold is asked for while an occupation of lower skill has more hours than every one of higher skill.</summary>
    private int Lead()
    {
        var window = _law.Cec.WindowYears;
        var (isLeading, lost, won) = (false, 0, Outlook.Never);
        foreach (var lower in _lower)
        {
            var (loses, wins) = (Outlook.Never, 0);
            foreach (var higher in _higher)
            {
                var lead = lower.Minus(higher);
                if (lead.Amount(outlook, window) >= 1) loses = Math.Min(loses, lead.FirstBelow(1, outlook, window));
                else wins = Math.Max(wins, lead.FirstReaching(1, outlook, window));
            }

            isLeading |= wins == 0;
            if (wins == 0) lost = Math.Max(lost, loses);
            else won = Math.Min(won, wins);
        }

        return isLeading ? lost : won;
    }
}
