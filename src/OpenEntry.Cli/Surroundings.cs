using NodaTime;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli;

/// <summary>What a command finds around it. The process gives its own; tests give theirs and run commands in process.</summary>
internal sealed class Surroundings : IDisposable
{
    public const int UsualWidth = 100;

    /// <summary>Opens standard input; most commands never do.</summary>
    public required Func<Stream> Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>The value of an environment variable; null when there is none.</summary>
    public required Func<string, string?> Environment { get; init; }

    public required IClock Clock { get; init; }

    public required string WorkingDirectory { get; init; }

    /// <summary>The name the operating system knows the user by.</summary>
    public string UserName { get; init; } = "";

    /// <summary>The folder of the project, given by the launcher: <c>history/</c> is found there. Null when the command was started without it.</summary>
    public string? Home => Environment("OPENENTRY_HOME") is { Length: > 0 } home ? home : null;

    /// <summary>
    /// Given to the native program only: starts the complete program with the same words. Where that takes the place of this process it returns only when it failed; else it gives the exit code.
    /// </summary>
    public Func<IReadOnlyList<string>, Result<int>>? HandOver { get; init; }

    /// <summary>Ends commands that would run until somebody stops them. A process is stopped by a signal instead.</summary>
    public CancellationToken Stopped { get; init; }

    /// <summary>A path as typed, seen from the working directory.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>The same, but printing to a file.</summary>
    public Surroundings PrintingTo(Stream file) => new()
    {
        Input = Input,
        Output = file,
        Error = Error,
        InputIsTerminal = InputIsTerminal,
        ErrorIsTerminal = ErrorIsTerminal,
        Environment = Environment,
        Clock = Clock,
        WorkingDirectory = WorkingDirectory,
        UserName = UserName,
    };

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }
}
