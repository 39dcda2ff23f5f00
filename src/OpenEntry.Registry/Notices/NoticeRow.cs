using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.Notices;

/// <summary>A notice to a person, written in the same transaction as what it tells; a job sends it afterwards.</summary>
public sealed class NoticeRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The event it tells, and which kind of notice; unique: one notice an event.</summary>
    public required string Key { get; init; }

    public required Instant CreatedAt { get; init; }

    public required OfficialLanguage Language { get; init; }

    /// <summary>Subject and text in both languages (<see cref="NoticeText"/>), sealed with the person's key.</summary>
    public required byte[] Text { get; init; }

    /// <summary>Another address than the person's, sealed with their key; null for theirs.</summary>
    public byte[]? Address { get; init; }

    /// <summary>Not before; while a node sends it, until when the others leave it alone.</summary>
    public required Instant SendAt { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>Why it will never be sent; null otherwise.</summary>
    public NoticeDrop? Dropped { get; set; }

    public int Attempts { get; set; }

    /// <summary>What stood in the way the last time. Never in the server’s own words, which may hold an address.</summary>
    public string? LastError { get; set; }

    /// <summary>When the person saw it in their account.</summary>
    public Instant? ReadAt { get; set; }
}
