using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Tests.Notices;

public class RemindersTests
{
    private const string Waiting = "Your invitation to apply is waiting for an answer";

    [Fact]
    public async Task An_open_invitation_is_recalled_a_week_and_a_day_before_the_deadline_and_once_each()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        await desk.InviteAsync(profile);
        var sent = new List<int>();
        foreach (var at in new[] { "2026-10-24T23:00:00Z", "2026-10-25T00:00:00Z", "2026-10-25T00:00:00Z", "2026-10-30T23:59:00Z", "2026-10-31T00:00:00Z", "2026-10-31T20:00:00Z" })
        {
            desk.Clock.Reset(Desk.At(at));
            sent.Add(await desk.Desks.Reminders.RemindAsync());
        }

        Assert.Equal([0, 1, 0, 0, 1, 0], sent);
        Assert.Equal([Waiting, Waiting], (await desk.SubjectsAsync(profile.PersonId)).Where(one => one == Waiting));
        Assert.Equal(["PersonReminded", "PersonReminded"], (await desk.EventsOfAsync(profile.PersonId)).TakeLast(2));
    }

    [Fact]
    public async Task After_a_standstill_only_the_last_reminder_is_sent_and_none_to_who_has_answered()
    {
        await using var desk = await Desk.OpenAsync();
        var (silent, answered) = (await desk.InPoolAsync(), await desk.InPoolAsync(family: "Tran"));
        await desk.InviteAsync(silent);
        Desk.Ok(await desk.Desks.Invitations.AcceptAsync((await desk.InviteAsync(answered)).Id, Desk.Officer));
        desk.Clock.Reset(Desk.At("2026-10-31T08:00:00Z"));
        Assert.Equal(1, await desk.Desks.Reminders.RemindAsync());
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
        Assert.Equal(Waiting, (await desk.SubjectsAsync(silent.PersonId))[^1]);
        Assert.DoesNotContain(Waiting, await desk.SubjectsAsync(answered.PersonId));
    }

    [Fact]
    public async Task A_profile_that_expires_is_announced_thirty_and_seven_days_before()
    {
        await using var desk = await Desk.OpenAsync("2025-12-01T12:00:00Z");
        var profile = await desk.InPoolAsync();
        var sent = new List<int>();
        foreach (var at in new[] { "2026-11-01T11:59:00Z", "2026-11-01T12:00:00Z", "2026-11-10T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-30T00:00:00Z", "2026-12-02T00:00:00Z" })
        {
            desk.Clock.Reset(Desk.At(at));
            sent.Add(await desk.Desks.Reminders.RemindAsync());
        }

        Assert.Equal([0, 1, 0, 1, 0, 0], sent);
        Assert.Equal(["Your profile expires in less than 30 days", "Your profile expires in less than 7 days"], (await desk.SubjectsAsync(profile.PersonId)).TakeLast(2));
    }

    [Fact]
    public async Task What_runs_out_within_thirty_days_is_announced_with_what_it_costs()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        var profile = await desk.InPoolAsync("tests-run-out");
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
        desk.Clock.Reset(Desk.At("2026-10-16T12:00:00Z"));
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
        // The test turns two on November 16.
        desk.Clock.Reset(Desk.At("2026-10-17T12:00:00Z"));
        Assert.Equal(1, await desk.Desks.Reminders.RemindAsync());
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
        var letter = (await desk.Desks.Notices.NoticesOfAsync(profile.PersonId))[0].Text;
        Assert.Equal("A document in your profile will soon be too old", letter.Subject.En);
        Assert.Contains("IELTS of November 16, 2024", letter.Body.En, StringComparison.Ordinal);
        Assert.Contains("le 16 novembre 2026", letter.Body.Fr, StringComparison.Ordinal);
        Assert.Contains("the profile would leave the pool", letter.Body.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_near_its_end_when_it_comes_into_the_pool_is_announced_at_the_next_run()
    {
        await using var desk = await Desk.OpenAsync("2026-10-20T12:00:00Z");
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
        desk.Clock.AdvanceHours(8);
        var profile = await desk.InPoolAsync("tests-run-out");
        Assert.Equal(ProfileState.InPool, profile.State);
        desk.Clock.AdvanceHours(16);
        Assert.Equal(1, await desk.Desks.Reminders.RemindAsync());
        Assert.Equal(0, await desk.Desks.Reminders.RemindAsync());
    }
}
