using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Notices;

/// <summary>
/// Tells people in the pool that a language test or an assessment of a diploma runs out within 30 days and costs them something. A profile is opened only
/// when its next day of change has come within reach since the last run, or was computed anew: about one in a hundred a day.
/// </summary>
internal sealed class DocumentReminders(Office office)
{
    private const int Days = 30;
    private const string LookedOn = "document reminders, last day";

    public async Task<int> RemindAsync(CancellationToken stop)
    {
        var (sent, last) = (0, Guid.Empty);
        LocalDate? looked = null;
        while (true)
        {
            await using var act = await office.BeginAsync(ProcessKinds.KeepTime, Actor.Service("document reminders"), null, stop).ConfigureAwait(false);
            looked ??= await LastDayAsync(act.Db, stop).ConfigureAwait(false);
            var batch = await EntriesAsync(act, looked.Value, last, stop).ConfigureAwait(false);
            sent += await Reminders.SendAsync(act, Due(batch, act.Today), stop).ConfigureAwait(false);
            var done = batch.Count < Reminders.BatchSize;
            // Last of all: stopped before, it looks at the same ones again and sends nothing twice.
            if (done) await SetLastDayAsync(act, stop).ConfigureAwait(false);
            await act.CommitAsync(stop).ConfigureAwait(false);
            if (done) return sent;
            last = batch[^1].Row.Id;
        }
    }

    private static async Task<List<Entry>> EntriesAsync(Act act, LocalDate looked, Guid last, CancellationToken stop)
    {
        var (today, reach, reached) = (act.Today, act.Today.PlusDays(Days), looked.PlusDays(Days));
        return await (
            from row in act.Db.Profiles.AsNoTracking()
            where row.State == ProfileState.InPool && row.NextCheck > today && row.NextCheck <= reach && (row.NextCheck > reached || row.AssessedOn >= looked) && row.Id.CompareTo(last) > 0
            orderby row.Id
            join person in act.Db.People.AsNoTracking() on row.PersonId equals person.Id
            join version in act.Db.Versions.AsNoTracking() on new { ProfileId = row.Id, row.Version } equals new { version.ProfileId, version.Version }
            select new Entry(row, person, version.Document)).Take(Reminders.BatchSize).ToListAsync(stop).ConfigureAwait(false);
    }

    private List<Reminder> Due(List<Entry> batch, LocalDate today)
    {
        var due = new Reminder[batch.Count][];
        Parallel.For(0, batch.Count, i => due[i] = [.. Of(batch[i], today)]);
        return [.. due.SelectMany(one => one)];
    }

    private IEnumerable<Reminder> Of(Entry entry, LocalDate today)
    {
        var (row, person, document) = entry;
        Profile profile;
        using (var seal = office.Vault.Open(person))
        {
            if (seal is null) yield break;
            profile = ProfileDocument.Stored(seal, document, row);
        }

        foreach (var step in ScoreCalendar.Steps(profile, office.Law, today, LocalDate.Min(today.PlusDays(Days), row.ExpiresAt!.Value.InUtc().Date)))
        {
            if (!step.Causes.Any(cause => cause.Kind is CauseKind.TestExpires or CauseKind.AssessmentExpires)) continue;
            yield return new Reminder(row.Id, person, row.Id, $"runs-out:{row.Id}:{NodaTime.Text.LocalDatePattern.Iso.Format(step.Date)}", NoticeTexts.RunningOut(row, step));
        }
    }

    private static async Task<LocalDate> LastDayAsync(RegistryDb db, CancellationToken stop)
    {
        var days = await db.Counters.AsNoTracking().Where(one => one.Name == LookedOn).Select(one => one.Value).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return new LocalDate(1970, 1, 1).PlusDays((int)days);
    }

    private static async Task SetLastDayAsync(Act act, CancellationToken stop)
    {
        var days = Period.DaysBetween(new LocalDate(1970, 1, 1), act.Today);
        if (await act.Db.Counters.Where(one => one.Name == LookedOn).ExecuteUpdateAsync(row => row.SetProperty(one => one.Value, days), stop).ConfigureAwait(false) == 0)
        {
            await act.Db.Bulk.InsertAsync([new CounterRow { Name = LookedOn, Value = days }], stop).ConfigureAwait(false);
        }
    }

    private sealed record Entry(ProfileRow Row, PersonRow Person, byte[] Document);
}
