using NodaTime;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Registry.Tests.Accounts;

public class AccessDeskTests
{
    [Theory]
    [InlineData(AccessScope.Read, true, false, false)]
    [InlineData(AccessScope.Edit, true, true, false)]
    [InlineData(AccessScope.Submit, true, false, true)]
    [InlineData(AccessScope.Edit | AccessScope.Submit, true, true, true)]
    public async Task Access_permits_what_was_given_and_reading(AccessScope given, bool read, bool edit, bool submit)
    {
        await using var desk = await Desk.OpenAsync();
        var (awa, lawyer, other) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("lawyer@firm.example"), await desk.AccountAsync("eve@example.org"));

        await desk.AccessAsync(awa, lawyer, given);

        Assert.Equal((read, edit, submit), (await May(lawyer, AccessScope.Read), await May(lawyer, AccessScope.Edit), await May(lawyer, AccessScope.Submit)));
        Assert.False(await May(other, AccessScope.Read));
        Assert.False(await May(lawyer, AccessScope.None));
        Assert.Equal(AccessScope.None, await desk.Desks.Access.CheckAsync(other.PersonId, lawyer.Id));

        Task<bool> May(Account account, AccessScope scope) => desk.Desks.Access.CheckAsync(awa.PersonId, account.Id, scope);
    }

    [Fact]
    public async Task Access_ends_with_its_last_day_and_when_it_is_revoked()
    {
        await using var desk = await Desk.OpenAsync();
        var (awa, lawyer) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("lawyer@firm.example"));
        var grant = await desk.AccessAsync(awa, lawyer, AccessScope.Read, days: 1);
        Assert.Equal(Desk.At("2026-09-03T00:00:00Z"), grant.Until);
        desk.Clock.Reset(grant.Until - Duration.FromMilliseconds(1));
        Assert.True(await desk.Desks.Access.CheckAsync(awa.PersonId, lawyer.Id, AccessScope.Read));
        desk.Clock.Reset(grant.Until);
        Assert.False(await desk.Desks.Access.CheckAsync(awa.PersonId, lawyer.Id, AccessScope.Read));
        Assert.Equal(AccessState.Over, Assert.Single(await desk.Desks.Access.GivenAsync(awa.PersonId)).State);
        Assert.Empty(await desk.Desks.Access.ReceivedAsync(lawyer.Id));
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.RevokeAsync(awa.PersonId, grant.Id));

        var again = await desk.AccessAsync(awa, lawyer, AccessScope.Read);
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.RevokeAsync(lawyer.PersonId, again.Id));
        Desk.Ok(await desk.Desks.Access.RevokeAsync(awa.PersonId, again.Id));
        Assert.False(await desk.Desks.Access.CheckAsync(awa.PersonId, lawyer.Id, AccessScope.Read));
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.RevokeAsync(awa.PersonId, again.Id));
    }

    [Fact]
    public async Task An_offer_is_taken_up_only_by_who_confirmed_the_address_it_was_made_to()
    {
        await using var desk = await Desk.OpenAsync();
        var (awa, eve) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("eve@example.org"));
        var grant = Desk.Ok(await desk.Desks.Access.GiveAsync(awa.PersonId, Offer("Lawyer@Firm.example"), Desk.SignInPage));
        var letters = await desk.LettersAsync();
        Assert.Equal(["Somebody gives you access to their file → Lawyer@Firm.example", "You gave somebody access to your file → awa@example.org"],
            letters.Select(one => $"{one.Subject} → {one.To}").Order(StringComparer.Ordinal));
        Assert.Contains("IRPA 91", letters.Single(one => one.To == "Lawyer@Firm.example").Body, StringComparison.Ordinal);
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.TakeUpAsync(eve.Id, grant.Id));
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.GiveBackAsync(eve.Id, grant.Id));
        await desk.RegisterAsync("lawyer@firm.example");
        var waiting = (await desk.Desks.SignIns.FindByEmailAsync("lawyer@firm.example"))!;
        Assert.Empty(await desk.Desks.Access.ReceivedAsync(waiting.Id));
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.TakeUpAsync(waiting.Id, grant.Id));
        var lawyer = Desk.Ok(await desk.Desks.Accounts.ConfirmAsync(Assert.Single(await desk.LettersAsync()).Secret("confirm")));
        var offered = Assert.Single(await desk.Desks.Access.ReceivedAsync(lawyer.Id));
        Assert.Equal((AccessState.Offered, "awa@example.org"), (offered.State, offered.From));
        Assert.False(await desk.Desks.Access.CheckAsync(awa.PersonId, lawyer.Id, AccessScope.Read));

        Desk.Ok(await desk.Desks.Access.TakeUpAsync(lawyer.Id, grant.Id));

        Assert.True(await desk.Desks.Access.CheckAsync(awa.PersonId, lawyer.Id, AccessScope.Read));
        Assert.Equal(AccessState.TakenUp, Assert.Single(await desk.Desks.Access.ReceivedAsync(lawyer.Id)).State);
        Desk.Refused(RegistryErrors.AccessOver, await desk.Desks.Access.TakeUpAsync(lawyer.Id, grant.Id));
        Desk.Ok(await desk.Desks.Access.GiveBackAsync(lawyer.Id, grant.Id));
        Assert.Empty(await desk.Desks.Access.ReceivedAsync(lawyer.Id));

        AccessOffer Offer(string to) => new(to, AccessKind.Representative, AccessScope.Read, new LocalDate(2026, 12, 1));
    }

    [Fact]
    public async Task What_cannot_be_given_is_refused()
    {
        await using var desk = await Desk.OpenAsync();
        var awa = await desk.AccountAsync("awa@example.org");
        var usual = new AccessOffer("aunt@example.org", AccessKind.Relative, AccessScope.Read, new LocalDate(2026, 12, 1));
        Desk.Refused(RegistryErrors.AddressInvalid, await GiveAsync(usual with { Email = "aunt" }));
        Desk.Refused(RegistryErrors.AccessToOneself, await GiveAsync(usual with { Email = "AWA@example.org" }));
        Desk.Refused(RegistryErrors.AccessEmpty, await GiveAsync(usual with { Scope = AccessScope.None }));
        Desk.Refused(RegistryErrors.AccessUntil, await GiveAsync(usual with { Until = new LocalDate(2026, 9, 1) }));
        Desk.Refused(RegistryErrors.AccessUntil, await GiveAsync(usual with { Until = new LocalDate(2027, 9, 2) }));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Access.GiveAsync(Guid.NewGuid(), usual, Desk.SignInPage));
        Assert.Empty(await desk.LettersAsync());

        Desk.Ok(await GiveAsync(usual with { Until = new LocalDate(2027, 9, 1) }));
        for (var i = 1; i < 10; i++) Desk.Ok(await GiveAsync(usual with { Email = $"aunt{i}@example.org" }));
        Desk.Refused(RegistryErrors.AccessMany, await GiveAsync(usual with { Email = "aunt10@example.org" }));
        Assert.DoesNotContain("IRPA 91", (await desk.LettersAsync())[0].Body, StringComparison.Ordinal);

        Task<OpenEntry.Law.Errors.Result<GrantRow>> GiveAsync(AccessOffer offer) => desk.Desks.Access.GiveAsync(awa.PersonId, offer, Desk.SignInPage);
    }

    [Fact]
    public async Task Giving_taking_up_and_ending_are_in_the_record_of_the_person_with_who_did_it()
    {
        await using var desk = await Desk.OpenAsync();
        var (awa, lawyer) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("lawyer@firm.example"));
        Desk.Ok(await desk.Desks.People.ChangeAsync(lawyer.PersonId, (await desk.Desks.People.DetailsAsync(lawyer.PersonId))! with { FamilyName = "Roy", GivenNames = "Émile" }, lawyer.Language, Desk.Officer));
        var grant = await desk.AccessAsync(awa, lawyer, AccessScope.Edit);
        Desk.Ok(await desk.Desks.Access.RevokeAsync(awa.PersonId, grant.Id));

        var record = Desk.Ok(await desk.Desks.Records.ShowAsync($"{awa.PersonId}")).Processes.TakeLast(3).ToList();
        var names = await desk.Desks.ActorNames.OfAsync(record.Select(process => process.Actor), awa.PersonId);

        Assert.Equal(
            ["you: Access to the file was given to lawyer@firm.example", "Émile Roy: The access that was given was taken up", "you: Access to the file was ended"],
            record.Select(process => $"{names[process.Actor].En}: {process.Events.Single().Body!.Words.En}"));
        Assert.Equal("Edit", $"{(AccessScope.Edit & grant.Scope)}");
    }
}
