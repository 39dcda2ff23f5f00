using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>A stretch of work: whole days, so many minutes a week.</summary>
/// <param name="From">Number of the first day.</param>
/// <param name="To">Number of the day after the last.</param>
/// <param name="MinutesPerWeek">Minutes a week.</param>
internal readonly record struct Stretch(int From, int To, int MinutesPerWeek);

/// <summary>
/// Adds up work (reading R1): a year is 1,560 hours; at most 30 hours a week count, over all jobs of a ledger together; a day of work is one seventh of
/// its week. Amounts are minutes times days: seven of them to one minute of work, exact in whole numbers.
/// </summary>
internal sealed class WorkLedger(int hoursPerWeek, int hoursPerYear)
{
    /// <summary>Amount of one hour of work.</summary>
    private const long Hour = 60 * 7;

    /// <summary>As many stretches as are laid on the stack; a longer list, which no honest life has, must not overflow it.</summary>
    public const int OnStack = 32;

    /// <summary>A gap of more days than this between two stretches ends a run (reading R4).</summary>
    private const int ToleratedGap = 7;

    private readonly int _cap = hoursPerWeek * 60;

    /// <summary>Amount of one completed year.</summary>
    public long Year { get; } = hoursPerYear * Hour;

    /// <summary>Amount of one month: a twelfth of a year.</summary>
    public long Months(int months) => Year * months / 12;

    /// <summary>Hours a week from which work is full-time.</summary>
    public int FullTimeHours => hoursPerWeek;

    /// <summary>The most that one day can add.</summary>
    public long FullDay => _cap;

    /// <summary>Completed years, rounded down.</summary>
    public int CompletedYears(long amount) => (int)(amount / Year);

    /// <summary>Hours to the hundredth, rounded down: for people to read.</summary>
    public static decimal Hours(long amount) => Math.Floor((decimal)amount * 100 / Hour) / 100;

    /// <summary>The amount worked from a day (counted) to a day (not counted), however the stretches overlap.</summary>
    public long Amount(ReadOnlySpan<Stretch> stretches, int from, int to)
    {
        if (stretches.Length == 1)
        {
            var one = stretches[0];
            var days = Math.Min(one.To, to) - Math.Max(one.From, from);
            return days <= 0 ? 0 : (long)days * Math.Min(one.MinutesPerWeek, _cap);
        }

        // The week's minutes change only where a stretch begins or ends: between two such days the sum is constant.
        Span<int> edges = stretches.Length <= OnStack ? stackalloc int[2 * stretches.Length] : new int[2 * stretches.Length];
        var count = 0;
        foreach (var stretch in stretches)
        {
            var (start, end) = (Math.Max(stretch.From, from), Math.Min(stretch.To, to));
            if (start >= end) continue;
            edges[count++] = start;
            edges[count++] = end;
        }

        edges = edges[..count];
        edges.Sort();
        var amount = 0L;
        for (var i = 1; i < edges.Length; i++)
        {
            var (start, end) = (edges[i - 1], edges[i]);
            if (start == end) continue;
            var minutes = 0;
            foreach (var stretch in stretches)
            {
                if (stretch.From <= start && stretch.To >= end) minutes += stretch.MinutesPerWeek;
            }

            amount += (long)(end - start) * Math.Min(minutes, _cap);
        }

        return amount;
    }

    /// <summary>The largest amount of one unbroken run in a window.</summary>
    public long LongestRun(ReadOnlySpan<Stretch> stretches, int from, int to)
    {
        if (stretches.Length == 0) return 0;
        Span<Stretch> sorted = stretches.Length <= OnStack ? stackalloc Stretch[stretches.Length] : new Stretch[stretches.Length];
        stretches.CopyTo(sorted);
        sorted.Sort(static (a, b) => a.From.CompareTo(b.From));

        var best = 0L;
        for (ReadOnlySpan<Stretch> rest = sorted; !rest.IsEmpty;)
        {
            var length = RunLength(rest);
            best = Math.Max(best, Amount(rest[..length], from, to));
            rest = rest[length..];
        }

        return best;
    }

    /// <summary>How many stretches, in the order of their first days, make up the run that begins with the first.</summary>
    public static int RunLength(ReadOnlySpan<Stretch> sorted)
    {
        var end = sorted[0].To;
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].From - end > ToleratedGap) return i;
            end = Math.Max(end, sorted[i].To);
        }

        return sorted.Length;
    }

    /// <summary>True when days without work lie between two stretches that reach into a window: whether they break a run is reading R4.</summary>
    public static bool HasGap(ReadOnlySpan<Stretch> stretches, int from)
    {
        foreach (var one in stretches)
        {
            if (one.To <= from) continue;
            var (follows, covered) = (false, false);
            foreach (var other in stretches)
            {
                follows |= other.From > one.To;
                covered |= other.From <= one.To && other.To > one.To;
            }

            if (follows && !covered) return true;
        }

        return false;
    }

    /// <summary>Minutes a week of a job. A week has no more than 168 hours, whatever is declared.</summary>
    public static int MinutesOf(Job job) => (int)Math.Round(Math.Clamp(job.HoursPerWeek, 0, 168) * 60, MidpointRounding.AwayFromZero);
}
