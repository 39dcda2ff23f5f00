using System.Numerics;

namespace OpenEntry.Law.Assessments;

/// <summary>A set of numbered readings (R1 to R63): what a result hangs on where no source settles a point.</summary>
public readonly record struct ReadingSet(ulong Bits)
{
    /// <summary>The set of one reading.</summary>
    public static ReadingSet Of(int number) => new(1UL << number);

    /// <summary>The set of readings written as <c>R5</c>.</summary>
    public static ReadingSet Of(IEnumerable<string> numbers)
    {
        var bits = 0UL;
        foreach (var number in numbers) bits |= 1UL << int.Parse(number.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return new ReadingSet(bits);
    }

    /// <summary>True when there is none.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>The numbers in order, written as <c>R5</c>.</summary>
    public IEnumerable<string> Numbers
    {
        get
        {
            for (var rest = Bits; rest != 0; rest &= rest - 1) yield return $"R{BitOperations.TrailingZeroCount(rest)}";
        }
    }

    /// <summary>Both sets together.</summary>
    public static ReadingSet operator |(ReadingSet left, ReadingSet right) => new(left.Bits | right.Bits);
}
