namespace OpenEntry.Bench.Mutation.Placing;

/// <summary>One change of the code. The key stays the same when lines move, the number does not.</summary>
internal sealed record PlacedMutant(int Number, string Key, string File, int Line, string Kind, string From, string To);
