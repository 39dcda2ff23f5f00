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

    /// <summary>Not before.</summary>
    public required Instant SendAt { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>Set when it will never be sent: the person is forgotten, has no address, or the server refused it for good.</summary>
    public string? Dropped { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    /// <summary>When the person saw it in their account.</summary>
    public Instant? ReadAt { get; set; }
}
