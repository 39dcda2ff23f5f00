using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Printing;

/// <summary>Names with what they are, one under the other: the facts of a page that are no table.</summary>
internal static class Fields
{
    /// <summary>A name and what it is; several lines where the words hold line breaks.</summary>
    public static void Write(Output output, params IReadOnlyList<(string Name, Cell Words)> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }
        var column = Math.Min(fields.Max(field => Output.CellsOf(field.Name)), 24) + 2;
        foreach (var (name, words) in fields)
        {
            output.Write(name, Tone.Muted);
            var space = column - Output.CellsOf(name);
            if (space < 2)
            {
                output.Line();
                space = column;
            }
            foreach (var line in words.Words.Split('\n').SelectMany(line => HelpPage.Wrapped(line, output.Width - column)))
            {
                output.Write(new string(' ', space));
                output.Line(line, words.Tone);
                space = column;
            }
        }
    }
}
