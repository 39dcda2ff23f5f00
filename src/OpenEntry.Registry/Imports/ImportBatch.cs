using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Imports;

/// <summary>Some lines of an import, each with a reference of its own, in one process.</summary>
internal sealed class ImportBatch(Office office, Duplicates duplicates)
{
    // Values asked for at once.
    private const int Many = 500;

    public async Task<(int Added, int Changed, int Unchanged)> RunAsync(IReadOnlyList<ImportLine> lines, Actor actor, CancellationToken stop)
    {
        await using var act = await office.BeginAsync(ProcessKinds.ImportProfiles, actor, null, stop).ConfigureAwait(false);
        var known = await KnownAsync(act, lines, stop).ConfigureAwait(false);
        var newcomers = new Newcomer?[lines.Count];
        var edits = new Edit?[lines.Count];
        Parallel.ForEach(Partitioner.Create(0, lines.Count), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++)
            {
                if (known.TryGetValue(lines[i].Reference, out var before)) edits[i] = Compare(act, lines[i], before);
                else newcomers[i] = Prepare(act, lines[i], actor);
            }
        });

        var added = newcomers.OfType<Newcomer>().ToList();
        var changed = edits.OfType<Edit>().ToList();
        foreach (var one in added) act.Keep(one.Person.Id, one.Seal);
        foreach (var one in changed) act.Keep(one.Person.Id, one.Seal);
        await AddAsync(act, added, stop).ConfigureAwait(false);
        await ChangeAsync(act, changed, stop).ConfigureAwait(false);
        if (added.Count + changed.Count > 0)
        {
            await duplicates.MarkAsync(act, [.. added.Select(one => (one.Person, one.Details)), .. changed.Select(one => (one.Person, one.Details))], stop).ConfigureAwait(false);
            await act.CommitAsync(stop).ConfigureAwait(false);
        }

        return (added.Count, changed.Count, known.Count - changed.Count - lines.Count(line => line.Errors.Count > 0 && known.ContainsKey(line.Reference)));
    }

    private static async Task<Dictionary<string, Known>> KnownAsync(Act act, IReadOnlyList<ImportLine> lines, CancellationToken stop)
    {
        var known = new Dictionary<string, Known>();
        foreach (var some in lines.Select(line => line.Reference).Chunk(Many))
        {
            foreach (var one in await (
                from row in act.Db.Profiles.AsNoTracking()
                where row.Reference != null && some.Contains(row.Reference)
                join person in act.Db.People.AsNoTracking() on row.PersonId equals person.Id
                join version in act.Db.Versions.AsNoTracking() on new { ProfileId = row.Id, row.Version } equals new { version.ProfileId, version.Version }
                select new Known(row, person, version.Document,
                    act.Db.Nominations.Any(one => one.ProfileId == row.Id && (one.State == NominationState.Offered || one.State == NominationState.Accepted)))).ToListAsync(stop).ConfigureAwait(false))
            {
                known.Add(one.Row.Reference!, one);
            }
        }

        return known;
    }

    // Null when the line was refused.
    private Newcomer? Prepare(Act act, ImportLine line, Actor actor)
    {
        if (!Submitted(line.Profile!, actor, act.Now).TryGet(out var submitted, out var errors))
        {
            line.Refuse(errors);
            return null;
        }

        var until = Terms.PoolUntil(office.Law, submitted);
        var standing = Standing.Of(office.Law, line.Profile! with { SubmittedAt = submitted }, act.Today, until.InUtc().Date);
        if (!standing.IsEligible)
        {
            line.Refuse(RegistryErrors.NotEligible.At(Place.None, ProfileActs.WhyNot(standing.Assessment)));
            return null;
        }

        var profile = line.Profile!;
        var id = Guid.CreateVersion7(act.Now.ToDateTimeOffset());
        var details = new PersonDetails().With(profile);
        var seal = office.Vault.Create(id, out var wrapped);
        var person = new PersonRow { Id = id, CreatedAt = act.Now, Language = profile.FirstOfficialLanguage, WrappedKey = wrapped, SealedDetails = seal.Seal(SealedAs.Details, details.ToBytes()) };
        var row = new ProfileRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            PersonId = id,
            // Set when it is known how many there are.
            Number = "",
            Reference = profile.Id,
            State = ProfileState.InPool,
            StateSince = act.Now,
            CreatedAt = act.Now,
            SubmittedAt = submitted,
            ExpiresAt = until,
            Version = 1,
        };
        standing.PutInto(row);
        var version = new ProfileVersionRow { ProfileId = row.Id, Version = 1, At = act.Now, ProcessId = act.Process.Id, Document = seal.Seal(SealedAs.Profile, ProfileDocument.Bytes(profile)) };
        return new Newcomer(person, seal, details, row, version, profile.Nomination);
    }

    // Null when it says the same, or the line was refused.
    private Edit? Compare(Act act, ImportLine line, Known known)
    {
        var (row, person, document, isNominated) = known;
        // Erased with the reference.
        var seal = office.Vault.Open(person) ?? throw new InvalidOperationException($"Profile {row.Number} has a reference and its person is forgotten.");
        var before = ProfileDocument.Stored(seal, document, row);
        var after = line.Profile! with { Id = row.Number, SubmittedAt = row.SubmittedAt };
        // A nomination that is known here is its province's and the person's to change, and no line undoes, replaces or revives it.
        if (before.Nomination is not null || isNominated) after = after with { Nomination = before.Nomination };
        var bytes = ProfileDocument.Bytes(after);
        if (bytes.AsSpan().SequenceEqual(ProfileDocument.Bytes(before)))
        {
            seal.Dispose();
            return null;
        }

        if (row.State is not (ProfileState.InPool or ProfileState.Ineligible) || act.Now >= row.ExpiresAt)
        {
            seal.Dispose();
            line.Refuse(RegistryErrors.ImportOver.At(Place.None, Text.Same(line.Reference), row.State.Name(), Words.List(ProfileState.InPool.Name(), ProfileState.Ineligible.Name())));
            return null;
        }

        var details = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!)).With(after);
        return new Edit(row, person, seal, details, seal.Seal(SealedAs.Profile, bytes), office.Law.On(act.Today).Assessor.Assess(before, act.Today),
            Standing.Of(office.Law, after, act.Today, row.ExpiresAt!.Value.InUtc().Date), before.Nomination is null ? after.Nomination : null);
    }

    private static async Task AddAsync(Act act, List<Newcomer> added, CancellationToken stop)
    {
        if (added.Count == 0) return;
        var number = await Counters.TakeAsync(act.Db, Counters.Profiles, added.Count, stop).ConfigureAwait(false);
        foreach (var one in added) one.Row.Number = ProfileNumber.Of(number++);
        await act.Db.Bulk.InsertAsync([.. added.Select(one => one.Person)], stop).ConfigureAwait(false);
        await act.Db.Bulk.InsertAsync([.. added.Select(one => one.Row)], stop).ConfigureAwait(false);
        await act.Db.Bulk.InsertAsync([.. added.Select(one => one.Version)], stop).ConfigureAwait(false);
        await BringAsync(act, added.Select(one => (one.Row, one.Nomination)), stop).ConfigureAwait(false);
        foreach (var (person, _, _, row, _, _) in added)
        {
            act.Write(EventKinds.PersonRegistered, person, new Text("You were registered from another system", "Vous avez été inscrit à partir d’un autre système"));
            act.Write(EventKinds.ProfileSubmitted, person,
                new Text(
                    $"Profile {row.Number} was brought into the pool with {row.Score} points, until {Wording.Instant(row.ExpiresAt!.Value).En}",
                    $"Le profil {row.Number} a été repris dans le bassin avec {row.Score} points, jusqu’au {Wording.Instant(row.ExpiresAt!.Value).Fr}"),
                after: EventFacts.Of(row), profile: row.Id);
        }
    }

    private static async Task ChangeAsync(Act act, List<Edit> changed, CancellationToken stop)
    {
        if (changed.Count == 0) return;
        foreach (var one in changed)
        {
            one.Row.Version++;
            var words = new Text("Your profile was changed by an import", "Votre profil a été modifié par une importation");
            act.Write(EventKinds.ProfileEdited, one.Person, words, profile: one.Row.Id);
            ProfileActs.Settle(act, one.Row, one.Person, one.Before, one.Standing, [new(act.Today, "Edit", words)], quietly: true);
        }

        await act.Db.Bulk.UpdateAsync([.. changed.Select(one => one.Row)], [nameof(ProfileRow.Version), .. Standing.Columns], stop).ConfigureAwait(false);
        await act.Db.Bulk.InsertAsync(
            [.. changed.Select(one => new ProfileVersionRow { ProfileId = one.Row.Id, Version = one.Row.Version, At = act.Now, ProcessId = act.Process.Id, Document = one.Document })], stop).ConfigureAwait(false);
        await BringAsync(act, changed.Select(one => (one.Row, one.Nomination)), stop).ConfigureAwait(false);
    }

    // A nomination that still holds can be revoked by its province like any other.
    private static Task BringAsync(Act act, IEnumerable<(ProfileRow Row, Nomination? Nomination)> profiles, CancellationToken stop) =>
        act.Db.Bulk.InsertAsync([.. profiles.Where(one => one.Nomination is { Ended: null }).Select(one => Brought(act, one.Row, one.Nomination!))], stop);

    private static NominationRow Brought(Act act, ProfileRow row, Nomination nomination)
    {
        var accepted = nomination.Accepted.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return new NominationRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            ProfileId = row.Id,
            Province = nomination.Province,
            Certificate = "",
            OfferedAt = accepted,
            AnswerBefore = accepted,
            State = NominationState.Accepted,
            StateSince = act.Now,
        };
    }

    // An officer brings the instant along, and nobody else does. Ties are broken by it: one that cannot hold is told, never replaced.
    private Result<Instant> Submitted(Profile profile, Actor actor, Instant now)
    {
        if (actor.Kind != ActorKind.Officer || profile.SubmittedAt is not { } brought) return now;
        var (at, place) = (Office.ToMicroseconds(brought), new Place(Path: "$.submittedAt"));
        if (at > now) return RegistryErrors.ImportAhead.At(place, Wording.Instant(at));
        var until = Terms.PoolUntil(office.Law, at);
        return until > now ? at : RegistryErrors.ImportPast.At(place, Wording.Instant(at), Wording.Instant(until));
    }
}
