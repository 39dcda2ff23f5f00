using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile draft FILE</c>: begins a profile, of a new person or one the office knows.</summary>
internal static class ProfileDraft
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var file = new Argument<string>("file") { Description = shell.Say("Profile file (JSON), or - for standard input; it may be unfinished.", "Fichier de profil (JSON), ou - pour l’entrée standard; il peut être inachevé."), HelpName = shell.Say("FILE", "FICHIER") };
        var person = new Option<Guid?>("--person")
        {
            Description = shell.Say("Of a person the office knows, by identifier; a new person unless given.", "D’une personne que le bureau connaît, par identifiant; une nouvelle personne par défaut."),
            HelpName = "ID",
            CustomParser = result => Guid.TryParse(result.Tokens[0].Value, out var id) ? id : Values.Refused<Guid?>(result, OfficeErrors.NotAnIdentifier.At(Place.None, "--person", result.Tokens[0].Value), shell.Language),
        };
        var email = new Option<string?>("--email") { Description = shell.Say("Where notices to a new person go.", "Où vont les avis à une nouvelle personne."), HelpName = shell.Say("ADDRESS", "ADRESSE") };
        var passport = new Option<Passport?>("--passport")
        {
            Description = shell.Say("Country and number of a new person’s passport.", "Pays et numéro du passeport d’une nouvelle personne."),
            HelpName = shell.Say("CA:NUMBER", "CA:NUMÉRO"),
            CustomParser = result => result.Tokens[0].Value.Split(':', 2) is [{ Length: 2 } country, { Length: > 0 } number] && country.All(char.IsAsciiLetter)
                ? new Passport(country.ToUpperInvariant(), number)
                : Values.Refused<Passport>(result, OfficeErrors.NotAPassport.At(Place.None, "--passport", result.Tokens[0].Value), shell.Language),
        };
        var correspondence = new Option<string?>("--correspondence")
        {
            Description = shell.Say("Language to write to a new person in; that of the command unless given.", "Langue dans laquelle écrire à une nouvelle personne; celle de la commande par défaut."),
            HelpName = "en|fr",
            CustomParser = result => Values.Among(result, ["en", "fr"], shell.Language),
        };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("draft", shell.Say("Begin a profile; it can be completed for 60 days.", "Commence un profil; on peut le terminer pendant 60 jours."))
        {
            Arguments = { file },
            Options = { person, email, passport, correspondence, office.Db, office.As, format },
            Notes = shell.Say(
                "A new person is registered under the names and the birth date the profile declares. Whoever bears the same names and birth date, passport or address is shown to an officer as a possible duplicate.",
                "Une nouvelle personne est inscrite sous les noms et la date de naissance que déclare le profil. Quiconque porte les mêmes noms et date de naissance, le même passeport ou la même adresse est signalé à un agent comme doublon possible."),
            Examples =
            [
                new("openentry profile draft samples/developer-toronto.json --email someone@example.org", shell.Say("The first profile of a person.", "Le premier profil d’une personne.")),
                new("openentry profile draft - --person 0193f3c2-7b1e-7c44-8d5a-2f60a1b3c4d5 < profile.json", shell.Say("Another one of the same person.", "Un autre de la même personne.")),
            ],
        };
        command.SetAction(parsed =>
        {
            Option[] ofNewPeople = [email, passport, correspondence];
            if (parsed.GetValue(person) is not null && ofNewPeople.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } other)
            {
                return shell.Misuse(OfficeErrors.Exclusive.At(Place.None, "--person", other.Name), "openentry profile draft --help");
            }

            var path = parsed.GetValue(file)!;
            if (!ProfileBytes.Read(path, shell).TryGet(out var document, out var errors)) return shell.Fail(errors);
            if (ProfileDocument.CheckDraft(document) is { } refused) return shell.Fail(Result<ProfileRow>.Failed([refused]).In(path, shell).Errors);
            return office.Act(parsed, async (opened, officer) =>
            {
                var profiles = opened.Desks.Profiles;
                var row = parsed.GetValue(person) is { } known
                    ? await profiles.DraftAsync(known, document, officer).ConfigureAwait(false)
                    : await profiles.DraftAsync(Details(), Language(), document, officer).ConfigureAwait(false);
                return ProfileAnswer.Print(row, parsed.GetValue(format), shell);
            });

            PersonDetails Details() => ProfileDocument.Declared(document) with
            {
                Email = parsed.GetValue(email),
                PassportCountry = parsed.GetValue(passport)?.Country,
                PassportNumber = parsed.GetValue(passport)?.Number,
            };

            OfficialLanguage Language() => parsed.GetValue(correspondence) switch { "en" => OfficialLanguage.English, "fr" => OfficialLanguage.French, _ => shell.Language };
        });
        return command;
    }

    private sealed record Passport(string Country, string Number);
}
