using NodaTime;
using OpenEntry.Law.Assessments;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// The days that are looked at: those after one day, up to and including a last one, which draws nearer with every change that is found. Days
/// are numbers (<see cref="Anniversary.DayNumber"/>).
/// </summary>
internal sealed class Outlook
{
    /// <summary>No day within the outlook.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The window of a whole life, in place of a number of years.</summary>
    public const int WholeLife = 0;

    private readonly WindowSpan[]?[] _windows = new WindowSpan[]?[16];
    private readonly LocalDate _lastDate;

    public Outlook(LocalDate date, LocalDate last)
    {
        (Date, _lastDate) = (date, last);
        (On, Last) = (Anniversary.DayNumber(date), Anniversary.DayNumber(last));
    }

    /// <summary>The day of the assessment.</summary>
    public LocalDate Date { get; }

    /// <summary>The day of the assessment, as a number.</summary>
    public int On { get; }

    /// <summary>The last day that is still of interest.</summary>
    public int Last { get; private set; }

    /// <summary>A change was found: it is on <see cref="Last"/>.</summary>
    public bool HasChange { get; private set; }

    /// <summary>Something may change on a day: what comes after it is of no interest any more.</summary>
    public void Narrow(int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(day, On);
        if (day > Last) return;
        (Last, HasChange) = (day, true);
    }

    /// <summary>The number of a day, when it comes after the assessment and is still of interest.</summary>
    public int Day(LocalDate? date)
    {
        if (date is not { } some || some <= Date) return Never;
        var day = Anniversary.DayNumber(some);
        return day <= Last ? day : Never;
    }

    /// <summary>A window of so many years, in spans within which it slides a day with every day.</summary>
    public ReadOnlySpan<WindowSpan> Window(int years)
    {
        if (years >= _windows.Length) return Spans(years);
        return _windows[years] ??= Spans(years);
    }

    /// <summary>Leap days make a window slide by two days or by none, but only into the first of March (readings R2, R32).</summary>
    private WindowSpan[] Spans(int years)
    {
        if (years == WholeLife) return [new WindowSpan(On, Anniversary.DayNumber(_lastDate), 1_000_000)];
        var spans = new List<WindowSpan>(4);
        for (var first = Date; first <= _lastDate;)
        {
            var march = new LocalDate(first.Month < 3 ? first.Year : first.Year + 1, 3, 1);
            var last = LocalDate.Min(march.PlusDays(-1), _lastDate);
            var day = Anniversary.DayNumber(first);
            spans.Add(new WindowSpan(day, Anniversary.DayNumber(last), day - Anniversary.DayNumber(Anniversary.Of(first, -years))));
            first = march;
        }

        return [.. spans];
    }
}

/// <summary>Days on which a window has the same number of days before the day itself.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Length">Days of the window.</param>
internal readonly record struct WindowSpan(int First, int Last, int Length);
