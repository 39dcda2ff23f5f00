using OpenEntry.Law;

namespace OpenEntry.Registry.Nominations;

/// <summary>States in words.</summary>
public static class NominationStates
{
    public static Text Name(this NominationState state) => state switch
    {
        NominationState.Offered => new("offered", "offerte"),
        NominationState.Accepted => new("accepted", "acceptée"),
        NominationState.Refused => new("refused", "refusée"),
        NominationState.Lapsed => new("lapsed", "caduque"),
        NominationState.Revoked => new("revoked", "révoquée"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
