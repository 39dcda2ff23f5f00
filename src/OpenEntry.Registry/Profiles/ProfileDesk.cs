using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Profiles;

/// <summary>The life of a profile as the person leads it: begin, edit, submit, withdraw, renew.</summary>
public sealed class ProfileDesk(Office office, ProfileActs acts, PeopleDesk people)
{
    private static readonly ProfileState[] s_withdrawn = [ProfileState.Draft, ProfileState.InPool, ProfileState.Ineligible];

    /// <summary>Begins a profile; it can be completed for 60 days.</summary>
    public async Task<Result<ProfileRow>> DraftAsync(Guid personId, ReadOnlyMemory<byte> document, Actor actor, CancellationToken stop = default)
    {
        if (ProfileDocument.CheckDraft(document) is { } refused) return refused;
        await using var act = await office.BeginAsync(ProcessKinds.DraftProfile, actor, null, stop).ConfigureAwait(false);
        var person = await act.Db.People.FindAsync([personId], stop).ConfigureAwait(false);
        if (person is null) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{personId}"));
        if (person.MergedInto is { } kept) return RegistryErrors.Merged.At(Place.None, $"{kept}");
        if (act.SealOf(person) is not { } seal) return RegistryErrors.Forgotten.At(Place.None);
        var other = await act.Db.Profiles.FirstOrDefaultAsync(
            one => one.PersonId == personId && (one.State == ProfileState.Draft || one.State == ProfileState.InPool || one.State == ProfileState.Ineligible || one.State == ProfileState.Invited), stop).ConfigureAwait(false);
        if (other is not null) return RegistryErrors.ActiveProfile.At(Place.None, Text.Same(other.Number), other.State.Name());
        var row = await acts.DraftAsync(act, person, seal, document.Span.ToArray(), null, null, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>Registers a person and begins their first profile, both or neither.</summary>
    public async Task<Result<ProfileRow>> DraftAsync(PersonDetails details, OfficialLanguage language, ReadOnlyMemory<byte> document, Actor actor, CancellationToken stop = default)
    {
        if (ProfileDocument.CheckDraft(document) is { } refused) return refused;
        if (details.Email is { } email && AccountMarks.AddressOf(email) is null) return RegistryErrors.AddressInvalid.At(Place.None);
        await using var act = await office.BeginAsync(ProcessKinds.DraftProfile, actor, null, stop).ConfigureAwait(false);
        var person = await people.AddAsync(act, details, language, stop).ConfigureAwait(false);
        var row = await acts.DraftAsync(act, person, act.SealOf(person)!, document.Span.ToArray(), null, null, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>
    /// Changes a profile: a draft as it is, one in the pool to what is complete and lawful. The instant of submission stays; a new version is kept. An
    /// edit that no program is met after takes the profile out of the pool, and one that mends it brings it back, with its instant.
    /// </summary>
    /// <param name="profileId">Which.</param>
    /// <param name="document">The whole profile as it shall be.</param>
    /// <param name="expected">The version that was edited; null to take whichever is there.</param>
    /// <param name="actor">Who.</param>
    /// <param name="stop">Stops.</param>
    public async Task<Result<ProfileRow>> EditAsync(Guid profileId, ReadOnlyMemory<byte> document, int? expected, Actor actor, CancellationToken stop = default)
    {
        if (ProfileDocument.CheckDraft(document) is { } refused) return refused;
        await using var act = await office.BeginAsync(ProcessKinds.EditProfile, actor, null, stop).ConfigureAwait(false);
        if (!(await ProfileActs.FindAsync(act, profileId, expected, stop, ProfileState.Draft, ProfileState.InPool, ProfileState.Ineligible).ConfigureAwait(false)).TryGet(out var found, out var errors))
        {
            return Result<ProfileRow>.Failed(errors);
        }

        var (row, person, seal) = found;
        if (row.State == ProfileState.Draft)
        {
            if (act.Now >= row.DraftUntil) return RegistryErrors.DraftOver.At(Place.None, Wording.Instant(row.DraftUntil.Value));
            var before = await ProfileActs.DocumentAsync(act, row, seal, stop).ConfigureAwait(false);
            if (before.AsSpan().SequenceEqual(document.Span)) return row;
            ProfileActs.AddVersion(act, row, seal, document.Span.ToArray());
            act.Write(EventKinds.ProfileEdited, person, DocumentParts.Told(new Text("The draft was changed", "L’ébauche a été modifiée"), DocumentParts.Changed(before, document)), profile: row.Id);
        }
        else
        {
            if (act.Now >= row.ExpiresAt) return RegistryErrors.WrongState.At(Place.None, Text.Same(row.Number), ProfileState.Expired.Name(), ProfileState.InPool.Name());
            if (!ProfileDocument.Read(document, office.Law, act.Today).TryGet(out var edited, out errors)) return Result<ProfileRow>.Failed(errors);
            var current = await ProfileActs.ProfileAsync(act, row, seal, stop).ConfigureAwait(false);
            if (edited.Nomination is not null && edited.Nomination != current.Nomination) return RegistryErrors.NominationDeclared.At(new Place(Path: "$.nomination"));
            edited = edited with { Id = row.Number, SubmittedAt = row.SubmittedAt, Nomination = current.Nomination };
            var words = DocumentParts.Told(new Text("Your profile was changed", "Votre profil a été modifié"), DocumentParts.Changed(ProfileDocument.Bytes(current), ProfileDocument.Bytes(edited)));
            await acts.ReplaceAsync(act, found, current, edited, "Edit", words, stop).ConfigureAwait(false);
        }

        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>
    /// Puts a draft into the pool. Its instant, by which ties are broken, is now; it stays for twelve months. A renewal takes the place of the profile it
    /// renews.
    /// </summary>
    public async Task<Result<ProfileRow>> SubmitAsync(Guid profileId, int? expected, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.SubmitProfile, actor, null, stop).ConfigureAwait(false);
        if (!(await ProfileActs.FindAsync(act, profileId, expected, stop, ProfileState.Draft).ConfigureAwait(false)).TryGet(out var found, out var errors)) return Result<ProfileRow>.Failed(errors);
        var (row, person, seal) = found;
        if (act.Now >= row.DraftUntil) return RegistryErrors.DraftOver.At(Place.None, Wording.Instant(row.DraftUntil.Value));
        var document = (await ProfileActs.DocumentAsync(act, row, seal, stop).ConfigureAwait(false));
        if (!ProfileDocument.Read(document, office.Law, act.Today).TryGet(out var profile, out errors)) return Result<ProfileRow>.Failed(errors);
        if (profile.Nomination is not null) return RegistryErrors.NominationDeclared.At(new Place(Path: "$.nomination"));
        var active = await act.Db.Profiles.FirstOrDefaultAsync(
            one => one.PersonId == row.PersonId && (one.State == ProfileState.InPool || one.State == ProfileState.Ineligible || one.State == ProfileState.Invited), stop).ConfigureAwait(false);
        if (active is not null && (active.Id != row.RenewsId || active.State == ProfileState.Invited))
        {
            return RegistryErrors.ActiveProfile.At(Place.None, Text.Same(active.Number), active.State.Name());
        }

        if (active is not null)
        {
            var before = active.State;
            ProfileActs.Move(active, ProfileState.Withdrawn, act);
            // First out, then in: the index that allows one active profile a person looks at each statement.
            await act.Db.SaveChangesAsync(stop).ConfigureAwait(false);
            act.Write(EventKinds.ProfileRenewed, person,
                new Text($"Profile {row.Number} takes the place of {active.Number}", $"Le profil {row.Number} remplace le profil {active.Number}"), $"{before}", $"{active.State}", active.Id);
        }

        if (!(await acts.PutIntoPoolAsync(act, row, person, seal, profile, stop).ConfigureAwait(false)).TryGet(out _, out errors)) return Result<ProfileRow>.Failed(errors);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }

    /// <summary>What a person is told before they withdraw.</summary>
    public static Text WithdrawalWarning(ProfileRow row)
    {
        var at = Wording.Instant(row.SubmittedAt!.Value);
        return new(
            $"Withdrawing ends this profile. A new one gets a new moment of submission; the present one ({at.En}), by which ties are broken, is lost.",
            $"Le retrait met fin à ce profil. Un nouveau profil aura un nouveau moment de présentation; le moment actuel ({at.Fr}), qui départage les notes égales, sera perdu.");
    }

    /// <summary>Why a profile cannot be withdrawn where it stands; null when it can.</summary>
    public static Error? WithdrawalRefused(ProfileRow row) => s_withdrawn.Contains(row.State)
        ? null
        : RegistryErrors.WrongState.At(Place.None, Text.Same(row.Number), row.State.Name(), Words.List(s_withdrawn.Select(state => state.Name())));

    /// <summary>Takes a profile back.</summary>
    public async Task<Result<ProfileRow>> WithdrawAsync(Guid profileId, int? expected, Actor actor, string? reason = null, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.WithdrawProfile, actor, reason, stop).ConfigureAwait(false);
        if (!(await ProfileActs.FindAsync(act, profileId, expected, stop, s_withdrawn).ConfigureAwait(false)).TryGet(out var found, out var errors))
        {
            return Result<ProfileRow>.Failed(errors);
        }

        var before = found.Row.State;
        ProfileActs.Move(found.Row, ProfileState.Withdrawn, act);
        act.Write(EventKinds.ProfileWithdrawn, found.Person, new Text("The profile was withdrawn", "Le profil a été retiré"), $"{before}", $"{ProfileState.Withdrawn}", found.Row.Id);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return found.Row;
    }

    /// <summary>
    /// Begins a new profile with everything that the old one says, before or after it expired, so that nothing has to be typed again. In the pool the new
    /// one gets a new instant when it is submitted, and takes the place of the old one.
    /// </summary>
    public async Task<Result<ProfileRow>> RenewAsync(Guid profileId, Actor actor, CancellationToken stop = default)
    {
        await using var act = await office.BeginAsync(ProcessKinds.RenewProfile, actor, null, stop).ConfigureAwait(false);
        if (!(await ProfileActs.FindAsync(act, profileId, null, stop, ProfileState.InPool, ProfileState.Ineligible, ProfileState.Expired, ProfileState.Withdrawn, ProfileState.Lapsed, ProfileState.DraftExpired).ConfigureAwait(false))
            .TryGet(out var found, out var errors))
        {
            return Result<ProfileRow>.Failed(errors);
        }

        var draft = await act.Db.Profiles.FirstOrDefaultAsync(one => one.PersonId == found.Person.Id && one.State == ProfileState.Draft, stop).ConfigureAwait(false);
        if (draft is not null) return RegistryErrors.ActiveProfile.At(Place.None, Text.Same(draft.Number), draft.State.Name());
        var document = await ProfileActs.DocumentAsync(act, found.Row, found.Seal, stop).ConfigureAwait(false);
        if (ProfileReader.Read(document).TryGet(out var profile, out _)) document = ProfileDocument.Bytes(profile with { Nomination = null });
        var row = await acts.DraftAsync(act, found.Person, found.Seal, document, null, found.Row.Id, stop).ConfigureAwait(false);
        await act.CommitAsync(stop).ConfigureAwait(false);
        return row;
    }
}
