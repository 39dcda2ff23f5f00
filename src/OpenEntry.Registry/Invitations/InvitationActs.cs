using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Invitations;

/// <summary>Someone to invite, as the frozen pool has them.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Version">Its version at the freeze.</param>
/// <param name="Class">The class at the freeze.</param>
/// <param name="Score">The score at the freeze.</param>
/// <param name="Facts">The inputs of the score at the freeze.</param>
internal sealed record Invitee(ProfileRow Profile, int Version, ProgramSet Class, int Score, byte[] Facts);

/// <summary>Issues invitations inside the release of a round.</summary>
internal static class InvitationActs
{
    /// <summary>Issues them all, with an event each; their deadline is that of the day (IRPA 10.3(1)(k)).</summary>
    public static async Task<Result<int>> IssueAsync(Act act, LawBook law, RoundRow round, IReadOnlyList<Invitee> invitees, CancellationToken stop)
    {
        if (!ApplicationDeadline.Of(law, act.Now).TryGet(out var deadline, out var errors)) return Result<int>.Failed(errors);
        var rows = invitees.Select(one => new InvitationRow
        {
            Id = Guid.CreateVersion7(act.Now.ToDateTimeOffset()),
            RoundId = round.Id,
            ProfileId = one.Profile.Id,
            PersonId = one.Profile.PersonId,
            Class = one.Class,
            Score = one.Score,
            Facts = one.Facts,
            ProfileVersion = one.Version,
            IssuedAt = act.Now,
            Deadline = deadline.SafeBefore,
            State = InvitationState.Issued,
            StateSince = act.Now,
        }).ToList();
        await act.Db.Bulk.InsertAsync(rows, stop).ConfigureAwait(false);
        return rows.Count;
    }
}
