using System.CommandLine;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Usage;
using OpenEntry.Registry.Invitations;

namespace OpenEntry.Cli.Commands.Office.Invitations;

/// <summary><c>openentry invitation</c>: an invitation to apply, looked at and answered.</summary>
internal static class InvitationCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("invitation", shell.Say("Invitations to apply: look at one, accept, decline, cancel.", "Les invitations à présenter une demande\u00a0: consulter, accepter, refuser, annuler."))
        {
            Subcommands = { Show(office, shell), Accept(office, shell), Decline(office, shell), Cancel(office, shell) },
        };
    }

    private static Argument<string> Which(Shell shell) => new("invitation")
    {
        Description = shell.Say("Number of the profile, for its newest invitation, or identifier of an invitation.", "Numéro du profil, pour sa plus récente invitation, ou identifiant d’une invitation."),
        HelpName = shell.Say("NUMBER|ID", "NUMÉRO|ID"),
    };

    private static Verb Show(OfficeSource office, Shell shell)
    {
        var which = Which(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("An invitation with its frozen score beside that of today, before answering.", "Une invitation avec sa note figée à côté de celle d’aujourd’hui, avant de répondre."))
        {
            Arguments = { which },
            Options = { office.Db, format },
            Examples = [new("openentry invitation show E271828183", shell.Say("Whether an application received today would hold.", "Si une demande reçue aujourd’hui tiendrait."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
            opened.Desks.Invitations.FindAsync(parsed.GetValue(which)!).Then(row => opened.Desks.Invitations.LookAsync(row.Id)).Print(shell, look =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => InvitationPage.Write(json, look, shell.Language));
                else InvitationPage.Print(look, shell);
            })));
        return command;
    }

    private static Verb Accept(OfficeSource office, Shell shell)
    {
        var which = Which(shell);
        var command = new Verb("accept", shell.Say("The person will apply.", "La personne présentera une demande."))
        {
            Arguments = { which },
            Options = { office.Db, office.As },
            Examples = [new("openentry invitation accept E271828183", shell.Say("Only before the deadline.", "Seulement avant l’échéance."))],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            opened.Desks.Invitations.FindAsync(parsed.GetValue(which)!).Then(row => opened.Desks.Invitations.AcceptAsync(row.Id, officer))
                .Print(shell, row => shell.Output.Panel($"{row.Id}", row.State.Name().In(shell.Language)))));
        return command;
    }

    private static Verb Decline(OfficeSource office, Shell shell)
    {
        var which = Which(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("decline", shell.Say("The profile goes back to the pool with its original moment of submission.", "Le profil retourne dans le bassin avec son moment de présentation initial."))
        {
            Arguments = { which },
            Options = { office.Db, office.As, format },
            Examples = [new("openentry invitation decline E271828183", shell.Say("Only before the deadline; silence ends the profile.", "Seulement avant l’échéance; le silence met fin au profil."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) => ProfileAnswer.Print(
            await opened.Desks.Invitations.FindAsync(parsed.GetValue(which)!).Then(row => opened.Desks.Invitations.DeclineAsync(row.Id, officer)).ConfigureAwait(false), parsed.GetValue(format), shell)));
        return command;
    }

    private static Verb Cancel(OfficeSource office, Shell shell)
    {
        var which = Which(shell);
        var reason = OfficeOptions.Reason(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("cancel", shell.Say("Cancel an invitation that was issued in error; the person reads the reason.", "Annule une invitation émise par erreur; la personne lit la raison."))
        {
            Arguments = { which },
            Options = { reason, office.Db, office.As, format },
            Examples = [new($"openentry invitation cancel E271828183 --reason \"{shell.Say("invited under a placeholder code", "invitation sous un code provisoire")}\"", shell.Say("The profile goes back to the pool.", "Le profil retourne dans le bassin."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) => ProfileAnswer.Print(
            await opened.Desks.Invitations.FindAsync(parsed.GetValue(which)!).Then(row => opened.Desks.Invitations.CancelAsync(row.Id, officer, parsed.GetValue(reason)!)).ConfigureAwait(false), parsed.GetValue(format), shell)));
        return command;
    }
}
