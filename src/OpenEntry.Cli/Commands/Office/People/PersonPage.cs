using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.People;

/// <summary>A person, for people and for programs to read.</summary>
internal static class PersonPage
{
    public static void Print(OpenedPerson person, Shell shell)
    {
        var language = shell.Language;
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Person", "Personne"), person.Details is { } named ? new Cell(named.FullName, Tone.Strong) : new Cell(shell.Say("forgotten", "oubliée"), Tone.Muted)),
            (shell.Say("Identifier", "Identifiant"), $"{person.Row.Id}"),
            (shell.Say("Registered", "Inscrite"), Wording.Instant(person.Row.CreatedAt, language)),
        };
        if (person.Row.ForgottenAt is { } forgotten) fields.Add((shell.Say("Forgotten", "Oubliée"), Wording.Instant(forgotten, language)));
        if (person.Details is { } details)
        {
            fields.Add((shell.Say("Born", "Naissance"), details.BirthDate ?? "-"));
            fields.Add((shell.Say("E-mail", "Courriel"), details.Email ?? "-"));
            fields.Add((shell.Say("Passport", "Passeport"), details.PassportNumber is { } passport ? $"{details.PassportCountry} {passport}" : "-"));
            fields.Add((shell.Say("Written to in", "Langue des avis"), Wording.NameOf(person.Row.Language, language)));
        }

        if (person.Merged.Count > 0) fields.Add((shell.Say("Merged into it", "Fusionnées avec elle"), string.Join('\n', person.Merged)));
        Fields.Write(shell.Output, fields);
        if (person.Profiles.Count == 0) return;
        shell.Output.Heading(shell.Say("Profiles", "Profils"));
        var sheet = new Sheet(new Column(shell.Say("Number", "Numéro"), Whole: true), new Column(shell.Say("State", "État")), new Column(shell.Say("Since", "Depuis"), Whole: true), new Column(shell.Say("Score", "Note"), Right: true));
        foreach (var row in person.Profiles)
        {
            sheet.Add(new Cell(row.Number, Tone.Strong), row.State.Name().In(language), Wording.Instant(row.StateSince, language), row.AssessedOn is null ? "" : Wording.Number(row.Score, language));
        }

        shell.Output.Table(sheet);
    }

    public static void Write(Utf8JsonWriter json, OpenedPerson person)
    {
        json.WriteStartObject();
        json.WriteString("id", person.Row.Id);
        OfficeJson.Write(json, "registeredAt", person.Row.CreatedAt);
        OfficeJson.Write(json, "forgottenAt", person.Row.ForgottenAt);
        json.WriteString("language", EnumWords.Of(person.Row.Language));
        if (person.Details is { } details)
        {
            json.WriteString("familyName", details.FamilyName);
            json.WriteString("givenNames", details.GivenNames);
            json.WriteString("birthDate", details.BirthDate);
            json.WriteString("email", details.Email);
            json.WriteString("passportCountry", details.PassportCountry);
            json.WriteString("passportNumber", details.PassportNumber);
        }

        OfficeJson.Write(json, "merged", person.Merged.Select(id => $"{id}"));
        json.WriteStartArray("profiles");
        foreach (var row in person.Profiles) Profiles.ProfileJson.Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
