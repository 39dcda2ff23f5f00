using NodaTime;
using NodaTime.Testing;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Tests.Printing;

public class OutputTests
{
    [Fact]
    public void Without_a_terminal_a_table_is_plain_aligned_words()
    {
        var printed = Printed(new Running(), output => output.Table(Sample()));

        Assert.Equal(
            """
            Rounds
            Round    Invited
            -------  -------
            general    2,850
            STEM       4,500

            """, printed);
    }

    [Fact]
    public void Without_a_terminal_a_long_row_is_neither_cut_nor_wrapped()
    {
        var sheet = new Sheet(new Column("A"));
        sheet.Add(new string('x', 300));

        Assert.Contains(new string('x', 300), Printed(new Running { Width = 60 }, output => output.Table(sheet)), StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_a_table_is_framed_and_coloured()
    {
        var printed = Printed(new Running { Terminal = true }, output => output.Table(Sample()));

        Assert.Contains("╭", printed, StringComparison.Ordinal);
        Assert.Contains("\u001b[", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void With_NO_COLOR_there_are_frames_and_no_escape_sequence()
    {
        var printed = Printed(new Running { Terminal = true, Environment = { ["NO_COLOR"] = "1" } }, Everything);

        Assert.Contains("╭", printed, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', printed);
    }

    [Theory]
    [InlineData(false, "xterm")]
    [InlineData(true, "dumb")]
    public void Without_a_capable_terminal_all_is_plain(bool terminal, string term)
    {
        var printed = Printed(new Running { Terminal = terminal, Environment = { ["TERM"] = term } }, Everything);

        Assert.DoesNotContain('\u001b', printed);
        Assert.All(printed, c => Assert.True(c is '\n' or >= ' ' and <= '~', $"U+{(int)c:X4}"));
    }

    [Fact]
    public void Markup_in_the_words_is_words()
    {
        var printed = Printed(new Running { Terminal = true }, output => output.Heading("[red]x[/]"));

        Assert.Contains("[red]x[/]", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_has_a_cell_for_each_column() => Assert.Throws<ArgumentException>(() => new Sheet(new Column("A"), new Column("B")).Add("only one"));

    [Fact]
    public void Bytes_and_words_keep_their_order()
    {
        var printed = Printed(new Running(), output =>
        {
            output.Line("first");
            output.Bytes.Write("second\n"u8);
            output.Json(json => json.WriteStringValue("é third"));
            output.Line("fourth");
        });

        Assert.Equal("first\nsecond\n\"é third\"\nfourth\n", printed);
    }

    [Fact]
    public void An_error_is_one_line_whatever_it_quotes()
    {
        using var error = new StringWriter { NewLine = "\n" };
        var shell = new Shell(new Running().Surroundings(Stream.Null, error), OfficialLanguage.English);

        var code = shell.Fail(CommandErrors.FileUnreadable.At(new Place("a.json", 3), "two\nlines\u001b[31m"), CommandErrors.FileMissing.At(new Place("b.json")));

        Assert.Equal(1, code);
        Assert.Equal("a.json:3: OE-9023: this file cannot be read (two lines [31m)\nb.json: OE-9020: there is no such file\n", error.ToString());
    }

    [Fact]
    public void Progress_shows_on_a_terminal_only_and_leaves_nothing()
    {
        using var error = new StringWriter();
        var clock = new FakeClock(Instant.FromUtc(2024, 4, 11, 13, 25));
        var surroundings = new Running { Terminal = true, Clock = clock }.Surroundings(Stream.Null, error);
        using (var progress = new Progress(surroundings, OfficialLanguage.English, "Scoring", 1000))
        {
            clock.AdvanceMilliseconds(499);
            progress.At(1);
            Assert.Empty(error.ToString());
            clock.AdvanceMilliseconds(1);
            progress.At(500);
            Assert.Equal("\rScoring [############............] 500 / 1,000", error.ToString());
            clock.AdvanceMilliseconds(99);
            progress.At(600);
            Assert.Equal("\rScoring [############............] 500 / 1,000", error.ToString());
            clock.AdvanceMilliseconds(1);
            progress.At(1000);
            Assert.EndsWith("\rScoring [########################] 1,000 / 1,000", error.ToString(), StringComparison.Ordinal);
        }

        Assert.EndsWith("\r" + new string(' ', "Scoring [########################] 1,000 / 1,000".Length) + "\r", error.ToString(), StringComparison.Ordinal);
    }

    private static Sheet Sample()
    {
        var sheet = new Sheet(new Column("Round"), new Column("Invited", Right: true)) { Title = "Rounds" };
        sheet.Add(new Cell("general", Tone.Good), "2,850");
        sheet.Add("STEM", "4,500");
        return sheet;
    }

    private static void Everything(Output output)
    {
        output.Heading("Heading");
        output.Table(Sample());
        output.Panel("Score", "491");
        output.Line("bad", Tone.Bad);
        output.Line("warning", Tone.Warning);
    }

    private static string Printed(Running running, Action<Output> print)
    {
        using var kept = new MemoryStream();
        var output = new Output(running.Surroundings(kept, TextWriter.Null), OfficialLanguage.English);
        print(output);
        output.Flush();
        return System.Text.Encoding.UTF8.GetString(kept.ToArray());
    }
}
