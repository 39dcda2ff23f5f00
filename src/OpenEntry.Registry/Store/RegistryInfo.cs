using Microsoft.EntityFrameworkCore;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Store;

/// <summary>What a registry holds, in numbers.</summary>
/// <param name="Schema">How far its tables are.</param>
/// <param name="Server">Kind and version of the database.</param>
/// <param name="Bytes">Room it takes; null where there is none yet.</param>
/// <param name="Contents">What is in it; null when the tables are not of this version.</param>
public sealed record RegistryInfo(SchemaState Schema, string Server, long? Bytes, RegistryContents? Contents)
{
    /// <summary>Looks into a registry of this version or an older one.</summary>
    public static async Task<Result<RegistryInfo>> OfAsync(RegistryStore store, CancellationToken stop = default)
    {
        if (!(await store.CheckAsync(stop).ConfigureAwait(false)).TryGet(out var schema, out var errors)) return Result<RegistryInfo>.Failed(errors);
        if (store.File is { } none && !File.Exists(none)) return new RegistryInfo(schema, "SQLite", null, null);
        await using var db = store.Open();
        await db.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        var server = $"{(store.IsPostgres ? "PostgreSQL" : "SQLite")} {db.Database.GetDbConnection().ServerVersion}";
        var bytes = store.File is { } file
            ? new[] { file, file + "-wal" }.Where(File.Exists).Sum(one => new FileInfo(one).Length)
            : await db.Database.SqlQuery<long>($"select pg_database_size(current_database()) as \"Value\"").SingleAsync(stop).ConfigureAwait(false);
        return new RegistryInfo(schema, server, bytes, schema.IsCurrent ? await RegistryContents.OfAsync(db, stop).ConfigureAwait(false) : null);
    }
}

/// <summary>What is in the tables.</summary>
/// <param name="Rows">Rows of each table, in alphabetical order.</param>
/// <param name="Profiles">Profiles by state.</param>
/// <param name="Rounds">Rounds by state.</param>
/// <param name="Invitations">Invitations by state.</param>
/// <param name="LastEvent">The last event; its hash is the head of the chain. Null when nothing happened yet.</param>
public sealed record RegistryContents(
    IReadOnlyList<KeyValuePair<string, long>> Rows,
    IReadOnlyDictionary<ProfileState, int> Profiles,
    IReadOnlyDictionary<RoundState, int> Rounds,
    IReadOnlyDictionary<InvitationState, int> Invitations,
    EventRow? LastEvent)
{
    internal static async Task<RegistryContents> OfAsync(RegistryDb db, CancellationToken stop)
    {
        var tables = PortableTable.Of(db).Select(table => table.Name).Order(StringComparer.Ordinal);
        return new RegistryContents(
            [.. tables.Select(table => KeyValuePair.Create(table, PortableRows.Count(db, table)))],
            await db.Profiles.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop).ConfigureAwait(false),
            await db.Rounds.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop).ConfigureAwait(false),
            await db.Invitations.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop).ConfigureAwait(false),
            await db.Events.AsNoTracking().OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(stop).ConfigureAwait(false));
    }
}
