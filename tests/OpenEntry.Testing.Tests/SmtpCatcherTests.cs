using System.Diagnostics;
using MailKit.Net.Smtp;
using MimeKit;

namespace OpenEntry.Testing.Tests;

public class SmtpCatcherTests
{
    [Fact]
    public async Task It_keeps_what_it_is_sent()
    {
        await using var catcher = new SmtpCatcher();

        await SendAsync(catcher, "Votre profil est dans le bassin", "Bonjour Zoé,\n.un point au début\n..deux\n");

        var mail = Assert.Single(catcher.Caught);
        Assert.Equal(("office@example.org", "zoe@example.org"), (mail.From, Assert.Single(mail.Recipients)));
        var message = await MimeMessage.LoadAsync(new MemoryStream(mail.Raw));
        Assert.Equal("Votre profil est dans le bassin", message.Subject);
        Assert.Equal("Bonjour Zoé,\n.un point au début\n..deux\n", message.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Cut_off_after_the_message_the_sender_cannot_know_that_it_was_taken()
    {
        await using var catcher = new SmtpCatcher();
        catcher.Troubles.Enqueue(SmtpTrouble.CutAfterTaking);

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(catcher, "one", "x"));
        await SendAsync(catcher, "one", "x");

        Assert.Equal(2, catcher.Caught.Count);
    }

    [Theory]
    [InlineData(SmtpTrouble.Later, 451)]
    [InlineData(SmtpTrouble.Refused, 554)]
    [InlineData(SmtpTrouble.UnknownRecipient, 550)]
    public async Task Refused_is_not_kept_and_the_next_one_goes_well(SmtpTrouble trouble, int code)
    {
        await using var catcher = new SmtpCatcher();
        catcher.Troubles.Enqueue(trouble);

        var refused = await Assert.ThrowsAsync<SmtpCommandException>(() => SendAsync(catcher, "one", "x"));
        await SendAsync(catcher, "two", "y");

        Assert.Equal(code, (int)refused.StatusCode);
        Assert.Contains("Subject: two", Assert.Single(catcher.Caught).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_is_slow()
    {
        await using var catcher = new SmtpCatcher { Slowness = TimeSpan.FromSeconds(1) };
        var waited = Stopwatch.StartNew();

        await SendAsync(catcher, "one", "x");

        Assert.True(waited.Elapsed > TimeSpan.FromSeconds(0.9), $"{waited.Elapsed}");
    }

    private static async Task SendAsync(SmtpCatcher catcher, string subject, string text)
    {
        using var client = new SmtpClient();
        await client.ConnectAsync(SmtpCatcher.Host, catcher.Port, useSsl: false);
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(new MailboxAddress("Office", "office@example.org"));
        message.To.Add(new MailboxAddress("Zoé", "zoe@example.org"));
        await client.SendAsync(message);
        await client.DisconnectAsync(quit: true);
    }
}
