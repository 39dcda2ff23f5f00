using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Outages;

/// <summary>Finds from the heartbeats when the service did not work, and moves what fell into that time.</summary>
internal static class OutageActs
{
    /// <summary>
    /// Until when deadlines can be judged: now; or the last sign of the service, when all nodes were silent for too long and none has come back to record
    /// the outage. What fell due since then may yet be moved, so nothing may end because of it.
    /// </summary>
    public static async Task<Instant> JudgedUntilAsync(RegistryDb db, OutageRule rule, Instant now, CancellationToken stop) =>
        await SilentSinceAsync(db, rule, now, stop).ConfigureAwait(false) ?? now;

    /// <summary>The last sign of the service when it is too long ago; null when it works, or never ran.</summary>
    public static async Task<Instant?> SilentSinceAsync(RegistryDb db, OutageRule rule, Instant now, CancellationToken stop)
    {
        var newest = await db.Heartbeats.AsNoTracking().OrderByDescending(one => one.At).Select(one => (Instant?)one.At).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return newest is { } at && now - at > rule.LongestSilence ? at : null;
    }

    /// <summary>Records an outage that ends now, and moves the deadlines it concerns.</summary>
    public static async Task<OutageRow> RecordAsync(Act act, OutageRule rule, Instant from, CancellationToken stop)
    {
        var outage = new OutageRow { Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()), From = from, To = act.Now, RecordedAt = act.Now };
        act.Db.Outages.Add(outage);
        var (since, until) = (Wording.Instant(outage.From), Wording.Instant(outage.To));
        act.Write(EventKinds.OutageRecorded,
            new Text($"The service did not work from {since.En} to {until.En}", $"Le service n’a pas fonctionné du {since.Fr} au {until.Fr}"), $"{outage.From}", $"{outage.To}");
        await InvitationsAsync(act, rule, outage, stop).ConfigureAwait(false);
        await NominationsAsync(act, rule, outage, stop).ConfigureAwait(false);
        await DraftsAsync(act, rule, outage, stop).ConfigureAwait(false);
        return outage;
    }

    private static async Task InvitationsAsync(Act act, OutageRule rule, OutageRow outage, CancellationToken stop)
    {
        var (begin, last) = (outage.From, outage.To + rule.Grace);
        var moved = await (
            from invitation in act.Db.Invitations
            where invitation.State == InvitationState.Issued && invitation.Deadline > begin && invitation.Deadline <= last
            join profile in act.Db.Profiles on invitation.ProfileId equals profile.Id
            join person in act.Db.People on invitation.PersonId equals person.Id
            orderby invitation.Id
            select new { Row = invitation, profile.Number, Person = person }).ToListAsync(stop).ConfigureAwait(false);
        foreach (var one in moved)
        {
            var before = one.Row.Deadline;
            one.Row.Deadline = rule.MovedByDays(before, outage.From, outage.To);
            Tell(act, outage, one.Person, Deadlines.Invitation, one.Row.Id, one.Row.ProfileId, one.Number, before, one.Row.Deadline);
        }
    }

    private static async Task NominationsAsync(Act act, OutageRule rule, OutageRow outage, CancellationToken stop)
    {
        var (begin, last) = (outage.From, outage.To + rule.Grace);
        var moved = await (
            from nomination in act.Db.Nominations
            where nomination.State == NominationState.Offered && nomination.AnswerBefore > begin && nomination.AnswerBefore <= last
            join profile in act.Db.Profiles on nomination.ProfileId equals profile.Id
            join person in act.Db.People on profile.PersonId equals person.Id
            orderby nomination.Id
            select new { Row = nomination, profile.Number, Person = person }).ToListAsync(stop).ConfigureAwait(false);
        foreach (var one in moved)
        {
            var before = one.Row.AnswerBefore;
            one.Row.AnswerBefore = rule.Moved(before, outage.From, outage.To);
            Tell(act, outage, one.Person, Deadlines.Nomination, one.Row.Id, one.Row.ProfileId, one.Number, before, one.Row.AnswerBefore);
        }
    }

    private static async Task DraftsAsync(Act act, OutageRule rule, OutageRow outage, CancellationToken stop)
    {
        var (begin, last) = (outage.From, outage.To + rule.Grace);
        var moved = await (
            from profile in act.Db.Profiles
            where profile.State == ProfileState.Draft && profile.DraftUntil > begin && profile.DraftUntil <= last
            join person in act.Db.People on profile.PersonId equals person.Id
            orderby profile.Id
            select new { Row = profile, Person = person }).ToListAsync(stop).ConfigureAwait(false);
        foreach (var one in moved)
        {
            var before = one.Row.DraftUntil!.Value;
            var after = rule.Moved(before, outage.From, outage.To);
            one.Row.DraftUntil = after;
            Tell(act, outage, one.Person, Deadlines.Draft, one.Row.Id, one.Row.Id, one.Row.Number, before, after);
        }
    }

    private static void Tell(Act act, OutageRow outage, PersonRow person, Text what, Guid id, Guid profile, string number, Instant before, Instant after)
    {
        var moved = Wording.Instant(after);
        act.Write(EventKinds.DeadlineExtended, person,
            new Text($"Because the service was down, {what.En} is extended to {moved.En}", $"En raison d’une panne du service, {what.Fr} est prolongé jusqu’au {moved.Fr}"),
            $"{before}", $"{after}", profile);
        act.Notify(person, $"extended:{outage.Id}:{id}", NoticeTexts.Extended(outage, number, what, before, after));
    }

    /// <summary>The deadlines an outage moves, in words.</summary>
    private static class Deadlines
    {
        public static readonly Text Invitation = new("the time to answer your invitation", "le délai pour répondre à votre invitation");
        public static readonly Text Nomination = new("the time to answer the nomination", "le délai pour répondre à la désignation");
        public static readonly Text Draft = new("the time to complete your draft", "le délai pour terminer votre ébauche");
    }
}
