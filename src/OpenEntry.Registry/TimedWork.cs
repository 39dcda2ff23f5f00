using OpenEntry.Registry.Pools;

namespace OpenEntry.Registry;

/// <summary>
/// Everything that time brings to the office, in the order in which one thing follows from another: the one list that both the command and the jobs of the
/// service work through. Run twice it does nothing the second time.
/// </summary>
public sealed class TimedWork(Desks desks)
{
    /// <summary>All of it, once.</summary>
    public async Task<TimeKept> RunAsync(CancellationToken stop = default)
    {
        var lapsed = await DeadlinesAsync(stop).ConfigureAwait(false);
        var pool = await PoolAsync(stop).ConfigureAwait(false);
        var reminders = await RemindersAsync(stop).ConfigureAwait(false);
        return new TimeKept(lapsed, pool, reminders, await AccountsAsync(stop).ConfigureAwait(false));
    }

    /// <summary>Ends what was not answered in time.</summary>
    public async Task<Lapsed> DeadlinesAsync(CancellationToken stop = default) =>
        new(await desks.InvitationKeeper.LapseAsync(stop).ConfigureAwait(false), await desks.Nominations.LapseAsync(stop).ConfigureAwait(false));

    /// <summary>Looks at everyone again when the office's law is another one than before; takes out who has expired, and looks again at whose next day has come.</summary>
    public Task<PoolKept> PoolAsync(CancellationToken stop = default) => desks.Keeper.KeepAsync(stop);

    /// <summary>Reminds of what will come, each time once.</summary>
    public Task<int> RemindersAsync(CancellationToken stop = default) => desks.Reminders.RemindAsync(stop);

    /// <summary>Forgets accounts and subscriptions that were never confirmed.</summary>
    public async Task<int> AccountsAsync(CancellationToken stop = default) =>
        await desks.AccountKeeper.KeepAsync(stop).ConfigureAwait(false) + await desks.Subscriptions.KeepAsync(stop).ConfigureAwait(false);
}

/// <summary>What was not answered in time.</summary>
public sealed record Lapsed(int Invitations, int Nominations)
{
    public int Count => Invitations + Nominations;
}

/// <summary>What time brought.</summary>
/// <param name="Lapsed">What was not answered in time.</param>
/// <param name="Pool">What changed in the pool.</param>
/// <param name="Reminders">Reminders written.</param>
/// <param name="Accounts">Accounts and subscriptions forgotten that were never confirmed.</param>
public sealed record TimeKept(Lapsed Lapsed, PoolKept Pool, int Reminders, int Accounts);
