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
