using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;

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
            var steps = Step.Of(book[found]!, book).ToArray();
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

    /// <summary>One value, the amendments of its day, and how it differs from the value in use before.</summary>
    private sealed record Step(DatedValue Value, IReadOnlyList<Amendment> Amendments, LawNode? Before, IReadOnlyList<ValueChange> Changes)
    {
        public bool Ends => Value.Is(DatedValue.None);

        public bool Unknown => Value.Is(DatedValue.Unknown);

        public static IEnumerable<Step> Of(Provision provision, LawBook book)
        {
            LawNode? before = null;
            foreach (var value in provision.Values)
            {
                var amendments = book.Amendments.Where(amendment => amendment.Date == value.From).ToArray();
                var words = value.Is(DatedValue.None) || value.Is(DatedValue.Unknown);
                yield return new Step(value, amendments, before, words || before is null ? [] : ValueChange.Between(before, value.Value));
                before = value.Is(DatedValue.None) ? null : value.Is(DatedValue.Unknown) ? before : value.Value;
            }
        }
    }

    private static void Text(Provision provision, IReadOnlyList<Step> steps, LawBook book, Shell shell)
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

    private static Cell Summary(Provision provision, Step step, Shell shell)
    {
        if (step.Ends)
        {
            return new(shell.Say("not in force from this day on", "non en vigueur à compter de ce jour"), Tone.Warning);
        }
        if (step.Unknown)
        {
            return new(step.Before is null
                ? shell.Say("unknown: something is believed to apply, but no source says what; nothing is awarded", "inconnue\u00a0: quelque chose s’appliquerait, mais aucune source ne dit quoi; rien n’est accordé")
                : shell.Say(
                    $"unknown: something else is believed to apply; the value before stays ({ValueSummary.Of(provision, step.Before, shell.Language)})",
                    $"inconnue\u00a0: autre chose s’appliquerait; la valeur précédente demeure ({ValueSummary.Of(provision, step.Before, shell.Language)})"), Tone.Warning);
        }
        var words = ValueSummary.Of(provision, step.Value.Value, shell.Language);
        return new(step.Before is not null && step.Changes.Count == 0 ? words + shell.Say(", as before", ", comme avant") : words, Tone.Strong);
    }

    private static void Json(Provision provision, IReadOnlyList<Step> steps, Shell shell) => shell.Output.Json(json =>
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
