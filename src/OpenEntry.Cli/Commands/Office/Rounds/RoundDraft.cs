using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round draft</c>: begins a round with its instruction.</summary>
internal static class RoundDraft
{
    private const int LargestSize = 10_000_000;

    public static Command Build(OfficeSource office, Shell shell)
    {
        var size = Options.Whole(shell, "--size", shell.Say("How many to invite.", "Combien de personnes inviter."), 1, LargestSize);
        size.Required = true;
        var program = ProgramOption.Of(shell);
        var category = new Option<string?>("--category")
        {
            Description = shell.Say("Only who is in this category, such as stem, and eligible for FSW, CEC or FST.", "Seulement qui est dans cette catégorie, comme stem, et admissible à FSW, CEC ou FST."),
            HelpName = shell.Say("KEY", "CLÉ"),
        };
        var reason = RoundCommand.Reason(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("draft", shell.Say("Draft a round: whom, and how many.", "Prépare une ronde\u00a0: qui, et combien."))
        {
            Options = { size, program, category, reason, office.Db, office.As, format },
            Notes = shell.Say(
                "Without --program and --category everyone in the pool may be invited. The number is the one after the last round, of this registry or of the public record before it.",
                "Sans --program ni --category, chaque personne du bassin peut être invitée. Le numéro suit celui de la dernière ronde, de ce registre ou du registre public qui le précède."),
            Examples =
            [
                new("openentry round draft --size 4500 --category stem", shell.Say("A round by category.", "Une ronde par catégorie.")),
                new("openentry round draft --size 3000 --program CEC --as Tremblay", shell.Say("A round by program.", "Une ronde par programme.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
        {
            var order = new RoundOrder((int)parsed.GetValue(size)!.Value, parsed.GetValue(program) ?? ProgramSet.None, parsed.GetValue(category), parsed.GetValue(reason));
            return opened.Desks.Rounds.DraftAsync(order, officer).Told(opened, parsed.GetValue(format), shell);
        }));
        return command;
    }
}
