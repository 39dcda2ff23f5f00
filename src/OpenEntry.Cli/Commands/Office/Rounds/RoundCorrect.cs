using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round correct</c>: drafts a round for people whom a released one missed.</summary>
internal static class RoundCorrect
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var missed = new Option<string?>("--missed")
        {
            Description = shell.Say("The profiles that were missed, with commas between.", "Les profils omis, séparés par des virgules."),
            HelpName = shell.Say("NUMBERS", "NUMÉROS"),
            Required = true,
        };
        var reason = RoundCommand.Reason(shell, required: true);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("correct", shell.Say("Draft a round for people whom a released one missed; that one is never changed.", "Prépare une ronde pour des personnes qu’une ronde lancée a omises; celle-ci ne change jamais."))
        {
            Arguments = { number },
            Options = { missed, reason, office.Db, office.As, format },
            Examples =
            [
                new("openentry round correct 420 --missed E271828183,E314159265 --reason \"scores of a test were entered late\"",
                    shell.Say("Drafts the correction; it is rehearsed, approved and released like any round.", "Prépare la correction; elle se répète, s’approuve et se lance comme toute ronde.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
        {
            var profiles = parsed.GetValue(missed)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return opened.Desks.Rounds.CorrectAsync(parsed.GetValue(number), profiles, parsed.GetValue(reason)!, officer).Told(opened, parsed.GetValue(format), shell);
        }));
        return command;
    }
}
