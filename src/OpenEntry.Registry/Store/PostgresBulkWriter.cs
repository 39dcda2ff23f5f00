using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Store;

/// <inheritdoc/>
internal sealed class PostgresBulkWriter(RegistryDb db) : BulkWriter(db)
{
    private const string Changes = "bulk_changes";

    private NpgsqlConnection Connection => (NpgsqlConnection)Db.Database.GetDbConnection();

    public override async Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop = default)
    {
        if (rows.Count == 0) return;
        var table = TableOf<T>();
        await Copy(table.Name, table.Columns, rows, stop).ConfigureAwait(false);
    }

    internal override Task InsertAsync(PortableTable table, IEnumerable<object?[]> rows, CancellationToken stop) =>
        Copy(table.Name, PortableRows.Names(table.Columns), [.. table.Columns.Select(column => StoreType(column.Kind))], rows, (row, i) => PortableValue.ForPostgres(row[i], table.Columns[i].Kind), stop);

    public override async Task UpdateAsync<T>(IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop = default)
    {
        if (rows.Count == 0) return;
        var table = TableOf<T>();
        var set = table.Named(properties);
        IReadOnlyList<Column> columns = [.. set, .. table.Key];
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await Execute($"""create temporary table {Changes} on commit drop as select {names} from "{table.Name}" where false""", stop).ConfigureAwait(false);
        await Copy(Changes, columns, rows, stop).ConfigureAwait(false);
        await Execute(
            $"""
            update "{table.Name}" set {string.Join(", ", set.Select(column => $"\"{column.Name}\" = {Changes}.\"{column.Name}\""))}
            from {Changes} where {string.Join(" and ", table.Key.Select(column => $"\"{table.Name}\".\"{column.Name}\" = {Changes}.\"{column.Name}\""))}
            """, stop).ConfigureAwait(false);
        await Execute($"drop table {Changes}", stop).ConfigureAwait(false);
    }

    private Task Copy<T>(string table, IReadOnlyList<Column> columns, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class =>
        Copy(table, string.Join(", ", columns.Select(column => $"\"{column.Name}\"")), [.. columns.Select(column => column.StoreType)], rows, (row, i) => columns[i].Of(row), stop);

    private async Task Copy<T>(string table, string names, string[] types, IEnumerable<T> rows, Func<T, int, object?> value, CancellationToken stop)
    {
        await using var copy = await Connection.BeginBinaryImportAsync($"""copy "{table}" ({names}) from stdin (format binary)""", stop).ConfigureAwait(false);
        copy.Timeout = RegistryStore.LongWork;
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop).ConfigureAwait(false);
            for (var i = 0; i < types.Length; i++)
            {
                if (value(row, i) is { } some)
                {
                    await copy.WriteAsync(some, types[i], stop).ConfigureAwait(false);
                }
                else
                {
                    await copy.WriteNullAsync(stop).ConfigureAwait(false);
                }
            }
        }

        await copy.CompleteAsync(stop).ConfigureAwait(false);
    }

    private static string StoreType(ValueKind kind) => kind switch
    {
        ValueKind.Id => "uuid",
        ValueKind.Words => "text",
        ValueKind.Int16 => "smallint",
        ValueKind.Int32 => "integer",
        ValueKind.Int64 => "bigint",
        ValueKind.Truth => "boolean",
        ValueKind.Bytes => "bytea",
        ValueKind.Instant => "timestamp with time zone",
        _ => "date",
    };

    private async Task Execute(string sql, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = (int)RegistryStore.LongWork.TotalSeconds;
        command.Transaction = (NpgsqlTransaction)Db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
    }
}
