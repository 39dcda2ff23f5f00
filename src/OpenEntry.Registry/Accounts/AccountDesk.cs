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
/// Opens accounts, confirms and changes their addresses, closes them. What a stranger asks for is answered in the same way whether the address has an account
/// or not; only who reads its mail learns it.
/// </summary>
public sealed class AccountDesk(Office office, PeopleDesk people, Duplicates duplicates, AccountMarks marks)
{
    /// <summary>Who registers, before their address is confirmed: it may be anybody, and the history says no more than that.</summary>
    internal static readonly Actor Registering = Actor.Service("registration");

    /// <summary>How long an account waits for its address to be confirmed.</summary>
    public static readonly Duration ConfirmWithin = Duration.FromDays(7);

    /// <summary>How long a link for a new password works.</summary>
    public static readonly Duration ResetWithin = Duration.FromHours(1);

    /// <summary>How long a link for a new address works.</summary>
    public static readonly Duration ChangeWithin = Duration.FromDays(1);

    /// <summary>
    /// Opens an account, or, where the address has one, says so in a letter to it. One that was never confirmed takes the new password: who confirms it has to
    /// give that, so nobody can prepare an account for somebody else.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="passwordHash">The password, hashed already.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="confirm">The link to confirm by, of its secret.</param>
    /// <param name="signIn">The link to sign in by.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>Whether it could be an address at all.</returns>
    public async Task<Result<bool>> RegisterAsync(string email, string passwordHash, OfficialLanguage language, Func<string, Text> confirm, Text signIn, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(email) is not { } address) return RegistryErrors.AddressInvalid.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.OpenAccount, Registering, null, stop).ConfigureAwait(false);
        var mark = await marks.EmailAsync(act.Db, address, stop).ConfigureAwait(false);
        var account = await act.Db.Accounts.FirstOrDefaultAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false);
        if (account is { ConfirmedAt: not null })
        {
            await WriteAsync(act, account, new Text("Somebody tried to open an account with your address", "Quelqu’un a tenté d’ouvrir un compte avec votre adresse"), NoticeTexts.AddressInUse(signIn), stop).ConfigureAwait(false);
        }
        else
        {
            if (account is null)
            {
                var person = await people.AddAsync(act, new PersonDetails { Email = address }, language, isSure: false, stop).ConfigureAwait(false);
                account = new AccountRow { Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()), PersonId = person.Id, EmailMark = mark, CreatedAt = act.Now, PasswordHash = passwordHash, Stamp = Guid.NewGuid() };
                act.Db.Accounts.Add(account);
            }

            (account.PasswordHash, account.Stamp) = (passwordHash, Guid.NewGuid());
            await WriteConfirmAsync(act, account, confirm, stop).ConfigureAwait(false);
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Sends a link for a new password to whoever has an account with this address; one that is not confirmed gets the link for that.</summary>
    public async Task<Result<bool>> AskResetAsync(string email, Func<string, Text> reset, Func<string, Text> confirm, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(email) is not { } address) return RegistryErrors.AddressInvalid.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.WriteAccountLetter, Actor.Service("accounts"), null, stop).ConfigureAwait(false);
        if (await FindAsync(act.Db, address, stop).ConfigureAwait(false) is not { } account) return true;
        if (account.ConfirmedAt is null)
        {
            await WriteConfirmAsync(act, account, confirm, stop).ConfigureAwait(false);
        }
        else
        {
            var until = act.Now + ResetWithin;
            var secret = await LinkAsync(act, account, LinkPurpose.ResetPassword, until, stop).ConfigureAwait(false);
            await WriteAsync(act, account, new Text("A new password was asked for", "Un nouveau mot de passe a été demandé"), NoticeTexts.ResetPassword(reset(secret), until), stop).ConfigureAwait(false);
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whose link this is; an error once it is used, replaced or over.</summary>
    public async Task<Result<AccountRow>> OfLinkAsync(string secret, LinkPurpose purpose, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await OfLinkAsync(db, secret, purpose, stop).ConfigureAwait(false) is { } account ? account : RegistryErrors.LinkOver.At(Place.None);
    }

    /// <summary>Confirms the address by the link that was sent to it. Only now is the address worth anything for finding duplicates.</summary>
    public async Task<Result<AccountRow>> ConfirmAsync(string secret, CancellationToken stop = default)
    {
        if (!(await OfLinkAsync(secret, LinkPurpose.ConfirmEmail, stop).ConfigureAwait(false)).TryGet(out var holder, out var errors)) return Result<AccountRow>.Failed(errors);
        await using var act = await office.BeginAsync(ProcessKinds.ConfirmEmail, Actor.Candidate(holder.PersonId), null, stop).ConfigureAwait(false);
        if (await SpendAsync(act, secret, LinkPurpose.ConfirmEmail, stop).ConfigureAwait(false) is not var (account, person)) return RegistryErrors.LinkOver.At(Place.None);
        (account.ConfirmedAt, account.Stamp) = (act.Now, Guid.NewGuid());
        act.Write(EventKinds.EmailConfirmed, person, new Text("You confirmed your e-mail address", "Vous avez confirmé votre adresse de courriel"));
        await duplicates.MarkAsync(act, person, DetailsOf(act, person), stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return account;
    }

    /// <summary>Sends a link to a new address; where that has an account, its owner gets a letter instead, and the answer is the same.</summary>
    public async Task<Result<bool>> AskEmailChangeAsync(Guid accountId, string email, Func<string, Text> change, Text signIn, CancellationToken stop = default)
    {
        if (AccountMarks.AddressOf(email) is not { } address) return RegistryErrors.AddressInvalid.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.WriteAccountLetter, Actor.Service("accounts"), null, stop).ConfigureAwait(false);
        var account = await act.Db.Accounts.FindAsync([accountId], stop).ConfigureAwait(false);
        if (account is null) return RegistryErrors.NotFound.At(Place.None, Words.Account, Text.Same($"{accountId}"));
        var mark = await marks.EmailAsync(act.Db, address, stop).ConfigureAwait(false);
        if (mark.AsSpan().SequenceEqual(account.EmailMark)) return RegistryErrors.SameAddress.At(Place.None);
        var words = new Text("Another e-mail address was asked for", "Une autre adresse de courriel a été demandée");
        if (await act.Db.Accounts.FirstOrDefaultAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false) is { } taken)
        {
            await WriteAsync(act, taken, new Text("Somebody tried to use your address for their account", "Quelqu’un a tenté d’utiliser votre adresse pour son compte"), NoticeTexts.AddressInUse(signIn), stop).ConfigureAwait(false);
        }
        else
        {
            var person = await act.Db.People.FirstAsync(one => one.Id == account.PersonId, stop).ConfigureAwait(false);
            account.NewEmail = act.SealOf(person)!.Seal(SealedAs.Account, System.Text.Encoding.UTF8.GetBytes(address));
            var until = act.Now + ChangeWithin;
            var secret = await LinkAsync(act, account, LinkPurpose.ChangeEmail, until, stop).ConfigureAwait(false);
            await WriteAsync(act, account, words, NoticeTexts.ConfirmNewEmail(change(secret), until), stop, address).ConfigureAwait(false);
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Changes the address by the link that was sent to the new one, and tells the old one.</summary>
    public async Task<Result<AccountRow>> ChangeEmailAsync(string secret, CancellationToken stop = default)
    {
        if (!(await OfLinkAsync(secret, LinkPurpose.ChangeEmail, stop).ConfigureAwait(false)).TryGet(out var holder, out var errors)) return Result<AccountRow>.Failed(errors);
        await using var act = await office.BeginAsync(ProcessKinds.ChangeEmail, Actor.Candidate(holder.PersonId), null, stop).ConfigureAwait(false);
        if (await SpendAsync(act, secret, LinkPurpose.ChangeEmail, stop).ConfigureAwait(false) is not var (account, person) || account.NewEmail is null) return RegistryErrors.LinkOver.At(Place.None);
        var seal = act.SealOf(person)!;
        var address = System.Text.Encoding.UTF8.GetString(seal.Open(SealedAs.Account, account.NewEmail));
        var mark = await marks.EmailAsync(act.Db, address, stop).ConfigureAwait(false);
        if (await act.Db.Accounts.AnyAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false)) return RegistryErrors.LinkOver.At(Place.None);
        var before = DetailsOf(act, person);
        var after = before with { Email = address };
        (account.EmailMark, account.NewEmail, account.Stamp) = (mark, null, Guid.NewGuid());
        person.SealedDetails = seal.Seal(SealedAs.Details, after.ToBytes());
        act.Write(EventKinds.EmailChanged, person, new Text("You changed your e-mail address", "Vous avez changé votre adresse de courriel"), before.Email, after.Email);
        act.Notify(person, $"{NoticeDesk.AccountLetters}email:{act.Process.Id}", NoticeTexts.EmailChanged(), before.Email);
        await duplicates.MarkAsync(act, person, after, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return account;
    }

    /// <summary>Closes an account: the person, and everything about them, is forgotten.</summary>
    public async Task<Result<Forgotten>> CloseAsync(Guid accountId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var account = await db.Accounts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == accountId, stop).ConfigureAwait(false);
        return account is null
            ? RegistryErrors.NotFound.At(Place.None, Words.Account, Text.Same($"{accountId}"))
            : await people.ForgetAsync(account.PersonId, Actor.Candidate(account.PersonId), "account closed", stop).ConfigureAwait(false);
    }

    /// <summary>Spends a link within a process: whose it was, or null.</summary>
    internal static async Task<(AccountRow Account, PersonRow Person)?> SpendAsync(Act act, string secret, LinkPurpose purpose, CancellationToken stop)
    {
        if (await OfLinkAsync(act.Db, secret, purpose, act.Now, stop).ConfigureAwait(false) is not { } account) return null;
        await act.Db.AccountLinks.Where(one => one.AccountId == account.Id && one.Purpose == purpose).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        return (account, await act.Db.People.FirstAsync(one => one.Id == account.PersonId, stop).ConfigureAwait(false));
    }

    private Task<AccountRow?> OfLinkAsync(RegistryDb db, string secret, LinkPurpose purpose, CancellationToken stop) => OfLinkAsync(db, secret, purpose, office.Now, stop);

    private static async Task<AccountRow?> OfLinkAsync(RegistryDb db, string secret, LinkPurpose purpose, Instant now, CancellationToken stop)
    {
        var hash = AccountMarks.HashOf(secret);
        var link = await db.AccountLinks.AsNoTracking().FirstOrDefaultAsync(one => one.Hash == hash && one.Purpose == purpose && one.EndsAt > now, stop).ConfigureAwait(false);
        return link is null ? null : await db.Accounts.FirstAsync(one => one.Id == link.AccountId, stop).ConfigureAwait(false);
    }

    private async Task<AccountRow?> FindAsync(RegistryDb db, string address, CancellationToken stop)
    {
        var mark = await marks.FindEmailAsync(db, address, stop).ConfigureAwait(false);
        return mark is null ? null : await db.Accounts.FirstOrDefaultAsync(one => one.EmailMark == mark, stop).ConfigureAwait(false);
    }

    private static async Task WriteConfirmAsync(Act act, AccountRow account, Func<string, Text> confirm, CancellationToken stop)
    {
        var until = account.CreatedAt + ConfirmWithin;
        var secret = await LinkAsync(act, account, LinkPurpose.ConfirmEmail, until, stop).ConfigureAwait(false);
        await WriteAsync(act, account, new Text("You were asked to confirm your e-mail address", "Vous avez été invité à confirmer votre adresse de courriel"), NoticeTexts.ConfirmEmail(confirm(secret), until), stop).ConfigureAwait(false);
    }

    private static async Task WriteAsync(Act act, AccountRow account, Text words, NoticeText letter, CancellationToken stop, string? to = null)
    {
        var person = await act.Db.People.FindAsync([account.PersonId], stop).ConfigureAwait(false);
        act.Write(EventKinds.AccountLetterSent, person!, words);
        act.Notify(person!, $"{NoticeDesk.AccountLetters}{account.Id}:{act.Process.Id}", letter, to);
    }

    // The former link of the purpose is void.
    private static async Task<string> LinkAsync(Act act, AccountRow account, LinkPurpose purpose, Instant until, CancellationToken stop)
    {
        var secret = AccountMarks.NewSecret();
        await act.Db.AccountLinks.Where(one => one.AccountId == account.Id && one.Purpose == purpose).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        act.Db.AccountLinks.Add(new AccountLinkRow { Hash = AccountMarks.HashOf(secret), AccountId = account.Id, Purpose = purpose, EndsAt = until });
        return secret;
    }

    private static PersonDetails DetailsOf(Act act, PersonRow person) => PersonDetails.Of(act.SealOf(person)!.Open(SealedAs.Details, person.SealedDetails!));
}
