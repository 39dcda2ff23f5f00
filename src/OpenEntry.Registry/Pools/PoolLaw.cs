using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Pools;

/// <summary>
/// The law that the whole pool was last scored by: the hash of its files, and when the process that did it began. While nodes with two laws run side by side,
/// the law of the one that began last holds, so that they do not score against each other.
/// </summary>
internal sealed class PoolLaw(Office office)
{
    private const string Setting = "pool-law";

    /// <summary>Whether everyone has to be looked at again under the law of this process.</summary>
    public async Task<bool> IsAnotherAsync(CancellationToken stop)
    {
        await using var db = office.Store.Open();
        return await db.Settings.FindAsync([Setting], stop).ConfigureAwait(false) is not { } kept
            || (!HashOf(kept).SequenceEqual(office.Law.Files.Sha256()) && office.Opened > OpenedOf(kept));
    }

    /// <summary>Records that everyone was looked at under the law of this process; nothing when that is recorded already.</summary>
    public async Task KeepAsync(PoolKept done, CancellationToken stop)
    {
        var hash = office.Law.Files.Sha256();
        await using var act = await office.BeginAsync(ProcessKinds.ApplyLaw, Actor.Service("re-score everyone"), null, stop).ConfigureAwait(false);
        var kept = await act.Db.Settings.FindAsync([Setting], stop).ConfigureAwait(false);
        if (kept is not null && HashOf(kept).SequenceEqual(hash)) return;
        var before = kept is null ? null : new JsonObject { ["law"] = Convert.ToHexStringLower(HashOf(kept)) };
        if (kept is null) act.Db.Settings.Add(new SettingRow { Name = Setting, Value = Value(hash) });
        else kept.Value = Value(hash);
        act.Write(EventKinds.LawApplied,
            new Text(
                $"Everyone in the pool was looked at under the office’s law: {done.Looked} people, {done.ScoresChanged} scores changed",
                $"Tout le bassin a été examiné selon le droit du bureau\u00a0: {done.Looked} personnes, {done.ScoresChanged} notes modifiées"),
            before, new JsonObject { ["law"] = Convert.ToHexStringLower(hash), ["looked"] = done.Looked, ["scoresChanged"] = done.ScoresChanged });
        await act.CommitAsync(stop).ConfigureAwait(false);
    }

    private static ReadOnlySpan<byte> HashOf(SettingRow kept) => kept.Value.AsSpan(sizeof(long));

    private static Instant OpenedOf(SettingRow kept) => Instant.FromUnixTimeTicks(BitConverter.ToInt64(kept.Value));

    private byte[] Value(byte[] hash) => [.. BitConverter.GetBytes(office.Opened.ToUnixTimeTicks()), .. hash];
}
