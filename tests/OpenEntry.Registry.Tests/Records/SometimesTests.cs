using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Records;

/// <summary>Each event that a process writes only sometimes (<see cref="ProcessKindsTests"/> has the table) is written in one of these stories: what is declared and never happens is no event of it.</summary>
public class SometimesTests
{
    [Fact]
    public async Task Every_event_that_is_written_sometimes_is_written_in_a_story()
    {
        var told = new HashSet<string>();
        foreach (var (from, story) in new (string From, Func<Desk, Task> Story)[]
        {
            ("2026-09-01T12:00:00Z", TwiceAsync),
            ("2026-09-01T12:00:00Z", AccountsAsync),
            ("2026-09-01T12:00:00Z", EditedAsync),
            ("2026-09-01T12:00:00Z", ImportedAsync),
            ("2026-10-01T12:00:00Z", TimeAsync),
            ("2026-10-01T12:00:00Z", NominatedAsync),
            ("2026-10-01T12:00:00Z", AnsweredLateAsync),
            ("2026-09-01T12:00:00Z", StandstillAsync),
        })
        {
            await using var desk = await Desk.OpenAsync(from);
            await story(desk);
            Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
            await using var db = desk.Store.Open();
            told.UnionWith(await (
                from one in db.Events.AsNoTracking()
                join process in db.Processes.AsNoTracking() on one.ProcessId equals process.Id
                select process.Kind + " " + one.Kind).Distinct().ToListAsync());
        }

        var declared = ProcessKinds.All.Values.SelectMany(process => process.Sometimes.Select(one => $"{process.Key} {one.Key}"));
        Assert.Equal([], declared.Where(one => !told.Contains(one)).Order(StringComparer.Ordinal));
    }

    // One human being, registered again and again.
    private static async Task TwiceAsync(Desk desk)
    {
        var (people, profiles) = (desk.Desks.People, desk.Desks.Profiles);
        var first = await desk.PersonAsync("Ndiaye", "Awa", "A1");
        await desk.PersonAsync("Ndiaye", "Awa Marie", "A1");
        var changed = await desk.PersonAsync("Sarr", "Fatou");
        var passport = new PersonDetails { FamilyName = "Sarr", GivenNames = "Fatou", PassportCountry = "SN", PassportNumber = "A1" };
        Desk.Ok(await people.ChangeAsync(changed.Id, passport, OfficialLanguage.English, Desk.Officer));
        Desk.Ok(await profiles.DraftAsync(passport with { GivenNames = "Fatou Bintou" }, OfficialLanguage.French, Desk.Sample("developer-toronto"), Desk.Officer));
        // The same names and birth date as another, in the profile.
        var one = await desk.InPoolAsync(family: "Diop");
        desk.Clock.AdvanceMinutes(1);
        var other = await desk.InPoolAsync(family: "Diop");
        Desk.Ok(await profiles.EditAsync((await desk.InPoolAsync(family: "Tran")).Id, Desk.Sample("developer-toronto", profile => profile with { FamilyName = "Diop" }), null, Desk.Officer));
        // And registered by other names and addresses: only the profiles say it.
        foreach (var given in new[] { "one", "two" })
        {
            var draft = Desk.Ok(await profiles.DraftAsync((await desk.PersonAsync("Kane", given)).Id, Desk.Sample("developer-toronto", profile => profile with { FamilyName = "Kane" }), Desk.Officer));
            Desk.Ok(await profiles.SubmitAsync(draft.Id, null, Desk.Officer));
        }

        var same = (await desk.Desks.Duplicates.ListAsync()).Single(pair => pair.Kept.Person.Id == one.PersonId && pair.Other.Person.Id == other.PersonId).Row.Id;
        Desk.Ok(await desk.Desks.Duplicates.ProposeAsync(same, Desk.Officer, "same person"));
        Desk.Ok(await desk.Desks.Duplicates.MergeAsync(same, Actors.SecondOfficer, "same person"));
        await desk.InviteAsync(await desk.ProfileAsync(one.Id));
        Desk.Ok(await people.ForgetAsync(one.PersonId, Desk.Officer, "asked for"));
        Desk.Ok(await people.ForgetAsync(first.Id, Desk.Officer, "asked for"));
    }

    private static async Task AccountsAsync(Desk desk)
    {
        // Somebody the office knows already.
        await desk.PersonAsync("Ndiaye", "awa");
        await desk.PersonAsync("Sarr", "fatou");
        var (awa, lawyer) = (await desk.AccountAsync("awa.Ndiaye@example.org"), await desk.AccountAsync("lawyer@firm.example"));
        Desk.Ok(await desk.Desks.Accounts.AskEmailChangeAsync(awa.Id, "fatou.Sarr@example.org", Desk.Link("change"), Desk.SignInPage));
        Desk.Ok(await desk.Desks.Accounts.ChangeEmailAsync((await desk.LettersAsync()).Single(one => one.To == "fatou.Sarr@example.org").Secret("change")));
        await desk.AccessAsync(awa, lawyer, AccessScope.Edit);
        Desk.Ok(await desk.Desks.Accounts.CloseAsync(lawyer.Id));
        var page = Desk.Link("rounds")(Registry.Subscriptions.SubscriptionLinks.Key);
        Desk.Ok(await desk.Desks.Subscriptions.AskAsync("reader@rounds.example", OfficialLanguage.English, new(page, page, page)));
    }

