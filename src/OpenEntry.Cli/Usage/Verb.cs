using System.CommandLine;

namespace OpenEntry.Cli.Usage;

/// <summary>A line to type, and what it does.</summary>
internal sealed record Example(string Line, string What);

/// <summary>A command with examples, which close its help.</summary>
internal sealed class Verb(string name, string description) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; init; } = [];

    /// <summary>The complete program has more commands under this one than the native program.</summary>
    public bool MoreInOffice { get; init; }

    /// <summary>A paragraph or two between the description and the options, when there is more to know.</summary>
    public string? Notes { get; init; }
}
