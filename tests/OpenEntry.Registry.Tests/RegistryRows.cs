using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenEntry.Registry.Tests;

/// <summary>Every row of every table, as one hash a table: whether anything at all was changed.</summary>
internal static class RegistryRows
{
    public static async Task<IReadOnlyList<string>> OfAsync(Desk desk)
    {
        await using var db = desk.Store.Open();
        await db.Database.OpenConnectionAsync();
        var tables = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(one => one.GetTableName()!).Order(StringComparer.Ordinal))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "select * from " + table;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).Select(Word)));
            rows.Sort(StringComparer.Ordinal);
            tables.Add($"{table}: {rows.Count} rows {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}");
        }

        return tables;
    }

    private static string Word(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : string.Create(CultureInfo.InvariantCulture, $"{value}");
}
