using System.CommandLine;
using OpenEntry.Cli.Scoring;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry fsw</c>: the 67-point grid for many people.</summary>
internal static class FswCommand
{
    public static Command Build(Shell shell)
    {
        var facts = Options.File(shell, "--facts", shell.Say("Facts of the grid: one JSON object a line (openentry schema fsw-facts).", "Données de la grille\u00a0: un objet JSON par ligne (openentry schema fsw-facts)."));
        facts.Required = true;
        var on = Options.Date(shell, "--on", shell.Say("Day of the law; today unless given.", "Jour du droit; aujourd’hui par défaut."));
        var under = UnderLaw.Option(shell);
        var output = Options.File(shell, "--out", shell.Say("Write the results to a file, whole or not at all.", "Écrit les résultats dans un fichier, en entier ou pas du tout."));
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Jsonl, OutputFormat.Csv);
        var command = new Verb("fsw", shell.Say("Points of the 67-point grid, in bulk.", "Points de la grille de 67 points, en lot."))
        {
            Options = { facts, on, under, output, law, format },
            Examples =
            [
                new("openentry fsw --facts facts.jsonl --on 2026-09-01", shell.Say("Total, factors, pass mark and minimum for each line.", "Total, facteurs, note de passage et minimum pour chaque ligne.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var today = parsed.GetValue(on) ?? shell.Today;
            if (!UnderLaw.Resolve(parsed.GetValue(under), parsed.GetValue(law), today, shell).TryGet(out var choice, out var errors)) return shell.Fail(errors);
            return Bulk.Run(parsed.GetValue(facts)!, parsed.GetValue(output) ?? "-", shell, new BulkRun(shell, choice.Book, today, choice.Under, choice.Reform),
                parsed.GetValue(format) == OutputFormat.Csv ? static run => run.GridAsCsv : static run => run.GridAsJson);
        });
        return command;
    }
}
