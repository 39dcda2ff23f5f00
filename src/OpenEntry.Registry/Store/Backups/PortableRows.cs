using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>Reads and counts the rows of tables as they are, in the order of their keys, past the change tracker.</summary>
internal static class PortableRows
{
    public static IEnumerable<object?[]> Of(RegistryDb db, PortableTable table)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
        command.CommandText = $"select {Names(table.Columns)} from \"{table.Name}\" order by {Names(table.Columns.Where(column => column.Key))}";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            var values = new object?[table.Columns.Count];
            for (var i = 0; i < values.Length; i++) values[i] = PortableValue.Read(row, i, table.Columns[i].Kind);
            yield return values;
        }
    }

    public static long Count(RegistryDb db, string table)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandTimeout = 0;
        command.CommandText = $"select count(*) from \"{table}\"";
        return (long)command.ExecuteScalar()!;
    }

    public static string Names(IEnumerable<PortableColumn> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}
