namespace OpenEntry.Cli.Tests;

public class CommandLineTests
{
    [Fact]
    public void A_reader_that_went_away_is_no_error()
    {
        using var pipe = new Broken(hresult: 32);

        var ran = new Running { Output = pipe }.Run("schema", "facts");

        Assert.Equal((0, ""), (ran.Code, ran.Error));
    }

    [Theory]
    [InlineData("score", "--facts", "-")]
    [InlineData("score", "--facts", "-", "--format", "csv")]
    [InlineData("clb", "ielts", "listening", "8")]
    [InlineData("clb", "ielts", "listening", "8", "--format", "json")]
    [InlineData("rounds", "list")]
    [InlineData("rounds", "list", "--format", "csv")]
    [InlineData("rounds", "list", "--format", "json")]
    [InlineData("law", "list")]
    public void So_it_is_in_every_format(params string[] args)
    {
        using var pipe = new Broken(hresult: 32);

        var ran = new Running { Output = pipe, Input = """{"id":"EX01","age":25,"education":"masters"}""" }.Run(args);

        Assert.Equal((0, ""), (ran.Code, ran.Error));
    }

    [Fact]
    public void A_standard_output_that_was_never_open_is_one_line()
    {
        using var closed = new Closed();

        var ran = new Running { Output = closed }.Run("schema", "facts");

        Assert.Equal((1, "OE-9035: standard output cannot be written (not to be written)\n"), (ran.Code, ran.Error));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_one_line()
    {
        using var full = new Broken(hresult: 28);

        var ran = new Running { Output = full }.Run("schema", "facts");

        Assert.Equal((1, "OE-9035: standard output cannot be written (no more)\n"), (ran.Code, ran.Error));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("0", 1)]
    [InlineData("1", 3)]
    public void What_nobody_expected_is_one_line_and_the_trace_on_request(string? debug, int least)
    {
        var environment = new Dictionary<string, string>();
        if (debug is not null)
        {
            environment["OPENENTRY_DEBUG"] = debug;
        }
        using var wrecked = new Wrecked();

        var ran = new Running { Output = wrecked, Environment = environment }.Run("schema", "facts");

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("OE-9000: something went wrong inside OpenEntry (InvalidTimeZoneException: odd)", ran.Error, StringComparison.Ordinal);
        Assert.True(least == 1 ? ran.ErrorLines.Length == 1 : ran.ErrorLines.Length >= least, ran.Error);
    }

    private sealed class Broken(int hresult) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no more", hresult);
    }

    private sealed class Closed : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new UnauthorizedAccessException("not to be written");
    }

    private sealed class Wrecked : MemoryStream
    {
        private bool _told;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!_told)
            {
                _told = true;
                throw new InvalidTimeZoneException("odd");
            }
        }
    }
}
