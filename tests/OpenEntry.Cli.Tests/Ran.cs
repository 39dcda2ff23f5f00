using System.Text;
using NodaTime;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Tests;

/// <summary>What a command did, run in this process as the real one runs.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the command as typed, without a terminal, in English unless said otherwise.</summary>
    public static Ran Command(params string[] args) => new Running().Run(args);
}

/// <summary>How a command is to be run, where it matters.</summary>
internal sealed class Running
{
    public string Input { get; init; } = "";

    public bool Terminal { get; init; }

    public int Width { get; init; } = 100;

    public Dictionary<string, string> Environment { get; init; } = [];

    public string Folder { get; init; } = Path.GetTempPath();

    public Instant Now { get; init; } = Instant.FromUtc(2024, 4, 11, 13, 25);

    /// <summary>A clock the test moves; without one it is always <see cref="Now"/>.</summary>
    public IClock? Clock { get; init; }

    public string UserName { get; init; } = "tester";

    public Stream? Output { get; init; }

    /// <summary>Makes it the native program: what is handed over goes here.</summary>
    public Func<IReadOnlyList<string>, Result<int>>? HandOver { get; init; }

    /// <summary>Ends a command that runs until it is told to stop.</summary>
    public CancellationToken Stopped { get; init; }

    public Surroundings Surroundings(Stream output, TextWriter error) => new()
    {
        Input = () => new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        Output = output,
        Error = error,
        InputIsTerminal = Terminal,
        OutputIsTerminal = Terminal,
        ErrorIsTerminal = Terminal,
        Width = Width,
        Environment = name => Environment.GetValueOrDefault(name),
        Clock = Clock ?? new StoppedClock(Now),
        WorkingDirectory = Folder,
        UserName = UserName,
        HandOver = HandOver,
        Stopped = Stopped,
    };

    public Ran Run(params string[] args)
    {
        using var kept = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLine.Run(args, Surroundings(Output ?? kept, error));
        return new Ran(code, Encoding.UTF8.GetString(kept.ToArray()), error.ToString());
    }

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
