using OpenEntry.Law;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Tests.Records;

namespace OpenEntry.Registry.Tests.Nominations;

public class NominationDeskTests
{
    [Fact]
    public async Task An_accepted_nomination_gives_its_points_with_their_provision_and_keeps_the_instant()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var (before, submitted) = (row.Score, row.SubmittedAt);
        desk.Clock.AdvanceDays(3);
        var offered = await OfferAsync(desk, row);
        Assert.Equal(NominationState.Offered, offered.State);
        Assert.Equal(before, (await RowAsync(desk, row)).Score);

        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        var after = await RowAsync(desk, row);
        Assert.Equal((before + 600, submitted, 2, ProfileState.InPool), (after.Score, after.SubmittedAt, after.Version, after.State));
        var change = await LastAsync(desk, row, EventKinds.ScoreChanged);
        var line = Assert.Single(change.Body!.After!["lines"]!.AsArray());
        Assert.Equal("crs.additional.provincial-nomination", (string)line!["provision"]!);
        Assert.Equal(600, (int)line["points"]!);
        Assert.Equal(["nomination-accepted", "nomination-offered"], await NoticesAsync(desk));
        Assert.Equal(NominationState.Accepted, Assert.Single(await desk.Desks.Nominations.ListAsync(row.Id)).State);
        Desk.Refused(RegistryErrors.NominationWrongState, await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        Desk.Refused(RegistryErrors.NominationOpen, await desk.Desks.Nominations.OfferAsync(row.Number, "ON-1", Actors.Ontario));
    }

