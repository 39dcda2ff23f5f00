using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Registry.Tests.Records;

public class ProcessKindsTests
{
    /// <summary>Every kind of process; the events it always writes when it changes anything, those it sometimes writes. It never writes any other.</summary>
    private static readonly (string Process, string Always, string Sometimes)[] s_table =
    [
        ("RegisterPerson", "PersonRegistered", "DuplicateFound"),
        ("ChangePerson", "PersonChanged", "DuplicateFound"),
        ("ForgetPerson", "PersonForgotten", "ProfileWithdrawn InvitationCancelled AccessRevoked"),
        ("OpenAccount", "AccountLetterSent", "PersonRegistered"),
        ("WriteAccountLetter", "AccountLetterSent", ""),
        ("ConfirmEmail", "EmailConfirmed", "DuplicateFound"),
        ("ChangeEmail", "EmailChanged", "DuplicateFound"),
        ("ChangeSignIn", "SignInChanged", ""),
        ("AskSubscription", "SubscriptionAsked", "PersonRegistered"),
        ("ConfirmSubscription", "SubscriptionConfirmed", ""),
        ("GiveAccess", "AccessGiven", ""),
        ("TakeUpAccess", "AccessTakenUp", ""),
        ("RevokeAccess", "AccessRevoked", ""),
        ("DismissDuplicate", "DuplicateDismissed", ""),
        ("ProposeMerge", "MergeProposed", ""),
        ("MergePeople", "PeopleMerged", "ProfileWithdrawn"),
        ("UndoMerge", "MergeUndone", ""),
        ("DraftProfile", "ProfileDrafted", "PersonRegistered DuplicateFound"),
        ("EditProfile", "ProfileEdited", "ScoreChanged StandingChanged EligibilityLost EligibilityRestored DuplicateFound"),
        ("SubmitProfile", "ProfileSubmitted", "ProfileRenewed DuplicateFound"),
        ("WithdrawProfile", "ProfileWithdrawn", ""),
        ("RenewProfile", "ProfileDrafted", ""),
        ("ImportProfiles", "", "PersonRegistered ProfileSubmitted ProfileEdited ScoreChanged StandingChanged EligibilityLost EligibilityRestored DuplicateFound"),
        ("KeepTime", "", "ScoreChanged StandingChanged EligibilityLost ProfileExpired DraftExpired NominationLapsed InvitationLapsed PersonReminded"),
        ("ApplyLaw", "LawApplied", ""),
        ("OfferNomination", "NominationOffered", ""),
        ("AnswerNomination", "", "NominationAccepted NominationRefused ProfileEdited ScoreChanged StandingChanged EligibilityRestored"),
        ("RevokeNomination", "NominationRevoked", "ProfileEdited ScoreChanged StandingChanged EligibilityLost"),
        ("DraftRound", "RoundDrafted", ""),
        ("RehearseRound", "RoundRehearsed", ""),
        ("ApproveRound", "RoundApproved", ""),
        ("ReleaseRound", "RoundReleased", "InvitationIssued"),
        ("PublishRound", "RoundPublished", ""),
        ("WithdrawRound", "RoundWithdrawn", ""),
        ("AcceptInvitation", "InvitationAccepted", ""),
        ("DeclineInvitation", "InvitationDeclined", "ScoreChanged StandingChanged EligibilityLost ProfileExpired"),
        ("CancelInvitation", "InvitationCancelled", "ScoreChanged StandingChanged EligibilityLost ProfileExpired"),
        ("RecordOutage", "OutageRecorded", "DeadlineExtended"),
        ("IssueKey", "KeyIssued", ""),
        ("RevokeKey", "KeyRevoked", ""),
        ("RestoreRegistry", "RegistryRestored", ""),
    ];

