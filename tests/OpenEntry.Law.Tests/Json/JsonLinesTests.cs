using System.Text;
using CsCheck;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Tests.Json;

public sealed class JsonLinesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("\uFEFFa\r\nb\r\n", "1:a|2:b")]
    [InlineData("\n\r\n \t\na\n\nb", "4:a|6:b")]
    [InlineData("a\rb\n", "1:a\rb")]
    public void Lines_are_numbered_from_1_and_blank_ones_count(string text, string expected) => Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_line_of_1_MiB_is_read()
    {
        var line = new string('x', JsonLines.LongestLine);
        Assert.Equal($"1:{line}|2:b", Read(Encoding.UTF8.GetBytes(line + "\r\nb")));
        Assert.Equal($"1:b|2:{line}", Read(Encoding.UTF8.GetBytes("b\n" + line)));
    }

    [Theory]
    [InlineData(JsonLines.LongestLine + 1)]
    [InlineData(JsonLines.LongestLine + 3)]
    [InlineData(5 * JsonLines.LongestLine)]
    public void A_longer_line_is_an_error_and_reading_goes_on_behind_it(int length)
    {
        var line = new string('x', length);
        Assert.Equal("1:a|2!OE-3000|3:b|4!OE-3000", Read(Encoding.UTF8.GetBytes($"a\n{line}\nb\r\n{line}")));
        Assert.Equal("1!OE-3000", Read(Encoding.UTF8.GetBytes(line + "\n")));
    }

    [Fact]
    public void The_error_of_a_long_line_names_file_and_line()
    {
        using var lines = new JsonLines(new MemoryStream(new byte[JsonLines.LongestLine + 1]), "pool.jsonl");
        Assert.True(lines.TryNext(out var line));
        Assert.Equal("pool.jsonl:1: OE-3000: The line is longer than 1048576 bytes. It was not read.", line.Error!.ToString());
        Assert.Equal("pool.jsonl", line.File);
        Assert.False(lines.TryNext(out _));
    }

    [Fact]
    public void However_the_stream_hands_out_its_bytes_the_lines_are_the_same() =>
        Gen.Select(Gen.OneOf("", " ", "abc", "é", "\r", new string('y', 200_000)).Array[0, 8], Gen.OneOf("\n", "\r\n"), Gen.Int[1, 70_000])
            .Sample((parts, ending, step) =>
            {
                var bytes = Encoding.UTF8.GetBytes(string.Join(ending, parts));
                return Read(bytes) == Read(bytes, step);
            }, iter: MutationRun.Times(200));

    [Fact]
    public void After_Dispose_there_are_no_lines()
    {
        var lines = new JsonLines(new MemoryStream("a"u8.ToArray()));
        lines.Dispose();
        lines.Dispose();
        Assert.False(lines.TryNext(out _));
    }

    private static string Read(byte[] bytes, int step = int.MaxValue)
    {
        using var lines = new JsonLines(new Dripping(bytes, step));
        var read = new List<string>();
        while (lines.TryNext(out var line))
        {
            read.Add(line.Error is { } error ? $"{line.Number}!{error.Kind.Code}" : $"{line.Number}:{Encoding.UTF8.GetString(line.Bytes)}");
        }
        return string.Join('|', read);
    }

    private sealed class Dripping(byte[] bytes, int step) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, step));
    }
}
