using System.Globalization;
using System.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>The category keys of a pool, each with its bit, in the order they were first met.</summary>
internal sealed class CategoryKeys
{
    public const int Most = 32;
    private const int LongestKey = 64;
    private static readonly System.Buffers.SearchValues<byte> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"u8);

    private readonly List<byte[]> _utf8 = [];
    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>Why a text cannot be a key, or null.</summary>
    public static Error? Check(ReadOnlySpan<byte> key, Place place) =>
        key.IsEmpty || key.Length > LongestKey || key.ContainsAnyExcept(Letters)
            ? PoolErrors.BadCategoryKey.At(place, Excerpt(key), LongestKey.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <summary>Bit of a known key, or 0.</summary>
    public uint Find(ReadOnlySpan<byte> key)
    {
        for (var i = 0; i < _utf8.Count; i++)
        {
            if (key.SequenceEqual(_utf8[i]))
            {
                return 1U << i;
            }
        }
        return 0;
    }

    /// <summary>Bit of a key that becomes known if it is new and there is room; or 0 and the error.</summary>
    public uint Intern(ReadOnlySpan<byte> key, Place place, out Error? error)
    {
        error = null;
        if (Find(key) is not 0 and var bit)
        {
            return bit;
        }
        error = Check(key, place);
        if (error is null && _utf8.Count == Most)
        {
            error = PoolErrors.TooManyCategories.At(place, Encoding.UTF8.GetString(key), Most.ToString(CultureInfo.InvariantCulture));
        }
        if (error is not null)
        {
            return 0;
        }
        _utf8.Add(key.ToArray());
        _names.Add(Encoding.UTF8.GetString(key));
        return 1U << (_utf8.Count - 1);
    }

    /// <summary>The same keys, apart from this list's further growth.</summary>
    public CategoryKeys Copy()
    {
        var copy = new CategoryKeys();
        copy._utf8.AddRange(_utf8);
        copy._names.AddRange(_names);
        return copy;
    }

    private static string Excerpt(ReadOnlySpan<byte> key) =>
        new([.. Encoding.UTF8.GetString(key.Length > LongestKey ? key[..LongestKey] : key).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
}
