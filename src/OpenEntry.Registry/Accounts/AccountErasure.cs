using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Accounts;

/// <summary>Erases the account of a person who is forgotten, with all that hangs on it, and ends the access it had to the files of others.</summary>
internal static class AccountErasure
{
    public static async Task EraseAsync(Act act, PersonRow person, CancellationToken stop)
    {
        await act.Db.Grants.Where(one => one.PersonId == person.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        if (await act.Db.Accounts.FirstOrDefaultAsync(one => one.PersonId == person.Id, stop).ConfigureAwait(false) is not { } account) return;
        foreach (var grant in await act.Db.Grants.Where(one => one.AccountId == account.Id).ToListAsync(stop).ConfigureAwait(false))
        {
            grant.AccountId = null;
            if (grant.RevokedAt is not null || grant.Until <= act.Now) continue;
            grant.RevokedAt = act.Now;
            var giver = await act.Db.People.FirstAsync(one => one.Id == grant.PersonId, stop).ConfigureAwait(false);
            act.Write(EventKinds.AccessRevoked, giver, new Text("Who had access to your file closed their account", "La personne qui avait accès à votre dossier a fermé son compte"));
        }

        await act.Db.RecoveryCodes.Where(one => one.AccountId == account.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        await act.Db.AccountLinks.Where(one => one.AccountId == account.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        await act.Db.Passkeys.Where(one => one.AccountId == account.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        await act.Db.Sessions.Where(one => one.AccountId == account.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        act.Db.Accounts.Remove(account);
    }
}
