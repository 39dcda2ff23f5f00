using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Web.Accounts;

/// <summary>
/// Identity's users, with the registry's clock and counts: failures are counted in the database, so that many attempts at once are as many, and a lock ends by
/// the clock of the service.
/// </summary>
public sealed class AccountUsers(
    Desks desks, ServiceOptions options, IUserStore<Account> store, IOptions<IdentityOptions> identity, IPasswordHasher<Account> hasher, ILookupNormalizer normalizer,
    IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> logger)
    : UserManager<Account>(store, identity, hasher, [], [], normalizer, errors, services, logger)
{
    // What the password of nobody is compared with, so that it takes as long.
    private static string? s_nobody;

    public override bool SupportsUserLockout => true;

    public override bool SupportsUserTwoFactor => true;

    public override Task<bool> GetTwoFactorEnabledAsync(Account user) => Task.FromResult(user.HasSecondFactor);

    public override Task<bool> IsEmailConfirmedAsync(Account user) => Task.FromResult(user.ConfirmedAt is not null);

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(desks.SignIns.IsLocked(user));

    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        await desks.SignIns.FailedAsync(user.Id, options.Accounts.Failures, Duration.FromTimeSpan(options.Accounts.LockedFor), CancellationToken).ConfigureAwait(false);
        return IdentityResult.Success;
    }

    public override async Task<IdentityResult> ResetAccessFailedCountAsync(Account user)
    {
        await desks.SignIns.SucceededAsync(user.Id, CancellationToken).ConfigureAwait(false);
        return IdentityResult.Success;
    }

    public override async Task<bool> CheckPasswordAsync(Account user, string password)
    {
        var verified = PasswordHasher.VerifyHashedPassword(user, user.PasswordHash, password);
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await desks.SignIns.RehashAsync(user.Id, user.PasswordHash, Hash(password), CancellationToken).ConfigureAwait(false);
        }

        return verified != PasswordVerificationResult.Failed;
    }

    public override async Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(Account user, string code)
    {
        if (await desks.SignIns.SpendRecoveryCodeAsync(user.Id, code, CancellationToken).ConfigureAwait(false)) return IdentityResult.Success;
        await AccessFailedAsync(user).ConfigureAwait(false);
        return IdentityResult.Failed(ErrorDescriber.RecoveryCodeRedemptionFailed());
    }

    /// <summary>Ten new recovery codes, in place of all former ones: to be shown once.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account user)
    {
        List<string> codes = [.. Enumerable.Range(0, 10).Select(_ => CreateTwoFactorRecoveryCode())];
        var set = await desks.SignIns.SetRecoveryCodesAsync(user.Id, codes, CancellationToken).ConfigureAwait(false);
        return set.IsOk ? codes : throw new InvalidOperationException($"{set.Errors[0]}");
    }

    public string Hash(string password) => PasswordHasher.HashPassword(null!, password);

    /// <summary>Takes as long as checking a password.</summary>
    public void CheckNobody(string password) => PasswordHasher.VerifyHashedPassword(null!, s_nobody ??= Hash("nobody's password"), password);

    // What there is to write was written at the desk.
    protected override Task<IdentityResult> UpdateUserAsync(Account user) => Task.FromResult(IdentityResult.Success);
}

/// <summary>Codes of the authenticator, checked at the desk by the registry's clock, each accepted once.</summary>
internal sealed class AuthenticatorCodes(Desks desks) : IUserTwoFactorTokenProvider<Account>
{
    // Also with passkeys alone: a password by itself opens no account that has a second factor of any kind.
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.HasSecondFactor);

    // The app makes them.
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) => desks.SignIns.SpendCodeAsync(user.Id, token);
}
