using NodaTime;
using OpenEntry.Law;

namespace OpenEntry.Selection;

/// <summary>One person in a pool, as far as ranking looks at them.</summary>
/// <param name="Id">Identifier, unique in the pool.</param>
/// <param name="Score">Comprehensive Ranking System score, 0 to 1,200 points.</param>
/// <param name="SubmittedAt">When the profile was submitted, to the nanosecond.</param>
/// <param name="Programs">Programs the person is eligible for.</param>
/// <param name="Categories">Keys of the categories the person is in.</param>
public sealed record PoolEntry(string Id, int Score, Instant SubmittedAt, ProgramSet Programs, IReadOnlyList<string> Categories);
