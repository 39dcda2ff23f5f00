using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Records;

/// <summary>
/// Reads the chain as the database has it, a row at a time and past the model: the model reads identifiers and words in more than one spelling, and a spelling
/// that the registry does not write is a change too.
/// </summary>
internal static class StoredChain
{
    private const string Events =
        """
        select e.sequence, e.process_id, e.kind, e.at, e.person_id, e.profile_id, e.round_id, e.body, e.hash, p.kind, p.actor_kind, p.actor_name, p.at, p.reason, p.id
        from events e left join processes p on p.id = e.process_id order by e.sequence
        """;

    private const string EmptyProcesses = "select p.id from processes p where not exists (select 1 from events e where e.process_id = p.id) order by p.id limit ";

    public static async IAsyncEnumerable<StoredEvent> ReadAsync(RegistryDb db, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = await CommandAsync(db, Events, stop).ConfigureAwait(false);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, stop).ConfigureAwait(false);
        while (await reader.ReadAsync(stop).ConfigureAwait(false)) yield return new Fields(reader).Event();
    }

    /// <summary>Identifiers, as stored, of processes without an event.</summary>
    public static async IAsyncEnumerable<string> EmptyProcessesAsync(RegistryDb db, int most, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = await CommandAsync(db, EmptyProcesses + most.ToString(CultureInfo.InvariantCulture), stop).ConfigureAwait(false);
        await using var reader = await command.ExecuteReaderAsync(stop).ConfigureAwait(false);
        while (await reader.ReadAsync(stop).ConfigureAwait(false)) yield return $"{reader.GetValue(0)}";
    }

    private static async Task<DbCommand> CommandAsync(RegistryDb db, string sql, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop).ConfigureAwait(false);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        // A million rows take longer than an ordinary question.
        command.CommandTimeout = 0;
        return command;
    }

    private ref struct Fields(DbDataReader reader)
    {
        private bool _exact = true;

        public StoredEvent Event()
        {
            var one = new EventRow
            {
                Sequence = reader.GetInt64(0),
                ProcessId = Id(1) ?? Guid.Empty,
                Kind = Words(2) ?? "",
                At = At(3),
                PersonId = Id(4),
                ProfileId = Id(5),
                RoundId = Id(6),
                Body = Bytes(7),
                Hash = Bytes(8),
            };
            var process = reader.IsDBNull(14) ? null : new ProcessRow
            {
                Id = Id(14)!.Value,
                Kind = Words(9) ?? "",
                ActorKind = Actor(10),
                ActorName = Words(11) ?? "",
                At = At(12),
                Reason = Words(13),
            };
            return new StoredEvent(one, process, _exact);
        }

        // SQLite keeps identifiers as text, in capitals.
        private Guid? Id(int field)
        {
            switch (reader.GetValue(field))
            {
                case DBNull:
                    return null;
                case Guid id:
                    return id;
                case string text when Guid.TryParseExact(text, "D", out var id):
                    _exact &= string.Equals(text, id.ToString("D").ToUpperInvariant(), StringComparison.Ordinal);
                    return id;
                default:
                    _exact = false;
                    return Guid.Empty;
            }
        }

        private Instant At(int field)
        {
            switch (reader.GetValue(field))
            {
                case Instant at:
                    return at;
                case long microseconds when microseconds is > -62135596800_000_000 and < 253402300800_000_000:
                    return Instant.FromUnixTimeTicks(microseconds * 10);
                default:
                    _exact = false;
                    return default;
            }
        }

        private string? Words(int field)
        {
            switch (reader.GetValue(field))
            {
                case DBNull:
                    return null;
                case string text:
                    return text;
                default:
                    _exact = false;
                    return null;
            }
        }

        private byte[] Bytes(int field)
        {
            if (reader.GetValue(field) is byte[] bytes) return bytes;
            _exact = false;
            return [];
        }

        private ActorKind Actor(int field)
        {
            var text = Words(field);
            _exact &= Enum.TryParse<ActorKind>(text, out var kind) && kind.ToString() == text;
            return kind;
        }
    }
}

/// <summary>An event as stored.</summary>
/// <param name="Row">The event.</param>
/// <param name="Process">Its process; null when that is missing.</param>
/// <param name="IsExact">Every value is of the kind and spelling that the registry writes.</param>
internal sealed record StoredEvent(EventRow Row, ProcessRow? Process, bool IsExact);
