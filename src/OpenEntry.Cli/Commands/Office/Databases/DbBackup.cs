using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary><c>openentry db backup FILE</c>: the whole registry in one file.</summary>
internal static class DbBackup
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var file = new Argument<string>("file") { Description = shell.Say("File to write, whole or not at all; - is standard output.", "Fichier à écrire, en entier ou pas du tout; - est la sortie standard."), HelpName = shell.Say("FILE", "FICHIER") };
        var command = new Verb("backup", shell.Say("Write the whole registry into one file, while the office goes on working.", "Écrit tout le registre dans un fichier, pendant que le bureau continue de travailler."))
        {
            Arguments = { file },
            Options = { office.Db },
            Notes = shell.Say(
                "It holds everything as it was at one moment, and can be restored on either kind of database. The keys of the service are not in it: without them nobody can read what is sealed, so keep a copy of their folder elsewhere.",
                "Il contient tout tel qu’à un instant donné et se restaure sur l’une ou l’autre sorte de base de données. Les clés du service n’y sont pas\u00a0: sans elles personne ne peut lire ce qui est scellé; gardez-en une copie ailleurs."),
            Examples = [new("openentry db backup registry-2026-09-01.backup", shell.Say("A backup of today.", "Une sauvegarde du jour."))],
        };
        command.SetAction(parsed => office.At(parsed, place => Task.FromResult(Run(place, parsed.GetValue(file)!, shell))));
        return command;
    }

    private static int Run(OfficePlace place, string file, Shell shell)
    {
        if (place.Store.File is { } none && !File.Exists(none)) return shell.Fail(RegistryErrors.NoDatabase.At(Place.None, place.Store.Address));
        BackupMade? made = null;
        using (var progress = new CountedProgress(shell, new Text("Writing the backup", "Écriture de la sauvegarde")))
        {
            var errors = shell.Write(file, stream =>
            {
                var written = RegistryBackup.WriteAsync(place.Store, stream, shell.Surroundings.Clock.GetCurrentInstant(), progress.At).GetAwaiter().GetResult();
                made = written.IsOk ? written.Value : null;
                return written.Errors;
            });
            if (errors.Count > 0) return shell.Fail(errors);
        }

        var rows = Wording.Number(made!.Header.Rows, shell.Language);
        var keys = shell.Say(
            $"The keys in {place.Keys} are not in it; without them nobody can read what is sealed.",
            $"Les clés de {place.Keys} n’y sont pas; sans elles personne ne peut lire ce qui est scellé.");
        if (file == "-")
        {
            // Standard output is the backup.
            shell.Output.ErrorLine(keys);
            return ExitCode.Fine;
        }

        shell.Output.Panel(file, shell.Say($"{rows} rows of {place.Store.Address}\nSHA-256 {made.Sha256}", $"{rows} lignes de {place.Store.Address}\nSHA-256 {made.Sha256}"));
        shell.Output.Line(keys, Tone.Warning);
        return ExitCode.Fine;
    }
}
