using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OpenEntry.Registry.Notices;

/// <summary>Sends letters to a mail server, over one connection as long as there is something to send.</summary>
public sealed class SmtpPost(SmtpOptions options) : IPost, IDisposable
{
    private readonly SmtpClient _client = new() { Timeout = (int)options.Timeout.TotalMilliseconds };

    public async Task<Delivery> SendAsync(MimeMessage message, CancellationToken stop)
    {
        try
        {
            await ConnectAsync(stop).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOutside(e, stop) || e is SmtpCommandException or NotSupportedException)
        {
            return await GoneAsync(e).ConfigureAwait(false);
        }

        try
        {
            await _client.SendAsync(message, stop).ConfigureAwait(false);
            return new Delivery(DeliveryOutcome.Sent);
        }
        catch (SmtpCommandException e) when (e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && e.StatusCode != SmtpStatusCode.ServiceNotAvailable)
        {
            return new Delivery((int)e.StatusCode >= 500 ? DeliveryOutcome.Refused : DeliveryOutcome.Later, Words(e));
        }
        catch (NotSupportedException)
        {
            return new Delivery(DeliveryOutcome.Refused, "the server cannot send to such an address (SMTPUTF8)");
        }
        catch (Exception e) when (IsOutside(e, stop) || e is SmtpCommandException)
        {
            // Also a sender it does not accept, or a server about to close: of no letter in particular.
            return await GoneAsync(e).ConfigureAwait(false);
        }
    }

    public async Task RestAsync(CancellationToken stop)
    {
        if (!_client.IsConnected) return;
        try
        {
            await _client.DisconnectAsync(quit: true, stop).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOutside(e, stop))
        {
            // It was to end anyway.
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task ConnectAsync(CancellationToken stop)
    {
        if (_client.IsConnected) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.Timeout.ToTimeSpan());
        await _client.ConnectAsync(options.Host, options.Port, options.Socket, patience.Token).ConfigureAwait(false);
        if (options.User is { } user) await _client.AuthenticateAsync(user, options.Password ?? "", patience.Token).ConfigureAwait(false);
    }

    private async Task<Delivery> GoneAsync(Exception e)
    {
        if (_client.IsConnected) await _client.DisconnectAsync(quit: false, CancellationToken.None).ConfigureAwait(false);
        return new Delivery(DeliveryOutcome.Unreachable, e is SmtpCommandException refused ? Words(refused) : $"{e.GetType().Name}: {options.Host}:{options.Port}");
    }

    private static string Words(SmtpCommandException e) => $"SMTP {(int)e.StatusCode} {e.ErrorCode}";

    private static bool IsOutside(Exception e, CancellationToken stop) =>
        e is IOException or SocketException or TimeoutException or ProtocolException or AuthenticationException or SslHandshakeException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        || (e is OperationCanceledException && !stop.IsCancellationRequested);
}
