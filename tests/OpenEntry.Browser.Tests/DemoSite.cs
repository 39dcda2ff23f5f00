using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Subscriptions;
using OpenEntry.Registry.Tests;
using OpenEntry.Web;
using OpenEntry.Web.Demo;
using OpenEntry.Web.Timed;

namespace OpenEntry.Browser.Tests;

/// <summary>The real service on a free port, on a database file of its own, with the people of the demonstration; without its large pool, which no journey needs.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    private static readonly LawBook Law = LawBook.Embedded();
    private static readonly RoundHistory History = RoundHistory.LoadEmbedded().Value;

    // Beyond the public record.
    private const int FirstRound = 900;

    private static readonly Actor One = Actor.Officer("Tremblay");
    private static readonly Actor Other = Actor.Officer("Roy");

    private readonly TestDatabase _database;
    private readonly string _letters;
    private readonly WebApplication _app;

    private DemoSite(TestDatabase database, WebApplication app, Desks desks, MovingClock clock)
    {
        (_database, _app, Desks, Clock, _letters) = (database, app, desks, clock, LettersOf(database));
        Address = ServiceOptions.Named(app.Urls.Single());
    }

    public Desks Desks { get; }

    public MovingClock Clock { get; }

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<DemoSite> StartAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var clock = new MovingClock(Instant.FromUtc(2026, 9, 1, 12, 0));
        Desks At(IClock time) => new(RegistryStore.At(database.Address).Value, Law, time, Desks.KeysIn(Path.Combine(database.Folder, "keys")), new RoundOptions { FirstNumber = FirstRound });
        var desks = At(clock);
        var demo = DemoServices.Office(desks, History, clock, At);
        demo.Begin(TestContext.Current.CancellationToken);
        await demo.People;
        // Whose year is over leaves the pool.
        await desks.Keeper.KeepAsync();
        var timed = new TimedOptions { LetterFolder = LettersOf(database), LettersEvery = TimeSpan.FromSeconds(1), StartAfter = TimeSpan.Zero };
        var options = new ServiceOptions { Address = IPAddress.Loopback, Port = 0, IsDemo = true, Chromium = Journey.Browser, Rate = new RateLimit(1_000_000) };
        var app = OpenEntryService.Build(options, desks, History, clock, timed, services => services.AddSingleton(demo).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error)));
        await app.StartAsync();
        return new DemoSite(database, app, desks, clock);
    }

    /// <summary>Holds a round that invites so many people of the pool. Its gates, which compare with the real pool, are told that this one is made up.</summary>
    public async Task<int> HoldRoundAsync(int size)
    {
        var round = (await Desks.Rounds.DraftAsync(new RoundOrder(size, Reason: "Test"), One)).Value;
        var rehearsal = (await Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), One)).Value;
        if (rehearsal.Findings.Count > 0)
        {
            var despite = rehearsal.Findings.Select(finding => finding.Gate).Distinct().ToDictionary(gate => gate, _ => "Made-up pool", StringComparer.Ordinal);
            rehearsal = (await Desks.Rehearsals.RehearseAsync(round.Number, despite, One)).Value;
        }

        _ = (await Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, One)).Value;
        _ = (await Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Other)).Value;
        _ = (await Desks.Releases.ReleaseAsync(round.Number, One)).Value;
        _ = (await Desks.Releases.PublishAsync(round.Number, One)).Value;
        return round.Number;
    }

    /// <summary>Asks for letters about rounds; the key in the first letter, once it has gone out.</summary>
    public async Task<string> SubscribeAsync(string email)
    {
        var link = Text.Same($"/{SubscriptionLinks.Key}/");
        Assert.True((await Desks.Subscriptions.AskAsync(email, OfficialLanguage.English, new SubscriptionLinks(link, link, link))).IsOk);
        for (var patience = 0; patience < 600; patience++)
        {
            foreach (var file in Directory.Exists(_letters) ? Directory.GetFiles(_letters, "*.eml") : [])
            {
                var letter = await MimeMessage.LoadAsync(file);
                if (letter.To.Mailboxes.Single().Address == email) return letter.TextBody!.Split('/')[1];
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No letter came to {email}.");
    }

    public async Task<Account> AccountAsync(DemoPerson person) => (await Desks.SignIns.FindByEmailAsync(person.Email))!;

    /// <summary>The newest profile of somebody.</summary>
    public async Task<ProfileRow> ProfileAsync(DemoPerson person) => (await Desks.People.OpenAsync((await AccountAsync(person)).PersonId)).Value.Profiles[^1];

    private static string LettersOf(TestDatabase database) => Path.Combine(database.Folder, "letters");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
