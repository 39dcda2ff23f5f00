using OpenEntry.Cli.Printing;
using OpenEntry.Lab.History;
using OpenEntry.Law;

namespace OpenEntry.Cli.Commands.Rounds;

/// <summary>Rounds as a table of the terminal.</summary>
internal static class RoundTable
{
    /// <summary>Rounds in one table; their labels too where there is room.</summary>
    public static Sheet Of(IEnumerable<RoundRecord> rounds, Shell shell)
    {
        // Piped, nothing is cut; on a narrow terminal the key says enough.
        var labels = !shell.Output.Pretty || shell.Output.Width >= 120;
        var language = shell.Language;
        Column[] columns =
        [
            new(shell.Say("No.", "Nº"), Right: true), new("Date", Whole: true), new(shell.Say("Kind", "Type")), new(shell.Say("Invited", "Invités"), Right: true),
            new(shell.Say("Cut-off", "Minimum"), Right: true), new(shell.Say("Tie-break (UTC)", "Départage (UTC)"), Whole: true),
        ];
        var sheet = new Sheet(labels ? [.. columns, new(shell.Say("Label", "Étiquette"))] : columns);
        foreach (var round in rounds)
        {
            Cell[] cells =
            [
                new(round.Number, Tone.Strong), RoundWords.Day(round.Date), RoundWords.Kind(round), Wording.Number(round.Invitations, language), new($"{round.CutOff}", Tone.Strong), RoundWords.Utc(round.TieBreak),
            ];
            sheet.Add(labels ? [.. cells, new(round.NameIn(language), Tone.Muted)] : cells);
        }

        return sheet;
    }
}
