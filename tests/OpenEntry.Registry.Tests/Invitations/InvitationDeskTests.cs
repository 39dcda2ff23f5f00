using System.IO.Compression;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Invitations;

public class InvitationDeskTests
{
    [Fact]
    public async Task An_invitation_freezes_what_it_rests_on_and_gives_sixty_whole_days()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T17:30:00Z");
        var profile = await desk.InPoolAsync();
        var invitation = await desk.InvitationAsync((await desk.InviteAsync(profile)).Id);
        Assert.Equal((ProgramSet.CEC, 496, 1, InvitationState.Issued), (invitation.Class, invitation.Score, invitation.ProfileVersion, invitation.State));
        Assert.Equal(profile.Facts, invitation.Facts);
        // 60 days after September 1 is October 31, which counts in full.
        Assert.Equal(Desk.At("2026-11-01T00:00:00Z"), invitation.Deadline);
        Assert.Equal(ProfileState.Invited, (await desk.ProfileAsync(profile.Id)).State);
        Assert.Equal("InvitationIssued", (await desk.EventsOfAsync(profile.PersonId))[^1]);
        var letter = await desk.LetterAsync(profile.PersonId, "You are invited to apply for permanent residence");
        Assert.Contains("before November 1, 2026 at 00:00:00 UTC. October 31, 2026 is the last day", letter.Body.En, StringComparison.Ordinal);
        Assert.Contains("avant le 1er novembre 2026 à 00\u00a0h\u00a000\u00a0min\u00a000\u00a0s UTC. Le 31 octobre 2026 est le dernier jour", letter.Body.Fr, StringComparison.Ordinal);
        Assert.Contains("Class: Canadian Experience Class.", letter.Body.En, StringComparison.Ordinal);
        Assert.DoesNotContain(profile.Number, letter.Subject.En + letter.Subject.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_out_says_line_by_line_the_score_that_was_invited_whatever_became_of_it()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        await desk.InviteAsync(profile);
        // A birthday later, and beyond the validity of the tests.
        desk.Clock.AdvanceDays(700);

        using var zip = new ZipArchive(new MemoryStream(Desk.Ok(await desk.Desks.People.ExportAsync(profile.PersonId))));
        await using var file = await zip.GetEntry("invitations.json")!.OpenAsync(TestContext.Current.CancellationToken);
        var invitation = JsonNode.Parse(file)![0]!;

        Assert.Equal(("CEC", "issued", "2026-11-01T00:00:00Z"), ((string)invitation["class"]!, (string)invitation["state"]!, (string)invitation["deadline"]!));
        Assert.Equal(16, invitation["lines"]!["factors"]!.AsArray().Count);
        Assert.Contains(invitation["lines"]!["factors"]!.AsArray(), line => (string)line!["factor"]! == "age" && (int)line["points"]! > 0);
        Assert.Equal(496, invitation["lines"]!["sections"]!.AsObject().Sum(section => (int)section.Value!));
    }

