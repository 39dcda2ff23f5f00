using System.CommandLine;
using OpenEntry.Cli.Commands.Office;
using OpenEntry.Cli.Commands.Office.Databases;
using OpenEntry.Cli.Commands.Office.Keys;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Commands.Office.Rounds;

namespace OpenEntry.Cli.Commands;

/// <summary>What only the complete program has: the commands of the registry and of the service.</summary>
internal sealed partial class CommandTree
{
    static partial void AddOffice(RootCommand root, Shell shell)
    {
        root.Subcommands.Add(ProfileCommand.Build(shell));
        root.Subcommands.Add(RoundCommand.Build(shell));
        root.Subcommands.Add(KeysCommand.Build(shell));
        root.Subcommands.Add(DbCommand.Build(shell));
        root.Subcommands.Add(ServeCommand.Build(shell));
    }
}
