using System.CommandLine;
using OpenEntry.Cli.Printing;
using OpenEntry.Cli.Usage;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary><c>openentry rounds stats</c>: what the rounds come to, in all, by year and by kind.</summary>
internal static class RoundsStats
{
    private const int BarLength = 20;

    public static Command Build(Shell shell)
    {
        var history = HistorySource.Option(shell);
        var format = Options.Format(shell, OutputFormat.Text, OutputFormat.Json);
        var command = new Verb("stats", shell.Say("Rounds and invitations in all, by year and by kind.", "Rondes et invitations en tout, par année et par type."))
        {
            Options = { history, format },
            Examples = [new("openentry rounds stats", shell.Say("The whole record in two tables.", "Tout le registre en deux tableaux."))],
        };
        command.SetAction(parsed =>
        {
            if (!HistorySource.Open(parsed.GetValue(history), shell).TryGet(out var opened, out var errors)) return shell.Fail(errors);
            var statistics = RoundStatistics.Of(opened.Rounds.Rounds);
            if (parsed.GetValue(format) == OutputFormat.Json) shell.Output.Json(json => RoundJson.WriteStatistics(json, statistics));
            else Print(statistics, opened, shell);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void Print(RoundStatistics statistics, OpenedHistory opened, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        var words = $"{RoundWords.Count(statistics.Rounds, language)}, {RoundWords.Invitations(statistics.Invitations, language)}";
        if (statistics is { First: { } first, Last: { } last })
        {
            words += "\n" + shell.Say(
                $"from round {first.Number} ({Wording.Date(first.Date, language)}) to round {last.Number} ({Wording.Date(last.Date, language)})",
                $"de la ronde {first.Number} ({Wording.Date(first.Date, language)}) à la ronde {last.Number} ({Wording.Date(last.Date, language)})");
        }

        output.Panel(shell.Say("All rounds", "Toutes les rondes"), words);
        output.Heading(shell.Say("By year", "Par année"));
        Years(statistics, shell);
        output.Heading(shell.Say("By kind", "Par type"));
        Kinds(statistics, shell);
        output.Line(Wording.Label(shell.Say("Record", "Registre"), language) + opened.Words(shell), Tone.Muted);
    }

    private static void Years(RoundStatistics statistics, Shell shell)
    {
        var (output, language) = (shell.Output, shell.Language);
        Column[] columns = [new(shell.Say("Year", "Année")), new(shell.Say("Rounds", "Rondes"), Right: true), new("Invitations", Right: true)];
        var sheet = new Sheet(output.Pretty ? [.. columns, new("")] : columns);
        var most = statistics.Years.Select(year => year.Invitations).DefaultIfEmpty().Max();
        foreach (var year in statistics.Years)
        {
            Cell[] cells = [$"{year.Year}", Wording.Number(year.Rounds, language), Wording.Number(year.Invitations, language)];
            sheet.Add(output.Pretty ? [.. cells, new(Bar.Of(year.Invitations, most, BarLength), Tone.Good)] : cells);
        }

        output.Table(sheet);
    }

    private static void Kinds(RoundStatistics statistics, Shell shell)
    {
        var language = shell.Language;
        var numbered = !shell.Output.Pretty || shell.Output.Width >= 100;
        var sheet = new Sheet(
            new Column(shell.Say("Kind", "Type")), new Column(shell.Say("Rounds", "Rondes"), Right: true), new Column("Invitations", Right: true),
            new Column(shell.Say("Cut-offs", "Minimums"), Right: true), new Column(shell.Say("Median", "Médian"), Right: true),
            new Column(shell.Say("Last round", "Dernière"), Whole: true), new Column(shell.Say("At", "À"), Right: true));
        foreach (var kind in statistics.Kinds)
        {
            var decimals = kind.MedianCutOff == decimal.Truncate(kind.MedianCutOff) ? 0 : 1;
            sheet.Add(new Cell(kind.Key, Tone.Strong), Wording.Number(kind.Rounds, language), Wording.Number(kind.Invitations, language),
                kind.LowestCutOff == kind.HighestCutOff ? $"{kind.LowestCutOff}" : $"{kind.LowestCutOff}-{kind.HighestCutOff}", Wording.Number(kind.MedianCutOff, decimals, language),
                RoundWords.Day(kind.Last.Date) + (numbered ? $" ({kind.Last.Number})" : ""), $"{kind.Last.CutOff}");
        }

        shell.Output.Table(sheet);
    }
}
