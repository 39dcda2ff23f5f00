using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Imports;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Tests.Records;

namespace OpenEntry.Registry.Tests.Imports;

public class ProfileImportTests
{
    [Fact]
    public async Task A_made_pool_comes_in_whole_with_its_scores_and_a_second_time_changes_nothing()
    {
        await using var desk = await Desk.OpenAsync("2026-06-01T00:00:00Z");
        var made = Made(1500);
        var report = await RunAsync(desk, made);
        Assert.Equal((1500, 1500, 0, 0, 0), Counts(report));
        var figures = await desk.Desks.Statistics.FiguresAsync();
        Assert.Equal(1500, figures.InPool);
        await using var db = desk.Store.Open();
        Assert.Equal(1500, await db.Profiles.Select(row => row.Number).Distinct().CountAsync());
        var head = await desk.Desks.Records.HeadAsync();
        Assert.Equal(3000, head.Sequence);

        Assert.Equal((1500, 0, 0, 1500, 0), Counts(await RunAsync(desk, made)));
        Assert.Equal($"{head}", $"{await desk.Desks.Records.HeadAsync()}");
        Assert.Equal(1500, await db.Versions.CountAsync());
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task The_score_is_the_one_of_a_profile_submitted_by_hand()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        var byHand = await desk.InPoolAsync("developer-toronto", "Other");
        await using var db = desk.Store.Open();
        var imported = db.Profiles.Single(row => row.Reference == "sample-developer-toronto");
        Assert.Equal((byHand.Score, byHand.Class, byHand.Programs, byHand.Categories, byHand.State), (imported.Score, imported.Class, imported.Programs, imported.Categories, imported.State));
        Assert.Equal(byHand.Facts, imported.Facts);
        Assert.Equal("Tran", (await desk.Desks.People.DetailsAsync(imported.PersonId))!.FamilyName);
    }

