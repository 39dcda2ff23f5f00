using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Registry.People;

/// <summary>A person the office knows. Everything that tells who it is lies sealed under the person's own key.</summary>
public sealed class PersonRow
{
    public required Guid Id { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The language to write to the person in.</summary>
    public required OfficialLanguage Language { get; set; }

    /// <summary>The person's key, wrapped by the keys of the service; null once the person is forgotten.</summary>
    public byte[]? WrappedKey { get; set; }

    /// <summary>A <see cref="PersonDetails"/>, sealed.</summary>
    public byte[]? SealedDetails { get; set; }

    public Instant? ForgottenAt { get; set; }

    /// <summary>The person this one turned out to be.</summary>
    public Guid? MergedInto { get; set; }
}
