using System.Globalization;
using System.Text;

namespace OpenEntry.Cli.Tests.Commands;

/// <summary>Facts without end, made while they are read, so that a test of memory holds none of them itself; what it sees of the heap is sampled on the way.</summary>
internal sealed class Generated(int lines, int breaksAt = int.MaxValue) : Stream
{
    private byte[] _line = [];
    private int _at;
    private int _next;

    /// <summary>The largest managed heap seen, from the tenth part of the lines on.</summary>
    public long Peak { get; private set; }

    public static string Line(int i, string? on = null) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"id":"L{{i:0000000}}",{{(on is null ? "" : $"\"on\":\"{on}\",")}}"age":{{18 + (i % 40)}},"education":"{{((string[])["secondary", "masters", "twoOrMore", "doctoral"])[i % 4]}}","firstLanguage":{"language":"english","listening":{{4 + (i % 7)}},"reading":{{4 + (i % 6)}},"writing":{{4 + (i % 5)}},"speaking":{{4 + (i % 8)}}},"canadianWorkYears":{{i % 6}},"foreignWorkYears":{{i % 5}},"siblingInCanada":{{(i % 9 == 0 ? "true" : "false")}},"arrangedEmployment":"{{(i % 11 == 0 ? "otherSkilled" : "none")}}"}""");

    public static Surroundings Surroundings(Stream input, Stream output, TextWriter error)
    {
        var usual = new Running().Surroundings(output, error);
        return new()
        {
            Input = () => input,
            Output = output,
            Error = error,
            Environment = usual.Environment,
            Clock = usual.Clock,
            WorkingDirectory = usual.WorkingDirectory,
        };
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _line.Length)
        {
            if (_next == lines) return 0;
            if (_next >= breaksAt) throw new IOException("the cable came loose");
            if (_next % 4_000 == 0 && _next >= lines / 10) Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true));
            (_line, _at) = (Encoding.UTF8.GetBytes(Line(_next++) + "\n"), 0);
        }

        var some = Math.Min(count, _line.Length - _at);
        _line.AsSpan(_at, some).CopyTo(buffer.AsSpan(offset));
        _at += some;
        return some;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Counts what is written and keeps nothing.</summary>
internal sealed class Counted : Stream
{
    public long Lines { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => Lines += buffer.Count((byte)'\n');

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
