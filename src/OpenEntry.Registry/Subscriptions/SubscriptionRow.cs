using NodaTime;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Registry.Subscriptions;

/// <summary>
/// An address that wants a letter after each round. It belongs to a person of whom nothing but the address is known, sealed like anybody's details; ending the
/// subscription forgets that person.
/// </summary>
public sealed class SubscriptionRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Keyed hash of the address (<see cref="AccountMarks"/>): one subscription an address.</summary>
    public required byte[] EmailMark { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The last time a letter was asked for: nobody is flooded with them.</summary>
    public required Instant AskedAt { get; set; }

    /// <summary>When the link in the first letter was used; before that no letter about rounds is written.</summary>
    public Instant? ConfirmedAt { get; set; }

    /// <summary>Where the site was when it was asked for, as JSON of <see cref="SubscriptionLinks"/>: rounds are also published where there is no site.</summary>
    public required string Links { get; set; }
}
