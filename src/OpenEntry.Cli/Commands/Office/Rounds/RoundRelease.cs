using System.CommandLine;
using OpenEntry.Cli.Usage;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round release</c>: all invitations of an approved round, or none.</summary>
internal static class RoundRelease
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var number = RoundCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("release", shell.Say("Release an approved round: all its invitations at once, or none.", "Lance une ronde approuvée\u00a0: toutes ses invitations d’un coup, ou aucune."))
        {
            Arguments = { number },
            Options = { office.Db, office.As, format },
            Notes = shell.Say(
                "Whoever left the pool since it was frozen keeps their place in the count and gets no invitation; cut-off and tie-break stay those of the frozen pool.",
                "Qui a quitté le bassin depuis qu’il est figé garde sa place dans le compte et n’est pas invité; la note minimale et le départage restent ceux du bassin figé."),
            Examples = [new("openentry round release 420", shell.Say("Invite everyone round 420 reaches.", "Inviter toutes les personnes que la ronde 420 atteint."))],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            opened.Desks.Releases.ReleaseAsync(parsed.GetValue(number), officer).Told(opened, parsed.GetValue(format), shell)));
        return command;
    }
}
