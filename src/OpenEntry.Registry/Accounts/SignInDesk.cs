using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Accounts;

/// <summary>
/// What people sign in with: passwords, authenticators, recovery codes, passkeys. Every change is an event of the person's and a letter to them; what merely
/// happens while signing in (counts, times) is neither.
/// </summary>
public sealed class SignInDesk(Office office, AccountMarks marks)
{
    /// <summary>The longest name of a passkey.</summary>
    public const int LongestName = 60;

    /// <summary>The account of an address; null when there is none.</summary>
    public async Task<Account?> FindByEmailAsync(string email, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(email) is not { } address) return null;
        await using var db = office.Store.Open();
        var mark = await marks.FindEmailAsync(db, address, stop).ConfigureAwait(false);
        if (mark is null) return null;
        return await OpenAsync(db, await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    public async Task<Account?> FindAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await OpenAsync(db, await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == accountId, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    /// <summary>The account a passkey opens.</summary>
    public async Task<Account?> FindByPasskeyAsync(byte[] credential, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var key = await db.Passkeys.AsNoTracking().FirstOrDefaultAsync(one => one.CredentialId == credential, stop).ConfigureAwait(false);
        return key is null ? null : await OpenAsync(db, await db.Accounts.AsNoTracking().FirstAsync(one => one.Id == key.AccountId, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    /// <summary>Counts a failure; from so many in a row on, the account is locked for a while.</summary>
    public async Task FailedAsync(Guid accountId, int most, Duration pause, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var until = office.Now + pause;
        // Counted in the database: two who try at once are two.
        await db.Accounts.Where(one => one.Id == accountId).ExecuteUpdateAsync(row => row.SetProperty(one => one.FailedSignIns, one => one.FailedSignIns + 1), stop).ConfigureAwait(false);
        await db.Accounts.Where(one => one.Id == accountId && one.FailedSignIns >= most)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.FailedSignIns, 0).SetProperty(one => one.LockedUntil, until), stop).ConfigureAwait(false);
    }

    /// <summary>Forgets failures after a success.</summary>
    public async Task SucceededAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        await db.Accounts.Where(one => one.Id == accountId && (one.FailedSignIns > 0 || one.LockedUntil != null))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.FailedSignIns, 0).SetProperty(one => one.LockedUntil, (Instant?)null), stop).ConfigureAwait(false);
    }

    public bool IsLocked(Account account) => account.LockedUntil > office.Now;

    /// <summary>Keeps the same password hashed better. Nothing changes for the person.</summary>
    public async Task RehashAsync(Guid accountId, string before, string after, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        await db.Accounts.Where(one => one.Id == accountId && one.PasswordHash == before).ExecuteUpdateAsync(row => row.SetProperty(one => one.PasswordHash, after), stop).ConfigureAwait(false);
    }

    /// <summary>Sets a new password for someone who is signed in, and ends all their other sessions.</summary>
    public Task<Result<Account>> ChangePasswordAsync(Guid accountId, string passwordHash, Guid keepSession, CancellationToken stop = default) =>
        ChangeAsync(accountId, "password", new("Your password was changed", "Votre mot de passe a été changé"), async (act, row, _) =>
        {
            row.PasswordHash = passwordHash;
            await SessionDesk.EndAsync(act.Db, row.Id, keepSession, act.Now, stop).ConfigureAwait(false);
            return null;
        }, stop);

