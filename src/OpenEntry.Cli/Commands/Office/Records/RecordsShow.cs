using System.CommandLine;
using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Records;

namespace OpenEntry.Cli.Commands.Office.Records;

/// <summary><c>openentry records show PERSON|NUMBER</c>: what happened to a person or a profile, oldest first.</summary>
internal static class RecordsShow
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var person = OfficeOptions.Person(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("What happened to a person, or to one profile, oldest first: who, when and why.", "Ce qui est arrivé à une personne, ou à un profil, du plus ancien au plus récent\u00a0: qui, quand et pourquoi."))
        {
            Arguments = { person },
            Options = { office.Db, format },
            Examples = [new("openentry records show E271828183", shell.Say("The life of a profile.", "La vie d’un profil."))],
        };
        command.SetAction(parsed => office.Read(parsed, opened => opened.Desks.Records.ShowAsync(parsed.GetValue(person)!).Print(shell, record =>
        {
            if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => Write(json, record, shell.Language));
            else Print(record, opened.Law, shell);
        })));
        return command;
    }

    private static void Print(PersonRecord record, LawBook law, Shell shell)
    {
        var language = shell.Language;
        var sheet = new Sheet(new Column("N", Right: true), new Column(shell.Say("When", "Quand"), Whole: true), new Column(shell.Say("By", "Par")), new Column(shell.Say("Profile", "Profil"), Whole: true), new Column(shell.Say("What", "Quoi")));
        foreach (var process in record.Processes)
        {
            foreach (var one in process.Events)
            {
                var words = one.Body is { } body ? body.Words.In(language) : shell.Say($"{one.Name.En} (sealed: the person was forgotten)", $"{one.Name.Fr} (scellé\u00a0: la personne a été oubliée)");
                sheet.Add(new Cell($"{one.Sequence}", Tone.Muted), Wording.Instant(process.At, language), OfficeWords.Of(process.Actor, language), one.Profile ?? "", process.Reason is { } reason ? $"{words} ({reason})" : words);
                foreach (var line in one.Body is { } told ? ScoreLine.Of(told) : []) sheet.Add("", "", "", "", new Cell($"  {Words(line, law, language)}", Tone.Muted));
            }
        }

        shell.Output.Table(sheet);
    }

    private static string Words(ScoreLine line, LawBook law, OfficialLanguage language)
    {
        var provision = law.On(line.On).Provision(line.Provision);
        var title = Wording.Label(provision?.Title.In(language) ?? line.Provision, language);
        var change = $"{Wording.Number(line.Before, language)} → {Wording.Number(line.After, language)}";
        return provision is null ? $"{title}{change}" : $"{title}{change} ({provision.Citation.In(language)})";
    }

    private static void Write(Utf8JsonWriter json, PersonRecord record, OfficialLanguage language)
    {
        json.WriteStartObject();
        OfficeJson.Write(json, "people", record.People.Select(id => $"{id}"));
        json.WriteStartArray("processes");
        foreach (var process in record.Processes)
        {
            json.WriteStartObject();
            json.WriteString("process", process.Name.In(language));
            json.WriteString("actorKind", EnumWords.Of(process.Actor.Kind));
            json.WriteString("actor", process.Actor.Name);
            OfficeJson.Write(json, "at", process.At);
            json.WriteString("reason", process.Reason);
            json.WriteStartArray("events");
            foreach (var one in process.Events)
            {
                json.WriteStartObject();
                json.WriteNumber("sequence", one.Sequence);
                json.WriteString("event", one.Name.In(language));
                json.WriteString("profile", one.Profile);
                json.WriteString("words", one.Body?.Words.In(language));
                Node("before", one.Body?.Before);
                Node("after", one.Body?.After);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Node(string name, System.Text.Json.Nodes.JsonNode? node)
        {
            json.WritePropertyName(name);
            if (node is null) json.WriteNullValue();
            else node.WriteTo(json);
        }
    }
}