    [Fact]
    public async Task Bad_lines_are_reported_with_their_number_and_the_rest_is_kept()
    {
        await using var desk = await Desk.OpenAsync();
        var lines = string.Join('\n',
        [
            Line("developer-toronto"),
            "{ \"id\": \"broken\", ",
            "",
            """{ "id": "nameless", "birthDate": "1990-02-30", "firstOfficialLanguage": "english" }""",
            Line("engineer-lagos", json => json["inadmissibleForMisrepresentation"] = true),
            Line("engineer-lagos", json => json["work"] = new JsonArray(), json => json["education"] = new JsonArray(), json => json["id"] = "nothing-met"),
            Line("welder-alberta"),
        ]);
        var report = await desk.Desks.Import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "people.jsonl", Desk.Officer);
        Assert.Equal((6, 2, 0, 0, 4), Counts(report));
        Assert.Equal([2, 4, 5, 6], report.Errors.Select(error => error.Place.Line!.Value).Distinct());
        Assert.All(report.Errors, error => Assert.Equal("people.jsonl", error.Place.File));
        Assert.Equal("$.birthDate", report.Errors.First(error => error.Place.Line == 4).Place.Path);
        Assert.Equal(RegistryErrors.Inadmissible.Code, report.Errors.First(error => error.Place.Line == 5).Kind.Code);
        Assert.Equal(RegistryErrors.NotEligible.Code, report.Errors.First(error => error.Place.Line == 6).Kind.Code);
        await using var db = desk.Store.Open();
        Assert.Equal(2, await db.People.CountAsync());
    }

    [Fact]
    public async Task An_officer_brings_the_instant_along_and_nobody_else_does()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        await RunAsync(desk, Line("developer-toronto", json => json["submittedAt"] = "2025-09-01T12:00:00.000001Z", json => json["id"] = "just"));
        await RunAsync(desk, Line("developer-toronto", json => json["id"] = "program"), new Actor(ActorKind.Program, "agency"));
        await using var db = desk.Store.Open();
        var rows = db.Profiles.ToDictionary(row => row.Reference!, row => (row.SubmittedAt, row.ExpiresAt));
        Assert.Equal((Desk.At("2025-09-01T12:00:00.000001Z"), Desk.At("2026-09-01T12:00:00.000001Z")), rows["just"]);
        Assert.Equal((Desk.At("2026-09-01T12:00:00Z"), Desk.At("2027-09-01T12:00:00Z")), rows["program"]);
    }

    [Fact]
    public async Task An_instant_that_cannot_hold_is_told_and_nothing_of_its_line_is_kept()
    {
        await using var desk = await Desk.OpenAsync("2026-09-01T12:00:00Z");
        var report = await RunAsync(desk,
            $"{Line("developer-toronto", json => json["submittedAt"] = "2025-09-01T12:00:00Z", json => json["id"] = "over")}\n{Line("welder-alberta", json => json["submittedAt"] = "2026-09-01T12:00:01Z", json => json["id"] = "ahead")}");
        Assert.Equal((2, 0, 0, 0, 2), Counts(report));
        Assert.Equal(
            [
                "1: $.submittedAt: OE-6171: the profile was submitted on September 1, 2025 at 12:00:00 UTC, so its twelve months in the pool ended on September 1, 2026 at 12:00:00 UTC; without submittedAt it comes in as submitted now",
                "2: $.submittedAt: OE-6172: the profile was submitted on September 1, 2026 at 12:00:01 UTC, which is yet to come; without submittedAt it comes in as submitted now",
            ], report.Errors.Select(error => error.Line(OfficialLanguage.English)));
        await using var db = desk.Store.Open();
        Assert.Equal(0, await db.People.CountAsync());
    }

    [Fact]
    public async Task Who_is_known_is_not_asked_for_their_instant_again_when_their_year_is_over()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        // Submitted on June 19, 2026.
        desk.Clock.Reset(Desk.At("2027-07-01T00:00:00Z"));
        Assert.Equal((1, 0, 0, 1, 0), Counts(await RunAsync(desk, Line("developer-toronto"))));
    }

    [Fact]
    public async Task A_known_reference_with_other_content_becomes_an_edit_that_keeps_the_instant()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        desk.Clock.AdvanceDays(5);
        var changed = Line("developer-toronto", json => json["education"] = new JsonArray());
        Assert.Equal((1, 0, 1, 0, 0), Counts(await RunAsync(desk, changed)));
        await using var db = desk.Store.Open();
        var row = db.Profiles.Single();
        Assert.Equal(2, row.Version);
        Assert.Equal(Desk.At("2026-06-19T02:03:04Z"), row.SubmittedAt);
        Assert.True(row.Score < 496);
        Assert.Equal(["PersonRegistered", "ProfileSubmitted", "ProfileEdited", "ScoreChanged"], (await desk.EventsOfAsync(row.PersonId)).Where(kind => kind != "StandingChanged"));
        Assert.Equal((1, 0, 0, 1, 0), Counts(await RunAsync(desk, changed)));
        // It can be edited and opened like any other from here on.
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto"), 2, Desk.Officer));
    }

    [Fact]
    public async Task A_second_line_of_one_id_is_known_when_it_says_the_same_and_refused_when_it_says_something_else()
    {
        await using var desk = await Desk.OpenAsync();
        var report = await RunAsync(desk, $"{Line("developer-toronto")}\n{Line("developer-toronto", json => json["education"] = new JsonArray())}\n {Line("developer-toronto")}");
        Assert.Equal((3, 1, 0, 1, 1), Counts(report));
        Assert.Equal("2: OE-6173: “sample-developer-toronto” is on line 1 of the same file already, and says something else there", Assert.Single(report.Errors).Line(OfficialLanguage.English));
        await using var db = desk.Store.Open();
        Assert.Equal((1, 496), (db.Profiles.Single().Version, db.Profiles.Single().Score));
    }

    [Fact]
    public async Task A_line_for_a_profile_that_is_over_is_kept_as_it_was_or_refused()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        await using var db = desk.Store.Open();
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(db.Profiles.Single().Id, null, Desk.Officer));
        Assert.Equal((1, 0, 0, 1, 0), Counts(await RunAsync(desk, Line("developer-toronto"))));
        var report = await RunAsync(desk, Line("developer-toronto", json => json["education"] = new JsonArray()));
        Assert.Equal((1, 0, 0, 0, 1), Counts(report));
        Assert.Equal(RegistryErrors.ImportOver.Code, report.Errors[0].Kind.Code);
    }

    [Fact]
    public async Task Nominations_come_in_by_an_officer_only_and_their_province_can_revoke_them()
    {
        await using var desk = await Desk.OpenAsync();
        var refused = await RunAsync(desk, Line("nominee-saskatchewan"), new Actor(ActorKind.Program, "agency"));
        Assert.Equal(RegistryErrors.NominationDeclared.Code, Assert.Single(refused.Errors).Kind.Code);
        Assert.Equal(1, (await RunAsync(desk, Line("nominee-saskatchewan"))).Added);
        await using var db = desk.Store.Open();
        var (row, nomination) = (db.Profiles.Single(), db.Nominations.Single());
        Assert.Equal((NominationState.Accepted, "SK"), (nomination.State, nomination.Province));
        Assert.True(row.Score > 600);
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(nomination.Id, Actors.Saskatchewan, "left the province"));
        Assert.True((await desk.ProfileAsync(row.Id)).Score < 600);
    }

    [Fact]
    public async Task A_nomination_that_its_province_revoked_is_not_revived_by_the_same_line()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("nominee-saskatchewan"));
        await using var db = desk.Store.Open();
        var (row, nomination) = (db.Profiles.Single(), db.Nominations.Single());
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(nomination.Id, Actors.Saskatchewan, "left the province"));
        var score = (await desk.ProfileAsync(row.Id)).Score;

        Assert.Equal((1, 0, 0, 1, 0), Counts(await RunAsync(desk, Line("nominee-saskatchewan"))));

        Assert.Equal(score, (await desk.ProfileAsync(row.Id)).Score);
        Assert.Equal(NominationState.Revoked, Assert.Single(await desk.Desks.Nominations.ListAsync(row.Id)).State);
    }

    [Fact]
    public async Task A_nomination_that_a_later_line_brings_is_listed_and_its_province_can_revoke_it()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        await using var db = desk.Store.Open();
        var row = db.Profiles.Single();
        var nominated = Line("developer-toronto", json => json["nomination"] = new JsonObject { ["province"] = "SK", ["accepted"] = "2026-08-01" });

        Assert.Equal((1, 0, 1, 0, 0), Counts(await RunAsync(desk, nominated)));

        // 496 points, 30 of them additional ones, which are at most 600.
        Assert.Equal(1066, (await desk.ProfileAsync(row.Id)).Score);
        var nomination = Assert.Single(await desk.Desks.Nominations.ListAsync(row.Id));
        Assert.Equal((NominationState.Accepted, "SK"), (nomination.State, nomination.Province));
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(nomination.Id, Actors.Saskatchewan, "left the province"));
        Assert.Equal(496, (await desk.ProfileAsync(row.Id)).Score);
    }

    [Fact]
    public async Task A_nomination_in_a_line_changes_nothing_while_one_is_offered_here()
    {
        await using var desk = await Desk.OpenAsync();
        await RunAsync(desk, Line("developer-toronto"));
        await using var db = desk.Store.Open();
        var row = db.Profiles.Single();
        Desk.Ok(await desk.Desks.Nominations.OfferAsync(row.Number, "ON-1", Actors.Ontario));

        Assert.Equal((1, 0, 0, 1, 0), Counts(await RunAsync(desk, Line("developer-toronto", json => json["nomination"] = new JsonObject { ["province"] = "SK", ["accepted"] = "2026-08-01" }))));

        Assert.Equal(NominationState.Offered, Assert.Single(await desk.Desks.Nominations.ListAsync(row.Id)).State);
    }

    [Fact]
    public async Task Duplicates_are_found_within_a_file_and_with_who_is_known()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync("Anh Tran", "Minh");
        var person = await desk.PersonAsync("Tran", "Minh Anh");
        Desk.Ok(await desk.Desks.People.ChangeAsync(person.Id, new() { FamilyName = "Tran", GivenNames = "Minh Anh", BirthDate = "2001-08-23" }, OfficialLanguage.English, Desk.Officer));
        desk.Clock.AdvanceDays(1);
        await RunAsync(desk, $"{Line("developer-toronto")}\n{Line("engineer-lagos")}\n{Line("engineer-lagos", json => json["id"] = "again", json => json["familyName"] = "TUNDE", json => json["givenNames"] = "adeyemi")}");
        var found = await desk.Desks.Duplicates.ListAsync();
        Assert.Equal(2, found.Count);
        Assert.Contains(found, one => one.Kept.Person.Id == person.Id && one.Other.Details.GivenNames == "Minh Anh");
        Assert.Contains(found, one => one.Kept.Details.BirthDate == "1994-05-17" && one.Other.Details.BirthDate == "1994-05-17");
    }

    [Fact]
    public async Task Interrupted_in_the_middle_and_run_again_it_completes()
    {
        await using var desk = await Desk.OpenAsync("2026-06-01T00:00:00Z");
        var made = Made(2500);
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Desks.Import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(made)), null, Desk.Officer, _ => stop.Cancel(), stop.Token));
        await using var db = desk.Store.Open();
        var kept = await db.Profiles.CountAsync();
        Assert.InRange(kept, 1, 2499);
        Assert.Equal((2500, 2500 - kept, 0, kept, 0), Counts(await RunAsync(desk, made)));
        Assert.Equal((2500, 0, 0, 2500, 0), Counts(await RunAsync(desk, made)));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    // As `pool make --profiles` writes it.
    private static string Made(int size)
    {
        var history = RoundHistory.LoadEmbedded().Value;
        var pool = SyntheticPool.Make(PublishedPool.On(history, new LocalDate(2026, 5, 28)).Value, size, 7, Desk.Law, history);
        var profiles = new SyntheticProfile(pool);
        var lines = new StringBuilder();
        for (var person = 0; person < size; person++)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer)) ProfileWriter.Write(json, profiles.Of(person, Desk.At("2026-06-01T00:00:00Z")));
            lines.Append(Encoding.UTF8.GetString(buffer.ToArray())).Append('\n');
        }

        return lines.ToString();
    }

    private static string Line(string sample, params Action<JsonObject>[] changes)
    {
        var json = JsonNode.Parse(Desk.Sample(sample))!.AsObject();
        foreach (var change in changes) change(json);
        return json.ToJsonString();
    }

    private static Task<ImportReport> RunAsync(Desk desk, string lines, Actor? actor = null) =>
        desk.Desks.Import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), null, actor ?? Desk.Officer);

    private static (int, int, int, int, int) Counts(ImportReport report) => (report.Lines, report.Added, report.Changed, report.Unchanged, report.Refused);
}
