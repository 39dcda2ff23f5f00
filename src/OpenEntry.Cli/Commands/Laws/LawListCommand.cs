using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law list</c>: every provision, and how it stands on a day.</summary>
internal static class LawListCommand
{
    // Below this width a terminal shows two lines for each provision.
    private const int Wide = 150;

    private const int LongestName = 38;

    public static Command Build(Shell shell)
    {
        var on = LawOption.On(shell);
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("list", shell.Say("List every provision with its value on a day.", "Liste chaque disposition et sa valeur un jour donné."))
        {
            Options = { on, law, format },
            Examples =
            [
                new("openentry law list", shell.Say("The rules of today.", "Les règles d’aujourd’hui.")),
                new("openentry law list --on 2016-01-01 | grep crs", shell.Say("The CRS as it was in 2016.", "Le SCG tel qu’il était en 2016.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) ?? shell.Today;
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors) || !book.TryOn(day).TryGet(out var inForce, out errors))
            {
                return shell.Fail(errors);
            }
            var all = ProvisionStanding.All(inForce, day).ToArray();
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(all, day, shell);
            }
            else
            {
                Text(all, day, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Text(ProvisionStanding[] all, LocalDate day, Shell shell)
    {
        var sheet = shell.Output.Pretty && shell.Output.Width < Wide ? Narrow(all, day, shell) : OneRowEach(all, day, shell);
        shell.Output.Table(sheet);
        shell.Output.Line();
        shell.Output.Line(Wording.Count(all.Length, new("provision", "disposition"), new("provisions", "dispositions"), shell.Language)
            + shell.Say($"; one of them: openentry law show {Sample(all)}", $"; l’une d’elles\u00a0: openentry law show {Sample(all)}"), Tone.Muted);
        if (all.Any(standing => standing.Unknown))
        {
            shell.Output.Line(shell.Say(
                "? something else is believed to apply, but no source gives it; the value before stays in use.",
                "? autre chose s’appliquerait, mais aucune source ne le donne; la valeur précédente demeure utilisée."), Tone.Warning);
        }
    }

    private static Sheet OneRowEach(ProvisionStanding[] all, LocalDate day, Shell shell)
    {
        var sheet = new Sheet(
            new(shell.Say("Provision", "Disposition"), Whole: true), new(shell.Say("Title", "Titre")), new(shell.Say("Unit", "Unité")),
            new(shell.Say("Last change", "Dernier changement")), new(shell.Say($"On {Iso(day)}", $"Le {Iso(day)}")));
        foreach (var group in all.GroupBy(standing => LawWords.GroupOf(standing.Provision.Name)))
        {
            sheet.Add(new(group.Key, Tone.Strong), new(LawWords.Group(group.Key, shell.Language) ?? "", Tone.Strong), "", "", "");
            foreach (var standing in group)
            {
                var (provision, tone) = (standing.Provision, ToneOf(standing));
                sheet.Add(
                    new($"  {provision.Name}", tone), new(provision.Title.In(shell.Language), tone), new(LawWords.Unit(provision.Unit, shell.Language), tone),
                    new(standing.LastChange(day) is { } last ? Iso(last) : "–", tone), Value(standing, shell));
            }
        }
        return sheet;
    }

    // Two lines each, so that names stay whole.
    private static Sheet Narrow(ProvisionStanding[] all, LocalDate day, Shell shell)
    {
        var sheet = new Sheet(new(shell.Say("Provision", "Disposition"), Whole: true), new(shell.Say($"On {Iso(day)}", $"Le {Iso(day)}")), new(shell.Say("Changed", "Changée"), Whole: true));
        foreach (var group in all.GroupBy(standing => LawWords.GroupOf(standing.Provision.Name)))
        {
            sheet.Add(new(LawWords.Group(group.Key, shell.Language) ?? group.Key, Tone.Strong), "", "");
            foreach (var standing in group)
            {
                var title = string.Join("\n", HelpPage.Wrapped(standing.Provision.Title.In(shell.Language), LongestName).Select(line => $"    {line}"));
                sheet.Add(new($"  {standing.Provision.Name}\n{title}", ToneOf(standing)), Value(standing, shell), new(standing.LastChange(day) is { } last ? Iso(last) : "–", Tone.Muted));
            }
        }
        return sheet;
    }

    private static Tone ToneOf(ProvisionStanding standing) => standing.InForce ? Tone.Normal : Tone.Muted;

    private static Cell Value(ProvisionStanding standing, Shell shell) =>
        new(ValueSummary.Of(standing.Provision, standing.Value, shell.Language) + (standing.Unknown ? " ?" : ""), standing.Unknown ? Tone.Warning : ToneOf(standing));

    private static string Sample(ProvisionStanding[] all) => (all.FirstOrDefault(standing => standing.Provision.Name == "crs.age") ?? all[0]).Provision.Name;

    private static void Json(ProvisionStanding[] all, LocalDate day, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.Date("on", day);
        json.WriteStartArray("provisions");
        foreach (var standing in all)
        {
            var provision = standing.Provision;
            json.WriteStartObject();
            json.WriteString("name", provision.Name);
            json.WriteString("group", LawWords.GroupOf(provision.Name));
            json.Text("title", provision.Title);
            json.WriteString("unit", provision.Unit);
            json.Date("lastChange", standing.LastChange(day));
            json.WriteBoolean("inForce", standing.InForce);
            json.WriteBoolean("unknown", standing.Unknown);
            json.Date("since", standing.Since);
            json.Value("value", standing.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
