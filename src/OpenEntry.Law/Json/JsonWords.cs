using System.Text;

namespace OpenEntry.Law.Json;

/// <summary>The words a text value may be, and what each stands for. Matched to the letter. Build once, keep static.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
public sealed class JsonWords<T>
{
    private readonly byte[][] _utf8;
    private readonly T[] _values;

    /// <summary>A table of words.</summary>
    /// <param name="words">Each word once, and what it stands for.</param>
    public JsonWords(params ReadOnlySpan<(string Word, T Value)> words)
    {
        _utf8 = new byte[words.Length][];
        _values = new T[words.Length];
        var names = new string[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            (names[i], _values[i]) = words[i];
            _utf8[i] = Encoding.UTF8.GetBytes(names[i]);
        }
        Names = names;
    }

    /// <summary>The words in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    internal string List => string.Join(", ", Names);

    /// <summary>What a word in UTF-8 stands for; false if it is none of the table's.</summary>
    public bool TryFind(ReadOnlySpan<byte> word, out T value)
    {
        var utf8 = _utf8;
        for (var i = 0; i < utf8.Length; i++)
        {
            if (word.SequenceEqual(utf8[i]))
            {
                value = _values[i];
                return true;
            }
        }
        value = default!;
        return false;
    }
}
