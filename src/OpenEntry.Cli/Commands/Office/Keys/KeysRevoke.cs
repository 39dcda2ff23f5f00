using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Keys;

/// <summary><c>openentry keys revoke NAME</c>: from now on the key opens nothing.</summary>
internal static class KeysRevoke
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var name = new Argument<string>("name") { Description = shell.Say("Name of the key.", "Nom de la clé."), HelpName = shell.Say("NAME", "NOM") };
        var command = new Verb("revoke", shell.Say("Revoke a key; from now on it opens nothing.", "Révoque une clé; désormais elle n’ouvre plus rien."))
        {
            Arguments = { name },
            Options = { office.Db, office.As },
            Examples = [new("openentry keys revoke dashboard", shell.Say("The name can be given to another key afterwards.", "Le nom peut ensuite être donné à une autre clé."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            if (!(await opened.Desks.Keys.RevokeAsync(parsed.GetValue(name)!, officer).ConfigureAwait(false)).TryGet(out var key, out var errors)) return shell.Fail(errors);
            shell.Output.Line(shell.Say($"The key “{key.Name}” was revoked.", $"La clé «\u00a0{key.Name}\u00a0» a été révoquée."));
            return ExitCode.Fine;
        }));
        return command;
    }
}
