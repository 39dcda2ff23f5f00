using System.Net;
using System.Net.Sockets;
using MimeKit;
using NodaTime;
using OpenEntry.Registry.Notices;
using OpenEntry.Testing;

namespace OpenEntry.Registry.Tests.Notices;

public class SmtpPostTests
{
    private static readonly MailboxAddress s_from = new("Office", "office@openentry.example");

    [Fact]
    public async Task Many_letters_go_over_one_connection()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 3; i++) await desk.InPoolAsync(family: $"Person{i}");
        await using var server = new SmtpCatcher();
        using var post = Post(server);
        var run = await desk.Outbox(post, s_from).SendDueAsync();
        Assert.Equal((3, 0, 0, null), (run.Sent, run.Postponed, run.Dropped, run.Unreachable));
        Assert.Equal(1, server.Connections);
        var messages = server.Caught.Select(one => MimeMessage.Load(new MemoryStream(one.Raw))).ToList();
        Assert.Equal(3, messages.Select(one => one.MessageId).Distinct().Count());
        Assert.Contains("est entré dans le bassin le 1er septembre 2026", messages[0].TextBody, StringComparison.Ordinal);
        // A later run connects anew.
        await desk.InPoolAsync(family: "Later");
        Assert.Equal(1, (await desk.Outbox(post, s_from).SendDueAsync()).Sent);
        Assert.Equal(2, server.Connections);
    }

    [Theory]
    [InlineData(SmtpTrouble.UnknownRecipient, DeliveryOutcome.Refused, "SMTP 550 RecipientNotAccepted")]
    [InlineData(SmtpTrouble.Refused, DeliveryOutcome.Refused, "SMTP 554 MessageNotAccepted")]
    [InlineData(SmtpTrouble.Later, DeliveryOutcome.Later, "SMTP 451 MessageNotAccepted")]
    [InlineData(SmtpTrouble.SenderRefused, DeliveryOutcome.Unreachable, "SMTP 550 SenderNotAccepted")]
    public async Task What_a_server_refuses_is_told_as_a_code(SmtpTrouble trouble, DeliveryOutcome outcome, string why)
    {
        await using var server = new SmtpCatcher();
        server.Troubles.Enqueue(trouble);
        using var post = Post(server);
        Assert.Equal(new Delivery(outcome, why), await post.SendAsync(Message(), default));
        Assert.Empty(server.Caught);
        // And the next one is not worse off.
        Assert.Equal(new Delivery(DeliveryOutcome.Sent), await post.SendAsync(Message(), default));
    }

    [Fact]
    public async Task A_connection_cut_after_the_letter_was_taken_sends_it_again_with_the_same_Message_ID()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        await using var server = new SmtpCatcher();
        server.Troubles.Enqueue(SmtpTrouble.CutAfterTaking);
        using var post = Post(server);
        var outbox = desk.Outbox(post, s_from);
        Assert.NotNull((await outbox.SendDueAsync()).Unreachable);
        desk.Clock.AdvanceMinutes(1);
        Assert.Equal(1, (await outbox.SendDueAsync()).Sent);
        Assert.Equal(2, server.Caught.Count);
        Assert.Equal(server.Caught[0].Raw, server.Caught[1].Raw);
    }

    [Fact]
    public async Task No_server_and_a_silent_one_are_unreachable()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = Options(((IPEndPoint)silent.LocalEndpoint).Port);
        using (var waiting = new SmtpPost(options with { Timeout = Duration.FromMilliseconds(300) }))
        {
            Assert.Equal(DeliveryOutcome.Unreachable, (await waiting.SendAsync(Message(), default)).Outcome);
        }

        silent.Stop();
        using var gone = new SmtpPost(options);
        Assert.Equal(DeliveryOutcome.Unreachable, (await gone.SendAsync(Message(), default)).Outcome);
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_when_TLS_is_asked_for()
    {
        await using var server = new SmtpCatcher();
        using var post = new SmtpPost(Options(server.Port) with { Security = SmtpSecurity.StartTls });
        Assert.Equal(DeliveryOutcome.Unreachable, (await post.SendAsync(Message(), default)).Outcome);
        Assert.Empty(server.Caught);
    }

    internal static SmtpOptions Options(int port) => new() { Host = SmtpCatcher.Host, Port = port, Security = SmtpSecurity.None, Timeout = Duration.FromSeconds(60) };

    private static SmtpPost Post(SmtpCatcher server) => new(Options(server.Port));

    private static MimeMessage Message() =>
        new([s_from], [new MailboxAddress("Awa Ndiaye", "ndiaye@example.org")], "Subject", new TextPart("plain") { Text = "Text" }) { MessageId = "1@openentry.example" };
}
