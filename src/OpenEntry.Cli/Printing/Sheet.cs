using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Printing;

/// <summary>How a word is meant; the terminal shows it as a colour, plain text does not.</summary>
internal enum Tone
{
    Normal,
    Strong,
    Muted,
    Good,
    Bad,
    Warning,
}

/// <summary>One cell of a table.</summary>
internal readonly record struct Cell(string Words, Tone Tone = Tone.Normal)
{
    public static implicit operator Cell(string words) => new(words);
}

/// <summary>A column: its heading, whether it holds numbers, which stand to the right, and whether its words are never wrapped: names to type, dates.</summary>
internal sealed record Column(string Heading, bool Right = false, bool Whole = false);

/// <summary>A table, told apart from how it is shown: framed on a terminal, aligned words elsewhere.</summary>
internal sealed class Sheet(params IReadOnlyList<Column> columns)
{
    private readonly List<Cell[]> _rows = [];

    public string? Title { get; init; }

    public IReadOnlyList<Column> Columns { get; } = columns;

    public IReadOnlyList<Cell[]> Rows => _rows;

    /// <summary>A table of the law.</summary>
    public static Sheet Of(ValueTable table)
    {
        var sheet = new Sheet([.. table.Columns.Select(column => new Column(column.Heading, Right: column.IsNumber))]) { Title = table.Title };
        foreach (var row in table.Rows) sheet.Add([.. row.Select(cell => new Cell(cell.Words, cell.IsAside ? Tone.Muted : Tone.Normal))]);
        return sheet;
    }

    /// <summary>Adds a row, one cell for each column.</summary>
    public void Add(params Cell[] cells)
    {
        if (cells.Length != Columns.Count)
        {
            throw new ArgumentException($"A row of {cells.Length} cells in a table of {Columns.Count} columns.", nameof(cells));
        }
        _rows.Add(cells);
    }
}
