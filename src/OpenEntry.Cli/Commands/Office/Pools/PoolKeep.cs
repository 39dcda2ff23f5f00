using System.CommandLine;
using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Pools;

namespace OpenEntry.Cli.Commands.Office.Pools;

/// <summary><c>openentry pool keep</c> and <c>rescore</c>: what time and the law bring to the pool.</summary>
internal static class PoolKeep
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("keep", shell.Say("Do what time brings: end what is over, score again whose day has come, remind.", "Fait ce que le temps apporte\u00a0: met fin à ce qui est terminé, note de nouveau qui doit l’être, rappelle."))
        {
            Options = { office.Db, format },
            Notes = shell.Say("The service does it by itself (openentry serve). Run twice it does nothing the second time.", "Le service le fait de lui-même (openentry serve). Une seconde exécution ne fait rien."),
            Examples = [new("openentry pool keep", shell.Say("Once a night where no service runs.", "Une fois par nuit là où aucun service ne tourne."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var kept = await opened.Desks.Timed.RunAsync().ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json =>
                {
                    json.WriteStartObject();
                    Write(json, kept.Pool);
                    json.WriteNumber("invitationsLapsed", kept.Lapsed.Invitations);
                    json.WriteNumber("nominationsLapsed", kept.Lapsed.Nominations);
                    json.WriteNumber("reminders", kept.Reminders);
                    json.WriteEndObject();
                });
            }
            else
            {
                Fields.Write(shell.Output,
                [
                    .. Words(kept.Pool, shell),
                    (shell.Say("Invitations lapsed", "Invitations caduques"), Wording.Number(kept.Lapsed.Invitations, shell.Language)),
                    (shell.Say("Nominations lapsed", "Désignations caduques"), Wording.Number(kept.Lapsed.Nominations, shell.Language)),
                    (shell.Say("Reminders written", "Rappels écrits"), Wording.Number(kept.Reminders, shell.Language)),
                ]);
            }

            return ExitCode.Fine;
        }));
        return command;
    }

    public static Command Rescore(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("rescore", shell.Say("Score everyone in the pool again: after an amendment of the law, or a mended reading of it.", "Note de nouveau tout le bassin\u00a0: après une modification du droit, ou une lecture corrigée."))
        {
            Options = { office.Db, format },
            Notes = shell.Say("When the office's law is another one than before, timed work does it by itself, once.", "Quand le droit du bureau n’est plus le même, les travaux périodiques le font d’eux-mêmes, une fois."),
            Examples = [new("openentry pool rescore", shell.Say("People whose score changes are told why.", "Les personnes dont la note change en apprennent la raison."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var total = (await opened.Desks.Statistics.FiguresAsync().ConfigureAwait(false)).InPool;
            PoolKept kept;
            using (var progress = shell.Output.Progress(shell.Say("Scoring again", "Nouvelle notation"), total))
            {
                kept = await opened.Desks.Keeper.RescoreAllAsync(done => progress.At(done)).ConfigureAwait(false);
            }

            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json =>
                {
                    json.WriteStartObject();
                    Write(json, kept);
                    json.WriteEndObject();
                });
            }
            else
            {
                Fields.Write(shell.Output, [.. Words(kept, shell).Take(3)]);
            }

            return ExitCode.Fine;
        }));
        return command;
    }

    private static IEnumerable<(string Name, Cell Words)> Words(PoolKept kept, Shell shell)
    {
        yield return (shell.Say("Looked at again", "Examinés de nouveau"), Wording.Number(kept.Looked, shell.Language));
        yield return (shell.Say("Scores changed", "Notes modifiées"), Wording.Number(kept.ScoresChanged, shell.Language));
        yield return (shell.Say("No longer eligible", "Plus admissibles"), Wording.Number(kept.EligibilityLost, shell.Language));
        yield return (shell.Say("Profiles expired", "Profils expirés"), Wording.Number(kept.Expired, shell.Language));
        yield return (shell.Say("Drafts expired", "Ébauches expirées"), Wording.Number(kept.DraftsExpired, shell.Language));
    }

    private static void Write(Utf8JsonWriter json, PoolKept kept)
    {
        json.WriteNumber("looked", kept.Looked);
        json.WriteNumber("scoresChanged", kept.ScoresChanged);
        json.WriteNumber("eligibilityLost", kept.EligibilityLost);
        json.WriteNumber("expired", kept.Expired);
        json.WriteNumber("draftsExpired", kept.DraftsExpired);
    }
}
