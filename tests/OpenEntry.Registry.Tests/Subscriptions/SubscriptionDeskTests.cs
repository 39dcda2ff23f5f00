using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Subscriptions;

namespace OpenEntry.Registry.Tests.Subscriptions;

public class SubscriptionDeskTests
{
    private const string Email = "awa@rounds.example";

    private static readonly SubscriptionLinks s_links = new(Desk.Link("yes")(SubscriptionLinks.Key), Desk.Link("no")(SubscriptionLinks.Key), Desk.Link("round")(SubscriptionLinks.Number));

    [Fact]
    public async Task Whoever_confirmed_gets_one_letter_for_each_round_until_they_end_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        await desk.LettersAsync();
        Assert.True(Desk.Ok(await desk.Desks.Subscriptions.AskAsync($" {Email} ", OfficialLanguage.French, s_links)));
        var first = Assert.Single(await desk.LettersAsync());
        Assert.Equal((Email, "Confirmez que vous voulez être informé des rondes"), (first.To, first.Subject));
        var key = first.Secret("yes");
        Assert.False(await desk.Desks.Subscriptions.IsConfirmedAsync(key));
        Assert.True(Desk.Ok(await desk.Desks.Subscriptions.ConfirmAsync(key)));
        Assert.True(Desk.Ok(await desk.Desks.Subscriptions.ConfirmAsync(key)));
        Assert.True(await desk.Desks.Subscriptions.IsConfirmedAsync(key));

        var round = await PublishAsync(desk);

        var letter = Assert.Single(await desk.LettersAsync(), one => one.To == Email);
        Assert.Equal($"Ronde d’invitations {round.Number}", letter.Subject);
        Assert.Equal($"{round.Number}", letter.Secret("round"));
        // The tie-break itself was invited: nobody was before it.
        var (cutOff, tie) = (round.CutOff!.Value, Wording.Instant(round.TieBreak!.Value));
        Assert.Contains($"est {cutOff}; à cette note exacte, ont été invitées les personnes qui avaient présenté leur profil au plus tard le {tie.Fr}.", letter.Body, StringComparison.Ordinal);
        Assert.Contains($"is {cutOff}; of those with exactly that score, whoever had submitted their profile on {tie.En} at the latest.", letter.Body, StringComparison.Ordinal);
        Assert.Contains("It brought 1 invitation.", letter.Body, StringComparison.Ordinal);
        Assert.Equal(key, letter.Secret("no"));
        Assert.Empty(await desk.LettersAsync());

        Desk.Ok(await desk.Desks.Subscriptions.EndAsync(key));

        Assert.Null(await desk.Desks.Subscriptions.IsConfirmedAsync(key));
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Subscriptions.EndAsync(key));
        Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Subscriptions.ConfirmAsync(key));
        await desk.InPoolAsync(family: "Sarr");
        await PublishAsync(desk);
        Assert.DoesNotContain(await desk.LettersAsync(), one => one.To == Email);
        await using var db = desk.Store.Open();
        Assert.Empty(await db.Subscriptions.ToListAsync());
        var person = await db.People.SingleAsync(one => one.ForgottenAt != null);
        Assert.Null(person.WrappedKey);
        Assert.Null(person.SealedDetails);
    }

    [Fact]
    public async Task Nobody_gets_letters_about_rounds_who_did_not_confirm_and_after_a_week_the_address_is_forgotten()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        await desk.Desks.Subscriptions.AskAsync(Email, OfficialLanguage.English, s_links);
        var key = Assert.Single(await desk.LettersAsync(), one => one.To == Email).Secret("yes");
        var asked = desk.Clock.GetCurrentInstant();
        await PublishAsync(desk);
        Assert.DoesNotContain(await desk.LettersAsync(), one => one.To == Email);
        desk.Clock.Advance(asked + SubscriptionDesk.ConfirmWithin - Duration.FromSeconds(1) - desk.Clock.GetCurrentInstant());
        Assert.Equal(0, await desk.Desks.Subscriptions.KeepAsync());

        desk.Clock.Advance(Duration.FromSeconds(1));

        Assert.Equal(1, await desk.Desks.Timed.AccountsAsync());
        Assert.Null(await desk.Desks.Subscriptions.IsConfirmedAsync(key));
        Assert.Equal(0, await desk.Desks.Subscriptions.KeepAsync());
    }

    [Fact]
    public async Task An_address_is_written_to_once_an_hour_and_told_when_it_is_subscribed_already()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Desks.Subscriptions.AskAsync(Email, OfficialLanguage.English, s_links);
        Assert.True(Desk.Ok(await desk.Desks.Subscriptions.AskAsync(Email.ToUpperInvariant(), OfficialLanguage.English, s_links)));
        var key = Assert.Single(await desk.LettersAsync()).Secret("yes");
        Desk.Ok(await desk.Desks.Subscriptions.ConfirmAsync(key));

        desk.Clock.Advance(SubscriptionDesk.AskedEvery);
        await desk.Desks.Subscriptions.AskAsync(Email, OfficialLanguage.English, s_links);

        var letter = Assert.Single(await desk.LettersAsync());
        Assert.Equal("You already hear of rounds", letter.Subject);
        Assert.Equal(key, letter.Secret("no"));
        Desk.Refused(RegistryErrors.AddressInvalid, await desk.Desks.Subscriptions.AskAsync("awa@nowhere", OfficialLanguage.English, s_links));
    }

    [Fact]
    public async Task A_key_that_was_changed_or_made_up_opens_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Desks.Subscriptions.AskAsync(Email, OfficialLanguage.English, s_links);
        await desk.Desks.Subscriptions.AskAsync("other@rounds.example", OfficialLanguage.English, s_links);
        var keys = (await desk.LettersAsync()).Select(one => one.Secret("yes")).ToList();
        var changed = keys[0][..^1] + (keys[0][^1] == 'A' ? 'B' : 'A');
        var mixed = $"{keys[0].Split('.')[0]}.{keys[1].Split('.')[1]}";

        foreach (var key in new[] { changed, mixed, keys[0].Split('.')[0], "", ".", $"{Guid.NewGuid():N}.{keys[0].Split('.')[1]}" })
        {
            Assert.Null(await desk.Desks.Subscriptions.IsConfirmedAsync(key));
            Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Subscriptions.ConfirmAsync(key));
            Desk.Refused(RegistryErrors.LinkOver, await desk.Desks.Subscriptions.EndAsync(key));
        }

        Assert.False(await desk.Desks.Subscriptions.IsConfirmedAsync(keys[0]));
    }

    private static async Task<RoundRow> PublishAsync(Desk desk)
    {
        desk.Clock.Advance(Duration.FromMinutes(5));
        var round = await desk.ApprovedRoundAsync(new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Desk.Officer));
        return Desk.Ok(await desk.Desks.Releases.PublishAsync(round.Number, Desk.Officer));
    }
}
