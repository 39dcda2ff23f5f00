using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Tests.Records;

namespace OpenEntry.Registry.Tests.People;

public class DuplicateDeskTests
{
    [Theory]
    [InlineData("Ndiaye", "Awa Marie", "Ndiaye", "Awa Marie")]
    [InlineData("Ndiaye", "Awa Marie", "Awa", "marie NDIAYE")]
    [InlineData("Lévêque-Côté", "Zoë", "Leveque Cote", "Zoe")]
    public async Task Submit_finds_the_same_names_in_any_order_and_spelling_with_the_same_birth_date(string family, string given, string otherFamily, string otherGiven)
    {
        await using var desk = await Desk.OpenAsync();
        await SubmittedAsync(desk, family, given);
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
        await SubmittedAsync(desk, otherFamily, otherGiven);
        var found = Assert.Single(await desk.Desks.Duplicates.ListAsync());
        Assert.Equal(MatchOn.NameAndBirth, found.Row.On);
        Assert.Equal(DuplicateState.Open, found.Row.State);
        Assert.Equal((family, otherFamily), (found.Kept.Details.FamilyName, found.Other.Details.FamilyName));
        Assert.Single(found.Kept.Profiles);
        Assert.Single(found.Other.Profiles);
    }

    [Fact]
    public async Task Everything_that_is_the_same_of_both_is_told_and_not_only_what_they_were_found_on()
    {
        await using var desk = await Desk.OpenAsync();
        foreach (var email in new[] { "awa@example.org", "ndiaye@example.org" })
        {
            var details = new PersonDetails { FamilyName = "Ndiaye", GivenNames = "Awa", BirthDate = "1990-02-03", PassportCountry = "SN", PassportNumber = "A1", Email = email };
            Desk.Ok(await desk.Desks.People.RegisterAsync(details, OfficialLanguage.English, Desk.Officer));
            desk.Clock.AdvanceMinutes(1);
        }

        Assert.Equal([MatchOn.NameAndBirth, MatchOn.Passport], Assert.Single(await desk.Desks.Duplicates.ListAsync()).Same);
    }

    [Theory]
    [InlineData("Ndiaye", "Awa", "Ndiaye", "Aminata")]
    [InlineData("Ndiaye", "Awa", "Ndiaye", "Awa Marie")]
    public async Task Submit_finds_nobody_whose_names_differ(string family, string given, string otherFamily, string otherGiven)
    {
        await using var desk = await Desk.OpenAsync();
        await SubmittedAsync(desk, family, given);
        await SubmittedAsync(desk, otherFamily, otherGiven);
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
    }

    [Fact]
    public async Task Submit_finds_nobody_with_the_same_names_and_another_birth_date()
    {
        await using var desk = await Desk.OpenAsync();
        await SubmittedAsync(desk, "Ndiaye", "Awa");
        await SubmittedAsync(desk, "Ndiaye", "Awa", "2000-08-23");
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
    }

