using OpenEntry.Law.Assessments;

namespace OpenEntry.Law.Calendars.Ahead;

/// <summary>
/// How much work each day adds, past days and days to come: constant from one edge to the next. What lies in a sliding window then grows and
/// shrinks along straight lines, and the day on which it passes a level is found by division instead of by walking there.
/// </summary>
internal sealed class WorkCurve
{
    private const int Endless = int.MaxValue / 2;

    // Piece i lasts from edge i to edge i + 1; before the first edge and after the last nothing is added.
    private readonly int[] _edges;
    private readonly int[] _rates;

    private WorkCurve(int[] edges, int[] rates) => (_edges, _rates) = (edges, rates);

    /// <summary>No work at all.</summary>
    public static WorkCurve Nothing { get; } = new([], []);

    /// <summary>Stretches together, however they overlap.</summary>
    /// <param name="stretches">Stretches of at least a day.</param>
    /// <param name="cap">The most that a day can add.</param>
    public static WorkCurve Of(ReadOnlySpan<Stretch> stretches, long cap)
    {
        if (stretches.IsEmpty) return Nothing;
        var edges = new int[2 * stretches.Length];
        for (var i = 0; i < stretches.Length; i++) (edges[2 * i], edges[(2 * i) + 1]) = (stretches[i].From, stretches[i].To);
        Array.Sort(edges);
        var rates = new int[edges.Length];
        for (var i = 0; i < edges.Length - 1; i++)
        {
            var minutes = 0;
            foreach (var stretch in stretches)
            {
                if (stretch.From <= edges[i] && edges[i] < stretch.To) minutes += stretch.MinutesPerWeek;
            }

            rates[i] = (int)Math.Min(minutes, cap);
        }

        return new WorkCurve(edges, rates);
    }

    /// <summary>The lead of this one over another.</summary>
    public WorkCurve Minus(WorkCurve other)
    {
        int[] edges = [.. _edges, .. other._edges];
        Array.Sort(edges);
        var rates = new int[edges.Length];
        for (var i = 0; i < edges.Length; i++) rates[i] = Rate(PieceAt(edges[i])) - other.Rate(other.PieceAt(edges[i]));
        return new WorkCurve(edges, rates);
    }

    /// <summary>The amount in the window on the day of the assessment.</summary>
    public long Amount(Outlook outlook, int years) => Sum(outlook.On - outlook.Window(years)[0].Length, outlook.On);

    /// <summary>The first day on which a window that holds less than a level holds it.</summary>
    public int FirstReaching(long level, Outlook outlook, int years) => FirstDay(level, below: false, outlook, years);

    /// <summary>The first day on which a window that holds a level no longer does.</summary>
    public int FirstBelow(long level, Outlook outlook, int years) => FirstDay(level, below: true, outlook, years);

    private int FirstDay(long level, bool below, Outlook outlook, int years)
    {
        foreach (var span in outlook.Window(years))
        {
            var last = Math.Min(span.Last, outlook.Last);
            var day = span.First;
            if (day > last) break;
            var amount = Sum(day - span.Length, day);
            var (entering, leaving) = (PieceAt(day), PieceAt(day - span.Length));
            while (true)
            {
                if (day > outlook.On && amount < level == below) return day;
                var days = Math.Min(last - day, Math.Min(EndOf(entering) - day, EndOf(leaving) - (day - span.Length)));
                if (days == 0) break;
                var slope = (long)Rate(entering) - Rate(leaving);
                if (slope != 0 && slope < 0 == below)
                {
                    var reach = below ? ((amount - level) / -slope) + 1 : (level - amount + slope - 1) / slope;
                    if (reach <= days) return day + (int)reach;
                }

                amount += days * slope;
                day += days;
                while (EndOf(entering) <= day) entering++;
                while (EndOf(leaving) <= day - span.Length) leaving++;
            }
        }

        return Outlook.Never;
    }

    private long Sum(int from, int to)
    {
        var sum = 0L;
        for (var i = 0; i + 1 < _edges.Length; i++)
        {
            var days = Math.Min(_edges[i + 1], to) - Math.Max(_edges[i], from);
            if (days > 0) sum += (long)days * _rates[i];
        }

        return sum;
    }

    private int PieceAt(int day)
    {
        var piece = -1;
        while (EndOf(piece) <= day) piece++;
        return piece;
    }

    private int EndOf(int piece) => piece + 1 < _edges.Length ? _edges[piece + 1] : Endless;

    private int Rate(int piece) => piece < 0 || piece >= _rates.Length ? 0 : _rates[piece];
}
