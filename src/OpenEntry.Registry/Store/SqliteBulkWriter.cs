using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenEntry.Registry.Store;

/// <inheritdoc/>
internal sealed class SqliteBulkWriter(RegistryDb db) : BulkWriter(db)
{
    public override Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop = default)
    {
        var table = TableOf<T>();
        return Run($"""insert into "{table.Name}" ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))}) values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i}"))})""",
            table.Columns, rows, stop);
    }

    public override Task UpdateAsync<T>(IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop = default)
    {
        var table = TableOf<T>();
        var set = table.Named(properties);
        return Run($"""update "{table.Name}" set {string.Join(", ", set.Select((column, i) => $"\"{column.Name}\" = @p{i}"))} where {string.Join(" and ", table.Key.Select((column, i) => $"\"{column.Name}\" = @p{set.Count + i}"))}""",
            [.. set, .. table.Key], rows, stop);
    }

    private async Task Run<T>(string sql, IReadOnlyList<Column> columns, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        if (rows.Count == 0) return;
        await using var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Db.Database.CurrentTransaction!.GetDbTransaction();
        var parameters = new DbParameter[columns.Count];
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
                parameters[i].Value = columns[i].Of(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
        }
    }
}
