using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Profiles;

/// <summary>What happens to profiles inside a process, whichever desk it is of.</summary>
public sealed class ProfileActs(Office office, Duplicates duplicates)
{
    /// <summary>A profile with its person and their opened key, when it stands where the process may begin.</summary>
    internal static async Task<Result<Found>> FindAsync(Act act, Guid id, int? expected, CancellationToken stop, params ProfileState[] allowed)
    {
        var row = await act.Db.Profiles.FindAsync([id], stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same($"{id}"));
        var person = (await act.Db.People.FindAsync([row.PersonId], stop).ConfigureAwait(false))!;
        if (act.SealOf(person) is not { } seal) return RegistryErrors.Forgotten.At(Place.None);
        if (expected is { } version && version != row.Version) return await StaleAsync(act.Db, row, version, stop).ConfigureAwait(false);
        return allowed.Contains(row.State)
            ? new Found(row, person, seal)
            : RegistryErrors.WrongState.At(Place.None, Text.Same(row.Number), row.State.Name(), Words.List(allowed.Select(state => state.Name())));
    }

    /// <summary>The newest version, opened.</summary>
    internal static async Task<byte[]> DocumentAsync(Act act, ProfileRow row, PersonSeal seal, CancellationToken stop)
    {
        var version = await act.Db.Versions.AsNoTracking().FirstAsync(one => one.ProfileId == row.Id && one.Version == row.Version, stop).ConfigureAwait(false);
        return seal.Open(SealedAs.Profile, version.Document);
    }

    /// <summary>The newest version of what was submitted.</summary>
    internal static async Task<Profile> ProfileAsync(Act act, ProfileRow row, PersonSeal seal, CancellationToken stop) =>
        ProfileReader.Read(await DocumentAsync(act, row, seal, stop).ConfigureAwait(false)).Value with { Id = row.Number, SubmittedAt = row.SubmittedAt };

    internal static void Move(ProfileRow row, ProfileState state, Act act) => (row.State, row.StateSince) = (state, act.Now);

    internal static void AddVersion(Act act, ProfileRow row, PersonSeal seal, byte[] document)
    {
        row.Version++;
        act.Db.Versions.Add(new ProfileVersionRow { ProfileId = row.Id, Version = row.Version, At = act.Now, ProcessId = act.Process.Id, Document = seal.Seal(SealedAs.Profile, document) });
    }

