using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Store;

/// <inheritdoc/>
internal sealed class SqliteBulkWriter(RegistryDb db) : BulkWriter(db)
{
    public override Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop = default)
    {
        if (rows.Count == 0) return Task.CompletedTask;
        var table = TableOf<T>();
        return Run($"""insert into "{table.Name}" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})""",
            table.Columns.Count, rows, (row, i) => table.Columns[i].Of(row) ?? DBNull.Value, stop);
    }

    internal override Task InsertAsync(PortableTable table, IEnumerable<object?[]> rows, CancellationToken stop) =>
        Run($"""insert into "{table.Name}" ({PortableRows.Names(table.Columns)}) values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})""",
            table.Columns.Count, rows, (row, i) => PortableValue.ForSqlite(row[i]), stop);

    public override Task UpdateAsync<T>(IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop = default)
    {
        if (rows.Count == 0) return Task.CompletedTask;
        var table = TableOf<T>();
        var set = table.Named(properties);
        IReadOnlyList<Column> columns = [.. set, .. table.Key];
        return Run($"""update "{table.Name}" set {string.Join(", ", set.Select((column, i) => $"\"{column.Name}\" = @p{i}"))} where {string.Join(" and ", table.Key.Select((column, i) => $"\"{column.Name}\" = @p{set.Count + i}"))}""",
            columns.Count, rows, (row, i) => columns[i].Of(row) ?? DBNull.Value, stop);
    }

    private async Task Run<T>(string sql, int columns, IEnumerable<T> rows, Func<T, int, object> value, CancellationToken stop)
    {
        await using var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Db.Database.CurrentTransaction!.GetDbTransaction();
        var parameters = new DbParameter[columns];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = $"@p{i}";
            command.Parameters.Add(parameters[i]);
        }

        await command.PrepareAsync(stop).ConfigureAwait(false);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = value(row, i);
            }

            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        }
    }
}
