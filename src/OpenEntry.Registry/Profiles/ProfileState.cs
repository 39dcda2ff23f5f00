using OpenEntry.Law;

namespace OpenEntry.Registry.Profiles;

/// <summary>Where a profile stands. Draft → in the pool → invited, withdrawn, expired or no longer eligible.</summary>
public enum ProfileState
{
    /// <summary>Being filled in; not seen by rounds.</summary>
    Draft,

    /// <summary>In the pool: ranked, and may be invited.</summary>
    InPool,

    /// <summary>Was in the pool and is no longer eligible; out of it until repaired.</summary>
    Ineligible,

    /// <summary>Invited, and has not answered yet; out of the pool.</summary>
    Invited,

    /// <summary>The invitation was accepted.</summary>
    Accepted,

    /// <summary>The invitation was not answered in time; the profile is over (IRPA 10.1(6)).</summary>
    Lapsed,

    /// <summary>Withdrawn by the person.</summary>
    Withdrawn,

    /// <summary>A year in the pool is over.</summary>
    Expired,

    /// <summary>Not completed in time.</summary>
    DraftExpired,
}

/// <summary>States in words.</summary>
public static class ProfileStates
{
    /// <summary>In the pool, or on the way back to it: a person has at most one such profile (IRPA 10.1(5)).</summary>
    public static bool IsActive(this ProfileState state) => state is ProfileState.InPool or ProfileState.Ineligible or ProfileState.Invited;

    /// <summary>Whether its score can still change: not while it is frozen with an invitation, nor once it is over.</summary>
    public static bool CanChange(this ProfileState state) => state is ProfileState.Draft or ProfileState.InPool or ProfileState.Ineligible;

    public static Text Name(this ProfileState state) => state switch
    {
        ProfileState.Draft => new("draft", "ébauche"),
        ProfileState.InPool => new("in the pool", "dans le bassin"),
        ProfileState.Ineligible => new("no longer eligible", "plus admissible"),
        ProfileState.Invited => new("invited", "invité"),
        ProfileState.Accepted => new("invitation accepted", "invitation acceptée"),
        ProfileState.Lapsed => new("invitation lapsed", "invitation caduque"),
        ProfileState.Withdrawn => new("withdrawn", "retiré"),
        ProfileState.Expired => new("expired", "expiré"),
        ProfileState.DraftExpired => new("draft expired", "ébauche expirée"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
