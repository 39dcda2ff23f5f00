using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Lab.Pools;

/// <summary>
/// What the rounds of the year before a pool tell about who is still in it: whoever was above a cut-off, and there, is gone. Kept as the instant of the
/// last round that would have taken a score. Nothing after the pool's own instant is looked at.
/// </summary>
public sealed class PastRounds
{
    /// <summary>No round took this score.</summary>
    public const long Never = long.MinValue;

    private readonly long[] _general = Empty();
    private readonly long[] _cec = Empty();
    private readonly Dictionary<string, long[]> _categories = new(StringComparer.Ordinal);

    private PastRounds()
    {
    }

    /// <summary>The rounds of a record in the year before an instant.</summary>
    public static PastRounds Before(RoundHistory history, Instant now)
    {
        var past = new PastRounds();
        foreach (var round in history.Rounds)
        {
            if (round.Instant >= now || now - round.Instant > Duration.FromDays(366)) continue;
            past.Add(round);
        }

        return past;
    }

    /// <summary>The keys of the categories that had a round.</summary>
    public IEnumerable<string> Categories => _categories.Keys;

    /// <summary>When everybody with a score was last invited, in milliseconds since 1970, or <see cref="Never"/>.</summary>
    public long LastGeneral(int score) => _general[score];

    /// <summary>The same of everybody in the Canadian Experience Class.</summary>
    public long LastCec(int score) => _cec[score];

    /// <summary>The same of everybody in a category.</summary>
    public long LastOf(string category, int score) => _categories.TryGetValue(category, out var last) ? last[score] : Never;

    private void Add(RoundRecord round)
    {
        switch (round.Kind)
        {
            case RoundKind.General:
                Take(_general, round);
                Take(_cec, round);
                break;
            case RoundKind.Program when (round.Programs & ProgramSet.CEC) != 0:
                Take(_cec, round);
                break;
            case RoundKind.Category:
                if (!_categories.TryGetValue(round.Category!, out var last)) _categories.Add(round.Category!, last = Empty());
                Take(last, round);
                break;
        }
    }

    private static void Take(long[] last, RoundRecord round)
    {
        var instant = round.Instant.ToUnixTimeMilliseconds();
        for (var score = round.CutOff; score < last.Length; score++) last[score] = Math.Max(last[score], instant);
    }

    private static long[] Empty()
    {
        var last = new long[Selection.Pool.GreatestScore + 1];
        Array.Fill(last, Never);
        return last;
    }
}
