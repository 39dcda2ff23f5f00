using OpenEntry.Law;

namespace OpenEntry.Registry.Invitations;

/// <summary>States in words.</summary>
public static class InvitationStates
{
    public static Text Name(this InvitationState state) => state switch
    {
        InvitationState.Issued => new("open", "ouverte"),
        InvitationState.Accepted => new("accepted", "acceptée"),
        InvitationState.Declined => new("declined", "refusée"),
        InvitationState.Lapsed => new("lapsed", "caduque"),
        InvitationState.Cancelled => new("cancelled", "annulée"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
