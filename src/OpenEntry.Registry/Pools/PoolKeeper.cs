using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Pools;

/// <summary>
/// Keeps the pool true as time passes: takes out who has expired, and looks again at whose next day has come. Every step is a process of its own over
/// some thousand people; stopped anywhere, it goes on where it was, and run twice it does nothing the second time.
/// </summary>
public sealed class PoolKeeper(Office office)
{
    private const int BatchSize = 2000;

    /// <summary>Everything that time brings: drafts and profiles that end, and scores that change; everyone's under another law.</summary>
    public async Task<PoolKept> KeepAsync(CancellationToken stop = default)
    {
        var isAnotherLaw = await new PoolLaw(office).IsAnotherAsync(stop).ConfigureAwait(false);
        var drafts = await ExpireAsync(ProfileState.Draft, isAnotherLaw, stop).ConfigureAwait(false);
        var expired = await ExpireAsync(ProfileState.InPool, isAnotherLaw, stop).ConfigureAwait(false) + await ExpireAsync(ProfileState.Ineligible, isAnotherLaw, stop).ConfigureAwait(false);
        var rescored = isAnotherLaw
            ? await RescoreAllAsync(null, stop).ConfigureAwait(false)
            : await RescoreDueAsync(stop).ConfigureAwait(false);
        return rescored with { DraftsExpired = drafts, Expired = expired };
    }

    /// <summary>Looks again at everyone whose next day has come.</summary>
    public async Task<PoolKept> RescoreDueAsync(CancellationToken stop = default)
    {
        var kept = new PoolKept();
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("re-score"), null, stop).ConfigureAwait(false);
            var today = act.Today;
            // Nearly all of them will differ: they are looked at while nobody else writes.
            var due = act.Db.Profiles.Where(row => row.State == ProfileState.InPool && row.NextCheck <= today).OrderBy(row => row.Id).Take(BatchSize);
            var batch = await PoolMember.Of(act.Db, due).ToListAsync(stop).ConfigureAwait(false);
            var looks = PoolMember.LookAt(office, batch, today);
            var done = await PoolMember.PutAsync(act, batch.Zip(looks).Where(one => one.Second is not null).Select(one => (one.First, one.Second!)), stop).ConfigureAwait(false);
            await act.CommitAsync(stop).ConfigureAwait(false);
            kept = kept.Plus(done with { Looked = batch.Count });
            if (batch.Count < BatchSize) return kept;
        }
    }

    /// <summary>
    /// Looks again at everyone in the pool: after a mended table or reading of the law. <see cref="KeepAsync"/> does it by itself when the office's law is another
    /// one than the pool was last scored by.
    /// </summary>
    /// <param name="progress">Told how many were looked at.</param>
    /// <param name="stop">Stops.</param>
    public async Task<PoolKept> RescoreAllAsync(Action<int>? progress = null, CancellationToken stop = default)
    {
        var kept = await new Rescoring(office).RunAsync(progress, stop).ConfigureAwait(false);
        await new PoolLaw(office).KeepAsync(kept, stop).ConfigureAwait(false);
        return kept;
    }

    private async Task<int> ExpireAsync(ProfileState state, bool isAnotherLaw, CancellationToken stop)
    {
        var expired = 0;
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("expiries"), null, stop).ConfigureAwait(false);
            var now = act.Now;
            var judged = await OutageActs.JudgedUntilAsync(act.Db, office.Outages, now, stop).ConfigureAwait(false);
            var batch = await (
                from row in act.Db.Profiles
                where row.State == state && (state == ProfileState.Draft ? row.DraftUntil <= judged : row.ExpiresAt <= now)
                orderby row.Id
                join person in act.Db.People on row.PersonId equals person.Id
                select new { Row = row, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
            // However late the service looks, what is told of it afterwards is its last day in the pool; where nothing could change up to that day, it is told already.
            var changed = batch.Select(one => one.Row).Where(row => row.State == ProfileState.InPool && (isAnotherLaw || row.NextCheck <= LastDay(row))).Select(row => row.Id).ToList();
            var documents = await DocumentsAsync(act, changed, stop).ConfigureAwait(false);
            foreach (var one in batch)
            {
                if (state == ProfileState.Draft)
                {
                    ProfileActs.Move(one.Row, ProfileState.DraftExpired, act);
                    act.Write(EventKinds.DraftExpired, one.Person, new Text("The time to complete this draft is over", "Le délai pour terminer cette ébauche est écoulé"),
                        $"{state}", $"{ProfileState.DraftExpired}", one.Row.Id);
                }
                else
                {
                    if (documents.TryGetValue(one.Row.Id, out var document)) new PoolMember(one.Row, one.Person, document).LookAt(office, LastDay(one.Row))?.PutLastInto(act, one.Row, one.Person);
                    Expire(act, one.Row, one.Person);
                }
            }

            await act.CommitAsync(stop).ConfigureAwait(false);
            expired += batch.Count;
            if (batch.Count < BatchSize) return expired;
        }
    }

    private static LocalDate LastDay(ProfileRow row) => (row.ExpiresAt!.Value - Duration.Epsilon).InUtc().Date;

    private static async Task<Dictionary<Guid, byte[]>> DocumentsAsync(Act act, List<Guid> profiles, CancellationToken stop) =>
        profiles.Count == 0 ? [] : await PoolMember.Of(act.Db, act.Db.Profiles.Where(row => profiles.Contains(row.Id))).ToDictionaryAsync(one => one.Row.Id, one => one.Document, stop).ConfigureAwait(false);

    /// <summary>Takes a profile out whose year is over.</summary>
    internal static void Expire(Act act, ProfileRow row, PersonRow person)
    {
        var before = row.State;
        ProfileActs.Move(row, ProfileState.Expired, act);
        act.Write(EventKinds.ProfileExpired, person, new Text("A year in the pool is over", "Une année dans le bassin est écoulée"), $"{before}", $"{ProfileState.Expired}", row.Id);
        act.Notify(person, $"expired:{row.Id}", NoticeTexts.Expired(row));
    }
}

/// <summary>What keeping the pool did.</summary>
public sealed record PoolKept
{
    /// <summary>Profiles looked at.</summary>
    public int Looked { get; init; }

    /// <summary>Of them, those whose score changed.</summary>
    public int ScoresChanged { get; init; }

    /// <summary>Of them, those who are no longer eligible.</summary>
    public int EligibilityLost { get; init; }

    public int Expired { get; init; }

    public int DraftsExpired { get; init; }

    internal PoolKept Plus(PoolKept other) => this with
    {
        Looked = Looked + other.Looked,
        ScoresChanged = ScoresChanged + other.ScoresChanged,
        EligibilityLost = EligibilityLost + other.EligibilityLost,
    };
}
