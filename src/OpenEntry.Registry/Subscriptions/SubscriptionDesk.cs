using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Subscriptions;

/// <summary>
/// Letters after each round to whoever wants them. Nothing is sent to an address before a link in a first letter to it was used, and every letter holds the link
/// by which it is the last one. What a stranger asks for is answered in the same way whether the address is subscribed or not.
/// </summary>
public sealed class SubscriptionDesk(Office office, PeopleDesk people, MatchMarks secrets, AccountMarks marks)
{
    /// <summary>How long a subscription waits to be confirmed.</summary>
    public static readonly Duration ConfirmWithin = Duration.FromDays(7);

    /// <summary>How long an address that was written to is left in peace.</summary>
    public static readonly Duration AskedEvery = Duration.FromHours(1);

    private const int BatchSize = 500;

    /// <summary>Writes to an address how to subscribe, or, where it is subscribed already, how to end it.</summary>
    /// <param name="email">The address.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="links">Where the site is.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Whether it could be an address at all.</returns>
    public async Task<Result<bool>> AskAsync(string email, OfficialLanguage language, SubscriptionLinks links, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(email) is not { } address) return RegistryErrors.AddressInvalid.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.AskSubscription, Actor.Service("subscriptions"), null, stop).ConfigureAwait(false);
        var mark = await marks.EmailAsync(act.Db, address, stop).ConfigureAwait(false);
        var row = await act.Db.Subscriptions.FirstOrDefaultAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false);
        if (row is not null && act.Now - row.AskedAt < AskedEvery) return true;
        PersonRow person;
        if (row is null)
        {
            person = await people.AddAsync(act, new PersonDetails { Email = address }, language, isSure: false, stop).ConfigureAwait(false);
            row = new SubscriptionRow { Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()), PersonId = person.Id, EmailMark = mark, CreatedAt = act.Now, AskedAt = act.Now, Links = links.ToJson() };
            act.Db.Subscriptions.Add(row);
        }
        else
        {
            person = await act.Db.People.FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false);
            (row.AskedAt, row.Links) = (act.Now, links.ToJson());
        }

        var key = await KeyAsync(act.Db, row, stop).ConfigureAwait(false);
        act.Write(EventKinds.SubscriptionAsked, person, new Text("Letters about rounds were asked for", "Des lettres au sujet des rondes ont été demandées"));
        act.Notify(person, $"subscription:{row.Id}:{act.Process.Id}", row.ConfirmedAt is null
            ? NoticeTexts.ConfirmSubscription(links.ConfirmOf(key), row.CreatedAt + ConfirmWithin)
            : NoticeTexts.SubscribedAlready(links.EndOf(key)));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether this is the key of a subscription, and of a confirmed one; null when it is of none.</summary>
    public async Task<bool?> IsConfirmedAsync(string key, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await FindAsync(db, key, stop).ConfigureAwait(false) is { } row ? row.ConfirmedAt is not null : null;
    }

    /// <summary>From now on there is a letter after each round; nothing new when that is so already.</summary>
    public async Task<Result<bool>> ConfirmAsync(string key, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.ConfirmSubscription, Actor.Service("subscriptions"), null, stop).ConfigureAwait(false);
        if (await FindAsync(act.Db, key, stop).ConfigureAwait(false) is not { } row) return RegistryErrors.LinkOver.At(Place.None);
        if (row.ConfirmedAt is not null) return true;
        row.ConfirmedAt = act.Now;
        var person = await act.Db.People.FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false);
        act.Write(EventKinds.SubscriptionConfirmed, person, new Text("Letters about rounds were confirmed", "Les lettres au sujet des rondes ont été confirmées"));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Ends a subscription: the address is forgotten.</summary>
    public async Task<Result<Forgotten>> EndAsync(string key, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await FindAsync(db, key, stop).ConfigureAwait(false) is { } row
            ? await people.ForgetAsync(row.PersonId, Actor.Service("subscriptions"), "subscription ended", stop).ConfigureAwait(false)
            : RegistryErrors.LinkOver.At(Place.None);
    }

    /// <summary>Forgets addresses that were never confirmed; how many. Run twice it does nothing the second time.</summary>
    public async Task<int> KeepAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var before = office.Now - ConfirmWithin;
        var forgotten = 0;
        foreach (var person in await db.Subscriptions.AsNoTracking().Where(one => one.ConfirmedAt == null && one.CreatedAt <= before).OrderBy(one => one.Id).Select(one => one.PersonId).ToListAsync(stop).ConfigureAwait(false))
        {
            if ((await people.ForgetAsync(person, Actor.Service("subscriptions"), "subscription not confirmed in time", stop).ConfigureAwait(false)).IsOk) forgotten++;
        }

        return forgotten;
    }

    /// <summary>Writes a letter about a round to every confirmed subscriber, within the process that publishes it.</summary>
    internal async Task WriteAsync(Act act, RoundRow round, CancellationToken stop)
    {
        var secret = await secrets.SecretAsync(act.Db, stop).ConfigureAwait(false);
        for (var last = Guid.Empty; ;)
        {
            var batch = await (
                from row in act.Db.Subscriptions.AsNoTracking()
                join person in act.Db.People.AsNoTracking() on row.PersonId equals person.Id
                where row.ConfirmedAt != null && row.Id.CompareTo(last) > 0
                orderby row.Id
                select new { Row = row, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
            foreach (var one in batch)
            {
                var links = SubscriptionLinks.Of(one.Row.Links);
                act.Notify(one.Person, $"subscription:{one.Row.Id}:round:{round.Number}", NoticeTexts.RoundPublished(round, links.RoundOf(round.Number), links.EndOf(KeyOf(secret, one.Row))));
            }

            if (batch.Count < BatchSize) return;
            last = batch[^1].Row.Id;
        }
    }

    /// <summary>Takes the subscription of a person who is forgotten away.</summary>
    internal static Task EraseAsync(Act act, PersonRow person, CancellationToken stop) => act.Db.Subscriptions.Where(one => one.PersonId == person.Id).ExecuteDeleteAsync(stop);

    private async Task<SubscriptionRow?> FindAsync(RegistryDb db, string key, CancellationToken stop)
    {
        if (key.Split('.') is not [var name, _] || !Guid.TryParseExact(name, "N", out var id)) return null;
        var row = await db.Subscriptions.FirstOrDefaultAsync(one => one.Id == id, stop).ConfigureAwait(false);
        return row is not null && await secrets.FindSecretAsync(db, stop).ConfigureAwait(false) is { } secret
            && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(KeyOf(secret, row)), System.Text.Encoding.UTF8.GetBytes(key)) ? row : null;
    }

    private async Task<string> KeyAsync(RegistryDb db, SubscriptionRow row, CancellationToken stop) => KeyOf(await secrets.SecretAsync(db, stop).ConfigureAwait(false), row);

    // The same in every letter, and kept nowhere: it follows from the secret of the registry.
    private static string KeyOf(byte[] secret, SubscriptionRow row) => $"{row.Id:N}.{AccountMarks.LinkOf(secret, row.Id)}";
}