    [Fact]
    public async Task Accepting_in_the_last_instant_is_in_time_and_at_the_deadline_it_is_not()
    {
        await using var desk = await Desk.OpenAsync();
        var (first, second) = (await desk.InPoolAsync(), await desk.InPoolAsync(family: "Tran"));
        var invitations = await desk.InviteAsync([first.Id, second.Id]);
        desk.Clock.Reset(Desk.At("2026-10-31T23:59:59.999999Z"));
        var accepted = Desk.Ok(await desk.Desks.Invitations.AcceptAsync(invitations[0].Id, Actor.Candidate(first.PersonId)));
        Assert.Equal(InvitationState.Accepted, accepted.State);
        Assert.Equal(ProfileState.Accepted, (await desk.ProfileAsync(accepted.ProfileId)).State);
        Desk.Refused(RegistryErrors.InvitationState, await desk.Desks.Invitations.DeclineAsync(invitations[0].Id, Desk.Officer));
        desk.Clock.Reset(Desk.At("2026-11-01T00:00:00Z"));
        Desk.Refused(RegistryErrors.InvitationOver, await desk.Desks.Invitations.AcceptAsync(invitations[1].Id, Desk.Officer));
        Desk.Refused(RegistryErrors.InvitationOver, await desk.Desks.Invitations.DeclineAsync(invitations[1].Id, Desk.Officer));
        Assert.Equal(InvitationState.Issued, (await desk.InvitationAsync(invitations[1].Id)).State);
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Invitations.AcceptAsync(Guid.NewGuid(), Desk.Officer));
    }

    [Fact]
    public async Task Declining_gives_the_profile_back_with_its_original_instant()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00.123456Z");
        var profile = await desk.InPoolAsync();
        desk.Clock.AdvanceDays(10);
        var invitation = await desk.InviteAsync(profile);
        desk.Clock.AdvanceDays(5);
        var back = Desk.Ok(await desk.Desks.Invitations.DeclineAsync(invitation.Id, Actor.Candidate(profile.PersonId)));
        Assert.Equal((ProfileState.InPool, profile.SubmittedAt, profile.ExpiresAt, 496), (back.State, back.SubmittedAt, back.ExpiresAt, back.Score));
        Assert.Equal(InvitationState.Declined, (await desk.InvitationAsync(invitation.Id)).State);
        Assert.Equal("You declined your invitation to apply", (await desk.SubjectsAsync(profile.PersonId))[^1]);
        // And may be invited again.
        Assert.Equal(ProfileState.Invited, (await desk.ProfileAsync((await desk.InviteAsync(back)).ProfileId)).State);
    }

    [Fact]
    public async Task Declining_after_the_tests_ran_out_leaves_the_profile_outside_the_pool()
    {
        await using var desk = await Desk.OpenAsync("2026-10-01T12:00:00Z");
        var profile = await desk.InPoolAsync("tests-run-out");
        var invitation = await desk.InviteAsync(profile);
        desk.Clock.Reset(Desk.At("2026-11-20T12:00:00Z"));
        var back = Desk.Ok(await desk.Desks.Invitations.DeclineAsync(invitation.Id, Desk.Officer));
        Assert.Equal((ProfileState.Ineligible, 266, profile.SubmittedAt), (back.State, back.Score, back.SubmittedAt));
        Assert.Equal(["InvitationDeclined", "ScoreChanged", "StandingChanged", "EligibilityLost"], (await desk.EventsOfAsync(profile.PersonId)).TakeLast(4));
        Assert.Superset(new HashSet<string> { "Your profile is no longer in the pool", "You declined your invitation to apply" }, (await desk.SubjectsAsync(profile.PersonId)).ToHashSet());
    }

    [Fact]
    public async Task Declining_after_the_year_is_over_lets_the_profile_expire()
    {
        await using var desk = await Desk.OpenAsync("2025-09-01T12:00:00Z");
        var profile = await desk.InPoolAsync();
        desk.Clock.Reset(Desk.At("2026-08-20T12:00:00Z"));
        var invitation = await desk.InviteAsync(profile);
        desk.Clock.Reset(Desk.At("2026-09-01T12:00:00Z"));
        var over = Desk.Ok(await desk.Desks.Invitations.DeclineAsync(invitation.Id, Desk.Officer));
        Assert.Equal(ProfileState.Expired, over.State);
        Assert.Equal(["InvitationDeclined", "ProfileExpired"], (await desk.EventsOfAsync(profile.PersonId)).TakeLast(2));
    }

    [Fact]
    public async Task Declining_after_the_only_program_was_revoked_leaves_the_profile_outside_the_pool()
    {
        await using var desk = await Desk.OpenAsync("2026-10-01T12:00:00Z");
        var profile = await desk.InPoolAsync("tests-run-out");
        desk.Clock.Reset(Desk.At("2026-11-20T12:00:00Z"));
        await desk.Desks.Keeper.KeepAsync();
        var nomination = Desk.Ok(await desk.Desks.Nominations.OfferAsync(profile.Number, "SK-1", Actor.Province("SK")));
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(nomination.Id, Actor.Candidate(profile.PersonId)));
        Assert.Equal(ProfileState.InPool, (await desk.ProfileAsync(profile.Id)).State);
        var invitation = await desk.InviteAsync(profile);
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(nomination.Id, Actor.Province("SK"), "The job is gone."));
        var back = Desk.Ok(await desk.Desks.Invitations.DeclineAsync(invitation.Id, Desk.Officer));
        Assert.Equal((ProfileState.Ineligible, ProgramSet.None), (back.State, back.Programs));
        Assert.Equal(["InvitationDeclined", "EligibilityLost"], (await desk.EventsOfAsync(profile.PersonId)).TakeLast(2));
    }

    [Fact]
    public async Task Silence_ends_the_profile_once_the_deadline_has_passed()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        var invitation = await desk.InviteAsync(profile);
        desk.Clock.Reset(invitation.Deadline - Duration.FromMilliseconds(1));
        Assert.Equal(0, await desk.Desks.InvitationKeeper.LapseAsync());
        desk.Clock.Reset(invitation.Deadline);
        Assert.Equal(1, await desk.Desks.InvitationKeeper.LapseAsync());
        Assert.Equal(0, await desk.Desks.InvitationKeeper.LapseAsync());
        Assert.Equal(ProfileState.Lapsed, (await desk.ProfileAsync(profile.Id)).State);
        Assert.Equal("InvitationLapsed", (await desk.EventsOfAsync(profile.PersonId))[^1]);
        Assert.Equal("Your invitation to apply has lapsed", (await desk.SubjectsAsync(profile.PersonId))[^1]);
        Desk.Refused(RegistryErrors.InvitationState, await desk.Desks.Invitations.AcceptAsync(invitation.Id, Desk.Officer));
    }

    [Fact]
    public async Task An_officer_cancels_what_was_issued_in_error_and_says_why()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        var invitation = await desk.InviteAsync(profile);
        Desk.Refused(RegistryErrors.CancellingNeedsReason, await desk.Desks.Invitations.CancelAsync(invitation.Id, Desk.Officer, "  "));
        Desk.Refused(RegistryErrors.CancellingNeedsReason, await desk.Desks.Invitations.CancelAsync(invitation.Id, Actor.Candidate(profile.PersonId), "I say so"));
        var back = Desk.Ok(await desk.Desks.Invitations.CancelAsync(invitation.Id, Desk.Officer, "The category list was wrong."));
        Assert.Equal((ProfileState.InPool, profile.SubmittedAt), (back.State, back.SubmittedAt));
        Assert.Equal(InvitationState.Cancelled, (await desk.InvitationAsync(invitation.Id)).State);
        var letter = await desk.LetterAsync(profile.PersonId, "Your invitation to apply was cancelled");
        Assert.Contains("The category list was wrong.", letter.Body.Fr, StringComparison.Ordinal);
        Assert.Contains("back in the pool with 496 points", letter.Body.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_invitations_of_a_person_are_listed_newest_first()
    {
        await using var desk = await Desk.OpenAsync();
        var profile = await desk.InPoolAsync();
        var first = await desk.InviteAsync(profile);
        desk.Clock.AdvanceDays(1);
        Desk.Ok(await desk.Desks.Invitations.DeclineAsync(first.Id, Desk.Officer));
        var second = await desk.InviteAsync(profile);
        Assert.Equal([second.Id, first.Id], (await desk.Desks.Invitations.OfAsync(profile.PersonId)).Select(one => one.Id));
    }
}
