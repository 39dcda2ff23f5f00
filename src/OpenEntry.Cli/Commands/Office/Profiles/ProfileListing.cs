using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary><c>openentry profile list</c>: the profiles of the registry.</summary>
internal static class ProfileListing
{
    private const int Usual = 20;

    public static Command Build(OfficeSource office, Shell shell)
    {
        var state = new Option<ProfileState?>("--state")
        {
            Description = shell.Say("Only those in this state; the pool comes by rank.", "Seulement ceux dans cet état; le bassin vient par rang."),
            HelpName = shell.Say("STATE", "ÉTAT"),
            CustomParser = result => Values.Among(result, EnumWords.All<ProfileState>(), shell.Language) is { } word ? Enum.Parse<ProfileState>(word, ignoreCase: true) : null,
        };
        var top = Options.Whole(shell, "--top", shell.Say($"How many at most; {Usual} unless given.", $"Combien au plus; {Usual} par défaut."), 1, 1_000_000);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("The profiles of the registry, without saying whose they are.", "Les profils du registre, sans dire à qui ils sont."))
        {
            Options = { state, top, office.Db, format },
            Notes = Wording.Label(shell.Say("States", "États"), shell.Language) + string.Join(", ", EnumWords.All<ProfileState>()) + ".",
            Examples =
            [
                new("openentry profile list --state inPool --top 100", shell.Say("The first hundred of the pool.", "Les cent premiers du bassin.")),
                new("openentry profile list --state draft", shell.Say("Drafts, the newest first.", "Les ébauches, les plus récentes d’abord.")),
            ],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var list = await opened.Desks.Register.ListAsync(parsed.GetValue(state), (int)(parsed.GetValue(top) ?? Usual)).ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(list, shell);
            else Print(list, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(ProfileList list, Shell shell)
    {
        var language = shell.Language;
        if (list.Total == 0)
        {
            shell.Output.Line(shell.Say("No such profile.", "Aucun profil de ce genre."));
            return;
        }

        var sheet = new Sheet(new Column(shell.Say("Number", "Numéro"), Whole: true), new Column(shell.Say("State", "État")), new Column(shell.Say("Score", "Note"), Right: true),
            new Column(shell.Say("Class", "Catégorie")), new Column(shell.Say("Submitted", "Présenté"), Whole: true), new Column(shell.Say("Since", "Depuis"), Whole: true));
        foreach (var row in list.Rows)
        {
            sheet.Add(new Cell(row.Number, Tone.Strong), row.State.Name().In(language), row.AssessedOn is null ? "" : Wording.Number(row.Score, language), row.Class == ProgramSet.None ? "" : $"{row.Class}",
                row.SubmittedAt is { } submitted ? Wording.Instant(submitted, language) : "", Wording.Instant(row.StateSince, language));
        }

        shell.Output.Table(sheet);
        var more = list.Total - list.Rows.Count;
        if (more > 0) shell.Output.Line(Wording.Label(shell.Say($"{Wording.Number(more, language)} more", $"{Wording.Number(more, language)} de plus"), language) + $"--top {list.Total}", Tone.Muted);
    }

    private static void Json(ProfileList list, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("total", list.Total);
        json.WriteStartArray("profiles");
        foreach (var row in list.Rows) ProfileJson.Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
