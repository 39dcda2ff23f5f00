using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>
/// Puts a backup in the place of a registry, whichever database either is on. The whole of it is first laid out in a file beside, at the version of the
/// backup, brought to the present version, and only then taken over in one transaction: whatever fails, the registry stays as it was.
/// </summary>
public static class RegistryRestore
{
    /// <summary>Restores a backup.</summary>
    /// <param name="office">The office whose registry it shall be.</param>
    /// <param name="file">The backup; it has to be able to go back.</param>
    /// <param name="force">Even if the registry is in use: what it holds is lost.</param>
    /// <param name="actor">Who.</param>
    /// <param name="progress">Told how many rows of how many were read.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<Result<Restored>> RunAsync(Office office, Stream file, bool force, Actor actor, Action<long, long>? progress = null, CancellationToken stop = default)
    {
        if (!BackupReader.Open(file).TryGet(out var backup, out var errors)) return Result<Restored>.Failed(errors);
        using (backup)
        {
            var store = office.Store;
            if (!(await store.CheckAsync(stop).ConfigureAwait(false)).TryGet(out var schema, out errors)) return Result<Restored>.Failed(errors);
            var laidOut = schema.Applied.Count > 0;
            if (!force && laidOut && await InUseAsync(store, stop).ConfigureAwait(false)) return RegistryErrors.InUse.At(Place.None, store.Address);

            using var aside = StoreAside.For(store);
            if (await aside.LoadAsync(backup, progress, stop).ConfigureAwait(false) is { } refused) return refused;
            var remembered = laidOut ? await RememberedAgainAsync(store, aside.Store, stop).ConfigureAwait(false) : [];
            await RecordAsync(office.With(aside.Store), backup, actor, stop).ConfigureAwait(false);
            if (store.IsPostgres) await IntoPostgresAsync(aside.Store, store, stop).ConfigureAwait(false);
            else await IntoSqliteAsync(aside.Store, store, laidOut, stop).ConfigureAwait(false);
            return new Restored(backup.Header, backup.Sha256, remembered);
        }
    }

    private static async Task<bool> InUseAsync(RegistryStore store, CancellationToken stop)
    {
        await using var db = store.Open();
        return await db.Events.AnyAsync(stop).ConfigureAwait(false) || await db.People.AnyAsync(stop).ConfigureAwait(false);
    }

    // Forgotten since the backup was made: it still holds their keys.
    private static async Task<IReadOnlyList<Guid>> RememberedAgainAsync(RegistryStore store, RegistryStore aside, CancellationToken stop)
    {
        await using var db = store.Open();
        var forgotten = await db.People.Where(person => person.ForgottenAt != null).Select(person => person.Id).ToListAsync(stop).ConfigureAwait(false);
        await using var backup = aside.Open();
        var known = await backup.People.Where(person => person.WrappedKey != null).Select(person => person.Id).ToListAsync(stop).ConfigureAwait(false);
        return [.. forgotten.Intersect(known).Order()];
    }

    // In the chain of the backup, so that the records say where it was broken off and who went on from there.
    private static async Task RecordAsync(Office office, BackupReader backup, Actor actor, CancellationToken stop)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RestoreRegistry, actor, null, stop).ConfigureAwait(false);
        act.Write(EventKinds.RegistryRestored,
            new Text($"The registry was restored from the backup made on {backup.Header.Made.En}", $"Le registre a été restauré à partir de la sauvegarde faite le {backup.Header.Made.Fr}"),
            after: new System.Text.Json.Nodes.JsonObject { ["madeAt"] = backup.Header.MadeAt, ["from"] = backup.Header.From, ["rows"] = backup.Header.Rows, ["sha256"] = backup.Sha256 });
        await act.CommitAsync(stop).ConfigureAwait(false);
    }

    // Through SQLite's own backup: one transaction of the file, with or without others who have it open.
    private static async Task IntoSqliteAsync(RegistryStore aside, RegistryStore store, bool laidOut, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(store.File!)!);
        await using var from = aside.Open();
        await using var to = store.Open();
        await from.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        await to.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        if (laidOut)
        {
            await using var writing = await from.Database.BeginTransactionAsync(stop).ConfigureAwait(false);
            await from.Bulk.InsertAsync(PortableTable.Keys(from), PortableRows.Of(to, PortableTable.Keys(to)).ToList(), stop).ConfigureAwait(false);
            await writing.CommitAsync(stop).ConfigureAwait(false);
        }

        ((SqliteConnection)from.Database.GetDbConnection()).BackupDatabase((SqliteConnection)to.Database.GetDbConnection());
    }

    private static async Task IntoPostgresAsync(RegistryStore aside, RegistryStore store, CancellationToken stop)
    {
        await store.MigrateAsync(stop).ConfigureAwait(false);
        await using var from = aside.Open();
        await from.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        await using var to = store.Open();
        await to.BeginWritingAsync(stop).ConfigureAwait(false);
        var tables = PortableTable.Of(to);
        var names = string.Join(", ", tables.Select(table => $"\"{table.Name}\""));
#pragma warning disable EF1002 // Names of our own model.
        await to.Database.ExecuteSqlRawAsync($"set local lock_timeout = '30s'; truncate table {names}", stop).ConfigureAwait(false);
#pragma warning restore EF1002
        foreach (var table in tables) await to.Bulk.InsertAsync(table, PortableRows.Of(from, table), stop).ConfigureAwait(false);
        await to.Database.CommitTransactionAsync(stop).ConfigureAwait(false);
    }
}

/// <summary>A backup that took a registry's place.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Sha256">Its hash.</param>
/// <param name="RememberedAgain">People who had been forgotten since: the backup knows them still, so they have to be forgotten again.</param>
public sealed record Restored(BackupHeader Header, string Sha256, IReadOnlyList<Guid> RememberedAgain);
