using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Accounts;

/// <summary>Access of others to a person's file: given to an address, taken up by who confirmed it, revoked by either. It is the person's own to give, never a representative's.</summary>
public sealed class AccessDesk(Office office, AccountMarks marks)
{
    /// <summary>Months at the most.</summary>
    public const int LongestMonths = 12;

    /// <summary>How many others may have access, or be offered it, at a time.</summary>
    public const int Most = 10;

    /// <summary>Gives access to whoever signs in with an address. Whether there is an account with it is not told.</summary>
    /// <param name="personId">Who gives it.</param>
    /// <param name="offer">What, to whom, until when.</param>
    /// <param name="link">The page where it is taken up.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<GrantRow>> GiveAsync(Guid personId, AccessOffer offer, Text link, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(offer.Email) is not { } address) return RegistryErrors.AddressInvalid.At(Place.None);
        var scope = offer.Scope == AccessScope.None ? AccessScope.None : offer.Scope | AccessScope.Read;
        if (scope == AccessScope.None) return RegistryErrors.AccessEmpty.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.GiveAccess, Actor.Candidate(personId), null, stop).ConfigureAwait(false);
        if (offer.Until <= act.Today || offer.Until > act.Today.PlusMonths(LongestMonths)) return RegistryErrors.AccessUntil.At(Place.None);
        var person = await act.Db.People.FindAsync([personId], stop).ConfigureAwait(false);
        if (person is null) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{personId}"));
        if (act.SealOf(person) is not { } seal) return RegistryErrors.Forgotten.At(Place.None);
        var mark = await marks.EmailAsync(act.Db, address, stop).ConfigureAwait(false);
        var selves = await SelvesAsync(act.Db, personId, stop).ConfigureAwait(false);
        if (await act.Db.Accounts.AnyAsync(one => selves.Contains(one.PersonId) && one.EmailMark == mark, stop).ConfigureAwait(false)) return RegistryErrors.AccessToOneself.At(Place.None);
        if (await act.Db.Grants.CountAsync(one => selves.Contains(one.PersonId) && one.RevokedAt == null && one.Until > act.Now, stop).ConfigureAwait(false) >= Most) return RegistryErrors.AccessMany.At(Place.None, $"{Most}");
        var row = new GrantRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            PersonId = personId,
            OfferedTo = seal.Seal(SealedAs.Access, Encoding.UTF8.GetBytes(address)),
            OfferedMark = mark,
            Kind = offer.Kind,
            Scope = scope,
            GivenAt = act.Now,
            // To the end of that day.
            Until = offer.Until.PlusDays(1).AtMidnight().InUtc().ToInstant(),
        };
        act.Db.Grants.Add(row);
        var details = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
        act.Write(EventKinds.AccessGiven, person, new Text($"Access to the file was given to {address}", $"L’accès au dossier a été donné à {address}"), after: Facts(row));
        act.Notify(person, $"{NoticeDesk.AccountLetters}offer:{row.Id}", NoticeTexts.AccessOffered(details.FullName is { Length: > 0 } name ? name : details.Email ?? "", row, link), address);
        act.Notify(person, $"{NoticeDesk.AccountLetters}given:{row.Id}", NoticeTexts.AccessGiven(address, row));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>What a person gave, the newest first, opened; what is over too.</summary>
    public async Task<IReadOnlyList<GivenAccess>> GivenAsync(Guid personId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var given = new List<GivenAccess>();
        foreach (var self in await Selves.OfAsync(db, personId, stop).ConfigureAwait(false))
        {
            using var seal = office.Vault.Open(self);
            if (seal is null) continue;
            var rows = await db.Grants.AsNoTracking().Where(one => one.PersonId == self.Id).ToListAsync(stop).ConfigureAwait(false);
            given.AddRange(rows.Select(row => new GivenAccess(row, Encoding.UTF8.GetString(seal.Open(SealedAs.Access, row.OfferedTo)), StateOf(row))));
        }

        return [.. given.OrderByDescending(one => one.Row.GivenAt).ThenByDescending(one => one.Row.Id)];
    }

    /// <summary>What an account was given, or is offered at its confirmed address, by whom; only what is open.</summary>
    public async Task<IReadOnlyList<ReceivedAccess>> ReceivedAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == accountId && one.ConfirmedAt != null, stop).ConfigureAwait(false);
        if (account is null) return [];
        var rows = await (
            from grant in db.Grants.AsNoTracking()
            join giver in db.People.AsNoTracking() on grant.PersonId equals giver.Id
            where grant.RevokedAt == null && grant.Until > now && (grant.AccountId == accountId || (grant.AccountId == null && grant.OfferedMark == account.EmailMark))
            orderby grant.GivenAt descending
            select new { Grant = grant, Giver = giver }).ToListAsync(stop).ConfigureAwait(false);
        var received = new List<ReceivedAccess>();
        foreach (var row in rows)
        {
            using var seal = office.Vault.Open(row.Giver);
            if (seal is null) continue;
            var details = PersonDetails.Of(seal.Open(SealedAs.Details, row.Giver.SealedDetails!));
            received.Add(new ReceivedAccess(row.Grant, details.FullName is { Length: > 0 } name ? name : details.Email ?? "", StateOf(row.Grant)));
        }

        return received;
    }

    /// <summary>Takes up access that is offered to the confirmed address of an account.</summary>
    public async Task<Result<GrantRow>> TakeUpAsync(Guid accountId, Guid grantId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == accountId && one.ConfirmedAt != null, stop).ConfigureAwait(false);
        if (account is null) return RegistryErrors.AccessOver.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.TakeUpAccess, Actor.Representative(account.PersonId), null, stop).ConfigureAwait(false);
        var grant = await act.Db.Grants.FirstOrDefaultAsync(one => one.Id == grantId && one.AccountId == null && one.OfferedMark == account.EmailMark, stop).ConfigureAwait(false);
        if (grant is null || StateOf(grant) != AccessState.Offered) return RegistryErrors.AccessOver.At(Place.None);
        (grant.AccountId, grant.TakenUpAt) = (accountId, act.Now);
        var giver = await act.Db.People.FirstAsync(one => one.Id == grant.PersonId, stop).ConfigureAwait(false);
        act.Write(EventKinds.AccessTakenUp, giver, new Text("The access that was given was taken up", "L’accès donné a été accepté"), after: Facts(grant));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return grant;
    }

    /// <summary>Ends access, by who gave it.</summary>
    public Task<Result<GrantRow>> RevokeAsync(Guid personId, Guid grantId, CancellationToken stop = default) =>
        EndAsync(Actor.Candidate(personId), grantId, async (db, grant) => (await SelvesAsync(db, personId, stop).ConfigureAwait(false)).Contains(grant.PersonId),
            new Text("Access to the file was ended", "Un accès au dossier a pris fin"), stop);

    /// <summary>Gives access back, by who has it or is offered it.</summary>
    public async Task<Result<GrantRow>> GiveBackAsync(Guid accountId, Guid grantId, CancellationToken stop = default)
    {
        await using var look = office.Store.Open();
        var account = await look.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == accountId && one.ConfirmedAt != null, stop).ConfigureAwait(false);
        if (account is null) return RegistryErrors.AccessOver.At(Place.None);
        return await EndAsync(Actor.Representative(account.PersonId), grantId,
            (_, grant) => Task.FromResult(grant.AccountId == accountId || (grant.AccountId is null && grant.OfferedMark.AsSpan().SequenceEqual(account.EmailMark))),
            new Text("Who had access to the file gave it back", "La personne qui avait accès au dossier y a renoncé"), stop).ConfigureAwait(false);
    }

    /// <summary>What an account may do with a person's file now; nothing when there is no access.</summary>
    public async Task<AccessScope> CheckAsync(Guid personId, Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        var selves = await SelvesAsync(db, personId, stop).ConfigureAwait(false);
        var scopes = await db.Grants.AsNoTracking().Where(one => selves.Contains(one.PersonId) && one.AccountId == accountId && one.RevokedAt == null && one.Until > now)
            .Select(one => one.Scope).ToListAsync(stop).ConfigureAwait(false);
        return scopes.Aggregate(AccessScope.None, (all, one) => all | one);
    }

    /// <summary>Whether an account may do this with a person's file now.</summary>
    public async Task<bool> CheckAsync(Guid personId, Guid accountId, AccessScope scope, CancellationToken stop = default) =>
        scope != AccessScope.None && (await CheckAsync(personId, accountId, stop).ConfigureAwait(false)).HasFlag(scope);

    private async Task<Result<GrantRow>> EndAsync(Actor actor, Guid grantId, Func<RegistryDb, GrantRow, Task<bool>> may, Text words, CancellationToken stop)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RevokeAccess, actor, null, stop).ConfigureAwait(false);
        var grant = await act.Db.Grants.FirstOrDefaultAsync(one => one.Id == grantId, stop).ConfigureAwait(false);
        if (grant is null || StateOf(grant) is AccessState.Revoked or AccessState.Over || !await may(act.Db, grant).ConfigureAwait(false)) return RegistryErrors.AccessOver.At(Place.None);
        var before = Facts(grant);
        grant.RevokedAt = act.Now;
        act.Write(EventKinds.AccessRevoked, await act.Db.People.FirstAsync(one => one.Id == grant.PersonId, stop).ConfigureAwait(false), words, before, Facts(grant));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return grant;
    }

    private AccessState StateOf(GrantRow row) =>
        row.RevokedAt is not null ? AccessState.Revoked : row.Until <= office.Now ? AccessState.Over : row.AccountId is null ? AccessState.Offered : AccessState.TakenUp;

    private static async Task<List<Guid>> SelvesAsync(RegistryDb db, Guid personId, CancellationToken stop) =>
        [.. (await Selves.OfAsync(db, personId, stop).ConfigureAwait(false)).Select(self => self.Id)];

    private static JsonObject Facts(GrantRow row) => new()
    {
        ["kind"] = $"{row.Kind}",
        ["scope"] = $"{row.Scope}",
        ["until"] = $"{row.Until}",
        ["takenUpAt"] = row.TakenUpAt?.ToString(),
        ["revokedAt"] = row.RevokedAt?.ToString(),
    };
}

/// <summary>What access is offered.</summary>
/// <param name="Email">To whom.</param>
/// <param name="Kind">Who that is.</param>
/// <param name="Scope">What is permitted; reading always is.</param>
/// <param name="Until">The last day of it.</param>
public sealed record AccessOffer(string Email, AccessKind Kind, AccessScope Scope, LocalDate Until);

/// <summary>Access a person gave.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="To">The address it was given to.</param>
/// <param name="State">How it stands.</param>
public sealed record GivenAccess(GrantRow Row, string To, AccessState State);

/// <summary>Access to somebody else's file.</summary>
/// <param name="Row">What is kept.</param>
/// <param name="From">Who gave it: their name, or their address while they have told none.</param>
/// <param name="State">How it stands.</param>
public sealed record ReceivedAccess(GrantRow Row, string From, AccessState State);

/// <summary>How access stands.</summary>
public enum AccessState
{
    Offered,
    TakenUp,
    Revoked,
    Over,
}
