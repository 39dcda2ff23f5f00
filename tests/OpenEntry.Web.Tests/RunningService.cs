using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using OpenEntry.Lab.History;
using OpenEntry.Law.Books;
using OpenEntry.Registry;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Tests;

namespace OpenEntry.Web.Tests;

/// <summary>The real service on a free port of this machine.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly TestDatabase? _database;

    private RunningService(WebApplication app, Desks desks, FakeClock clock, TestDatabase? database)
    {
        (App, Desks, Clock, _database) = (app, desks, clock, database);
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new ListedAnswers(app.Services)) { BaseAddress = Address };
    }

    /// <summary>Beyond the public record.</summary>
    public const int FirstRound = 900;

    private static readonly LawBook Law = LawBook.Embedded();

    public WebApplication App { get; }

    public Desks Desks { get; }

    public FakeClock Clock { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningService> StartAsync(ServiceOptions? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? endpoints = null)
    {
        var database = await TestDatabase.CreateAsync();
        return await StartAsync(database.Address, database.Folder, database, options, services, endpoints);
    }

    /// <summary>On a database of the caller's, with the keys in a folder.</summary>
    public static async Task<RunningService> StartAsync(
        string address, string folder, TestDatabase? database = null, ServiceOptions? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? endpoints = null)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 9, 1, 12, 0));
        var desks = new Desks(RegistryStore.At(address).Value, Law, clock, Desks.KeysIn(Path.Combine(folder, "keys")), new RoundOptions { FirstNumber = FirstRound });
        var app = OpenEntryService.Build((options ?? new()) with { Address = IPAddress.Loopback, Port = 0 }, desks, RoundHistory.LoadEmbedded().Value, clock, null, services, endpoints);
        await app.StartAsync();
        return new RunningService(app, desks, clock, database);
    }

    /// <summary>A round that two officers approved; its gates, which compare with the real pool, are told that this is a test.</summary>
    public async Task<int> ApprovedRoundAsync(int size)
    {
        var round = (await Desks.Rounds.DraftAsync(new RoundOrder(size), Officers.One)).Value;
        var rehearsal = (await Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), Officers.One)).Value;
        if (rehearsal.Findings.Count > 0)
        {
            _ = (await Desks.Rehearsals.RehearseAsync(round.Number, rehearsal.Findings.Select(finding => finding.Gate).Distinct().ToDictionary(gate => gate, _ => "A pool of tests"), Officers.One)).Value;
        }

        foreach (var officer in new[] { Officers.One, Officers.Other }) _ = (await Desks.Rounds.ApproveAsync(round.Number, null, officer)).Value;
        return round.Number;
    }

    public static (Actor One, Actor Other) Officers { get; } = (Actor.Officer("Tremblay"), Actor.Officer("Singh"));

    /// <summary>Issues a key to an officer of its name and gives a client that shows it.</summary>
    public Task<HttpClient> ClientOfAsync(string name, params string[] scopes) => ClientOfAsync(name, name, scopes);

    /// <summary>Issues a key and gives a client that shows it.</summary>
    public async Task<HttpClient> ClientOfAsync(string name, string? officer, string[] scopes)
    {
        var client = new HttpClient(new ListedAnswers(App.Services)) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await Desks.Keys.IssueAsync(name, scopes, Actor.Officer("Tremblay"), officer)).Value.Secret);
        return client;
    }

    /// <summary>Sends a request; <paramref name="languages"/> is its Accept-Language.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null, string? languages = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (languages is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        }
        return await Client.SendAsync(request);
    }

    /// <summary>The problem details of an answer.</summary>
    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync();
        await App.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }
}
