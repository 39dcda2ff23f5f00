using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary><c>openentry round list</c>: the rounds of the registry.</summary>
internal static class RoundListing
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("The rounds of the registry, the newest first.", "Les rondes du registre, les plus récentes d’abord."))
        {
            Options = { office.Db, format },
            Examples = [new("openentry round list", shell.Say("Every round and how far it is.", "Chaque ronde et où elle en est."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var rounds = await opened.Desks.RoundReader.ListAsync().ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(rounds, shell);
            else if (rounds.Count == 0) shell.Output.Line(shell.Say("No round was drafted.", "Aucune ronde n’a été préparée."));
            else shell.Output.Table(Table(rounds, shell));
            return ExitCode.Fine;
        }));
        return command;
    }

    private static Sheet Table(IReadOnlyList<RoundRow> rounds, Shell shell)
    {
        var language = shell.Language;
        var sheet = new Sheet(new Column(shell.Say("No.", "Nº"), Right: true), new Column(shell.Say("State", "État")), new Column(shell.Say("Since (UTC)", "Depuis (UTC)"), Whole: true),
            new Column(shell.Say("For", "Pour")), new Column(shell.Say("Places", "Places"), Right: true), new Column(shell.Say("Invited", "Invités"), Right: true),
            new Column(shell.Say("Cut-off", "Minimum"), Right: true));
        foreach (var round in rounds)
        {
            var whom = round.CorrectsId is { } corrected
                ? shell.Say($"those missed by {Number(corrected)}", $"les omises de la {Number(corrected)}")
                : string.Join(", ", [.. round.Category is { } category ? new[] { category } : [], .. ProgramWords.Of(round.Programs)]);
            sheet.Add(new Cell($"{round.Number}", Tone.Strong), round.State.Name().In(language), RoundWords.Utc(round.StateSince), whom.Length > 0 ? whom : shell.Say("everyone", "tous"),
                Wording.Number(round.Size, language), round.Invited is { } invited ? Wording.Number(invited, language) : "", $"{round.CutOff}");
        }

        return sheet;

        string Number(Guid id) => $"{rounds.FirstOrDefault(one => one.Id == id)?.Number}";
    }

    private static void Json(IReadOnlyList<RoundRow> rounds, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var round in rounds) RoundViewJson.Write(json, round);
        json.WriteEndArray();
    });
}
