namespace OpenEntry.Registry.Tests.Notices;

public class NoticeDeskTests
{
    [Fact]
    public async Task A_person_reads_their_own_notices_and_the_first_time_counts()
    {
        await using var desk = await Desk.OpenAsync();
        var (mine, other) = (await desk.InPoolAsync(), await desk.InPoolAsync(family: "Tran"));
        var notice = Assert.Single(await desk.Desks.Notices.NoticesOfAsync(mine.PersonId));
        Assert.Contains($"Your profile {mine.Number} entered the pool on September 1, 2026 at 12:00:00 UTC with 496 points.", notice.Text.Body.En, StringComparison.Ordinal);
        Assert.Null(notice.ReadAt);
        Assert.False(await desk.Desks.Notices.MarkReadAsync(other.PersonId, notice.Id));
        Assert.True(await desk.Desks.Notices.MarkReadAsync(mine.PersonId, notice.Id));
        desk.Clock.AdvanceHours(1);
        Assert.True(await desk.Desks.Notices.MarkReadAsync(mine.PersonId, notice.Id));
        Assert.Equal(Desk.At("2026-09-01T12:00:00Z"), Assert.Single(await desk.Desks.Notices.NoticesOfAsync(mine.PersonId)).ReadAt);
        Assert.Empty(await desk.Desks.Notices.NoticesOfAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Who_loses_points_by_a_birthday_is_told_why()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync(profile => profile with { BirthDate = new NodaTime.LocalDate(1996, 10, 1) });
        desk.Clock.Reset(Desk.At("2026-10-01T06:00:00Z"));
        await desk.Desks.Keeper.KeepAsync();
        var letter = (await desk.Desks.Notices.NoticesOfAsync(profile.PersonId))[0].Text;
        Assert.Equal(("Your score has changed", "Votre note a changé"), (letter.Subject.En, letter.Subject.Fr));
        Assert.Contains("from 496 to 491 points.\n\nThe reason:\n- Birthday: 30 years old", letter.Body.En, StringComparison.Ordinal);
        Assert.Contains("de 496 à 491\u00a0points", letter.Body.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_be_registered_twice_is_told_that_it_is_being_checked()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync(passport: "A123");
        var second = await desk.PersonAsync("Diop", "Awa", "A123");
        Assert.Equal(["We are checking your registration"], await desk.SubjectsAsync(second.Id));
    }
}
