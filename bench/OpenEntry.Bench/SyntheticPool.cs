using NodaTime;
using OpenEntry.Law;
using OpenEntry.Selection;

namespace OpenEntry.Bench;

/// <summary>A pool of random people: scores around 430, a year of submissions to the millisecond, one person in five in the category asked for.</summary>
internal static class SyntheticPool
{
    public const string Category = "stem";
    private static readonly Instant Start = Instant.FromUtc(2023, 4, 11, 0, 0);

    public static Pool Of(int count)
    {
        var random = new Random(20240411);
        var builder = new PoolBuilder();
        string[][] categories = [[Category], ["french"], ["healthcare"], ["trades", "french"], []];
        for (var i = 0; i < count; i++)
        {
            // Three dice make the bell that the published distributions of the pool show.
            var score = 130 + random.Next(200) + random.Next(200) + random.Next(200);
            var submitted = Start.PlusNanoseconds(random.NextInt64(365L * 86_400_000) * 1_000_000);
            var entry = new PoolEntry($"E{i + 100_000_000}", score, submitted, (ProgramSet)random.Next(1, 16), categories[random.Next(5)]);
            if (!builder.Add(entry).IsOk)
            {
                throw new InvalidOperationException("The synthetic pool is wrong.");
            }
        }
        return builder.Build();
    }
}
