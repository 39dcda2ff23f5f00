using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Testing;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;
using OpenEntry.Registry.Store.Backups;
using OpenEntry.Testing;

namespace OpenEntry.Bench.Registry;

/// <summary>An office with a made-up pool like the published one of April 2024: imported, or taken as a former run left it.</summary>
internal sealed class FilledOffice : IAsyncDisposable
{
    private readonly LawBook _law = LawBook.Embedded();
    private readonly RoundHistory _history = RoundHistory.LoadEmbedded().Value;
    private readonly string _folder = Directory.CreateTempSubdirectory("openentry-bench-").FullName;
    private readonly PublishedPool _like;
    private readonly Setting _setting;
    private PostgresServer? _server;
    private PostgresDatabase? _database;

    private FilledOffice(Setting setting)
    {
        _setting = setting;
        _like = PublishedPool.On(_history, new LocalDate(2024, 4, 10)).Value;
        Clock = new FakeClock(_like.Date.PlusDays(1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() + Duration.FromHours(12));
    }

    public FakeClock Clock { get; }

    public RegistryStore Store { get; private set; } = null!;

    public Desks Desks { get; private set; } = null!;

    private string KeptFile => Path.Combine(_setting.Kept!, "registry.db");

    public static async Task<FilledOffice> OpenAsync(Setting setting, Actor officer)
    {
        var office = new FilledOffice(setting);
        if (setting.Postgres)
        {
            office._server = await PostgresServer.StartAsync();
            office._database = await office._server.CreateDatabaseAsync();
        }

        office.Store = RegistryStore.At(office._database?.Address ?? Path.Combine(office._folder, "registry.db")).Value;
        office.Desks = new Desks(office.Store, office._law, office.Clock, Desks.KeysIn(Path.Combine(setting.Kept ?? office._folder, "keys")));
        if (setting.Kept is not null && File.Exists(office.KeptFile)) await office.TakeAsync(officer);
        else await office.ImportAsync(officer);
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task TakeAsync(Actor officer)
    {
        if (Store.File is { } file)
        {
            File.Copy(KeptFile, file);
            return;
        }

        await using var backup = new FileStream(Path.Combine(_folder, "backup"), FileMode.Create, FileAccess.ReadWrite);
        await RegistryBackup.WriteAsync(RegistryStore.At(KeptFile).Value, backup, Clock.GetCurrentInstant());
        backup.Position = 0;
        var restored = await RegistryRestore.RunAsync(Desks.Office, backup, false, officer);
        if (!restored.IsOk) throw new InvalidOperationException($"{restored.Errors[0]}");
    }

    private async Task ImportAsync(Actor officer)
    {
        await Store.MigrateAsync();
        // As a service does in its first minute: from here on it knows by which law everyone was scored.
        await Desks.Keeper.KeepAsync();
        var file = Path.Combine(_folder, "profiles.jsonl");
        var profiles = new SyntheticProfile(SyntheticPool.Make(_like, _setting.People, 7, _law, _history));
        await using (var lines = File.Create(file))
        {
            for (var person = 0; person < _setting.People; person++)
            {
                using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) ProfileWriter.Write(json, profiles.Of(person, Clock.GetCurrentInstant()));
                lines.WriteByte((byte)'\n');
            }
        }

        await Timing.TimeAsync("import from JSON Lines", async () =>
        {
            await using var lines = File.OpenRead(file);
            var report = await Desks.Import.RunAsync(lines, "profiles.jsonl", officer);
            return $"{report.Added:N0} added, {report.Refused:N0} refused";
        });
        if (_setting.Kept is null || Store.File is null) return;
        SqliteConnection.ClearAllPools();
        File.Copy(Store.File, KeptFile);
    }
}
