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
            Notes = shell.Say(
                "Its rehearsal stops for each of them who, by the frozen pool of the round that is corrected, was not in it, did not meet its conditions or stood behind its cut-off: then say why with round rehearse --despite.",
                "Sa répétition s’arrête pour chaque personne qui, selon le bassin figé de la ronde corrigée, n’y était pas, n’en satisfaisait pas les conditions ou venait après le seuil\u00a0: dites alors pourquoi, par round rehearse --despite."),
            Examples =
            [
                new(shell.Say("openentry round correct 420 --missed E271828183,E314159265 --reason \"a test was entered late\"", "openentry round correct 420 --missed E271828183,E314159265 --reason \"un test saisi tard\""),
                    shell.Say("Draft the correction, a round like any other.", "Préparer la correction, une ronde comme une autre.")),
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
