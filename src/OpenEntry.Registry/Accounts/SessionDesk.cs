using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Accounts;

/// <summary>Who is signed in. A session ends after half an hour without use, after twelve hours in any case, and when somebody ends it.</summary>
public sealed class SessionDesk(Office office, AccessDesk access)
{
    public static readonly Duration Idle = Duration.FromMinutes(30);

    public static readonly Duration Longest = Duration.FromHours(12);

    // No session is written more often than that.
    private static readonly Duration s_seenEvery = Duration.FromMinutes(1);

    /// <summary>Opens a session; gives the secret for the browser, which is not kept.</summary>
    public async Task<string> OpenAsync(Guid accountId, bool isStrong, string device, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var (now, secret) = (office.Now, AccountMarks.NewSecret());
        db.Sessions.Add(new SessionRow
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            Hash = AccountMarks.HashOf(secret),
            AccountId = accountId,
            CreatedAt = now,
            SeenAt = now,
            EndsAt = now + Longest,
            IsStrong = isStrong,
            Device = device,
        });
        await db.SaveChangesAsync(stop).ConfigureAwait(false);
        return secret;
    }

    /// <summary>Who shows this secret; null when the session has ended or never was.</summary>
    public async Task<OpenSession?> SeenAsync(string secret, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var (now, hash) = (office.Now, AccountMarks.HashOf(secret));
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.Hash == hash
            select new { Session = session, account.PersonId }).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        if (found is null || !IsOpen(found.Session, now)) return null;
        var row = found.Session;
        if (now - row.SeenAt >= s_seenEvery)
        {
            await db.Sessions.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.SeenAt, now), stop).ConfigureAwait(false);
        }

        var person = await KeptAsync(db, found.PersonId, stop).ConfigureAwait(false);
        var scope = row.ActingForPersonId is { } other ? await access.CheckAsync(other, row.AccountId, stop).ConfigureAwait(false) : AccessScope.None;
        return new OpenSession(row.Id, row.AccountId, person.Id, person.Language, row.IsStrong, scope == AccessScope.None ? null : row.ActingForPersonId, scope)
        {
            HasLostAccess = row.ActingForPersonId is not null && scope == AccessScope.None,
        };
    }

    /// <summary>The open sessions of an account, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        var rows = await db.Sessions.AsNoTracking().Where(one => one.AccountId == accountId && one.RevokedAt == null && one.EndsAt > now).ToListAsync(stop).ConfigureAwait(false);
        return [.. rows.Where(row => IsOpen(row, now)).OrderByDescending(row => row.SeenAt).ThenByDescending(row => row.Id)];
    }

    /// <summary>Ends one session of an account; false when there is no such open one.</summary>
    public async Task<bool> RevokeAsync(Guid accountId, Guid sessionId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        return await db.Sessions.Where(one => one.Id == sessionId && one.AccountId == accountId && one.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.RevokedAt, now), stop).ConfigureAwait(false) == 1;
    }

    /// <summary>Ends all sessions of an account but this one; how many.</summary>
    public async Task<int> RevokeOthersAsync(Guid accountId, Guid keep, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await EndAsync(db, accountId, keep, office.Now, stop).ConfigureAwait(false);
    }

    /// <summary>From now on, what is done in this session is done for somebody else; an error without access to them.</summary>
    public async Task<Result<AccessScope>> ActForAsync(OpenSession session, Guid personId, CancellationToken stop = default)
    {
        var scope = session.IsStrong ? await access.CheckAsync(personId, session.AccountId, stop).ConfigureAwait(false) : AccessScope.None;
        if (scope == AccessScope.None) return RegistryErrors.AccessOver.At(Place.None);
        await SetActingAsync(session.Id, personId, stop).ConfigureAwait(false);
        return scope;
    }

    /// <summary>From now on, what is done in this session is done for oneself.</summary>
    public Task ActForOneselfAsync(OpenSession session, CancellationToken stop = default) => SetActingAsync(session.Id, null, stop);

    /// <summary>Ends sessions within other work.</summary>
    internal static Task<int> EndAsync(RegistryDb db, Guid accountId, Guid? keep, Instant now, CancellationToken stop) =>
        db.Sessions.Where(one => one.AccountId == accountId && one.RevokedAt == null && one.EndsAt > now && (keep == null || one.Id != keep))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.RevokedAt, now), stop);

    private async Task SetActingAsync(Guid sessionId, Guid? personId, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        await db.Sessions.Where(one => one.Id == sessionId).ExecuteUpdateAsync(set => set.SetProperty(one => one.ActingForPersonId, personId), stop).ConfigureAwait(false);
    }

    private static bool IsOpen(SessionRow row, Instant now) => row.RevokedAt is null && now < row.EndsAt && now < row.SeenAt + Idle;

    private static async Task<PersonRow> KeptAsync(RegistryDb db, Guid id, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == id, stop).ConfigureAwait(false);
        return person.MergedInto is { } into ? await KeptAsync(db, into, stop).ConfigureAwait(false) : person;
    }
}

/// <summary>A session that is open.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="AccountId">Who is signed in.</param>
/// <param name="PersonId">The person of the account; the one kept when merged.</param>
/// <param name="Language">The language of their choice.</param>
/// <param name="IsStrong">Whether a second factor was shown.</param>
/// <param name="ActingFor">The person acted for, while there is access to them.</param>
/// <param name="Scope">What may be done for that person.</param>
public sealed record OpenSession(Guid Id, Guid AccountId, Guid PersonId, OfficialLanguage Language, bool IsStrong, Guid? ActingFor, AccessScope Scope)
{
    /// <summary>There was somebody acted for, and the access to them has ended since.</summary>
    public bool HasLostAccess { get; init; }
}
