using OpenEntry.Law.Assessments;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>The days to come on which amounts of one person's work pass what a rule asks for. Jobs that go on go on.</summary>
internal sealed class WorkAhead(WorkDerivation work, LawForPeople law, Outlook outlook)
{
    private readonly List<NocCode> _seen = [];
    private readonly List<WorkCurve> _certain = [];
    private readonly List<WorkCurve> _possible = [];

    /// <summary>Jobs picked, as one curve.</summary>
    public WorkCurve Curve(Pick pick)
    {
        Span<Stretch> stretches = Room();
        return WorkCurve.Of(Picked(pick, stretches), law.Ledger.FullDay);
    }

    /// <summary>Full-time work in Canada in a whole life (reading R15).</summary>
    public WorkCurve FullTimeInCanada(bool skilled, bool unclear = false)
    {
        Span<Stretch> stretches = Room();
        var count = 0;
        foreach (var one in work.Jobs)
        {
            if (work.IsFullTimeInCanada(one, skilled, unclear)) stretches[count++] = ToCome(one, one.Stretch);
        }

        return WorkCurve.Of(stretches[..count], law.Ledger.FullDay);
    }

    /// <summary>The first day on which the completed years of the largest amount are other ones, and it matters.</summary>
    /// <param name="curves">The amounts.</param>
    /// <param name="window">The window.</param>
    /// <param name="years">The completed years now.</param>
    /// <param name="matters">Whether another number of years makes a difference.</param>
    public int Years(IReadOnlyList<WorkCurve> curves, int window, int years, Func<int, bool> matters)
    {
        var rises = Outlook.Never;
        for (var more = years + 1; rises == Outlook.Never; more++)
        {
            var day = Reaching(curves, window, more * law.Ledger.Year);
            if (day == Outlook.Never) break;
            if (matters(more)) rises = day;
        }

        for (var less = years - 1; less >= 0; less--)
        {
            var day = Below(curves, window, (less + 1) * law.Ledger.Year);
            if (day == Outlook.Never) break;
            if (matters(less)) return Math.Min(rises, day);
        }

        return rises;
    }

    /// <summary>The first day on which one of the amounts reaches a level.</summary>
    public int Reaching(IReadOnlyList<WorkCurve> curves, int window, long level)
    {
        var first = Outlook.Never;
        foreach (var curve in curves) first = Math.Min(first, curve.FirstReaching(level, outlook, window));
        return first;
    }

    /// <summary>A day before which the largest amount does not fall below a level.</summary>
    public int Below(IReadOnlyList<WorkCurve> curves, int window, long level)
    {
        var last = 0;
        foreach (var curve in curves)
        {
            if (curve.Amount(outlook, window) >= level) last = Math.Max(last, curve.FirstBelow(level, outlook, window));
        }

        return last;
    }

    /// <summary>The first day on which an amount is no longer on the same side of a level.</summary>
    public int Change(WorkCurve curve, int window, long level) => curve.Amount(outlook, window) >= level
        ? curve.FirstBelow(level, outlook, window)
        : curve.FirstReaching(level, outlook, window);

    /// <summary>Another answer to "is so much Canadian or other work in the window?".</summary>
    public int Answer(Pick pick, int window, long needed)
    {
        Start();
        _certain.Add(Curve(pick));
        if (work.HasUnclear) _possible.Add(Curve(pick with { Unclear = true }));
        return Answer(window, needed);
    }

    /// <summary>Another answer to "is so much work in the window in one of these occupations?".</summary>
    /// <param name="pick">The rule, and from when on.</param>
    /// <param name="listed">The occupations; null for any.</param>
    /// <param name="namedOnly">Only occupations named as primary.</param>
    /// <param name="unbroken">In one run.</param>
    /// <param name="window">The window.</param>
    /// <param name="needed">How much.</param>
    public int AnswerByOccupation(Pick pick, IReadOnlySet<NocCode>? listed, bool namedOnly, bool unbroken, int window, long needed)
    {
        Start();
        foreach (var one in work.Jobs)
        {
            if (one.For(pick.Rule) != Verdict.Counts || !IsAsked(one) || !IsNew(one.Occupation!.Value)) continue;
            AddCurves(pick with { Occupation = one.Occupation }, unbroken, _certain);
            if (work.HasUnclear) AddCurves(pick with { Occupation = one.Occupation, Unclear = true }, unbroken, _possible);
        }

        foreach (var one in work.Jobs)
        {
            if (one.For(pick.Rule) != Verdict.OccupationUnclear || !IsAsked(one)) continue;
            foreach (var candidate in one.Candidates)
            {
                if (IsNew(candidate)) AddCurves(pick with { Occupation = candidate, Unclear = true }, unbroken, _possible);
            }
        }

        return Answer(window, needed);

        bool IsAsked(JudgedJob one) => !namedOnly || one.Job.PrimaryOccupation;

        bool IsNew(NocCode occupation)
        {
            if (listed?.Contains(occupation) == false || _seen.Contains(occupation)) return false;
            _seen.Add(occupation);
            return true;
        }
    }

    /// <summary>Every unbroken run of the jobs picked, as a curve of its own.</summary>
    public void AddRuns(Pick pick, List<WorkCurve> into)
    {
        Span<Stretch> room = Room();
        var sorted = Picked(pick, room);
        sorted.Sort(static (a, b) => a.From.CompareTo(b.From));
        while (!sorted.IsEmpty)
        {
            var length = WorkLedger.RunLength(sorted);
            into.Add(WorkCurve.Of(sorted[..length], law.Ledger.FullDay));
            sorted = sorted[length..];
        }
    }

    private void AddCurves(Pick pick, bool unbroken, List<WorkCurve> into)
    {
        if (unbroken) AddRuns(pick, into);
        else into.Add(Curve(pick));
    }

    private void Start()
    {
        _seen.Clear();
        _certain.Clear();
        _possible.Clear();
    }

    /// <summary>Yes when a certain amount is enough, "cannot tell" when a possible one is; the certain ones are part of the possible ones.</summary>
    private int Answer(int window, long needed)
    {
        var (isCertain, day) = Change(_certain, window, needed);
        if (isCertain || !work.HasUnclear) return day;
        var (isPossible, other) = Change(_possible, window, needed);
        return isPossible ? Math.Min(day, other) : other;
    }

    private (bool IsEnough, int Day) Change(List<WorkCurve> curves, int window, long needed)
    {
        foreach (var curve in curves)
        {
            if (curve.Amount(outlook, window) >= needed) return (true, Below(curves, window, needed));
        }

        return (false, Reaching(curves, window, needed));
    }

    private Stretch[] Room() => new Stretch[work.Jobs.Length];

    private Span<Stretch> Picked(Pick pick, Span<Stretch> into)
    {
        var count = 0;
        foreach (var one in work.Jobs)
        {
            if (!pick.Takes(one)) continue;
            var stretch = ToCome(one, pick.StretchOf(one));
            if (stretch.From < stretch.To) into[count++] = stretch;
        }

        return into[..count];
    }

    /// <summary>A stretch that ended with the day of the assessment goes on to the end of its job.</summary>
    private Stretch ToCome(JudgedJob one, Stretch stretch)
    {
        if (stretch.To < outlook.On) return stretch;
        return stretch with { To = one.Job.To is { } to ? Anniversary.DayNumber(to) + 1 : outlook.Last };
    }
}
