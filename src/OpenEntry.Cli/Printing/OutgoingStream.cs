namespace OpenEntry.Cli.Printing;

/// <summary>Who read our output stopped reading (<c>| head</c>): no error, the work just ends.</summary>
internal sealed class ReaderGoneException : Exception;

/// <summary>Standard output could not be written, for another reason than that its reader went away.</summary>
internal sealed class OutputFailedException(Exception inner) : Exception(inner.Message, inner);

/// <summary>Standard output, telling its own failures apart from those of any other file.</summary>
internal sealed class OutgoingStream(Stream inner) : Stream
{
    private const int BrokenPipeOnUnix = 32;
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
    private const int NoReaderOnWindows = unchecked((int)0x800700E8);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Told(e);
        }
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Told(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // Access is refused where standard output was closed from the start: its number then belongs to some other file, which the runtime opened to read.
    private static Exception Told(Exception e) =>
        e.HResult is BrokenPipeOnUnix or BrokenPipeOnWindows or NoReaderOnWindows ? new ReaderGoneException() : new OutputFailedException(e);
}
