using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law.Books;
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
        // The first time also records by which law.
        await desk.Desks.Keeper.RescoreAllAsync(null, Stop);
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
    public async Task However_late_the_service_looks_a_profile_whose_year_is_over_keeps_the_score_of_its_last_day()
    {
        await using var desk = await Desk.OpenAsync();
        // 36 on the day of submission, 37 from March 14, 2027; the tests run out on the way.
        var row = await desk.InPoolAsync(profile => profile with { BirthDate = new LocalDate(1990, 3, 14) });
        await desk.LettersAsync();
        desk.Clock.AdvanceDays(400);

        var kept = await desk.Desks.Keeper.KeepAsync(Stop);

        var after = await desk.ProfileAsync(row.Id);
        var profile = Law.Profiles.ProfileReader.Read(Desk.Ok(await desk.Desks.Register.OpenAsync(row.Number, Stop)).Document!).Value;
        var lastDay = new LocalDate(2027, 9, 1);
        Assert.Equal((1, ProfileState.Expired), (kept.Expired, after.State));
        Assert.Equal((36, 37), (FactsBlob.Read(row.Facts, "").Age, FactsBlob.Read(after.Facts, "").Age));
        Assert.Equal((lastDay, Desk.Law.On(lastDay).Assessor.Assess(profile, lastDay).Score.Total), (after.AssessedOn, after.Score));
        Assert.NotEqual(row.Score, after.Score);
        var events = await EventsAsync(desk);
        Assert.Equal([EventKinds.ScoreChanged.Key, EventKinds.ProfileExpired.Key], events.Where(kind => kind == EventKinds.ScoreChanged.Key || kind == EventKinds.ProfileExpired.Key));
        // One letter, that the year is over: none about points that bring nothing any more.
        Assert.Single(await desk.LettersAsync());
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

    [Fact]
    public async Task Another_law_is_applied_to_everyone_by_timed_work_once_and_told()
    {
        await using var desk = await Desk.OpenAsync();
        var one = await desk.InPoolAsync(profile => profile with { BirthDate = new LocalDate(1998, 3, 1) });
        await desk.Desks.Timed.RunAsync(Stop);
        Assert.Equal(0, (await desk.Desks.Timed.PoolAsync(Stop)).Looked);

        desk.Clock.AdvanceMinutes(1);
        var mended = new Desks(desk.Store, Mended(desk), desk.Clock, Desks.KeysIn(desk.Keys));
        var kept = await mended.Timed.PoolAsync(Stop);
        Assert.Equal((1, 1), (kept.Looked, kept.ScoresChanged));
        Assert.Equal(one.Score - 10, (await desk.ProfileAsync(one.Id)).Score);
        Assert.Equal(0, (await mended.Timed.PoolAsync(Stop)).Looked);
        // A node that still runs with the law of before leaves it at that.
        Assert.Equal(0, (await desk.Desks.Timed.PoolAsync(Stop)).Looked);
        Assert.Equal(one.Score - 10, (await desk.ProfileAsync(one.Id)).Score);
        Assert.Equal(2, (await EventsAsync(desk)).Count(kind => kind == EventKinds.LawApplied.Key));
        Assert.True((await desk.Desks.Records.VerifyAsync(null, Stop)).Holds);
    }

    // The law of the project, in which the age of 20 to 29 is worth ten points less to who comes alone.
    private static LawBook Mended(Desk desk)
    {
        var folder = Path.Combine(desk.Keys, "..", "law");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root.Folder, "law"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Root.Folder, "law"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var age = Path.Combine(folder, "crs", "age.yaml");
        File.WriteAllText(age, File.ReadAllText(age).Replace("to: 29, withSpouse: 100, withoutSpouse: 110", "to: 29, withSpouse: 100, withoutSpouse: 100", StringComparison.Ordinal));
        return Desk.Ok(LawBook.Read(Desk.Ok(LawFiles.In(folder))));
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
        return await db.Events.OrderBy(one => one.Sequence).Select(one => one.Kind).ToListAsync(Stop);
    }
}
