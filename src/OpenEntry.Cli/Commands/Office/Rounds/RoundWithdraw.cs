using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round withdraw</c>: gives a round up before it is released.</summary>
internal static class RoundWithdraw
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var reason = RoundCommand.Reason(shell, required: true);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("withdraw", shell.Say("Give a round up before it is released; its number is not used again.", "Abandonne une ronde avant son lancement; son numéro n’est pas réutilisé."))
        {
            Arguments = { number },
            Options = { reason, office.Db, office.As, format },
            Examples = [new("openentry round withdraw 420 --reason \"the instruction changed\"", shell.Say("Withdraw round 420.", "Retirer la ronde 420."))],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            opened.Desks.Rounds.WithdrawAsync(parsed.GetValue(number), parsed.GetValue(reason)!, officer).Told(opened, parsed.GetValue(format), shell)));
        return command;
    }
}
