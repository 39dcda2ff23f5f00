using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary><c>openentry db migrate</c>: makes a registry, or brings it to this version.</summary>
internal static class DbMigrate
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var command = new Verb("migrate", shell.Say("Make the tables, or bring them to this version of OpenEntry.", "Crée les tables, ou les amène à cette version d’OpenEntry."))
        {
            Options = { office.Db },
            Notes = shell.Say("Safe to run twice, and by several nodes at once. Make a backup first.", "Peut être lancé deux fois, et par plusieurs nœuds à la fois. Faites d’abord une sauvegarde."),
            Examples =
            [
                new("openentry db migrate", shell.Say("The registry in the user’s data folder.", "Le registre du dossier de données de l’utilisateur.")),
                new("openentry db migrate --db postgres://openentry@db.example.org/registry", shell.Say("A registry on PostgreSQL.", "Un registre sur PostgreSQL.")),
            ],
        };
        command.SetAction(parsed => office.At(parsed, place => RunAsync(place, shell)));
        return command;
    }

    private static async Task<int> RunAsync(OfficePlace place, Shell shell)
    {
        if (!(await place.Store.CheckAsync().ConfigureAwait(false)).TryGet(out var before, out var errors)) return shell.Fail(errors);
        if (place.Store.File is { } file && OfficePlace.Private(Path.GetDirectoryName(file)!) is { } refused) return shell.Fail(refused);
        await place.Store.MigrateAsync().ConfigureAwait(false);
        var missing = before.Known.Except(before.Applied).ToList();
        shell.Output.Line(missing.Count == 0
            ? shell.Say($"{place.Store.Address} is of this version already.", $"{place.Store.Address} est déjà de cette version.")
            : Wording.Label(shell.Say($"{place.Store.Address} was brought to this version", $"{place.Store.Address} a été amené à cette version"), shell.Language) + string.Join(", ", missing));
        return ExitCode.Fine;
    }
}
