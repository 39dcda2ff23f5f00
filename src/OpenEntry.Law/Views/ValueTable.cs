using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Views;

/// <summary>A column of a <see cref="ValueTable"/>.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">It holds numbers, which stand to the right.</param>
public sealed record ValueColumn(string Heading, bool IsNumber = false);

/// <summary>A cell of a <see cref="ValueTable"/>.</summary>
/// <param name="Words">What it says.</param>
/// <param name="IsAside">It explains the others rather than being one of them.</param>
/// <param name="Occupation">The occupation whose code it is.</param>
public readonly record struct ValueCell(string Words, bool IsAside = false, NocCode? Occupation = null)
{
    /// <summary>Plain words.</summary>
    public static implicit operator ValueCell(string words) => new(words);
}

/// <summary>A table of a value, told apart from how it is shown: a terminal frames it, a page makes it HTML.</summary>
/// <param name="columns">Its columns.</param>
public sealed class ValueTable(params IReadOnlyList<ValueColumn> columns)
{
    private readonly List<ValueCell[]> _rows = [];

    /// <summary>What it is about, when there are several.</summary>
    public string? Title { get; init; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ValueColumn> Columns { get; } = columns;

    /// <summary>Its rows, a cell for each column.</summary>
    public IReadOnlyList<ValueCell[]> Rows => _rows;

    /// <summary>Adds a row.</summary>
    public void Add(params ValueCell[] cells)
    {
        if (cells.Length != Columns.Count) throw new ArgumentException($"A row of {cells.Length} cells in a table of {Columns.Count} columns.", nameof(cells));
        _rows.Add(cells);
    }
}
