using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile edit NUMBER FILE</c>: a profile as it shall be from now on.</summary>
internal static class ProfileEdit
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var file = new Argument<string>("file") { Description = shell.Say("The whole profile as it shall be (JSON), or - for standard input.", "Le profil entier tel qu’il doit être (JSON), ou - pour l’entrée standard."), HelpName = shell.Say("FILE", "FICHIER") };
        var version = ProfileCommand.Version(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("edit", shell.Say("Change a draft or a profile of the pool; a new version is kept.", "Modifie une ébauche ou un profil du bassin; une nouvelle version est conservée."))
        {
            Arguments = { number, file },
            Options = { version, office.Db, office.As, format },
            Notes = shell.Say(
                "In the pool the moment of submission stays. A change after which no program is met takes the profile out of the pool; one that mends it brings it back. “openentry profile show NUMBER --document” gives what it says now.",
                "Dans le bassin, le moment de présentation demeure. Une modification après laquelle aucun programme n’est satisfait sort le profil du bassin; une autre qui y remédie l’y ramène. «\u00a0openentry profile show NUMÉRO --document\u00a0» donne ce qu’il dit maintenant."),
            Examples =
            [
                new("openentry profile edit E271828183 profile.json --version 1", shell.Say("What it shall say, unless somebody else changed it in between.", "Ce qu’il doit dire, à moins que quelqu’un d’autre ne l’ait modifié entre-temps.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!ProfileBytes.Read(path, shell).TryGet(out var document, out var unread)) return shell.Fail(unread);
            return office.Act(parsed, async (opened, officer) => ProfileAnswer.Print(
                (await opened.Desks.Register.FindAsync(parsed.GetValue(number)!).Then(row => opened.Desks.Profiles.EditAsync(row.Id, document, (int?)parsed.GetValue(version), officer)).ConfigureAwait(false)).In(path, shell),
                parsed.GetValue(format), shell));
        });
        return command;
    }
}
