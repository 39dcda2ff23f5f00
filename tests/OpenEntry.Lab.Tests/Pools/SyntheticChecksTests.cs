using NodaTime;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Tests.Calendars;

namespace OpenEntry.Lab.Tests.Pools;

/// <summary>A year in the pool of people who are looked at only when <see cref="NextCheck"/> says so.</summary>
public class SyntheticChecksTests
{
    private const int People = 150;

    [Theory]
    [InlineData(2022, 2, 1)]
    [InlineData(2024, 3, 11)]
    [InlineData(2026, 6, 22)]
    public void Nothing_is_missed_and_hardly_anybody_is_looked_at_in_vain(int year, int month, int day)
    {
        var pool = Made.On(new LocalDate(year, month, day), People, 5);
        var profiles = new SyntheticProfile(pool);
        var (on, to) = (pool.Like.Date, pool.Like.Date.PlusYears(1));
        var (exact, checks, changes) = (0, 0, 0);
        for (var person = 0; person < People; person++)
        {
            var profile = profiles.Of(person);
            var days = DayByDay.Changes(profile, Made.Book, on, to);
            var looked = Checks(profile).ToList();

            Assert.Subset(looked.ToHashSet(), days.ToHashSet());
            if (looked.FirstOrDefault() == days.FirstOrDefault()) exact++;
            changes += days.Count;
            checks += looked.Count;
        }

        Assert.InRange(exact, People * 80 / 100, People);
        Assert.InRange(checks - changes, 0, changes);

        IEnumerable<LocalDate> Checks(Law.Profiles.Profile profile)
        {
            var last = Made.Book.On(on).Assessor.Assess(profile, on);
            while (NextCheck.After(profile, last, Made.Book, to) is { } next)
            {
                yield return next;
                last = Made.Book.On(next).Assessor.Assess(profile, next);
            }
        }
    }
}
