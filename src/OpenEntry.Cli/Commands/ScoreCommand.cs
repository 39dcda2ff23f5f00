using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Scoring;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry score</c>: profiles with every reason, or facts by the million.</summary>
internal static class ScoreCommand
{
    public static Command Build(Shell shell)
    {
        var files = new Argument<string[]>("profile")
        {
            Description = shell.Say("Profile files (JSON: a profile, a list of them, or one a line), or - for standard input.", "Fichiers de profil (JSON\u00a0: un profil, une liste, ou un par ligne), ou - pour l’entrée standard."),
            HelpName = shell.Say("PROFILE", "PROFIL"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var on = Options.Date(shell, "--on", shell.Say("Day to score on; today unless given.", "Jour de la note; aujourd’hui par défaut."));
        var under = UnderLaw.Option(shell);
        var facts = Options.File(shell, "--facts", shell.Say("Facts instead of profiles: one JSON object a line (openentry schema facts).", "Des données plutôt que des profils\u00a0: un objet JSON par ligne (openentry schema facts)."));
        var output = Options.File(shell, "--out", shell.Say("Write the results to a file, whole or not at all.", "Écrit les résultats dans un fichier, en entier ou pas du tout."));
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Csv);
        format.Description = shell.Say("Form of the output; text unless given. Of facts jsonl or csv; jsonl unless given.", "Forme de la sortie; text par défaut. Pour des données, jsonl ou csv; jsonl par défaut.");
        var command = new Verb("score", shell.Say("Score profiles with every reason, or facts in bulk.", "Calcule la note de profils avec toutes ses raisons, ou de données en lot."))
        {
            Arguments = { files },
            Options = { on, under, facts, output, law, format },
            Notes = shell.Say(
                "With --facts the results stream: one JSON object a line (jsonl), or one row a line (csv). A bad line is told on standard error with its number, the rest is still scored, and the exit code is 1.",
                "Avec --facts, les résultats sortent au fil de la lecture\u00a0: un objet JSON par ligne (jsonl) ou une rangée par ligne (csv). Une ligne fautive est signalée avec son numéro sur la sortie d’erreur, le reste est calculé, et le code de sortie est 1."),
            Examples =
            [
                new("openentry score samples/engineer-lagos.json", shell.Say("Score a profile today.", "Calcule la note d’un profil aujourd’hui.")),
                new("openentry score samples/engineer-lagos.json --on 2024-06-01 --under 2016-12-01", shell.Say("The facts of one day under the law of another.", "Les faits d’un jour sous le droit d’un autre.")),
                new("openentry score profiles.jsonl --format csv", shell.Say("Profiles one a line, as pool make --profiles writes them; one row each.", "Des profils, un par ligne, comme en écrit pool make --profiles; une rangée chacun.")),
                new("openentry score --facts facts.jsonl --on 2024-04-10 --format csv", shell.Say("Score many people, one row each.", "Calcule la note de nombreuses personnes, une rangée chacune.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(files) ?? [];
            var chosen = parsed.GetResult(format) is { Implicit: false } ? parsed.GetValue(format) : (OutputFormat?)null;
            if ((paths.Length == 0) == (parsed.GetValue(facts) is null))
            {
                return shell.Misuse(CommandErrors.ProfilesOrFacts.At(Place.None), "openentry score --help");
            }

            if (paths.Length == 0 && chosen is OutputFormat.Text or OutputFormat.Json)
            {
                return shell.Misuse(CommandErrors.FactsAreLines.At(Place.None, $"{chosen}".ToLowerInvariant()), "openentry score --help");
            }

            var today = parsed.GetValue(on) ?? shell.Today;
            if (!UnderLaw.Resolve(parsed.GetValue(under), parsed.GetValue(law), today, shell).TryGet(out var choice, out var errors)) return shell.Fail(errors);
            if (parsed.GetValue(facts) is { } file)
            {
                return Bulk.Run(file, parsed.GetValue(output) ?? "-", shell, new BulkRun(shell, choice.Book, today, choice.Under, choice.Reform),
                    chosen == OutputFormat.Csv ? static run => run.ScoreAsCsv : static run => run.ScoreAsJson);
            }

            return Profiles(paths, today, choice, chosen ?? OutputFormat.Text, parsed.GetValue(output) ?? "-", shell);
        });
        return command;
    }

    private static int Profiles(string[] paths, LocalDate on, LawChoice choice, OutputFormat format, string output, Shell shell)
    {
        var assessments = new List<Assessment>();
        var failed = new List<Error>();
        var law = choice.LawOn(on);
        // The form of the answer follows from what is asked, never from how much of it goes well.
        var asList = paths.Length > 1;
        foreach (var path in paths)
        {
            if (!ProfileInput.Read(path, shell, choice.Book, choice.Under ?? on).TryGet(out var read, out var errors))
            {
                failed.AddRange(errors);
                continue;
            }

            asList |= read.IsList;
            assessments.AddRange(read.Profiles.Select(profile => law.Assessor.Assess(profile, on)));
        }

        // One bad file does not take the others' results away; the exit code tells.
        shell.Output.Errors(failed);
        if (assessments.Count == 0 && failed.Count > 0 && (output != "-" || !asList))
        {
            return output == "-" ? ExitCode.BadInput : shell.Fail(CommandErrors.NothingScored.At(new Place(output)));
        }

        var written = format switch
        {
            OutputFormat.Text when output != "-" => shell.Write(output, stream => stream.Write(shell.Page(page => AssessmentPages.Print(assessments, page, choice)))),
            OutputFormat.Text => AssessmentPages.Print(assessments, shell, choice),
            _ => shell.Write(output, stream => AssessmentFiles.Write(stream, assessments, asList, format, shell.Language)),
        };
        return failed.Count > 0 || written.Count > 0 ? shell.Fail(written) : ExitCode.Fine;
    }
}
