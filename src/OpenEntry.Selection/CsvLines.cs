using System.Text;
using System.Text.Unicode;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection;

/// <summary>
/// Hands a CSV parser one line a call, so that at any moment it is known which line of the file the parser has come to, no line is longer than
/// memory allows, and lines that are not UTF-8 are reported and left out.
/// </summary>
internal sealed class CsvLines(Stream stream, string? file, List<Error> errors) : TextReader
{
    private readonly JsonLines _lines = new(stream, file);
    private char[] _letters = new char[1024];
    private int _start;
    private int _end;

    /// <summary>Number of the line handed out last, from 1.</summary>
    public int Line { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        if (_start == _end && !NextLine())
        {
            return 0;
        }
        var taken = Math.Min(count, _end - _start);
        _letters.AsSpan(_start, taken).CopyTo(buffer.AsSpan(index));
        _start += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        _lines.Dispose();
        base.Dispose(disposing);
    }

    private bool NextLine()
    {
        // Enough errors end the file here as they end it for JSON Lines.
        while (errors.Count < PoolReader.MostErrors && _lines.TryNext(out var line))
        {
            var error = line.Error ?? (Utf8.IsValid(line.Bytes) ? null : PoolCsvErrors.InvalidUtf8.At(line.Place));
            if (error is not null)
            {
                errors.Add(error);
                continue;
            }
            if (_letters.Length <= line.Bytes.Length)
            {
                _letters = new char[line.Bytes.Length + 1];
            }
            _end = Encoding.UTF8.GetChars(line.Bytes, _letters);
            _letters[_end++] = '\n';
            _start = 0;
            Line = line.Number;
            return true;
        }
        return false;
    }
}
