using System.CommandLine;
using OpenEntry.Cli.Commands.Office;

namespace OpenEntry.Cli.Commands;

/// <summary>What only the complete program has: the commands of the registry and of the service.</summary>
internal sealed partial class CommandTree
{
    static partial void AddOffice(RootCommand root, Shell shell)
    {
        root.Subcommands.Add(ServeCommand.Build(shell));
    }
}
