using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>Marks people so that the same one is recognized, and finds who else bears a mark.</summary>
public sealed class Duplicates(MatchMarks marks)
{
    /// <summary>Sets the marks of a person to what is known of them now, and records everyone else who bears one of them as a possible duplicate.</summary>
    internal async Task MarkAsync(Act act, PersonRow person, PersonDetails details, CancellationToken stop)
    {
        var now = await marks.OfAsync(act.Db, person.Id, details, stop).ConfigureAwait(false);
        var known = await act.Db.MatchKeys.Where(one => one.PersonId == person.Id).ToListAsync(stop).ConfigureAwait(false);
        if (now.Count == known.Count && now.All(one => known.Exists(other => other.On == one.On && other.Hash.AsSpan().SequenceEqual(one.Hash)))) return;
        act.Db.MatchKeys.RemoveRange(known);
        await act.Db.SaveChangesAsync(stop).ConfigureAwait(false);
        act.Db.MatchKeys.AddRange(now);
        var hashes = now.Select(one => one.Hash).ToList();
        var others = await (
            from key in act.Db.MatchKeys.AsNoTracking()
            join other in act.Db.People.AsNoTracking() on key.PersonId equals other.Id
            where hashes.Contains(key.Hash) && key.PersonId != person.Id && other.ForgottenAt == null
            select new { key.PersonId, key.On, other.CreatedAt }).ToListAsync(stop).ConfigureAwait(false);
        var found = false;
        foreach (var other in others.GroupBy(one => one.PersonId).Select(group => group.OrderBy(one => one.On).First()))
        {
            var older = other.CreatedAt <= person.CreatedAt;
            var (kept, twin) = older ? (other.PersonId, person.Id) : (person.Id, other.PersonId);
            if (await act.Db.Duplicates.AnyAsync(one => one.KeptId == kept && one.OtherId == twin, stop).ConfigureAwait(false)) continue;
            act.Db.Duplicates.Add(new DuplicateRow
            {
                Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()), KeptId = kept, OtherId = twin, On = other.On, FoundAt = act.Now, State = DuplicateState.Open,
            });
            act.Write(EventKinds.DuplicateFound, person,
                new Text("The office checks whether you are registered twice", "Le bureau vérifie si vous êtes inscrit deux fois"));
            found = true;
        }

        // One letter, however many people it may be.
        if (found) act.Notify(person, $"duplicate:{person.Id}:{act.Process.Id}", NoticeTexts.DuplicateChecked());
    }
}
