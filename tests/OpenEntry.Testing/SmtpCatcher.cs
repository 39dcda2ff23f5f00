using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenEntry.Testing;

/// <summary>A message as it came over the wire.</summary>
public sealed record CaughtMail(string From, IReadOnlyList<string> Recipients, byte[] Raw)
{
    public string Text => Encoding.UTF8.GetString(Raw);
}

/// <summary>What goes wrong with a message.</summary>
public enum SmtpTrouble
{
    None,

    /// <summary>The message is taken and kept, but the connection is cut before that is said: the sender cannot know.</summary>
    CutAfterTaking,

    /// <summary>The message is taken and kept, and no answer comes: time to kill the sender.</summary>
    NoAnswer,

    /// <summary>451: not taken now; to be sent again later.</summary>
    Later,

    /// <summary>554: not taken, ever.</summary>
    Refused,

    /// <summary>550 to each recipient.</summary>
    UnknownRecipient,

    /// <summary>550 to the sender: this server is not for them.</summary>
    SenderRefused,
}

/// <summary>A small real mail server on a free port of this machine, which keeps what it is sent and fails as told.</summary>
public sealed class SmtpCatcher : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<CaughtMail> _caught = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private readonly Task _listening;

    public SmtpCatcher()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync();
    }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>How often somebody came.</summary>
    public int Connections => _sessions.Count;

    /// <summary>What was taken, in order.</summary>
    public IReadOnlyList<CaughtMail> Caught => [.. _caught];

    /// <summary>The troubles of the next messages, one each; without any, all goes well.</summary>
    public ConcurrentQueue<SmtpTrouble> Troubles { get; } = new();

    /// <summary>How long a message waits for its answer.</summary>
    public TimeSpan Slowness { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();

        // Only when nobody listens any more: a listener closed under its own "accept" ends with an error of the socket.
        await _listening;
        _listener.Dispose();
        await Task.WhenAll(_sessions);
        _closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                _sessions.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                using var session = new SmtpSession(client.GetStream(), this, _closing.Token);
                await session.RunAsync();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The other side went away, or this one closes.
            }
        }
    }

    internal void Keep(CaughtMail mail) => _caught.Enqueue(mail);
}
