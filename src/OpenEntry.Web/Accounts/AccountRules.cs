namespace OpenEntry.Web.Accounts;

/// <summary>How hard it is to guess one's way into an account.</summary>
public sealed record AccountRules
{
    /// <summary>Failures in a row before an account is locked.</summary>
    public int Failures { get; init; } = 5;

    /// <summary>How long it is locked.</summary>
    public TimeSpan LockedFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Attempts of a kind within <see cref="Window"/> from one network.</summary>
    public int PerNetwork { get; init; } = 60;

    /// <summary>Attempts of a kind within <see cref="Window"/> at one address.</summary>
    public int PerAddress { get; init; } = 10;

    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long an answer takes at least that must not tell by its time whether there is an account.</summary>
    public TimeSpan AnswerAfter { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Rounds of PBKDF2 (HMAC-SHA-512) a password is hashed with; OWASP asks for 210,000.</summary>
    public int HashRounds { get; init; } = 210_000;
}
