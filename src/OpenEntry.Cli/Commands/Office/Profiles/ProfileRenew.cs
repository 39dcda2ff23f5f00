using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile renew NUMBER</c>: a new draft with everything the old profile says.</summary>
internal static class ProfileRenew
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("renew", shell.Say("Begin a new draft with everything a profile says, before or after it expired.", "Commence une nouvelle ébauche avec tout ce que dit un profil, avant ou après son expiration."))
        {
            Arguments = { number },
            Options = { office.Db, office.As, format },
            Notes = shell.Say(
                "The old one stays in the pool until the new one is submitted; then the new one takes its place, with a new moment of submission. A nomination is not carried over.",
                "L’ancien reste dans le bassin jusqu’à ce que le nouveau soit présenté; le nouveau prend alors sa place, avec un nouveau moment de présentation. Une désignation n’est pas reprise."),
            Examples = [new("openentry profile renew E271828183", shell.Say("Gives the number of the new draft.", "Donne le numéro de la nouvelle ébauche."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) => ProfileAnswer.Print(
            await opened.Desks.Register.FindAsync(parsed.GetValue(number)!).Then(row => opened.Desks.Profiles.RenewAsync(row.Id, officer)).ConfigureAwait(false), parsed.GetValue(format), shell)));
        return command;
    }
}
