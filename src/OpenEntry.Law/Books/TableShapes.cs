using System.Globalization;

namespace OpenEntry.Law.Books;

/// <summary>
/// A table over whole numbers: rows with <c>from</c>, <c>to</c> and one number a column. It starts at 0, has neither gap nor overlap, and
/// its last row alone is open.
/// </summary>
/// <param name="times">How often a row's points can count against the maximum: four for a table per ability.</param>
/// <param name="columns">The columns.</param>
internal sealed class RangesShape(int times, params string[] columns) : Shape
{
    /// <summary>The largest number a row may name: ages end at 120, and the flat tables at a byte.</summary>
    private const int Last = 255;

    /// <summary>The largest number in a column.</summary>
    public int Max { get; init; } = NumberShape.MostPoints;

    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Items is not { Count: > 0 } rows)
        {
            check.Expected(node, path, "rows with \"from\", \"to\" and points", "des lignes avec «\u00a0from\u00a0», «\u00a0to\u00a0» et des points");
            return;
        }

        var points = new NumberShape(0, Max, times);
        var next = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Entries is null)
            {
                check.Expected(row, path, "a row", "une ligne");
                return;
            }

            CheckColumns(row, path, points, check);
            if (row["from"] is not { } fromNode)
            {
                check.Report(LawErrors.MissingKey, row, path, "from");
                return;
            }

            if (!TryInt(fromNode, out var from))
            {
                check.Expected(fromNode, path, "a whole number", "un nombre entier");
                return;
            }

            if (from is < 0 or > Last)
            {
                check.Report(LawErrors.OutOfRange, fromNode, path, $"{from}", $"0-{Last}");
                return;
            }

            if (from > next) check.Report(LawErrors.Gap, row, path, $"{next}", $"{from - 1}");
            if (from < next) check.Report(LawErrors.Overlap, row, path, $"{from}");

            var last = i == rows.Count - 1;
            if (row["to"] is not { } toNode)
            {
                if (!last) check.Report(LawErrors.NotOpen, row, path, Array.Empty<string>());
                next = from + 1;
                continue;
            }

            if (last) check.Report(LawErrors.NotOpen, row, path, Array.Empty<string>());
            if (!TryInt(toNode, out var to) || to < from || to > Last)
            {
                check.Report(LawErrors.OutOfRange, toNode, path, toNode.Word ?? "", $"{from}-{Last}");
                return;
            }

            next = to + 1;
        }
    }

    private void CheckColumns(LawNode row, string path, NumberShape points, ShapeCheck check)
    {
        foreach (var entry in row.Entries!)
        {
            if (entry.Key is "from" or "to") continue;
            if (!columns.Contains(entry.Key))
            {
                check.Report(LawErrors.UnknownKey, entry.Value, path, entry.Key, string.Join(", ", (string[])["from", "to", .. columns]));
            }
            else
            {
                points.Check(entry.Value, $"{path}.{entry.Key}", entry.Key, check);
            }
        }

        foreach (var column in columns)
        {
            if (row[column] is null) check.Report(LawErrors.MissingKey, row, path, column);
        }
    }
}

/// <summary>A table over the eight levels of education: one number, or one a column.</summary>
internal sealed class LevelsShape(params string[] columns) : Shape
{
    /// <summary>The largest number in a column.</summary>
    public int Max { get; init; } = NumberShape.MostPoints;

    /// <summary>The words for the levels, in their order.</summary>
    public static readonly string[] Words =
        ["lessThanSecondary", "secondary", "oneYear", "twoYear", "threeYearOrMore", "twoOrMore", "masters", "doctoral"];

    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Entries is null)
        {
            check.Expected(node, path, "levels of education", "des niveaux d’études");
            return;
        }

        var points = new NumberShape(0, Max);
        foreach (var entry in node.Entries)
        {
            var below = $"{path}.{entry.Key}";
            if (!Words.Contains(entry.Key))
            {
                check.Report(LawErrors.UnknownKey, entry.Value, below, entry.Key, string.Join(", ", Words));
            }
            else if (columns.Length == 0)
            {
                points.Check(entry.Value, below, check);
            }
            else if (entry.Value.Entries is not { } cells)
            {
                check.Expected(entry.Value, below, string.Join(", ", columns), string.Join(", ", columns));
            }
            else
            {
                foreach (var cell in cells)
                {
                    if (columns.Contains(cell.Key)) points.Check(cell.Value, $"{below}.{cell.Key}", cell.Key, check);
                    else check.Report(LawErrors.UnknownKey, cell.Value, below, cell.Key, string.Join(", ", columns));
                }

                foreach (var column in columns)
                {
                    if (entry.Value[column] is null) check.Report(LawErrors.MissingKey, entry.Value, below, column);
                }
            }
        }

        foreach (var word in Words)
        {
            if (node[word] is null) check.Report(LawErrors.Gap, node, path, word, word);
        }
    }
}

/// <summary>The lowest score of each level of one ability: levels 4 to 10, each starting above the one below.</summary>
internal sealed class ScaleShape : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Entries is null)
        {
            check.Expected(node, path, "the lowest score of each level", "la note la plus basse de chaque niveau");
            return;
        }

        foreach (var entry in node.Entries)
        {
            if (entry.Key is not ("4" or "5" or "6" or "7" or "8" or "9" or "10"))
            {
                check.Report(LawErrors.UnknownKey, entry.Value, path, entry.Key, "4-10");
            }
        }

        (int Level, decimal Score)? below = null;
        for (var level = 4; level <= 10; level++)
        {
            var key = $"{level}";
            if (node[key] is not { } cell)
            {
                check.Report(LawErrors.Gap, node, path, key, key);
                continue;
            }

            if (!decimal.TryParse(cell.Word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score))
            {
                check.Expected(cell, $"{path}.{key}", "a score", "une note");
                continue;
            }

            if (below is { } lower && score <= lower.Score)
            {
                check.Report(LawErrors.ScaleOrder, cell, path, key, $"{score}", $"{lower.Level}", $"{lower.Score}");
            }

            below = (level, score);
        }
    }
}

/// <summary>The lowest and the highest score of a test.</summary>
internal sealed class SpanShape : Shape
{
    public override void Check(LawNode node, string path, ShapeCheck check)
    {
        if (node.Items is not { Count: 2 } || node.Items.Any(item => !decimal.TryParse(item.Word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)))
        {
            check.Expected(node, path, "[lowest, highest]", "[plus basse, plus haute]");
        }
    }
}
