using System.CommandLine;
using OpenEntry.Cli.Commands.Laws;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Noc;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry noc SEARCH</c>: occupations by code or words of their titles, and what the law of a day makes of them.</summary>
internal static class NocCommand
{
    private const int UsualLimit = 25;
    private const int Most = 2000;

    /// <summary>Columns of a terminal from which the whole table fits.</summary>
    private const int Wide = 110;

    public static Command Build(Shell shell)
    {
        var search = new Argument<string[]>("search")
        {
            Description = shell.Say("A code, the beginning of one, or words of a title in either language.", "Un code, le début d’un code, ou des mots d’un titre dans l’une ou l’autre langue."),
            HelpName = shell.Say("SEARCH", "RECHERCHE"),
            Arity = ArgumentArity.OneOrMore,
        };
        var edition = new Option<string?>("--edition")
        {
            Description = shell.Say("Only this edition; both unless given, 2021 first.", "Cette version seulement; sinon les deux, 2021 d’abord."),
            HelpName = "2016|2021",
            CustomParser = result => Values.Among(result, ["2016", "2021"], shell.Language),
        };
        var limit = Options.Whole(shell, "--limit", shell.Say($"At most so many; {UsualLimit} unless given.", $"Au plus autant; {UsualLimit} par défaut."), 1, Most);
        var on = LawOption.On(shell);
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("noc", shell.Say("Find occupations of the National Occupational Classification.", "Trouve des professions de la Classification nationale des professions."))
        {
            Arguments = { search },
            Options = { edition, on, limit, law, format },
            Notes = shell.Say(
                "Of several words all must be in the title, or in what people call the occupation; accents and case do not matter.",
                "De plusieurs mots, tous doivent être dans le titre, ou dans le nom courant de la profession; les accents et la casse n’importent pas."),
            Examples =
            [
                new("openentry noc 21231", shell.Say("One occupation: TEER, categories, codes of the other edition.", "Une profession\u00a0: FÉER, catégories, codes de l’autre version.")),
                new("openentry noc software engineer", shell.Say("By words of the title.", "Par des mots du titre.")),
                new("openentry noc infirmier --on 2024-04-11 --format json", shell.Say("In French, as the law stood on that day, as JSON.", "En français, selon le droit de ce jour, en JSON.")),
            ],
        };
        command.SetAction(parsed =>
        {
            var (words, day) = (string.Join(' ', parsed.GetValue(search)!), parsed.GetValue(on) ?? shell.Today);
            var only = parsed.GetValue(edition) is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
            if (!shell.Law.Open(parsed.GetValue(law)).TryGet(out var book, out var errors) || !book.TryOn(day).TryGet(out var inForce, out errors))
            {
                return shell.Fail(errors);
            }
            var found = NocSearch.Find(book.Noc, words, only);
            if (found.Count == 0)
            {
                return shell.Fail(AnswerErrors.NoOccupation.At(
                    Place.None, only is null ? new Law.Text("NOC 2016 and 2021", "la CNP 2016 et 2021") : new Law.Text($"NOC {only}", $"la CNP {only}"), Law.Text.Same(words)));
            }
            var most = (int)(parsed.GetValue(limit) ?? UsualLimit);
            var view = new OccupationStandings(inForce, day);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json(found, most, words, only, view, shell);
            }
            else if (found[0].Kind == NocMatchKind.Code && found.Count(match => match.Kind == NocMatchKind.Code) == 1)
            {
                Page(found[0].Occupation, view, shell);
            }
            else
            {
                List(found, most, view, shell);
            }
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Level(Occupation occupation, Shell shell) =>
        occupation.Code.Edition == 2021 ? shell.Say($"TEER {occupation.Level}", $"FÉER {occupation.Level}") : shell.Say($"level {occupation.Level}", $"niveau {occupation.Level}");

    private static string Skilled(bool? skilled, Shell shell) => skilled is { } known ? Wording.YesNo(known, shell.Language) : "–";

    private static void Page(Occupation occupation, OccupationStandings standings, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        var other = language == Law.OfficialLanguage.French ? Law.OfficialLanguage.English : Law.OfficialLanguage.French;
        output.Panel(shell.Say($"NOC {occupation.Code.Edition} · {occupation.Code}", $"CNP {occupation.Code.Edition} · {occupation.Code}"), $"{occupation.Title.In(language)}\n{occupation.Title.In(other)}");
        output.Line();
        var skilled = standings.IsSkilled(occupation);
        var fields = new List<(string, Cell)>
        {
            (shell.Say("Level", "Niveau"), Level(occupation, shell)),
            (shell.Say("Law of", "Droit du"), Wording.Date(standings.On, language)),
            (shell.Say("Skilled work", "Travail qualifié"), skilled is null
                ? new Cell(shell.Say(
                    $"not told by this code: NOC {standings.Edition} is in use on that day", $"ne se lit pas de ce code\u00a0: la CNP {standings.Edition} est en usage ce jour-là"), Tone.Muted)
                : new Cell(Skilled(skilled, shell), skilled.Value ? Tone.Good : Tone.Bad)),
            (shell.Say("Skilled trade", "Métier spécialisé"), skilled is null ? new Cell("–", Tone.Muted)
                : standings.IsTrade(occupation)
                    ? new Cell(shell.Say("yes: on the list of the Federal Skilled Trades Program", "oui\u00a0: sur la liste du Programme des métiers spécialisés (fédéral)"), Tone.Good)
                    : Wording.YesNo(false, language)),
        };
        var categories = standings.Categories(occupation).ToArray();
        if (categories.Length == 0)
        {
            fields.Add((shell.Say("Categories", "Catégories"), skilled is null ? new Cell("–", Tone.Muted) : shell.Say("none on that day", "aucune ce jour-là")));
        }
        Fields.Write(output, fields);
        if (categories.Length > 0)
        {
            output.Line();
            var sheet = new Sheet(new(shell.Say("Category", "Catégorie")), new("Version"), new(shell.Say("Name", "Nom"))) { Title = shell.Say("Categories it is in", "Catégories où elle figure") };
            foreach (var category in categories)
            {
                sheet.Add(new(category.Key, Tone.Strong), category.Version, category.Name.In(language));
            }
            output.Table(sheet);
        }
        if (standings.Other(occupation).ToArray() is { Length: > 0 } counterparts)
        {
            output.Line();
            var edition = counterparts[0].Code.Edition;
            var sheet = new Sheet(new("Code"), new(edition == 2021 ? shell.Say("TEER", "FÉER") : shell.Say("Level", "Niveau")), new(shell.Say("Title", "Titre")))
            {
                Title = shell.Say($"In NOC {edition}", $"Dans la CNP {edition}"),
            };
            foreach (var counterpart in counterparts)
            {
                sheet.Add(new(counterpart.Code.ToString(), Tone.Strong), counterpart.Level.ToString(), counterpart.Title.In(language));
            }
            output.Table(sheet);
        }
    }

    private static void List(IReadOnlyList<NocMatch> found, int most, OccupationStandings standings, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        var other = language == Law.OfficialLanguage.French ? Law.OfficialLanguage.English : Law.OfficialLanguage.French;
        // A narrow terminal shows what fits; the page of a code tells the rest.
        var (pretty, wide) = (output.Pretty, !output.Pretty || output.Width >= Wide);
        var sheet = new Sheet(
        [
            new("Code", Whole: true),
            new(shell.Say("Level", "Niveau"), Whole: true),
            .. wide ? [new Column(shell.Say("Skilled", "Qualifiée")), new Column(shell.Say("Trade", "Métier"))] : Array.Empty<Column>(),
            new(shell.Say("Categories", "Catégories")),
            .. wide ? [new Column(shell.Say("Other edition", "Autre version"))] : Array.Empty<Column>(),
            new(shell.Say("Title", "Titre")),
            .. pretty ? Array.Empty<Column>() : [new Column(shell.Say("In French", "En anglais"))],
        ]);
        foreach (var occupation in found.Take(most).Select(match => match.Occupation))
        {
            var skilled = standings.IsSkilled(occupation);
            var tone = skilled is null ? Tone.Muted : Tone.Normal;
            var categories = string.Join(", ", standings.Categories(occupation).Select(category => $"{category.Key} {category.Version}"));
            sheet.Add(
            [
                new(occupation.Code.ToString(), skilled is null ? Tone.Muted : Tone.Strong),
                new(Level(occupation, shell), tone),
                .. wide
                    ? [new Cell(Skilled(skilled, shell), skilled == true ? Tone.Good : tone), new Cell(skilled is null ? "–" : Wording.YesNo(standings.IsTrade(occupation), language), tone)]
                    : Array.Empty<Cell>(),
                new(categories.Length == 0 ? "–" : categories, tone),
                .. wide ? [new Cell(string.Join(", ", standings.Other(occupation).Select(one => one.Code)), Tone.Muted)] : Array.Empty<Cell>(),
                new(pretty ? $"{occupation.Title.In(language)}\n{occupation.Title.In(other)}" : occupation.Title.In(language), tone),
                .. pretty ? Array.Empty<Cell>() : [new Cell(occupation.Title.In(other))],
            ]);
        }
        output.Table(sheet);
        output.Line();
        var count = Wording.Count(found.Count, new("occupation", "profession"), new("occupations", "professions"), language);
        var day = Wording.Date(standings.On, language);
        output.Line(shell.Say($"{count}, by the law of {day}.", $"{count}, selon le droit du {day}.")
            + (found.Count > most ? shell.Say($" The first {most} are shown; all: --limit {found.Count}", $" Les {most} premières sont montrées; toutes\u00a0: --limit {found.Count}") : ""), Tone.Muted);
        if (found[0].Kind == NocMatchKind.Misspelt)
        {
            output.Line(shell.Say("No title has these words as typed; these differ by a letter.", "Aucun titre n’a ces mots tels quels; ceux-ci diffèrent d’une lettre."), Tone.Warning);
        }
        if (found[0].Kind == NocMatchKind.Everyday)
        {
            output.Line(shell.Say("No title has these words, but people call the first of these so: compare the duties.", "Aucun titre n’a ces mots, mais on appelle ainsi les premières de ces professions\u00a0: comparez les tâches."));
        }
    }

    private static void Json(IReadOnlyList<NocMatch> found, int most, string words, int? edition, OccupationStandings standings, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("search", words);
        if (edition is { } only)
        {
            json.WriteNumber("edition", only);
        }
        else
        {
            json.WriteNull("edition");
        }
        json.Date("on", standings.On);
        json.WriteNumber("total", found.Count);
        json.WriteStartArray("occupations");
        foreach (var match in found.Take(most))
        {
            var occupation = match.Occupation;
            json.WriteStartObject();
            json.WriteString("code", occupation.Code.ToString());
            json.WriteNumber("edition", occupation.Code.Edition);
            json.Text("title", occupation.Title);
            json.WriteString("level", occupation.Level.ToString());
            if (occupation.Code.Edition == 2021)
            {
                json.WriteNumber("teer", occupation.Level - '0');
            }
            else
            {
                json.WriteNull("teer");
            }
            if (standings.IsSkilled(occupation) is { } skilled)
            {
                json.WriteBoolean("skilled", skilled);
            }
            else
            {
                json.WriteNull("skilled");
            }
            json.WriteBoolean("fstEligible", standings.IsTrade(occupation));
            json.WriteStartArray("categories");
            foreach (var category in standings.Categories(occupation))
            {
                json.WriteStartObject();
                json.WriteString("key", category.Key);
                json.WriteString("version", category.Version);
                json.Text("name", category.Name);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("otherEdition");
            foreach (var other in standings.Other(occupation))
            {
                json.WriteStartObject();
                json.WriteString("code", other.Code.ToString());
                json.Text("title", other.Title);
                json.WriteString("level", other.Level.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteBoolean("misspelt", match.Kind == NocMatchKind.Misspelt);
            json.WriteBoolean("everyday", match.Kind == NocMatchKind.Everyday);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
