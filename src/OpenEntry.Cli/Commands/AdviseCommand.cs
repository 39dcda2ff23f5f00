using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using OpenEntry.Cli.Commands.Rounds;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Scoring;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Advice;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Json;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry advise</c>: what would raise a score, best first.</summary>
internal static class AdviseCommand
{
    private const int Shown = 12;

    public static Command Build(Shell shell)
    {
        var files = new Argument<string>("profile") { Description = shell.Say("Profile file (JSON), or - for standard input.", "Fichier de profil (JSON), ou - pour l’entrée standard."), HelpName = shell.Say("PROFILE", "PROFIL") };
        var on = Options.Date(shell, "--on", shell.Say("Day of the advice; today unless given.", "Jour du conseil; aujourd’hui par défaut."));
        var top = Options.Whole(shell, "--top", shell.Say($"How many of each to show; {Shown} unless given.", $"Combien en montrer de chaque sorte; {Shown} par défaut."), 1, 10_000);
        var reform = new Option<string?>("--reform") { Description = shell.Say("Under a reform (openentry law reforms).", "Sous une réforme (openentry law reforms)."), HelpName = shell.Say("REFORM", "RÉFORME") };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("advise", shell.Say("What would raise the score, best first.", "Ce qui augmenterait la note, le meilleur d’abord."))
        {
            Arguments = { files },
            Options = { on, top, reform, law, format },
            Notes = shell.Say(
                "Every line is the whole profile assessed anew on the day it could count; a gain includes what else changes until then, such as a birthday. Rounds are the last of each kind open to the person, whatever their date: they promise nothing.",
                "Chaque ligne est le profil entier réévalué le jour où cela pourrait compter; l’écart comprend ce qui change d’ici là, comme un anniversaire. Les rondes sont les dernières de chaque type ouvertes à la personne, quelle que soit leur date\u00a0: elles ne promettent rien."),
            Examples = [new("openentry advise samples/couple-swap.json --on 2026-09-01", shell.Say("Options alone and in pairs.", "Les possibilités, seules et par deux."))],
        };
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(on) ?? shell.Today;
            if (!UnderLaw.Resolve(parsed.GetValue(reform), parsed.GetValue(law), day, shell).TryGet(out var choice, out var errors)) return shell.Fail(errors);
            if (!ProfileInput.Read(parsed.GetValue(files)!, shell, choice.Book, day).TryGet(out var read, out errors)) return shell.Fail(errors);
            if (!HistorySource.Open(null, shell).Map(opened => opened.Rounds).TryGet(out var history, out errors)) return shell.Fail(errors);
            var advice = read.Profiles.Select(profile => new Advised(
                choice.Book.On(day, choice.Reform).Assessor.Assess(profile, day), Advisor.Advise(profile, choice.Book, day, choice.Reform), history)).ToList();
            var most = (int)(parsed.GetValue(top) ?? (parsed.GetValue(format) == OutputFormat.Json ? int.MaxValue : Shown));
            if (parsed.GetValue(format) == OutputFormat.Json) Json(advice, read.IsList, most, shell);
            else advice.ForEach(one => Print(one, most, shell));
            return ExitCode.Fine;
        });
        return command;
    }

    private sealed record Advised(Assessment Today, (IReadOnlyList<AdviceItem> Singles, IReadOnlyList<AdviceItem> Pairs) Advice, RoundHistory History)
    {
        public IReadOnlyList<PastCutOff> RoundsOf(Assessment then) => PastCutOff.OpenTo(then, History, Today.Date);
    }

    private static void Print(Advised advised, int most, Shell shell)
    {
        var language = shell.Language;
        var today = advised.Today;
        shell.Output.Panel(today.Profile.Id, shell.Say($"{today.Score.Total} points on {Wording.Date(today.Date, language)}", $"{today.Score.Total} points le {Wording.Date(today.Date, language)}"));
        Rounds(advised, shell);
        Table(shell.Say("One thing", "Une seule chose"), shell.Say("Nothing found that would raise the score.", "Rien trouvé qui augmenterait la note."), advised.Advice.Singles, advised, most, shell);
        // With a nomination the rest hardly matters, and would crowd out what is in one's own hands.
        var pairs = advised.Advice.Pairs.Where(item => !item.Kinds.Contains(AdviceKind.Nomination)).ToList();
        Table(shell.Say("Two things together, without a nomination", "Deux choses ensemble, sans désignation"),
            shell.Say("No pair looked at gives more than one thing alone.", "Aucune paire examinée ne donne plus qu’une seule chose."), pairs, advised, most, shell);
        Legend([.. advised.Advice.Singles.Take(most), .. pairs.Take(most)], advised, shell);
    }

    private static void Rounds(Advised advised, Shell shell)
    {
        var language = shell.Language;
        var rounds = advised.RoundsOf(advised.Today);
        shell.Output.Heading(shell.Say("Last rounds open to this person, with the score of today", "Dernières rondes ouvertes à cette personne, avec la note d’aujourd’hui"));
        if (rounds.Count == 0)
        {
            shell.Output.Line(shell.Say("None: no program is met today. See openentry score for the condition that fails.", "Aucune\u00a0: aucun programme n’est satisfait aujourd’hui. Voir openentry score pour la condition en cause."));
            return;
        }

        var sheet = new Sheet(new Column(shell.Say("Round", "Ronde")), new Column("Date"), new Column(shell.Say("Kind", "Type")), new Column(shell.Say("Cut-off", "Minimum"), Right: true), new Column(shell.Say("Gap", "Écart"), Right: true), new Column(shell.Say("Met", "Atteint")));
        foreach (var one in rounds)
        {
            sheet.Add(one.Round.Number, Wording.Date(one.Round.Date, language), KindOf(one.Round, advised.Today, shell), Wording.Number(one.Round.CutOff, language), Wording.Change(one.Gap, language),
                new Cell(Wording.YesNo(one.Met, language), one.Met ? Tone.Good : Tone.Bad));
        }

        shell.Output.Table(sheet);
    }

    private static void Table(string title, string nothing, IReadOnlyList<AdviceItem> items, Advised advised, int most, Shell shell)
    {
        var language = shell.Language;
        shell.Output.Heading(title);
        if (items.Count == 0)
        {
            shell.Output.Line(nothing);
            return;
        }

        // On a narrow terminal the day goes under the words, which need the room.
        var narrow = shell.Output is { Pretty: true, Width: < 120 };
        Cell[] Row(Cell gain, Cell then, Cell when, Cell what, Cell rounds) => narrow ? [gain, then, what, rounds] : [gain, then, when, what, rounds];
        Column[] columns =
        [
            new("Gain", Right: true), new(shell.Say("Then", "Alors"), Right: true), .. narrow ? [] : (Column[])[new(shell.Say("Counts from", "Compte dès"))],
            new(shell.Say("What", "Quoi")), new(shell.Say("Rounds met", "Rondes atteintes")),
        ];
        var sheet = new Sheet(columns);
        foreach (var item in items.Take(most))
        {
            var day = item.From == advised.Today.Date ? null : Wording.Date(item.From, language);
            var met = string.Join(", ", advised.RoundsOf(item.Then).Where(one => one.Met).Select(one => one.Round.Number));
            sheet.Add(Row(new Cell(Wording.Change(item.Gain, language), item.Gain > 0 ? Tone.Good : Tone.Normal), Wording.Number(item.Then.Score.Total, language),
                day ?? shell.Say("once done", "une fois fait"), item.Words[0].In(language), met.Length == 0 ? new Cell(shell.Say("none", "aucune"), Tone.Muted) : met));
            foreach (var words in item.Words.Skip(1)) sheet.Add(Row("", "", "", "+ " + words.In(language), ""));
            foreach (var program in item.Opens.Each()) sheet.Add(Row("", "", "", new Cell(shell.Say("opens: ", "ouvre\u00a0: ") + Explanations.Of(program).In(language), Tone.Muted), ""));
            if (narrow && day is not null) sheet.Add(Row("", "", "", new Cell(shell.Say($"counts from {day}", $"compte dès le {day}"), Tone.Muted), ""));
        }

        shell.Output.Table(sheet);
        if (items.Count > most) shell.Output.Line(shell.Say($"{items.Count - most} more: --top {items.Count}", $"{items.Count - most} de plus\u00a0: --top {items.Count}"), Tone.Muted);
    }

    /// <summary>What the short words of the tables stand for: the order of test scores, and every round they name.</summary>
    private static void Legend(IReadOnlyList<AdviceItem> items, Advised advised, Shell shell)
    {
        var language = shell.Language;
        var rounds = items.SelectMany(item => advised.RoundsOf(item.Then).Where(one => one.Met).Select(one => (one.Round, item.Then)))
            .DistinctBy(one => one.Round.Number).OrderByDescending(one => one.Round.Instant).ToList();
        if (rounds.Count > 0)
        {
            shell.Output.Heading(shell.Say("Rounds named", "Rondes nommées"));
            var sheet = new Sheet(new Column(shell.Say("Round", "Ronde")), new Column("Date"), new Column(shell.Say("Kind", "Type")), new Column(shell.Say("Cut-off", "Minimum"), Right: true));
            foreach (var (round, then) in rounds) sheet.Add(round.Number, Wording.Date(round.Date, language), KindOf(round, then, shell), Wording.Number(round.CutOff, language));
            shell.Output.Table(sheet);
        }

        if (items.Any(item => item.Kinds.Any(kind => kind is AdviceKind.FirstLanguage or AdviceKind.SecondLanguage or AdviceKind.SpouseLanguage)))
        {
            shell.Output.Line(shell.Say("Four scores: listening / reading / writing / speaking.", "Quatre scores\u00a0: compréhension de l’oral / compréhension de l’écrit / expression écrite / expression orale."), Tone.Muted);
        }
    }

    private static string KindOf(RoundRecord round, Assessment today, Shell shell) => round.Kind switch
    {
        RoundKind.Category => today.Categories.FirstOrDefault(one => one.Category.Key == round.Category)?.Category.Name.In(shell.Language) ?? round.Category!,
        RoundKind.Program => Explanations.Of(round.Programs).In(shell.Language),
        _ => shell.Say("General", "Générale"),
    };

    private static void Json(List<Advised> advice, bool asList, int most, Shell shell) => shell.Output.Json(json =>
    {
        if (asList) json.WriteStartArray();
        foreach (var one in advice)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Today.Profile.Id);
            json.WriteString("on", Iso(one.Today.Date));
            json.WriteNumber("total", one.Today.Score.Total);
            WriteRounds(json, one.RoundsOf(one.Today));
            WriteItems(json, "singles", one.Advice.Singles.Take(most), one, shell);
            WriteItems(json, "pairs", one.Advice.Pairs.Take(most), one, shell);
            json.WriteEndObject();
        }

        if (asList) json.WriteEndArray();
    });

    private static void WriteItems(Utf8JsonWriter json, string name, IEnumerable<AdviceItem> items, Advised advised, Shell shell)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            json.WriteNumber("gain", item.Gain);
            json.WriteNumber("total", item.Then.Score.Total);
            json.WriteString("from", Iso(item.From));
            json.WriteStartArray("what");
            for (var i = 0; i < item.Kinds.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("kind", EnumWords.Of(item.Kinds[i]));
                json.WriteString("words", item.Words[i].In(shell.Language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("opens");
            foreach (var program in item.Opens.Each()) json.WriteStringValue($"{program}");
            json.WriteEndArray();
            WriteRounds(json, advised.RoundsOf(item.Then));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRounds(Utf8JsonWriter json, IReadOnlyList<PastCutOff> rounds)
    {
        json.WriteStartArray("rounds");
        foreach (var one in rounds)
        {
            json.WriteStartObject();
            json.WriteString("number", one.Round.Number);
            json.WriteString("date", Iso(one.Round.Date));
            json.WriteString("kind", one.Round.KindKey);
            json.WriteNumber("cutOff", one.Round.CutOff);
            json.WriteNumber("gap", one.Gap);
            json.WriteBoolean("met", one.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
