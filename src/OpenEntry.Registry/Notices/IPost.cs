using MimeKit;

namespace OpenEntry.Registry.Notices;

/// <summary>Takes letters out of the house: by SMTP, or into a folder.</summary>
public interface IPost
{
    /// <summary>Sends one letter. What goes wrong outside is an answer, not an exception.</summary>
    Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop);

    /// <summary>Nothing more to send for now.</summary>
    Task RestAsync(CancellationToken stop);
}

/// <summary>What became of a letter.</summary>
/// <param name="Outcome">How it went.</param>
/// <param name="Why">What stood in the way; holds nothing of the letter or the person.</param>
public readonly record struct Delivery(DeliveryOutcome Outcome, string? Why = null);

/// <summary>How sending went.</summary>
public enum DeliveryOutcome
{
    /// <summary>Taken over by the server.</summary>
    Sent,

    /// <summary>Not now: this letter is tried again.</summary>
    Later,

    /// <summary>Never: it would be refused again.</summary>
    Refused,

    /// <summary>Nothing can be sent at the moment, whatever the letter.</summary>
    Unreachable,
}
