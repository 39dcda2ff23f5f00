using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Cli.Commands.Office.Keys;

/// <summary><c>openentry keys list</c>: which keys there are and were, never what they are.</summary>
internal static class KeysList
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("Which keys there are, and which were revoked.", "Quelles clés il y a, et lesquelles ont été révoquées."))
        {
            Options = { office.Db, format },
            Examples = [new("openentry keys list", shell.Say("Names, scopes and dates.", "Noms, portées et dates."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var keys = await opened.Desks.Keys.ListAsync().ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(keys, shell);
            else Print(keys, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(IReadOnlyList<ApiKeyRow> keys, Shell shell)
    {
        if (keys.Count == 0)
        {
            shell.Output.Line(shell.Say("No key was issued.", "Aucune clé n’a été délivrée."));
            return;
        }

        var sheet = new Sheet(new Column(shell.Say("Name", "Nom"), Whole: true), new Column(shell.Say("Scopes", "Portées")), new Column(shell.Say("Acts for", "Agit pour")), new Column(shell.Say("Issued", "Délivrée"), Whole: true), new Column(shell.Say("Revoked", "Révoquée"), Whole: true));
        foreach (var key in keys)
        {
            sheet.Add(new Cell(key.Name, key.RevokedAt is null ? Tone.Strong : Tone.Muted), string.Join(", ", key.ScopeList), key.Officer ?? "", Wording.Instant(key.CreatedAt, shell.Language), key.RevokedAt is { } revoked ? new Cell(Wording.Instant(revoked, shell.Language), Tone.Bad) : "");
        }

        shell.Output.Table(sheet);
    }

    private static void Json(IReadOnlyList<ApiKeyRow> keys, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var key in keys)
        {
            json.WriteStartObject();
            json.WriteString("name", key.Name);
            OfficeJson.Write(json, "scopes", key.ScopeList);
            json.WriteString("officer", key.Officer);
            OfficeJson.Write(json, "issuedAt", key.CreatedAt);
            OfficeJson.Write(json, "revokedAt", key.RevokedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
