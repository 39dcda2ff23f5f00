using Microsoft.EntityFrameworkCore;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Nominations;

namespace OpenEntry.Registry.Tests.Outages;

public class OutageDeskTests
{
    [Fact]
    public async Task Beats_in_time_record_nothing_and_write_no_process()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            Assert.Null(await desk.Desks.Outages.BeatAsync($"node-{i % 2}"));
            desk.Clock.AdvanceSeconds(30);
        }

        await using var db = desk.Store.Open();
        Assert.Equal((2, 0, 0), (await db.Heartbeats.CountAsync(), await db.Outages.CountAsync(), await db.Processes.CountAsync()));
    }

    [Fact]
    public async Task One_node_that_goes_on_is_enough()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Desks.Outages.BeatAsync("a");
        for (var i = 0; i < 20; i++)
        {
            desk.Clock.AdvanceSeconds(30);
            await desk.Desks.Outages.BeatAsync("b");
        }

        Assert.Null(await desk.Desks.Outages.BeatAsync("a"));
        Assert.Empty(await desk.Desks.Outages.ListAsync());
    }

    [Fact]
    public async Task Nodes_that_come_back_at_once_record_one_outage()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.AdvanceSeconds(20);
        await desk.Desks.Outages.BeatAsync("b");
        desk.Clock.AdvanceHours(3);
        var found = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => desk.Desks.Outages.BeatAsync($"node-{i}"))));
        var outage = Assert.Single(await desk.Desks.Outages.ListAsync());
        Assert.Equal(outage.Id, Assert.Single(found, one => one is not null)!.Id);
        Assert.Equal((Desk.At("2026-09-01T12:00:20Z"), Desk.At("2026-09-01T15:00:20Z")), (outage.From, outage.To));
    }

    [Fact]
    public async Task An_invitation_that_ended_in_the_outage_is_extended_once_and_does_not_lapse_before()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        var invitation = await desk.InviteAsync(profile);
        desk.Clock.Reset(Desk.At("2026-10-31T22:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.Reset(Desk.At("2026-11-01T05:00:00Z"));
        // Timed work that runs before any node has said that it is back must not take what will be given.
        Assert.Equal(0, await desk.Desks.InvitationKeeper.LapseAsync());
        Assert.NotNull(await desk.Desks.Outages.BeatAsync("a"));
        // 24 hours after the end is November 2 at 05:00, which is rounded up to the end of that day.
        Assert.Equal(Desk.At("2026-11-03T00:00:00Z"), (await desk.InvitationAsync(invitation.Id)).Deadline);
        Assert.Equal("DeadlineExtended", (await desk.EventsOfAsync(profile.PersonId))[^1]);
        var letter = (await desk.Desks.Notices.NoticesOfAsync(profile.PersonId))[0].Text;
        Assert.Equal("You have more time", letter.Subject.En);
        Assert.Contains("It now ends on November 3, 2026 at 00:00:00 UTC.", letter.Body.En, StringComparison.Ordinal);
        Assert.Null(await desk.Desks.Outages.BeatAsync("b"));
        Assert.Equal(0, await desk.Desks.InvitationKeeper.LapseAsync());
        Assert.Equal(InvitationState.Accepted, Desk.Ok(await desk.Desks.Invitations.AcceptAsync(invitation.Id, Desk.Officer)).State);
    }

    [Fact]
    public async Task Whoever_answers_in_the_first_seconds_after_the_outage_is_in_time()
    {
        await using var desk = await Desk.OpenAsync();
        var invitation = await desk.InviteAsync(await desk.InPoolAsync());
        desk.Clock.Reset(Desk.At("2026-10-31T23:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.Reset(Desk.At("2026-11-01T05:00:00Z"));
        Desk.Ok(await desk.Desks.Invitations.AcceptAsync(invitation.Id, Desk.Officer));
        await desk.Desks.Outages.BeatAsync("a");
        // Answered, so there is nothing to extend.
        Assert.Equal(invitation.Deadline, (await desk.InvitationAsync(invitation.Id)).Deadline);
    }

    [Fact]
    public async Task Who_was_too_late_before_the_outage_stays_too_late()
    {
        await using var desk = await Desk.OpenAsync();
        var invitation = await desk.InviteAsync(await desk.InPoolAsync());
        desk.Clock.Reset(Desk.At("2026-11-01T00:10:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.AdvanceHours(5);
        Assert.Equal(1, await desk.Desks.InvitationKeeper.LapseAsync());
        await desk.Desks.Outages.BeatAsync("a");
        Assert.Equal(invitation.Deadline, (await desk.InvitationAsync(invitation.Id)).Deadline);
    }

    [Fact]
    public async Task Drafts_and_nominations_move_too_and_what_ends_later_does_not()
    {
        await using var desk = await Desk.OpenAsync();
        var person = await desk.PersonAsync();
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Desk.Sample("developer-toronto"), Desk.Officer));
        desk.Clock.AdvanceDays(2);
        var later = Desk.Ok(await desk.Desks.Profiles.DraftAsync((await desk.PersonAsync("Roy")).Id, Desk.Sample("developer-toronto"), Desk.Officer));
        var profile = await desk.InPoolAsync(family: "Tran");
        var nomination = new NominationRow
        {
            Id = Guid.NewGuid(),
            ProfileId = profile.Id,
            Province = "SK",
            Certificate = "SK-1",
            OfferedAt = Desk.At("2026-10-01T00:00:00Z"),
            AnswerBefore = Desk.At("2026-10-31T18:00:00Z"),
            State = NominationState.Offered,
            StateSince = Desk.At("2026-10-01T00:00:00Z"),
        };
        await using (var db = desk.Store.Open())
        {
            db.Nominations.Add(nomination);
            await db.SaveChangesAsync();
        }

        Assert.Equal(Desk.At("2026-10-31T12:00:00Z"), draft.DraftUntil);
        desk.Clock.Reset(Desk.At("2026-10-31T10:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.Reset(Desk.At("2026-10-31T14:00:00Z"));
        Assert.Equal(0, (await desk.Desks.Keeper.KeepAsync()).DraftsExpired);
        await using (var db = desk.Store.Open())
        {
            // Due an hour ago, were it not for the outage.
            await db.Nominations.ExecuteUpdateAsync(row => row.SetProperty(one => one.AnswerBefore, Desk.At("2026-10-31T13:00:00Z")));
        }

        Assert.Equal(0, await desk.Desks.Nominations.LapseAsync());
        await desk.Desks.Outages.BeatAsync("a");
        Assert.Equal(Desk.At("2026-11-01T14:00:00Z"), (await desk.ProfileAsync(draft.Id)).DraftUntil);
        Assert.Equal(Desk.At("2026-11-02T12:00:00Z"), (await desk.ProfileAsync(later.Id)).DraftUntil);
        await using (var db = desk.Store.Open())
        {
            Assert.Equal(Desk.At("2026-11-01T14:00:00Z"), (await db.Nominations.FirstAsync()).AnswerBefore);
        }

        Assert.Equal("You have more time", (await desk.SubjectsAsync(profile.PersonId))[^1]);
        desk.Clock.Reset(Desk.At("2026-11-01T14:00:00Z"));
        // No node said anything for a day, but then nothing fell due in it that could be judged: the beat comes first.
        await desk.Desks.Outages.BeatAsync("a");
        Assert.Equal(0, await desk.Desks.Nominations.LapseAsync());
        Assert.Equal(Desk.At("2026-11-02T14:00:00Z"), (await desk.ProfileAsync(draft.Id)).DraftUntil);
    }
}
