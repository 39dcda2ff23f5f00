namespace OpenEntry.Cli.Tests.Commands;

/// <summary>A file ten times as long needs no more memory. Alone in its collection: other tests would move the heap it looks at.</summary>
[Collection(nameof(Alone))]
public sealed class ScoreMemoryTests
{
    [Theory]
    [InlineData("score", "jsonl", 20_000, 100_000)]
    [InlineData("score", "csv", 20_000, 200_000)]
    public void Ten_times_the_lines_take_the_same_memory(string command, string format, int few, int many)
    {
        Run(command, format, 5_000); // the law and the code are loaded
        var small = Run(command, format, few);
        var large = Run(command, format, many);

        // A line is some 250 bytes read and 1,800 written: what kept them would hold tens of millions of bytes more.
        Assert.True(large - small < 4_000_000, $"{few:N0} lines: {small:N0} bytes; {many:N0} lines: {large:N0} bytes");
    }

    private static long Run(string command, string format, int lines)
    {
        using var input = new Generated(lines);
        using var output = new Counted();
        using var error = new StringWriter();

        Assert.Equal(0, CommandLine.Run([command, "--facts", "-", "--on", "2024-04-10", "--format", format], Generated.Surroundings(input, output, error)));

        Assert.Equal("", error.ToString());
        Assert.Equal(lines + (format == "csv" ? 1 : 0), output.Lines);
        return input.Peak;
    }
}

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
