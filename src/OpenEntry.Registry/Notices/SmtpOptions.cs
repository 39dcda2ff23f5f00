using MailKit.Security;
using NodaTime;

namespace OpenEntry.Registry.Notices;

/// <summary>A mail server.</summary>
public sealed record SmtpOptions
{
    public required string Host { get; init; }

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Null to send without signing in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>For each step; all steps of one letter together stay far below <see cref="OutboxRule.Claim"/>.</summary>
    public Duration Timeout { get; init; } = Duration.FromSeconds(20);

    internal SecureSocketOptions Socket => Security switch
    {
        SmtpSecurity.None => SecureSocketOptions.None,
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => throw new ArgumentOutOfRangeException(nameof(Security), Security, null),
    };
}

/// <summary>How the connection is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: for a server on this machine.</summary>
    None,

    /// <summary>Begins open and has to turn to TLS before anything is said.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}
