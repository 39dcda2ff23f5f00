using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Json;

/// <summary>One line of a JSON Lines stream. Its bytes are the reader's own buffer: they hold until the next line is asked for.</summary>
public readonly ref struct JsonLine
{
    internal JsonLine(string? file, int number, ReadOnlySpan<byte> bytes, Error? error)
    {
        File = file;
        Number = number;
        Bytes = bytes;
        Error = error;
    }

    /// <summary>The file the line is of, as the reader was told; null if it was not.</summary>
    public string? File { get; }

    /// <summary>Number of the line, from 1; blank lines count.</summary>
    public int Number { get; }

    /// <summary>The line in UTF-8 (not yet checked), without its line ending; empty if <see cref="Error"/> is set.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Why the line could not be read (<see cref="JsonErrors.LineTooLong"/>); null for a line that was.</summary>
    public Error? Error { get; }

    /// <summary>File and line.</summary>
    public Place Place => new(File, Number);
}
