using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Office.People;

/// <summary><c>openentry person</c>: people the office knows, and forgets.</summary>
internal static class PersonCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("person", shell.Say("People the office knows: show, hand out everything, forget.", "Les personnes que le bureau connaît\u00a0: consulter, tout remettre, oublier."))
        {
            Subcommands = { Show(office, shell), Export(office, shell), Forget(office, shell) },
        };
    }

    private static Verb Show(OfficeSource office, Shell shell)
    {
        var person = OfficeOptions.Person(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("Who a person is, and their profiles.", "Qui est une personne, et ses profils."))
        {
            Arguments = { person },
            Options = { office.Db, format },
            Examples = [new("openentry person show E271828183", shell.Say("The person of a profile.", "La personne d’un profil."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
            opened.Desks.Register.PersonAsync(parsed.GetValue(person)!).Then(id => opened.Desks.People.OpenAsync(id)).Print(shell, found =>
            {
                if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => PersonPage.Write(json, found));
                else PersonPage.Print(found, shell);
            })));
        return command;
    }

    private static Verb Export(OfficeSource office, Shell shell)
    {
        var person = OfficeOptions.Person(shell);
        var file = Options.File(shell, "--out", shell.Say("ZIP archive to write; - is standard output.", "Archive ZIP à écrire; - est la sortie standard."));
        file.Required = true;
        var command = new Verb("export", shell.Say("Everything there is about a person, opened, in one archive.", "Tout ce qu’il y a au sujet d’une personne, ouvert, dans une archive."))
        {
            Arguments = { person },
            Options = { file, office.Db },
            Examples = [new("openentry person export E271828183 --out tran.zip", shell.Say("For a person who asks what is kept about them.", "Pour une personne qui demande ce qui est conservé à son sujet."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var zip = await opened.Desks.Register.PersonAsync(parsed.GetValue(person)!).Then(id => opened.Desks.People.ExportAsync(id)).ConfigureAwait(false);
            if (!zip.TryGet(out var bytes, out var errors)) return shell.Fail(errors);
            var path = parsed.GetValue(file)!;
            errors = shell.Write(path, stream => stream.Write(bytes));
            if (errors.Count > 0) return shell.Fail(errors);
            if (path != "-") shell.Output.Line(shell.Say($"{path} was written. It holds personal details.", $"{path} a été écrit. Il contient des renseignements personnels."));
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Verb Forget(OfficeSource office, Shell shell)
    {
        var person = OfficeOptions.Person(shell);
        var (reason, yes) = (OfficeOptions.Reason(shell), OfficeOptions.Yes(shell));
        var command = new Verb("forget", shell.Say("Forget a person for good: their profiles are withdrawn and nobody can read anything about them any more.", "Oublie une personne pour de bon\u00a0: ses profils sont retirés et plus personne ne peut rien lire à son sujet."))
        {
            Arguments = { person },
            Options = { reason, yes, office.Db, office.As },
            Notes = shell.Say("Backups made before still hold the key: forget again after restoring one, and let them run out.", "Les sauvegardes antérieures contiennent encore la clé\u00a0: oubliez de nouveau après en avoir restauré une, et laissez-les expirer."),
            Examples = [new($"openentry person forget E271828183 --reason \"{shell.Say("asked for it in writing", "demande écrite")}\" --yes", shell.Say("It cannot be taken back.", "C’est irrévocable."))],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            var found = await opened.Desks.Register.PersonAsync(parsed.GetValue(person)!).Then(id => opened.Desks.People.OpenAsync(id)).ConfigureAwait(false);
            if (!found.TryGet(out var known, out var errors)) return shell.Fail(errors);
            if (!parsed.GetValue(yes))
            {
                PersonPage.Print(known, shell);
                return shell.Fail(OfficeErrors.NotConfirmed.At(Place.None));
            }

            return await opened.Desks.People.ForgetAsync(known.Row.Id, officer, parsed.GetValue(reason)!).Print(shell, forgotten =>
            {
                shell.Output.Line(shell.Say($"{known.Row.Id} is forgotten.", $"{known.Row.Id} est oubliée."));
                if (forgotten.Withdrawn.Count > 0) shell.Output.Line(Wording.Label(shell.Say("Withdrawn", "Retirés"), shell.Language) + string.Join(", ", forgotten.Withdrawn));
                if (!forgotten.LogEmptied) shell.Output.Line(shell.Say("The database still has the erased key in its log; it goes with the next emptying.", "La base de données a encore la clé effacée dans son journal; elle disparaîtra au prochain vidage."), Tone.Warning);
            }).ConfigureAwait(false);
        }));
        return command;
    }
}
