using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Records;

/// <summary>Reads the records: what happened to whom, and whether the chain of events holds.</summary>
public sealed class RecordsDesk(Office office)
{
    /// <summary>What happened to a person (by identifier) or to a profile (by number), in words.</summary>
    public async Task<Result<PersonRecord>> ShowAsync(string personOrNumber, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var isPerson = Guid.TryParse(personOrNumber, out var id);
        var profile = isPerson ? null : await db.Profiles.AsNoTracking().FirstOrDefaultAsync(one => one.Number == personOrNumber, stop).ConfigureAwait(false);
        var selves = isPerson || profile is not null ? await Selves.OfAsync(db, profile?.PersonId ?? id, stop).ConfigureAwait(false) : [];
        if (selves.Count == 0) return RegistryErrors.NotFound.At(Place.None, isPerson ? Words.Person : Words.Profile, Text.Same(personOrNumber));

        var ids = selves.Select(self => self.Id).ToList();
        var rows = await (
            from one in db.Events.AsNoTracking()
            join process in db.Processes.AsNoTracking() on one.ProcessId equals process.Id
            where one.PersonId != null && ids.Contains(one.PersonId.Value) && (profile == null || one.ProfileId == profile.Id)
            orderby one.Sequence
            select new { Event = one, Process = process }).ToListAsync(stop).ConfigureAwait(false);
        var numbers = await NumbersAsync(db, rows.Select(row => row.Event.ProfileId), stop).ConfigureAwait(false);
        var seals = selves.ToDictionary(self => self.Id, office.Vault.Open);
        try
        {
            return new PersonRecord(ids,
            [
                .. from row in rows
                   group row by row.Process.Id into process
                   let done = process.First().Process
                   select new RecordedProcess(done.Id, ProcessKinds.All.TryGetValue(done.Kind, out var kind) ? kind.Name : Text.Same(done.Kind), done.Actor, done.At, done.Reason,
                       [.. process.Select(row => Opened(row.Event))]),
            ]);
        }
        finally
        {
            foreach (var seal in seals.Values) seal?.Dispose();
        }

        RecordedEvent Opened(EventRow one) => new(one.Sequence, EventKinds.All.TryGetValue(one.Kind, out var kind) ? kind.Name : Text.Same(one.Kind),
            one.ProfileId is { } about ? numbers.GetValueOrDefault(about) : null,
            // Empty: written when the person was forgotten already.
            one.Body.Length > 0 && seals[one.PersonId!.Value] is { } seal ? EventBody.Of(seal.Open(SealedAs.Event, one.Body)) : null);
    }

    /// <summary>Where the chain ends now.</summary>
    public async Task<ChainHead> HeadAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var last = await db.Events.AsNoTracking().OrderByDescending(one => one.Sequence).Select(one => new { one.Sequence, one.Hash, one.At }).FirstOrDefaultAsync(stop).ConfigureAwait(false);
        return last is null ? new ChainHead(0, EventChain.Genesis, null) : new ChainHead(last.Sequence, last.Hash, last.At);
    }

    /// <summary>Walks the whole chain.</summary>
    /// <param name="published">A head that was published earlier: only with it is a cut-off end found.</param>
    /// <param name="stop">Stops.</param>
    public async Task<ChainWalk> VerifyAsync(ChainHead? published = null, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        return await new ChainCheck(published).WalkAsync(db, stop).ConfigureAwait(false);
    }

    private static async Task<Dictionary<Guid, string>> NumbersAsync(RegistryDb db, IEnumerable<Guid?> profiles, CancellationToken stop)
    {
        var ids = profiles.OfType<Guid>().Distinct().ToList();
        return await db.Profiles.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Number, stop).ConfigureAwait(false);
    }
}
