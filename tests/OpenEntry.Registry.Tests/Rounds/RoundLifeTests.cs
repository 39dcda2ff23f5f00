using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Gates;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Tests.Rounds;

public class RoundLifeTests
{
    private static readonly Actor Drafter = Actor.Officer("Tremblay");
    private static readonly Actor Second = Actor.Officer("Singh");
    private static readonly Dictionary<string, string> Despite = [];
    private static readonly Dictionary<string, string> WrongFact = new() { [GateKeys.MissedBehindCutOff] = "the placeholder code hid 59 points" };

    [Fact]
    public async Task A_round_goes_from_draft_to_published_and_everyone_can_prove_their_place()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.InPoolAsync("developer-toronto", "Alpha");
        desk.Clock.AdvanceMinutes(1);
        var later = await desk.InPoolAsync("developer-toronto", "Beta");
        desk.Clock.AdvanceMinutes(1);
        var low = await desk.InPoolAsync("tests-run-out", "Gamma");

        var round = Desk.Ok(await desk.Desks.Rounds.DraftAsync(new RoundOrder(1), Drafter));
        var rehearsal = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, Despite, Drafter));
        Assert.Equal((3, 3, 1, 496), (rehearsal.InPool, rehearsal.Eligible, rehearsal.Reached, rehearsal.CutOff));

        Desk.Refused(RegistryErrors.RoundWrongState, await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        Assert.Equal(RoundState.Rehearsed, Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Drafter)).State);
        Desk.Refused(RegistryErrors.ApprovedTwice, await desk.Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Actor.Officer("TREMBLAY")));
        Assert.Equal(RoundState.Approved, Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Second)).State);

        var released = Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        Assert.Equal((RoundState.Released, 1, 496, first.SubmittedAt), (released.State, released.Invited, released.CutOff, released.TieBreak));
        Desk.Refused(RegistryErrors.RoundWrongState, await desk.Desks.Releases.ReleaseAsync(round.Number, Second));

        await using (var db = desk.Store.Open())
        {
            var invitation = await db.Invitations.SingleAsync();
            Assert.Equal((first.Id, ProgramSet.CEC, 496, InvitationState.Issued), (invitation.ProfileId, invitation.Class, invitation.Score, invitation.State));
            Assert.Equal(Desk.At("2026-11-01T00:00:00Z"), invitation.Deadline);
            Assert.Equal(ProfileState.Invited, (await db.Profiles.SingleAsync(row => row.Id == first.Id)).State);
            Assert.Equal(2, await db.Profiles.CountAsync(row => row.State == ProfileState.InPool));
        }

        Desk.Ok(await desk.Desks.Releases.PublishAsync(round.Number, Drafter));
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));

        var commitment = RoundCommitment.Read(Desk.Ok(await desk.Desks.RoundReader.FileAsync(round.Number, RoundFile.Commitment))).Value;
        var outcome = RoundOutcome.Read(Desk.Ok(await desk.Desks.RoundReader.FileAsync(round.Number, RoundFile.Outcome))).Value;
        Assert.True(ProofFile.Verify(new MemoryStream(Desk.Ok(await desk.Desks.RoundReader.FileAsync(round.Number, RoundFile.Proof)))).IsOk);
        foreach (var (profile, index, invited) in new[] { (first, 0, true), (later, 1, false), (low, 2, false) })
        {
            var receipt = Desk.Ok(await desk.Desks.RoundReader.ReceiptAsync(round.Number, profile.Number));
            var standing = receipt.Verify(commitment, outcome).Value;
            Assert.Equal((index, invited), (standing.Index, standing.IsInvited));
        }
    }

    [Theory]
    [InlineData("Zo\u00e9", "Zoe\u0301")]
    [InlineData("Zoe\u0301 Roy", "ZO\u00c9\u00a0 Roy\u200b")]
    public async Task One_name_in_two_forms_is_one_officer_and_the_round_waits_for_a_second(string one, string other)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        var round = Desk.Ok(await desk.Desks.Rounds.DraftAsync(new RoundOrder(1), Drafter));
        Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, Despite, Drafter));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, null, Actor.Officer(one)));

        Desk.Refused(RegistryErrors.ApprovedTwice, await desk.Desks.Rounds.ApproveAsync(round.Number, null, Actor.Officer(other)));

        Desk.Refused(RegistryErrors.RoundWrongState, await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
    }

    [Fact]
    public async Task Who_is_gone_between_freeze_and_release_gets_no_invitation_and_passes_no_place_on()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.InPoolAsync("developer-toronto", "Alpha");
        desk.Clock.AdvanceMinutes(1);
        var second = await desk.InPoolAsync("developer-toronto", "Beta");
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(first.Id, null, Desk.Officer));
        var released = Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        Assert.Equal(0, released.Invited);
        var answer = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, first.Number));
        Assert.True(answer.LeftBefore);
        Assert.False(Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, second.Number)).Invited);
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
    }

    [Fact]
    public async Task An_edit_after_the_freeze_changes_nothing_in_the_round()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        var round = await ApprovedAsync(desk, new RoundOrder(5));
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", profile => profile with { Education = [] }), null, Desk.Officer));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        await using var db = desk.Store.Open();
        var invitation = await db.Invitations.SingleAsync();
        Assert.Equal((496, 1), (invitation.Score, invitation.ProfileVersion));
    }

    [Fact]
    public async Task Why_not_me_says_the_gap_in_points_and_in_time_and_the_condition_of_the_category()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.InPoolAsync("developer-toronto", "Alpha");
        desk.Clock.Advance(Duration.FromSeconds(90));
        var tied = await desk.InPoolAsync("developer-toronto", "Beta");
        var low = await desk.InPoolAsync("tests-run-out", "Gamma");
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        var answer = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, tied.Number));
        Assert.Equal((2, 0, Duration.FromSeconds(90)), (answer.Rank, answer.PointsMissing, answer.TimeMissing));
        var late = answer.Conditions.Single(condition => !condition.Met);
        Assert.Equal($"Présenté au plus tard le {Wording.Instant(first.SubmittedAt!.Value).Fr}", late.Words.Fr);
        Assert.Equal($"submitted on {Wording.Instant(first.SubmittedAt.Value + Duration.FromSeconds(90)).En}", late.Found?.En);
        Assert.Equal(496 - 437, Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, low.Number)).PointsMissing);

        desk.Clock.AdvanceMinutes(1);
        var newcomer = await desk.InPoolAsync("senior-manager", "Delta");
        var outside = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, newcomer.Number));
        Assert.Null(outside.Rank);
        Assert.False(outside.Conditions.Single().Met);
        Assert.Equal($"présenté le {Wording.Instant(newcomer.SubmittedAt!.Value).Fr}", outside.Conditions.Single().Found?.Fr);
    }

    [Fact]
    public async Task Why_not_me_tells_who_had_left_the_pool_since_when_in_the_words_of_each_language()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        var gone = await desk.InPoolAsync("tests-run-out", "Gamma");
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(gone.Id, null, Desk.Officer));
        var since = Wording.Instant(desk.Clock.GetCurrentInstant());
        desk.Clock.AdvanceMinutes(1);
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));

        var condition = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, gone.Number)).Conditions.Single();

        Assert.Equal(new Text($"withdrawn since {since.En}", $"retiré depuis le {since.Fr}"), condition.Found);
        Assert.StartsWith("Dans le bassin au moment où il a été figé, le ", condition.Words.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_me_judges_a_person_by_the_profile_of_theirs_that_was_in_the_round()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        var old = await desk.InPoolAsync("tests-run-out", "Gamma");
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        desk.Clock.AdvanceMinutes(1);
        var renewal = Desk.Ok(await desk.Desks.Profiles.RenewAsync(old.Id, Desk.Officer));
        Desk.Ok(await desk.Desks.Profiles.SubmitAsync(renewal.Id, null, Desk.Officer));
        desk.Clock.AdvanceMinutes(1);
        var newcomer = await desk.InPoolAsync("senior-manager", "Delta");

        var answer = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, old.PersonId));
        var late = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, newcomer.PersonId));

        Assert.Equal((2, 437, 496 - 437), (answer.Rank, answer.Score, answer.PointsMissing));
        Assert.Equal(old.Number, answer.Receipt?.Person.Id);
        Assert.Equal($"submitted on {Wording.Instant(newcomer.SubmittedAt!.Value).En}", late.Conditions.Single().Found?.En);
        Assert.Null(late.Receipt);
        // By its number the new profile is asked for alone.
        Assert.Null(Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, renewal.Number)).Rank);
    }

    [Fact]
    public async Task Why_not_me_tells_a_person_whose_profile_was_over_by_then_about_that_one()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        var old = await desk.InPoolAsync("tests-run-out", "Gamma");
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(old.Id, null, Desk.Officer));
        var since = Wording.Instant(desk.Clock.GetCurrentInstant());
        desk.Clock.AdvanceMinutes(1);
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        desk.Clock.AdvanceMinutes(1);
        Desk.Ok(await desk.Desks.Profiles.SubmitAsync(Desk.Ok(await desk.Desks.Profiles.RenewAsync(old.Id, Desk.Officer)).Id, null, Desk.Officer));

        var answer = Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, old.PersonId));

        Assert.Equal(new Text($"withdrawn since {since.En}", $"retiré depuis le {since.Fr}"), answer.Conditions.Single().Found);
    }

    [Fact]
    public async Task Why_not_me_has_no_answer_for_a_person_who_never_submitted()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("developer-toronto", "Alpha");
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.WhyNot.AskAsync(round.Number, (await desk.PersonAsync()).Id));
    }

    [Fact]
    public async Task A_correction_round_invites_the_missed_and_leaves_the_first_round_as_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, missed) = await ReleasedPastAsync(desk);
        var correction = Desk.Ok(await desk.Desks.Rounds.CorrectAsync(round.Number, [missed.Number], "a placeholder code hid the work", Drafter));
        var rehearsal = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(correction.Number, WrongFact, Drafter));
        Assert.Equal((1, 1), (rehearsal.InPool, rehearsal.Reached));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(correction.Number, null, Drafter));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(correction.Number, null, Second));
        Assert.Equal(1, Desk.Ok(await desk.Desks.Releases.ReleaseAsync(correction.Number, Drafter)).Invited);
        Assert.Contains(correction.Number, Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, missed.Number)).Corrections);
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(round.Number));
        Assert.Empty(await desk.Desks.RoundReader.VerifyAsync(correction.Number));
    }

    [Fact]
    public async Task A_correction_stops_for_whom_the_round_did_not_miss_until_an_officer_says_why()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, below) = await ReleasedPastAsync(desk);
        desk.Clock.AdvanceMinutes(1);
        var later = await desk.InPoolAsync("senior-manager", "Delta");
        var correction = Desk.Ok(await desk.Desks.Rounds.CorrectAsync(round.Number, [below.Number, later.Number], "they asked", Drafter));

        var rehearsal = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(correction.Number, Despite, Drafter));

        Assert.Equal(2, rehearsal.Reached);
        Assert.Contains($"{below.Number} had 437 points in the frozen pool of round {round.Number}, 59 below its cut-off of 496",
            Assert.Single(rehearsal.Stopping, one => one.Gate == GateKeys.MissedBehindCutOff).Words.En, StringComparison.Ordinal);
        Assert.Contains(later.Number, Assert.Single(rehearsal.Stopping, one => one.Gate == GateKeys.MissedOutsidePool).Words.En, StringComparison.Ordinal);
        Desk.Refused(RegistryErrors.GateStops, await desk.Desks.Rounds.ApproveAsync(correction.Number, null, Drafter));
        var again = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(correction.Number, WrongFact, Drafter));
        Assert.Equal([GateKeys.MissedOutsidePool], again.Stopping.Select(one => one.Gate));
        Assert.Equal(WrongFact[GateKeys.MissedBehindCutOff], Assert.Single(again.Findings, one => one.Despite is not null).Despite);
    }

    [Fact]
    public async Task A_correction_for_whom_the_round_reached_and_who_was_gone_then_passes_its_gates()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", profile => profile with { LanguageTests = [] }), null, Desk.Officer));
        Assert.Equal(0, Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter)).Invited);
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto"), null, Desk.Officer));
        var correction = Desk.Ok(await desk.Desks.Rounds.CorrectAsync(round.Number, [row.Number], "the results were deleted by mistake", Drafter));

        Assert.Empty(Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(correction.Number, Despite, Drafter)).Findings);
    }

    [Fact]
    public async Task Why_not_me_names_a_correction_from_its_draft_to_its_publication_and_no_more_once_it_is_withdrawn()
    {
        await using var desk = await Desk.OpenAsync();
        var (round, missed) = await ReleasedPastAsync(desk);
        async Task<IReadOnlyList<int>> NamedAsync() => Desk.Ok(await desk.Desks.WhyNot.AskAsync(round.Number, missed.Number)).Corrections;

        var mistaken = Desk.Ok(await desk.Desks.Rounds.CorrectAsync(round.Number, [missed.Number], "a placeholder code hid the work", Drafter));
        Assert.Equal([mistaken.Number], await NamedAsync());
        Desk.Ok(await desk.Desks.Rounds.WithdrawAsync(mistaken.Number, "the wrong round", Drafter));
        Assert.Empty(await NamedAsync());

        var correction = Desk.Ok(await desk.Desks.Rounds.CorrectAsync(round.Number, [missed.Number], "a placeholder code hid the work", Drafter)).Number;
        Assert.Equal([correction], await NamedAsync());
        Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(correction, WrongFact, Drafter));
        Assert.Equal([correction], await NamedAsync());
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(correction, null, Drafter));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(correction, null, Second));
        Assert.Equal([correction], await NamedAsync());
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(correction, Drafter));
        Assert.Equal([correction], await NamedAsync());
        Desk.Ok(await desk.Desks.Releases.PublishAsync(correction, Drafter));
        Assert.Equal([correction], await NamedAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_round_that_invites_nobody_is_not_drafted(int size)
    {
        await using var desk = await Desk.OpenAsync();
        Desk.Refused(RegistryErrors.RoundEmpty, await desk.Desks.Rounds.DraftAsync(new RoundOrder(size), Drafter));
    }

    [Fact]
    public async Task A_gate_stops_a_round_until_an_officer_says_why_it_goes_on()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync("tests-run-out", "Gamma");
        var round = Desk.Ok(await desk.Desks.Rounds.DraftAsync(new RoundOrder(5, Category: "physicians_ca"), Drafter));
        var rehearsal = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, Despite, Drafter));
        var gate = Assert.Single(rehearsal.Stopping);
        Desk.Refused(RegistryErrors.GateStops, await desk.Desks.Rounds.ApproveAsync(round.Number, null, Drafter));
        var again = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string> { [gate.Gate] = "a test" }, Drafter));
        Assert.Empty(again.Stopping);
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, null, Drafter));
    }

    [Fact]
    public async Task A_changed_byte_in_a_recorded_file_is_found()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.InPoolAsync();
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        await using (var db = desk.Store.Open())
        {
            await db.Database.ExecuteSqlAsync($"update round_files set bytes = {new byte[] { 0 }} where file = 'Snapshot'");
        }

        Desk.Refused(RegistryErrors.FileDamaged, await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
    }

    /// <summary>A round of one that passed somebody by.</summary>
    private static async Task<(RoundRow Round, ProfileRow Missed)> ReleasedPastAsync(Desk desk)
    {
        await desk.InPoolAsync("developer-toronto", "Alpha");
        desk.Clock.AdvanceMinutes(1);
        var missed = await desk.InPoolAsync("tests-run-out", "Gamma");
        var round = await ApprovedAsync(desk, new RoundOrder(1));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Drafter));
        return (round, missed);
    }

    private static async Task<RoundRow> ApprovedAsync(Desk desk, RoundOrder order)
    {
        var round = Desk.Ok(await desk.Desks.Rounds.DraftAsync(order, Drafter));
        Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, Despite, Drafter));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, null, Drafter));
        return Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, null, Second));
    }
}
