using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Invitations;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Invitations;

/// <summary>What happens to invitations inside a process: issued by a round, and given back to the pool.</summary>
internal static class InvitationActs
{
    private static readonly string[] s_moved = [nameof(ProfileRow.State), nameof(ProfileRow.StateSince)];

    /// <summary>Issues the invitations of a round at once: rows, profiles, events and letters.</summary>
    /// <param name="act">The process, which may write <see cref="EventKinds.InvitationIssued"/>.</param>
    /// <param name="law">The law; the deadline is by that of the day of issue, in UTC.</param>
    /// <param name="round">The round.</param>
    /// <param name="invited">Whom, and on what it rests. Their profiles are in the pool.</param>
    /// <param name="stop">Stops.</param>
    public static async Task<IReadOnlyList<InvitationRow>> IssueAsync(Act act, LawBook law, RoundRow round, IReadOnlyCollection<Invitee> invited, CancellationToken stop)
    {
        var deadline = ApplicationDeadline.Of(law, act.Now).Value.SafeBefore;
        var until = Wording.Instant(deadline);
        var rows = new List<InvitationRow>(invited.Count);
        foreach (var one in invited)
        {
            var (profile, person) = (one.Profile, one.Person);
            if (profile.State != ProfileState.InPool) throw new InvalidOperationException($"Profile {profile.Number} is invited and not in the pool.");
            var row = new InvitationRow
            {
                Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
                RoundId = round.Id,
                ProfileId = profile.Id,
                PersonId = person.Id,
                Class = one.Class,
                Score = one.Score,
                Facts = one.Facts,
                ProfileVersion = one.Version,
                IssuedAt = act.Now,
                Deadline = deadline,
                State = InvitationState.Issued,
                StateSince = act.Now,
            };
            rows.Add(row);
            ProfileActs.Move(profile, ProfileState.Invited, act);
            var name = Explanations.Of(row.Class);
            act.Write(EventKinds.InvitationIssued, person,
                new Text($"Invited to apply ({name.En}) with {row.Score} points, before {until.En}", $"Invitation à présenter une demande ({name.Fr}) avec {row.Score} points, avant le {until.Fr}"),
                $"{ProfileState.InPool}", InvitationJson.Of(row), profile.Id, round.Id);
            act.Notify(person, $"invited:{row.Id}", NoticeTexts.Invited(row, profile.Number));
        }

        await act.Db.Bulk.InsertAsync(rows, stop).ConfigureAwait(false);
        await act.Db.Bulk.UpdateAsync([.. invited.Select(one => one.Profile)], s_moved, stop).ConfigureAwait(false);
        return rows;
    }

    /// <summary>
    /// Gives a profile back to the pool with its original instant, for the rest of its year (IRPA 10.1(7)), as it stands today: it may have lost points or
    /// every program, or its year may be over.
    /// </summary>
    public static async Task ReturnAsync(Act act, LawBook law, ProfileRow profile, PersonRow person, PersonSeal seal, CancellationToken stop)
    {
        if (profile.ExpiresAt <= act.Now)
        {
            PoolKeeper.Expire(act, profile, person);
            return;
        }

        ProfileActs.Move(profile, ProfileState.InPool, act);
        var declared = await ProfileActs.ProfileAsync(act, profile, seal, stop).ConfigureAwait(false);
        Look.At(law, declared, profile, act.Today)?.PutInto(act, profile, person);
        if (profile.State != ProfileState.InPool || profile.Programs != ProgramSet.None) return;
        // The programs went while it was out of the pool, by a nomination that was revoked: that was told then, and counts only now.
        var standing = Standing.Of(law, declared, act.Today, profile.ExpiresAt!.Value.InUtc().Date);
        ProfileActs.Settle(act, profile, person, standing.Assessment, standing, [], quietly: true);
    }

    /// <summary>An open invitation with its profile and person; an error when it is unknown, forgotten or answered.</summary>
    public static async Task<Result<Open>> FindAsync(Act act, Guid id, CancellationToken stop)
    {
        var row = await act.Db.Invitations.FindAsync([id], stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Invitation, Text.Same($"{id}"));
        var profile = (await act.Db.Profiles.FindAsync([row.ProfileId], stop).ConfigureAwait(false))!;
        if (row.State != InvitationState.Issued) return RegistryErrors.InvitationState.At(Place.None, Text.Same(profile.Number), row.State.Name());
        var person = (await act.Db.People.FindAsync([row.PersonId], stop).ConfigureAwait(false))!;
        return act.SealOf(person) is { } seal ? new Open(row, profile, person, seal) : RegistryErrors.Forgotten.At(Place.None);
    }

    internal static void Move(InvitationRow row, InvitationState state, Act act) => (row.State, row.StateSince) = (state, act.Now);

    /// <summary>An open invitation with whom it is for.</summary>
    internal sealed record Open(InvitationRow Row, ProfileRow Profile, PersonRow Person, PersonSeal Seal);
}

/// <summary>Someone a round invites, and on what it rests: what their row says, unless the frozen pool said otherwise.</summary>
/// <param name="Profile">The profile, in the pool.</param>
/// <param name="Person">Whose.</param>
internal sealed record Invitee(ProfileRow Profile, PersonRow Person)
{
    /// <summary>The class to apply under.</summary>
    public ProgramSet Class { get; init; } = Profile.Class;

    /// <summary>The score that was ranked.</summary>
    public int Score { get; init; } = Profile.Score;

    /// <summary>The inputs of that score (<see cref="FactsBlob"/>).</summary>
    public byte[] Facts { get; init; } = Profile.Facts!;

    /// <summary>The version of the profile that was ranked.</summary>
    public int Version { get; init; } = Profile.Version;
}
