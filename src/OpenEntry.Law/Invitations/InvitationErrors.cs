using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Invitations;

/// <summary>What can be wrong with what is asked about an invitation.</summary>
public static class InvitationErrors
{
    /// <summary>A day so late that its deadline has no date.</summary>
    public static readonly ErrorKind OutsideCalendar = ErrorKind.Of(1101, "invitation.outside-calendar",
        "the deadline of an invitation of {0} would lie outside the calendar",
        "l’échéance d’une invitation du {0} se situerait hors du calendrier");
}
