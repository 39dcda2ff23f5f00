using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Keys;

/// <summary><c>openentry keys</c>: API keys of programs.</summary>
internal static class KeysCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("keys", shell.Say("API keys: what programs may do with the registry.", "Clés d’API\u00a0: ce que des programmes peuvent faire du registre."))
        {
            Subcommands =
            {
                KeysIssue.Build(office, shell),
                KeysList.Build(office, shell),
                KeysRevoke.Build(office, shell),
            },
        };
    }
}
