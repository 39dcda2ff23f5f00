using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Outages;

/// <summary>Where nodes say that they work, and where it is recorded that none did.</summary>
public sealed class OutageDesk(Office office)
{
    /// <summary>
    /// A node says that it works. When none did for too long, this one records the outage and moves the deadlines it concerns; of several that come back at
    /// once only the first does.
    /// </summary>
    /// <returns>The outage that was recorded; null as a rule.</returns>
    public async Task<OutageRow?> BeatAsync(string node, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RecordOutage, Actor.Service("heartbeat"), null, stop).ConfigureAwait(false);
        var outage = await OutageActs.SilentSinceAsync(act.Db, office.Outages, act.Now, stop).ConfigureAwait(false) is { } from
            ? await OutageActs.RecordAsync(act, office.Outages, from, stop).ConfigureAwait(false)
            : null;
        if (await act.Db.Heartbeats.Where(one => one.Node == node).ExecuteUpdateAsync(row => row.SetProperty(one => one.At, act.Now), stop).ConfigureAwait(false) == 0)
        {
            await act.Db.Bulk.InsertAsync([new HeartbeatRow { Node = node, At = act.Now }], stop).ConfigureAwait(false);
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return outage;
    }

    /// <summary>All outages, newest first.</summary>
    public async Task<IReadOnlyList<OutageRow>> ListAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await db.Outages.AsNoTracking().OrderByDescending(one => one.From).ToListAsync(stop).ConfigureAwait(false);
    }
}
