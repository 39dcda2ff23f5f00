using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Pools;

/// <summary>
/// Looks again at everyone in the pool. They are read as they stand at one moment, without keeping anybody from writing, and looked at while the next are
/// read; only what differs is written, some thousand people at a time. Whoever changed in between was looked at by what changed them, and is left alone.
/// </summary>
internal sealed class Rescoring(Office office)
{
    private const int BatchSize = 2000;

    public async Task<PoolKept> RunAsync(Action<int>? progress, CancellationToken stop)
    {
        var today = office.Today;
        var kept = new PoolKept();
        var differ = new List<(PoolMember Member, Look Look)>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var batches = Channel.CreateBounded<List<PoolMember>>(2);
        var reading = Task.Run(() => ReadAsync(batches.Writer, ending.Token), ending.Token);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop).ConfigureAwait(false))
            {
                var looks = PoolMember.LookAt(office, batch, today);
                for (var i = 0; i < looks.Length; i++)
                {
                    if (looks[i] is { } look) differ.Add((batch[i], look));
                }

                kept = kept with { Looked = kept.Looked + batch.Count };
                progress?.Invoke(kept.Looked);
                if (differ.Count >= BatchSize) await WriteAsync().ConfigureAwait(false);
            }

            await WriteAsync().ConfigureAwait(false);
            return kept;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task WriteAsync()
        {
            if (differ.Count == 0) return;
            kept = kept.Plus(await PutAsync(differ, stop).ConfigureAwait(false));
            differ.Clear();
        }
    }

    private async Task ReadAsync(ChannelWriter<List<PoolMember>> batches, CancellationToken stop)
    {
        try
        {
            await using var db = office.Store.Open();
            var batch = new List<PoolMember>(BatchSize);
            await foreach (var member in PoolMember.Of(db, db.Profiles.Where(row => row.State == ProfileState.InPool)).AsAsyncEnumerable().WithCancellation(stop).ConfigureAwait(false))
            {
                batch.Add(member);
                if (batch.Count < BatchSize) continue;
                await batches.WriteAsync(batch, stop).ConfigureAwait(false);
                batch = new List<PoolMember>(BatchSize);
            }

            if (batch.Count > 0) await batches.WriteAsync(batch, stop).ConfigureAwait(false);
            batches.Complete();
        }
        catch (Exception e)
        {
            // Told where the batches are awaited.
            batches.Complete(e);
        }
    }

    private async Task<PoolKept> PutAsync(List<(PoolMember Member, Look Look)> differ, CancellationToken stop)
    {
        await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("re-score everyone"), null, stop).ConfigureAwait(false);
        var ids = differ.Select(one => one.Member.Row.Id).ToList();
        var now = await act.Db.Profiles.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new Seen(row.Id, row.PersonId, row.State, row.Version, row.AssessedOn)).ToHashSetAsync(stop).ConfigureAwait(false);
        var kept = await PoolMember.PutAsync(act, differ.Where(one => now.Contains(Seen.Of(one.Member.Row))), stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return kept;
    }

    // What a row was read as: another one was written since.
    private readonly record struct Seen(Guid Id, Guid Person, ProfileState State, int Version, LocalDate? On)
    {
        public static Seen Of(ProfileRow row) => new(row.Id, row.PersonId, row.State, row.Version, row.AssessedOn);
    }
}
