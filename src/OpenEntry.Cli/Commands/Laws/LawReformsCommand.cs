using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law reforms</c>: the proposals that can be tried out, and what each would change.</summary>
internal static class LawReformsCommand
{
    public static Command Build(Shell shell)
    {
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("reforms", shell.Say("Show the reforms that can be tried out.", "Montre les réformes que l’on peut essayer."))
        {
            Options = { law, format },
            Examples = [new("openentry law reforms", shell.Say("Each with what it would change.", "Chacune avec ce qu’elle changerait."))],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(book, shell);
            }
            else
            {
                Text(book, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Text(LawBook book, Shell shell)
    {
        var output = shell.Output;
        if (book.Reforms.Count == 0)
        {
            output.Line(shell.Say("There is no reform in this law folder.", "Il n’y a pas de réforme dans ce dossier de droit."));
        }
        foreach (var reform in book.Reforms)
        {
            HelpPage.Paragraph($"{reform.Title.In(shell.Language)} ({reform.Name})", output, Tone.Strong);
            HelpPage.Paragraph(reform.Description.In(shell.Language), output);
            output.Line();
            var sheet = new Sheet(new(shell.Say("Provision", "Disposition"), Whole: true), new(shell.Say("Title", "Titre")), new(shell.Say("Proposed", "Proposé")));
            foreach (var provision in reform.Provisions.Values.OrderBy(provision => provision.Name, StringComparer.Ordinal))
            {
                var proposed = provision.Proposed;
                sheet.Add(
                    provision.Name, provision.Title.In(shell.Language),
                    proposed is null
                        ? new Cell(shell.Say("unknown: the value of the law stays", "inconnu\u00a0: la valeur du droit demeure"), Tone.Warning)
                        : ValueSummary.Of(provision, proposed, shell.Language));
            }
            output.Table(sheet);
            output.Line();
            output.Line(shell.Say("Compare", "Comparer") + shell.Say(": ", "\u00a0: ") + $"openentry law diff {shell.Today:uuuu-MM-dd} {reform.Name}", Tone.Muted);
        }
    }

    private static void Json(LawBook book, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var reform in book.Reforms)
        {
            json.WriteStartObject();
            json.WriteString("name", reform.Name);
            json.Text("title", reform.Title);
            json.Text("description", reform.Description);
            json.WriteStartArray("provisions");
            foreach (var provision in reform.Provisions.Values.OrderBy(provision => provision.Name, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("name", provision.Name);
                json.Text("title", provision.Title);
                json.WriteBoolean("unknown", provision.Proposed is null);
                json.Value("value", provision.Proposed);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}
