using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Web.Site;

/// <summary>The law of the present day, and what it makes of occupations: bound once a day.</summary>
public sealed class LawToday(LawBook book, IClock clock)
{
    private OccupationStandings? _occupations;

    public LawBook Book { get; } = book;

    public LocalDate Day => clock.GetCurrentInstant().InUtc().Date;

    public LawInForce InForce => Book.On(LocalDate.Max(Day, Book.FirstDay));

    public OccupationStandings Occupations
    {
        get
        {
            var day = Day;
            if (Volatile.Read(ref _occupations) is { } kept && kept.On == day) return kept;
            var fresh = new OccupationStandings(InForce, day);
            Volatile.Write(ref _occupations, fresh);
            return fresh;
        }
    }
}
