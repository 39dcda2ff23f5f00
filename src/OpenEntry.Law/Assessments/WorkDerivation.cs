using NodaTime;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>The work of one person, judged on a day: what counts for which rule, and how much of it there is.</summary>
internal sealed class WorkDerivation
{
    private readonly LawForPeople _law;
    private readonly LocalDate _date;
    private readonly int _day;
    private readonly JudgedJob[] _jobs;
    private readonly int[] _windowStarts = new int[16];

    public WorkDerivation(IReadOnlyList<Job> jobs, LocalDate date, LawForPeople law)
    {
        _law = law;
        _date = date;
        _day = Anniversary.DayNumber(date);
        _jobs = jobs.Count == 0 ? [] : new JudgedJob[jobs.Count];
        for (var i = 0; i < jobs.Count; i++)
        {
            _jobs[i] = Judge(jobs[i]);
            HasUnclear |= _jobs[i].Program == Verdict.OccupationUnclear;
        }
    }

    public ReadOnlySpan<JudgedJob> Jobs => _jobs;

    /// <summary>Some job would count if its occupation were told (reading R21).</summary>
    public bool HasUnclear { get; }

    /// <summary>Some job is named as the primary occupation.</summary>
    public bool IsPrimaryNamed
    {
        get
        {
            foreach (var one in _jobs)
            {
                if (one.Job.PrimaryOccupation) return true;
            }

            return false;
        }
    }

    /// <summary>First day of a window of so many years before the day (readings R2, R32).</summary>
    public int WindowStart(int years)
    {
        // Asked for many times; 0 is a day of 1900 and stands for "not asked yet".
        if (years >= _windowStarts.Length) return Anniversary.DayNumber(Anniversary.Of(_date, -years));
        if (_windowStarts[years] == 0) _windowStarts[years] = Anniversary.DayNumber(Anniversary.Of(_date, -years));
        return _windowStarts[years];
    }

    /// <summary>Amount of Canadian work experience in a window.</summary>
    public long Canadian(int years) => Amount(years, new Pick(WorkRule.Canadian));

    /// <summary>Amount of foreign work experience in a window: of all occupations together, or of the one with most (reading R5).</summary>
    public long Foreign(int years)
    {
        if (!_law.OneForeignOccupation) return Amount(years, new Pick(WorkRule.Foreign));
        var best = 0L;
        foreach (var job in _jobs)
        {
            if (job.Foreign == Verdict.Counts) best = Math.Max(best, Amount(years, new Pick(WorkRule.Foreign, job.Occupation)));
        }

        return best;
    }

    /// <summary>Amount in a window; several jobs at once count as one full-time job.</summary>
    public long Amount(int years, Pick pick)
    {
        Span<Stretch> stretches = _jobs.Length <= WorkLedger.OnStack ? stackalloc Stretch[_jobs.Length] : new Stretch[_jobs.Length];
        return _law.Ledger.Amount(Picked(pick, stretches), WindowStart(years), _day);
    }

    /// <summary>Longest unbroken run in a window.</summary>
    public long LongestRun(int years, Pick pick)
    {
        Span<Stretch> stretches = _jobs.Length <= WorkLedger.OnStack ? stackalloc Stretch[_jobs.Length] : new Stretch[_jobs.Length];
        return _law.Ledger.LongestRun(Picked(pick, stretches), WindowStart(years), _day);
    }

    /// <summary>The occupation named as primary, or the one with the longest unbroken run when none is named, and that run.</summary>
    public (NocCode? Occupation, long Run) Primary()
    {
        var named = IsPrimaryNamed;
        (NocCode? Occupation, long Run) best = default;
        foreach (var one in _jobs)
        {
            if (one.Program != Verdict.Counts || (named && !one.Job.PrimaryOccupation) || one.Occupation == best.Occupation) continue;
            var occupation = one.Occupation!.Value;
            var run = LongestRun(_law.Fsw.WindowYears, new Pick(WorkRule.Program, occupation));
            if (best.Occupation is not { } other || run > best.Run || (run == best.Run && occupation < other)) best = (occupation, run);
        }

        return best;
    }

