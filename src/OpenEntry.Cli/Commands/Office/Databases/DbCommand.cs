using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary><c>openentry db</c>: the database of the registry.</summary>
internal static class DbCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("db", shell.Say("The database of the registry: look into it, migrate, back up, restore.", "La base de données du registre\u00a0: la consulter, la migrer, la sauvegarder, la restaurer."))
        {
            Subcommands =
            {
                DbInfo.Build(office, shell),
                DbMigrate.Build(office, shell),
                DbBackup.Build(office, shell),
                DbRestore.Build(office, shell),
            },
        };
    }
}
