using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office.Records;

/// <summary><c>openentry records</c>: what happened, and whether the chain of events holds.</summary>
internal static class RecordsCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("records", shell.Say("The records: what happened to whom, and whether the chain of events holds.", "Les registres d’événements\u00a0: ce qui est arrivé à qui, et si la chaîne tient."))
        {
            Subcommands = { RecordsShow.Build(office, shell), Verify(office, shell) },
        };
    }

    private static Verb Verify(OfficeSource office, Shell shell)
    {
        var head = new Option<ChainHead?>("--head")
        {
            Description = shell.Say("A head that was kept or published earlier: only with it is a cut-off end found.", "Une tête conservée ou publiée auparavant\u00a0: sans elle, une fin tronquée passe inaperçue."),
            HelpName = shell.Say("NUMBER:HASH", "NUMÉRO:EMPREINTE"),
            CustomParser = result => ChainHead.Parse(result.Tokens[0].Value) is { } parsed ? parsed : Values.Refused<ChainHead>(result, OfficeErrors.NotAHead.At(Place.None, "--head", result.Tokens[0].Value), shell.Language),
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("verify", shell.Say("Walk the chain of all events and find what was changed, moved or taken away.", "Parcourt la chaîne de tous les événements et trouve ce qui a été changé, déplacé ou enlevé."))
        {
            Options = { head, office.Db, format },
            Examples =
            [
                new("openentry records verify", shell.Say("Says where the chain ends: keep that elsewhere.", "Dit où la chaîne s’arrête\u00a0: conservez-le ailleurs.")),
                new("openentry records verify --head 2:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", shell.Say("With what was kept.", "Avec ce qu’on a conservé.")),
            ],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var walk = await opened.Desks.Records.VerifyAsync(parsed.GetValue(head)).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json =>
                {
                    json.WriteStartObject();
                    json.WriteBoolean("holds", walk.Holds);
                    json.WriteNumber("events", walk.Events);
                    json.WriteString("head", $"{walk.Head}");
                    OfficeJson.Write(json, "faults", walk.Faults.Select(fault => fault.Line(shell.Language)));
                    json.WriteEndObject();
                });
                return walk.Holds ? ExitCode.Fine : ExitCode.BadInput;
            }

            var events = Wording.Count(walk.Events, new("event", "événement"), new("events", "événements"), shell.Language);
            if (walk.Holds) shell.Output.Line(shell.Say($"The chain holds: {events}.", $"La chaîne tient\u00a0: {events}."), Tone.Good);
            shell.Output.Line(Wording.Label(shell.Say("Head", "Tête"), shell.Language) + $"{walk.Head}");
            return walk.Holds ? ExitCode.Fine : shell.Fail(walk.Faults);
        }));
        return command;
    }
}
