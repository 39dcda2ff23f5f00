using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Registry.Store.Backups;

/// <summary>What a backup says of itself, in its second line, for anyone to read.</summary>
/// <param name="MadeAt">When, as ISO text.</param>
/// <param name="From">Kind of the database: <c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Schema">Names of the migrations its tables have.</param>
/// <param name="Rows">Rows of all tables together.</param>
public sealed record BackupHeader(string MadeAt, string From, IReadOnlyList<string> Schema, long Rows)
{
    /// <summary>When, in words; no part of the line.</summary>
    [JsonIgnore]
    public Text Made => Wording.Instant(InstantPattern.ExtendedIso.Parse(MadeAt).Value);

    /// <summary>The first line of every backup.</summary>
    internal static ReadOnlySpan<byte> Magic => "OpenEntry backup 1\n"u8;

    /// <summary>Bytes of the SHA-256 that ends a backup, over all bytes before it.</summary>
    internal const int HashLength = 32;

    /// <summary>The name of a migration without its moment, which differs between the databases.</summary>
    internal static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    internal byte[] ToLine() => [.. JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web), (byte)'\n'];

    internal static BackupHeader? Of(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupHeader>(line, JsonSerializerOptions.Web) is { Schema.Count: > 0, MadeAt: not null, From: not null } header && InstantPattern.ExtendedIso.Parse(header.MadeAt).Success ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
