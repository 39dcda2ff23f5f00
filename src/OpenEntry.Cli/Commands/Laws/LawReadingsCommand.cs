using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary><c>openentry law readings [R5]</c>: what is taken where no source settles a point.</summary>
internal static class LawReadingsCommand
{
    public static Command Build(Shell shell)
    {
        var number = new Argument<string?>("reading")
        {
            Description = shell.Say("Number of a reading, such as R5; without it, the list.", "Numéro d’une interprétation, comme R5; sans lui, la liste."),
            HelpName = shell.Say("NUMBER", "NUMÉRO"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("readings", shell.Say("Show the readings taken where no source settles a point.", "Montre les interprétations retenues là où aucune source ne tranche."))
        {
            Arguments = { number },
            Options = { law, format },
            Examples =
            [
                new("openentry law readings", shell.Say("All of them.", "Toutes.")),
                new("openentry law readings R5", shell.Say("One of them, with its reason and the provisions it bears on.", "L’une d’elles, avec sa raison et les dispositions qu’elle touche.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors))
            {
                return shell.Fail(errors);
            }
            var all = book.Readings.Values.OrderBy(reading => reading.Number.Length).ThenBy(reading => reading.Number, StringComparer.Ordinal).ToArray();
            var typed = parsed.GetValue(number);
            var wanted = typed is null ? all : [.. all.Where(reading => string.Equals(reading.Number, typed, StringComparison.OrdinalIgnoreCase))];
            if (wanted.Length == 0 && typed is not null)
            {
                return shell.Fail(LawCommandErrors.ReadingUnknown.At(Place.None, typed, string.Join(", ", all.Select(reading => reading.Number))));
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(wanted, book, one: typed is not null, shell);
            }
            else if (typed is not null)
            {
                Page(wanted[0], book, shell);
            }
            else
            {
                List(wanted, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static IEnumerable<string> Provisions(Reading reading, LawBook book) =>
        book.Provisions.Where(provision => provision.Readings.Contains(reading.Number)).Select(provision => provision.Name);

    private static void List(IReadOnlyList<Reading> readings, Shell shell)
    {
        var sheet = new Sheet(new(shell.Say("Number", "Numéro"), Whole: true), new("Question"), new(shell.Say("Reading taken", "Interprétation retenue")));
        foreach (var reading in readings)
        {
            sheet.Add(new(reading.Number, Tone.Strong), reading.Question.In(shell.Language), reading.Taken.In(shell.Language));
        }
        shell.Output.Table(sheet);
    }

    private static void Page(Reading reading, LawBook book, Shell shell)
    {
        var language = shell.Language;
        shell.Output.Line($"{reading.Number}  {reading.Question.In(language)}", Tone.Strong);
        shell.Output.Line();
        var fields = new List<(string, Cell)>
        {
            (shell.Say("Reading taken", "Retenue"), reading.Taken.In(language)),
            (shell.Say("Reason", "Raison"), reading.Reason.In(language)),
        };
        fields.AddRange(reading.Alternatives.Select(alternative => (shell.Say("It could be", "Autre lecture"), new Cell(alternative.In(language)))));
        if (reading.Options.Count > 0)
        {
            fields.Add((shell.Say("Switch", "Réglage"), string.Join(", ", reading.Options.Select(option => option == reading.Chosen ? shell.Say($"{option} (taken)", $"{option} (retenu)") : option))));
        }
        if (Provisions(reading, book).ToArray() is { Length: > 0 } provisions)
        {
            fields.Add((shell.Say("Provisions", "Dispositions"), string.Join(", ", provisions)));
        }
        Fields.Write(shell.Output, fields);
    }

    private static void Json(IReadOnlyList<Reading> readings, LawBook book, bool one, Shell shell) => shell.Output.Json(json =>
    {
        if (!one)
        {
            json.WriteStartArray();
        }
        foreach (var reading in readings)
        {
            json.WriteStartObject();
            json.WriteString("number", reading.Number);
            json.Text("question", reading.Question);
            json.Text("reading", reading.Taken);
            json.Text("reason", reading.Reason);
            json.WriteStartArray("alternatives");
            foreach (var alternative in reading.Alternatives)
            {
                json.WriteStartObject();
                json.WriteString("en", alternative.En);
                json.WriteString("fr", alternative.Fr);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.Strings("options", reading.Options);
            json.WriteString("taken", reading.Chosen);
            json.Strings("provisions", Provisions(reading, book));
            json.WriteEndObject();
        }
        if (!one)
        {
            json.WriteEndArray();
        }
    });
}
