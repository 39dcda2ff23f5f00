using NodaTime;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>A job as the rules look at it: its days as numbers, its occupation, and what it counts as.</summary>
internal readonly record struct JudgedJob(Job Job, NocCode? Occupation, Stretch Stretch, Verdict Canadian, Verdict Foreign, Verdict Program)
{
    public bool InCanada => Job.Country == "CA";
}

/// <summary>The work of one person, judged on a day: what counts for which rule, and how much of it there is.</summary>
internal sealed class WorkDerivation
{
    private readonly LawForPeople _law;
    private readonly LocalDate _date;
    private readonly int _day;
    private readonly JudgedJob[] _jobs;

    public WorkDerivation(IReadOnlyList<Job> jobs, LocalDate date, LawForPeople law)
    {
        _law = law;
        _date = date;
        _day = Anniversary.DayNumber(date);
        _jobs = new JudgedJob[jobs.Count];
        for (var i = 0; i < jobs.Count; i++)
        {
            var job = jobs[i];
            // The last day of work counts; the day of the assessment is not over yet (reading R2).
            var end = job.To is { } to ? Math.Min(Anniversary.DayNumber(to) + 1, _day) : _day;
            var stretch = new Stretch(Anniversary.DayNumber(job.From), end, WorkLedger.MinutesOf(job));
            var occupation = law.Occupation(job.Noc, job.NocOther);
            if (occupation is { } code && !law.Law.Noc.Has(code)) occupation = null;
            _jobs[i] = Judge(job, occupation, stretch);
        }
    }

    public ReadOnlySpan<JudgedJob> Jobs => _jobs;

    /// <summary>Readings that the way jobs were judged hangs on.</summary>
    public ReadingSet Readings { get; private set; }

    /// <summary>First day of a window of so many years before the day (readings R2, R32).</summary>
    public int WindowStart(int years) => Anniversary.DayNumber(Anniversary.Of(_date, -years));

    /// <summary>Amount of Canadian work experience in a window.</summary>
    public long Canadian(int years) => Amount(years, static one => one.Canadian == Verdict.Counts);

    /// <summary>Amount of foreign work experience in a window.</summary>
    public long Foreign(int years)
    {
        if (!_law.OneForeignOccupation) return Amount(years, static one => one.Foreign == Verdict.Counts);
        var best = 0L;
        foreach (var job in _jobs)
        {
            if (job.Foreign == Verdict.Counts) best = Math.Max(best, Amount(years, one => one.Foreign == Verdict.Counts && one.Occupation == job.Occupation));
        }

        return best;
    }

    /// <summary>Amount of the jobs that a test picks, in a window; several at once count as one full-time job.</summary>
    public long Amount(int years, Func<JudgedJob, bool> pick) => Measure(pick, (stretches, from) => _law.Ledger.Amount(stretches, from, _day), WindowStart(years));

    /// <summary>Amount over a whole life.</summary>
    public long AmountEver(Func<JudgedJob, bool> pick) => Measure(pick, (stretches, from) => _law.Ledger.Amount(stretches, from, _day), int.MinValue / 2);

    /// <summary>Longest unbroken run of the jobs that a test picks, in a window.</summary>
    public long LongestRun(int years, Func<JudgedJob, bool> pick) => Measure(pick, (stretches, from) => _law.Ledger.LongestRun(stretches, from, _day), WindowStart(years));

    /// <summary>As <see cref="Amount"/>, for a trade: only from the day the person became qualified to practise it (87.2(3)(b)).</summary>
    public long AmountQualified(int years, NocCode trade)
    {
        Span<Stretch> stretches = stackalloc Stretch[_jobs.Length];
        var count = 0;
        foreach (var one in _jobs)
        {
            if (one.Program != Verdict.Counts || one.Occupation != trade) continue;
            var from = one.Job.QualifiedFrom is { } day ? Math.Max(one.Stretch.From, Anniversary.DayNumber(day)) : one.Stretch.From;
            if (from < one.Stretch.To) stretches[count++] = one.Stretch with { From = from };
        }

        return _law.Ledger.Amount(stretches[..count], WindowStart(years), _day);
    }

    /// <summary>The verdict for display, which also knows a job that ended before the window.</summary>
    public Verdict InWindow(Verdict verdict, Stretch stretch, int years) =>
        verdict == Verdict.Counts && stretch.To <= WindowStart(years) ? Verdict.TooLongAgo : verdict;

    private delegate long Measuring(ReadOnlySpan<Stretch> stretches, int from);

    private long Measure(Func<JudgedJob, bool> pick, Measuring measure, int from)
    {
        Span<Stretch> stretches = stackalloc Stretch[_jobs.Length];
        var count = 0;
        foreach (var one in _jobs)
        {
            if (one.Stretch.From < one.Stretch.To && pick(one)) stretches[count++] = one.Stretch;
        }

        return count == 0 ? 0 : measure(stretches[..count], from);
    }

    private JudgedJob Judge(Job job, NocCode? occupation, Stretch stretch)
    {
        if (stretch.From >= _day) return new JudgedJob(job, occupation, stretch, Verdict.NotYet, Verdict.NotYet, Verdict.NotYet);
        if (job.HoursPerWeek < 30) Readings |= ReadingSet.Of(1);
        if (NocCode.TryParse(job.Noc, out var code) && code.Edition != _law.Edition) Readings |= ReadingSet.Of(21);

        var common = occupation is not { } known ? Verdict.OccupationUnclear
            : !_law.IsSkilled(known) ? Verdict.NotSkilled
            : !job.DutiesPerformed ? Verdict.DutiesNotPerformed
            : !job.Paid ? Verdict.Unpaid
            : Verdict.Counts;
        if (job.Country != "CA")
        {
            // Abroad, self-employment and student work count when paid (readings R5, R7).
            if (common == Verdict.Counts && (job.SelfEmployed || job.FullTimeStudent)) Readings |= ReadingSet.Of(5) | ReadingSet.Of(7);
            return new JudgedJob(job, occupation, stretch, Verdict.NotAccepted, common, common);
        }

        var inCanada = common != Verdict.Counts ? common
            : !job.Authorized ? Verdict.Unauthorized
            : job.FullTimeStudent ? Verdict.FullTimeStudent
            : job.SelfEmployed && !IsExcused(job) ? Verdict.SelfEmployed
            : Verdict.Counts;
        if (common != inCanada) Readings |= ReadingSet.Of(6) | ReadingSet.Of(7);
        if (job.SelfEmployed && inCanada == Verdict.Counts) Readings |= ReadingSet.Of(8);

        // Remote work in Canada for an employer abroad is no Canadian experience, yet it is paid work for the other programs.
        var canadian = inCanada == Verdict.Counts && !job.CanadianEmployer ? Verdict.ForeignEmployer : inCanada;
        return new JudgedJob(job, occupation, stretch, canadian, Verdict.NotAccepted, inCanada);
    }

    /// <summary>The public policy of 25 April 2023 excuses physicians giving publicly funded services (reading R8).</summary>
    private bool IsExcused(Job job) => job.PubliclyFundedPhysician && _law.PhysiciansPolicy;
}