    internal async Task<ProfileRow> DraftAsync(Act act, PersonRow person, PersonSeal seal, byte[] document, string? reference, Guid? renews, CancellationToken stop)
    {
        var row = new ProfileRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            PersonId = person.Id,
            Number = ProfileNumber.Of(await Counters.TakeAsync(act.Db, Counters.Profiles, 1, stop).ConfigureAwait(false)),
            Reference = reference,
            State = ProfileState.Draft,
            StateSince = act.Now,
            CreatedAt = act.Now,
            DraftUntil = Terms.DraftUntil(office.Law, act.Now),
            Version = 0,
            RenewsId = renews,
        };
        act.Db.Profiles.Add(row);
        AddVersion(act, row, seal, document);
        act.Write(EventKinds.ProfileDrafted, person, new Text($"Profile {row.Number} was begun", $"Le profil {row.Number} a été commencé"), profile: row.Id);
        return row;
    }

    /// <summary>Puts a draft into the pool at this instant; an error when no program is met.</summary>
    internal async Task<Result<Standing>> PutIntoPoolAsync(Act act, ProfileRow row, PersonRow person, PersonSeal seal, Profile profile, CancellationToken stop)
    {
        if (profile.InadmissibleForMisrepresentation) return RegistryErrors.Inadmissible.At(new Place(Path: "$.inadmissibleForMisrepresentation"));
        profile = profile with { Id = row.Number, SubmittedAt = act.Now };
        var until = Terms.PoolUntil(office.Law, act.Now);
        var standing = Standing.Of(office.Law, profile, act.Today, until.InUtc().Date);
        if (!standing.IsEligible) return RegistryErrors.NotEligible.At(Place.None, WhyNot(standing.Assessment));
        (row.SubmittedAt, row.ExpiresAt, row.DraftUntil) = (act.Now, until, null);
        Move(row, ProfileState.InPool, act);
        standing.PutInto(row);
        act.Write(EventKinds.ProfileSubmitted, person,
            new Text(
                $"Profile {row.Number} entered the pool with {row.Score} points, until {Wording.Instant(until).En}",
                $"Le profil {row.Number} est entré dans le bassin avec {row.Score} points, jusqu’au {Wording.Instant(until).Fr}"),
            after: EventFacts.Of(row), profile: row.Id);
        act.Notify(person, $"submitted:{row.Id}", NoticeTexts.Submitted(row));
        await KnowAsync(act, person, seal, profile, stop).ConfigureAwait(false);
        return standing;
    }

    /// <summary>Replaces what an entry of the pool says, as a new version, and writes what changed because of it. Nothing when it says the same.</summary>
    /// <param name="act">The process.</param>
    /// <param name="found">The entry.</param>
    /// <param name="before">What it says.</param>
    /// <param name="after">What it shall say.</param>
    /// <param name="kind">What was done, for programs: the cause of what changes.</param>
    /// <param name="words">The same in words.</param>
    /// <param name="stop">Stops.</param>
    internal async Task<bool> ReplaceAsync(Act act, Found found, Profile before, Profile after, string kind, Text words, CancellationToken stop)
    {
        var (row, person, seal) = found;
        var bytes = ProfileDocument.Bytes(after);
        if (bytes.AsSpan().SequenceEqual(ProfileDocument.Bytes(before))) return false;
        AddVersion(act, row, seal, bytes);
        act.Write(EventKinds.ProfileEdited, person, words, profile: row.Id);
        var was = office.Law.On(act.Today).Assessor.Assess(before, act.Today);
        Settle(act, row, person, was, Standing.Of(office.Law, after, act.Today, row.ExpiresAt!.Value.InUtc().Date), [new(act.Today, kind, words)], quietly: true);
        await KnowAsync(act, person, seal, after, stop).ConfigureAwait(false);
        return true;
    }

    /// <summary>Writes where a profile stands now, with what changed and why; in or out of the pool as it is eligible or not.</summary>
    /// <param name="act">The process.</param>
    /// <param name="row">The profile.</param>
    /// <param name="person">Whose.</param>
    /// <param name="before">As it was.</param>
    /// <param name="standing">As it is.</param>
    /// <param name="causes">Because of what.</param>
    /// <param name="quietly">No letter about the score: whoever changed it saw it, or a letter of its own tells.</param>
    internal static void Settle(Act act, ProfileRow row, PersonRow person, Assessment before, Standing standing, IReadOnlyList<DatedCause> causes, bool quietly = false)
    {
        var was = row.Score;
        standing.PutInto(row);
        ScoreStory.Write(act, person, row, was, before, standing.Assessment, causes);
        if (!quietly && causes.Count > 0 && was != row.Score && standing.IsEligible)
        {
            act.Notify(person, $"score:{row.Id}:{act.Process.Id}", NoticeTexts.ScoreChanged(row, was, [.. causes.Select(one => one.Words)]));
        }

        if (row.State == ProfileState.InPool && !standing.IsEligible)
        {
            Move(row, ProfileState.Ineligible, act);
            var why = WhyNot(standing.Assessment);
            act.Write(EventKinds.EligibilityLost, person,
                new Text($"No program is met any more: {why.En}", $"Plus aucun programme n’est satisfait\u00a0: {why.Fr}"), $"{ProfileState.InPool}", $"{ProfileState.Ineligible}", row.Id);
            act.Notify(person, $"ineligible:{row.Id}:{act.Process.Id}", NoticeTexts.Ineligible(row, why));
        }
        else if (row.State == ProfileState.Ineligible && standing.IsEligible)
        {
            Move(row, ProfileState.InPool, act);
            act.Write(EventKinds.EligibilityRestored, person,
                new Text("Eligible again and back in the pool, with the original moment of submission", "De nouveau admissible et de retour dans le bassin, avec le moment de présentation initial"),
                $"{ProfileState.Ineligible}", $"{ProfileState.InPool}", row.Id);
        }
    }

    /// <summary>Why each program is not met: its first failing condition.</summary>
    internal static Text WhyNot(Assessment assessment)
    {
        var failing = assessment.Programs.Where(one => one.Answer != Answer.Yes)
            .Select(one => (one.Program, Condition: one.Conditions.Where(condition => condition.Answer != Answer.Yes).Select(condition => (Condition?)condition).FirstOrDefault()))
            .Where(one => one.Condition is not null)
            .Select(one => (one.Program, Words: Explanations.Of(one.Condition!.Value.Kind))).ToList();
        return new(
            string.Join("; ", failing.Select(one => $"{Explanations.Of(one.Program).En}: {one.Words.En}")),
            string.Join("; ", failing.Select(one => $"{Explanations.Of(one.Program).Fr}\u00a0: {one.Words.Fr}")));
    }

    // Who it is, is from now on what the profile declares; whoever that may be twice is found.
    private async Task KnowAsync(Act act, PersonRow person, PersonSeal seal, Profile profile, CancellationToken stop)
    {
        var known = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!));
        var details = known.With(profile);
        // Without a family name a profile names nobody: the office's own word stays.
        if (profile.FamilyName is not null && details != known) person.SealedDetails = seal.Seal(SealedAs.Details, details.ToBytes());
        await duplicates.MarkAsync(act, person, details, stop).ConfigureAwait(false);
    }

    private static async Task<Error> StaleAsync(RegistryDb db, ProfileRow row, int expected, CancellationToken stop)
    {
        if (expected > row.Version) return RegistryErrors.VersionAhead.At(Place.None, Number(expected), Number(row.Version));
        var changes = await (
            from version in db.Versions.AsNoTracking()
            join process in db.Processes.AsNoTracking() on version.ProcessId equals process.Id
            where version.ProfileId == row.Id && version.Version > expected
            orderby version.Version
            select new { version.At, process.Kind }).ToListAsync(stop).ConfigureAwait(false);
        var what = changes.Select(one => (Name: ProcessKinds.All[one.Kind].Name, At: Wording.Instant(one.At))).Select(one => new Text($"{one.Name.En}, {one.At.En}", $"{one.Name.Fr}, {one.At.Fr}"));
        return RegistryErrors.Stale.At(Place.None, Text.Same(Number(expected)), Text.Same(Number(row.Version)), Words.List(what));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A profile, whose it is, and their opened key.</summary>
    internal sealed record Found(ProfileRow Row, PersonRow Person, PersonSeal Seal);
}
