using MimeKit;
using NodaTime;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Registry.Tests.Notices;

public class SmtpPostTests
{
    private static readonly MailboxAddress s_from = new("Office", "office@openentry.example");

    [Fact]
    public async Task Many_letters_go_over_one_connection()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 3; i++) await desk.InPoolAsync(family: $"Person{i}");
        using var server = new SmtpStub();
        using var post = Post(server.Port);
        var run = await desk.Outbox(post, s_from).SendDueAsync();
        Assert.Equal((3, 0, 0, null), (run.Sent, run.Postponed, run.Dropped, run.Unreachable));
        Assert.Equal(1, server.Connections);
        Assert.Equal(3, server.Messages.Select(one => one.MessageId).Distinct().Count());
        Assert.Contains("est entré dans le bassin le 1er septembre 2026", server.Messages[0].TextBody, StringComparison.Ordinal);
        // A later run connects anew.
        await desk.InPoolAsync(family: "Later");
        Assert.Equal(1, (await desk.Outbox(post, s_from).SendDueAsync()).Sent);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 ndiaye@example.org is not here", DeliveryOutcome.Refused, "SMTP 550 RecipientNotAccepted")]
    [InlineData("RCPT", "450 4.2.0 try later", DeliveryOutcome.Later, "SMTP 450 RecipientNotAccepted")]
    [InlineData(".", "554 5.7.1 not wanted", DeliveryOutcome.Refused, "SMTP 554 MessageNotAccepted")]
    [InlineData(".", "452 4.3.1 full", DeliveryOutcome.Later, "SMTP 452 MessageNotAccepted")]
    [InlineData("MAIL", "550 5.7.1 you may not send", DeliveryOutcome.Unreachable, "SMTP 550 SenderNotAccepted")]
    [InlineData("MAIL", "421 4.3.2 closing", DeliveryOutcome.Unreachable, "SMTP 421 SenderNotAccepted")]
    [InlineData("", "554 5.3.2 not today", DeliveryOutcome.Unreachable, null)]
    public async Task What_a_server_answers_is_told_without_its_words(string command, string answer, DeliveryOutcome outcome, string? why)
    {
        using var server = new SmtpStub { Answer = line => line.Split(' ')[0] == command ? answer : null };
        using var post = Post(server.Port);
        var delivery = await post.SendAsync(Message(), default);
        Assert.Equal(outcome, delivery.Outcome);
        if (why is not null) Assert.Equal(why, delivery.Why);
        Assert.DoesNotContain("ndiaye", delivery.Why, StringComparison.OrdinalIgnoreCase);
        // And the next one is not worse off.
        server.Answer = _ => null;
        Assert.Equal(DeliveryOutcome.Sent, (await post.SendAsync(Message(), default)).Outcome);
    }

    [Fact]
    public async Task No_server_and_a_silent_one_are_unreachable()
    {
        int port;
        using (var gone = new SmtpStub()) port = gone.Port;
        using (var post = Post(port)) Assert.Equal(DeliveryOutcome.Unreachable, (await post.SendAsync(Message(), default)).Outcome);
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        using var waiting = new SmtpPost(Options(((System.Net.IPEndPoint)silent.LocalEndpoint).Port) with { Timeout = Duration.FromMilliseconds(300) });
        Assert.Equal(DeliveryOutcome.Unreachable, (await waiting.SendAsync(Message(), default)).Outcome);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_when_TLS_is_asked_for()
    {
        using var server = new SmtpStub();
        using var post = new SmtpPost(Options(server.Port) with { Security = SmtpSecurity.StartTls });
        Assert.Equal(DeliveryOutcome.Unreachable, (await post.SendAsync(Message(), default)).Outcome);
        Assert.Empty(server.Messages);
    }

    private static SmtpPost Post(int port) => new(Options(port));

    private static SmtpOptions Options(int port) => new() { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, Timeout = Duration.FromSeconds(30) };

    private static MimeMessage Message() =>
        new([s_from], [new MailboxAddress("Awa Ndiaye", "ndiaye@example.org")], "Subject", new TextPart("plain") { Text = "Text" }) { MessageId = "1@openentry.example" };
}
