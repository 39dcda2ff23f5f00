namespace OpenEntry.Law.Books;

/// <summary>One difference between two values of a provision.</summary>
/// <param name="Path">Where: <c>[18-35].withSpouse</c>, <c>occupations[20010]</c>; empty for the value as a whole.</param>
/// <param name="Before">The word before; null when there was none.</param>
/// <param name="After">The word after; null when there is none any more.</param>
public sealed record ValueChange(string Path, string? Before, string? After)
{
    /// <summary>
    /// What differs, in the order of the later value, what went away at the end. Lists of words are compared as sets; when only their order differs,
    /// the change is that of the whole list.
    /// </summary>
    public static IReadOnlyList<ValueChange> Between(LawNode before, LawNode after)
    {
        var old = Words(before);
        var young = Words(after);
        var was = old.ToDictionary(one => one.Path, one => one.Word);
        var isNow = young.ToDictionary(one => one.Path, one => one.Word);
        var changes = new List<ValueChange>();
        foreach (var (path, word) in young)
        {
            var earlier = was.GetValueOrDefault(path);
            if (earlier != word) changes.Add(new ValueChange(path, earlier, word));
        }

        changes.AddRange(old.Where(one => !isNow.ContainsKey(one.Path)).Select(one => new ValueChange(one.Path, one.Word, null)));
        if (changes.Count == 0) Reordered(before, after, "", changes);
        return changes;
    }

    // The bounds of a row are its name already; a word twice in a list is there once.
    private static List<(string Path, string Word)> Words(LawNode node) =>
        [.. node.Flatten()
            .Where(one => !one.Path.EndsWith("].from", StringComparison.Ordinal) && !one.Path.EndsWith("].to", StringComparison.Ordinal))
            .DistinctBy(one => one.Path)];

    private static void Reordered(LawNode before, LawNode after, string path, List<ValueChange> changes)
    {
        if (before.Items is { } was && after.Items is { } items)
        {
            var (old, young) = (was.Select(item => item.Word), items.Select(item => item.Word));
            // Occupations have no order of their own.
            if (!old.SequenceEqual(young) && !items.All(item => item.Quoted)) changes.Add(new ValueChange(path, string.Join(", ", old), string.Join(", ", young)));
        }
        else
        {
            foreach (var entry in after.Entries ?? [])
            {
                if (before[entry.Key] is { } old) Reordered(old, entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", changes);
            }
        }
    }
}
