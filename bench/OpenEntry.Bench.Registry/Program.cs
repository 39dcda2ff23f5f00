using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using NodaTime.Testing;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;
using OpenEntry.Testing;

// sqlite|postgres [people]: fills a registry with a made-up pool and times what an office does with it, each beside the bare SQL where there is such a thing.
var postgres = args.FirstOrDefault() == "postgres";
var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 250_000;
var folder = Directory.CreateTempSubdirectory("openentry-bench-").FullName;
await using var server = postgres ? await PostgresServer.StartAsync() : null;
var database = server is null ? null : await server.CreateDatabaseAsync();
var store = RegistryStore.At(database?.Address ?? Path.Combine(folder, "registry.db")).Value;
await store.MigrateAsync();

var law = LawBook.Embedded();
var history = RoundHistory.LoadEmbedded().Value;
var like = PublishedPool.On(history, new LocalDate(2024, 4, 10)).Value;
var clock = new FakeClock(like.Date.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Duration.FromHours(12));
var desks = new Desks(store, law, clock, Desks.KeysIn(Path.Combine(folder, "keys")));
var officers = (One: Actor.Officer("Tremblay"), Other: Actor.Officer("Singh"));
Console.WriteLine($"{(postgres ? "PostgreSQL" : "SQLite")}, {people:N0} people, {Environment.ProcessorCount} cores");

var file = Path.Combine(folder, "profiles.jsonl");
var pool = SyntheticPool.Make(like, people, 7, law, history);
var profiles = new SyntheticProfile(pool);
await using (var lines = File.Create(file))
{
    for (var person = 0; person < people; person++)
    {
        using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ProfileWriter.Write(json, profiles.Of(person));
        lines.WriteByte((byte)'\n');
    }
}

await TimeAsync("import from JSON Lines", async () =>
{
    await using var lines = File.OpenRead(file);
    var report = await desks.Import.RunAsync(lines, "profiles.jsonl", officers.One);
    return $"{report.Added:N0} added, {report.Refused:N0} refused";
});

// Days pass until one in a hundred is due.
int due;
do
{
    clock.Advance(Duration.FromDays(1));
    await using var db = store.Open();
    var today = clock.GetCurrentInstant().InUtc().Date;
    due = await db.Profiles.CountAsync(row => row.State == ProfileState.InPool && row.NextCheck <= today);
}
while (due < people / 100);

await TimeAsync($"nightly work, {due:N0} due", async () =>
{
    var kept = await desks.Keeper.KeepAsync();
    return $"{kept.Looked:N0} looked at, {kept.ScoresChanged:N0} scores changed, {kept.Expired:N0} expired";
});
await TimeAsync("nightly work again, nothing due", async () => $"{(await desks.Keeper.KeepAsync()).Looked:N0} looked at");
await TimeAsync("everyone scored again from their profiles", async () =>
{
    var kept = await desks.Keeper.RescoreAllAsync();
    return $"{kept.Looked:N0} looked at, {kept.ScoresChanged:N0} changed";
});

var round = (await desks.Rounds.DraftAsync(new RoundOrder(5000), officers.One)).Value;
for (var again = 0; again < 3; again++)
{
    await TimeAsync("bare SQL: who the 5,000 would be", () => SqlAsync("select count(*) from profiles where state = 'InPool'", Best));
    await TimeAsync("rehearsal: freeze, both engines, gates, commitment", async () =>
        $"cut-off {(await desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), officers.One)).Value.CutOff}");
}

await desks.Rounds.ApproveAsync(round.Number, null, officers.One);
await desks.Rounds.ApproveAsync(round.Number, null, officers.Other);
await TimeAsync("bare SQL: 5,000 invitations and profiles, rolled back", () => SqlAsync(
    $"create temporary table picked as {Best}",
    """
    insert into invitations (id, round_id, profile_id, person_id, class, score, facts, profile_version, issued_at, deadline, state, state_since)
    select p.id, (select id from rounds limit 1), p.id, p.person_id, p.class, p.score, p.facts, p.version, p.submitted_at, p.submitted_at, 'Issued', p.submitted_at
    from profiles p join picked on picked.id = p.id
    """,
    "update profiles set state = 'Invited' where id in (select id from picked)"));
await TimeAsync("release: 5,000 invitations, letters, sealed events, outcome", async () => $"{(await desks.Releases.ReleaseAsync(round.Number, officers.One)).Value.Invited:N0} invited");
await TimeAsync("publish: the public proof file", async () => $"{(await desks.Releases.PublishAsync(round.Number, officers.One)).Value.State}");
await TimeAsync("verify everything recorded of the round", async () => $"{(await desks.RoundReader.VerifyAsync(round.Number)).Count} faults");
if (database is not null) await database.DisposeAsync();
Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
Directory.Delete(folder, recursive: true);

async Task TimeAsync(string what, Func<Task<string>> work)
{
    var watch = Stopwatch.StartNew();
    var said = await work();
    Console.WriteLine($"{watch.Elapsed.TotalSeconds,9:0.00} s  {what} ({said})");
}

// Runs the statements in a transaction that is rolled back.
async Task<string> SqlAsync(params string[] statements)
{
    await using var db = store.Open();
    await using var transaction = await db.Database.BeginTransactionAsync();
    var rows = 0L;
    foreach (var statement in statements)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = transaction.GetDbTransaction();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) rows++;
    }

    return $"{rows:N0} rows read";
}

internal static partial class Program
{
    private const string Best = "select id, score, submitted_at from profiles where state = 'InPool' order by score desc, submitted_at limit 5000";
}
