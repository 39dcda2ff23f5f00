using System.CommandLine;
using System.Globalization;
using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law show PROVISION</c>: one rule as it stands on a day, with where it comes from.</summary>
internal static class LawShowCommand
{
    public static Command Build(Shell shell)
    {
        var name = ProvisionArgument.Of(shell);
        var on = LawOption.On(shell);
        var reform = new Option<string?>("--reform")
        {
            Description = shell.Say("As this reform would have it; the list: openentry law reforms.", "Telle que la voudrait cette réforme; la liste\u00a0: openentry law reforms."),
            HelpName = shell.Say("NAME", "NOM"),
        };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("show", shell.Say("Show a provision: its value on a day, its citation, notes and sources.", "Montre une disposition\u00a0: sa valeur un jour donné, sa référence, ses notes et ses sources."))
        {
            Arguments = { name },
            Options = { on, reform, law, format },
            Examples =
            [
                new("openentry law show crs.age", shell.Say("The points for age today.", "Les points pour l’âge aujourd’hui.")),
                new("openentry law show category.stem --on 2024-04-11", shell.Say("The 24 STEM occupations of the round of that day.", "Les 24 professions en STIM de la ronde de ce jour.")),
                new("openentry law show crs.additional.sibling --reform federal-high-skilled-2026", shell.Say("What a reform would change.", "Ce que changerait une réforme.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) ?? shell.Today;
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors)
                || !book.TryOn(day, parsed.GetValue(reform)).TryGet(out var inForce, out errors)
                || !ProvisionName.Find(parsed.GetValue(name)!, [.. ProvisionStanding.All(inForce, day).Select(standing => standing.Provision.Name)]).TryGet(out var found, out errors))
            {
                return shell.Fail(errors);
            }
            var standing = ProvisionStanding.Of(inForce, found, day)!;
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json => Json(json, standing, inForce, day));
            }
            else
            {
                Text(standing, inForce, day, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Text(ProvisionStanding standing, LawInForce law, LocalDate day, Shell shell)
    {
        var (output, provision, language) = (shell.Output, standing.Provision, shell.Language);
        var view = new ValueView(provision, law.Noc, language);
        HelpPage.Paragraph($"{provision.Title.In(language)} ({provision.Name})", output, Tone.Strong);
        HelpPage.Paragraph(provision.Citation.In(language), output, Tone.Muted);
        output.Line();
        Fields.Write(output, [.. Facts(standing, law, day, shell)]);
        if (standing.Value is { Word: not null } single)
        {
            output.Line();
            output.Panel(provision.Title.In(language), view.Amount(single));
        }
        else if (standing.Value is { } value)
        {
            foreach (var table in view.Tables(value))
            {
                output.Line();
                output.Table(Sheet.Of(table));
            }
        }
        if (provision.Note is { } note)
        {
            output.Heading(shell.Say("Note", "Note"));
            HelpPage.Paragraph(note.In(language), output);
        }
        if (provision.Readings.Count > 0)
        {
            output.Heading(shell.Say("Readings taken", "Interprétations retenues"));
            Fields.Write(output, [.. provision.Readings.Select(number => (number, new Cell($"{law.Book.Readings[number].Question.In(language)}\n{law.Book.Readings[number].Taken.In(language)}")))]);
        }
        if (provision.Sources.Count > 0)
        {
            output.Heading("Sources");
            foreach (var source in provision.Sources.Select(key => law.Book.Sources[key]))
            {
                HelpPage.Paragraph(source.Title, output);
                if (source.Url is { } url)
                {
                    // Never wrapped: an address is to be clicked or copied.
                    output.Line($"  {url}");
                }
            }
        }
    }

    private static IEnumerable<(string, Cell)> Facts(ProvisionStanding standing, LawInForce law, LocalDate day, Shell shell)
    {
        var (provision, language) = (standing.Provision, shell.Language);
        string Date(LocalDate date) => Wording.Date(date, language);
        var state = !standing.InForce ? standing.WhyNotInForce(day).In(language)
            : standing.Since is { } since ? shell.Say($"since {Date(since)}", $"depuis le {Date(since)}")
            : shell.Say("as the reform proposes", "tel que le propose la réforme");
        yield return (shell.Say("On", "Le"), $"{Date(day)}, {state}");
        if (law.ReformName is { } reform)
        {
            yield return (shell.Say("Reform", "Réforme"), law.Book.Reforms.Single(one => one.Name == reform).Title.In(language));
        }
        if (standing.Unknown)
        {
            yield return (shell.Say("Unknown", "Inconnu"), new Cell(standing.WhatIsUnknown().In(language), Tone.Warning));
        }
        yield return (shell.Say("Unit", "Unité"), LawWords.Unit(provision.Unit, language));
        if (ValueSummary.Cap(provision, language) is { } cap)
        {
            yield return (shell.Say("At most", "Au plus"), cap);
        }
        if (law.ReformName is null && provision.Values.FirstOrDefault(value => value.From > day) is { } next)
        {
            yield return (shell.Say("Next", "Ensuite"), shell.Say($"another value from {Date(next.From)} on", $"une autre valeur à compter du {Date(next.From)}"));
        }
        yield return (shell.Say("Written in", "Écrite dans"), string.Create(CultureInfo.InvariantCulture, $"{provision.File}:{provision.Line}"));
    }

    private static void Json(System.Text.Json.Utf8JsonWriter json, ProvisionStanding standing, LawInForce law, LocalDate day)
    {
        var provision = standing.Provision;
        json.WriteStartObject();
        json.WriteString("name", provision.Name);
        json.Date("on", day);
        json.WriteString("reform", law.ReformName);
        json.Text("title", provision.Title);
        json.Text("citation", provision.Citation);
        json.Text("note", provision.Note);
        json.WriteString("unit", provision.Unit);
        json.Value("cap", provision.Cap);
        json.WriteBoolean("inForce", standing.InForce);
        json.Date("since", standing.Since);
        json.WriteBoolean("unknown", standing.Unknown);
        json.Date("unknownSince", standing.UnknownSince);
        json.Value("value", standing.Value);
        json.WriteStartArray("readings");
        foreach (var reading in provision.Readings.Select(number => law.Book.Readings[number]))
        {
            json.WriteStartObject();
            json.WriteString("number", reading.Number);
            json.Text("question", reading.Question);
            json.Text("reading", reading.Taken);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in provision.Sources.Select(key => law.Book.Sources[key]))
        {
            json.WriteStartObject();
            json.WriteString("key", source.Key);
            json.WriteString("title", source.Title);
            json.WriteString("url", source.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("file", provision.File);
        json.WriteNumber("line", provision.Line);
        json.WriteEndObject();
    }
}
