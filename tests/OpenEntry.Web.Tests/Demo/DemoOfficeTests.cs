using NodaTime;
using NodaTime.Testing;
using OpenEntry.Lab.History;
using OpenEntry.Law.Books;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Tests;
using OpenEntry.Web.Demo;

namespace OpenEntry.Web.Tests.Demo;

public class DemoOfficeTests
{
    private static readonly LawBook s_law = LawBook.Embedded();
    private static readonly RoundHistory s_history = RoundHistory.LoadEmbedded().Value;

    [Fact]
    public async Task Broken_off_again_and_again_it_makes_everyone_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var clock = new FakeClock(Instant.FromUtc(2026, 9, 1, 12, 0));
        Desks At(IClock time) => new(RegistryStore.At(database.Address).Value, s_law, time, Desks.KeysIn(Path.Combine(database.Folder, "keys")), new RoundOptions { FirstNumber = RunningService.FirstRound });
        var desks = At(clock);
        var times = 0;
        for (var patience = TimeSpan.FromMilliseconds(5); ; patience += TimeSpan.FromMilliseconds(5))
        {
            using var stop = new CancellationTokenSource(patience);
            var office = DemoServices.Office(desks, s_history, clock, At);
            office.Begin(stop.Token);
            if (await Record.ExceptionAsync(() => office.People) is null) break;
            times++;
        }

        Assert.NotEqual(0, times);
        foreach (var person in DemoPeople.All)
        {
            var account = (await desks.SignIns.FindByEmailAsync(person.Email, TestContext.Current.CancellationToken))!;
            Assert.NotNull(account.AuthenticatorKey);
            var profiles = (await desks.People.OpenAsync(account.PersonId, TestContext.Current.CancellationToken)).Value.Profiles;
            Assert.Equal(person.Profile is null ? 0 : 1, profiles.Count);
            Assert.Equal(person.Submits && person.Profile is not null, profiles.Any(row => row.State == ProfileState.InPool));
        }

        var marie = (await desks.SignIns.FindByEmailAsync(DemoPeople.Marie.Email, TestContext.Current.CancellationToken))!;
        Assert.Single(await desks.Access.ReceivedAsync(marie.Id, TestContext.Current.CancellationToken));
        Assert.True((await desks.Records.VerifyAsync()).Holds);

        // What a visitor does with them stays as it is at the next start.
        var amelie = (await desks.SignIns.FindByEmailAsync(DemoPeople.Amelie.Email, TestContext.Current.CancellationToken))!;
        var renewed = (await desks.Profiles.RenewAsync((await ProfilesAsync(amelie))[0].Id, Actor.Candidate(amelie.PersonId), TestContext.Current.CancellationToken)).Value;
        var again = DemoServices.Office(desks, s_history, clock, At);
        again.Begin(TestContext.Current.CancellationToken);
        await again.People;
        Assert.Equal([ProfileState.InPool, ProfileState.Draft], (await ProfilesAsync(amelie)).Select(row => row.State));
        Assert.Equal(renewed.Id, (await ProfilesAsync(amelie))[1].Id);

        async Task<IReadOnlyList<ProfileRow>> ProfilesAsync(Registry.Accounts.Account account) => (await desks.People.OpenAsync(account.PersonId, TestContext.Current.CancellationToken)).Value.Profiles;
    }
}
