using System.Text;

namespace OpenEntry.Testing;

/// <summary>One connection to the <see cref="SmtpCatcher"/>, as RFC 5321 has it.</summary>
internal sealed class SmtpSession(Stream stream, SmtpCatcher catcher, CancellationToken closing) : IDisposable
{
    private readonly BufferedStream _input = new(stream);
    private readonly List<string> _recipients = [];
    private string _from = "";
    private SmtpTrouble _trouble;

    public void Dispose() => _input.Dispose();

    public async Task RunAsync()
    {
        await SayAsync("220 catcher ESMTP");
        while (await LineAsync() is { } bytes)
        {
            var line = Encoding.UTF8.GetString(bytes);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync("250-catcher\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    break;
                case "MAIL":
                    _trouble = catcher.Troubles.TryDequeue(out var trouble) ? trouble : SmtpTrouble.None;
                    _from = Path(line);
                    _recipients.Clear();
                    await SayAsync(_trouble == SmtpTrouble.SenderRefused ? "550 not for you" : "250 go on");
                    break;
                case "RCPT" when _trouble == SmtpTrouble.UnknownRecipient:
                    await SayAsync("550 nobody of that name here");
                    break;
                case "RCPT":
                    _recipients.Add(Path(line));
                    await SayAsync("250 go on");
                    break;
                case "DATA":
                    await SayAsync("354 end with a dot");
                    var mail = new CaughtMail(_from, [.. _recipients], await MessageAsync());
                    await Task.Delay(catcher.Slowness, closing);
                    if (!await AnswerAsync(mail)) return;
                    break;
                case "QUIT":
                    await SayAsync("221 good bye");
                    return;
                case "HELO" or "RSET" or "NOOP":
                    await SayAsync("250 go on");
                    break;
                default:
                    await SayAsync("502 not here");
                    break;
            }
        }
    }

    /// <summary>False when the connection is to be cut.</summary>
    private async Task<bool> AnswerAsync(CaughtMail mail)
    {
        switch (_trouble)
        {
            case SmtpTrouble.Later:
                await SayAsync("451 try again later");
                return true;
            case SmtpTrouble.Refused:
                await SayAsync("554 never");
                return true;
            case SmtpTrouble.CutAfterTaking:
                catcher.Keep(mail);
                return false;
            case SmtpTrouble.NoAnswer:
                catcher.Keep(mail);
                await Task.Delay(Timeout.Infinite, closing);
                return false;
            default:
                catcher.Keep(mail);
                await SayAsync("250 taken");
                return true;
        }
    }

    private async Task<byte[]> MessageAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var line = await LineAsync() ?? throw new EndOfStreamException();
            if (line is [(byte)'.'])
            {
                return message.ToArray();
            }
            // A dot at the start of a line was doubled by the sender.
            message.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            message.Write("\r\n"u8);
        }
    }

    private async Task<byte[]?> LineAsync()
    {
        using var line = new MemoryStream();
        var one = new byte[1];
        while (await _input.ReadAsync(one, closing) == 1)
        {
            if (one[0] == '\n')
            {
                return line.ToArray();
            }
            if (one[0] != '\r')
            {
                line.WriteByte(one[0]);
            }
        }
        return null;
    }

    private async Task SayAsync(string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), closing);

    private static string Path(string line)
    {
        var (from, to) = (line.IndexOf('<', StringComparison.Ordinal), line.IndexOf('>', StringComparison.Ordinal));
        return line[(from + 1)..to];
    }
}
