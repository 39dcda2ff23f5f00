using OpenEntry.Cli.Printing;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;

namespace OpenEntry.Cli.Pools;

/// <summary>A pool by bands of scores: published, made, and a bar.</summary>
internal static class Histogram
{
    private const int Longest = 36;

    public static void Print(ReplayedPool pool, Shell shell)
    {
        var language = shell.Language;
        var published = ScoreBands.Counts(pool.Like.Bands);
        var most = Math.Max(1, pool.Bands.Max());
        var sheet = new Sheet(
            new Column(shell.Say("Score", "Note"), Right: true), new Column(shell.Say("Published", "Publié"), Right: true),
            new Column(shell.Say("Made", "Fabriqué"), Right: true), new Column(shell.Say("People", "Personnes")));
        for (var band = 0; band < ScoreBands.Count; band++)
        {
            var (from, to) = ScoreBands.Range(band);
            sheet.Add($"{from}-{to}", Wording.Number(published[band], language), Wording.Number(pool.Bands[band], language),
                new Cell(Bar((long)pool.Bands[band] * Longest * 8 / most, shell.Output.Pretty), Tone.Good));
        }

        sheet.Add(new Cell(shell.Say("All", "Tous"), Tone.Strong), Wording.Number(published.Sum(), language), Wording.Number(pool.Size, language), "");
        shell.Output.Table(sheet);
    }

    /// <summary>A bar of so many eighths of a column; whole columns where only plain letters go.</summary>
    private static string Bar(long eighths, bool pretty)
    {
        var whole = (int)(eighths / 8);
        if (!pretty) return new string('#', (int)((eighths + 7) / 8));
        return new string('█', whole) + (eighths % 8 > 0 ? "▏▎▍▌▋▊▉"[(int)(eighths % 8) - 1] : "");
    }
}
