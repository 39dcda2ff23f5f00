using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace OpenEntry.Registry.Tests.Accounts;

public class SignInDeskTests
{
    [Fact]
    public async Task Five_failures_in_a_row_lock_an_account_for_a_while_and_a_success_forgets_them()
    {
        await using var desk = await Desk.OpenAsync();
        var (desks, id) = (desk.Desks.SignIns, (await desk.AccountAsync("awa@example.org")).Id);
        var pause = Duration.FromMinutes(15);
        for (var i = 0; i < 4; i++) await desks.FailedAsync(id, 5, pause);
        Assert.False(desks.IsLocked((await desks.FindAsync(id))!));
        await desks.SucceededAsync(id);
        for (var i = 0; i < 4; i++) await desks.FailedAsync(id, 5, pause);
        Assert.False(desks.IsLocked((await desks.FindAsync(id))!));
        await desks.FailedAsync(id, 5, pause);
        Assert.True(desks.IsLocked((await desks.FindAsync(id))!));

        desk.Clock.Advance(pause);

        Assert.False(desks.IsLocked((await desks.FindAsync(id))!));
    }

    [Fact]
    public async Task Failures_at_once_are_all_counted()
    {
        await using var desk = await Desk.OpenAsync();
        var id = (await desk.AccountAsync("awa@example.org")).Id;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Desks.SignIns.FailedAsync(id, 100, Duration.FromMinutes(15)))));

        Assert.Equal(8, (await desk.Desks.SignIns.FindAsync(id))!.FailedSignIns);
    }

    [Fact]
    public async Task An_authenticator_is_in_use_once_a_code_of_it_was_given_and_each_code_works_once()
    {
        await using var desk = await Desk.OpenAsync();
        var (desks, id) = (desk.Desks.SignIns, (await desk.AccountAsync("awa@example.org")).Id);
        var key = Desk.Ok(await desks.PrepareAuthenticatorAsync(id));
        Assert.Equal(key, Desk.Ok(await desks.PrepareAuthenticatorAsync(id)));
        Assert.False((await desks.FindAsync(id))!.HasSecondFactor);
        Desk.Refused(RegistryErrors.CodeWrong, await desks.UseAuthenticatorAsync(id, "000000"));
        var code = Totp.At(key, desk.Clock.GetCurrentInstant());

        Assert.True(Desk.Ok(await desks.UseAuthenticatorAsync(id, code)).HasSecondFactor);

        Assert.False(await desks.SpendCodeAsync(id, code));
        desk.Clock.Advance(Duration.FromSeconds(30));
        var next = Totp.At(key, desk.Clock.GetCurrentInstant());
        Assert.True(await desks.SpendCodeAsync(id, next));
        Assert.False(await desks.SpendCodeAsync(id, next));
        // Another app: the former one works until the new one was tried.
        var other = Desk.Ok(await desks.PrepareAuthenticatorAsync(id));
        Assert.NotEqual(key, other);
        desk.Clock.Advance(Duration.FromMinutes(2));
        Assert.True(await desks.SpendCodeAsync(id, Totp.At(key, desk.Clock.GetCurrentInstant())));
        Assert.Single(await desk.LettersAsync(), one => one.Subject == "The way you sign in was changed");
    }

    [Fact]
    public async Task A_code_used_by_two_at_once_works_for_one_of_them()
    {
        await using var desk = await Desk.OpenAsync();
        var (desks, id) = (desk.Desks.SignIns, (await desk.AccountAsync("awa@example.org")).Id);
        var key = Desk.Ok(await desks.PrepareAuthenticatorAsync(id));
        Desk.Ok(await desks.UseAuthenticatorAsync(id, Totp.At(key, desk.Clock.GetCurrentInstant())));
        Desk.Ok(await desks.SetRecoveryCodesAsync(id, ["ABCDE-23456"]));
        desk.Clock.Advance(Duration.FromMinutes(2));
        var code = Totp.At(key, desk.Clock.GetCurrentInstant());

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desks.SpendCodeAsync(id, code))));
        var papers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desks.SpendRecoveryCodeAsync(id, "ABCDE-23456"))));

        Assert.Single(codes, one => one);
        Assert.Single(papers, one => one);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_new_ones_void_the_old()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync("awa@example.org");
        var other = await desk.AccountAsync("eve@example.org");
        var desks = desk.Desks.SignIns;
        Assert.Equal(2, Desk.Ok(await desks.SetRecoveryCodesAsync(account.Id, ["ABCDE-23456", "FGHIJ-78923"])).RecoveryCodes);
        Desk.Ok(await desks.SetRecoveryCodesAsync(other.Id, ["KLMNP-23456"]));

        Assert.False(await desks.SpendRecoveryCodeAsync(other.Id, "ABCDE-23456"));
        Assert.True(await desks.SpendRecoveryCodeAsync(account.Id, " abcde 23456"));
        Assert.False(await desks.SpendRecoveryCodeAsync(account.Id, "ABCDE-23456"));
        Assert.Equal(1, (await desks.FindAsync(account.Id))!.RecoveryCodes);
        Desk.Ok(await desks.SetRecoveryCodesAsync(account.Id, ["QRSTU-23456"]));
        Assert.False(await desks.SpendRecoveryCodeAsync(account.Id, "FGHIJ-78923"));
        Assert.True(await desks.SpendRecoveryCodeAsync(account.Id, "QRSTU-23456"));
    }

    [Fact]
    public async Task The_last_second_factor_cannot_be_taken_away()
    {
        await using var desk = await Desk.OpenAsync();
        var (desks, id) = (desk.Desks.SignIns, (await desk.AccountAsync("awa@example.org")).Id);
        Desk.Ok(await desks.AddPasskeyAsync(id, " Blue laptop ", (name, now) => Passkeys.Row(id, [1], name, now)));
        Desk.Refused(RegistryErrors.LastFactor, await desks.RemovePasskeyAsync(id, [1]));
        var key = Desk.Ok(await desks.PrepareAuthenticatorAsync(id));
        Desk.Ok(await desks.UseAuthenticatorAsync(id, Totp.At(key, desk.Clock.GetCurrentInstant())));
        Assert.Equal("Blue laptop", Assert.Single((await desks.FindByPasskeyAsync([1]))!.Passkeys).Name);
        Desk.Refused(RegistryErrors.NotFound, await desks.RemovePasskeyAsync(id, [2]));

        Assert.Empty(Desk.Ok(await desks.RemovePasskeyAsync(id, [1])).Passkeys);
        Desk.Refused(RegistryErrors.LastFactor, await desks.RemoveAuthenticatorAsync(id));
        Desk.Ok(await desks.AddPasskeyAsync(id, "Other", (name, now) => Passkeys.Row(id, [2], name, now)));
        Assert.Null(Desk.Ok(await desks.RemoveAuthenticatorAsync(id)).AuthenticatorKey);
        Desk.Refused(RegistryErrors.PasskeyName, await desks.AddPasskeyAsync(id, " ", (name, now) => Passkeys.Row(id, [3], name, now)));
        Desk.Refused(RegistryErrors.PasskeyName, await desks.AddPasskeyAsync(id, new string('a', 61), (name, now) => Passkeys.Row(id, [3], name, now)));
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_is_told_by_mail()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync("awa@example.org");
        var (mine, other) = (await desk.Desks.Sessions.OpenAsync(account.Id, true, "A, B"), await desk.Desks.Sessions.OpenAsync(account.Id, true, "C, D"));
        var session = (await desk.Desks.Sessions.SeenAsync(mine))!;

        var changed = Desk.Ok(await desk.Desks.SignIns.ChangePasswordAsync(account.Id, "new", session.Id));

        Assert.Equal("new", changed.PasswordHash);
        Assert.NotEqual(account.Stamp, changed.Stamp);
        Assert.NotNull(await desk.Desks.Sessions.SeenAsync(mine));
        Assert.Null(await desk.Desks.Sessions.SeenAsync(other));
        Assert.Contains("Votre mot de passe a été changé.", Assert.Single(await desk.LettersAsync()).Body, StringComparison.Ordinal);
        var record = Desk.Ok(await desk.Desks.Records.ShowAsync($"{account.PersonId}"));
        Assert.Equal("Your password was changed", record.Processes[^1].Events.Single().Body!.Words.En);
    }

    [Fact]
    public async Task The_language_of_choice_is_the_language_of_letters()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync("awa@example.org");

        await desk.Desks.SignIns.SetLanguageAsync(account.PersonId, OpenEntry.Law.OfficialLanguage.French);
        Desk.Ok(await desk.Desks.SignIns.SetRecoveryCodesAsync(account.Id, ["ABCDE-23456"]));

        Assert.Equal("Votre mode de connexion a été modifié", Assert.Single(await desk.LettersAsync()).Subject);
    }

    [Fact]
    public async Task A_passkey_remembers_its_use()
    {
        await using var desk = await Desk.OpenAsync();
        var (desks, id) = (desk.Desks.SignIns, (await desk.AccountAsync("awa@example.org")).Id);
        Desk.Ok(await desks.AddPasskeyAsync(id, "Phone", (name, now) => Passkeys.Row(id, [1], name, now)));
        desk.Clock.AdvanceHours(1);

        await desks.UsedPasskeyAsync([1], 7, true, true);

        await using var db = desk.Store.Open();
        var row = await db.Passkeys.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((7, true, desk.Clock.GetCurrentInstant()), (row.SignCount, row.IsBackedUp, row.UsedAt!.Value));
    }
}
