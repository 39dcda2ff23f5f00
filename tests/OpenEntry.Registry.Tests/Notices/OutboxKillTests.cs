using System.Diagnostics;
using System.Globalization;
using MimeKit;
using NodaTime.Testing;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Store;
using OpenEntry.Testing;

namespace OpenEntry.Registry.Tests.Notices;

/// <summary>A process that sends is killed when the server has its letter and before it can mark it.</summary>
public class OutboxKillTests
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
        await using var server = new SmtpCatcher();
        server.Troubles.Enqueue(SmtpTrouble.NoAnswer);
        using var child = Start(desk, server.Port);
        var patience = Stopwatch.StartNew();
        while (server.Caught.Count == 0 && !child.HasExited && patience.Elapsed < TimeSpan.FromMinutes(4)) await Task.Delay(20);
        child.Kill();
        await child.WaitForExitAsync();
        Assert.Single(server.Caught);

        Assert.Equal(0, await SendAsync(desk.Desks.Office, server.Port));
        desk.Clock.Advance(new OutboxRule().Claim);
        Assert.Equal(1, await SendAsync(desk.Desks.Office, server.Port));
        Assert.Equal(0, await SendAsync(desk.Desks.Office, server.Port));
        Assert.Equal(2, server.Caught.Count);
        Assert.Equal(server.Caught[0].Raw, server.Caught[1].Raw);
        Assert.Contains("\r\nMessage-Id: <", server.Caught[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task BeKilledAsync(string[] given)
    {
        var desks = new Desks(RegistryStore.At(given[0]).Value, Desk.Law, new FakeClock(Desk.At(given[3])), Registry.Desks.KeysIn(given[1]));
        await SendAsync(desks.Office, int.Parse(given[2], CultureInfo.InvariantCulture));
        Assert.Fail("This process should not have lived to see its letter answered.");
    }

    private static async Task<int> SendAsync(Office office, int port)
    {
        using var post = new SmtpPost(SmtpPostTests.Options(port));
        return (await new Outbox(office, post, s_from).SendDueAsync()).Sent;
    }

    // This very program, told to run nothing but this test, in which it finds what to send.
    private static Process Start(Desk desk, int port)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(OutboxKillTests).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null))
        {
            ArgumentList = { "--filter-class", $"*.{nameof(OutboxKillTests)}" },
        };
        start.Environment[Variable] = string.Join('|', desk.Store.File, desk.Keys, port.ToString(CultureInfo.InvariantCulture), NodaTime.Text.InstantPattern.ExtendedIso.Format(desk.Clock.GetCurrentInstant()));
        return Process.Start(start)!;
    }
}
