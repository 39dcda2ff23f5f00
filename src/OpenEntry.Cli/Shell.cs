using NodaTime;
using OpenEntry.Cli.Files;
using OpenEntry.Cli.Printing;
using OpenEntry.Lab.Files;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>What every command is handed: its surroundings, the reader's language, and where to read, write and print.</summary>
internal sealed class Shell(Surroundings surroundings, OfficialLanguage language)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public Surroundings Surroundings { get; } = surroundings;

    public OfficialLanguage Language { get; } = language;

    public Output Output { get; } = new(surroundings, language);

    /// <summary>The law inside the program, or that of a folder.</summary>
    public LawSource Law { get; } = new(surroundings);

    /// <summary>Today by the clock, in UTC.</summary>
    public LocalDate Today => Surroundings.Clock.GetCurrentInstant().InUtc().Date;

    /// <summary>The wording in the reader's language.</summary>
    public string Say(string en, string fr) => Language == OfficialLanguage.French ? fr : en;

    /// <summary>Opens a file for reading, or standard input when the path is <c>-</c>.</summary>
    public Result<Stream> Read(string path)
    {
        var opened = InputFile.Open(path, Surroundings);
        if (opened.IsOk && path != "-") _read.Add(WholeFile.Target(Surroundings.FullPath(path)));
        return opened;
    }

    /// <summary>
    /// Writes a whole file or nothing, or to standard output when the path is <c>-</c>. What <paramref name="write"/> finds wrong keeps the file from appearing.
    /// </summary>
    public IReadOnlyList<Error> Write(string path, Func<Stream, IReadOnlyList<Error>> write)
    {
        if (path == "-")
        {
            return write(Output.Bytes);
        }
        return OutputFile.Write(path, Surroundings.FullPath(path), _read, write);
    }

    /// <inheritdoc cref="Write(string, Func{Stream, IReadOnlyList{Error}})"/>
    public IReadOnlyList<Error> Write(string path, Action<Stream> write) => Write(path, stream =>
    {
        write(stream);
        return [];
    });

    /// <summary>What <paramref name="print"/> prints, as plain text: a page for a file.</summary>
    public byte[] Page(Action<Shell> print)
    {
        using var page = new MemoryStream();
        // Its error stream and clock are ours; only what is printed goes elsewhere, so nothing of it is disposed of here.
#pragma warning disable CA2000
        var shell = new Shell(Surroundings.PrintingTo(page), Language);
#pragma warning restore CA2000
        print(shell);
        shell.Output.Flush();
        return page.ToArray();
    }

    /// <summary>Says that the command line asks for something that makes no sense, and where help is.</summary>
    public int Misuse(Error error, string help)
    {
        Output.Errors([error]);
        Output.ErrorLine(Wording.Label(Say("Help", "Aide"), Language) + help);
        return ExitCode.Usage;
    }

    /// <summary>Prints the errors, one line each, and gives the exit code for them.</summary>
    public int Fail(params IReadOnlyList<Error> errors)
    {
        Output.Errors(errors);
        return ExitCode.BadInput;
    }
}
