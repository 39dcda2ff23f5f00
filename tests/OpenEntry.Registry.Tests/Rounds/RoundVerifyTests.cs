using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Rounds;

/// <summary>Whoever changes a released round in the database is told of, column by column.</summary>
public class RoundVerifyTests
{
    // Instants are written in another way by each database.
    private static readonly Dictionary<string, Func<RegistryDb, Task<int>>> s_instants = new()
    {
        ["deadline"] = db => db.Invitations.ExecuteUpdateAsync(row => row.SetProperty(one => one.Deadline, Desk.At("2026-11-02T00:00:00Z"))),
        ["issued_at"] = db => db.Invitations.ExecuteUpdateAsync(row => row.SetProperty(one => one.IssuedAt, Desk.At("2026-09-01T12:00:59Z"))),
        ["released_at"] = db => db.Rounds.ExecuteUpdateAsync(row => row.SetProperty(one => one.ReleasedAt, Desk.At("2026-09-01T12:01:01Z"))),
        ["at"] = db => db.Approvals.Where(one => one.Officer == "Singh").ExecuteUpdateAsync(row => row.SetProperty(one => one.At, Desk.At("2026-09-01T12:00:30Z"))),
    };

    // Issued on September 1, 2026, so to be answered before November 1.
    [Theory]
    [InlineData("update invitations set score = 1", "OE-6314 score 1 instead of 496")]
    [InlineData("update invitations set class = 8", "OE-6314 class FST instead of CEC")]
    [InlineData("update invitations set profile_version = 7", "OE-6314 version of the profile 7 instead of 1")]
    [InlineData("deadline", "OE-6314 deadline November 2, 2026 at 00:00:00 UTC instead of November 1, 2026 at 00:00:00 UTC")]
    [InlineData("issued_at", "OE-6314 time of issue September 1, 2026 at 12:00:59 UTC instead of September 1, 2026 at 12:01:00 UTC")]
    [InlineData("update rounds set cut_off = 400", "OE-6317 cut-off 400 instead of 496")]
    [InlineData("update rounds set invited = 2", "OE-6317 people invited 2 instead of 1")]
    [InlineData("update rounds set tie_break = null", "OE-6317 tie-break nothing instead of September 1, 2026 at 12:00:00 UTC")]
    [InlineData("released_at", "OE-6317 time of release September 1, 2026 at 12:01:01 UTC instead of September 1, 2026 at 12:01:00 UTC")]
    [InlineData("delete from round_approvals where officer = 'Singh'", "OE-6316 the approval by Singh on September 1, 2026 at 12:01:00 UTC")]
    [InlineData("update round_approvals set officer = 'Zed' where officer = 'Singh'", "OE-6315 an approval by Zed on September 1, 2026 at 12:01:00 UTC", "OE-6316 the approval by Singh on September 1, 2026 at 12:01:00 UTC")]
    [InlineData("at", "OE-6315 an approval by Singh on September 1, 2026 at 12:00:30 UTC", "OE-6316 the approval by Singh on September 1, 2026 at 12:01:00 UTC")]
    public async Task A_column_that_was_changed_is_told(string change, params string[] told)
    {
        await using var desk = await Desk.OpenAsync();
        var (round, profile) = await ReleasedAsync(desk);
        await using var db = desk.Store.Open();

        Assert.NotEqual(0, s_instants.TryGetValue(change, out var update) ? await update(db) : await db.Database.ExecuteSqlRawAsync(change));

        var found = await desk.Desks.RoundReader.VerifyAsync(round);
        Assert.Equal(told.Length, found.Count);
        Assert.All(told.Zip(found), pair =>
        {
            Assert.Equal(pair.First.Split(' ')[0], pair.Second.Kind.Code);
            Assert.Contains(pair.First[8..], pair.Second.Line(OfficialLanguage.English), StringComparison.Ordinal);
        });
        Assert.All(found.Where(error => error.Kind == RegistryErrors.InvitationDiffers), error => Assert.Contains(profile, error.Line(OfficialLanguage.French), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_that_were_changed_are_told()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, _) = await ReleasedAsync(desk);
        await using var db = desk.Store.Open();
        var facts = (await db.Invitations.AsNoTracking().SingleAsync()).Facts;
        facts[0]++;

        await db.Database.ExecuteSqlAsync($"update invitations set facts = {facts}");

        Assert.Contains("facts of the score", Assert.Single(await desk.Desks.RoundReader.VerifyAsync(round)).Line(OfficialLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_of_another_profile_is_stray_and_that_of_its_own_is_missing()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, _) = await ReleasedAsync(desk);
        var other = await desk.InPoolAsync("tests-run-out", "Gamma");
        await using var db = desk.Store.Open();

        await db.Database.ExecuteSqlAsync($"update invitations set profile_id = {other.Id}");

        Assert.Equal([RegistryErrors.MissingInvitation, RegistryErrors.StrayInvitation], (await desk.Desks.RoundReader.VerifyAsync(round)).Select(error => error.Kind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deadline_that_an_outage_moved_holds_and_no_other_one(bool declinedBefore)
    {
        await using var desk = await Desk.OpenAsync();
        var (round, _) = await ReleasedAsync(desk);
        await using var db = desk.Store.Open();
        if (declinedBefore) Desk.Ok(await desk.Desks.Invitations.DeclineAsync((await db.Invitations.SingleAsync()).Id, Desk.Officer));
        desk.Clock.Reset(Desk.At("2026-10-31T22:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.Reset(Desk.At("2026-11-01T05:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        db.ChangeTracker.Clear();
        Assert.Equal(Desk.At(declinedBefore ? "2026-11-01T00:00:00Z" : "2026-11-03T00:00:00Z"), (await db.Invitations.SingleAsync()).Deadline);

        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round));

        // An outage that no event knows moves nothing.
        await db.Outages.ExecuteUpdateAsync(row => row.SetProperty(one => one.From, Desk.At("2026-10-30T22:00:00Z")));
        Assert.Equal(declinedBefore ? 0 : 1, (await desk.Desks.RoundReader.VerifyAsync(round)).Count);
    }

    [Fact]
    public async Task Files_that_no_event_of_the_release_knows_are_told()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, _) = await ReleasedAsync(desk);
        await using var db = desk.Store.Open();

        await db.Database.ExecuteSqlRawAsync("delete from events where kind = 'RoundReleased'");

        Assert.Equal(2, (await desk.Desks.RoundReader.VerifyAsync(round)).Count(error => error.Kind == RegistryErrors.FileDamaged));
    }

    private static async Task<(int Round, string Invited)> ReleasedAsync(Desk desk)
    {
        var profile = await desk.InPoolAsync();
        desk.Clock.AdvanceMinutes(1);
        var round = await desk.ApprovedRoundAsync(new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Desk.Officer));
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
        return (round.Number, profile.Number);
    }
}
