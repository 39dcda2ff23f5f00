using System.CommandLine;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary>A record of rounds and where it came from.</summary>
/// <param name="Rounds">The record.</param>
/// <param name="Folder">Its folder; null for the one inside the program.</param>
internal sealed record OpenedHistory(RoundHistory Rounds, string? Folder)
{
    /// <summary>Where it came from, for the reader.</summary>
    public string Words(Shell shell) => Folder ?? shell.Say("the copy inside the program", "la copie contenue dans le programme");
}

/// <summary>Where commands take the record of rounds from: the folder named, else that of the project, else the copy inside the program.</summary>
internal static class HistorySource
{
    public static Option<string?> Option(Shell shell) => new("--history")
    {
        Description = shell.Say(
            "Folder of another record; without it history/ of the project, else the copy inside the program.",
            "Dossier d’un autre registre; sans elle history/ du projet, sinon la copie contenue dans le programme."),
        HelpName = shell.Say("DIR", "DOSSIER"),
    };

    public static Result<OpenedHistory> Open(string? named, Shell shell)
    {
        var folder = named is not null ? shell.Surroundings.FullPath(named) : OwnFolder(shell.Surroundings);
        var read = folder is null ? RoundHistory.LoadEmbedded() : RoundHistory.Load(folder);
        return read.Map(rounds => new OpenedHistory(rounds, folder));
    }

    /// <summary>The same for what is written to: a folder named that is empty or not there yet begins a record.</summary>
    public static Result<OpenedHistory> OpenOrBegin(string? named, Shell shell)
    {
        if (named is null) return Open(null, shell);
        var folder = shell.Surroundings.FullPath(named);
        return RoundHistory.LoadOrBegin(folder).Map(rounds => new OpenedHistory(rounds, folder));
    }

    private static string? OwnFolder(Surroundings surroundings) =>
        surroundings.Home is { } home && surroundings.FullPath(Path.Combine(home, "history")) is var folder && Directory.Exists(folder) ? folder : null;
}
