using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Pools;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Pools;

/// <summary><c>openentry pool stats</c>: the registry in figures.</summary>
internal static class PoolStats
{
    public static Command Build(OfficeSource office, Shell shell)
    {
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("stats", shell.Say("The pool of the registry in figures: states, programs, categories, scores.", "Le bassin du registre en chiffres\u00a0: états, programmes, catégories, notes."))
        {
            Options = { office.Db, format },
            Examples = [new("openentry pool stats", shell.Say("As it is now.", "Tel qu’il est maintenant."))],
        };
        command.SetAction(parsed => office.Read(parsed, async opened =>
        {
            var figures = await opened.Desks.Statistics.FiguresAsync().ConfigureAwait(false);
            if (parsed.GetValue(format) == OutputFormat.Json) Json(figures, shell);
            else Print(figures, shell);
            return ExitCode.Fine;
        }));
        return command;
    }

    private static void Print(PoolFigures figures, Shell shell)
    {
        var language = shell.Language;
        shell.Output.Panel(Wording.Instant(figures.At, language), shell.Say($"{Wording.Number(figures.InPool, language)} in the pool", $"{Wording.Number(figures.InPool, language)} dans le bassin"));
        shell.Output.Heading(shell.Say("Profiles", "Profils"));
        shell.Output.Table(Counts(shell.Say("State", "État"), figures.ByState.OrderBy(one => one.Key).Select(one => (one.Key.Name().In(language), one.Value))));
        shell.Output.Heading(shell.Say("In the pool, by program met", "Dans le bassin, par programme satisfait"));
        shell.Output.Table(Counts(shell.Say("Program", "Programme"), figures.ByProgram.Select(one => (Explanations.Of(one.Key).In(language), one.Value))));
        if (figures.ByCategory.Count > 0)
        {
            shell.Output.Heading(shell.Say("In the pool, by category", "Dans le bassin, par catégorie"));
            shell.Output.Table(Counts(shell.Say("Category", "Catégorie"), figures.ByCategory.Select(one => (one.Key, one.Value))));
        }

        shell.Output.Heading(shell.Say("In the pool, by score", "Dans le bassin, par note"));
        PoolBands.Table(figures.Bands, shell);

        Sheet Counts(string what, IEnumerable<(string Name, int Count)> rows)
        {
            var sheet = new Sheet(new Column(what), new Column(shell.Say("People", "Personnes"), Right: true));
            foreach (var (name, count) in rows) sheet.Add(name, Wording.Number(count, language));
            return sheet;
        }
    }

    private static void Json(PoolFigures figures, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        OfficeJson.Write(json, "at", figures.At);
        json.WriteNumber("inPool", figures.InPool);
        Counts("states", figures.ByState.OrderBy(one => one.Key).Select(one => (EnumWords.Of(one.Key), one.Value)));
        Counts("programs", figures.ByProgram.Select(one => ($"{one.Key}", one.Value)));
        Counts("categories", figures.ByCategory.Select(one => (one.Key, one.Value)));
        PoolBands.Write(json, figures.Bands);
        json.WriteEndObject();

        void Counts(string name, IEnumerable<(string Name, int Count)> rows)
        {
            json.WriteStartObject(name);
            foreach (var (key, count) in rows) json.WriteNumber(key, count);
            json.WriteEndObject();
        }
    });
}
