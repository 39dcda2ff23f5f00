using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile show NUMBER</c>: where a profile stands, its score with its lines, what comes next and how it came to be.</summary>
internal static class ProfileShow
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var document = new Option<bool>("--document") { Description = shell.Say("Only what it declares, as JSON: to edit it.", "Seulement ce qu’il déclare, en JSON\u00a0: pour le modifier.") };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("Where a profile stands, its score with its lines, what changes next, and its versions.", "Où en est un profil, sa note ligne par ligne, le prochain changement et ses versions."))
        {
            Arguments = { number },
            Options = { document, office.Db, format },
            Examples = [new("openentry profile show E271828183", shell.Say("Everything about one profile.", "Tout sur un profil."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!(await opened.Desks.Register.OpenAsync(parsed.GetValue(number)!).ConfigureAwait(false)).TryGet(out var profile, out var errors)) return shell.Fail(errors);
            if (parsed.GetValue(document))
            {
                if (profile.Document is null) return shell.Fail(RegistryErrors.Forgotten.At(Place.None));
                shell.Output.Bytes.Write(profile.Document);
                shell.Output.Line();
            }
            else if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json => ProfileJson.Write(json, profile, shell.Language));
            }
            else
            {
                new ProfilePage(profile, shell).Print();
            }

            return ExitCode.Fine;
        }));
        return command;
    }
}
