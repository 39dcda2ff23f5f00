using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Pools;

/// <summary>Counts the pool. Reads only what is not sealed, but for the past (<see cref="BandsOnAsync"/>).</summary>
public sealed class PoolStatistics(Office office)
{
    private readonly PoolPast _past = new(office);

    /// <summary>The registry in figures.</summary>
    public async Task<PoolFigures> FiguresAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var states = await db.Profiles.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(stop).ConfigureAwait(false);
        var pool = await db.Profiles.Where(row => row.State == ProfileState.InPool).GroupBy(row => new { row.Score, row.Programs, row.Categories })
            .Select(group => new { group.Key.Score, group.Key.Programs, group.Key.Categories, Count = group.Count() }).ToListAsync(stop).ConfigureAwait(false);
        return new PoolFigures(
            office.Now,
            states.ToDictionary(one => one.Key, one => one.Count),
            Enum.GetValues<ProgramSet>().Where(program => program != ProgramSet.None)
                .ToDictionary(program => program, program => pool.Where(one => one.Programs.HasFlag(program)).Sum(one => one.Count)),
            pool.SelectMany(one => one.Categories.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(key => (Key: key, one.Count)))
                .GroupBy(one => one.Key).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(one => one.Count)),
            PoolBand.Of(pool.Select(one => KeyValuePair.Create(one.Score, one.Count))));
    }

    /// <summary>How many profiles ever came into the pool, how many invitations there were, and how long those who were invited had waited.</summary>
    public async Task<PoolWaits> WaitsAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var submitted = await db.Profiles.CountAsync(row => row.SubmittedAt != null, stop).ConfigureAwait(false);
        var waits = await (
            from invitation in db.Invitations.AsNoTracking()
            join profile in db.Profiles.AsNoTracking() on invitation.ProfileId equals profile.Id
            where profile.SubmittedAt != null
            select new { invitation.ProfileId, invitation.IssuedAt, profile.SubmittedAt }).ToListAsync(stop).ConfigureAwait(false);
        var days = waits.Select(one => (one.IssuedAt - one.SubmittedAt!.Value).TotalDays).Order().ToArray();
        return new PoolWaits(submitted, waits.DistinctBy(one => one.ProfileId).Count(), days.Length, days.Length == 0 ? null : (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2);
    }

    /// <summary>The place of a profile in the pool; an error when it is not in it.</summary>
    public async Task<Result<PoolRank>> RankAsync(string number, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var row = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same(number));
        if (row.State != ProfileState.InPool) return RegistryErrors.WrongState.At(Place.None, Text.Same(number), row.State.Name(), ProfileState.InPool.Name());
        var (score, at) = (row.Score, row.SubmittedAt);
        var pool = db.Profiles.Where(one => one.State == ProfileState.InPool);
        var above = await pool.CountAsync(one => one.Score > score, stop).ConfigureAwait(false);
        var same = await pool.Where(one => one.Score == score).Select(one => one.SubmittedAt).ToListAsync(stop).ConfigureAwait(false);
        var (earlier, tied) = (same.Count(one => one < at), same.Count(one => one == at) - 1);
        return new PoolRank(number, score, above, earlier, tied, same.Count - 1, await pool.CountAsync(stop).ConfigureAwait(false));
    }

    /// <summary>
    /// The distribution at a past instant, from the present one with everything undone that was recorded since: what happened to people in the meantime is opened
    /// for it. Exact but for people forgotten since, who are counted apart. An error for an instant that is yet to come.
    /// </summary>
    public async Task<Result<PastBands>> BandsOnAsync(Instant instant, CancellationToken stop = default) =>
        Office.ToMicroseconds(instant) is var at && at > office.Now ? RegistryErrors.PoolAhead.At(Place.None, $"{at}") : await _past.BandsAsync(instant, stop).ConfigureAwait(false);
}
