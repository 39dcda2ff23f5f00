using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using NodaTime.Text;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>Kinds of values. The numbers are part of the format of backups.</summary>
internal enum ValueKind : byte
{
    Id = 1,
    Words = 2,
    Int16 = 3,
    Int32 = 4,
    Int64 = 5,
    Truth = 6,
    Bytes = 7,
    Instant = 8,
    Date = 9,
}

/// <summary>Values between the databases and a backup: identifiers, words, whole numbers as <see cref="long"/>, bytes, instants to the microsecond, dates.</summary>
internal static class PortableValue
{
    public static ValueKind KindOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(Instant)) return ValueKind.Instant;
        if (type == typeof(LocalDate)) return ValueKind.Date;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? type;
        return Type.GetTypeCode(stored) switch
        {
            TypeCode.String => ValueKind.Words,
            TypeCode.Int16 => ValueKind.Int16,
            TypeCode.Int32 => ValueKind.Int32,
            TypeCode.Int64 => ValueKind.Int64,
            TypeCode.Boolean => ValueKind.Truth,
            _ when stored == typeof(Guid) => ValueKind.Id,
            _ when stored == typeof(byte[]) => ValueKind.Bytes,
            _ => throw new InvalidOperationException($"{property.Name}: a backup does not know {stored.Name}."),
        };
    }

    /// <summary>A value of the current row; null for none.</summary>
    public static object? Read(DbDataReader row, int column, ValueKind kind)
    {
        if (row.IsDBNull(column)) return null;
        return kind switch
        {
            ValueKind.Id => row.GetGuid(column),
            ValueKind.Words => row.GetString(column),
            ValueKind.Int16 => (long)row.GetInt16(column),
            ValueKind.Int32 => (long)row.GetInt32(column),
            ValueKind.Int64 => row.GetInt64(column),
            ValueKind.Truth => row.GetBoolean(column),
            ValueKind.Bytes => row.GetFieldValue<byte[]>(column),
            ValueKind.Instant => row is SqliteDataReader ? Instant.FromUnixTimeTicks(row.GetInt64(column) * 10) : row.GetFieldValue<Instant>(column),
            ValueKind.Date => row is SqliteDataReader ? LocalDatePattern.Iso.Parse(row.GetString(column)).Value : row.GetFieldValue<LocalDate>(column),
            _ => throw Unknown(kind),
        };
    }

    /// <summary>As SQLite takes it, in the form of <see cref="SqliteRegistryDb"/>.</summary>
    public static object ForSqlite(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToUnixTimeTicks() / 10,
        LocalDate date => LocalDatePattern.Iso.Format(date),
        _ => value,
    };

    /// <summary>As PostgreSQL takes it; null for none.</summary>
    public static object? ForPostgres(object? value, ValueKind kind) => (kind, value) switch
    {
        (ValueKind.Int16, long number) => checked((short)number),
        (ValueKind.Int32, long number) => checked((int)number),
        _ => value,
    };

    public static void Write(BinaryWriter file, ValueKind kind, object? value)
    {
        file.Write(value is not null);
        switch (value)
        {
            case null: break;
            case Guid id:
                Span<byte> bytes = stackalloc byte[16];
                id.TryWriteBytes(bytes, bigEndian: true, out _);
                file.Write(bytes);
                break;
            case string words: file.Write(words); break;
            case long number: file.Write7BitEncodedInt64(number); break;
            case bool truth: file.Write(truth); break;
            case byte[] some:
                file.Write7BitEncodedInt(some.Length);
                file.Write(some);
                break;
            case Instant instant: file.Write(instant.ToUnixTimeTicks() / 10); break;
            case LocalDate date: file.Write(LocalDatePattern.Iso.Format(date)); break;
            default: throw Unknown(kind);
        }
    }

    public static object? Read(BinaryReader file, ValueKind kind)
    {
        if (!file.ReadBoolean()) return null;
        return kind switch
        {
            ValueKind.Id => new Guid(file.ReadBytes(16), bigEndian: true),
            ValueKind.Words => file.ReadString(),
            ValueKind.Int16 or ValueKind.Int32 or ValueKind.Int64 => file.Read7BitEncodedInt64(),
            ValueKind.Truth => file.ReadBoolean(),
            ValueKind.Bytes => file.ReadBytes(file.Read7BitEncodedInt()),
            ValueKind.Instant => Instant.FromUnixTimeTicks(file.ReadInt64() * 10),
            ValueKind.Date => LocalDatePattern.Iso.Parse(file.ReadString()).Value,
            _ => throw Unknown(kind),
        };
    }

    private static InvalidDataException Unknown(ValueKind kind) => new($"Kind of value {kind}.");
}
