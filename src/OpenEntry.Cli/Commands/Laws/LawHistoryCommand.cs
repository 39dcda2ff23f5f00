using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law history PROVISION</c>: every value a rule has had, with the amendment that brought it and what differed.</summary>
internal static class LawHistoryCommand
{
    public static Command Build(Shell shell)
    {
        var name = ProvisionArgument.Of(shell);
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("history", shell.Say("Show every value a provision has had, and what each amendment changed.", "Montre chaque valeur qu’a eue une disposition, et ce qu’a changé chaque modification."))
        {
            Arguments = { name },
            Options = { law, format },
            Examples =
            [
                new("openentry law history crs.additional.french", shell.Say("How the points for French grew.", "Comment les points pour le français ont augmenté.")),
                new("openentry law history category.stem", shell.Say("Which occupations came to the category and which left it.", "Quelles professions sont entrées dans la catégorie et lesquelles en sont sorties.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors)
                || !ProvisionName.Find(parsed.GetValue(name)!, [.. book.Provisions.Select(provision => provision.Name)]).TryGet(out var found, out errors))
            {
                return shell.Fail(errors);
            }
            var steps = ProvisionStep.Of(book[found]!, book).ToArray();
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(book[found]!, steps, shell);
            }
            else
            {
                Text(book[found]!, steps, book, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Text(Provision provision, IReadOnlyList<ProvisionStep> steps, LawBook book, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        HelpPage.Paragraph($"{provision.Title.In(language)} ({provision.Name})", output, Tone.Strong);
        HelpPage.Paragraph(provision.Citation.In(language), output, Tone.Muted);
        foreach (var step in steps)
        {
            output.Heading($"{Wording.Date(step.Value.From, language)}  ({step.Value.From:uuuu-MM-dd})");
            Fields.Write(output,
            [
                (shell.Say("Value", "Valeur"), Summary(provision, step, shell)),
                .. step.Amendments.SelectMany(amendment => ((string, Cell)[])
                [
                    ("Instrument", $"{amendment.Instrument.In(language)} [{LawWords.Status(amendment.Status, language)}]"),
                    (shell.Say("Changes", "Changements"), new Cell(amendment.Changes.In(language), amendment.Status == AmendmentStatus.Confirmed ? Tone.Normal : Tone.Warning)),
                ]),
            ]);
            var view = new ChangeView(provision, book.Noc, language);
            if (!step.Changes.Any(view.IsForReader))
            {
                continue;
            }
            var sheet = new Sheet(new Column(shell.Say("What differs", "Ce qui diffère")), new Column(shell.Say("Before", "Avant")), new Column(shell.Say("From then on", "Désormais")));
            foreach (var change in step.Changes.Where(view.IsForReader))
            {
                sheet.Add(view.Where(change), view.Before(change), new Cell(view.After(change), change.After is null ? Tone.Bad : change.Before is null ? Tone.Good : Tone.Normal));
            }
            output.Line();
            output.Table(sheet);
        }
    }

    private static Cell Summary(Provision provision, ProvisionStep step, Shell shell)
    {
        var words = step.Summary(provision).In(shell.Language);
        return new(words, step.Ends || step.Unknown ? Tone.Warning : Tone.Strong);
    }

    private static void Json(Provision provision, IReadOnlyList<ProvisionStep> steps, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", provision.Name);
        json.Text("title", provision.Title);
        json.Text("citation", provision.Citation);
        json.WriteString("unit", provision.Unit);
        json.WriteStartArray("values");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.Date("from", step.Value.From);
            json.WriteString("state", step.Ends ? "none" : step.Unknown ? "unknown" : "value");
            json.Value("value", step.Ends || step.Unknown ? null : step.Value.Value);
            json.WriteStartArray("amendments");
            foreach (var amendment in step.Amendments)
            {
                json.Amendment(amendment);
            }
            json.WriteEndArray();
            json.Changes(step.Changes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
