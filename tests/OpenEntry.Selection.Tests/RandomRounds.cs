using CsCheck;
using OpenEntry.Law;

namespace OpenEntry.Selection.Tests;

/// <summary>Random pools and instructions: few scores and instants, so that ties are common.</summary>
internal static class RandomRounds
{
    public static readonly Gen<RoundInstruction> Instructions =
        from size in Gen.Frequency((5, Gen.Int[0, 40]), (3, Gen.Int[0, 800]), (1, Gen.Int[0, 20_000]), (1, Gen.Const(int.MaxValue)))
        from rule in Gen.Enum<RankingRule>()
        from who in Gen.Int[0, 2]
        from programs in Gen.Int[1, 31]
        from key in Gen.OneOf("stem", "french", "trades", "nobody")
        select (who switch
        {
            0 => RoundInstruction.Everyone(size, rule),
            1 => RoundInstruction.ForPrograms((ProgramSet)programs, size, rule),
            _ => RoundInstruction.ForCategory(key, size, rule),
        }).Value;

    public static readonly Gen<PoolEntry[]> People = Gen.Frequency((6, Gen.Int[0, 70]), (3, Gen.Int[0, 700]), (1, Gen.Int[3000, 9000])).SelectMany(Of);

    /// <summary>Up to some seventy people.</summary>
    public static readonly Gen<PoolEntry[]> Few = Gen.Int[0, 70].SelectMany(Of);

    private static readonly string[] Keys = ["stem", "french", "trades"];

    private static Gen<PoolEntry[]> Of(int count) =>
        from spread in Gen.OneOf(1, 3, 40, 1200)
        from ticks in Gen.OneOf(1, 5, 100_000)
        from people in Gen.Select(Gen.Int[0, spread], Gen.Int[0, ticks], Gen.Int[0, 31], Gen.Int[0, 7]).Array[count]
        select people.Select((person, i) => new PoolEntry(
            // Scattered, so that the order of identifiers is not that of the entries.
            $"E{(i * 7919L) % 9973}", person.Item1, Pools.Start.PlusNanoseconds(person.Item2), (ProgramSet)person.Item3,
            [.. Keys.Where((_, bit) => (person.Item4 & (1 << bit)) != 0)])).ToArray();
}
