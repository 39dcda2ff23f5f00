using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Notices;

/// <summary>
/// Tells people of what will come: an invitation not answered, a profile that expires. Each reminder once; in batches, and after a standstill only the one
/// that is due now. (What runs out within a profile: <see cref="DocumentReminders"/>.)
/// </summary>
public sealed class Reminders(Office office)
{
    internal const int BatchSize = 2000;

    // Days before the end, the last one first: who is told “tomorrow” is not told “in a week” at the same time.
    private static readonly int[] s_invitations = [1, 7];
    private static readonly int[] s_profiles = [7, 30];

    /// <summary>Sends what is due; how many.</summary>
    public async Task<int> RemindAsync(CancellationToken stop = default)
    {
        var reminded = 0;
        foreach (var (days, after) in Spans(s_invitations)) reminded += await InvitationsAsync(days, after, stop).ConfigureAwait(false);
        foreach (var (days, after) in Spans(s_profiles)) reminded += await ProfilesAsync(days, after, stop).ConfigureAwait(false);
        return reminded + await new DocumentReminders(office).RemindAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Puts reminders that were not sent yet into the outbox.</summary>
    internal static async Task<int> SendAsync(Act act, IReadOnlyCollection<Reminder> due, CancellationToken stop)
    {
        var keys = due.Select(one => one.Key).ToList();
        var known = (await act.Db.Notices.Where(one => keys.Contains(one.Key)).Select(one => one.Key).ToListAsync(stop).ConfigureAwait(false)).ToHashSet();
        var sent = 0;
        foreach (var one in due.Where(one => !known.Contains(one.Key)))
        {
            act.Write(EventKinds.PersonReminded, one.Person, one.Text.Subject, profile: one.Profile);
            act.Notify(one.Person, one.Key, one.Text);
            sent++;
        }

        return sent;
    }

    private Task<int> InvitationsAsync(int days, int after, CancellationToken stop) => InBatchesAsync("invitation reminders", async (act, last) =>
    {
        var (begin, end) = (act.Now + Duration.FromDays(after), act.Now + Duration.FromDays(days));
        var batch = await (
            from invitation in act.Db.Invitations.AsNoTracking()
            where invitation.State == InvitationState.Issued && invitation.Deadline > begin && invitation.Deadline <= end && invitation.Id.CompareTo(last) > 0
            orderby invitation.Id
            join profile in act.Db.Profiles.AsNoTracking() on invitation.ProfileId equals profile.Id
            join person in act.Db.People.AsNoTracking() on invitation.PersonId equals person.Id
            select new { Row = invitation, profile.Number, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
        return
        [
            .. batch.Select(one => new Reminder(one.Row.Id, one.Person, one.Row.ProfileId, $"invitation-ends-{days}:{one.Row.Id}", NoticeTexts.Reminder(one.Row, one.Number))),
        ];
    }, stop);

    private Task<int> ProfilesAsync(int days, int after, CancellationToken stop) => InBatchesAsync("profile reminders", async (act, last) =>
    {
        var (begin, end) = (act.Now + Duration.FromDays(after), act.Now + Duration.FromDays(days));
        var batch = await (
            from profile in act.Db.Profiles.AsNoTracking()
            where (profile.State == ProfileState.InPool || profile.State == ProfileState.Ineligible)
                && profile.ExpiresAt > begin && profile.ExpiresAt <= end && profile.Id.CompareTo(last) > 0
            orderby profile.Id
            join person in act.Db.People.AsNoTracking() on profile.PersonId equals person.Id
            select new { Row = profile, Person = person }).Take(BatchSize).ToListAsync(stop).ConfigureAwait(false);
        return [.. batch.Select(one => new Reminder(one.Row.Id, one.Person, one.Row.Id, $"profile-expires-{days}:{one.Row.Id}", NoticeTexts.Expiring(one.Row, days)))];
    }, stop);

    private async Task<int> InBatchesAsync(string job, Func<Act, Guid, Task<IReadOnlyList<Reminder>>> due, CancellationToken stop)
    {
        var (sent, last) = (0, Guid.Empty);
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service(job), null, stop).ConfigureAwait(false);
            var batch = await due(act, last).ConfigureAwait(false);
            sent += await SendAsync(act, batch, stop).ConfigureAwait(false);
            await act.CommitAsync(stop).ConfigureAwait(false);
            if (batch.Count < BatchSize) return sent;
            last = batch[^1].Id;
        }
    }

    // (7, 1) and (1, 0): from 7 days before the end to 1 day before it, and from there to the end.
    private static IEnumerable<(int Days, int After)> Spans(int[] days) => days.Select((day, i) => (day, i == 0 ? 0 : days[i - 1]));
}

/// <summary>A reminder that is due.</summary>
/// <param name="Id">Of what it is about.</param>
/// <param name="Person">To whom.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Key">Unique: it is sent once.</param>
/// <param name="Text">What it says.</param>
internal sealed record Reminder(Guid Id, PersonRow Person, Guid Profile, string Key, NoticeText Text);
