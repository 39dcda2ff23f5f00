using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile submit NUMBER</c>: puts a draft into the pool.</summary>
internal static class ProfileSubmit
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var version = ProfileCommand.Version(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("submit", shell.Say("Put a draft into the pool, at this moment and for twelve months.", "Verse une ébauche dans le bassin, à cet instant et pour douze mois."))
        {
            Arguments = { number },
            Options = { version, office.Db, office.As, format },
            Examples = [new("openentry profile submit E271828183", shell.Say("Refused, with the reasons, when no program is met.", "Refusé, avec les raisons, si aucun programme n’est satisfait."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) => ProfileAnswer.Print(
            await opened.Desks.Register.FindAsync(parsed.GetValue(number)!).Then(row => opened.Desks.Profiles.SubmitAsync(row.Id, (int?)parsed.GetValue(version), officer)).ConfigureAwait(false), parsed.GetValue(format), shell)));
        return command;
    }
}
