using System.CommandLine;
using NodaTime;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry funds SIZE</c>: the settlement funds a family must own on a day.</summary>
internal static class FundsCommand
{
    private const string ProvisionName = "funds.settlement";
    private const int Largest = 100;

    public static Command Build(Shell shell)
    {
        var size = new Argument<long>("size")
        {
            Description = shell.Say(
                $"People in the family, 1 to {Largest}: also those who stay behind.", $"Personnes dans la famille, de 1 à {Largest}\u00a0: aussi celles qui n’accompagnent pas."),
            HelpName = shell.Say("SIZE", "TAILLE"),
            CustomParser = result => Values.Whole(result, 1, Largest, shell.Language),
        };
        var on = LawOption.On(shell);
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("funds", shell.Say("Tell the settlement funds a family must own.", "Donne les fonds d’établissement qu’une famille doit posséder."))
        {
            Arguments = { size },
            Options = { on, law, format },
            Examples =
            [
                new("openentry funds 3", shell.Say("A family of three, today.", "Une famille de trois, aujourd’hui.")),
                new("openentry funds 1 --on 2024-04-11", shell.Say("One person, on that day.", "Une personne, ce jour-là.")),
            ],
        };
        command.SetAction(parsed =>
        {
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors)
                || !Answer.Of(book, (int)parsed.GetValue(size), parsed.GetValue(on) ?? shell.Today).TryGet(out var answer, out errors))
            {
                return shell.Fail(errors);
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(answer, shell);
            }
            else
            {
                Text(answer, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private sealed record Answer(Provision Provision, int Size, LocalDate On, FundsTable Table, FundsTable? Previous, FundsTable? Next)
    {
        public static Result<Answer> Of(LawBook book, int size, LocalDate on)
        {
            var provision = book[ProvisionName]!;
            if (FundsTable.On(book, on) is not { } table)
            {
                return AnswerErrors.FundsCannotBeTold.At(Place.None, Wording.Date(on), Wording.Date(provision.Values[0].From));
            }
            var days = provision.Values.Where(value => !value.Is(DatedValue.Unknown) && !value.Is(DatedValue.None)).Select(value => value.From).ToArray();
            FundsTable? From(LocalDate day) => day == default ? null : FundsTable.On(book, day);
            return new Answer(
                provision, size, on, table,
                From(days.LastOrDefault(day => day < table.From)), From(days.FirstOrDefault(day => day > on)));
        }
    }

    private static void Text(Answer answer, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        output.Panel(
            Wording.Count(answer.Size, new("person", "personne"), new("people", "personnes"), language) + " · " + Wording.Date(answer.On, language),
            Wording.Dollars(answer.Table.Amount(answer.Size), language) + shell.Say(" (CAD)", " (CAD)"));
        output.Line();
        var sheet = new Sheet(
            new(shell.Say("Table", "Tableau")), new(shell.Say("Since", "Depuis")), new(shell.Say("Amount", "Montant"), Right: true), new(shell.Say("Profiles updated by", "Profils à jour au plus tard le")));
        foreach (var (name, table, tone) in ((string, FundsTable?, Tone)[])[
            (shell.Say("previous", "précédent"), answer.Previous, Tone.Muted), (shell.Say("in force", "en vigueur"), answer.Table, Tone.Good), (shell.Say("next", "suivant"), answer.Next, Tone.Normal)])
        {
            if (table is not null)
            {
                sheet.Add(
                    new(name, tone), new(Wording.Date(table.From, language), tone), new(Wording.Dollars(table.Amount(answer.Size), language), tone),
                    new(table.UpdateBy is { } by ? Wording.Date(by, language) : shell.Say("not announced", "non annoncé"), tone));
            }
        }
        output.Table(sheet);
        output.Line();
        var fields = new List<(string, Cell)>
        {
            (shell.Say("Provision", "Disposition"), $"{answer.Provision.Name}, {answer.Provision.Citation.In(language)}"),
        };
        if (answer.Table.UpdateBy is { } deadline && answer.On < deadline && answer.Previous is { } previous)
        {
            var before = Wording.Dollars(previous.Amount(answer.Size), language);
            // On the deadline itself the table before no longer holds.
            var last = Wording.Date(deadline.PlusDays(-1), language);
            fields.Add((shell.Say("Reading", "Interprétation"), new Cell(shell.Say(
                $"R20: a profile already in the pool may show {before} to the end of {last}.",
                $"R20\u00a0: un profil déjà dans le bassin peut s’en tenir à {before} jusqu’au {last} inclusivement."), Tone.Warning)));
        }
        fields.Add((shell.Say("Exempt", "Dispensés"), shell.Say(
            "the Canadian Experience Class, and skilled workers or tradespersons authorized to work in Canada with a valid offer",
            "la Catégorie de l’expérience canadienne, ainsi que les travailleurs qualifiés et de métiers autorisés à travailler au Canada et munis d’une offre valide")));
        Fields.Write(output, fields);
    }

    private static void Json(Answer answer, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("size", answer.Size);
        json.WriteNumber("amount", answer.Table.Amount(answer.Size));
        json.WriteString("currency", "CAD");
        json.Date("since", answer.Table.From);
        json.Date("updateBy", answer.Table.UpdateBy);
        json.Date("on", answer.On);
        foreach (var (name, table) in ((string, FundsTable?)[])[("previous", answer.Previous), ("next", answer.Next)])
        {
            if (table is null)
            {
                json.WriteNull(name);
                continue;
            }
            json.WriteStartObject(name);
            json.WriteNumber("amount", table.Amount(answer.Size));
            json.Date("since", table.From);
            json.Date("updateBy", table.UpdateBy);
            json.WriteEndObject();
        }
        json.WriteString("provision", answer.Provision.Name);
        json.Strings("readings", answer.Provision.Readings);
        json.WriteEndObject();
    });
}
