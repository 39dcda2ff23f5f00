using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Tests.Records;

namespace OpenEntry.Registry.Tests.Accounts;

public class SessionDeskTests
{
    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_use_and_after_twelve_hours_of_use()
    {
        await using var desk = await Desk.OpenAsync();
        var (sessions, account) = (desk.Desks.Sessions, await desk.AccountAsync("awa@example.org"));
        var idle = await sessions.OpenAsync(account.Id, true, "Firefox, Windows");
        desk.Clock.Advance(Duration.FromMinutes(30) - Duration.FromMilliseconds(1));
        Assert.NotNull(await sessions.SeenAsync(idle));
        desk.Clock.Advance(Duration.FromMinutes(30));
        Assert.Null(await sessions.SeenAsync(idle));
        Assert.Empty(await sessions.ListAsync(account.Id));

        var used = await sessions.OpenAsync(account.Id, true, "Firefox, Windows");
        for (var minutes = 0; minutes < 700; minutes += 20)
        {
            desk.Clock.AdvanceMinutes(20);
            Assert.NotNull(await sessions.SeenAsync(used));
        }

        desk.Clock.AdvanceMinutes(20);
        Assert.Null(await sessions.SeenAsync(used));
        desk.Clock.AdvanceDays(1);
        await desk.Desks.AccountKeeper.KeepAsync();
        await using var db = desk.Store.Open();
        Assert.Equal(0, await db.Sessions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_session_is_written_at_most_once_a_minute_and_only_the_hash_of_its_secret_is_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var account = await desk.AccountAsync("awa@example.org");
        var secret = await desk.Desks.Sessions.OpenAsync(account.Id, true, "Firefox, Windows");
        var opened = desk.Clock.GetCurrentInstant();
        desk.Clock.AdvanceSeconds(59);
        await desk.Desks.Sessions.SeenAsync(secret);
        Assert.Equal(opened, Assert.Single(await desk.Desks.Sessions.ListAsync(account.Id)).SeenAt);
        desk.Clock.AdvanceSeconds(1);
        await desk.Desks.Sessions.SeenAsync(secret);

        Assert.Equal(desk.Clock.GetCurrentInstant(), Assert.Single(await desk.Desks.Sessions.ListAsync(account.Id)).SeenAt);
        Assert.Equal(43, secret.Length);
        Assert.Empty(await People.ForgettingTests.LeaksAsync(desk, [System.Text.Encoding.UTF8.GetBytes(secret)]));
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_by_whose_they_are_and_by_nobody_else()
    {
        await using var desk = await Desk.OpenAsync();
        var sessions = desk.Desks.Sessions;
        var (awa, eve) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("eve@example.org"));
        var one = await sessions.OpenAsync(awa.Id, true, "One");
        var two = await sessions.OpenAsync(awa.Id, true, "Two");
        var three = await sessions.OpenAsync(awa.Id, false, "Three");
        var hers = await sessions.OpenAsync(eve.Id, true, "Hers");
        var first = (await sessions.SeenAsync(one))!;
        Assert.Equal(["One", "Three", "Two"], (await sessions.ListAsync(awa.Id)).Select(row => row.Device).Order(StringComparer.Ordinal));
        Assert.False((await sessions.SeenAsync(three))!.IsStrong);

        Assert.False(await sessions.RevokeAsync(eve.Id, first.Id));
        Assert.NotNull(await sessions.SeenAsync(one));
        Assert.True(await sessions.RevokeAsync(awa.Id, (await sessions.SeenAsync(two))!.Id));
        Assert.Null(await sessions.SeenAsync(two));
        Assert.Equal(1, await sessions.RevokeOthersAsync(awa.Id, first.Id));
        Assert.Null(await sessions.SeenAsync(three));
        Assert.NotNull(await sessions.SeenAsync(one));
        Assert.NotNull(await sessions.SeenAsync(hers));
        Assert.Null(await sessions.SeenAsync("made up"));
    }

    [Fact]
    public async Task Acting_for_somebody_needs_access_and_ends_with_it()
    {
        await using var desk = await Desk.OpenAsync();
        var sessions = desk.Desks.Sessions;
        var (awa, lawyer) = (await desk.AccountAsync("awa@example.org"), await desk.AccountAsync("lawyer@firm.example"));
        var secret = await sessions.OpenAsync(lawyer.Id, true, "Firefox, Windows");
        var weak = await sessions.OpenAsync(lawyer.Id, false, "Firefox, Windows");
        Desk.Refused(RegistryErrors.AccessOver, await sessions.ActForAsync((await sessions.SeenAsync(secret))!, awa.PersonId));
        var grant = await desk.AccessAsync(awa, lawyer, AccessScope.Edit);
        Desk.Refused(RegistryErrors.AccessOver, await sessions.ActForAsync((await sessions.SeenAsync(weak))!, awa.PersonId));

        Assert.Equal(AccessScope.Read | AccessScope.Edit, Desk.Ok(await sessions.ActForAsync((await sessions.SeenAsync(secret))!, awa.PersonId)));

        var acting = (await sessions.SeenAsync(secret))!;
        Assert.Equal((lawyer.PersonId, awa.PersonId, AccessScope.Read | AccessScope.Edit), (acting.PersonId, acting.ActingFor!.Value, acting.Scope));
        await sessions.ActForOneselfAsync(acting);
        Assert.Null((await sessions.SeenAsync(secret))!.ActingFor);
        Desk.Ok(await sessions.ActForAsync(acting, awa.PersonId));
        Desk.Ok(await desk.Desks.Access.RevokeAsync(awa.PersonId, grant.Id));
        acting = (await sessions.SeenAsync(secret))!;
        Assert.Equal((null, AccessScope.None), (acting.ActingFor, acting.Scope));
    }

    [Fact]
    public async Task Merged_people_keep_their_accounts_and_both_open_the_file_of_the_one_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.AccountAsync("awa@example.org");
        desk.Clock.AdvanceDays(1);
        var second = await desk.AccountAsync("awa.ndiaye@example.org");
        foreach (var one in new[] { first, second })
        {
            var details = (await desk.Desks.People.DetailsAsync(one.PersonId))! with { FamilyName = "Ndiaye", GivenNames = "Awa", BirthDate = "1990-02-28" };
            Desk.Ok(await desk.Desks.People.ChangeAsync(one.PersonId, details, OpenEntry.Law.OfficialLanguage.English, Desk.Officer));
        }

        var lawyer = await desk.AccountAsync("lawyer@firm.example");
        await desk.AccessAsync(second, lawyer, AccessScope.Edit);
        var duplicate = Assert.Single(await desk.Desks.Duplicates.ListAsync()).Row.Id;
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(duplicate, Desk.Officer, "same person"));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(duplicate, Actors.SecondOfficer, "same person"));

        var session = (await desk.Desks.Sessions.SeenAsync(await desk.Desks.Sessions.OpenAsync(second.Id, true, "Firefox, Windows")))!;
        Assert.Equal(first.PersonId, session.PersonId);
        Assert.True(await desk.Desks.Access.CheckAsync(first.PersonId, lawyer.Id, AccessScope.Edit));
        Assert.Equal("lawyer@firm.example", Assert.Single(await desk.Desks.Access.GivenAsync(first.PersonId)).To);
        Assert.Equal("awa.ndiaye@example.org", (await desk.Desks.SignIns.FindAsync(second.Id))!.Email);

        Desk.Ok(await desk.Desks.Duplicates.UndoAsync(duplicate, Actors.SecondOfficer, "two people"));
        session = (await desk.Desks.Sessions.SeenAsync(await desk.Desks.Sessions.OpenAsync(second.Id, true, "Firefox, Windows")))!;
        Assert.Equal(second.PersonId, session.PersonId);
        Assert.False(await desk.Desks.Access.CheckAsync(first.PersonId, lawyer.Id, AccessScope.Edit));
        Desk.Ok(await desk.Desks.Accounts.CloseAsync(second.Id));
        Assert.NotNull(await desk.Desks.SignIns.FindAsync(first.Id));
    }
}
