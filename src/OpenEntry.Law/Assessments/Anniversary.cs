using NodaTime;

namespace OpenEntry.Law.Assessments;

/// <summary>
/// Years on the calendar. The one edge is 29 February: in a common year its anniversary is 1 March, because on 28 February the year is not
/// yet over (readings R3 and R32).
/// </summary>
internal static class Anniversary
{
    private static readonly LocalDate Epoch = new(1900, 1, 1);

    /// <summary>The day a number of years after (or, when negative, before) another.</summary>
    public static LocalDate Of(LocalDate date, int years)
    {
        var moved = date.PlusYears(years);
        return date is { Month: 2, Day: 29 } && moved.Day != 29 ? moved.PlusDays(1) : moved;
    }

    /// <summary>Completed years from one day to another; negative before the first.</summary>
    public static int CompletedYears(LocalDate from, LocalDate to)
    {
        var years = to.Year - from.Year;
        return to < Of(from, years) ? years - 1 : years;
    }

    /// <summary>Days as numbers, so that stretches of work can be added up without calendar arithmetic.</summary>
    public static int DayNumber(LocalDate date) => Period.DaysBetween(Epoch, date);

    /// <summary>The day of a number.</summary>
    public static LocalDate Day(int number) => Epoch.PlusDays(number);
}
