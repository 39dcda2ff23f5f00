using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round approve</c>: one of the two approvals of what was rehearsed.</summary>
internal static class RoundApprove
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var commitment = DigestOption.Of(shell, shell.Say("The commitment that is approved; refused when the round was rehearsed again since.", "L’engagement approuvé; refusé si la ronde a été répétée depuis."));
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("approve", shell.Say("Approve a rehearsed round; it takes two people.", "Approuve une ronde répétée; il faut deux personnes."))
        {
            Arguments = { number },
            Options = { commitment, office.Db, office.As, format },
            Notes = shell.Say("Whoever drafted the round may be one of the two, not both.", "La personne qui a préparé la ronde peut être l’une des deux, non les deux."),
            Examples = [new("openentry round approve 420 --as Singh", shell.Say("Approve round 420 as it was rehearsed.", "Approuver la ronde 420 telle que répétée."))],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            opened.Desks.Rounds.ApproveAsync(parsed.GetValue(number), parsed.GetValue(commitment)?.ToString(), officer).Told(opened, parsed.GetValue(format), shell)));
        return command;
    }
}
