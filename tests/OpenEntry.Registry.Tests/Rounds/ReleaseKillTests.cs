using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime.Testing;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Rounds;

/// <summary>A process that releases a round is killed while it does.</summary>
public class ReleaseKillTests
{
    private const string Variable = "OPENENTRY_TEST_RELEASE";
    private const int Size = 8;

    private static readonly int s_tries = Environment.GetEnvironmentVariable("OPENENTRY_LONG") == "1" ? 30 : 3;

    [Fact]
    public async Task Release_WhenKilled_InvitesAllOrNobody_AndNobodyTwice()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } given)
        {
            await ReleaseAsync(given.Split('|'));
            return;
        }

        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < Size * s_tries; i++) await desk.InPoolAsync(family: $"Family{i}");
        for (var attempt = 0; attempt < s_tries; attempt++)
        {
            var round = await desk.ApprovedRoundAsync(new RoundOrder(Size));
            await KilledAsync(desk, round.Number);
            // The database has to notice first that the writer is gone; the release waits for it.
            var issued = await IssuedAsync(desk, round);
            Assert.True(issued is 0 or Size, $"{issued} of {Size} invitations were issued.");
            Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
            var again = await desk.Desks.Releases.ReleaseAsync(round.Number, Desk.Officer);
            if (issued == 0) Assert.Equal(Size, Desk.Ok(again).Invited);
            else Desk.Refused(RegistryErrors.RoundWrongState, again);
            Assert.Equal(Size, await IssuedAsync(desk, round));
            Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
        }

        await using var db = desk.Store.Open();
        Assert.Equal(Size * s_tries, await db.Invitations.Select(one => one.PersonId).Distinct().CountAsync());
    }

    // Counted when nobody writes, so that what the killed process may yet have asked of the server is done or undone.
    private static async Task<int> IssuedAsync(Desk desk, RoundRow round)
    {
        await desk.Desks.Office.SettledNowAsync();
        await using var db = desk.Store.Open();
        return await db.Invitations.CountAsync(one => one.RoundId == round.Id);
    }

    private static async Task KilledAsync(Desk desk, int round)
    {
        var ready = Path.Combine(desk.Keys, "..", $"ready-{round}");
        // This very program, told to run nothing but this test, in which it finds what to release.
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(ReleaseKillTests).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null))
        {
            ArgumentList = { "--filter-class", $"*.{nameof(ReleaseKillTests)}" },
        };
        start.Environment[Variable] = string.Join('|',
            desk.Address, desk.Keys, round.ToString(CultureInfo.InvariantCulture), ready, NodaTime.Text.InstantPattern.ExtendedIso.Format(desk.Clock.GetCurrentInstant()));
        using var child = Process.Start(start)!;
        var patience = Stopwatch.StartNew();
        while (!File.Exists(ready) && !child.HasExited && patience.Elapsed < TimeSpan.FromMinutes(4)) await Task.Delay(5);
        Assert.True(File.Exists(ready), "The other process never began to release.");
        // From before its first look at the database to after its last.
        await Task.Delay(Random.Shared.Next(1500));
        child.Kill();
        await child.WaitForExitAsync();
    }

    private static async Task ReleaseAsync(string[] given)
    {
        var desks = new Desks(RegistryStore.At(given[0]).Value, Desk.Law, new FakeClock(Desk.At(given[4])), Registry.Desks.KeysIn(given[1]));
        await File.WriteAllTextAsync(given[3], "");
        Desk.Ok(await desks.Releases.ReleaseAsync(int.Parse(given[2], CultureInfo.InvariantCulture), Desk.Officer));
        await Task.Delay(TimeSpan.FromMinutes(5));
        Assert.Fail("This process should not have lived on.");
    }
}
