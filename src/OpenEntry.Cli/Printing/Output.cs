using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace OpenEntry.Cli.Printing;

/// <summary>
/// Where a command prints. On a terminal: frames, and colours unless <c>NO_COLOR</c> is set. Elsewhere: plain aligned words, one row a line, never cut or wrapped, fit for <c>grep</c>.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "What it wraps belongs to the surroundings, which dispose of it.")]
internal sealed class Output
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Surroundings _surroundings;
    private readonly OfficialLanguage _language;
    private readonly OutgoingStream _stream;
    private IAnsiConsole? _console;

    public Output(Surroundings surroundings, OfficialLanguage language)
    {
        _surroundings = surroundings;
        _language = language;
        _stream = new OutgoingStream(surroundings.Output);
        Words = new StreamWriter(_stream, new UTF8Encoding(false), bufferSize: 1 << 14, leaveOpen: true) { NewLine = "\n" };
        Pretty = surroundings.OutputIsTerminal && surroundings.Environment("TERM") != "dumb";
        Colours = Pretty && string.IsNullOrEmpty(surroundings.Environment("NO_COLOR"));
    }

    /// <summary>Text, buffered; flushed when the command ends.</summary>
    public TextWriter Words { get; }

    /// <summary>Bytes, in order with the text. Not buffered: who writes much, writes in blocks.</summary>
    public Stream Bytes
    {
        get
        {
            Words.Flush();
            return _stream;
        }
    }

    /// <summary>Frames and rules may be drawn.</summary>
    public bool Pretty { get; }

    /// <summary>Colours may be used.</summary>
    public bool Colours { get; }

    /// <summary>Columns to fill.</summary>
    public int Width => Math.Max(40, _surroundings.Width);

    /// <summary>Spectre's console on this output, for what has no form of its own here (charts, trees). Ask <see cref="Pretty"/> first.</summary>
    public IAnsiConsole Console => _console ??= CreateConsole();

    public void Line(string words = "") => Words.WriteLine(words);

    public void Line(string words, Tone tone)
    {
        Write(words, tone);
        Words.WriteLine();
    }

    public void Write(string words, Tone tone = Tone.Normal)
    {
        if (Colours && tone != Tone.Normal)
        {
            Console.Write(new Spectre.Console.Text(words, StyleOf(tone)));
        }
        else
        {
            Words.Write(words);
        }
    }

    /// <summary>A heading with an empty line before it: a rule on a terminal, underlined words elsewhere.</summary>
    public void Heading(string words)
    {
        Words.WriteLine();
        if (Pretty)
        {
            Console.Write(new Rule(Markup.Escape(words)) { Justification = Justify.Left, Style = StyleOf(Tone.Muted) });
            return;
        }
        Words.WriteLine(words);
        Words.WriteLine(new string('-', CellsOf(words)));
    }

    /// <summary>A framed word or two: the result one came for.</summary>
    public void Panel(string title, string words)
    {
        if (Pretty)
        {
            // A panel is as wide as its words; its title would be cut.
            var wide = string.Join('\n', words.Split('\n').Select((line, i) => i > 0 ? line : line + new string(' ', Math.Max(0, CellsOf(title) - CellsOf(line)))));
            Console.Write(new Panel(new Spectre.Console.Text(wide)) { Header = new PanelHeader($" {Markup.Escape(title)} "), Border = BoxBorder.Rounded, Padding = new Padding(2, 0) });
            return;
        }
        Words.WriteLine(title);
        foreach (var line in words.Split('\n'))
        {
            Words.WriteLine($"  {line}");
        }
    }

    public void Table(Sheet sheet)
    {
        if (Pretty)
        {
            Framed(sheet);
        }
        else
        {
            Aligned(sheet);
        }
    }

    /// <summary>One JSON document, indented, with accents as they are.</summary>
    public void Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            write(json);
        }
        Bytes.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        Words.WriteLine();
    }

    /// <summary>Errors on standard error, one line each, after what was printed before them.</summary>
    public void Errors(IReadOnlyList<Error> errors)
    {
        foreach (var error in errors)
        {
            ErrorLine(error.Line(_language));
        }
    }

    /// <summary>A line on standard error: a warning, a hint, what was assumed.</summary>
    public void ErrorLine(string line)
    {
        Words.Flush();
        _surroundings.Error.WriteLine(OneLine(line));
    }

    /// <summary>Progress of long work, on standard error when that is a terminal, else silent.</summary>
    public Progress Progress(string what, long total) => new(_surroundings, _language, what, total);

    public void Flush()
    {
        Words.Flush();
        _stream.Flush();
    }

    /// <summary>How many columns of a terminal the words take.</summary>
    public static int CellsOf(string words) => new Segment(words).CellCount();

    // A message that quotes its input may hold line breaks or escape sequences; an error stays one harmless line.
    private static string OneLine(string line) =>
        line.Any(char.IsControl) ? string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)) : line;

    private void Framed(Sheet sheet)
    {
        var table = new Table { Border = TableBorder.Rounded, BorderStyle = StyleOf(Tone.Muted) };
        if (sheet.Title is { } title)
        {
            table.Title = new TableTitle(Markup.Escape(title));
        }
        foreach (var column in sheet.Columns)
        {
            var heading = new TableColumn(new Spectre.Console.Text(column.Heading, StyleOf(Tone.Strong)));
            table.AddColumn(column.Right ? heading.RightAligned().NoWrap() : column.Whole ? heading.NoWrap() : heading);
        }
        foreach (var row in sheet.Rows)
        {
            table.AddRow(row.Select(cell => (IRenderable)new Spectre.Console.Text(cell.Words, StyleOf(cell.Tone))));
        }
        Console.Write(table);
    }

    private void Aligned(Sheet sheet)
    {
        if (sheet.Title is { } title)
        {
            Words.WriteLine(title);
        }
        var widths = sheet.Columns.Select((column, i) => sheet.Rows.Select(row => CellsOf(row[i].Words)).Append(CellsOf(column.Heading)).Max()).ToArray();
        AlignedRow(sheet, widths, [.. sheet.Columns.Select(column => column.Heading)]);
        AlignedRow(sheet, widths, [.. widths.Select(width => new string('-', width))]);
        foreach (var row in sheet.Rows)
        {
            AlignedRow(sheet, widths, [.. row.Select(cell => cell.Words)]);
        }
    }

    private void AlignedRow(Sheet sheet, int[] widths, string[] cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var space = new string(' ', widths[i] - CellsOf(cells[i]));
            line.Append(i == 0 ? "" : "  ").Append(sheet.Columns[i].Right ? space + cells[i] : cells[i] + space);
        }
        Words.WriteLine(line.ToString().TrimEnd());
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Muted => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Warning => new Style(Color.Yellow),
        _ => Style.Plain,
    };

    private IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Port(this),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class Port(Output output) : IAnsiConsoleOutput
    {
        public TextWriter Writer => output.Words;

        public bool IsTerminal => output.Pretty;

        public int Width => output.Width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
