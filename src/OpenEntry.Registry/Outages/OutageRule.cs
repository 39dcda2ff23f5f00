using NodaTime;

namespace OpenEntry.Registry.Outages;

/// <summary>
/// What counts as a failure of the service, and which deadlines it moves by how much (docs/operations.md, “When the service was down”). The law
/// knows no extension for the applicant’s sake; this makes good what the service itself took away.
/// </summary>
public sealed record OutageRule
{
    /// <summary>How often a node says that it works.</summary>
    public Duration BeatEvery { get; init; } = Duration.FromSeconds(30);

    /// <summary>A longer silence of all nodes is an outage.</summary>
    public Duration LongestSilence { get; init; } = Duration.FromMinutes(2);

    /// <summary>What a person has at least after an outage; a deadline that leaves less is moved.</summary>
    public Duration Grace { get; init; } = Duration.FromHours(24);

    /// <summary>Where a deadline moves; where it was when the outage does not concern it.</summary>
    /// <param name="deadline">The first instant that is too late.</param>
    /// <param name="from">The last sign of the service.</param>
    /// <param name="to">The next one.</param>
    public Instant Moved(Instant deadline, Instant from, Instant to) =>
        Concerns(deadline, from, to) ? Instant.Max(to + Grace, deadline + (to - from)) : deadline;

    /// <summary>The same for a deadline whose last day counts in full, in UTC.</summary>
    public Instant MovedByDays(Instant deadline, Instant from, Instant to)
    {
        if (!Concerns(deadline, from, to)) return deadline;
        var moved = Moved(deadline, from, to).InUtc();
        return (moved.TimeOfDay == LocalTime.Midnight ? moved.Date : moved.Date.PlusDays(1)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
    }

    // Who was too late before the outage began was too late.
    private bool Concerns(Instant deadline, Instant from, Instant to) => from < deadline && deadline <= to + Grace;
}
