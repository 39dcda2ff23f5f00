using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.Pools;

/// <summary>A published distribution of the pool.</summary>
/// <param name="Date">The day it stands for.</param>
/// <param name="Bands">Candidates by band.</param>
/// <param name="Round">Number of a round it was published with.</param>
/// <param name="Instant">The end of the day, or the first round of that day if one came before it: the pool is as it was until then.</param>
public sealed record PublishedPool(LocalDate Date, PoolBands Bands, string Round, Instant Instant)
{
    /// <summary>
    /// The distribution published with a round of the day; without such a round, the latest one taken on or before it. Fails with
    /// <see cref="PoolModelErrors.NoDistributionYet"/>.
    /// </summary>
    public static Result<PublishedPool> On(RoundHistory history, LocalDate date)
    {
        var round = history.On(date).FirstOrDefault(one => one.Bands is not null && one.DistributionAsOf <= date) ?? history.LatestDistribution(date);
        if (round is not null) return Of(history, round);
        var first = history.Rounds.Where(one => one.Bands is not null).Min(one => one.DistributionAsOf);
        return PoolModelErrors.NoDistributionYet.At(Place.None, $"{date:uuuu-MM-dd}", first is { } day ? $"{day:uuuu-MM-dd}" : "-");
    }

    /// <summary>The distribution of a round that carries one.</summary>
    public static PublishedPool Of(RoundHistory history, RoundRecord round)
    {
        var date = round.DistributionAsOf!.Value;
        var start = date.AtMidnight().InUtc().ToInstant();
        var end = start + Duration.FromDays(1);
        var first = history.Rounds.Where(one => one.DistributionAsOf == date && one.Instant >= start).Select(one => one.Instant).DefaultIfEmpty(end).Min();
        return new PublishedPool(date, round.Bands!, round.Number, first < end ? first : end);
    }

    /// <summary>People of the fifteen bands together: the size of a pool as large as the published one.</summary>
    public int Size => ScoreBands.Size(Bands);
}
