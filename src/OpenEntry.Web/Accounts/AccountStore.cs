using Microsoft.AspNetCore.Identity;
using NodaTime;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Web.Accounts;

/// <summary>
/// Where Identity finds accounts and passkeys: the registry's own (docs/decisions/0021). It changes none: that is done at the desks, which write the event and
/// the letter that go with each change.
/// </summary>
internal sealed class AccountStore(Desks desks) : IUserSecurityStampStore<Account>, IUserPasskeyStore<Account>
{
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult($"{user.Id}");

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>($"{user.Stamp}");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await desks.SignIns.FindAsync(id, cancellationToken).ConfigureAwait(false) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => desks.SignIns.FindByEmailAsync(normalizedUserName, cancellationToken);

    public Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => desks.SignIns.FindByPasskeyAsync(credentialId, cancellationToken);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(Info)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(user.Passkeys.Where(one => one.Row.CredentialId.AsSpan().SequenceEqual(credentialId)).Select(Info).FirstOrDefault());

    /// <summary>Adds a passkey under its name, or notes that it was used.</summary>
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        if (user.Passkeys.Any(one => one.Row.CredentialId.AsSpan().SequenceEqual(passkey.CredentialId)))
        {
            await desks.SignIns.UsedPasskeyAsync(passkey.CredentialId, passkey.SignCount, passkey.IsUserVerified, passkey.IsBackedUp, cancellationToken).ConfigureAwait(false);
            return;
        }

        var added = await desks.SignIns.AddPasskeyAsync(user.Id, passkey.Name ?? "", (name, now) => Row(user.Id, name, now, passkey), cancellationToken).ConfigureAwait(false);
        if (!added.IsOk) throw new InvalidOperationException($"{added.Errors[0]}");
    }

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await desks.SignIns.RemovePasskeyAsync(user.Id, credentialId, cancellationToken).ConfigureAwait(false);

    /// <summary>A passkey as the registry keeps it.</summary>
    public static PasskeyRow Row(Guid account, byte[] name, Instant now, UserPasskeyInfo passkey) => new()
    {
        CredentialId = passkey.CredentialId,
        AccountId = account,
        Name = name,
        PublicKey = passkey.PublicKey,
        SignCount = passkey.SignCount,
        Transports = string.Join(';', passkey.Transports ?? []),
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        Attestation = passkey.AttestationObject,
        ClientData = passkey.ClientDataJson,
        CreatedAt = now,
    };

    public void Dispose()
    {
    }

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw AtTheDesk();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw AtTheDesk();

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => throw AtTheDesk();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw AtTheDesk();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw AtTheDesk();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw AtTheDesk();

    private static NotSupportedException AtTheDesk() => new("Accounts are opened, changed and closed at their desks, which write the event and the letter.");

    private static UserPasskeyInfo Info(Passkey key) => new(
        key.Row.CredentialId, key.Row.PublicKey, key.Row.CreatedAt.ToDateTimeOffset(), (uint)key.Row.SignCount, key.Row.Transports.Split(';', StringSplitOptions.RemoveEmptyEntries),
        key.Row.IsUserVerified, key.Row.IsBackupEligible, key.Row.IsBackedUp, key.Row.Attestation, key.Row.ClientData)
    { Name = key.Name };
}
