using System.Globalization;
using NodaTime;
using OpenEntry.Law.Books;

namespace OpenEntry.Registry.Profiles;

/// <summary>How long things last, by the law of the day they begin (<c>law/pool.yaml</c>).</summary>
public static class Terms
{
    /// <summary>The first instant at which a draft begun then can no longer be submitted (<c>profile.draft</c>).</summary>
    public static Instant DraftUntil(LawBook law, Instant begun) => begun + Duration.FromDays(Number(law, begun, "profile.draft", "days"));

    /// <summary>
    /// The first instant at which a profile submitted then is no longer in the pool (<c>pool.validity</c>): the same time of day a year later, in UTC;
    /// for 29 February, 1 March (reading R3).
    /// </summary>
    public static Instant PoolUntil(LawBook law, Instant submitted)
    {
        var from = submitted.InUtc().LocalDateTime;
        var until = from.PlusMonths(Number(law, submitted, "pool.validity", "months"));
        return (until.Day < from.Day ? until.PlusDays(1) : until).InUtc().ToInstant();
    }

    /// <summary>The first instant that is too late to answer a nomination offered then (<c>nomination.acceptance</c>): the last day counts in full, in UTC.</summary>
    public static Instant NominationUntil(LawBook law, Instant offered) =>
        offered.InUtc().Date.PlusDays(Number(law, offered, "nomination.acceptance", "days") + 1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();

    private static int Number(LawBook law, Instant at, string provision, string field) =>
        int.Parse(law.On(at.InUtc().Date).Value(provision)![field]!.Word!, NumberStyles.None, CultureInfo.InvariantCulture);
}
