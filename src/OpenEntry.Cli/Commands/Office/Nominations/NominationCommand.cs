using System.CommandLine;
using OpenEntry.Cli.Commands.Office.Profiles;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Nominations;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office.Nominations;

/// <summary><c>openentry nomination</c>: nominations by provinces and territories.</summary>
internal static class NominationCommand
{
    public static Command Build(Shell shell)
    {
        var office = new OfficeSource(shell);
        return new Verb("nomination", shell.Say("Nominations by provinces: offered, answered, revoked.", "Désignations des provinces\u00a0: offertes, acceptées ou refusées, révoquées."))
        {
            Subcommands = { Offer(office, shell), Accept(office, shell), Refuse(office, shell), Revoke(office, shell), NominationListing.Build(office, shell) },
        };
    }

    private static Verb Offer(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var province = Province(shell);
        var certificate = new Option<string>("--certificate") { Description = shell.Say("The province’s number for it.", "Le numéro que lui donne la province."), HelpName = shell.Say("NUMBER", "NUMÉRO"), Required = true };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("offer", shell.Say("A province offers a nomination; the person has 30 days to answer.", "Une province offre une désignation; la personne a 30 jours pour répondre."))
        {
            Arguments = { number },
            Options = { province, certificate, office.Db, format },
            Examples = [new("openentry nomination offer E271828183 --province ON --certificate ON-2026-0042", shell.Say("For Ontario.", "Pour l’Ontario."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
            opened.Desks.Register.FindAsync(parsed.GetValue(number)!)
                .Then(row => opened.Desks.Nominations.OfferAsync(row.Number, parsed.GetValue(certificate)!, Actor.Province(parsed.GetValue(province)!)))
                .Print(shell, row => Print(row, parsed.GetValue(format), shell))));
        return command;
    }

    private static Verb Accept(OfficeSource office, Shell shell) => Answer(office, shell, "accept",
        shell.Say("The person accepts: 600 points from today on.", "La personne accepte\u00a0: 600 points dès aujourd’hui."), (desk, id, officer) => desk.AcceptAsync(id, officer));

    private static Verb Refuse(OfficeSource office, Shell shell) => Answer(office, shell, "refuse",
        shell.Say("The person refuses; the profile stays as it is.", "La personne refuse; le profil reste tel quel."), (desk, id, officer) => desk.RefuseAsync(id, officer));

    private static Verb Answer(OfficeSource office, Shell shell, string name, string description, Func<NominationDesk, Guid, Actor, Task<Result<NominationRow>>> answer)
    {
        var number = ProfileCommand.Number(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb(name, description)
        {
            Arguments = { number },
            Options = { office.Db, office.As, format },
            Examples = [new($"openentry nomination {name} E271828183", shell.Say("The one offered last.", "Celle offerte en dernier."))],
        };
        command.SetAction(parsed => office.Act(parsed, (opened, officer) =>
            opened.Desks.Nominations.FindAsync(parsed.GetValue(number)!)
                .Then(row => answer(opened.Desks.Nominations, row.Id, officer))
                .Print(shell, row => Print(row, parsed.GetValue(format), shell))));
        return command;
    }

    private static Verb Revoke(OfficeSource office, Shell shell)
    {
        var number = ProfileCommand.Number(shell);
        var province = Province(shell);
        var reason = OfficeOptions.Reason(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("revoke", shell.Say("The province takes its nomination back; its points end today.", "La province retire sa désignation; ses points prennent fin aujourd’hui."))
        {
            Arguments = { number },
            Options = { province, reason, office.Db, format },
            Examples = [new($"openentry nomination revoke E271828183 --province ON --reason \"{shell.Say("the job ended", "fin de l’emploi")}\"", shell.Say("Only the province that nominated can.", "Seule la province qui a désigné le peut."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened =>
            opened.Desks.Nominations.FindAsync(parsed.GetValue(number)!)
                .Then(row => opened.Desks.Nominations.RevokeAsync(row.Id, Actor.Province(parsed.GetValue(province)!), parsed.GetValue(reason)!))
                .Print(shell, row => Print(row, parsed.GetValue(format), shell))));
        return command;
    }

    private static Option<string> Province(Shell shell) => new("--province")
    {
        Description = shell.Say("Which province or territory acts.", "Quelle province ou quel territoire agit."),
        HelpName = string.Join('|', Provinces.Nominators),
        Required = true,
        CustomParser = result => Values.Among(result, Provinces.Nominators, shell.Language) ?? "",
    };

    private static void Print(NominationRow row, OutputFormat format, Shell shell)
    {
        if (format == OutputFormat.Json)
        {
            shell.Output.Json(json => NominationListing.Write(json, row));
            return;
        }

        var words = row.State.Name().In(shell.Language);
        if (row.State == NominationState.Offered)
        {
            words += "\n" + shell.Say($"to be answered before {Wording.Instant(row.AnswerBefore, shell.Language)}", $"réponse attendue avant le {Wording.Instant(row.AnswerBefore, shell.Language)}");
        }

        shell.Output.Panel($"{row.Province} {row.Certificate}", words);
    }
}
