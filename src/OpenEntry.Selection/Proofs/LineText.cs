using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Numerics;
using System.Text;
using OpenEntry.Law;

namespace OpenEntry.Selection.Proofs;

/// <summary>
/// The one spelling of a person's line: <c>{"v":1,"score":458,"programs":["CEC"],"categories":["stem"],"sealed":"…"}</c>, programs in the order of
/// <see cref="ProgramWords"/>, categories in that of their bytes. The text is the leaf, so that a hash command alone can check it.
/// </summary>
/// <param name="categoryKeys">Keys by their bit; may grow.</param>
internal sealed class LineText(IReadOnlyList<string> categoryKeys)
{
    /// <summary>Room for the longest line: 32 keys of 64 letters and what stands around them.</summary>
    public const int Longest = 3072;

    // Few pairs of programs and categories occur, and each is written many thousand times.
    private readonly ConcurrentDictionary<(byte Programs, uint Categories), byte[]> _lists = [];

    /// <summary>Writes the line as the leaf has it; its length.</summary>
    public int Write(Span<byte> text, int score, byte programs, uint categories, Digest seal)
    {
        var line = new TextSpan(text);
        line.Add("{\"v\":1,\"score\":"u8);
        line.AddNumber(score);
        line.Add(_lists.TryGetValue((programs, categories), out var lists) ? lists : _lists.GetOrAdd((programs, categories), Lists));
        line.Add(",\"sealed\":\""u8);
        line.AddHex(seal);
        line.Add("\"}"u8);
        return line.Length;
    }

    /// <summary>Writes the line with its instant opened: further properties before the closing brace; its length.</summary>
    public static int Open(Span<byte> text, int length, long submittedNanoseconds, Salt salt, Digest holder)
    {
        var line = new TextSpan(text, length - 1);
        line.Add(",\"submittedAt\":\""u8);
        line.AddInstant(submittedNanoseconds);
        line.Add("\",\"salt\":\""u8);
        line.AddHex(salt);
        line.Add("\",\"holder\":\""u8);
        line.AddHex(holder);
        line.Add("\"}"u8);
        return line.Length;
    }

    /// <summary>Keys of the categories, sorted.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> keys) => keys.Order(StringComparer.Ordinal);

    private byte[] Lists((byte Programs, uint Categories) sets)
    {
        var keys = new List<string>();
        for (var bits = sets.Categories; bits != 0; bits &= bits - 1)
        {
            keys.Add(categoryKeys[BitOperations.TrailingZeroCount(bits)]);
        }
        return Encoding.ASCII.GetBytes($",\"programs\":[{Quoted(ProgramWords.Of((ProgramSet)sets.Programs))}],\"categories\":[{Quoted(Sorted(keys))}]");
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(',', words.Select(word => $"\"{word}\""));

    private ref struct TextSpan(Span<byte> text, int start = 0)
    {
        private readonly Span<byte> _text = text;

        public int Length { get; private set; } = start;

        public void Add(ReadOnlySpan<byte> words)
        {
            words.CopyTo(_text[Length..]);
            Length += words.Length;
        }

        public void AddNumber(int value)
        {
            Utf8Formatter.TryFormat(value, _text[Length..], out var written);
            Length += written;
        }

        public void AddHex(Digest digest) => Length += digest.WriteHex(_text[Length..]);

        public void AddHex(Salt salt) => Length += salt.WriteHex(_text[Length..]);

        public void AddInstant(long nanoseconds) => Length += InstantText.Write(nanoseconds, _text[Length..]);
    }
}
