using System.CommandLine;
using System.CommandLine.Parsing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round rehearse</c>: the round on the pool as it stands, without inviting anyone.</summary>
internal static class RoundRehearse
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var despite = new Option<KeyValuePair<string, string>[]>("--despite")
        {
            Description = shell.Say("Go on despite a gate that stops the round, and why; as often as needed.", "Poursuivre malgré un contrôle qui arrête la ronde, et pourquoi; autant de fois que nécessaire."),
            HelpName = shell.Say("GATE=REASON", "CONTRÔLE=MOTIF"),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result => [.. result.Tokens.Select(token => Reason(result, token.Value, shell.Language))],
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("rehearse", shell.Say("Freeze the pool, draw with both engines, ask the gates; nobody is invited.", "Fige le bassin, tire avec les deux moteurs, interroge les contrôles; personne n’est invité."))
        {
            Arguments = { number },
            Options = { despite, office.Db, office.As, format },
            Notes = shell.Say(
                "A round rehearsed before is frozen anew, and its approvals are gone. Where the gates close is set by a JSON file named by OPENENTRY_GATES.",
                "Une ronde déjà répétée est figée de nouveau, et ses approbations tombent. Les seuils des contrôles se règlent par un fichier JSON que nomme OPENENTRY_GATES."),
            Examples =
            [
                new("openentry round rehearse 420", shell.Say("What the round would do.", "Ce que ferait la ronde.")),
                new("openentry round rehearse 420 --despite cut-off=\"first round in two years\"", shell.Say("Despite the gate on the cut-off.", "Malgré le contrôle de la note minimale.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            var reasons = (parsed.GetValue(despite) ?? []).DistinctBy(one => one.Key).ToDictionary();
            var round = parsed.GetValue(number);
            if (!(await opened.Desks.Rehearsals.RehearseAsync(round, reasons, officer).ConfigureAwait(false)).TryGet(out var rehearsal, out var errors)) return shell.Fail(errors);
            foreach (var gate in reasons.Keys.Except(rehearsal.Findings.Where(one => one.Despite is not null).Select(one => one.Gate)))
            {
                shell.Output.Errors([RoundCommandErrors.GateDoesNotStop.At(Place.None, gate)]);
            }

            return await RoundShow.PrintAsync(opened, round, parsed.GetValue(format), shell).ConfigureAwait(false);
        }));
        return command;
    }

    private static KeyValuePair<string, string> Reason(ArgumentResult result, string word, OfficialLanguage language) =>
        word.Split('=', 2) is [var gate, var reason] && gate.Trim().Length > 0 && reason.Trim().Length > 0
            ? new(gate.Trim(), reason.Trim())
            : Values.Refused<KeyValuePair<string, string>>(result, RoundCommandErrors.NotAReason.At(Place.None, "--despite", word), language);
}
