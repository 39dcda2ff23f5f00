using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>A file in which a backup is laid out before it takes a registry's place; gone afterwards.</summary>
internal sealed class StoreAside : IDisposable
{
    private readonly string _folder;

    private StoreAside(string folder) => (_folder, Store) = (folder, RegistryStore.At(Path.Combine(folder, "registry.db")).Value);

    public RegistryStore Store { get; }

    /// <summary>Beside the file it is for, where there is room if anywhere; for PostgreSQL among temporary files. Nobody else may look into it.</summary>
    public static StoreAside For(RegistryStore store)
    {
        if (store.File is not { } file) return new StoreAside(Directory.CreateTempSubdirectory("openentry-restore-").FullName);
        var folder = Path.Combine(Path.GetDirectoryName(file)!, $".restore-{Guid.NewGuid():n}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new StoreAside(folder);
    }

    /// <summary>Lays out a backup at its own version and brings it to the present one.</summary>
    public async Task<Error?> LoadAsync(BackupReader backup, Action<long, long>? progress, CancellationToken stop)
    {
        await using var db = Store.Open();
        var known = db.Database.GetMigrations().ToDictionary(BackupHeader.NameOf);
        if (backup.Header.Schema.FirstOrDefault(name => !known.ContainsKey(name)) is { } newer) return RegistryErrors.NewerSchema.At(Place.None, newer);
        try
        {
            await db.Database.GetService<IMigrator>().MigrateAsync(known[backup.Header.Schema[^1]], stop).ConfigureAwait(false);
            long rows = 0;
            await using (var writing = await db.Database.BeginTransactionAsync(stop).ConfigureAwait(false))
            {
                foreach (var (table, each) in backup.Tables()) await db.Bulk.InsertAsync(table, Counted(each), stop).ConfigureAwait(false);
                await writing.CommitAsync(stop).ConfigureAwait(false);
            }

            if (rows != backup.Header.Rows) return RegistryErrors.BackupDamaged.At(Place.None);
            await Store.MigrateAsync(stop).ConfigureAwait(false);
            return null;

            IEnumerable<object?[]> Counted(IEnumerable<object?[]> each)
            {
                foreach (var row in each)
                {
                    if (++rows % 1000 == 0) progress?.Invoke(rows, backup.Header.Rows);
                    yield return row;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException || (e is SqliteException one && StoreFaults.Of(one)!.Kind == RegistryErrors.StoreUnreachable))
        {
            // The hash is right and the tables do not fit: not made by this program.
            return RegistryErrors.BackupDamaged.At(Place.None);
        }
    }

    public void Dispose()
    {
        using (var db = Store.Open()) SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        Directory.Delete(_folder, recursive: true);
    }
}
