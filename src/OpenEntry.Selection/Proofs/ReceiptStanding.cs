namespace OpenEntry.Selection.Proofs;

/// <summary>Where a receipt proves its holder to have stood.</summary>
/// <param name="Round">Number of the round.</param>
/// <param name="Index">Place in the rank order of the whole pool, from 0: so many people ranked before.</param>
/// <param name="People">How many people were in the pool.</param>
/// <param name="Standing">What the published figures say of this place.</param>
/// <param name="IsInvited">The receipt proves the invitation.</param>
/// <param name="IsGone">The outcome counts this place among those who had left the pool before the release.</param>
public sealed record ReceiptStanding(string Round, int Index, int People, RoundStanding Standing, bool IsInvited, bool IsGone)
{
    /// <summary>
    /// The figures say that the round reached this person, the outcome does not count them as gone, and yet the receipt holds no invitation: either it
    /// was fetched before the release, or the office missed someone.
    /// </summary>
    public bool IsUnexplained => Standing == RoundStanding.Reached && !IsInvited && !IsGone;
}

/// <summary>How a round's published figures place a person.</summary>
public enum RoundStanding
{
    /// <summary>The round's outcome was not given.</summary>
    Unreleased,

    /// <summary>Eligible, and before the cut-off and tie-break.</summary>
    Reached,

    /// <summary>Eligible, and at the very instant of the tie-break, where not all had room: the order of the identifiers decided, and only an invitation proves on which side.</summary>
    Tied,

    /// <summary>Eligible, and behind the cut-off or tie-break.</summary>
    BelowCutOff,

    /// <summary>Without a program or the category the instruction asks for.</summary>
    NotEligible,
}
