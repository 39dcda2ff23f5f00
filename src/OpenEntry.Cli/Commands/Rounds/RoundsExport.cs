using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds export</c>: the record for others to read.</summary>
internal static class RoundsExport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build(Shell shell)
    {
        var feed = new Option<bool>("--feed")
        {
            Description = shell.Say("The shape of the official feed, with every value a text; in the language of --lang.", "La forme du flux officiel, où chaque valeur est un texte; dans la langue de --lang."),
            Arity = ArgumentArity.Zero,
        };
        var output = Options.File(shell, "--out", shell.Say("Write to a file, whole or not at all; - is standard output.", "Écrit dans un fichier, en entier ou pas du tout; - est la sortie standard."));
        var history = HistorySource.Option(shell);
        var format = Options.Format(shell, OutputFormat.Csv, OutputFormat.Json);
        var command = new Verb("export", shell.Say("Write the whole record: CSV, JSON, or the shape of the official feed.", "Écrit tout le registre : CSV, JSON, ou la forme du flux officiel."))
        {
            Options = { feed, output, history, format },
            Notes = shell.Say(
                "The CSV is rounds.csv of the record to the last byte. The feed has one regular form of dates and corrected values; imported again it changes nothing.",
                "Le CSV est le rounds.csv du registre à l’octet près. Le flux a une seule forme de date et des valeurs corrigées; réimporté, il ne change rien."),
            Examples =
            [
                new("openentry rounds export --out rounds.csv", shell.Say("Every round as a line of CSV.", "Chaque ronde en une ligne de CSV.")),
                new("openentry rounds export --feed --lang fr --out ee_rounds_fr.json", shell.Say("The French form of the official feed.", "La forme française du flux officiel.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var asFeed = parsed.GetValue(feed);
            if (asFeed && parsed.GetResult(format) is { Implicit: false } && parsed.GetValue(format) == OutputFormat.Csv)
            {
                return shell.Misuse(RoundsErrors.FeedIsJson.At(Place.None), "openentry rounds export --help");
            }

            if (!HistorySource.Open(parsed.GetValue(history), shell).TryGet(out var opened, out var errors)) return shell.Fail(errors);
            var bytes = asFeed ? [.. OfficialFeedWriter.Write(opened.Rounds, shell.Language), (byte)'\n']
                : parsed.GetValue(format) == OutputFormat.Json ? Json(opened.Rounds) : opened.Rounds.ToCsv();
            return shell.Write(parsed.GetValue(output) ?? "-", stream => stream.Write(bytes)) is { Count: > 0 } failed ? shell.Fail(failed) : ExitCode.Fine;
        });
        return command;
    }

    private static byte[] Json(RoundHistory history)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            RoundJson.WriteRounds(json, history.Rounds);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
