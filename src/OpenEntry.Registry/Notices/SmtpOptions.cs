using MailKit.Security;
using NodaTime;
using OpenEntry.Law.Errors;

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

    /// <summary>
    /// Reads <c>smtps://user:password@host:port</c> (TLS from the first byte), <c>smtp://…</c> (has to turn to TLS) or <c>smtp+open://…</c> (not protected: for a server on this
    /// machine). Without a port, the usual one.
    /// </summary>
    public static Result<SmtpOptions> At(string address)
    {
        SmtpSecurity? security = address.Split(':')[0] switch { "smtps" => SmtpSecurity.Tls, "smtp" => SmtpSecurity.StartTls, "smtp+open" => SmtpSecurity.None, _ => null };
        // What is told back must not hold the password.
        if (security is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return RegistryErrors.BadMailServer.At(Place.None, address.Split('@')[^1]);
        var user = uri.UserInfo.Split(':', 2);
        return new SmtpOptions
        {
            Host = uri.IdnHost,
            Port = uri.Port > 0 ? uri.Port : security switch { SmtpSecurity.Tls => 465, SmtpSecurity.StartTls => 587, _ => 25 },
            Security = security.Value,
            User = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        };
    }

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
