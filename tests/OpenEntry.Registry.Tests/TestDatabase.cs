#if POSTGRES
using OpenEntry.Testing;
#else
using Microsoft.Data.Sqlite;
#endif
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests;

/// <summary>
/// A migrated database of one test, with a folder beside it: a file here, and a database of a real PostgreSQL in OpenEntry.Registry.Postgres.Tests, which runs
/// the same tests. Both are copies of one that was migrated once.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public string Folder { get; }

    public string Address { get; }

    private static string NewFolder() => Directory.CreateTempSubdirectory("openentry-test-").FullName;

#if POSTGRES
    private readonly PostgresDatabase _database;

    private TestDatabase(string folder, PostgresDatabase database) => (Folder, Address, _database) = (folder, database.Address, database);

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var template = await server.TemplateAsync("registry", database => RegistryStore.At(database.Address + "?Pooling=false").Value.MigrateAsync());
        var database = await server.CreateDatabaseAsync(template);
        return new TestDatabase(NewFolder(), database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
#else
    private TestDatabase(string folder, string address) => (Folder, Address) = (folder, address);

    private static readonly Lazy<Task<byte[]>> s_template = new(MigrateAsync);

    public static async Task<TestDatabase> CreateAsync()
    {
        var folder = NewFolder();
        var file = Path.Combine(folder, "registry.db");
        await File.WriteAllBytesAsync(file, await s_template.Value);
        return new TestDatabase(folder, file);
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = NewFolder();
        var file = Path.Combine(folder, "registry.db");
        await RegistryStore.At(file).Value.MigrateAsync();
        // The last connection that goes moves what lies in the log into the file.
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
#endif
}
