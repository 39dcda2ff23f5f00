using Microsoft.EntityFrameworkCore;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.People;

/// <summary>
/// Merges two people, and undoes it. The profiles of the other move to the one kept, sealed anew with that one's key; what they were sealed as before, whose they
/// were and how they stood is kept beside, so that undoing gives back exactly that. Events stay under whom they were written about.
/// </summary>
internal static class Merging
{
    /// <summary>Merges; an error when it cannot be.</summary>
    public static async Task<Error?> MergeAsync(Act act, DuplicateRow duplicate, PersonRow kept, PersonRow other, CancellationToken stop)
    {
        if ((kept.MergedInto ?? other.MergedInto) is { } into) return RegistryErrors.Merged.At(Place.None, $"{into}");
        var rows = await act.Db.Profiles.Where(one => one.PersonId == kept.Id || one.PersonId == other.Id).ToListAsync(stop).ConfigureAwait(false);
        var active = rows.Where(row => row.State.IsActive()).OrderBy(row => row.SubmittedAt).ToList();
        if (active.Count > 1 && active.Find(row => row.State == ProfileState.Invited) is { } invited) return RegistryErrors.MergeInvited.At(Place.None, invited.Number);

        var drafts = rows.Where(row => row.State == ProfileState.Draft).OrderBy(row => row.CreatedAt).ToList();
        foreach (var row in rows.Where(row => row.PersonId == other.Id || active.Skip(1).Contains(row) || drafts.Skip(1).Contains(row)))
        {
            act.Db.MergedProfiles.Add(new MergedProfileRow { DuplicateId = duplicate.Id, ProfileId = row.Id, PersonId = row.PersonId, State = row.State, StateSince = row.StateSince });
        }

        foreach (var later in active.Skip(1).Concat(drafts.Skip(1))) Withdraw(act, later, later.PersonId == kept.Id ? kept : other, kept, active.Contains(later) ? active[0] : drafts[0]);
        // First out of the pool, then to the other person: the index that allows one active profile a person looks at each statement.
        await act.Db.SaveChangesAsync(stop).ConfigureAwait(false);
        foreach (var row in rows.Where(row => row.PersonId == other.Id))
        {
            row.PersonId = kept.Id;
            foreach (var version in await VersionsAsync(act, row, stop).ConfigureAwait(false))
            {
                act.Db.MergedVersions.Add(new MergedVersionRow { DuplicateId = duplicate.Id, ProfileId = row.Id, Version = version.Version, Document = version.Document });
                version.Document = act.SealOf(kept)!.Seal(SealedAs.Profile, act.SealOf(other)!.Open(SealedAs.Profile, version.Document));
            }
        }

        await MoveInvitationsAsync(act, rows.Where(row => row.PersonId == kept.Id), kept, stop).ConfigureAwait(false);
        other.MergedInto = kept.Id;
        foreach (var person in new[] { kept, other })
        {
            act.Write(EventKinds.PeopleMerged, person, new Text("Two registrations of yours were merged into one", "Deux de vos inscriptions ont été fusionnées en une seule"));
        }

        return null;
    }

    /// <summary>Undoes a merging; an error when something is in the way.</summary>
    public static async Task<Error?> UndoAsync(Act act, DuplicateRow duplicate, PersonRow kept, PersonRow other, CancellationToken stop)
    {
        var merged = await act.Db.MergedProfiles.Where(one => one.DuplicateId == duplicate.Id).ToListAsync(stop).ConfigureAwait(false);
        var ids = merged.Select(one => one.ProfileId).ToList();
        var rows = (await act.Db.Profiles.Where(one => one.PersonId == kept.Id || ids.Contains(one.Id)).ToListAsync(stop).ConfigureAwait(false)).ToDictionary(row => row.Id);
        if (kept.MergedInto is not null || merged.Exists(one => rows[one.ProfileId].PersonId != kept.Id)) return RegistryErrors.UndoLaterFirst.At(Place.None);

        var withdrawn = merged.Where(one => one.State != ProfileState.Withdrawn && IsAsMerged(act, rows[one.ProfileId], duplicate)).ToList();
        foreach (var back in withdrawn.Where(one => one.PersonId == kept.Id))
        {
            // The person kept may have gone on in the meantime, with a profile that does not leave.
            if (rows.Values.FirstOrDefault(row => row.State.IsActive() == back.State.IsActive() && (row.State.IsActive() || row.State == ProfileState.Draft)
                && !merged.Exists(one => one.ProfileId == row.Id && one.PersonId == other.Id)) is { } beside)
            {
                return RegistryErrors.UndoInTheWay.At(Place.None, Text.Same(beside.Number), beside.State.Name(), Text.Same(rows[back.ProfileId].Number));
            }
        }

        foreach (var row in merged.Where(one => one.PersonId == other.Id).Select(one => rows[one.ProfileId]))
        {
            row.PersonId = other.Id;
            await ReturnVersionsAsync(act, duplicate, row, kept, other, stop).ConfigureAwait(false);
        }

        await act.Db.SaveChangesAsync(stop).ConfigureAwait(false);
        foreach (var person in new[] { kept, other })
        {
            act.Write(EventKinds.MergeUndone, person, new Text("The merging of two registrations was undone", "La fusion de deux inscriptions a été annulée"));
        }

        foreach (var back in withdrawn)
        {
            var row = rows[back.ProfileId];
            (row.State, row.StateSince) = (back.State, back.StateSince);
            act.Write(EventKinds.MergeUndone, back.PersonId == kept.Id ? kept : other,
                new Text($"Profile {row.Number} is again as it was before the merging", $"Le profil {row.Number} est de nouveau comme avant la fusion"),
                $"{ProfileState.Withdrawn}", $"{row.State}", row.Id);
        }

        await MoveInvitationsAsync(act, merged.Where(one => one.PersonId == other.Id).Select(one => rows[one.ProfileId]), other, stop).ConfigureAwait(false);
        other.MergedInto = null;
        act.Db.MergedProfiles.RemoveRange(merged);
        return null;
    }

