using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Accounts;

/// <summary>What time brings to accounts: those never confirmed are forgotten, and links and sessions that are over are taken away.</summary>
public sealed class AccountKeeper(Office office, PeopleDesk people)
{
    private const int BatchSize = 500;

    /// <summary>Does it; how many accounts were forgotten. Run twice it does nothing the second time.</summary>
    public async Task<int> KeepAsync(CancellationToken stop = default)
    {
        await using (var db = office.Store.Open())
        {
            var (now, ended) = (office.Now, office.Now - SessionDesk.Longest);
            await db.AccountLinks.Where(one => one.EndsAt <= now).ExecuteDeleteAsync(stop).ConfigureAwait(false);
            await db.Sessions.Where(one => one.EndsAt <= ended).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        }

        var forgotten = 0;
        while (true)
        {
            await using var db = office.Store.Open();
            var before = office.Now - AccountDesk.ConfirmWithin;
            var due = await db.Accounts.AsNoTracking().Where(one => one.ConfirmedAt == null && one.CreatedAt <= before).OrderBy(one => one.Id).Take(BatchSize).Select(one => one.PersonId).ToListAsync(stop).ConfigureAwait(false);
            var already = forgotten;
            foreach (var person in due)
            {
                if ((await people.ForgetAsync(person, Actor.Service("accounts"), "address not confirmed in time", stop).ConfigureAwait(false)).IsOk) forgotten++;
            }

            if (due.Count < BatchSize || forgotten == already) return forgotten;
        }
    }
}
