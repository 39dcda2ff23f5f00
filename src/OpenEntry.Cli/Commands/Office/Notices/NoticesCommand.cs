using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Notices;

namespace OpenEntry.Cli.Commands.Office.Notices;

/// <summary><c>openentry notices</c>: what people are told, and whether it was sent.</summary>
internal static class NoticesCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("notices", shell.Say("What people are told: send what waits, read what was written.", "Ce dont les personnes sont avisées\u00a0: envoyer ce qui attend, lire ce qui a été écrit."))
        {
            Subcommands = { Send(office, shell), NoticesListing.Build(office, shell) },
        };
    }

    private static Verb Send(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("send", shell.Say("Send all notices that wait, over SMTP or into a folder.", "Envoie tous les avis qui attendent, par SMTP ou dans un dossier."))
        {
            Options = { office.Db, format },
            Notes = shell.Say(
                "OPENENTRY_SMTP names the mail server (smtps://user:password@host, smtp://…, smtp+open://localhost), OPENENTRY_FROM the address to send from. Without a server, letters are .eml files in the folder letters beside the registry, or OPENENTRY_LETTERS. The service sends by itself.",
                "OPENENTRY_SMTP nomme le serveur de courriel (smtps://utilisateur:motdepasse@hôte, smtp://…, smtp+open://localhost), OPENENTRY_FROM l’adresse d’expédition. Sans serveur, les lettres sont des fichiers .eml dans le dossier letters à côté du registre, ou OPENENTRY_LETTERS. Le service envoie de lui-même."),
            Examples = [new("openentry notices send", shell.Say("Safe at any time, and beside a running service.", "Sans danger à tout moment, même à côté d’un service en marche."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            if (!PostOffice.Of(opened.Place, shell.Surroundings).TryGet(out var post, out var errors)) return shell.Fail(errors);
            using (post)
            {
                var run = await new Outbox(opened.Desks.Office, post.Post, post.From).SendDueAsync().ConfigureAwait(false);
                if (parsed.GetValue(format) == OutputFormat.Json)
                {
                    shell.Output.Json(json =>
                    {
                        json.WriteStartObject();
                        json.WriteNumber("sent", run.Sent);
                        json.WriteNumber("postponed", run.Postponed);
                        json.WriteNumber("dropped", run.Dropped);
                        json.WriteString("to", post.Where);
                        json.WriteEndObject();
                    });
                }
                else
                {
                    Fields.Write(shell.Output,
                        (shell.Say("To", "Vers"), post.Where),
                        (shell.Say("Sent", "Envoyés"), Wording.Number(run.Sent, shell.Language)),
                        (shell.Say("To be tried again", "À réessayer"), Wording.Number(run.Postponed, shell.Language)),
                        (shell.Say("Dropped", "Abandonnés"), Wording.Number(run.Dropped, shell.Language)));
                }

                return run.Unreachable is { } why ? shell.Fail(RegistryErrors.MailUnreachable.At(Place.None, why)) : ExitCode.Fine;
            }
        }));
        return command;
    }
}
