using System.Buffers;
using System.Globalization;

namespace OpenEntry.Law.Json;

/// <summary>
/// Streams the lines of a JSON Lines text (UTF-8; LF or CRLF; a byte order mark is skipped) in bounded memory and without copying a line.
/// Blank lines are skipped but counted. A line over <see cref="LongestLine"/> comes as an error, and reading goes on behind it.
/// </summary>
/// <remarks>A failing stream is no property of the input: its <see cref="IOException"/> passes through.</remarks>
public sealed class JsonLines : IDisposable
{
    /// <summary>The longest line read, in bytes without its line ending: 1 MiB.</summary>
    public const int LongestLine = 1 << 20;

    private const int FirstBuffer = 1 << 17;
    private readonly Stream _stream;
    private readonly string? _file;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _number;
    private bool _ended;

    /// <summary>Reads from where <paramref name="stream"/> stands. The stream stays the caller's to close.</summary>
    /// <param name="stream">The text.</param>
    /// <param name="file">Its name, for the places of errors.</param>
    public JsonLines(Stream stream, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _file = file;
        _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        while (_end < 3 && !_ended)
        {
            Fill();
        }
        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }
    }

    /// <summary>The next line that is not blank, or false at the end.</summary>
    public bool TryNext(out JsonLine line)
    {
        while (true)
        {
            var length = NextLine(out var tooLong);
            if (length < 0)
            {
                line = default;
                return false;
            }
            if (tooLong)
            {
                line = new JsonLine(_file, _number, default, JsonErrors.LineTooLong.At(
                    new(_file, _number), LongestLine.ToString(CultureInfo.InvariantCulture)));
                return true;
            }
            var bytes = _buffer.AsSpan(_start - length, length);
            bytes = bytes is [.., (byte)'\n'] ? bytes[..^1] : bytes;
            bytes = bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
            if (bytes.IsEmpty || (bytes[0] <= ' ' && bytes.IndexOfAnyExcept(" \t"u8) < 0))
            {
                continue;
            }
            line = new JsonLine(_file, _number, bytes, null);
            return true;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        (_start, _end, _ended) = (0, 0, true);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Steps over one line; its length with the line feed, or -1 at the end.</summary>
    private int NextLine(out bool tooLong)
    {
        tooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0 || (_ended && _start < _end))
            {
                var length = found >= 0 ? searched + found + 1 : _end - _start;
                tooLong |= ContentLength(length) > LongestLine;
                _start += length;
                CountLine();
                return length;
            }
            if (_ended)
            {
                if (tooLong)
                {
                    CountLine();
                    return 0;
                }
                return -1;
            }
            searched = _end - _start;
            // Two bytes more than the longest line leave room for its line ending.
            if (searched > LongestLine + 2)
            {
                tooLong = true;
            }
            if (tooLong)
            {
                (_start, _end, searched) = (0, 0, 0);
            }
            Fill();
        }
    }

    private int ContentLength(int length)
    {
        var bytes = _buffer.AsSpan(_start, length);
        bytes = bytes is [.., (byte)'\n'] ? bytes[..^1] : bytes;
        return bytes is [.., (byte)'\r'] ? bytes.Length - 1 : bytes.Length;
    }

    // A place counts lines as an int; a stream with more stays at the last number rather than turning negative.
    private void CountLine() => _number = _number == int.MaxValue ? _number : _number + 1;

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