    private static void Withdraw(Act act, ProfileRow row, PersonRow whose, PersonRow kept, ProfileRow stays)
    {
        var before = row.State;
        ProfileActs.Move(row, ProfileState.Withdrawn, act);
        act.Write(EventKinds.ProfileWithdrawn, whose,
            new Text($"Withdrawn because you have profile {stays.Number} as well, which was there first; a person has one at a time",
                $"Retiré parce que vous avez aussi le profil {stays.Number}, qui était là le premier; on n’en a qu’un à la fois"),
            $"{before}", $"{row.State}", row.Id);
        act.Notify(kept, $"merged:{row.Id}:{act.Process.Id}", Told(row, stays));
    }

    private static NoticeText Told(ProfileRow row, ProfileRow stays) => new(
        new("One of your profiles was withdrawn", "L’un de vos profils a été retiré"),
        new(
            $"The office found that you are registered twice and merged the two. A person has one profile at a time (IRPA 10.1(5)): profile {row.Number} was withdrawn, and {stays.Number}, which was there first, stays as it is.\n\nIf you are not the same person, tell the office: it can be undone.",
            $"Le bureau a constaté que vous êtes inscrit deux fois et a fusionné les deux inscriptions. On n’a qu’un profil à la fois (LIPR 10.1(5))\u00a0: le profil {row.Number} a été retiré, et le profil {stays.Number}, qui était là le premier, reste tel quel.\n\nS’il ne s’agit pas de la même personne, dites-le au bureau\u00a0: la fusion peut être annulée."));

    // Still withdrawn by that merging, not moved on since.
    private static bool IsAsMerged(Act act, ProfileRow row, DuplicateRow duplicate) =>
        row.State == ProfileState.Withdrawn && row.StateSince == duplicate.MergedAt && act.Now >= row.StateSince;

    private static Task<List<ProfileVersionRow>> VersionsAsync(Act act, ProfileRow row, CancellationToken stop) =>
        act.Db.Versions.Where(one => one.ProfileId == row.Id).OrderBy(one => one.Version).ToListAsync(stop);

    private static async Task ReturnVersionsAsync(Act act, DuplicateRow duplicate, ProfileRow row, PersonRow kept, PersonRow other, CancellationToken stop)
    {
        var sealedBefore = await act.Db.MergedVersions.Where(one => one.DuplicateId == duplicate.Id && one.ProfileId == row.Id).ToListAsync(stop).ConfigureAwait(false);
        foreach (var version in await VersionsAsync(act, row, stop).ConfigureAwait(false))
        {
            // What was added since goes along, sealed for whose it is now.
            version.Document = sealedBefore.Find(one => one.Version == version.Version)?.Document
                ?? act.SealOf(other)!.Seal(SealedAs.Profile, act.SealOf(kept)!.Open(SealedAs.Profile, version.Document));
        }

        act.Db.MergedVersions.RemoveRange(sealedBefore);
    }

    private static async Task MoveInvitationsAsync(Act act, IEnumerable<ProfileRow> profiles, PersonRow to, CancellationToken stop)
    {
        var ids = profiles.Select(row => row.Id).ToList();
        await act.Db.Invitations.Where(one => ids.Contains(one.ProfileId)).ExecuteUpdateAsync(set => set.SetProperty(one => one.PersonId, to.Id), stop).ConfigureAwait(false);
    }
}
