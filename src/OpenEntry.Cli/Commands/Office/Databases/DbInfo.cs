using System.CommandLine;
using System.Text.Json;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;
using OpenEntry.Registry.Store;

namespace OpenEntry.Cli.Commands.Office.Databases;

/// <summary><c>openentry db info</c>: where the registry is, of which version, and what it holds.</summary>
internal static class DbInfo
{
    private const decimal Mebibyte = 1 << 20;

    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("info", shell.Say("Where the registry and its keys are, of which version, and what it holds.", "Où sont le registre et ses clés, de quelle version il est et ce qu’il contient."))
        {
            Options = { office.Db, format },
            Examples = [new("openentry db info", shell.Say("The registry one works with unless told otherwise.", "Le registre avec lequel on travaille sauf indication contraire."))],
        };
        command.SetAction(parsed => office.At(parsed, async place =>
        {
            if (!(await RegistryInfo.OfAsync(place.Store).ConfigureAwait(false)).TryGet(out var info, out var errors)) return shell.Fail(errors);
            if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => Write(json, place, info));
            else Print(place, info, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(OfficePlace place, RegistryInfo info, Shell shell)
    {
        var language = shell.Language;
        var fields = new List<(string Name, Cell Words)>
        {
            (shell.Say("Registry", "Registre"), new Cell(place.Store.Address, Tone.Strong)),
            (shell.Say("Database", "Base de données"), info.Server),
            (shell.Say("Tables", "Tables"), Schema(info.Schema, shell)),
            (shell.Say("Keys", "Clés"), $"{place.Keys} ({Wording.Count(place.KeyCount, new("key", "clé"), new("keys", "clés"), language)})"),
        };
        if (info.Bytes is { } bytes) fields.Add((shell.Say("Size", "Taille"), shell.Say($"{Wording.Number(bytes / Mebibyte, 1, language)} MiB", $"{Wording.Number(bytes / Mebibyte, 1, language)}\u00a0Mio")));
        if (info.Contents?.LastEvent is { } last)
        {
            fields.Add((shell.Say("Last event", "Dernier événement"), $"{Wording.Number(last.Sequence, language)}, {EventKinds.All[last.Kind].Name.In(language)}, {Wording.Instant(last.At, language)}"));
            fields.Add((shell.Say("Head of the chain", "Tête de la chaîne"), Convert.ToHexStringLower(last.Hash)));
        }

        Fields.Write(shell.Output, fields);
        if (info.Contents is not { } contents) return;
        var states = new Sheet(new Column(shell.Say("What", "Quoi")), new Column(shell.Say("State", "État")), new Column(shell.Say("Count", "Nombre"), Right: true));
        foreach (var (state, count) in contents.Profiles.OrderBy(one => one.Key)) states.Add(shell.Say("profiles", "profils"), state.Name().In(language), Wording.Number(count, language));
        foreach (var (state, count) in contents.Rounds.OrderBy(one => one.Key)) states.Add(shell.Say("rounds", "rondes"), state.Name().In(language), Wording.Number(count, language));
        foreach (var (state, count) in contents.Invitations.OrderBy(one => one.Key)) states.Add("invitations", state.Name().In(language), Wording.Number(count, language));
        if (states.Rows.Count > 0)
        {
            shell.Output.Heading(shell.Say("States", "États"));
            shell.Output.Table(states);
        }

        shell.Output.Heading(shell.Say("Tables", "Tables"));
        var tables = new Sheet(new Column(shell.Say("Table", "Table"), Whole: true), new Column(shell.Say("Rows", "Lignes"), Right: true));
        foreach (var (table, rows) in contents.Rows) tables.Add(table, Wording.Number(rows, language));
        shell.Output.Table(tables);
    }

    private static Cell Schema(SchemaState schema, Shell shell) =>
        schema.Applied.Count == 0 ? new Cell(shell.Say("none yet: openentry db migrate", "aucune encore\u00a0: openentry db migrate"), Tone.Warning)
        : schema.IsCurrent ? new Cell(shell.Say($"of this version ({schema.Applied[^1]})", $"de cette version ({schema.Applied[^1]})"), Tone.Good)
        : new Cell(shell.Say($"of an older version ({schema.Applied[^1]}): openentry db migrate", $"d’une version antérieure ({schema.Applied[^1]})\u00a0: openentry db migrate"), Tone.Warning);

    private static void Write(Utf8JsonWriter json, OfficePlace place, RegistryInfo info)
    {
        json.WriteStartObject();
        json.WriteString("registry", place.Store.Address);
        json.WriteString("database", info.Server);
        json.WriteString("schema", info.Schema.Applied.Count == 0 ? "none" : info.Schema.IsCurrent ? "current" : "older");
        OfficeJson.Write(json, "migrations", info.Schema.Applied);
        json.WriteString("keys", place.Keys);
        json.WriteNumber("keyCount", place.KeyCount);
        if (info.Bytes is { } bytes) json.WriteNumber("bytes", bytes);
        if (info.Contents is { } contents)
        {
            States(json, "profiles", contents.Profiles);
            States(json, "rounds", contents.Rounds);
            States(json, "invitations", contents.Invitations);
            json.WriteStartObject("tables");
            foreach (var (table, rows) in contents.Rows) json.WriteNumber(table, rows);
            json.WriteEndObject();
            if (contents.LastEvent is { } last)
            {
                json.WriteStartObject("lastEvent");
                json.WriteNumber("sequence", last.Sequence);
                json.WriteString("kind", last.Kind);
                OfficeJson.Write(json, "at", last.At);
                json.WriteString("hash", Convert.ToHexStringLower(last.Hash));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void States<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<T, int> counts)
        where T : struct, Enum
    {
        json.WriteStartObject(name);
        foreach (var (state, count) in counts.OrderBy(one => one.Key)) json.WriteNumber(EnumWords.Of(state), count);
        json.WriteEndObject();
    }
}
