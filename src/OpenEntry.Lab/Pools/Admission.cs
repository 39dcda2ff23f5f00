using OpenEntry.Law;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// When a person submitted, and whether somebody like that can be in the pool at all: in a pool that has been there, nobody is left whom a round since
/// their submission would have taken; among those arriving between two days, everybody.
/// </summary>
internal sealed class Admission
{
    private readonly PastRounds? _rounds;
    private readonly IReadOnlyList<string> _keys;
    private readonly long _from;
    private readonly long _to;

    private Admission(PastRounds? rounds, IReadOnlyList<string> keys, long from, long to) => (_rounds, _keys, _from, _to) = (rounds, keys, from, to);

    /// <summary>People in a pool at an instant, in milliseconds.</summary>
    public static Admission Stock(PastRounds rounds, IReadOnlyList<string> keys, long now) => new(rounds, keys, now - Stay.Longest, now);

    /// <summary>People arriving after one instant and before another.</summary>
    public static Admission Arrivals(long from, long to) => new(null, [], from, to);

    /// <summary>The part of all who ever arrived with this score that can still be there, in parts of <see cref="Stay.Whole"/>.</summary>
    public long Share(int score, bool french)
    {
        if (_rounds is null) return Stay.Whole;
        var left = Stay.Share(Limit(After(score, ProgramSet.CEC, french)));
        return ((PoolModel.LatelyRisen * Stay.Whole) + ((10_000 - PoolModel.LatelyRisen) * left)) / 10_000;
    }

    /// <summary>An instant of submission; null when such a person, who submitted at the instant drawn, has been invited since.</summary>
    /// <param name="random">Random numbers.</param>
    /// <param name="score">The score.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="categories">The categories, as bits.</param>
    /// <param name="french">Speaks French at the level of the category.</param>
    /// <param name="risen">Has this score only lately.</param>
    public long? Draw(RandomNumbers random, int score, ProgramSet programs, uint categories, bool french, bool risen)
    {
        if (_rounds is null) return _from + 1 + (long)random.Below((ulong)(_to - _from - 1));
        var after = risen ? PastRounds.Never : After(score, programs, french);
        var instant = _to - 1 - Stay.Draw(random, Limit(after));
        if (risen) return instant;
        for (var bit = 0; categories >> bit != 0; bit++)
        {
            if ((categories >> bit & 1) != 0 && instant <= _rounds.LastOf(_keys[bit], score)) return null;
        }

        return instant;
    }

    private long After(int score, ProgramSet programs, bool french)
    {
        var after = (programs & ProgramSet.CEC) != 0 ? _rounds!.LastCec(score) : _rounds!.LastGeneral(score);
        return french ? Math.Max(after, _rounds.LastOf("french", score)) : after;
    }

    private long Limit(long after) => after == PastRounds.Never ? Stay.Longest : Math.Clamp(_to - 1 - after, 1, Stay.Longest);
}
