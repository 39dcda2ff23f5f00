using System.Globalization;
using System.Text.RegularExpressions;
using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Mutation;

/// <summary>One change of the law: a file with one number, one edge between two rows, or one date changed.</summary>
/// <param name="Name">What was changed: file, line, from what to what.</param>
/// <param name="File">The file.</param>
/// <param name="Candidates">The changed texts, best first: the first that the law's own check accepts is told the stories.</param>
public sealed record TableMutant(string Name, string File, IReadOnlyList<string> Candidates);

/// <summary>
/// Every number of the law's tables, changed one at a time. A number is changed by one (or by a half, or downwards, where one up is refused,
/// as at a maximum); the edge between two rows of a table is moved up and down; the date of a value becomes that of another amendment.
/// </summary>
public static partial class TableMutants
{
    private static readonly string[] Files =
        ["crs/", "programs/", "language-tests/", "categories/", "funds.yaml", "fees.yaml", "invitations.yaml", "pool.yaml", "education-assessment.yaml", "reforms/"];

    public static IEnumerable<TableMutant> Of(LawBook book)
    {
        var dates = book.Days.Where(day => day >= book.FirstDay).Select(day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        foreach (var file in book.Files.Names.Where(name => name.EndsWith(".yaml", StringComparison.Ordinal) && Array.Exists(Files, name.StartsWith)))
        {
            foreach (var mutant in OfFile(file, book.Files[file]!, dates)) yield return mutant;
        }
    }

    private static IEnumerable<TableMutant> OfFile(string file, string text, string[] dates)
    {
        var lines = text.Split('\n');
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length > 0 && line[0] != ' ') inside = false;
            if (KeyOfProvision().Match(line) is { Success: true } key) inside = key.Groups[1].Value is "cap" or "values";
            if (!inside) continue;
            foreach (Match number in Number().Matches(line))
            {
                if (line[..number.Index].Contains('"') || line[..number.Index].Contains(" #", StringComparison.Ordinal)) continue;
                if (number.Groups["name"].Value is "from" or "to") continue;
                var value = decimal.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture);
                string[] changed = [.. ((decimal[])[1, -1, 0.5m, -0.5m, 0.1m]).Select(by => (value + by).ToString("0.##", CultureInfo.InvariantCulture))];
                yield return new TableMutant(
                    $"{file}:{i + 1} {number.Groups["name"].Value} {value}", file,
                    [.. changed.Select(to => With(lines, i, line[..number.Groups["number"].Index] + to + line[(number.Groups["number"].Index + number.Groups["number"].Length)..]))]);
            }

            if (i + 1 < lines.Length && From().Match(lines[i + 1]) is { Success: true } next && To().Match(line) is { Success: true } to)
            {
                foreach (var edge in Edges(file, lines, i, to, next)) yield return edge;
            }

            if (Date().Match(line) is { Success: true } date)
            {
                var there = Array.IndexOf(dates, date.Groups[1].Value);
                foreach (var (other, direction) in ((int, string)[])[(there + 1, "later"), (there - 1, "earlier")])
                {
                    if (there < 0 || other < 0 || other >= dates.Length) continue;
                    yield return new TableMutant(
                        $"{file}:{i + 1} {date.Groups[1].Value} one amendment {direction}", file,
                        [With(lines, i, line.Replace(date.Groups[1].Value, dates[other], StringComparison.Ordinal))]);
                }
            }
        }
    }

    /// <summary>The edge between a row and the next: one up, one down; where a row holds one number only, it is swallowed by its neighbour.</summary>
    private static IEnumerable<TableMutant> Edges(string file, string[] lines, int i, Match to, Match next)
    {
        var edge = int.Parse(to.Groups[1].Value, CultureInfo.InvariantCulture);
        foreach (var by in (int[])[1, -1])
        {
            var changed = (string[])lines.Clone();
            changed[i] = lines[i].Replace($"to: {edge}", $"to: {edge + by}", StringComparison.Ordinal);
            changed[i + 1] = lines[i + 1].Replace($"from: {next.Groups[1].Value}", $"from: {edge + by + 1}", StringComparison.Ordinal);
            var empty = by > 0
                ? To().Match(lines[i + 1]) is { Success: true } end && int.Parse(end.Groups[1].Value, CultureInfo.InvariantCulture) <= edge ? i + 1
                    : To().Match(lines[i + 1]) is { Success: true } only && int.Parse(only.Groups[1].Value, CultureInfo.InvariantCulture) < edge + by + 1 ? i + 1 : -1
                : int.Parse(From().Match(lines[i]).Groups[1].Value, CultureInfo.InvariantCulture) > edge + by ? i : -1;
            var result = empty < 0 ? changed : [.. changed.Where((_, index) => index != empty)];
            yield return new TableMutant($"{file}:{i + 1} edge after {edge} {(by > 0 ? "up" : "down")}", file, [string.Join('\n', result)]);
        }
    }

    private static string With(string[] lines, int index, string line)
    {
        var changed = (string[])lines.Clone();
        changed[index] = line;
        return string.Join('\n', changed);
    }

    [GeneratedRegex(@"^  ([a-z]+):")]
    private static partial Regex KeyOfProvision();

    [GeneratedRegex(@"(?:(?<name>[\w-]+): |[\[,] ?)(?<number>\d+(?:\.\d+)?)(?=[ ,}\]]|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^ *- \{ from: (\d+)")]
    private static partial Regex From();

    [GeneratedRegex(@"\bto: (\d+)")]
    private static partial Regex To();

    [GeneratedRegex(@"^    (\d{4}-\d\d-\d\d):")]
    private static partial Regex Date();
}
