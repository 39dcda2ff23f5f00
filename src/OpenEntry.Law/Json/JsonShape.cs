using System.Text;

namespace OpenEntry.Law.Json;

/// <summary>
/// The closed set of properties an object may have, each known by its index: the required ones first, then the optional ones, in the
/// order given. At most 64, so that what was seen fits a word. Build once, keep static.
/// </summary>
public sealed class JsonShape
{
    private readonly byte[][] _utf8;

    /// <summary>A shape.</summary>
    /// <param name="required">Properties that must be there: indices from 0.</param>
    /// <param name="optional">Properties that may be there: indices go on.</param>
    public JsonShape(ReadOnlySpan<string> required, ReadOnlySpan<string> optional = default)
    {
        Names = [.. required, .. optional];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Names.Count, 64, nameof(optional));
        if (Names.Distinct(StringComparer.Ordinal).Count() != Names.Count)
        {
            throw new ArgumentException("A property is named twice.", nameof(optional));
        }
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
        Required = required.Length == 64 ? ulong.MaxValue : (1UL << required.Length) - 1;
    }

    /// <summary>The names by index.</summary>
    public IReadOnlyList<string> Names { get; }

    internal ulong Required { get; }

    internal string List => string.Join(", ", Names);

    /// <summary>Index of a name, or -1. Writers keep an order, so the one after the last found is tried first.</summary>
    internal int Find(ReadOnlySpan<byte> name, int guess)
    {
        var utf8 = _utf8;
        if ((uint)guess < (uint)utf8.Length && name.SequenceEqual(utf8[guess]))
        {
            return guess;
        }
        for (var i = 0; i < utf8.Length; i++)
        {
            if (name.SequenceEqual(utf8[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
