using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds import FEED.json</c>: brings the official feed into a record.</summary>
internal static class RoundsImport
{
    public static Command Build(Shell shell)
    {
        var feed = new Argument<string>("feed")
        {
            Description = shell.Say("The official feed as it is published, English or French; - is standard input.", "Le flux officiel tel qu’il est publié, anglais ou français; - est l’entrée standard."),
            HelpName = shell.Say("FEED", "FLUX"),
        };
        var dryRun = new Option<bool>("--dry-run") { Description = shell.Say("Tell what would change, and write nothing.", "Dit ce qui changerait, et n’écrit rien."), Arity = ArgumentArity.Zero };
        var history = HistorySource.Option(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("import", shell.Say("Bring the official feed into the record, and tell what changed.", "Verse le flux officiel au registre, et dit ce qui a changé."))
        {
            Arguments = { feed },
            Options = { dryRun, history, format },
            Notes = shell.Say(
                "Nothing that was there is lost: what the feed lacks is kept, known errors of the feed are not taken over, and a round that cannot be read, or says what cannot be, is kept to the letter in aside.jsonl with the reason: the recorded value stays. All files change or none does; the same feed a second time changes nothing. With --history, a folder that is empty or not there yet begins a record.\nThe exit code is 0 also when rounds were kept aside (a line on standard error says so), and 1 when no round of the feed could be read: then nothing is written.",
                "Rien de ce qui s’y trouvait n’est perdu\u00a0: ce qui manque au flux est gardé, les erreurs connues du flux ne sont pas reprises, et une ronde illisible, ou qui dit l’impossible, est gardée à la lettre dans aside.jsonl avec la raison\u00a0: la valeur inscrite demeure. Tous les fichiers changent ou aucun; le même flux une seconde fois ne change rien. Avec --history, un dossier vide ou qui n’existe pas encore commence un registre.\nLe code de sortie est 0 même si des rondes ont été mises de côté (une ligne sur la sortie d’erreur le dit), et 1 si aucune ronde du flux n’a pu être lue\u00a0: rien n’est alors écrit."),
            Examples =
            [
                new("openentry rounds import ee_rounds_123_en.json --dry-run", shell.Say("What would the feed change?", "Que changerait le flux?")),
                new("openentry rounds import ee_rounds_123_en.json --history my-rounds", shell.Say("Into a record of one’s own, begun where there is none.", "Dans un registre à soi, commencé s’il n’existe pas.")),
            ],
        };
        command.SetAction(parsed => Run(parsed.GetValue(feed)!, parsed.GetValue(dryRun), parsed.GetValue(history), parsed.GetValue(format), shell));
        return command;
    }

    private static int Run(string path, bool dryRun, string? folder, OutputFormat format, Shell shell)
    {
        if (!HistorySource.OpenOrBegin(folder, shell).TryGet(out var opened, out var errors)) return shell.Fail(errors);
        if (opened.Folder is null && !dryRun) return shell.Fail(RoundsErrors.RecordNotAFolder.At(Place.None));
        if (!shell.Read(path).TryGet(out var stream, out errors)) return shell.Fail(errors);
        var name = path == "-" ? shell.Say("standard input", "entrée standard") : path;
        Result<OfficialFeed> read;
        using (stream) read = OfficialFeed.Read(stream, name);
        if (!read.TryGet(out var feed, out errors)) return shell.Fail(errors);
        if (feed.Rounds.Length == 0)
        {
            return shell.Fail([.. feed.Aside.Select(aside => aside.Reason), RoundsErrors.NothingRead.At(new Place(name), $"{feed.Aside.Length}")]);
        }

        var import = FeedImport.Merge(opened.Rounds, feed);
        string[] written = [];
        if (!dryRun && !import.Save(opened.Folder!, opened.Rounds).TryGet(out written!, out errors)) return shell.Fail(errors);
        if (format == OutputFormat.Json) shell.Output.Json(json => RoundJson.WriteImport(json, import, shell.Language));
        else new ImportPage(import, opened, name, dryRun ? null : written, shell).Print();
        if (import.Aside.Length > 0 && !dryRun)
        {
            shell.Output.Errors([RoundsErrors.KeptAside.At(new Place(name), $"{import.RoundsAside}", Path.Combine(opened.Folder!, AsideFile.Name))]);
        }

        return ExitCode.Fine;
    }
}
