using OpenEntry.Law;

namespace OpenEntry.Registry.Rounds;

/// <summary>States of rounds in words.</summary>
public static class RoundStates
{
    public static Text Name(this RoundState state) => state switch
    {
        RoundState.Draft => new("drafted", "préparée"),
        RoundState.Rehearsed => new("rehearsed", "répétée"),
        RoundState.Approved => new("approved", "approuvée"),
        RoundState.Released => new("released", "lancée"),
        RoundState.Published => new("published", "publiée"),
        RoundState.Withdrawn => new("withdrawn", "retirée"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
