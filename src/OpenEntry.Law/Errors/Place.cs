namespace OpenEntry.Law.Errors;

/// <summary>Where something is wrong: a file, a line of it (from 1), a path inside (a JSON path such as <c>$.work[2].noc</c>, a provision, a column).</summary>
public readonly record struct Place(string? File = null, int? Line = null, string? Path = null)
{
    /// <summary>Nowhere in particular.</summary>
    public static Place None => default;

    /// <summary>The same place, in the given file.</summary>
    public Place In(string file) => this with { File = file };

    /// <summary><c>file:line: path</c>, as far as known.</summary>
    public override string ToString()
    {
        var front = (File, Line) switch
        {
            (null, null) => null,
            (null, { } line) => $"{line}",
            ({ } file, null) => file,
            ({ } file, { } line) => $"{file}:{line}",
        };
        return (front, Path) switch
        {
            (null, null) => "",
            (null, { } path) => path,
            ({ } f, null) => f,
            ({ } f, { } path) => $"{f}: {path}",
        };
    }
}
