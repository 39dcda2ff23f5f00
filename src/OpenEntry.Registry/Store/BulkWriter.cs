using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Store;

/// <summary>
/// Writes thousands of rows in the current transaction, past the change tracker: by COPY on PostgreSQL, by one prepared statement on SQLite. Columns
/// and conversions are those of the model.
/// </summary>
public abstract class BulkWriter(RegistryDb db)
{
    protected RegistryDb Db { get; } = db;

    /// <summary>Inserts rows.</summary>
    public abstract Task InsertAsync<T>(IReadOnlyCollection<T> rows, CancellationToken stop = default)
        where T : class;

    /// <summary>Updates the named properties of rows, found by their key. A row that is not there is passed over.</summary>
    public abstract Task UpdateAsync<T>(IReadOnlyCollection<T> rows, IReadOnlyList<string> properties, CancellationToken stop = default)
        where T : class;

    /// <summary>Inserts rows of a backup: columns by name, values as <see cref="PortableValue"/> has them.</summary>
    internal abstract Task InsertAsync(PortableTable table, IEnumerable<object?[]> rows, CancellationToken stop);

    protected Table TableOf<T>() => new(Db.Model.FindEntityType(typeof(T))!);

    /// <summary>A table as the model has it.</summary>
    protected sealed class Table(IEntityType type)
    {
        public string Name { get; } = type.GetTableName()!;

        public IReadOnlyList<Column> Columns { get; } = [.. type.GetProperties().Select(property => new Column(property))];

        public IReadOnlyList<Column> Key => [.. Columns.Where(column => column.IsKey)];

        public IReadOnlyList<Column> Named(IReadOnlyList<string> properties) =>
            [.. properties.Select(name => Columns.First(column => column.Property == name))];
    }

    /// <summary>A column as the model has it.</summary>
    protected sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Property { get; } = property.Name;

        public string Name { get; } = property.GetColumnName();

        public bool IsKey { get; } = property.IsPrimaryKey();

        public string StoreType { get; } = property.GetRelationalTypeMapping().StoreType;

        /// <summary>The value as the database takes it; null for none.</summary>
        public object? Of(object row)
        {
            var value = property.GetGetter().GetClrValue(row);
            return value is null || _convert is null ? value : _convert(value);
        }
    }
}
