using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Pools;

/// <summary>Someone in the pool, read to be looked at again.</summary>
/// <param name="Row">The profile.</param>
/// <param name="Person">Whose: what events and notices about them need, and not who they are.</param>
/// <param name="Document">The newest version, sealed.</param>
internal sealed record PoolMember(ProfileRow Row, PersonRow Person, byte[] Document)
{
    /// <summary>Those of some profiles.</summary>
    public static IQueryable<PoolMember> Of(RegistryDb db, IQueryable<ProfileRow> rows) =>
        from row in rows.AsNoTracking()
        join person in db.People on row.PersonId equals person.Id
        join version in db.Versions on new { ProfileId = row.Id, row.Version } equals new { version.ProfileId, version.Version }
        select new PoolMember(row, new PersonRow { Id = person.Id, CreatedAt = person.CreatedAt, Language = person.Language, WrappedKey = person.WrappedKey }, version.Document);

    /// <summary>Looks at each, on all processors; null for those whose rows say it all already.</summary>
    public static Look?[] LookAt(Office office, IReadOnlyList<PoolMember> members, LocalDate today)
    {
        var looks = new Look?[members.Count];
        // A partition of nothing is refused.
        if (looks.Length == 0) return looks;
        Parallel.ForEach(Partitioner.Create(0, looks.Length), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) looks[i] = members[i].LookAt(office, today);
        });
        return looks;
    }

    /// <summary>Writes what was seen into the rows and the records.</summary>
    public static async Task<PoolKept> PutAsync(Act act, IEnumerable<(PoolMember Member, Look Look)> seen, CancellationToken stop)
    {
        var (moved, stayed) = (new List<ProfileRow>(), new List<ProfileRow>());
        var (scores, lost) = (0, 0);
        foreach (var ((row, person, _), look) in seen)
        {
            var (score, state) = (row.Score, row.State);
            look.PutInto(act, row, person);
            scores += row.Score != score ? 1 : 0;
            lost += row.State != state ? 1 : 0;
            (row.Score != score || row.State != state ? moved : stayed).Add(row);
        }

        await act.Db.Bulk.UpdateAsync(moved, Standing.Columns, stop).ConfigureAwait(false);
        await act.Db.Bulk.UpdateAsync(stayed, Standing.Details, stop).ConfigureAwait(false);
        return new PoolKept { ScoresChanged = scores, EligibilityLost = lost };
    }

    /// <summary>Looks at one; null when the row says it all already.</summary>
    public Look? LookAt(Office office, LocalDate today)
    {
        // A forgotten person has no profile in the pool.
        using var seal = office.Vault.Open(Person) ?? throw new InvalidOperationException($"Profile {Row.Number} is in the pool and its person is forgotten.");
        return Look.At(office.Law, ProfileDocument.Stored(seal, Document, Row), Row, today);
    }
}
