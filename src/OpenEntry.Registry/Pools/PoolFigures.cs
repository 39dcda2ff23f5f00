using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Pools;

/// <summary>The registry in figures, as it is now.</summary>
/// <param name="At">When.</param>
/// <param name="ByState">Profiles by where they stand.</param>
/// <param name="ByProgram">People in the pool who meet a program; one may meet several.</param>
/// <param name="ByCategory">People in the pool in a category, by its key; one may be in several.</param>
/// <param name="Bands">People in the pool by score.</param>
public sealed record PoolFigures(
    Instant At, IReadOnlyDictionary<ProfileState, int> ByState, IReadOnlyDictionary<ProgramSet, int> ByProgram, IReadOnlyDictionary<string, int> ByCategory, IReadOnlyList<PoolBand> Bands)
{
    /// <summary>People in the pool.</summary>
    public int InPool => ByState.GetValueOrDefault(ProfileState.InPool);
}

/// <summary>The place of a profile in the pool.</summary>
/// <param name="Number">The profile.</param>
/// <param name="Score">Its score.</param>
/// <param name="Above">People with a higher score.</param>
/// <param name="Earlier">People with the same score and an earlier instant.</param>
/// <param name="Tied">Other people with the same score and the same instant.</param>
/// <param name="SameScore">Other people with the same score.</param>
/// <param name="Pool">People in the pool.</param>
public sealed record PoolRank(string Number, int Score, int Above, int Earlier, int Tied, int SameScore, int Pool)
{
    /// <summary>From 1. Shared by those who are tied.</summary>
    public int Rank => Above + Earlier + 1;
}

/// <summary>The distribution of scores at a past instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="InPool">People in the pool then.</param>
/// <param name="Bands">By score; without those of whom it is not known.</param>
/// <param name="Unknown">People whose record can no longer be opened because they were forgotten since: in the pool then or not, with a score nobody knows.</param>
public sealed record PastBands(Instant At, int InPool, IReadOnlyList<PoolBand> Bands, int Unknown);

/// <summary>What became of those who came into the pool.</summary>
/// <param name="Submitted">Profiles that were ever in it.</param>
/// <param name="InvitedProfiles">Those of them that were invited.</param>
/// <param name="Invitations">Invitations; one may be declined and another follow.</param>
/// <param name="MedianDays">Of all invitations, half came within so many days of the submission; null while there are none.</param>
public sealed record PoolWaits(int Submitted, int InvitedProfiles, int Invitations, double? MedianDays);
