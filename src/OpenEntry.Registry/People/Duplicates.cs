using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>Marks people so that the same one is recognized, and finds who else bears a mark.</summary>
public sealed class Duplicates(MatchMarks marks)
{
    // Values asked for at once.
    private const int Many = 500;

    /// <summary>Sets the marks of a person to what is known of them now, and records everyone else who bears one of them as a possible duplicate.</summary>
    internal Task MarkAsync(Act act, PersonRow person, PersonDetails details, CancellationToken stop) => MarkAsync(act, [(person, details)], stop);

    /// <inheritdoc cref="MarkAsync(Act, PersonRow, PersonDetails, CancellationToken)"/>
    internal async Task MarkAsync(Act act, IReadOnlyList<(PersonRow Person, PersonDetails Details)> people, CancellationToken stop)
    {
        var secret = await marks.SecretAsync(act.Db, stop).ConfigureAwait(false);
        // The marks go past the change tracker, and need their people to be there.
        await act.Db.SaveChangesAsync(stop).ConfigureAwait(false);
        var known = await KnownAsync(act, people, stop).ConfigureAwait(false);
        var changed = new List<PersonRow>();
        var now = new List<MatchKeyRow>();
        foreach (var (person, details) in people)
        {
            var of = MatchMarks.Of(secret, person.Id, details);
            if (IsSame(of, [.. known[person.Id]])) continue;
            changed.Add(person);
            now.AddRange(of);
        }

        if (changed.Count == 0) return;
        foreach (var some in changed.Where(person => known.Contains(person.Id)).Select(person => person.Id).Chunk(Many))
        {
            await act.Db.MatchKeys.Where(one => some.Contains(one.PersonId)).ExecuteDeleteAsync(stop).ConfigureAwait(false);
        }

        await act.Db.Bulk.InsertAsync(now, stop).ConfigureAwait(false);
        await FindAsync(act, changed.ToDictionary(person => person.Id), now, stop).ConfigureAwait(false);
    }

    private static async Task<ILookup<Guid, MatchKeyRow>> KnownAsync(Act act, IReadOnlyList<(PersonRow Person, PersonDetails Details)> people, CancellationToken stop)
    {
        var known = new List<MatchKeyRow>();
        foreach (var some in people.Select(one => one.Person.Id).Chunk(Many))
        {
            known.AddRange(await act.Db.MatchKeys.AsNoTracking().Where(one => some.Contains(one.PersonId)).ToListAsync(stop).ConfigureAwait(false));
        }

        return known.ToLookup(one => one.PersonId);
    }

    private static bool IsSame(IReadOnlyList<MatchKeyRow> now, List<MatchKeyRow> known) =>
        now.Count == known.Count && now.All(one => known.Exists(other => other.On == one.On && other.Hash.AsSpan().SequenceEqual(one.Hash)));

    private static async Task FindAsync(Act act, Dictionary<Guid, PersonRow> marked, List<MatchKeyRow> now, CancellationToken stop)
    {
        var bearers = new List<Bearer>();
        foreach (var some in now.Select(one => one.Hash).Chunk(Many))
        {
            bearers.AddRange(await (
                from key in act.Db.MatchKeys.AsNoTracking()
                join other in act.Db.People.AsNoTracking() on key.PersonId equals other.Id
                where some.Contains(key.Hash) && other.ForgottenAt == null
                select new Bearer(other.MergedInto ?? other.Id, key.On, key.Hash, other.CreatedAt)).ToListAsync(stop).ConfigureAwait(false));
        }

        var of = bearers.ToLookup(one => Convert.ToHexString(one.Hash));
        var found = (
            from key in now
            from other in of[Convert.ToHexString(key.Hash)]
            where other.Person != key.PersonId
            orderby key.On
            select (Person: marked[key.PersonId], Other: other)).ToList();
        var pairs = new HashSet<(Guid, Guid)>();
        var told = new HashSet<PersonRow>();
        foreach (var (person, other) in found)
        {
            var older = other.CreatedAt < person.CreatedAt
                || (other.CreatedAt == person.CreatedAt && (!marked.ContainsKey(other.Person) || other.Person.CompareTo(person.Id) < 0));
            var (kept, twin) = older ? (other.Person, person.Id) : (person.Id, other.Person);
            if (!pairs.Add((kept, twin)) || await act.Db.Duplicates.AnyAsync(one => one.KeptId == kept && one.OtherId == twin, stop).ConfigureAwait(false)) continue;
            act.Db.Duplicates.Add(new DuplicateRow
            {
                Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
                KeptId = kept,
                OtherId = twin,
                On = other.On,
                FoundAt = act.Now,
                State = DuplicateState.Open,
            });
            act.Write(EventKinds.DuplicateFound, person,
                new Text("The office checks whether you are registered twice", "Le bureau vérifie si vous êtes inscrit deux fois"));
            told.Add(person);
        }

        // One letter, however many people it may be.
        foreach (var person in told) act.Notify(person, $"duplicate:{person.Id}:{act.Process.Id}", NoticeTexts.DuplicateChecked());
    }

    private sealed record Bearer(Guid Person, MatchOn On, byte[] Hash, NodaTime.Instant CreatedAt);
}
