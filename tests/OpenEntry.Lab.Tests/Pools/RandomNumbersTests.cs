using CsCheck;
using OpenEntry.Lab.Pools;

namespace OpenEntry.Lab.Tests.Pools;

public class RandomNumbersTests
{
    [Fact]
    public void A_seed_gives_these_numbers_forever()
    {
        var random = new RandomNumbers(7);

        Assert.Equal([random.Next(), random.Next(), random.Next()], FirstOfSeven());
    }

    [Fact]
    public void Streams_of_a_seed_differ() => Assert.NotEqual(new RandomNumbers(7, 1).Next(), new RandomNumbers(7, 2).Next());

    [Fact]
    public void Numbers_stay_below_their_bound() => Gen.Select(Gen.ULong, Gen.Int[1, int.MaxValue]).Sample((seed, bound) =>
    {
        var random = new RandomNumbers(seed);
        return Enumerable.Range(0, 20).All(_ => random.Below(bound) is >= 0 and var drawn && drawn < bound) && random.Below((ulong)bound) < (ulong)bound;
    });

    [Fact]
    public void Small_numbers_come_up_equally_often()
    {
        var random = new RandomNumbers(1);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++) counts[random.Below(6)]++;

        Assert.All(counts, count => Assert.InRange(count, 9_700, 10_300));
    }

    [Fact]
    public void An_order_has_everybody_once() => Assert.Equal(Enumerable.Range(0, 1000), new RandomNumbers(3).Order(1000).Order());

    // xoshiro256** and SplitMix64 written out once more, as their authors give them.
    private static ulong[] FirstOfSeven()
    {
        ulong Split(ref ulong x)
        {
            x += 0x9E3779B97F4A7C15;
            var z = x;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }

        var seed = 7UL;
        var state = Split(ref seed);
        ulong[] s = [Split(ref state), Split(ref state), Split(ref state), Split(ref state)];
        var numbers = new ulong[3];
        for (var i = 0; i < 3; i++)
        {
            numbers[i] = ulong.RotateLeft(s[1] * 5, 7) * 9;
            var t = s[1] << 17;
            s[2] ^= s[0];
            s[3] ^= s[1];
            s[1] ^= s[2];
            s[0] ^= s[3];
            s[2] ^= t;
            s[3] = ulong.RotateLeft(s[3], 45);
        }

        return numbers;
    }
}
