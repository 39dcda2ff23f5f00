using System.CommandLine;
using OpenEntry.Cli.Commands.Office;
using OpenEntry.Cli.Commands.Office.Databases;
using OpenEntry.Cli.Commands.Office.Duplicates;
using OpenEntry.Cli.Commands.Office.Invitations;
using OpenEntry.Cli.Commands.Office.Keys;
using OpenEntry.Cli.Commands.Office.Nominations;
using OpenEntry.Cli.Commands.Office.Notices;
using OpenEntry.Cli.Commands.Office.People;
using OpenEntry.Cli.Commands.Office.Pools;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Commands.Office.Records;
using OpenEntry.Cli.Commands.Office.Rounds;

namespace OpenEntry.Cli.Commands;

/// <summary>What only the complete program has: the commands of the registry and of the service.</summary>
internal sealed partial class CommandTree
{
    static partial void AddOffice(RootCommand root, Shell shell)
    {
        PoolOffice.AddTo(root.Subcommands.Single(command => command.Name == "pool"), shell);
        root.Subcommands.Add(ProfileCommand.Build(shell));
        root.Subcommands.Add(NominationCommand.Build(shell));
        root.Subcommands.Add(InvitationCommand.Build(shell));
        root.Subcommands.Add(PersonCommand.Build(shell));
        root.Subcommands.Add(DuplicatesCommand.Build(shell));
        root.Subcommands.Add(RecordsCommand.Build(shell));
        root.Subcommands.Add(NoticesCommand.Build(shell));
        root.Subcommands.Add(RoundCommand.Build(shell));
        root.Subcommands.Add(KeysCommand.Build(shell));
        root.Subcommands.Add(DbCommand.Build(shell));
        root.Subcommands.Add(ServeCommand.Build(shell));
    }
}
