using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds</c>: the public record of rounds since 2015.</summary>
internal static class RoundsCommand
{
    public static Command Build(Shell shell) => new Verb("rounds", shell.Say("The public record of rounds since 2015.", "Le registre public des rondes depuis 2015."))
    {
        Subcommands =
        {
            RoundsList.Build(shell),
            RoundsShow.Build(shell),
            RoundsStats.Build(shell),
            RoundsImport.Build(shell),
            RoundsExport.Build(shell),
        },
    };
}
