using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law check</c>: whether a law folder is sound, and everything that is wrong with it at once.</summary>
internal static class LawCheckCommand
{
    public static Command Build(Shell shell)
    {
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("check", shell.Say("Check a law folder; every error names file, line and provision.", "Vérifie un dossier de droit; chaque erreur nomme fichier, ligne et disposition."))
        {
            Options = { law, format },
            Notes = shell.Say(
                "Errors stand on standard error, one a line, and the exit code is 1. How the folder is written: docs/law-format.md.",
                "Les erreurs sont écrites sur la sortie d’erreur, une par ligne, et le code de sortie est 1. La forme du dossier\u00a0: docs/law-format.md."),
            Examples =
            [
                new("openentry law check", shell.Say("The law inside this program.", "Le droit contenu dans ce programme.")),
                new("openentry law check --law my-law", shell.Say("A folder of your own.", "Un dossier à soi.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(law);
            // Also the law inside is read anew: it is checked, not believed.
            var read = folder is null ? LawBook.Read(LawFiles.Embedded()) : shell.Law.Open(folder);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(read, folder, shell);
            }
            else if (read.IsOk)
            {
                Fine(read.Value, folder, shell);
            }
            else
            {
                shell.Output.Line(Wording.Count(read.Errors.Count, new("error in", "erreur dans"), new("errors in", "erreurs dans"), shell.Language) + " " + NameOf(folder, shell), Tone.Bad);
            }
            return read.IsOk ? ExitCode.Fine : shell.Fail(read.Errors);
        });
        return command;
    }

    private static string NameOf(string? folder, Shell shell) => folder ?? shell.Say("the law inside this program", "le droit contenu dans ce programme");

    private static (string Key, int Number, Law.Text One, Law.Text Many)[] Counts(LawBook book) =>
    [
        ("provisions", book.Provisions.Count(), new("provision", "disposition"), new("provisions", "dispositions")),
        ("values", book.Provisions.Sum(provision => provision.Values.Count), new("value by date", "valeur datée"), new("values by date", "valeurs datées")),
        ("amendments", book.Amendments.Count, new("amendment", "modification"), new("amendments", "modifications")),
        ("readings", book.Readings.Count, new("reading", "interprétation"), new("readings", "interprétations")),
        ("sources", book.Sources.Count, new("source", "source"), new("sources", "sources")),
        ("reforms", book.Reforms.Count, new("reform", "réforme"), new("reforms", "réformes")),
        ("occupations", book.Noc.Occupations.Count(), new("occupation", "profession"), new("occupations", "professions")),
    ];

    private static void Fine(LawBook book, string? folder, Shell shell)
    {
        shell.Output.Line(shell.Say($"All is well with {NameOf(folder, shell)}.", $"Tout est en ordre\u00a0: {NameOf(folder, shell)}."), Tone.Good);
        foreach (var (_, number, one, many) in Counts(book))
        {
            shell.Output.Line($"  {Wording.Number(number, shell.Language),6} {(number == 1 ? one : many).In(shell.Language)}");
        }
    }

    private static void Json(Result<LawBook> read, string? folder, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", read.IsOk);
        json.WriteString("folder", folder);
        if (read.IsOk)
        {
            json.WriteStartObject("checked");
            foreach (var (key, number, _, _) in Counts(read.Value))
            {
                json.WriteNumber(key, number);
            }
            json.WriteEndObject();
        }
        json.WriteStartArray("errors");
        foreach (var error in read.Errors)
        {
            json.WriteStartObject();
            json.WriteString("code", error.Kind.Code);
            json.WriteString("key", error.Kind.Key);
            json.WriteString("file", error.Place.File);
            if (error.Place.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }
            json.WriteString("provision", error.Place.Path);
            json.WriteString("message", error.Message(shell.Language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