    /// <summary>Amount of full-time, paid, authorized work in Canada in a whole life (83(1)(c), (c.1); reading R15).</summary>
    /// <param name="skilled">Only skilled work.</param>
    /// <param name="unclear">With <paramref name="skilled"/>: also work that may be skilled (reading R21).</param>
    public long FullTimeInCanada(bool skilled, bool unclear = false)
    {
        Span<Stretch> stretches = _jobs.Length <= WorkLedger.OnStack ? stackalloc Stretch[_jobs.Length] : new Stretch[_jobs.Length];
        var count = 0;
        foreach (var one in _jobs)
        {
            if (IsFullTimeInCanada(one, skilled, unclear)) stretches[count++] = one.Stretch;
        }

        return _law.Ledger.Amount(stretches[..count], int.MinValue / 2, _day);
    }

    /// <summary>A job is one of those that <see cref="FullTimeInCanada"/> adds up.</summary>
    public bool IsFullTimeInCanada(JudgedJob one, bool skilled, bool unclear)
    {
        if (one.Stretch.From >= one.Stretch.To || !IsAuthorizedInCanada(one) || one.Job.HoursPerWeek < _law.Ledger.FullTimeHours) return false;
        return !skilled || (one.Job.DutiesPerformed && (one.Occupation is { } code ? _law.IsSkilled(code) : unclear && one.Candidates.Count > 0));
    }

    /// <summary>There is paid, authorized work in Canada, be it part-time or long ago: what counts of it for the grid is reading R15.</summary>
    public bool HasWorkInCanada
    {
        get
        {
            foreach (var one in _jobs)
            {
                if (IsAuthorizedInCanada(one) && one.Stretch.From < one.Stretch.To) return true;
            }

            return false;
        }
    }

    /// <summary>
    /// The readings that an amount hangs on: those by which jobs were let in or left out, how hours make years (R1) when that is not plain
    /// full-time work, and the edges of the window (R2, R32) when a day more or less would change the completed years.
    /// </summary>
    /// <param name="years">The window.</param>
    /// <param name="pick">The jobs added up.</param>
    /// <param name="amount">The amount found.</param>
    /// <param name="unit">The amount that is asked for; a year when null.</param>
    public ReadingSet Readings(int years, Pick pick, long amount, long? unit = null)
    {
        var start = WindowStart(years);
        var atEdge = false;
        var readings = default(ReadingSet);
        foreach (var one in _jobs)
        {
            if (one.Stretch.To <= start || one.Stretch.From >= one.Stretch.To || (pick.Occupation is { } told && !one.MayBe(told))) continue;
            readings |= one.ReadingsFor(pick.Rule);
            if (!pick.Takes(one)) continue;
            var stretch = pick.StretchOf(one);
            if (stretch.From < start && _date is { Month: 2, Day: 29 }) readings |= ReadingSet.Of(32);
            atEdge |= stretch.From <= start || stretch.To == _day;
        }

        return readings | Thresholds(amount, unit ?? _law.Ledger.Year, atEdge);
    }

    /// <summary>Readings of the foreign experience of the ranking: also what lies before the window, and several occupations (R5).</summary>
    public ReadingSet ForeignReadings(int years, long amount)
    {
        var readings = Readings(years, new Pick(WorkRule.Foreign), amount);
        var start = WindowStart(years);
        NocCode? first = null;
        foreach (var one in _jobs)
        {
            if (one.Foreign != Verdict.Counts) continue;
            if (one.Stretch.From < start || (first is not null && first != one.Occupation)) readings |= ReadingSet.Of(5);
            first ??= one.Occupation;
        }

        return readings;
    }

    /// <summary>R4 when days without work lie between the jobs that make up a run.</summary>
    public ReadingSet RunReadings(int years, Pick pick)
    {
        Span<Stretch> stretches = _jobs.Length <= WorkLedger.OnStack ? stackalloc Stretch[_jobs.Length] : new Stretch[_jobs.Length];
        return WorkLedger.HasGap(Picked(pick, stretches), WindowStart(years)) ? ReadingSet.Of(4) : default;
    }

    /// <summary>The verdict for display, which also knows a job that ended before the window.</summary>
    public Verdict InWindow(Verdict verdict, Stretch stretch, int years) =>
        verdict == Verdict.Counts && stretch.To <= WindowStart(years) ? Verdict.TooLongAgo : verdict;

    private static bool IsAuthorizedInCanada(JudgedJob one) => one.InCanada && one.Job is { Authorized: true, Paid: true };

    private ReadOnlySpan<Stretch> Picked(Pick pick, Span<Stretch> into)
    {
        var count = 0;
        foreach (var one in _jobs)
        {
            if (!pick.Takes(one)) continue;
            var stretch = pick.StretchOf(one);
            if (stretch.From < stretch.To) into[count++] = stretch;
        }

        return into[..count];
    }

