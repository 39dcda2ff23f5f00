using OpenEntry.Registry.Pools;

namespace OpenEntry.Registry;

/// <summary>Everything that time brings to the office, in the order in which one thing follows from another. Run twice it does nothing the second time.</summary>
public sealed class TimedWork(Desks desks)
{
    /// <summary>Ends what was not answered in time, keeps the pool, reminds of what will come, forgets accounts that were never confirmed.</summary>
    public async Task<TimeKept> RunAsync(CancellationToken stop = default)
    {
        var invitations = await desks.InvitationKeeper.LapseAsync(stop).ConfigureAwait(false);
        var nominations = await desks.Nominations.LapseAsync(stop).ConfigureAwait(false);
        var pool = await desks.Keeper.KeepAsync(stop).ConfigureAwait(false);
        var reminders = await desks.Reminders.RemindAsync(stop).ConfigureAwait(false);
        return new TimeKept(invitations, nominations, pool, reminders, await desks.AccountKeeper.KeepAsync(stop).ConfigureAwait(false));
    }
}

/// <summary>What time brought.</summary>
/// <param name="InvitationsLapsed">Invitations not answered in time.</param>
/// <param name="NominationsLapsed">Nominations not answered in time.</param>
/// <param name="Pool">What changed in the pool.</param>
/// <param name="Reminders">Reminders written.</param>
/// <param name="Accounts">Accounts forgotten that were never confirmed.</param>
public sealed record TimeKept(int InvitationsLapsed, int NominationsLapsed, PoolKept Pool, int Reminders, int Accounts);
