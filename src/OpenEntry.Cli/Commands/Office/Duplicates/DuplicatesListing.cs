using System.CommandLine;
using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.People;

namespace OpenEntry.Cli.Commands.Office.Duplicates;

/// <summary><c>openentry duplicates list</c>: those nobody has decided yet, side by side.</summary>
internal static class DuplicatesListing
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("Possible duplicates that nobody has decided yet, the oldest first.", "Les doublons possibles à trancher, les plus anciens d’abord."))
        {
            Options = { office.Db, format },
            Examples = [new("openentry duplicates list", shell.Say("With who both people are.", "Avec l’identité des deux personnes."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var cases = await opened.Desks.Duplicates.ListAsync().ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(cases, shell);
            else Print(cases, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<DuplicateCase> cases, Shell shell)
    {
        var language = shell.Language;
        if (cases.Count == 0) shell.Output.Line(shell.Say("Nothing to decide.", "Rien à trancher."));
        foreach (var one in cases)
        {
            shell.Output.Heading($"{one.Row.Id}");
            var proposed = one.Row.ProposedBy is { } officer ? shell.Say($", by {officer}", $", par {officer}") : "";
            shell.Output.Line($"{string.Join("; ", one.Same.Select(on => Same(on).In(language)))}, {Wording.Instant(one.Row.FoundAt, language)}; {one.Row.State.Name().In(language)}{proposed}");
            var sheet = new Sheet(new Column(""), new Column(shell.Say("Stays when merged", "Reste si fusion")), new Column(shell.Say("The other", "L’autre")));
            Row(shell.Say("Name", "Nom"), side => side.Details.FullName);
            Row(shell.Say("Born", "Naissance"), side => side.Details.BirthDate ?? "");
            Row(shell.Say("E-mail", "Courriel"), side => side.Details.Email ?? "");
            Row(shell.Say("Passport", "Passeport"), side => $"{side.Details.PassportCountry} {side.Details.PassportNumber}".Trim());
            Row(shell.Say("Registered", "Inscrite"), side => Wording.Instant(side.Person.CreatedAt, language));
            Row(shell.Say("Profiles", "Profils"), side => string.Join(", ", side.Profiles));
            Row(shell.Say("Identifier", "Identifiant"), side => $"{side.Person.Id}");
            shell.Output.Table(sheet);

            void Row(string name, Func<DuplicateSide, string> of)
            {
                var (kept, other) = (of(one.Kept), of(one.Other));
                sheet.Add(new Cell(name, Tone.Muted), kept, new Cell(other, kept == other && kept.Length > 0 ? Tone.Warning : Tone.Normal));
            }
        }
    }

    private static void Json(IReadOnlyList<DuplicateCase> cases, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var one in cases)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Row.Id);
            json.WriteString("on", EnumWords.Of(one.Row.On));
            OfficeJson.Write(json, "same", one.Same.Select(EnumWords.Of));
            json.WriteString("state", EnumWords.Of(one.Row.State));
            json.WriteString("proposedBy", one.Row.ProposedBy);
            OfficeJson.Write(json, "foundAt", one.Row.FoundAt);
            Side(json, "kept", one.Kept);
            Side(json, "other", one.Other);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Side(Utf8JsonWriter json, string name, DuplicateSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("person", side.Person.Id);
        json.WriteString("name", side.Details.FullName);
        json.WriteString("birthDate", side.Details.BirthDate);
        OfficeJson.Write(json, "profiles", side.Profiles);
        json.WriteEndObject();
    }

    private static Text Same(MatchOn on) => on switch
    {
        MatchOn.NameAndBirth => new("same names and birth date", "mêmes noms et date de naissance"),
        MatchOn.Passport => new("same passport", "même passeport"),
        _ => new("same e-mail", "même courriel"),
    };
}