    [Fact]
    public async Task The_same_passport_is_found_whatever_the_names()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync("Ndiaye", "Awa", "a-12 345");
        await desk.PersonAsync("Sarr", "Fatou", "A12345");
        var found = Assert.Single(await desk.Desks.Duplicates.ListAsync());
        Assert.Equal(MatchOn.Passport, found.Row.On);
        Assert.Equal(("Ndiaye", "Sarr"), (found.Kept.Details.FamilyName, found.Other.Details.FamilyName));
    }

    [Fact]
    public async Task A_dismissed_duplicate_is_not_found_again()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PersonAsync("Ndiaye", "Awa", "A12345");
        var other = await desk.PersonAsync("Sarr", "Fatou", "A12345");
        var found = Assert.Single(await desk.Desks.Duplicates.ListAsync());
        Desk.Refused(RegistryErrors.OfficersOnly, await desk.Desks.Duplicates.DismissAsync(found.Row.Id, Actor.Candidate(other.Id), "not me"));
        Desk.Ok(await desk.Desks.Duplicates.DismissAsync(found.Row.Id, Desk.Officer, "passport issued anew"));
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
        Desk.Ok(await desk.Desks.People.ChangeAsync(other.Id, new PersonDetails { FamilyName = "Sarr", PassportCountry = "SN", PassportNumber = "A12345" }, OfficialLanguage.French, Desk.Officer));
        Assert.Empty(await desk.Desks.Duplicates.ListAsync());
        Desk.Refused(RegistryErrors.DuplicateWrongState, await desk.Desks.Duplicates.ProposeAsync(found.Row.Id, Desk.Officer, "after all"));
    }

    [Fact]
    public async Task Merging_needs_two_officers_and_moves_the_profiles_to_who_was_there_first()
    {
        await using var desk = await Desk.OpenAsync();
        var (first, second, id) = await TwiceAsync(desk);
        var duplicates = desk.Desks.Duplicates;
        Desk.Refused(RegistryErrors.DuplicateWrongState, await duplicates.MergeAsync(id, Desk.Officer, "same person"));
        Desk.Ok(await duplicates.ProposeAsync(id, Desk.Officer, "same passport"));
        Desk.Refused(RegistryErrors.SecondOfficer, await duplicates.MergeAsync(id, Actor.Officer(" tremblay"), "same passport"));
        Desk.Refused(RegistryErrors.OfficersOnly, await duplicates.MergeAsync(id, Actors.Ontario, "same passport"));
        Desk.Ok(await duplicates.MergeAsync(id, Actors.SecondOfficer, "same passport"));

        await using var db = desk.Store.Open();
        var profiles = db.Profiles.ToDictionary(row => row.Id);
        Assert.Equal(ProfileState.InPool, profiles[first.Id].State);
        Assert.Equal(first.Version, profiles[first.Id].Version);
        Assert.Equal(ProfileState.Withdrawn, profiles[second.Id].State);
        Assert.Equal(first.PersonId, profiles[second.Id].PersonId);
        Assert.Equal(first.PersonId, db.People.Single(one => one.Id == second.PersonId).MergedInto);
        // The document opens with the key of who stays, and the reason is told there.
        using var seal = desk.Desks.Office.Vault.Open(db.People.Single(one => one.Id == first.PersonId))!;
        Assert.Equal(new LocalDate(2001, 8, 23), ProfileDocument.Stored(seal, db.Versions.Single(one => one.ProfileId == second.Id).Document, second).BirthDate);
        var told = (await desk.Desks.Records.ShowAsync($"{first.PersonId}")).Value.Processes.SelectMany(process => process.Events).Single(one => one.Name.En == "Profile withdrawn");
        Assert.Equal(second.Number, told.Profile);
        Assert.Contains(first.Number, told.Body!.Words.Fr, StringComparison.Ordinal);
        Assert.Single(db.Notices, notice => notice.Key.StartsWith("merged:"));
        Desk.Refused(RegistryErrors.Merged, await desk.Desks.Profiles.DraftAsync(second.PersonId, Desk.Sample("developer-toronto"), Desk.Officer));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Undoing_gives_back_exactly_what_was_there(bool olderPersonIsLater)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, second, id) = await TwiceAsync(desk, olderPersonIsLater);
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(id, Desk.Officer, "same passport"));
        var before = State(desk);
        desk.Clock.Advance(Duration.FromHours(5));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(id, Actors.SecondOfficer, "same passport"));
        Assert.NotEqual(before, State(desk));
        desk.Clock.Advance(Duration.FromHours(5));
        Desk.Ok(await desk.Desks.Duplicates.UndoAsync(id, Actors.SecondOfficer, "two people after all"));
        Assert.Equal(before, State(desk));
        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
        // And on with it: it can be edited, and merged again.
        Desk.Ok(await desk.Desks.Profiles.EditAsync(second.Id, Desk.Sample("developer-toronto", profile => profile with { Education = [] }), null, Desk.Officer));
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(id, Actors.SecondOfficer, "same face"));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(id, Desk.Officer, "same face"));
    }

    [Fact]
    public async Task Undoing_waits_while_another_profile_stands_where_one_would_return()
    {
        await using var desk = await Desk.OpenAsync();
        var (kept, other, id) = await TwiceAsync(desk, olderPersonIsLater: true);
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(id, Desk.Officer, "same passport"));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(id, Actors.SecondOfficer, "same passport"));
        // The other's was there first and stays; withdrawn, the person kept begins anew.
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(other.Id, null, Desk.Officer));
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(kept.PersonId, Desk.Sample("developer-toronto"), Desk.Officer));
        var anew = Desk.Ok(await desk.Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer));
        Desk.Refused(RegistryErrors.UndoInTheWay, await desk.Desks.Duplicates.UndoAsync(id, Desk.Officer, "two people"));
        Desk.Ok(await desk.Desks.Profiles.WithdrawAsync(anew.Id, null, Desk.Officer));
        Desk.Ok(await desk.Desks.Duplicates.UndoAsync(id, Desk.Officer, "two people"));
    }

    [Fact]
    public async Task Forgetting_who_was_kept_forgets_the_other_too()
    {
        await using var desk = await Desk.OpenAsync();
        var (first, second, id) = await TwiceAsync(desk);
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(id, Desk.Officer, "same passport"));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(id, Actors.SecondOfficer, "same passport"));
        Desk.Ok(await desk.Desks.People.ForgetAsync(second.PersonId, Desk.Officer, "asked for"));
        await using var db = desk.Store.Open();
        Assert.All(db.People, person => Assert.Null(person.WrappedKey));
        Assert.Equal(ProfileState.Withdrawn, db.Profiles.Single(row => row.Id == first.Id).State);
        Desk.Refused(RegistryErrors.Forgotten, await desk.Desks.Duplicates.UndoAsync(id, Desk.Officer, "two people"));
    }

    // One human being, registered on two days and in the pool twice; who was registered first may have submitted later.
    private static async Task<(ProfileRow OfOlder, ProfileRow OfYounger, Guid Duplicate)> TwiceAsync(Desk desk, bool olderPersonIsLater = false)
    {
        var older = await desk.PersonAsync("Ndiaye", "Awa", "A12345");
        desk.Clock.AdvanceDays(1);
        var younger = await desk.PersonAsync("N’Diaye", "Awa Marie", "A12345");
        PersonRow[] order = olderPersonIsLater ? [younger, older] : [older, younger];
        var rows = new List<ProfileRow>();
        foreach (var person in order)
        {
            desk.Clock.AdvanceDays(1);
            var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Desk.Sample("developer-toronto"), Desk.Officer));
            rows.Add(Desk.Ok(await desk.Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer)));
        }

        var found = (await desk.Desks.Duplicates.ListAsync())[0];
        Assert.Equal((older.Id, younger.Id), (found.Kept.Person.Id, found.Other.Person.Id));
        return olderPersonIsLater ? (rows[1], rows[0], found.Row.Id) : (rows[0], rows[1], found.Row.Id);
    }

    private static async Task SubmittedAsync(Desk desk, string family, string given, string? born = null)
    {
        var person = Desk.Ok(await desk.Desks.People.RegisterAsync(new PersonDetails { FamilyName = family, GivenNames = given }, OfficialLanguage.French, Desk.Officer));
        var document = Desk.Sample("developer-toronto", profile => profile with
        {
            FamilyName = family,
            GivenNames = given,
            BirthDate = born is null ? profile.BirthDate : NodaTime.Text.LocalDatePattern.Iso.Parse(born).Value,
        });
        var draft = Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, document, Desk.Officer));
        Desk.Ok(await desk.Desks.Profiles.SubmitAsync(draft.Id, null, Desk.Officer));
        desk.Clock.AdvanceDays(1);
    }

    // Everything but the events and notices, which only grow, and the duplicate itself.
    private static string State(Desk desk)
    {
        using var db = desk.Store.Open();
        return string.Join('\n',
        [
            .. db.People.OrderBy(one => one.Id).AsEnumerable().Select(one => $"{one.Id} {one.MergedInto} {Convert.ToHexString(one.SealedDetails!)} {Convert.ToHexString(one.WrappedKey!)}"),
            .. db.Profiles.OrderBy(one => one.Id).AsEnumerable().Select(one => $"{one.Id} {one.PersonId} {one.Number} {one.State} {one.StateSince} {one.SubmittedAt} {one.ExpiresAt} {one.Version} {one.Score}"),
            .. db.Versions.OrderBy(one => one.ProfileId).ThenBy(one => one.Version).AsEnumerable().Select(one => $"{one.ProfileId} {one.Version} {one.At} {Convert.ToHexString(one.Document)}"),
            .. db.MatchKeys.OrderBy(one => one.PersonId).ThenBy(one => one.On).AsEnumerable().Select(one => $"{one.PersonId} {one.On} {Convert.ToHexString(one.Hash)}"),
            $"{db.MergedProfiles.Count()} {db.MergedVersions.Count()}",
        ]);
    }
}
