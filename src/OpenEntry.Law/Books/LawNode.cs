namespace OpenEntry.Law.Books;

/// <summary>A piece of a law file as written, with its line: a word, a list or a mapping.</summary>
public sealed class LawNode
{
    private LawNode(int line) => Line = line;

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The word, when it is one.</summary>
    public string? Word { get; private init; }

    /// <summary>True for a word in quotation marks: a code, never a number.</summary>
    public bool Quoted { get; private init; }

    /// <summary>The items, when it is a list.</summary>
    public IReadOnlyList<LawNode>? Items { get; private init; }

    /// <summary>The entries in the order written, when it is a mapping.</summary>
    public IReadOnlyList<LawEntry>? Entries { get; private init; }

    internal static LawNode OfWord(string word, bool quoted, int line) => new(line) { Word = word, Quoted = quoted };

    internal static LawNode OfItems(IReadOnlyList<LawNode> items, int line) => new(line) { Items = items };

    internal static LawNode OfEntries(IReadOnlyList<LawEntry> entries, int line) => new(line) { Entries = entries };

    /// <summary>The value of a key of a mapping, or null.</summary>
    public LawNode? this[string key]
    {
        get
        {
            if (Entries is null) return null;
            foreach (var entry in Entries)
            {
                if (entry.Key == key) return entry.Value;
            }

            return null;
        }
    }

    /// <summary>How a person would name it: the word itself, or what kind of thing it is.</summary>
    internal Text Describe() => this switch
    {
        { Word: { Length: 0 } } => new Text("nothing", "rien"),
        { Word: { } word } => Text.Same($"\"{word}\""),
        { Items: not null } => new Text("a list", "une liste"),
        _ => new Text("a mapping", "une table de clés"),
    };

    /// <summary>Every word below, with its path: what two dates are compared by.</summary>
    public IEnumerable<(string Path, string Word)> Flatten(string path = "")
    {
        if (Word is not null)
        {
            yield return (path, Word);
        }
        else if (Items is not null)
        {
            // Lists of codes are compared as sets: an occupation added in the middle must not make all that follow look changed.
            var words = Items.All(item => item.Word is not null);
            for (var i = 0; i < Items.Count; i++)
            {
                var key = words ? Items[i].Word! : RowName(Items[i], i);
                foreach (var below in Items[i].Flatten(path.Length == 0 ? $"[{key}]" : $"{path}[{key}]")) yield return below;
            }
        }
        else
        {
            foreach (var entry in Entries!)
            {
                foreach (var below in entry.Value.Flatten(path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")) yield return below;
            }
        }
    }

    private static string RowName(LawNode row, int index) => (row["from"]?.Word, row["to"]?.Word) switch
    {
        (null, _) => $"{index}",
        ({ } from, null) => $"{from}+",
        ({ } from, { } to) when from == to => from,
        ({ } from, { } to) => $"{from}-{to}",
    };
}

/// <summary>One entry of a mapping.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">Line of the key, from 1.</param>
public sealed record LawEntry(string Key, LawNode Value, int Line);
