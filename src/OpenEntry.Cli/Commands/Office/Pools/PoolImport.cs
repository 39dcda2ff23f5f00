using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Imports;

namespace OpenEntry.Cli.Commands.Office.Pools;

/// <summary><c>openentry pool import FILE</c>: takes over many profiles.</summary>
internal static class PoolImport
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var file = new Argument<string>("file") { Description = shell.Say("Profiles, one JSON object a line, or - for standard input.", "Des profils, un objet JSON par ligne, ou - pour l’entrée standard."), HelpName = shell.Say("FILE", "FICHIER") };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("import", shell.Say("Take over many profiles into the registry, and report the lines that could not be kept.", "Reprend de nombreux profils dans le registre et signale les lignes qui n’ont pu être gardées."))
        {
            Arguments = { file },
            Options = { office.Db, office.As, format },
            Notes = shell.Say(
                "Profiles are known again by their id: run twice, nothing changes the second time. An instant of submission and a nomination are taken over; an instant that is yet to come, or over twelve months back, and a second line of one id that says something else are refused. Good lines are kept even when others are refused; then the command ends with 1.",
                "Les profils sont reconnus par leur id\u00a0: une seconde exécution ne change rien. Le moment de présentation et une désignation sont repris; un moment à venir, ou vieux de plus de douze mois, et une seconde ligne du même id au contenu différent sont refusés. Les bonnes lignes sont gardées même si d’autres sont refusées; la commande se termine alors par 1."),
            Examples =
            [
                new("openentry pool import profiles.jsonl", shell.Say("From another system.", "D’un autre système.")),
                new("openentry pool import made.jsonl --db trial.db", shell.Say("Made-up people (openentry pool make --profiles), to try things on.", "Des personnes fictives (openentry pool make --profiles), pour des essais.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            var path = parsed.GetValue(file)!;
            if (!shell.Read(path).TryGet(out var stream, out var errors)) return shell.Fail(errors);
            ImportReport report;
            await using (stream.ConfigureAwait(false))
            {
                using var progress = shell.Output.Progress(shell.Say("Lines taken over", "Lignes reprises"), 0);
                try
                {
                    report = await opened.Desks.Import.RunAsync(stream, path == "-" ? shell.Say("standard input", "entrée standard") : path, officer, done => progress.At(done)).ConfigureAwait(false);
                }
                catch (IOException e)
                {
                    return shell.Fail(CommandErrors.FileUnreadable.At(new Place(path), e.Message));
                }
            }

            if (parsed.GetValue(format) == OutputFormat.Json) Json(report, shell);
            else Print(report, path, shell);
            return report.Refused == 0 ? ExitCode.Fine : ExitCode.BadInput;
        }));
        return command;
    }

    private static void Print(ImportReport report, string path, Shell shell)
    {
        var language = shell.Language;
        shell.Output.Panel(path, Wording.Count(report.Lines, new("line", "ligne"), new("lines", "lignes"), language));
        Fields.Write(shell.Output,
            (shell.Say("Added", "Ajoutés"), Wording.Number(report.Added, language)),
            (shell.Say("Changed", "Modifiés"), Wording.Number(report.Changed, language)),
            (shell.Say("As they were", "Inchangés"), Wording.Number(report.Unchanged, language)),
            (shell.Say("Refused", "Refusés"), new Cell(Wording.Number(report.Refused, language), report.Refused > 0 ? Tone.Bad : Tone.Normal)));
        shell.Output.Errors(report.Errors);
    }

    private static void Json(ImportReport report, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("lines", report.Lines);
        json.WriteNumber("added", report.Added);
        json.WriteNumber("changed", report.Changed);
        json.WriteNumber("unchanged", report.Unchanged);
        json.WriteNumber("refused", report.Refused);
        OfficeJson.Write(json, "errors", report.Errors.Select(error => error.Line(shell.Language)));
        json.WriteEndObject();
    });
}
