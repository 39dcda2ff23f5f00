using System.Diagnostics;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Web.Accounts;

/// <summary>
/// Signing in: a passkey alone, or a password and then a code. Whether there is an account, whether it is confirmed or locked, and which part was wrong, no
/// answer tells, nor the time it takes.
/// </summary>
public sealed class SignIns(Desks desks, ServiceOptions options, AccountUsers users, SignInManager<Account> identity)
{
    private static readonly Claim s_password = new("amr", "pwd");
    private static readonly Claim s_strong = new("amr", SessionHandler.Strong);

    /// <summary>The first step.</summary>
    public Task<SignInOutcome> PasswordAsync(string email, string password) => EvenAsync(async () =>
    {
        var account = await desks.SignIns.FindByEmailAsync(email).ConfigureAwait(false);
        if (account is null || account.ConfirmedAt is null || desks.SignIns.IsLocked(account))
        {
            users.CheckNobody(password);
            return SignInOutcome.Refused;
        }

        var result = await identity.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true).ConfigureAwait(false);
        return result.RequiresTwoFactor ? SignInOutcome.SecondStep : result.Succeeded ? SignInOutcome.SecondFactorMissing : SignInOutcome.Refused;
    });

    /// <summary>Whose second step it is; null when there was no first one, or too long ago.</summary>
    public Task<Account?> WaitingAsync() => identity.GetTwoFactorAuthenticationUserAsync();

    /// <summary>The second step, by the authenticator.</summary>
    public async Task<SignInOutcome> CodeAsync(string code) => Of(await identity.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false).ConfigureAwait(false));

    /// <summary>The second step, by a recovery code.</summary>
    public async Task<SignInOutcome> RecoveryCodeAsync(string code) => Of(await identity.TwoFactorRecoveryCodeSignInAsync(code).ConfigureAwait(false));

    /// <summary>What the browser needs to ask for a passkey of this service, whoever’s.</summary>
    public Task<string> PasskeyOptionsAsync() => identity.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Signs in by what the passkey answered.</summary>
    public async Task<SignInOutcome> PasskeyAsync(string credential)
    {
        PasskeyAssertionResult<Account> asserted;
        try
        {
            asserted = await identity.PerformPasskeyAssertionAsync(credential).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for, or it was too long ago.
            return SignInOutcome.Refused;
        }

        if (!asserted.Succeeded || asserted.User.ConfirmedAt is null || desks.SignIns.IsLocked(asserted.User)) return SignInOutcome.Refused;
        await users.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey).ConfigureAwait(false);
        await users.ResetAccessFailedCountAsync(asserted.User).ConfigureAwait(false);
        await StrongAsync(asserted.User).ConfigureAwait(false);
        return SignInOutcome.SignedIn;
    }

    /// <summary>What the browser needs to make a passkey for an account.</summary>
    public Task<string> NewPasskeyOptionsAsync(Account account) =>
        identity.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity { Id = $"{account.Id}", Name = account.Email, DisplayName = account.Email });

    /// <summary>The passkey that was made; null when it is none, or not for this account.</summary>
    public async Task<UserPasskeyInfo?> NewPasskeyAsync(Account account, string credential)
    {
        try
        {
            var made = await identity.PerformPasskeyAttestationAsync(credential).ConfigureAwait(false);
            return made.Succeeded && made.UserEntity.Id == $"{account.Id}" ? made.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Opens a session that was begun with a second factor, in place of the present one.</summary>
    public Task StrongAsync(Account account) => identity.SignInWithClaimsAsync(account, isPersistent: false, [s_strong]);

    /// <summary>Opens a session in which only a second factor can be set up.</summary>
    public Task WeakAsync(Account account) => identity.SignInWithClaimsAsync(account, isPersistent: false, [s_password]);

    /// <summary>Does something that must not tell by its time what it found.</summary>
    public async Task<T> EvenAsync<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = await work().ConfigureAwait(false);
        var left = options.Accounts.AnswerAfter - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero) await Task.Delay(left).ConfigureAwait(false);
        return result;
    }

    private static SignInOutcome Of(SignInResult result) => result.Succeeded ? SignInOutcome.SignedIn : SignInOutcome.Refused;
}

/// <summary>What came of trying to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>For whatever reason.</summary>
    Refused,

    /// <summary>The password was right; a code is asked for now.</summary>
    SecondStep,

    /// <summary>The password was right, and there is no second factor yet: nothing but setting one up is open.</summary>
    SecondFactorMissing,

    SignedIn,
}
