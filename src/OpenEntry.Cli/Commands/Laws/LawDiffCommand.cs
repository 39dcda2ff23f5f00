using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law diff DATE1 DATE2</c>: which rules differ between two days, or between a day and a reform, and by which amendments.</summary>
internal static class LawDiffCommand
{
    // In the column of the names, which a terminal does not wrap.
    private const int LongestLine = 34;

    public static Command Build(Shell shell)
    {
        var first = new Argument<LocalDate?>("date1")
        {
            Description = shell.Say("The earlier day.", "Le premier jour."),
            HelpName = "DATE1",
            CustomParser = result => Values.Date(result, shell.Language),
        };
        var second = new Argument<string>("date2")
        {
            Description = shell.Say("The later day, or the name of a reform.", "Le second jour, ou le nom d’une réforme."),
            HelpName = "DATE2",
        };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("diff", shell.Say("Show what differs in the law between two days, or under a reform.", "Montre ce qui diffère dans le droit entre deux jours, ou selon une réforme."))
        {
            Arguments = { first, second },
            Options = { law, format },
            Examples =
            [
                new("openentry law diff 2016-11-18 2016-11-19", shell.Say("What the amendment of 19 November 2016 changed.", "Ce qu’a changé la modification du 19 novembre 2016.")),
                new("openentry law diff 2026-09-30 federal-high-skilled-2026", shell.Say("What the proposal of 2026 would change.", "Ce que changerait la proposition de 2026.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors)
                || !Compare(book, parsed.GetValue(first)!.Value, parsed.GetValue(second)!).TryGet(out var comparison, out errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(comparison, shell);
            }
            else
            {
                Text(comparison, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static Result<LawComparison> Compare(LawBook book, LocalDate from, string second)
    {
        var date = LocalDatePattern.Iso.Parse(second);
        var reform = date.Success ? null : book.Reforms.FirstOrDefault(one => string.Equals(one.Name, second, StringComparison.OrdinalIgnoreCase))?.Name;
        return !date.Success && reform is null
            ? LawCommandErrors.NeitherDateNorReform.At(Place.None, second, string.Join(", ", book.Reforms.Select(one => one.Name)))
            : LawComparison.Of(book, from, date.Success ? date.Value : from, reform);
    }

    private static void Text(LawComparison comparison, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        var (from, to) = (Iso(comparison.From), comparison.Law.ReformName ?? Iso(comparison.To));
        if (comparison.Differences.Count == 0)
        {
            output.Line(shell.Say($"No value in force differs between {from} and {to}.", $"Aucune valeur en vigueur ne diffère entre {from} et {to}."));
        }
        else
        {
            // On a terminal the name of a provision stands above its rows; elsewhere in each, for grep.
            var sheet = new Sheet(
            [
                .. output.Pretty ? Array.Empty<Column>() : [new Column(shell.Say("Provision", "Disposition"))],
                new(output.Pretty ? shell.Say("Provision", "Disposition") : shell.Say("What", "Quoi"), Whole: output.Pretty), new(from), new(to),
            ]);
            foreach (var difference in comparison.Differences)
            {
                Rows(difference, comparison.Law, sheet, shell);
            }
            output.Table(sheet);
            output.Line();
            output.Line(Wording.Count(comparison.Differences.Count, new("provision differs", "disposition diffère"), new("provisions differ", "dispositions diffèrent"), language), Tone.Strong);
        }
        if (comparison.Between.Count > 0)
        {
            output.Heading(shell.Say("Amendments between", "Modifications entre les deux"));
            Fields.Write(output, [.. comparison.Between.Select(amendment => (Iso(amendment.Date), new Cell(
                $"{amendment.Instrument.In(language)}{(amendment.Status == AmendmentStatus.Confirmed ? "" : $" [{LawWords.Status(amendment.Status, language)}]")}",
                amendment.Status == AmendmentStatus.Confirmed ? Tone.Normal : Tone.Warning)))]);
        }
    }

    private static void Rows(ProvisionDifference difference, LawInForce law, Sheet sheet, Shell shell)
    {
        var (language, provision) = (shell.Language, difference.Provision);
        var view = new ChangeView(provision, law.Noc, language);
        void Add(Cell what, Cell before, Cell after)
        {
            if (shell.Output.Pretty)
            {
                sheet.Add(what with { Words = string.Join("\n    ", HelpPage.Wrapped(what.Words, LongestLine)).Insert(0, "  ") }, before, after);
            }
            else
            {
                sheet.Add(provision.Name, what, before, after);
            }
        }

        if (shell.Output.Pretty)
        {
            sheet.Add(new(provision.Name, Tone.Strong), "", "");
        }
        if (difference.Changes.Count == 0 && difference.Before.InForce != difference.After.InForce)
        {
            Add(shell.Say("value", "valeur"), ValueSummary.Of(provision, difference.Before.Value, language), ValueSummary.Of(provision, difference.After.Value, language));
        }
        foreach (var change in difference.Changes.Where(view.IsForReader))
        {
            Add(view.Where(change), view.Before(change), view.After(change));
        }
        if (difference.Before.Unknown != difference.After.Unknown)
        {
            Add(new(shell.Say("what is known", "ce qui est connu"), Tone.Muted), new(difference.Before.WhetherKnown.In(language), Tone.Muted), new(difference.After.WhetherKnown.In(language), Tone.Warning));
        }
    }

    private static void Json(LawComparison comparison, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.Date("from", comparison.From);
        json.Date("to", comparison.To);
        json.WriteString("reform", comparison.Law.ReformName);
        json.WriteStartArray("provisions");
        foreach (var difference in comparison.Differences)
        {
            json.WriteStartObject();
            json.WriteString("name", difference.Provision.Name);
            json.Text("title", difference.Provision.Title);
            json.WriteString("unit", difference.Provision.Unit);
            foreach (var (side, standing) in ((string, ProvisionStanding)[])[("before", difference.Before), ("after", difference.After)])
            {
                json.WriteStartObject(side);
                json.WriteBoolean("inForce", standing.InForce);
                json.WriteBoolean("unknown", standing.Unknown);
                json.Value("value", standing.Value);
                json.WriteEndObject();
            }
            json.Changes(difference.Changes);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("amendments");
        foreach (var amendment in comparison.Between)
        {
            json.Amendment(amendment);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
