using System.Diagnostics;
using System.Globalization;
using MimeKit;
using NodaTime;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Notices;

/// <summary>A process that sends is killed when the server has its letter and before it can mark it.</summary>
public class OutboxKillTests(ITestOutputHelper output)
{
    private const string Variable = "OPENENTRY_TEST_OUTBOX";
    private static readonly MailboxAddress s_from = new("Office", "office@openentry.example");

    [Fact]
    public async Task A_process_killed_between_sending_and_marking_leaves_a_letter_that_is_sent_again_with_the_same_Message_ID()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } given)
        {
            await BeKilledAsync(given.Split('|'));
            return;
        }

        await using var desk = await Desk.OpenAsync();
        Assert.SkipWhen(desk.Store.IsPostgres, "The other process opens the file.");
        await desk.InPoolAsync();
        using var server = new SmtpStub();
        using var child = Start(desk, server.Port);
        server.OnLetter = () => child.Kill();
        output.WriteLine(await child.StandardOutput.ReadToEndAsync());
        await child.WaitForExitAsync();
        if (!OperatingSystem.IsWindows()) Assert.Equal(128 + 9, child.ExitCode);
        var first = Assert.Single(server.Messages);
        server.OnLetter = () => { };

        Assert.Equal(0, await SendAsync(desk.Desks.Office, server.Port));
        desk.Clock.Advance(new OutboxRule().Claim);
        Assert.Equal(1, await SendAsync(desk.Desks.Office, server.Port));
        Assert.Equal(0, await SendAsync(desk.Desks.Office, server.Port));
        Assert.Equal([first.MessageId, first.MessageId], server.Messages.Select(one => one.MessageId));
        Assert.Equal(first.ToString(), server.Messages[1].ToString());
    }

    private static async Task BeKilledAsync(string[] given)
    {
        var desks = new Desks(RegistryStore.At(given[0]).Value, Desk.Law, new NodaTime.Testing.FakeClock(Desk.At(given[3])), Registry.Desks.KeysIn(given[1]));
        await SendAsync(desks.Office, int.Parse(given[2], CultureInfo.InvariantCulture));
        Assert.Fail("This process should not have lived to see its letter answered.");
    }

    private static async Task<int> SendAsync(Office office, int port)
    {
        using var post = new SmtpPost(new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, Timeout = Duration.FromSeconds(60) });
        return (await new Outbox(office, post, s_from).SendDueAsync()).Sent;
    }

    // This very program, told to run nothing but this test, in which it finds what to send.
    private static Process Start(Desk desk, int port)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(OutboxKillTests).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null))
        {
            ArgumentList = { "--filter-class", $"*.{nameof(OutboxKillTests)}" },
            RedirectStandardOutput = true,
        };
        start.Environment[Variable] = string.Join('|', desk.Store.File, desk.Keys, port.ToString(CultureInfo.InvariantCulture), NodaTime.Text.InstantPattern.ExtendedIso.Format(desk.Clock.GetCurrentInstant()));
        return Process.Start(start)!;
    }
}
