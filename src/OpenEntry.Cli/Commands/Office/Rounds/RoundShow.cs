using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round show</c>: one round of the registry.</summary>
internal static class RoundShow
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var commitment = new Option<bool>("--commitment")
        {
            Description = shell.Say("The commitment alone, as the file to publish before the release.", "L’engagement seul, tel que le fichier à publier avant le lancement."),
            Arity = ArgumentArity.Zero,
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("One round: its instruction, approvals, rehearsal and outcome.", "Une ronde\u00a0: son instruction, ses approbations, sa répétition et son résultat."))
        {
            Arguments = { number },
            Options = { commitment, office.Db, format },
            Examples =
            [
                new("openentry round show 420", shell.Say("Everything about round 420.", "Tout sur la ronde 420.")),
                new("openentry round show 420 --commitment > commitment.json", shell.Say("What to publish before the release.", "Ce qui se publie avant le lancement.")),
            ],
        };
        command.SetAction(parsed => office.Read(parsed, opened => parsed.GetValue(commitment)
            ? opened.Desks.RoundReader.FileAsync(parsed.GetValue(number), RoundFile.Commitment).Print(shell, bytes => shell.Output.Bytes.Write(bytes))
            : PrintAsync(opened, parsed.GetValue(number), parsed.GetValue(format), shell)));
        return command;
    }

    /// <summary>Prints the page of a round.</summary>
    public static async Task<int> PrintAsync(OpenedOffice opened, int number, OutputFormat format, Shell shell)
    {
        if (!(await opened.Desks.RoundReader.ShowAsync(number).ConfigureAwait(false)).TryGet(out var view, out var errors)) return shell.Fail(errors);
        if (format == OutputFormat.Json) shell.Output.Json(json => RoundViewJson.Write(json, view, shell.Language));
        else new RoundPage(view, await opened.Desks.Gatekeeper.SameKindAsync(view.Round).ConfigureAwait(false), shell).Print();
        return ExitCode.Fine;
    }
}
