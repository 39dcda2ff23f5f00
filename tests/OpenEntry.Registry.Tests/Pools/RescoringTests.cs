using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Pools;

public class RescoringTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_is_looked_at_and_nothing_is_written_when_nothing_differs()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var name in new[] { "Alpha", "Beta", "Gamma" }) await desk.InPoolAsync(family: name);
        var before = await RegistryRows.OfAsync(desk);
        var kept = await desk.Desks.Keeper.RescoreAllAsync(null, Stop);
        Assert.Equal(new Registry.Pools.PoolKept { Looked = 3 }, kept);
        Assert.Equal(before, await RegistryRows.OfAsync(desk));
    }

    [Fact]
    public async Task A_row_that_lacks_what_nobody_notices_is_mended_without_a_word()
    {
        await using var desk = await Desk.OpenAsync();
        var right = await desk.InPoolAsync();
        await ChangeAsync(desk, right.Id, row => row.NextCheck = null);
        var kept = await desk.Desks.Keeper.RescoreAllAsync(null, Stop);
        Assert.Equal(0, kept.ScoresChanged);
        Assert.NotNull(right.NextCheck);
        Assert.Equal(right.NextCheck, (await desk.ProfileAsync(right.Id)).NextCheck);
        Assert.DoesNotContain(await EventsAsync(desk), kind => kind == EventKinds.ScoreChanged.Key);
    }

    [Fact]
    public async Task A_score_the_office_had_computed_wrongly_is_corrected_and_told_with_its_reason()
    {
        await using var desk = await Desk.OpenAsync();
        var right = await desk.InPoolAsync();
        await ChangeAsync(desk, right.Id, row => row.Score = right.Score - 7);
        var kept = await desk.Desks.Keeper.RescoreAllAsync(null, Stop);
        Assert.Equal(1, kept.ScoresChanged);
        Assert.Equal(right.Score, (await desk.ProfileAsync(right.Id)).Score);
        var told = Desk.Ok(await desk.Desks.Records.ShowAsync(right.Number, Stop)).Processes.SelectMany(one => one.Events).Single(one => one.Name == EventKinds.ScoreChanged.Name);
        Assert.StartsWith($"Score {right.Score - 7} → {right.Score} (+7): The office corrected", told.Body!.Words.En, StringComparison.Ordinal);
        await using var db = desk.Store.Open();
        Assert.Equal(1, await db.Notices.CountAsync(one => one.Key.StartsWith("score:"), Stop));
    }

    [Fact]
    public async Task Somebody_who_leaves_while_everyone_is_looked_at_stays_as_they_left()
    {
        await using var desk = await Desk.OpenAsync();
        var leaving = await desk.InPoolAsync(family: "Alpha");
        var staying = await desk.InPoolAsync(family: "Beta");
        foreach (var one in new[] { leaving, staying }) await ChangeAsync(desk, one.Id, row => row.NextCheck = null);
        // Told after everyone was read, and before anything is written.
        await desk.Desks.Keeper.RescoreAllAsync(_ => Desk.Ok(desk.Desks.Profiles.WithdrawAsync(leaving.Id, null, Desk.Officer, stop: Stop).GetAwaiter().GetResult()), Stop);
        var left = await desk.ProfileAsync(leaving.Id);
        Assert.Equal(ProfileState.Withdrawn, left.State);
        Assert.Null(left.NextCheck);
        Assert.Equal(staying.NextCheck, (await desk.ProfileAsync(staying.Id)).NextCheck);
    }

    [Fact]
    public async Task Stopping_ends_it_and_leaves_everyone_as_they_were()
    {
        await using var desk = await Desk.OpenAsync();
        var one = await desk.InPoolAsync();
        await ChangeAsync(desk, one.Id, row => row.NextCheck = null);
        var before = await RegistryRows.OfAsync(desk);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Desks.Keeper.RescoreAllAsync(_ => stop.Cancel(), stop.Token));
        Assert.Equal(before, await RegistryRows.OfAsync(desk));
    }

    private static async Task ChangeAsync(Desk desk, Guid id, Action<ProfileRow> change)
    {
        await using var db = desk.Store.Open();
        change(await db.Profiles.FirstAsync(row => row.Id == id, Stop));
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<List<string>> EventsAsync(Desk desk)
    {
        await using var db = desk.Store.Open();
        return await db.Events.Select(one => one.Kind).ToListAsync(Stop);
    }
}
