using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using OpenEntry.Law.Errors;

namespace OpenEntry.Registry.Store;

/// <summary>A database by its address: a file for SQLite, or PostgreSQL. Hands out contexts; holds no state of its own besides the pool of them.</summary>
public sealed class RegistryStore
{
    /// <summary>How long one step of long work may take: tables are changed, many rows are written, somebody else writes.</summary>
    internal static readonly TimeSpan LongWork = TimeSpan.FromSeconds(60);

    private const string MigrationsTable = "migrations";

    private readonly Func<RegistryDb> _open;

    private RegistryStore(string address, string? file, Func<RegistryDb> open) => (Address, File, _open) = (address, file, open);

    /// <summary>Where it is, without a password: for people to read.</summary>
    public string Address { get; }

    /// <summary>The file, on SQLite.</summary>
    public string? File { get; }

    public bool IsPostgres => File is null;

    /// <summary>The connection to PostgreSQL, for what keeps its own tables there; null on SQLite.</summary>
    public string? PostgresConnection { get; private init; }

    /// <summary>A path, or <c>postgres://user:password@host:port/database?option=value</c>.</summary>
    public static Result<RegistryStore> At(string address)
    {
        if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            if (address.Length == 0 || address.Contains("://", StringComparison.Ordinal)) return RegistryErrors.BadAddress.At(Place.None, address);
            var file = Path.GetFullPath(address);
            var sqlite = new PooledDbContextFactory<SqliteRegistryDb>(Sqlite(file));
            return new RegistryStore(file, file, sqlite.CreateDbContext);
        }

        if (Connection(address) is not { } connection) return RegistryErrors.BadAddress.At(Place.None, address.Split('@')[^1]);
        var postgres = new PooledDbContextFactory<PostgresRegistryDb>(Postgres(connection.ConnectionString));
        return new RegistryStore($"postgres://{connection.Host}:{connection.Port}/{connection.Database}", null, postgres.CreateDbContext)
        {
            PostgresConnection = connection.ConnectionString,
        };
    }

    /// <summary>A context for one piece of work.</summary>
    public RegistryDb Open() => _open();

    /// <summary>
    /// Brings the tables to this version, making the database file when there is none. Safe to run twice, by several nodes at once, and after one that was killed
    /// in the middle.
    /// </summary>
    public async Task MigrateAsync(CancellationToken stop = default)
    {
        if (File is { } file) Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var alone = File is null ? null : await MigratingAloneAsync($"{File}-migrating", stop).ConfigureAwait(false);
        await using var db = Open();
        if (alone is not null)
        {
            // Readers and the writer do not wait for each other. The framework sets it too, but only on a file that it makes itself.
            await db.Database.ExecuteSqlAsync($"pragma journal_mode = wal", stop).ConfigureAwait(false);
            // Whoever is killed while it migrates a file leaves this behind, and everyone after it would wait for ever; that nobody migrates now, we know.
            await db.Database.ExecuteSqlAsync($"drop table if exists __EFMigrationsLock", stop).ConfigureAwait(false);
        }

        // Building an index takes what it takes.
        db.Database.SetCommandTimeout(0);
        await db.Database.MigrateAsync(stop).ConfigureAwait(false);
    }

    // The operating system lets go of it, however a process ends.
    private static async Task<FileStream> MigratingAloneAsync(string path, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
            }
            catch (IOException) when (System.IO.File.Exists(path))
            {
                await Task.Delay(50, stop).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether the tables are those of this version; an error that says which way they differ.</summary>
    public async Task<Result<SchemaState>> CheckAsync(CancellationToken stop = default)
    {
        await using var db = Open();
        var known = db.Database.GetMigrations().ToList();
        var applied = File is not null && !System.IO.File.Exists(File) ? [] : (await db.Database.GetAppliedMigrationsAsync(stop).ConfigureAwait(false)).ToList();
        if (applied.FirstOrDefault(one => !known.Contains(one)) is { } newer) return RegistryErrors.NewerSchema.At(Place.None, newer);
        return new SchemaState(applied, known);
    }

    /// <summary>
    /// Empties the write-ahead log of SQLite, in which what was erased lies until then; false when readers keep some of it, and on PostgreSQL, which keeps
    /// erased rows until they are vacuumed and in its log until that is recycled.
    /// </summary>
    internal async Task<bool> EmptyLogAsync(CancellationToken stop = default)
    {
        if (IsPostgres) return false;
        // The first number it answers is whether somebody kept it busy.
        return await ScalarAsync("pragma wal_checkpoint(truncate)", stop).ConfigureAwait(false) is 0L;
    }

    /// <summary>
    /// Writes the database anew, so that nothing erased is left in its files: VACUUM, and on SQLite the log emptied. On PostgreSQL copies may remain in its
    /// own log, in archives of it and in backups, which the registry does not reach. Others wait meanwhile.
    /// </summary>
    public async Task ScrubAsync(CancellationToken stop = default)
    {
        await ScalarAsync(IsPostgres ? "vacuum full people, match_keys, profiles, nominations, duplicates, notices, accounts, recovery_codes, account_links, passkeys, sessions, grants, subscriptions, merged_profiles, merged_versions" : "vacuum", stop).ConfigureAwait(false);
        await EmptyLogAsync(stop).ConfigureAwait(false);
    }

    private async Task<object?> ScalarAsync(string sql, CancellationToken stop)
    {
        await using var db = Open();
        await db.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        // As long as it takes: somebody asked for it.
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(stop).ConfigureAwait(false);
    }

    internal static DbContextOptions<SqliteRegistryDb> Sqlite(string file) =>
        new DbContextOptionsBuilder<SqliteRegistryDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString, options => options.MigrationsHistoryTable(MigrationsTable))
            .UseSnakeCaseNamingConvention().AddInterceptors(SecureDelete.Always).Options;

    internal static DbContextOptions<PostgresRegistryDb> Postgres(string connection) =>
        new DbContextOptionsBuilder<PostgresRegistryDb>()
            .UseNpgsql(connection, options =>
            {
                options.UseNodaTime();
                options.MigrationsHistoryTable(MigrationsTable);
            })
            .UseSnakeCaseNamingConvention().Options;

    private static NpgsqlConnectionStringBuilder? Connection(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.AbsolutePath.Length < 2) return null;
        var user = uri.UserInfo.Split(':', 2);
        try
        {
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = uri.Host,
                Port = uri.Port > 0 ? uri.Port : 5432,
                Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
                ApplicationName = "openentry",
                // A database that does not answer is told of, not waited for.
                Timeout = 3,
                // For one answer to begin, however long it is: whoever looks at something is told within a quarter of a minute, for Npgsql then also tries to call the command off.
                CommandTimeout = 6,
                KeepAlive = 10,
            };
            if (user[0].Length > 0) connection.Username = Uri.UnescapeDataString(user[0]);
            if (user.Length > 1) connection.Password = Uri.UnescapeDataString(user[1]);
            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            {
                var (name, value) = option.Split('=', 2) is [var left, var right] ? (left, right) : (option, "");
                connection[Uri.UnescapeDataString(name)] = Uri.UnescapeDataString(value);
            }

            return connection;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>How far the tables are.</summary>
/// <param name="Applied">Migrations the database has.</param>
/// <param name="Known">Migrations this program has.</param>
public sealed record SchemaState(IReadOnlyList<string> Applied, IReadOnlyList<string> Known)
{
    public bool IsCurrent => Applied.Count == Known.Count;
}
