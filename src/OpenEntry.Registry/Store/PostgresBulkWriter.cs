using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

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

    private async Task Copy<T>(string table, IReadOnlyList<Column> columns, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await Connection.BeginBinaryImportAsync($"""copy "{table}" ({names}) from stdin (format binary)""", stop).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop).ConfigureAwait(false);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value)
                {
                    await copy.WriteAsync(value, column.StoreType, stop).ConfigureAwait(false);
                }
                else
                {
                    await copy.WriteNullAsync(stop).ConfigureAwait(false);
                }
            }
        }

        await copy.CompleteAsync(stop).ConfigureAwait(false);
    }

    private async Task Execute(string sql, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = (NpgsqlTransaction)Db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
    }
}
