using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace OpenEntry.Registry.Tests.Notices;

/// <summary>A real mail server on loopback, as far as a client can tell; a test may have it answer otherwise.</summary>
internal sealed class SmtpStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<MimeMessage> _messages = [];

    public SmtpStub()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What to answer a command (<c>RCPT TO:…</c>, or <c>.</c> at the end of a letter) instead of yes; null for yes.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Done when a letter is here, before it is answered.</summary>
    public Action OnLetter { get; set; } = () => { };

    public int Connections { get; private set; }

    public IReadOnlyList<MimeMessage> Messages
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                _ = TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync(Answer("") ?? "220 stub");
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    await writer.WriteLineAsync(Answer(line) ?? (line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok"));
                    if (line == "QUIT") return;
                    if (line != "DATA") continue;
                    var letter = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".") letter.Append(text.StartsWith('.') ? text[1..] : text).Append("\r\n");
                    Keep(letter.ToString());
                    OnLetter();
                    await writer.WriteLineAsync(Answer(".") ?? "250 taken");
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side is gone.
        }
    }

    private void Keep(string letter)
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(letter));
        lock (_messages) _messages.Add(MimeMessage.Load(bytes));
    }
}