    [Fact]
    public void Every_process_declares_what_the_table_says_and_may_write_nothing_else()
    {
        Assert.Equal(s_table.Select(line => line.Process).Order(StringComparer.Ordinal), ProcessKinds.All.Keys.Order(StringComparer.Ordinal));
        foreach (var (process, always, sometimes) in s_table)
        {
            var kind = ProcessKinds.All[process];
            Assert.Equal((process, Words(always)), (process, Keys(kind.Always)));
            Assert.Equal((process, Words(sometimes)), (process, Keys(kind.Sometimes)));
            foreach (var other in EventKinds.All.Values) Assert.Equal($"{always} {sometimes}".Split(' ').Contains(other.Key), kind.MayWrite(other));
        }

        // And every kind of event is written by some process.
        Assert.Equal(EventKinds.All.Keys.Order(StringComparer.Ordinal), s_table.SelectMany(line => $"{line.Always} {line.Sometimes}".Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_story_through_every_desk_writes_what_is_always_written_and_nothing_undeclared()
    {
        await using var desk = await Desk.OpenAsync();
        await TellAsync(desk);
        await using var db = desk.Store.Open();
        var written = await (
            from one in db.Events.AsNoTracking()
            join process in db.Processes.AsNoTracking() on one.ProcessId equals process.Id
            select new { process.Id, Process = process.Kind, Event = one.Kind }).ToListAsync();
        Assert.Equal(s_table.Select(line => line.Process).Order(StringComparer.Ordinal), written.Select(one => one.Process).Distinct().Order(StringComparer.Ordinal));
        foreach (var process in written.GroupBy(one => (one.Id, one.Process)))
        {
            var line = s_table.Single(one => one.Process == process.Key.Process);
            var events = process.Select(one => one.Event).ToHashSet();
            Assert.Superset(line.Always.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), events);
            Assert.Subset($"{line.Always} {line.Sometimes}".Split(' ').ToHashSet(), events);
        }

        Assert.True((await desk.Desks.Records.VerifyAsync()).Holds);
    }

    private static async Task TellAsync(Desk desk)
    {
        await TellOfPeopleAsync(desk);
        await TellOfProfilesAsync(desk);
        await TellOfRoundsAsync(desk);
        await TellOfAccountsAsync(desk);
        var keys = desk.Desks.Keys;
        Desk.Ok(await keys.IssueAsync("tracker", [Scopes.All.Keys.First()], Desk.Officer));
        Desk.Ok(await keys.RevokeAsync("tracker", Desk.Officer));
        await desk.Desks.Outages.BeatAsync("one");
        desk.Clock.Advance(Duration.FromHours(1));
        Assert.NotNull(await desk.Desks.Outages.BeatAsync("one"));
        using var backup = new MemoryStream();
        Desk.Ok(await RegistryBackup.WriteAsync(desk.Store, backup, desk.Desks.Office.Now));
        backup.Position = 0;
        Desk.Ok(await RegistryRestore.RunAsync(desk.Desks.Office, backup, force: true, Desk.Officer));
    }

    private static async Task TellOfPeopleAsync(Desk desk)
    {
        var (people, duplicates) = (desk.Desks.People, desk.Desks.Duplicates);
        var first = await desk.PersonAsync("Ndiaye", "Awa", "A1");
        desk.Clock.AdvanceDays(1);
        var second = await desk.PersonAsync("Ndiaye", "Awa Marie", "A1");
        await desk.PersonAsync("Sarr", "Fatou", "A1");
        Desk.Ok(await people.ChangeAsync(first.Id, new PersonDetails { FamilyName = "Ndiaye", PassportCountry = "SN", PassportNumber = "A1" }, OfficialLanguage.French, Desk.Officer));
        foreach (var one in new[] { first, second }) Desk.Ok(await desk.Desks.Profiles.SubmitAsync(Desk.Ok(await desk.Desks.Profiles.DraftAsync(one.Id, Desk.Sample("developer-toronto"), Desk.Officer)).Id, null, Desk.Officer));
        var found = await duplicates.ListAsync();
        var same = found.Single(one => one.Kept.Person.Id == first.Id && one.Other.Person.Id == second.Id).Row.Id;
        Desk.Ok(await duplicates.DismissAsync(found.First(one => one.Row.Id != same).Row.Id, Desk.Officer, "another person"));
        Desk.Ok(await duplicates.ProposeAsync(same, Desk.Officer, "same person"));
        Desk.Ok(await duplicates.MergeAsync(same, Actors.SecondOfficer, "same person"));
        Desk.Ok(await duplicates.UndoAsync(same, Actors.SecondOfficer, "two people"));
        Desk.Ok(await people.ForgetAsync(second.Id, Desk.Officer, "asked for"));
        Desk.Ok(await people.ForgetAsync(first.Id, Desk.Officer, "asked for"));
    }

    private static async Task TellOfProfilesAsync(Desk desk)
    {
        var (profiles, nominations) = (desk.Desks.Profiles, desk.Desks.Nominations);
        var row = await desk.InPoolAsync("tests-run-out", "Alpha");
        Desk.Ok(await profiles.EditAsync(row.Id, Desk.Sample("tests-run-out", profile => profile with { SettlementFunds = 99_999 }), null, Desk.Officer));
        var refused = Desk.Ok(await nominations.OfferAsync(row.Number, "SK-1", Actors.Saskatchewan));
        Desk.Ok(await nominations.RefuseAsync(refused.Id, Actor.Candidate(row.PersonId)));
        var revoked = Desk.Ok(await nominations.OfferAsync(row.Number, "SK-2", Actors.Saskatchewan));
        Desk.Ok(await nominations.AcceptAsync(revoked.Id, Actor.Candidate(row.PersonId)));
        Desk.Ok(await nominations.RevokeAsync(revoked.Id, Actors.Saskatchewan, "left the province"));
        Desk.Ok(await nominations.OfferAsync(row.Number, "SK-3", Actors.Saskatchewan));
        desk.Clock.AdvanceDays(77);
        await desk.Desks.Keeper.KeepAsync();
        Assert.Equal(1, await nominations.LapseAsync());
        var renewed = Desk.Ok(await profiles.RenewAsync(row.Id, Desk.Officer));
        Desk.Ok(await profiles.WithdrawAsync(renewed.Id, null, Desk.Officer, "no longer wanted"));
        var line = Encoding.UTF8.GetBytes(System.Text.Json.Nodes.JsonNode.Parse(Desk.Sample("engineer-lagos"))!.ToJsonString());
        Assert.Equal(1, (await desk.Desks.Import.RunAsync(new MemoryStream(line), null, Desk.Officer)).Added);
    }

    private static async Task TellOfAccountsAsync(Desk desk)
    {
        var (awa, lawyer) = (await desk.AccountAsync("awa@accounts.example"), await desk.AccountAsync("lawyer@accounts.example"));
        Desk.Ok(await desk.Desks.SignIns.SetRecoveryCodesAsync(awa.Id, ["ABCDE-23456"]));
        Desk.Ok(await desk.Desks.Accounts.AskEmailChangeAsync(awa.Id, "new@accounts.example", Desk.Link("change"), Desk.SignInPage));
        Desk.Ok(await desk.Desks.Accounts.ChangeEmailAsync((await desk.LettersAsync()).Single(one => one.To == "new@accounts.example").Secret("change")));
        Desk.Ok(await desk.Desks.Access.RevokeAsync(awa.PersonId, (await desk.AccessAsync(awa, lawyer, Registry.Accounts.AccessScope.Edit)).Id));
        await desk.AccessAsync(awa, lawyer, Registry.Accounts.AccessScope.Edit);
        Desk.Ok(await desk.Desks.Accounts.CloseAsync(lawyer.Id));
        var page = Desk.Link("rounds")(Registry.Subscriptions.SubscriptionLinks.Key);
        Desk.Ok(await desk.Desks.Subscriptions.AskAsync("reader@accounts.example", OfficialLanguage.French, new(page, page, page)));
        Desk.Ok(await desk.Desks.Subscriptions.ConfirmAsync((await desk.LettersAsync()).Single(one => one.To == "reader@accounts.example").Secret("rounds")));
    }

    private static async Task TellOfRoundsAsync(Desk desk)
    {
        for (var i = 0; i < 3; i++)
        {
            await desk.InPoolAsync("developer-toronto", $"Beta{(char)('a' + i)}");
            desk.Clock.AdvanceMinutes(1);
        }

        var withdrawn = Desk.Ok(await desk.Desks.Rounds.DraftAsync(new RoundOrder(1), Desk.Officer));
        Desk.Ok(await desk.Desks.Rounds.WithdrawAsync(withdrawn.Number, "too small", Desk.Officer));
        var round = Desk.Ok(await desk.Desks.Rounds.DraftAsync(new RoundOrder(3), Desk.Officer));
        var rehearsal = Desk.Ok(await desk.Desks.Rehearsals.RehearseAsync(round.Number, new Dictionary<string, string>(), Desk.Officer));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Desk.Officer));
        Desk.Ok(await desk.Desks.Rounds.ApproveAsync(round.Number, rehearsal.Commitment, Actors.SecondOfficer));
        Desk.Ok(await desk.Desks.Releases.ReleaseAsync(round.Number, Desk.Officer));
        Desk.Ok(await desk.Desks.Releases.PublishAsync(round.Number, Desk.Officer));
        await using var db = desk.Store.Open();
        var invitations = await db.Invitations.AsNoTracking().OrderBy(one => one.Id).ToListAsync();
        Assert.Equal(3, invitations.Count);
        Desk.Ok(await desk.Desks.Invitations.AcceptAsync(invitations[0].Id, Actor.Candidate(invitations[0].PersonId)));
        Desk.Ok(await desk.Desks.Invitations.DeclineAsync(invitations[1].Id, Actor.Candidate(invitations[1].PersonId)));
        Desk.Ok(await desk.Desks.Invitations.CancelAsync(invitations[2].Id, Desk.Officer, "issued in error"));
    }

    private static string Keys(IEnumerable<EventKind> kinds) => Words(string.Join(' ', kinds.Select(kind => kind.Key)));

    private static string Words(string words) => string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
