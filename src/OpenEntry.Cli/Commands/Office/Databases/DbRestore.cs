using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store.Backups;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary><c>openentry db restore FILE</c>: a backup takes the place of the registry.</summary>
internal static class DbRestore
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var file = new Argument<string>("file") { Description = shell.Say("A backup.", "Une sauvegarde."), HelpName = shell.Say("FILE", "FICHIER") };
        var force = new Option<bool>("--force") { Description = shell.Say("Even if the registry is in use; what it holds is lost.", "Même si le registre est utilisé; ce qu’il contient est perdu.") };
        var command = new Verb("restore", shell.Say("Put a backup in the place of the registry, whole or not at all.", "Met une sauvegarde à la place du registre, en entier ou pas du tout."))
        {
            Arguments = { file },
            Options = { force, office.Db, office.As },
            Notes = shell.Say(
                "A backup of SQLite can be restored on PostgreSQL and the other way round; one of an older version is brought to this one. The keys of the service are not in a backup: put their folder in its place too.",
                "Une sauvegarde de SQLite se restaure sur PostgreSQL et inversement; celle d’une version antérieure est amenée à la présente. Les clés du service ne sont pas dans la sauvegarde\u00a0: remettez aussi leur dossier en place."),
            Examples =
            [
                new("openentry db restore registry-2026-09-01.backup", shell.Say("Into an empty registry.", "Dans un registre vide.")),
                new("openentry db restore registry.backup --db postgres://openentry@db.example.org/registry", shell.Say("From a file to PostgreSQL.", "D’un fichier vers PostgreSQL.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(file)!;
            if (named == "-") return shell.Misuse(OfficeErrors.RestoreFromFile.At(Place.None), "openentry db restore --help");
            if (!office.Officer(parsed).TryGet(out var officer, out var errors)) return shell.Fail(errors);
            return office.At(parsed, async place =>
                office.Desks(place).TryGet(out var opened, out var refused) ? await RunAsync(opened, named, parsed.GetValue(force), officer, shell).ConfigureAwait(false) : shell.Fail(refused));
        });
        return command;
    }

    private static async Task<int> RunAsync(OpenedOffice office, string file, bool force, Actor officer, Shell shell)
    {
        if (!shell.Read(file).TryGet(out var stream, out var errors)) return shell.Fail(errors);
        Result<Restored> result;
        await using (stream.ConfigureAwait(false))
        {
            using var progress = new CountedProgress(shell, new Text("Reading the backup", "Lecture de la sauvegarde"));
            result = await RegistryRestore.RunAsync(office.Desks.Office, stream, force, officer, progress.At).ConfigureAwait(false);
        }

        if (!result.TryGet(out var restored, out errors)) return shell.Fail([.. errors.Select(error => error with { Place = error.Place.In(file) })]);
        var rows = Wording.Number(restored.Header.Rows, shell.Language);
        shell.Output.Panel(office.Place.Store.Address, shell.Say(
            $"{rows} rows, as they were on {restored.Header.Made.En}\nSHA-256 {restored.Sha256}", $"{rows} lignes, telles qu’elles étaient le {restored.Header.Made.Fr}\nSHA-256 {restored.Sha256}"));
        if (await office.Place.LacksKeysAsync().ConfigureAwait(false))
        {
            shell.Output.Line(shell.Say(
                $"The keys are not in a backup: put those it was made with into {office.Place.Keys}.",
                $"Les clés ne sont pas dans une sauvegarde\u00a0: remettez celles d’origine dans {office.Place.Keys}."), Tone.Warning);
        }

        if (restored.RememberedAgain.Count > 0)
        {
            shell.Output.Heading(shell.Say("Forgotten since the backup, and to be forgotten again", "Personnes oubliées depuis la sauvegarde, à oublier de nouveau"));
            foreach (var person in restored.RememberedAgain) shell.Output.Line($"openentry person forget {person}");
        }

        return ExitCode.Fine;
    }
}
