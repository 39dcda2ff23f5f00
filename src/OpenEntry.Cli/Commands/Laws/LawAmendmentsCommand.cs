using System.CommandLine;
using NodaTime.Text;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law amendments</c>: every amendment the law folder knows.</summary>
internal static class LawAmendmentsCommand
{
    public static Command Build(Shell shell)
    {
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("amendments", shell.Say("List every amendment: date, instrument, what changed, how sure it is.", "Liste chaque modification\u00a0: date, instrument, ce qui a changé, sa fiabilité."))
        {
            Options = { law, format },
            Examples =
            [
                new("openentry law amendments", shell.Say("All of them, oldest first.", "Toutes, des plus anciennes aux plus récentes.")),
                new("openentry law amendments | grep 2023", shell.Say("Those of 2023.", "Celles de 2023.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                shell.Output.Json(json =>
                {
                    json.WriteStartArray();
                    foreach (var amendment in book.Amendments)
                    {
                        json.Amendment(amendment);
                    }
                    json.WriteEndArray();
                });
            }
            else if (shell.Output.Pretty)
            {
                Page(book, shell);
            }
            else
            {
                Rows(book, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    // On a terminal the long wordings stand below each other; elsewhere an amendment is a line, for grep.
    private static void Page(LawBook book, Shell shell)
    {
        foreach (var amendment in book.Amendments)
        {
            shell.Output.Heading($"{LocalDatePattern.Iso.Format(amendment.Date)}{(amendment.IsCrsVersion ? shell.Say(" · version of the CRS", " · version du SCG") : "")}");
            HelpPage.Paragraph(amendment.Instrument.In(shell.Language), shell.Output, Tone.Strong);
            HelpPage.Paragraph(amendment.Changes.In(shell.Language), shell.Output);
            if (amendment.Status != AmendmentStatus.Confirmed)
            {
                shell.Output.Line(LawWords.Status(amendment.Status, shell.Language), Tone.Warning);
            }
        }
        shell.Output.Line();
        shell.Output.Line(Wording.Count(book.Amendments.Count, new("amendment", "modification"), new("amendments", "modifications"), shell.Language), Tone.Muted);
    }

    private static void Rows(LawBook book, Shell shell)
    {
        var sheet = new Sheet(
            new("Date"), new(shell.Say("Status", "Statut")), new(shell.Say("CRS", "SCG")), new("Instrument"), new(shell.Say("What changed", "Ce qui a changé")));
        foreach (var amendment in book.Amendments)
        {
            sheet.Add(
                LocalDatePattern.Iso.Format(amendment.Date), LawWords.Status(amendment.Status, shell.Language), amendment.IsCrsVersion ? Wording.YesNo(true, shell.Language) : "",
                amendment.Instrument.In(shell.Language), amendment.Changes.In(shell.Language));
        }
        shell.Output.Table(sheet);
    }
}
