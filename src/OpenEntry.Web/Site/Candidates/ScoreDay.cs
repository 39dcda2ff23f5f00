using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Site.Candidates;

/// <summary>Of when a score is: of a day while it can change, else frozen with the invitation, or the last one there was.</summary>
internal static class ScoreDay
{
    /// <param name="row">The profile.</param>
    /// <param name="assessed">The day it was assessed on; long past where nothing changed since.</param>
    /// <param name="invitation">The newest invitation of the profile.</param>
    public static Text Of(ProfileRow row, LocalDate assessed, InvitationRow? invitation)
    {
        var day = Wording.Date(assessed);
        if (row.State.CanChange()) return new($"On {day.En}", $"Le {day.Fr}");
        if (row.State is ProfileState.Invited or ProfileState.Accepted or ProfileState.Lapsed && invitation is not null)
        {
            var issued = Wording.Date(invitation.IssuedAt.InUtc().Date);
            return new($"Frozen with the invitation of {issued.En}", $"Figée avec l’invitation du {issued.Fr}");
        }

        // A year is over when it is over, however late the service looks.
        var ended = Wording.Date((row.State == ProfileState.Expired ? row.ExpiresAt!.Value : row.StateSince).InUtc().Date);
        return new($"Last score of this profile, which ended on {ended.En}", $"Dernière note de ce profil, qui a pris fin le {ended.Fr}");
    }
}