    private static async Task EditedAsync(Desk desk)
    {
        var row = await desk.InPoolAsync();
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", Lacking), null, Desk.Officer));
        Assert.Equal(ProfileState.Ineligible, (await desk.ProfileAsync(row.Id)).State);
        Desk.Ok(await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto"), null, Desk.Officer));
        var renewed = Desk.Ok(await desk.Desks.Profiles.RenewAsync(row.Id, Desk.Officer));
        Desk.Ok(await desk.Desks.Profiles.SubmitAsync(renewed.Id, null, Desk.Officer));
    }

    private static async Task ImportedAsync(Desk desk)
    {
        var (good, lacking) = (Desk.Sample("developer-toronto"), Desk.Sample("developer-toronto", Lacking));
        var twin = JsonNode.Parse(good)!;
        twin["id"] = "another system";
        foreach (var line in new[] { good, lacking, good, Encoding.UTF8.GetBytes(twin.ToJsonString()) })
        {
            var report = await desk.Desks.Import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(JsonNode.Parse(line)!.ToJsonString())), null, Desk.Officer);
            Assert.Equal(0, report.Refused);
        }
    }

    private static async Task TimeAsync(Desk desk)
    {
        var person = await desk.PersonAsync("Sow", "Ami");
        Desk.Ok(await desk.Desks.Profiles.DraftAsync(person.Id, Desk.Sample("engineer-lagos"), Desk.Officer));
        await desk.InPoolAsync("tests-run-out", "Alpha");
        var invited = await desk.InPoolAsync(family: "Beta");
        await desk.InviteAsync(invited);
        var nominated = await desk.InPoolAsync(family: "Gamma");
        Desk.Ok(await desk.Desks.Nominations.OfferAsync(nominated.Number, "SK-1", Actors.Saskatchewan));
        desk.Clock.AdvanceDays(54);
        Assert.NotEqual(0, await desk.Desks.Reminders.RemindAsync());
        desk.Clock.AdvanceDays(10);
        await desk.Desks.Timed.RunAsync();
        desk.Clock.AdvanceDays(366);
        await desk.Desks.Timed.RunAsync();
    }

    private static async Task NominatedAsync(Desk desk)
    {
        var profile = await desk.InPoolAsync("tests-run-out");
        var refused = Desk.Ok(await desk.Desks.Nominations.OfferAsync(profile.Number, "SK-0", Actors.Saskatchewan));
        Desk.Ok(await desk.Desks.Nominations.RefuseAsync(refused.Id, Actor.Candidate(profile.PersonId)));
        desk.Clock.Reset(Desk.At("2026-11-20T12:00:00Z"));
        await desk.Desks.Keeper.KeepAsync();
        var nomination = Desk.Ok(await desk.Desks.Nominations.OfferAsync(profile.Number, "SK-1", Actors.Saskatchewan));
        Desk.Ok(await desk.Desks.Nominations.AcceptAsync(nomination.Id, Actor.Candidate(profile.PersonId)));
        Desk.Ok(await desk.Desks.Nominations.RevokeAsync(nomination.Id, Actors.Saskatchewan, "the job is gone"));
    }

    // What was true when they were invited is not any more when they answer.
    private static async Task AnsweredLateAsync(Desk desk)
    {
        var ranOut = new[] { await desk.InPoolAsync("tests-run-out", "Alpha"), await desk.InPoolAsync("tests-run-out", "Beta") };
        var over = new[] { await desk.InPoolAsync(family: "Gamma"), await desk.InPoolAsync(family: "Delta") };
        var first = await desk.InviteAsync([.. ranOut.Select(row => row.Id)]);
        desk.Clock.Reset(Desk.At("2026-11-20T12:00:00Z"));
        Desk.Ok(await desk.Desks.Invitations.DeclineAsync(first[0].Id, Desk.Officer));
        Desk.Ok(await desk.Desks.Invitations.CancelAsync(first[1].Id, Desk.Officer, "issued in error"));
        desk.Clock.Reset(Desk.At("2027-09-20T12:00:00Z"));
        var second = await desk.InviteAsync([.. over.Select(row => row.Id)]);
        desk.Clock.Reset(Desk.At("2027-10-01T12:00:00Z"));
        Desk.Ok(await desk.Desks.Invitations.DeclineAsync(second[0].Id, Desk.Officer));
        Desk.Ok(await desk.Desks.Invitations.CancelAsync(second[1].Id, Desk.Officer, "issued in error"));
    }

    private static async Task StandstillAsync(Desk desk)
    {
        await desk.InviteAsync(await desk.InPoolAsync());
        desk.Clock.Reset(Desk.At("2026-10-31T22:00:00Z"));
        await desk.Desks.Outages.BeatAsync("a");
        desk.Clock.Reset(Desk.At("2026-11-01T05:00:00Z"));
        Assert.NotNull(await desk.Desks.Outages.BeatAsync("a"));
    }

    private static Profile Lacking(Profile profile) => profile with { Work = [] };
}
