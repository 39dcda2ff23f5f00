using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>A table as a backup holds it: by name, each column with a kind of value that both databases know.</summary>
internal sealed record PortableTable(string Name, IReadOnlyList<PortableColumn> Columns)
{
    /// <summary>
    /// All tables of this version, each after those it refers to. The service's own keys are not among them: whoever holds a backup must not be able to
    /// read what is sealed in it.
    /// </summary>
    public static IReadOnlyList<PortableTable> Of(RegistryDb db)
    {
        var waiting = db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(DataProtectionKey)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        var placed = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(type => type.GetForeignKeys().All(key => placed.Contains(key.PrincipalEntityType)));
            waiting.Remove(next);
            placed.Add(next);
        }

        return [.. placed.Select(Of)];
    }

    /// <summary>The service's own keys, where they are kept in the database: they stay with it when a backup takes its place.</summary>
    public static PortableTable Keys(RegistryDb db) => Of(db.Model.FindEntityType(typeof(DataProtectionKey))!);

    private static PortableTable Of(IEntityType type) =>
        new(type.GetTableName()!, [.. type.GetProperties().Select(property => new PortableColumn(property.GetColumnName(), PortableValue.KindOf(property), property.IsPrimaryKey()))]);
}

/// <summary>A column of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Key">Part of the key, by which rows are in order.</param>
internal sealed record PortableColumn(string Name, ValueKind Kind, bool Key = false);