    /// <summary>Sets a new password by the link that was sent, unlocks the account and ends all its sessions.</summary>
    public async Task<Result<bool>> ResetPasswordAsync(string secret, string passwordHash, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.ChangeSignIn, Actor.Service("accounts"), null, stop).ConfigureAwait(false);
        if (await AccountDesk.SpendAsync(act, secret, LinkPurpose.ResetPassword, stop).ConfigureAwait(false) is not var (account, person)) return RegistryErrors.LinkOver.At(Place.None);
        (account.PasswordHash, account.FailedSignIns, account.LockedUntil) = (passwordHash, 0, null);
        await SessionDesk.EndAsync(act.Db, account.Id, null, act.Now, stop).ConfigureAwait(false);
        Tell(act, account, person, "password", new("Your password was changed", "Votre mot de passe a été changé"));
        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>The key to be put into an app; the same one until it is in use.</summary>
    public async Task<Result<byte[]>> PrepareAuthenticatorAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (await RowAsync(db, accountId, stop).ConfigureAwait(false) is not var (row, person)) return NoAccount(accountId);
        using var seal = office.Vault.Open(person)!;
        if (row.NewAuthenticatorKey is not null) return seal.Open(SealedAs.Account, row.NewAuthenticatorKey);
        var sealedKey = seal.Seal(SealedAs.Account, AuthenticatorCode.NewKey());
        await db.Accounts.Where(one => one.Id == accountId && one.NewAuthenticatorKey == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.NewAuthenticatorKey, sealedKey), stop).ConfigureAwait(false);
        var kept = await db.Accounts.AsNoTracking().Where(one => one.Id == accountId).Select(one => one.NewAuthenticatorKey).FirstAsync(stop).ConfigureAwait(false);
        return seal.Open(SealedAs.Account, kept!);
    }

    /// <summary>Puts the prepared key into use, in place of the former one, when a code of it is right.</summary>
    public Task<Result<Account>> UseAuthenticatorAsync(Guid accountId, string code, CancellationToken stop = default) =>
        ChangeAsync(accountId, "authenticator", new("An authenticator app was set up", "Une application d’authentification a été configurée"), (act, row, seal) =>
        {
            var step = row.NewAuthenticatorKey is { } waiting ? AuthenticatorCode.StepOf(seal.Open(SealedAs.Account, waiting), code, act.Now, 0) : null;
            if (step is null) return Task.FromResult<Error?>(RegistryErrors.CodeWrong.At(Place.None));
            (row.AuthenticatorKey, row.NewAuthenticatorKey, row.AuthenticatorStep) = (row.NewAuthenticatorKey, null, step.Value);
            return Task.FromResult<Error?>(null);
        }, stop);

    /// <summary>Takes the authenticator away, unless nothing else is left.</summary>
    public Task<Result<Account>> RemoveAuthenticatorAsync(Guid accountId, CancellationToken stop = default) =>
        ChangeAsync(accountId, "authenticator", new("The authenticator app was removed", "L’application d’authentification a été retirée"), async (act, row, _) =>
        {
            if (row.AuthenticatorKey is null || !await act.Db.Passkeys.AnyAsync(one => one.AccountId == row.Id, stop).ConfigureAwait(false)) return RegistryErrors.LastFactor.At(Place.None);
            row.AuthenticatorKey = null;
            return null;
        }, stop);

    /// <summary>Whether a code of the authenticator is right; each is accepted once.</summary>
    public async Task<bool> SpendCodeAsync(Guid accountId, string code, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (await RowAsync(db, accountId, stop).ConfigureAwait(false) is not var (row, person) || row.AuthenticatorKey is null) return false;
        using var seal = office.Vault.Open(person)!;
        if (AuthenticatorCode.StepOf(seal.Open(SealedAs.Account, row.AuthenticatorKey), code, office.Now, row.AuthenticatorStep) is not { } step) return false;
        return await db.Accounts.Where(one => one.Id == accountId && one.AuthenticatorStep < step).ExecuteUpdateAsync(set => set.SetProperty(one => one.AuthenticatorStep, step), stop).ConfigureAwait(false) == 1;
    }

    /// <summary>New recovery codes in place of all former ones.</summary>
    public Task<Result<Account>> SetRecoveryCodesAsync(Guid accountId, IEnumerable<string> codes, CancellationToken stop = default) =>
        ChangeAsync(accountId, "codes", new("New recovery codes were made", "De nouveaux codes de récupération ont été créés"), async (act, row, _) =>
        {
            await act.Db.RecoveryCodes.Where(one => one.AccountId == row.Id).ExecuteDeleteAsync(stop).ConfigureAwait(false);
            foreach (var code in codes) act.Db.RecoveryCodes.Add(new RecoveryCodeRow { AccountId = row.Id, Hash = await marks.CodeAsync(act.Db, row.Id, code, stop).ConfigureAwait(false) });
            return null;
        }, stop);

    /// <summary>Uses up a recovery code; the person is told, since it is used in need only.</summary>
    public async Task<bool> SpendRecoveryCodeAsync(Guid accountId, string code, CancellationToken stop = default) =>
        (await ChangeAsync(accountId, "code", new("A recovery code was used to sign in", "Un code de récupération a servi à se connecter"), async (act, row, _) =>
        {
            var hash = await marks.CodeAsync(act.Db, row.Id, code, stop).ConfigureAwait(false);
            return await act.Db.RecoveryCodes.Where(one => one.AccountId == row.Id && one.Hash == hash).ExecuteDeleteAsync(stop).ConfigureAwait(false) == 1 ? null : RegistryErrors.CodeWrong.At(Place.None);
        }, stop).ConfigureAwait(false)).IsOk;

    /// <summary>Adds a passkey under a name.</summary>
    /// <param name="accountId">Whose.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="make">The row, of its sealed name and the present instant.</param>
    /// <param name="stop">Stops.</param>
    public Task<Result<Account>> AddPasskeyAsync(Guid accountId, string name, Func<byte[], Instant, PasskeyRow> make, CancellationToken stop = default)
    {
        var called = name.Trim();
        if (called.Length is 0 or > LongestName) return Task.FromResult<Result<Account>>(RegistryErrors.PasskeyName.At(Place.None, $"{LongestName}"));
        return ChangeAsync(accountId, "passkey", new("A passkey was added", "Une clé d’accès a été ajoutée"), (act, _, seal) =>
        {
            act.Db.Passkeys.Add(make(seal.Seal(SealedAs.Account, Encoding.UTF8.GetBytes(called)), act.Now));
            return Task.FromResult<Error?>(null);
        }, stop);
    }

    /// <summary>Notes that a passkey was used.</summary>
    public async Task UsedPasskeyAsync(byte[] credential, long signCount, bool isUserVerified, bool isBackedUp, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var now = office.Now;
        await db.Passkeys.Where(one => one.CredentialId == credential).ExecuteUpdateAsync(set => set.SetProperty(one => one.SignCount, signCount)
            .SetProperty(one => one.IsUserVerified, isUserVerified).SetProperty(one => one.IsBackedUp, isBackedUp).SetProperty(one => one.UsedAt, now), stop).ConfigureAwait(false);
    }

    /// <summary>Takes a passkey away, unless nothing else is left.</summary>
    public Task<Result<Account>> RemovePasskeyAsync(Guid accountId, byte[] credential, CancellationToken stop = default) =>
        ChangeAsync(accountId, "passkey", new("A passkey was removed", "Une clé d’accès a été retirée"), async (act, row, _) =>
        {
            var keys = await act.Db.Passkeys.Where(one => one.AccountId == row.Id).ToListAsync(stop).ConfigureAwait(false);
            if (keys.Find(one => one.CredentialId.AsSpan().SequenceEqual(credential)) is not { } gone) return RegistryErrors.NotFound.At(Place.None, Words.Passkey, Text.Same(Convert.ToHexString(credential)));
            if (keys.Count == 1 && row.AuthenticatorKey is null) return RegistryErrors.LastFactor.At(Place.None);
            act.Db.Passkeys.Remove(gone);
            return null;
        }, stop);

    /// <summary>Sets the language to write to the person in.</summary>
    public async Task SetLanguageAsync(Guid personId, OfficialLanguage language, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        await db.People.Where(one => one.Id == personId && one.ForgottenAt == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.Language, language), stop).ConfigureAwait(false);
    }

    private async Task<Result<Account>> ChangeAsync(Guid accountId, string what, Text words, Func<Act, AccountRow, PersonSeal, Task<Error?>> change, CancellationToken stop)
    {
        Guid personId;
        await using (var db = office.Store.Open())
        {
            personId = await db.Accounts.Where(one => one.Id == accountId).Select(one => one.PersonId).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        }

        await using var act = await office.BeginAsync(ProcessKinds.ChangeSignIn, Actor.Candidate(personId), null, stop).ConfigureAwait(false);
        if (await RowAsync(act.Db, accountId, stop).ConfigureAwait(false) is not var (row, person)) return NoAccount(accountId);
        if (await change(act, row, act.SealOf(person)!).ConfigureAwait(false) is { } error) return error;
        Tell(act, row, person, what, words);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return (await FindAsync(accountId, stop).ConfigureAwait(false))!;
    }

    private static void Tell(Act act, AccountRow row, PersonRow person, string what, Text words)
    {
        row.Stamp = Guid.NewGuid();
        act.Write(EventKinds.SignInChanged, person, words);
        act.Notify(person, $"{NoticeDesk.AccountLetters}{what}:{act.Process.Id}", NoticeTexts.SignInChanged(words));
    }

    private static async Task<(AccountRow Row, PersonRow Person)?> RowAsync(RegistryDb db, Guid accountId, CancellationToken stop)
    {
        var row = await db.Accounts.FirstOrDefaultAsync(one => one.Id == accountId, stop).ConfigureAwait(false);
        return row is null ? null : (row, await db.People.FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false));
    }

    private async Task<Account?> OpenAsync(RegistryDb db, AccountRow? row, CancellationToken stop)
    {
        if (row is null) return null;
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false);
        using var seal = office.Vault.Open(person);
        if (seal is null) return null;
        var keys = await db.Passkeys.AsNoTracking().Where(one => one.AccountId == row.Id).OrderBy(one => one.CreatedAt).ToListAsync(stop).ConfigureAwait(false);
        return new Account
        {
            Id = row.Id,
            PersonId = row.PersonId,
            Email = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!)).Email!,
            Language = person.Language,
            CreatedAt = row.CreatedAt,
            ConfirmedAt = row.ConfirmedAt,
            PasswordHash = row.PasswordHash,
            Stamp = row.Stamp,
            AuthenticatorKey = row.AuthenticatorKey is null ? null : seal.Open(SealedAs.Account, row.AuthenticatorKey),
            Passkeys = [.. keys.Select(key => new Passkey(key, Encoding.UTF8.GetString(seal.Open(SealedAs.Account, key.Name))))],
            RecoveryCodes = await db.RecoveryCodes.CountAsync(one => one.AccountId == row.Id, stop).ConfigureAwait(false),
            FailedSignIns = row.FailedSignIns,
            LockedUntil = row.LockedUntil,
        };
    }

    private static Error NoAccount(Guid id) => RegistryErrors.NotFound.At(Place.None, Words.Account, Text.Same($"{id}"));
}
