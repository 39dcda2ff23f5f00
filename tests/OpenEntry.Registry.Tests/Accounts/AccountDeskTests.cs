using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Tests.People;

namespace OpenEntry.Registry.Tests.Accounts;

public class AccountDeskTests
{
    private const string Address = "awa@quillfeather.example";

    [Fact]
    public async Task Registering_an_address_twice_answers_alike_and_only_its_mail_tells()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address, "first");

        await desk.RegisterAsync(Address.ToUpperInvariant(), "second");
        await desk.RegisterAsync("nobody@quillfeather.example", "third");

        var letters = await desk.LettersAsync();
        Assert.Equal(["Confirm your e-mail address", "Somebody tried to use your e-mail address"], letters.Select(one => one.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(Address, letters.Single(one => one.Subject.StartsWith("Somebody", StringComparison.Ordinal)).To);
        Assert.Equal("first", (await desk.AccountRowAsync(account.Id))!.PasswordHash);
        await using var db = desk.Store.Open();
        Assert.Equal(2, await db.Accounts.CountAsync(TestContext.Current.CancellationToken));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task The_history_says_that_one_registered_and_confirmed_oneself()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address, "first");

        var done = (await desk.Desks.Records.ShowAsync($"{account.PersonId}")).Value.Processes;
        var names = await desk.Desks.ActorNames.OfAsync(done.Select(process => process.Actor), account.PersonId);

        Assert.Equal(["whoever registered with this address", "you"], done.Select(process => names[process.Actor].En));
    }

    [Fact]
    public async Task Registering_again_before_confirming_takes_the_new_password_and_voids_the_first_link()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.RegisterAsync(Address, "of somebody else");
        var first = Assert.Single(await desk.LettersAsync());
        await desk.RegisterAsync(Address, "mine");
        var second = Assert.Single(await desk.LettersAsync());

        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.ConfirmAsync(first.Secret("confirm")));
        Assert.Equal("mine", Desk.Ok(await desk.Desks.Accounts.ConfirmAsync(second.Secret("confirm"))).PasswordHash);
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.ConfirmAsync(second.Secret("confirm")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("awa")]
    [InlineData("awa@localhost")]
    [InlineData("awa@example.org, eve@example.org")]
    [InlineData("Awa <awa@example.org>")]
    [InlineData("awa@exa mple.org")]
    [InlineData("awa@example.org\r\nBcc: eve@example.org")]
    public async Task What_is_no_address_is_refused(string address)
    {
        await using var desk = await Desk.OpenAsync();

        Desk.Refused(RegistryErrors.AddressInvalid, await desk.Desks.Accounts.RegisterAsync(address, "hash", OfficialLanguage.English, Desk.Link("confirm"), Desk.SignInPage));
        Desk.Refused(RegistryErrors.AddressInvalid, await desk.Desks.Accounts.AskResetAsync(address, Desk.Link("reset"), Desk.Link("confirm")));

        Assert.Empty(await desk.LettersAsync());
    }

    [Fact]
    public async Task An_account_not_confirmed_within_seven_days_is_forgotten_and_a_confirmed_one_stays()
    {
        await using var desk = await Desk.OpenAsync();
        var stays = await desk.AccountAsync("stays@quillfeather.example");
        await desk.RegisterAsync(Address);
        var letter = Assert.Single(await desk.LettersAsync());

        desk.Clock.Advance(Duration.FromDays(7) - Duration.FromMilliseconds(1));
        Assert.Equal(0, await desk.Desks.AccountKeeper.KeepAsync());
        Assert.NotNull(await desk.Desks.SignIns.FindByEmailAsync(Address));
        desk.Clock.Advance(Duration.FromMilliseconds(1));
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.ConfirmAsync(letter.Secret("confirm")));
        Assert.Equal(1, (await new TimedWork(desk.Desks).RunAsync()).Accounts);
        Assert.Equal(0, await desk.Desks.AccountKeeper.KeepAsync());

        Assert.Null(await desk.Desks.SignIns.FindByEmailAsync(Address));
        Assert.NotNull(await desk.Desks.SignIns.FindAsync(stays.Id));
        Assert.Empty(await ForgettingTests.LeaksAsync(desk, [Encoding.UTF8.GetBytes(Address)]));
        await using var db = desk.Store.Open();
        Assert.Equal(0, await db.AccountLinks.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_address_counts_for_finding_duplicates_only_once_it_is_confirmed()
    {
        await using var desk = await Desk.OpenAsync();
        Desk.Ok(await desk.Desks.People.RegisterAsync(new PersonDetails { FamilyName = "Quillfeather", Email = Address }, OfficialLanguage.English, Desk.Officer));

        await desk.RegisterAsync(Address);
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
        var letter = Assert.Single(await desk.LettersAsync());
        Desk.Ok(await desk.Desks.Accounts.ConfirmAsync(letter.Secret("confirm")));

        Assert.Equal(MatchOn.Email, Assert.Single(await desk.Desks.Duplicates.ListAsync()).Row.On);
    }

    [Fact]
    public async Task A_new_address_is_confirmed_at_the_new_one_and_told_to_the_old_one()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address);

        Assert.True(Desk.Ok(await desk.Desks.Accounts.AskEmailChangeAsync(account.Id, "new@quillfeather.example", Desk.Link("change"), Desk.SignInPage)));
        var asked = Assert.Single(await desk.LettersAsync());
        Assert.Equal("new@quillfeather.example", asked.To);
        Assert.NotNull(await desk.Desks.SignIns.FindByEmailAsync(Address));
        Desk.Ok(await desk.Desks.Accounts.ChangeEmailAsync(asked.Secret("change")));

        var told = Assert.Single(await desk.LettersAsync());
        Assert.Equal((Address, "Your e-mail address was changed"), (told.To, told.Subject));
        Assert.Null(await desk.Desks.SignIns.FindByEmailAsync(Address));
        Assert.Equal(account.Id, (await desk.Desks.SignIns.FindByEmailAsync("new@quillfeather.example"))!.Id);
        Assert.Equal("new@quillfeather.example", (await desk.Desks.People.DetailsAsync(account.PersonId))!.Email);
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.ChangeEmailAsync(asked.Secret("change")));
    }

    [Fact]
    public async Task Changing_to_an_address_that_has_an_account_answers_alike_and_tells_its_owner()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address);
        await desk.AccountAsync("taken@quillfeather.example");

        Assert.True(Desk.Ok(await desk.Desks.Accounts.AskEmailChangeAsync(account.Id, "taken@quillfeather.example", Desk.Link("change"), Desk.SignInPage)));
        Desk.Refused(RegistryErrors.SameAddress, await desk.Desks.Accounts.AskEmailChangeAsync(account.Id, Address, Desk.Link("change"), Desk.SignInPage));

        var letter = Assert.Single(await desk.LettersAsync());
        Assert.Equal(("taken@quillfeather.example", "Somebody tried to use your e-mail address"), (letter.To, letter.Subject));
        Assert.DoesNotContain("/change/", letter.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_taken_meanwhile_is_not_taken_twice()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address);
        Desk.Ok(await desk.Desks.Accounts.AskEmailChangeAsync(account.Id, "new@quillfeather.example", Desk.Link("change"), Desk.SignInPage));
        var asked = Assert.Single(await desk.LettersAsync());
        var other = await desk.AccountAsync("new@quillfeather.example");

        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.ChangeEmailAsync(asked.Secret("change")));

        Assert.Equal(other.Id, (await desk.Desks.SignIns.FindByEmailAsync("new@quillfeather.example"))!.Id);
    }

    [Fact]
    public async Task A_new_password_by_link_works_once_within_an_hour_and_ends_every_session()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address);
        var session = await desk.Desks.Sessions.OpenAsync(account.Id, true, "Firefox, Windows");
        Assert.True(Desk.Ok(await desk.Desks.Accounts.AskResetAsync("nobody@quillfeather.example", Desk.Link("reset"), Desk.Link("confirm"))));
        Assert.Empty(await desk.LettersAsync());
        Assert.True(Desk.Ok(await desk.Desks.Accounts.AskResetAsync(Address, Desk.Link("reset"), Desk.Link("confirm"))));
        var late = Assert.Single(await desk.LettersAsync());
        desk.Clock.Advance(Duration.FromHours(1));
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.SignIns.ResetPasswordAsync(late.Secret("reset"), "new"));
        Desk.Ok(await desk.Desks.Accounts.AskResetAsync(Address, Desk.Link("reset"), Desk.Link("confirm")));
        var letter = Assert.Single(await desk.LettersAsync());
        Assert.Equal(account.Id, Desk.Ok(await desk.Desks.Accounts.OfLinkAsync(letter.Secret("reset"), LinkPurpose.ResetPassword)).Id);
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Accounts.OfLinkAsync(letter.Secret("reset"), LinkPurpose.ConfirmEmail));

        Assert.True(Desk.Ok(await desk.Desks.SignIns.ResetPasswordAsync(letter.Secret("reset"), "new")));

        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.SignIns.ResetPasswordAsync(letter.Secret("reset"), "newer"));
        Assert.Equal("new", (await desk.AccountRowAsync(account.Id))!.PasswordHash);
        Assert.Null(await desk.Desks.Sessions.SeenAsync(session));
        Assert.Equal("The way you sign in was changed", Assert.Single(await desk.LettersAsync()).Subject);
    }

    [Fact]
    public async Task Asking_for_a_new_password_before_confirming_sends_the_link_to_confirm()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.RegisterAsync(Address);
        await desk.LettersAsync();

        Desk.Ok(await desk.Desks.Accounts.AskResetAsync(Address, Desk.Link("reset"), Desk.Link("confirm")));

        Desk.Ok(await desk.Desks.Accounts.ConfirmAsync(Assert.Single(await desk.LettersAsync()).Secret("confirm")));
    }

    [Fact]
    public async Task Letters_about_the_account_are_not_among_the_notices_and_their_links_not_in_what_is_taken_out()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address);
        Desk.Ok(await desk.Desks.Accounts.AskResetAsync(Address, Desk.Link("reset"), Desk.Link("confirm")));
        await desk.Desks.Sessions.OpenAsync(account.Id, true, "Firefox, Windows");
        Desk.Ok(await desk.Desks.SignIns.AddPasskeyAsync(account.Id, "Blue laptop", (name, now) => Passkeys.Row(account.Id, [1, 2, 3], name, now)));
        await desk.AccessAsync(account, await desk.AccountAsync("lawyer@firm.example"), AccessScope.Edit);

        Assert.Empty(await desk.Desks.Notices.NoticesOfAsync(account.PersonId));
        using var zip = new ZipArchive(new MemoryStream(Desk.Ok(await desk.Desks.People.ExportAsync(account.PersonId))));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("/reset/", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using (var notices = zip.GetEntry("notices.json")!.Open())
        {
            var letters = JsonNode.Parse(notices)!.AsArray();
            Assert.NotEmpty(letters);
            Assert.All(letters, letter => Assert.Equal((true, "Letters about the account go by mail alone: they may hold a link that opens it."), (letter!["body"] is null, (string)letter["bodyLeftOut"]!["en"]!)));
        }

        using var file = zip.GetEntry("account.json")!.Open();
        var json = JsonNode.Parse(file)![0]!;
        Assert.Equal("Blue laptop", (string)json["passkeys"]![0]!["name"]!);
        Assert.Equal("Firefox, Windows", (string)json["sessions"]![0]!["device"]!);
        Assert.Equal("lawyer@firm.example", (string)json["accessGiven"]![0]!["to"]!);
        Assert.Equal("lire le dossier, modifier le profil", (string)json["accessGiven"]![0]!["permits"]!["fr"]!);
    }

    [Fact]
    public async Task Closing_an_account_leaves_nothing_of_it_that_can_be_read()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync(Address, "PasswordHashOfAwa");
        var key = Desk.Ok(await desk.Desks.SignIns.PrepareAuthenticatorAsync(account.Id));
        Desk.Ok(await desk.Desks.SignIns.UseAuthenticatorAsync(account.Id, Totp.At(key, desk.Clock.GetCurrentInstant())));
        Desk.Ok(await desk.Desks.SignIns.SetRecoveryCodesAsync(account.Id, ["ABCDE-23456"]));
        var credential = Encoding.UTF8.GetBytes("CredentialOfAwa");
        Desk.Ok(await desk.Desks.SignIns.AddPasskeyAsync(account.Id, "Blue laptop", (name, now) => Passkeys.Row(account.Id, credential, name, now)));
        await desk.Desks.Sessions.OpenAsync(account.Id, true, "DeviceOfAwa");
        await desk.AccessAsync(account, await desk.AccountAsync("lawyer@firm.example"), AccessScope.Submit);
        byte[][] sealedWords = [.. new[] { Address, "lawyer@firm.example", "Blue laptop", "ABCDE-23456", "ABCDE23456", "office.example/confirm" }.Select(Encoding.UTF8.GetBytes), key];
        byte[][] plain = [.. new[] { "PasswordHashOfAwa", "CredentialOfAwa", "DeviceOfAwa" }.Select(Encoding.UTF8.GetBytes)];
        Assert.Empty(await ForgettingTests.LeaksAsync(desk, sealedWords));
        Assert.NotEmpty(await ForgettingTests.LeaksAsync(desk, plain));

        Desk.Ok(await desk.Desks.Accounts.CloseAsync(account.Id));

        Assert.Empty(await ForgettingTests.LeaksAsync(desk, [.. sealedWords, .. plain]));
        Assert.Null(await desk.Desks.SignIns.FindByEmailAsync(Address));
        Assert.Null(await desk.Desks.SignIns.FindByPasskeyAsync(credential));
        await using var db = desk.Store.Open();
        Assert.Equal((1, 0, 0, 0, 0), (await db.Accounts.CountAsync(), await db.Passkeys.CountAsync(), await db.RecoveryCodes.CountAsync(), await db.Sessions.CountAsync(), await db.Grants.CountAsync()));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
        await desk.AccountAsync(Address);
    }

    [Fact]
    public async Task Closing_the_account_of_a_representative_ends_their_access_and_the_giver_sees_it()
    {
        await using var desk = await Desk.OpenAsync();
        var (giver, lawyer) = (await desk.AccountAsync(Address), await desk.AccountAsync("lawyer@firm.example"));
        await desk.AccessAsync(giver, lawyer, AccessScope.Submit);

        Desk.Ok(await desk.Desks.Accounts.CloseAsync(lawyer.Id));

        Assert.Equal(AccessState.Revoked, Assert.Single(await desk.Desks.Access.GivenAsync(giver.PersonId)).State);
        var record = Desk.Ok(await desk.Desks.Records.ShowAsync($"{giver.PersonId}"));
        Assert.Equal("La personne qui avait accès à votre dossier a fermé son compte", record.Processes[^1].Events[^1].Body!.Words.Fr);
        var words = await desk.Desks.ActorNames.OfAsync([Actor.Representative(lawyer.PersonId)], giver.PersonId);
        Assert.Equal("somebody who is no longer registered", words.Single().Value.En);
    }
}
