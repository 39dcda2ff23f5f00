using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>Where officers look at people who may be one: not a duplicate, or merged by two officers, which can be undone.</summary>
public sealed class DuplicateDesk(Office office)
{
    /// <summary>Possible duplicates that nobody has decided yet, the oldest first, with who both people are.</summary>
    public async Task<IReadOnlyList<DuplicateCase>> ListAsync(CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        var open = await (
            from row in db.Duplicates.AsNoTracking()
            join kept in db.People.AsNoTracking() on row.KeptId equals kept.Id
            join other in db.People.AsNoTracking() on row.OtherId equals other.Id
            where (row.State == DuplicateState.Open || row.State == DuplicateState.Proposed) && kept.ForgottenAt == null && other.ForgottenAt == null
            orderby row.FoundAt, row.Id
            select new { row, kept, other }).ToListAsync(stop).ConfigureAwait(false);
        var people = open.SelectMany(one => new[] { one.kept.Id, one.other.Id }).ToList();
        var numbers = (await db.Profiles.AsNoTracking().Where(one => people.Contains(one.PersonId)).OrderBy(one => one.CreatedAt)
            .Select(one => new { one.PersonId, one.Number }).ToListAsync(stop).ConfigureAwait(false)).ToLookup(one => one.PersonId, one => one.Number);
        return [.. open.Select(one => new DuplicateCase(one.row, Side(one.kept), Side(one.other)))];

        DuplicateSide Side(PersonRow person)
        {
            using var seal = office.Vault.Open(person)!;
            return new DuplicateSide(person, PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!)), [.. numbers[person.Id]]);
        }
    }

    /// <summary>They are two people.</summary>
    public async Task<Result<DuplicateRow>> DismissAsync(Guid id, Actor officer, string reason, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.DismissDuplicate, officer, reason, stop).ConfigureAwait(false);
        if (!(await FindAsync(act, id, stop, DuplicateState.Open, DuplicateState.Proposed).ConfigureAwait(false)).TryGet(out var found, out var errors))
        {
            return Result<DuplicateRow>.Failed(errors);
        }

        (found.Row.State, found.Row.ProposedBy) = (DuplicateState.Dismissed, null);
        foreach (var person in found.Both)
        {
            act.Write(EventKinds.DuplicateDismissed, person, new Text("The office found that you are registered once", "Le bureau a constaté que vous n’êtes inscrit qu’une fois"));
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return found.Row;
    }

    /// <summary>They are one person: says one officer.</summary>
    public async Task<Result<DuplicateRow>> ProposeAsync(Guid id, Actor officer, string reason, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.ProposeMerge, officer, reason, stop).ConfigureAwait(false);
        if (!(await FindAsync(act, id, stop, DuplicateState.Open, DuplicateState.Undone).ConfigureAwait(false)).TryGet(out var found, out var errors))
        {
            return Result<DuplicateRow>.Failed(errors);
        }

        (found.Row.State, found.Row.ProposedBy) = (DuplicateState.Proposed, officer.Name);
        foreach (var person in found.Both)
        {
            act.Write(EventKinds.MergeProposed, person, new Text("An officer proposed to merge two registrations of yours", "Un agent a proposé de fusionner deux de vos inscriptions"));
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return found.Row;
    }

    /// <summary>They are one person: says another officer, and it is done. The one known for longer stays and gets the profiles of the other.</summary>
    public async Task<Result<DuplicateRow>> MergeAsync(Guid id, Actor officer, string reason, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.MergePeople, officer, reason, stop).ConfigureAwait(false);
        if (!(await FindAsync(act, id, stop, DuplicateState.Proposed).ConfigureAwait(false)).TryGet(out var found, out var errors)) return Result<DuplicateRow>.Failed(errors);
        if (officer.IsSameAs(ActorKind.Officer, found.Row.ProposedBy!)) return RegistryErrors.SecondOfficer.At(Place.None, found.Row.ProposedBy!);
        if (await Merging.MergeAsync(act, found.Row, found.Kept, found.Other, stop).ConfigureAwait(false) is { } refused) return refused;
        (found.Row.State, found.Row.MergedBy, found.Row.MergedAt) = (DuplicateState.Merged, officer.Name, act.Now);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return found.Row;
    }

    /// <summary>They were two people after all: everything returns to whose it was, as it was.</summary>
    public async Task<Result<DuplicateRow>> UndoAsync(Guid id, Actor officer, string reason, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.UndoMerge, officer, reason, stop).ConfigureAwait(false);
        if (!(await FindAsync(act, id, stop, DuplicateState.Merged).ConfigureAwait(false)).TryGet(out var found, out var errors)) return Result<DuplicateRow>.Failed(errors);
        if (await Merging.UndoAsync(act, found.Row, found.Kept, found.Other, stop).ConfigureAwait(false) is { } refused) return refused;
        (found.Row.State, found.Row.ProposedBy, found.Row.MergedBy, found.Row.MergedAt) = (DuplicateState.Undone, null, null, null);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return found.Row;
    }

    private static async Task<Result<Found>> FindAsync(Act act, Guid id, CancellationToken stop, params DuplicateState[] allowed)
    {
        if (act.Process.ActorKind != ActorKind.Officer) return RegistryErrors.OfficersOnly.At(Place.None);
        var row = await act.Db.Duplicates.FindAsync([id], stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Duplicate, Text.Same($"{id}"));
        if (!allowed.Contains(row.State)) return RegistryErrors.DuplicateWrongState.At(Place.None, row.State.Name(), Words.List(allowed.Select(state => state.Name())));
        var found = new Found(row, (await act.Db.People.FindAsync([row.KeptId], stop).ConfigureAwait(false))!, (await act.Db.People.FindAsync([row.OtherId], stop).ConfigureAwait(false))!);
        return Array.Exists(found.Both, person => person.WrappedKey is null) ? RegistryErrors.Forgotten.At(Place.None) : found;
    }

    private sealed record Found(DuplicateRow Row, PersonRow Kept, PersonRow Other)
    {
        public PersonRow[] Both => [Kept, Other];
    }
}

/// <summary>Two people who may be one, side by side.</summary>
public sealed record DuplicateCase(DuplicateRow Row, DuplicateSide Kept, DuplicateSide Other)
{
    /// <summary>What they were found on, and whatever else is the same of both now.</summary>
    public IReadOnlyList<MatchOn> Same =>
    [
        .. Enum.GetValues<MatchOn>().Where(on => on == Row.On || on switch
        {
            MatchOn.Passport => Is(side => $"{side.PassportCountry} {side.PassportNumber}"),
            MatchOn.Email => Is(side => side.Email),
            _ => false,
        }),
    ];

    private bool Is(Func<PersonDetails, string?> of) => of(Kept.Details)?.Trim() is { Length: > 0 } kept && string.Equals(kept, of(Other.Details)?.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>One of the two, with who it is and the numbers of their profiles.</summary>
public sealed record DuplicateSide(PersonRow Person, PersonDetails Details, IReadOnlyList<string> Profiles);