    [Fact]
    public async Task What_a_maximum_takes_is_a_line_so_that_the_lines_come_to_the_difference_and_the_cause_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        // 496 points, 30 of them for a Canadian credential: of 30 + 600 additional points 600 count.
        var row = await desk.InPoolAsync("developer-toronto");
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));

        Assert.Equal(1066, (await RowAsync(desk, row)).Score);
        var told = (await LastAsync(desk, row, EventKinds.ScoreChanged)).Body!;
        Assert.Equal("Score 496 → 1066 (+570): A nomination by Saskatchewan was added to the profile", told.Words.En);
        Assert.Equal("Note 496 → 1066 (+570)\u00a0: Une désignation de la Saskatchewan a été ajoutée au profil", told.Words.Fr);
        var why = Assert.Single(told.After!["why"]!.AsArray())!;
        Assert.Equal(("Nomination", "2026-09-01", "A nomination by Saskatchewan was added to the profile"), ((string)why["kind"]!, (string)why["on"]!, (string)why["en"]!));
        var day = new NodaTime.LocalDate(2026, 9, 1);
        Assert.Equal([new("crs.additional.provincial-nomination", 0, 600, day), new("crs.additional.cap", 0, -30, day)], ScoreLine.Of(told));

        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "the offer of work fell through"));
        var after = (await LastAsync(desk, row, EventKinds.ScoreChanged)).Body!;
        Assert.Equal("Score 1066 → 496 (-570): The nomination by Saskatchewan ended in the profile", after.Words.En);
        Assert.Equal([new("crs.additional.provincial-nomination", 600, 0, day), new("crs.additional.cap", -30, 0, day)], ScoreLine.Of(after));
        // The letters are those of the nomination: none tells the score once more.
        Assert.DoesNotContain("score-changed", await NoticesAsync(desk));
    }

    [Fact]
    public async Task A_refused_nomination_leaves_the_profile_as_it_was_and_may_be_offered_again()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.RefuseAsync(offered.Id, Actor.Candidate(row.PersonId)));
        var after = await RowAsync(desk, row);
        Assert.Equal((row.Score, 1), (after.Score, after.Version));
        Assert.Equal(["nomination-offered", "nomination-refused"], await NoticesAsync(desk));
        Assert.Equal(NominationState.Offered, (await OfferAsync(desk, row)).State);
    }

    [Fact]
    public async Task The_thirtieth_day_counts_in_full_and_silence_gives_no_points()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Assert.Equal(Desk.At("2026-10-02T00:00:00Z"), offered.AnswerBefore);
        desk.Clock.Reset(Desk.At("2026-10-01T23:59:59.999999Z"));
        Assert.Equal(0, await desk.Desks.Nominations.LapseAsync());
        desk.Clock.Reset(Desk.At("2026-10-02T00:00:00Z"));
        Desk.Refused(RegistryErrors.NominationOver, await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        Assert.Equal(1, await desk.Desks.Nominations.LapseAsync());
        Assert.Equal(0, await desk.Desks.Nominations.LapseAsync());
        Assert.Equal(NominationState.Lapsed, Assert.Single(await desk.Desks.Nominations.ListAsync(row.Id)).State);
        Assert.Equal(1, (await RowAsync(desk, row)).Version);
        Assert.Equal(["nomination-lapsed", "nomination-offered"], await NoticesAsync(desk));
    }

    [Fact]
    public async Task Accepting_in_the_last_microsecond_counts()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        desk.Clock.Reset(Desk.At("2026-10-01T23:59:59.999999Z"));
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
    }

    [Fact]
    public async Task Only_who_nominated_revokes_and_the_points_go_the_same_day()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        desk.Clock.AdvanceDays(10);
        Desk.Refused(RegistryErrors.OtherProvince, await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Ontario, "left the province"));
        Desk.Refused(RegistryErrors.OtherProvince, await desk.Desks.Nominations.RevokeAsync(offered.Id, Desk.Officer, "left the province"));
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "left the province"));
        var after = await RowAsync(desk, row);
        Assert.Equal((row.Score, 3), (after.Score, after.Version));
        Assert.Contains("(-600)", (await LastAsync(desk, row, EventKinds.ScoreChanged)).Body!.Words.En, StringComparison.Ordinal);
        Assert.Contains("nomination-revoked", await NoticesAsync(desk));
        Desk.Refused(RegistryErrors.NominationWrongState, await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "again"));
        // Another may nominate now.
        Desk.Ok(await desk.Desks.Nominations.OfferAsync(row.Number, "ON-1", Actors.Ontario));
    }

    [Fact]
    public async Task Revoking_on_the_day_of_the_acceptance_takes_the_points_back()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "issued in error"));
        Assert.Equal(row.Score, (await RowAsync(desk, row)).Score);
    }

    [Fact]
    public async Task An_offer_that_is_revoked_cannot_be_accepted()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "issued in error"));
        Desk.Refused(RegistryErrors.NominationWrongState, await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        Assert.Equal(1, (await RowAsync(desk, row)).Version);
    }

    [Fact]
    public async Task A_nomination_mends_an_ineligible_profile_in_place_and_its_end_undoes_that()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        desk.Clock.AdvanceDays(2);
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("engineer-lagos", profile => profile with { Relatives = [], Work = [] }), null, Desk.Officer));
        Assert.Equal(ProfileState.Ineligible, (await RowAsync(desk, row)).State);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        var mended = await RowAsync(desk, row);
        Assert.Equal((ProfileState.InPool, ProgramSet.PNP, row.SubmittedAt), (mended.State, mended.Class, mended.SubmittedAt));
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(offered.Id, Actors.Saskatchewan, "left the province"));
        Assert.Equal(ProfileState.Ineligible, (await RowAsync(desk, row)).State);
    }

    [Fact]
    public async Task A_nomination_ends_with_the_profile()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        var offered = await OfferAsync(desk, row);
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(offered.Id, Actor.Candidate(row.PersonId)));
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(row.Id, null, Actor.Candidate(row.PersonId)));
        var anew = Desk.Ok(await desk.Desks.Profiles.RenewAsync(row.Id, Actor.Candidate(row.PersonId)));
        var submitted = Desk.Ok(await desk.Desks.Profiles.SubmitAsync(anew.Id, null, Actor.Candidate(row.PersonId)));
        Assert.Equal(row.Score, submitted.Score);
        Desk.Refused(RegistryErrors.WrongState, await desk.Desks.Nominations.OfferAsync(row.Number, "SK-2", Actors.Saskatchewan));
    }

    [Fact]
    public async Task Quebec_and_who_is_no_province_cannot_nominate()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await InPoolAsync(desk);
        Desk.Refused(RegistryErrors.NotANominator, await desk.Desks.Nominations.OfferAsync(row.Number, "QC-1", Actor.Province("QC")));
        Desk.Refused(RegistryErrors.NotANominator, await desk.Desks.Nominations.OfferAsync(row.Number, "X-1", Actor.Province("XX")));
        Desk.Refused(RegistryErrors.NotANominator, await desk.Desks.Nominations.OfferAsync(row.Number, "X-1", Desk.Officer));
        Desk.Refused(RegistryErrors.BadCertificate, await desk.Desks.Nominations.OfferAsync(row.Number, "  ", Actors.Saskatchewan));
        Desk.Refused(RegistryErrors.BadCertificate, await desk.Desks.Nominations.OfferAsync(row.Number, new string('1', 65), Actors.Saskatchewan));
        Desk.Refused(RegistryErrors.NotFound, await desk.Desks.Nominations.OfferAsync("E000000000", "SK-1", Actors.Saskatchewan));
    }

    // Without the brother in Canada: the points of a nomination alone reach the cap, and his would go.
    private static async Task<ProfileRow> InPoolAsync(Desk desk)
    {
        var person = await desk.PersonAsync();
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Desk.Sample("engineer-lagos", profile => profile with { Relatives = [] }), Desk.Officer));
        return Desk.Ok(await desk.Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer));
    }

    private static async Task<NominationRow> OfferAsync(Desk desk, ProfileRow row) => Desk.Ok(await desk.Desks.Nominations.OfferAsync(row.Number, "SK-1", Actors.Saskatchewan));

    private static async Task<ProfileRow> RowAsync(Desk desk, ProfileRow row)
    {
        await using var db = desk.Store.Open();
        return (await db.Profiles.FindAsync(row.Id))!;
    }

    private static async Task<RecordedEvent> LastAsync(Desk desk, ProfileRow row, EventKind kind) =>
        (await desk.Desks.Records.ShowAsync(row.Number)).Value.Processes.SelectMany(process => process.Events).Last(one => one.Name == kind.Name);

    private static async Task<List<string>> NoticesAsync(Desk desk)
    {
        await using var db = desk.Store.Open();
        return [.. db.Notices.Select(notice => notice.Key).AsEnumerable().Select(key => key.Split(':')[0]).Where(key => key.StartsWith("nomination", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
