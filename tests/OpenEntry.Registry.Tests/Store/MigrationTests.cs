using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openentry-test-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Killed_while_it_migrated_a_file_it_migrates_the_next_time()
    {
        var file = Path.Combine(_folder, "registry.db");
        var store = RegistryStore.At(file).Value;
        await using (var db = store.Open())
        {
            // What a process that was killed right after it began leaves behind.
            await db.Database.ExecuteSqlAsync($"create table __EFMigrationsLock (Id integer not null primary key, Timestamp text not null)");
            await db.Database.ExecuteSqlAsync($"insert into __EFMigrationsLock values (1, '2026-09-01 12:00:00+00:00')");
        }

        await File.WriteAllTextAsync($"{file}-migrating", "");

        await store.MigrateAsync(new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token);

        Assert.True((await store.CheckAsync()).Value.IsCurrent);
        Assert.False(File.Exists($"{file}-migrating"));
        await using var now = store.Open();
        Assert.Equal("wal", await now.Database.SqlQueryRaw<string>("select journal_mode as \"Value\" from pragma_journal_mode").SingleAsync());
    }

    [Fact]
    public async Task Several_at_once_migrate_a_file_once()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => RegistryStore.At(Path.Combine(_folder, "registry.db")).Value).ToList();

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.MigrateAsync())));

        Assert.True((await stores[0].CheckAsync()).Value.IsCurrent);
        await using var db = stores[0].Open();
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("select journal_mode as \"Value\" from pragma_journal_mode").SingleAsync());
        Assert.Empty(await db.Profiles.ToListAsync());
    }
}
