using System.CommandLine;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Registry.Keys;

namespace OpenEntry.Cli.Commands.Office.Keys;

/// <summary><c>openentry keys issue NAME --scope …</c>: a key for a program, shown once.</summary>
internal static class KeysIssue
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var name = new Argument<string>("name") { Description = shell.Say("Name of the program, for the records.", "Nom du programme, pour les registres."), HelpName = shell.Say("NAME", "NOM") };
        var scope = new Option<string>("--scope") { Description = shell.Say("What it may do, separated by commas.", "Ce qu’il peut faire, séparé par des virgules."), HelpName = shell.Say("SCOPE,…", "PORTÉE,…"), Required = true };
        var holder = new Option<string?>("--officer") { Description = shell.Say("The officer it is issued to, in whose name it acts; needed for rounds.write.", "L’agent à qui elle est délivrée et au nom de qui elle agit; nécessaire pour rounds.write."), HelpName = shell.Say("NAME", "NOM") };
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("issue", shell.Say("Issue a key to a program. It is shown once; only its hash is kept.", "Délivre une clé à un programme. Elle n’est montrée qu’une fois; seule son empreinte est conservée."))
        {
            Arguments = { name },
            Options = { scope, holder, office.Db, office.As, format },
            Notes = Wording.Label(shell.Say("Scopes", "Portées"), shell.Language)
                + string.Join("; ", Scopes.All.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} ({one.Value.In(shell.Language)})"))
                + shell.Say(". What is public needs no key.", ". Ce qui est public ne demande pas de clé."),
            Examples =
            [
                new("openentry keys issue dashboard --scope pool.read,rounds.read", shell.Say("A key that can only look.", "Une clé qui ne peut que regarder.")),
                new("openentry keys issue rounds-tool --scope rounds.write --officer Tremblay", shell.Say("A key by which Tremblay works on rounds.", "Une clé par laquelle Tremblay travaille aux rondes.")),
                new("openentry keys issue saskatchewan --scope nominations.write:SK", shell.Say("A key of a province, for its own nominations.", "Une clé d’une province, pour ses propres désignations.")),
            ],
        };
        command.SetAction(parsed => office.Act(parsed, async (opened, officer) =>
        {
            var scopes = parsed.GetValue(scope)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (!(await opened.Desks.Keys.IssueAsync(parsed.GetValue(name)!, scopes, officer, parsed.GetValue(holder)).ConfigureAwait(false)).TryGet(out var issued, out var errors)) return shell.Fail(errors);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", issued.Row.Name);
                    OfficeJson.Write(json, "scopes", issued.Row.ScopeList);
                    json.WriteString("key", issued.Secret);
                    json.WriteEndObject();
                });
            }
            else
            {
                shell.Output.Line(issued.Secret);
                // Beside the key, not in it: what is piped elsewhere is the key alone.
                shell.Output.ErrorLine(shell.Say($"The key of “{issued.Row.Name}”; it is not shown again.", $"La clé de «\u00a0{issued.Row.Name}\u00a0»; elle ne sera plus montrée."));
            }

            return ExitCode.Fine;
        }));
        return command;
    }
}
