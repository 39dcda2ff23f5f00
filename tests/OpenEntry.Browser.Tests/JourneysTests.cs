using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Demo;

namespace OpenEntry.Browser.Tests;

/// <summary>What people come for, from the first page to the last, in a real browser: in both languages, with and without scripts, with and without a mouse.</summary>
public sealed class JourneysTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true, true)]
    [InlineData("fr", false, true)]
    public async Task From_the_first_visit_to_a_profile_in_the_pool(string language, bool scripts, bool keyboard = false)
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "first-visit", language, scripts, keyboard);
        var account = await site.Desks.SignIns.FindByEmailAsync("wei.chen@example.org");
        var file = (await site.Desks.People.OpenAsync(account!.PersonId)).Value;
        Assert.Equal(ProfileState.InPool, file.Profiles.Single().State);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true, true)]
    [InlineData("fr", false, true)]
    public async Task Signing_out_signing_in_and_ending_other_sessions(string language, bool scripts, bool keyboard = false)
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "sessions", language, scripts, keyboard, await WhoAsync(site, DemoPeople.Daniel));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true, true)]
    [InlineData("fr", false, true)]
    public async Task An_invitation_declined_and_another_accepted(string language, bool scripts, bool keyboard = false)
    {
        await using var site = await DemoSite.StartAsync();
        var before = await site.ProfileAsync(DemoPeople.Amelie);
        var round = await site.HoldRoundAsync(2);
        var invited = new List<DemoPerson>();
        foreach (var person in DemoPeople.All)
        {
            if (person.Submits && person.Profile is not null && (await site.ProfileAsync(person)).State == ProfileState.Invited) invited.Add(person);
        }

        Assert.Contains(DemoPeople.Amelie, invited);
        var accepting = Assert.Single(invited, person => person != DemoPeople.Amelie);
        await Journey.RunAsync(site, "invitation", language, scripts, keyboard, new { round, declining = DemoPeople.Amelie.Email, accepting = accepting.Email });
        var declined = await site.ProfileAsync(DemoPeople.Amelie);
        Assert.Equal((ProfileState.InPool, before.SubmittedAt, before.ExpiresAt), (declined.State, declined.SubmittedAt, declined.ExpiresAt));
        Assert.Equal(ProfileState.Accepted, (await site.ProfileAsync(accepting)).State);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true, true)]
    [InlineData("fr", false, true)]
    public async Task Renewing_withdrawing_taking_everything_out_and_being_erased(string language, bool scripts, bool keyboard = false)
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "leaving", language, scripts, keyboard, new { expired = DemoPeople.Tomas.Email });
        Assert.Null(await site.Desks.SignIns.FindByEmailAsync(DemoPeople.Tomas.Email));
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    [InlineData("en", true, true)]
    [InlineData("fr", false, true)]
    public async Task A_representative_reads_and_changes_but_does_not_submit(string language, bool scripts, bool keyboard = false)
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "representative", language, scripts, keyboard, new { candidate = DemoPeople.Daniel.Email, representative = DemoPeople.Marie.Email });
        Assert.Equal(ProfileState.Draft, (await site.ProfileAsync(DemoPeople.Daniel)).State);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    [InlineData("fr", false)]
    public async Task The_calculator_by_keyboard_alone(string language, bool scripts)
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "keyboard", language, scripts, keyboard: true);
    }

    [Fact]
    public async Task A_passkey_is_made_and_signs_in()
    {
        await using var site = await DemoSite.StartAsync();
        await Journey.RunAsync(site, "passkey", "en", more: new { person = DemoPeople.Kofi.Email });
    }

    private static async Task<object> WhoAsync(DemoSite site, DemoPerson person) => new
    {
        email = person.Email,
        password = DemoPeople.Password,
        key = AuthenticatorCode.Written((await site.AccountAsync(person)).AuthenticatorKey!),
    };
}