    /// <summary>
    /// Fifty-two weeks are a day or two short of a year on the calendar: an amount that has just reached a number of years hangs on R1. An
    /// amount within a day of one hangs on R2 when work touches an edge of the window.
    /// </summary>
    private ReadingSet Thresholds(long amount, long unit, bool atEdge)
    {
        var day = _law.Ledger.FullDay;
        var reached = amount / unit;
        var over = amount - (reached * unit);
        var readings = reached > 0 && over <= 2 * reached * day ? ReadingSet.Of(1) : default;
        if (atEdge && ((reached > 0 && over < day) || unit - over <= day)) readings |= ReadingSet.Of(2);
        return readings;
    }

    private JudgedJob Judge(Job job)
    {
        var from = Anniversary.DayNumber(job.From);
        // The last day of work counts; the day of the assessment is not over yet (reading R2).
        var end = job.To is { } to ? Math.Min(Anniversary.DayNumber(to) + 1, _day) : _day;
        var stretch = new Stretch(from, end, WorkLedger.MinutesOf(job));
        var occupation = _law.Occupation(job.Noc, job.NocOther);
        if (from >= _day)
        {
            return new JudgedJob { Job = job, Stretch = stretch, Occupation = occupation, Canadian = Verdict.NotYet, Foreign = Verdict.NotYet, Program = Verdict.NotYet };
        }

        var candidates = occupation is null ? _law.SkilledCandidates(job.Noc) : [];
        var isSkilled = occupation is { } code ? _law.IsSkilled(code) : candidates.Count > 0;
        var (inCanada, excluding) = isSkilled ? Exclusion(job) : (Verdict.NotSkilled, default);

        // What would count but for the question which occupation it is; any other reason goes first, since no answer would help.
        var verdict = inCanada == Verdict.Counts && occupation is null ? Verdict.OccupationUnclear : inCanada;
        var common = isSkilled && NocCode.TryParse(job.Noc, out var told) && told.Edition != _law.Edition ? ReadingSet.Of(21) : default;
        if (inCanada == Verdict.Counts && job.HoursPerWeek < _law.Ledger.FullTimeHours) common |= ReadingSet.Of(1);
        var judged = new JudgedJob { Job = job, Stretch = stretch, Occupation = occupation, Candidates = candidates, Program = verdict };
        if (job.Country != "CA")
        {
            // Abroad, self-employment and student work count when paid.
            var hangs = inCanada == Verdict.Counts && (job.SelfEmployed || job.FullTimeStudent);
            return judged with
            {
                Canadian = Verdict.NotAccepted,
                Foreign = verdict,
                ForeignReadings = common | (hangs ? ReadingSet.Of(5) : default),
                ProgramReadings = common | (hangs ? ReadingSet.Of(7) : default),
            };
        }

        // Remote work in Canada for an employer abroad is no Canadian experience, yet it is paid work for the other programs.
        return judged with
        {
            Canadian = inCanada == Verdict.Counts && !job.CanadianEmployer ? Verdict.ForeignEmployer : verdict,
            Foreign = Verdict.NotAccepted,
            CanadianReadings = common | excluding | (inCanada == Verdict.Unpaid ? ReadingSet.Of(6) : default),
            ProgramReadings = common | (excluding == ReadingSet.Of(6) ? ReadingSet.Of(7) : excluding),
        };
    }

    /// <summary>What keeps skilled work from counting, if anything, and the reading by which it is kept out or let in.</summary>
    private (Verdict Verdict, ReadingSet Readings) Exclusion(Job job)
    {
        if (!job.DutiesPerformed) return (Verdict.DutiesNotPerformed, default);
        if (!job.Paid) return (Verdict.Unpaid, default);
        if (job.Country != "CA") return (Verdict.Counts, default);
        if (!job.Authorized) return (Verdict.Unauthorized, ReadingSet.Of(6));
        if (job.FullTimeStudent) return (Verdict.FullTimeStudent, ReadingSet.Of(6));
        if (!job.SelfEmployed) return (Verdict.Counts, default);

        // The public policy of 25 April 2023 excuses physicians giving publicly funded services, whenever the work was done (reading R8).
        return job.PubliclyFundedPhysician && _law.PhysiciansPolicy ? (Verdict.Counts, ReadingSet.Of(8)) : (Verdict.SelfEmployed, ReadingSet.Of(6));
    }
}
