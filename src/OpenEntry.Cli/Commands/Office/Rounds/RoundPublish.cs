using System.CommandLine;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round publish</c>: the proof of a released round, and the files for the public.</summary>
internal static class RoundPublish
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var folder = new Option<string?>("--out")
        {
            Description = shell.Say("Folder for the public files, made when it is not there; each is written whole or not at all.", "Dossier des fichiers publics, créé au besoin; chacun est écrit en entier ou pas du tout."),
            HelpName = shell.Say("DIR", "DOSSIER"),
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("publish", shell.Say("Make the proof of a released round and write what the public gets.", "Établit la preuve d’une ronde lancée et écrit ce que reçoit le public."))
        {
            Arguments = { number },
            Options = { folder, office.Db, office.As, format },
            Notes = shell.Say(
                "Into the folder go the proof file, the commitment and the outcome of the round, the public record with it (rounds.csv), the feed under the official names (ee_rounds_123_en.json, ee_rounds_123_fr.json) and as Atom (rounds.atom, rounds.fr.atom), which links to OPENENTRY_ADDRESS. Of a round that is published already the files are written again.",
                "Dans le dossier vont le fichier de preuve, l’engagement et le résultat de la ronde, le registre public qui la contient (rounds.csv), le flux sous les noms officiels (ee_rounds_123_en.json, ee_rounds_123_fr.json) et en Atom (rounds.atom, rounds.fr.atom), dont les liens mènent à OPENENTRY_ADDRESS. D’une ronde déjà publiée, les fichiers sont réécrits."),
            Examples =
            [
                new("openentry round publish 420 --out public", shell.Say("Publish, and write the files to public/.", "Publier, et écrire les fichiers dans public/.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            var (round, target) = (parsed.GetValue(number), parsed.GetValue(folder));
            if (!(await opened.Desks.RoundReader.ShowAsync(round).ConfigureAwait(false)).TryGet(out var view, out var errors)) return shell.Fail(errors);
            if (target is null) return await opened.Desks.Releases.PublishAsync(round, officer).Told(opened, parsed.GetValue(format), shell).ConfigureAwait(false);
            // What stands in the way of the record is found before the round is public.
            if (!HistorySource.Open(null, shell).TryGet(out var history, out errors) || !ServiceOptions.AddressIn(shell.Surroundings.Environment).TryGet(out var address, out errors)) return shell.Fail(errors);
            var published = view.Round.State == RoundState.Published ? view.Round : await opened.Desks.Releases.PublishAsync(round, officer).ConfigureAwait(false);
            return await published.ThenWrite(() => PublicFiles.OfAsync(opened, round, history.Rounds, address.Uri), target, shell).ConfigureAwait(false) is { Count: > 0 } failed
                ? shell.Fail(failed)
                : await Task.FromResult(published).Told(opened, parsed.GetValue(format), shell).ConfigureAwait(false);
        }));
        return command;
    }

    private static async Task<IReadOnlyList<Error>> ThenWrite(this Result<RoundRow> published, Func<Task<Result<SortedDictionary<string, byte[]>>>> files, string folder, Shell shell)
    {
        if (!published.TryGet(out _, out var errors) || !(await files().ConfigureAwait(false)).TryGet(out var all, out errors)) return errors;
        try
        {
            Directory.CreateDirectory(shell.Surroundings.FullPath(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [CommandErrors.FileUnwritable.At(new Place(folder), e.Message)];
        }

        return [.. all.SelectMany(file => shell.Write(Path.Combine(folder, file.Key), stream => stream.Write(file.Value)))];
    }
}
