using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime.Testing;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Rounds;

/// <summary>A process that releases a round is killed at a point of its transaction at which it stands still.</summary>
public class ReleaseKillTests
{
    private const string Variable = "OPENENTRY_TEST_RELEASE";
    private const int Size = 8;

    /// <summary>Where the release stands still, and whether everyone is invited by then.</summary>
    public static TheoryData<Point, bool> Points => new() { { Point.Begun, false }, { Point.InvitationsWritten, false }, { Point.Committing, false }, { Point.Committed, true } };

    /// <summary>Points of a release, as the database hears of them.</summary>
    public enum Point
    {
        /// <summary>The transaction has begun, and nothing is written.</summary>
        Begun,

        /// <summary>Invitations and profiles are written; files, events and letters are not.</summary>
        InvitationsWritten,

        /// <summary>Everything is written, and about to be committed.</summary>
        Committing,

        /// <summary>It is committed, and nobody was told.</summary>
        Committed,
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Release_WhenKilledAtAPoint_InvitesAllOrNobody_AndNobodyTwice(Point point, bool done)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } given)
        {
            await ReleaseAsync(given.Split('|'));
            return;
        }

        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < Size; i++) await desk.InPoolAsync(family: $"Family{i}");
        var round = await desk.ApprovedRoundAsync(new RoundOrder(Size));
        await KilledAsync(desk, round.Number, point);

        Assert.Equal(done ? Size : 0, await IssuedAsync(desk, round));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
        var again = await desk.Desks.Releases.ReleaseAsync(round.Number, Desk.Officer);
        if (done) Desk.Refused(RegistryErrors.RoundWrongState, again);
        else Assert.Equal(Size, Desk.Ok(again).Invited);
        Assert.Equal(Size, await IssuedAsync(desk, round));
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
        await using var db = desk.Store.Open();
        Assert.Equal(Size, await db.Invitations.Select(one => one.PersonId).Distinct().CountAsync());
        Assert.Equal(Size, await db.Notices.CountAsync(one => one.Key.StartsWith("invited:")));
    }

    // Counted once nobody writes: the server has noticed that the killed process is gone, and undone what it left.
    private static async Task<int> IssuedAsync(Desk desk, RoundRow round)
    {
        await using var act = await desk.Desks.Office.BeginAsync(ProcessKinds.KeepTime, Desk.Officer);
        return await act.Db.Invitations.CountAsync(one => one.RoundId == round.Id);
    }

    private static async Task KilledAsync(Desk desk, int round, Point point)
    {
        var ready = Path.Combine(desk.Keys, "..", "ready");
        // This very program, told to run nothing but this test, in which it finds what to release and where to stand still.
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(ReleaseKillTests).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null))
        {
            ArgumentList = { "--filter-class", $"*.{nameof(ReleaseKillTests)}" },
        };
        start.Environment[Variable] = string.Join('|',
            desk.Address, desk.Keys, round.ToString(CultureInfo.InvariantCulture), ready, NodaTime.Text.InstantPattern.ExtendedIso.Format(desk.Clock.GetCurrentInstant()), point.ToString());
        using var child = Process.Start(start)!;
        var patience = Stopwatch.StartNew();
        while (!File.Exists(ready) && !child.HasExited && patience.Elapsed < TimeSpan.FromMinutes(4)) await Task.Delay(5);
        Assert.True(File.Exists(ready), $"The other process never came to {point}.");
        child.Kill();
        await child.WaitForExitAsync();
    }

    private static async Task ReleaseAsync(string[] given)
    {
        using var standing = DiagnosticListener.AllListeners.Subscribe(new Standstill(Enum.Parse<Point>(given[5]), given[3]));
        var desks = new Desks(RegistryStore.At(given[0]).Value, Desk.Law, new FakeClock(Desk.At(given[4])), Registry.Desks.KeysIn(given[1]));
        await desks.Releases.ReleaseAsync(int.Parse(given[2], CultureInfo.InvariantCulture), Desk.Officer);
        Assert.Fail("This process should not have lived on.");
    }

    /// <summary>Listens to what the database is told, and stands still for ever at one point of it.</summary>
    private sealed class Standstill(Point point, string ready) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name) value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (!IsThere(value)) return;
            File.WriteAllText(ready, "");
            // Until it is killed.
            new ManualResetEventSlim().Wait();
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        private bool IsThere(KeyValuePair<string, object?> told) => point switch
        {
            Point.Begun => told.Key == RelationalEventId.TransactionStarted.Name,
            // The first the database hears through the model after the invitations, which go past it.
            Point.InvitationsWritten => told.Key == RelationalEventId.CommandExecuted.Name && ((CommandExecutedEventData)told.Value!).Command.CommandText is { } sql
                && sql.StartsWith("DELETE", StringComparison.Ordinal) && sql.Contains("round_files", StringComparison.Ordinal),
            Point.Committing => told.Key == RelationalEventId.TransactionCommitting.Name,
            _ => told.Key == RelationalEventId.TransactionCommitted.Name,
        };
    }
}
