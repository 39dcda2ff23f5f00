using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Scoring;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Cli.Commands;

/// <summary><c>openentry calendar</c>: the days on which a score changes by itself.</summary>
internal static class CalendarCommand
{
    private const int MostYears = 50;

    public static Command Build(Shell shell)
    {
        var files = new Argument<string>("profile") { Description = shell.Say("Profile file (JSON), or - for standard input.", "Fichier de profil (JSON), ou - pour l’entrée standard."), HelpName = shell.Say("PROFILE", "PROFIL") };
        var from = Options.Date(shell, "--from", shell.Say("First day; today unless given.", "Premier jour; aujourd’hui par défaut."));
        var to = Options.Date(shell, "--to", shell.Say("Last day; two years later unless given.", "Dernier jour; deux ans plus tard par défaut."));
        var reform = new Option<string?>("--reform") { Description = shell.Say("Under a reform (openentry law reforms).", "Sous une réforme (openentry law reforms)."), HelpName = shell.Say("REFORM", "RÉFORME") };
        var law = LawOption.Of(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("calendar", shell.Say("Every day on which score, programs or categories change, with why.", "Chaque jour où la note, les programmes ou les catégories changent, avec la raison."))
        {
            Arguments = { files },
            Options = { from, to, reform, law, format },
            Notes = shell.Say(
                "The profile stays as it is, and jobs that go on go on. Birthdays, tests and assessments running out, years of work completed or leaving the window, and amendments of the law are what changes.",
                "Le profil reste tel quel, et les emplois en cours se poursuivent. Ce qui change\u00a0: les anniversaires, les tests et évaluations qui se périment, les années de travail qui s’achèvent ou sortent de la période, les modifications du droit."),
            Examples = [new("openentry calendar samples/tests-run-out.json --from 2026-09-01", shell.Say("The next two years of a profile.", "Les deux prochaines années d’un profil."))],
        };
        command.SetAction(parsed =>
        {
            var first = parsed.GetValue(from) ?? shell.Today;
            if (!UnderLaw.Resolve(parsed.GetValue(reform), parsed.GetValue(law), first, shell).TryGet(out var choice, out var errors)) return shell.Fail(errors);
            var last = parsed.GetValue(to) ?? first.PlusYears(2);
            if (last < first) return shell.Fail(CommandErrors.PeriodReversed.At(Place.None, Iso(first), Iso(last)));
            if (last > first.PlusYears(MostYears)) return shell.Fail(CommandErrors.PeriodTooLong.At(Place.None, $"{MostYears}"));
            if (!ProfileInput.Read(parsed.GetValue(files)!, shell, choice.Book, first).TryGet(out var read, out errors)) return shell.Fail(errors);
            var calendars = read.Profiles.Select(profile => (
                Today: choice.Book.On(first, choice.Reform).Assessor.Assess(profile, first),
                Steps: ScoreCalendar.Steps(profile, choice.Book, first, last, choice.Reform).ToList())).ToList();
            if (parsed.GetValue(format) == OutputFormat.Json) Json(calendars, read.IsList, shell);
            else calendars.ForEach(calendar => Print(calendar.Today, calendar.Steps, last, shell));
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Print(Assessment today, List<CalendarStep> steps, LocalDate last, Shell shell)
    {
        var language = shell.Language;
        shell.Output.Panel(today.Profile.Id, shell.Say(
            $"{today.Score.Total} points on {Wording.Date(today.Date, language)}", $"{today.Score.Total} points le {Wording.Date(today.Date, language)}"));
        if (steps.Count == 0)
        {
            shell.Output.Line(shell.Say($"Nothing changes by itself up to {Wording.Date(last, language)}.", $"Rien ne change de soi-même jusqu’au {Wording.Date(last, language)}."));
            return;
        }

        var sheet = new Sheet(new Column(shell.Say("Day", "Jour"), Whole: true), new Column(shell.Say("Change", "Écart"), Right: true), new Column("Points", Right: true), new Column(shell.Say("Why", "Raison")), new Column(shell.Say("What changes", "Ce qui change")));
        foreach (var step in steps)
        {
            var tone = step.Difference > 0 ? Tone.Good : step.Difference < 0 ? Tone.Bad : Tone.Normal;
            var causes = step.Causes.Select(cause => cause.Words.In(language)).ToList();
            var changes = StepWords.Of(step, language).ToList();
            sheet.Add(Wording.Date(step.Date, language), new Cell(Wording.Change(step.Difference, language), tone), Wording.Number(step.After.Score.Total, language), causes[0], changes.ElementAtOrDefault(0) ?? "");
            // One thing a row: a line as long as everything that goes with a test would be read by nobody.
            for (var i = 1; i < Math.Max(causes.Count, changes.Count); i++) sheet.Add("", "", "", causes.ElementAtOrDefault(i) ?? "", changes.ElementAtOrDefault(i) ?? "");
        }

        shell.Output.Table(sheet);
        if (steps.Exists(step => step.After.Law.Unconfirmed.Count > 0))
        {
            shell.Output.Line(shell.Say("Days under a version of the ranking whose points are not confirmed are computed with the last confirmed ones.", "Les jours régis par une version du classement dont les points ne sont pas confirmés sont calculés avec les derniers points confirmés."), Tone.Warning);
        }
    }

    private static void Json(List<(Assessment Today, List<CalendarStep> Steps)> calendars, bool asList, Shell shell) => shell.Output.Json(json =>
    {
        if (asList) json.WriteStartArray();
        foreach (var (today, steps) in calendars)
        {
            json.WriteStartObject();
            json.WriteString("id", today.Profile.Id);
            json.WriteString("from", Iso(today.Date));
            json.WriteNumber("total", today.Score.Total);
            json.WriteStartArray("steps");
            foreach (var step in steps) Write(json, step, shell);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (asList) json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, CalendarStep step, Shell shell)
    {
        json.WriteStartObject();
        json.WriteString("date", Iso(step.Date));
        json.WriteNumber("difference", step.Difference);
        json.WriteNumber("total", step.After.Score.Total);
        json.WriteStartArray("causes");
        foreach (var cause in step.Causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", EnumWords.Of(cause.Kind));
            json.WriteString("words", cause.Words.In(shell.Language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (var (factor, before, after) in step.Lines)
        {
            json.WriteStartObject();
            json.WriteString("factor", factor.Word());
            json.WriteNumber("before", before);
            json.WriteNumber("after", after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Words(json, "programsGained", step.Gained.Each().Select(program => $"{program}"));
        Words(json, "programsLost", step.Lost.Each().Select(program => $"{program}"));
        Words(json, "categoriesEntered", step.Entered.Select(one => one.Category.Key));
        Words(json, "categoriesLeft", step.Left.Select(one => one.Category.Key));
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
