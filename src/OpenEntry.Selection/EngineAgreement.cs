using System.Globalization;
using NodaTime.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>Both engines' answers to one instruction, held against each other to the last person.</summary>
/// <param name="Result">The answer of <see cref="Draw"/>.</param>
/// <param name="Difference">Where the engines first differ; null if they agree.</param>
public sealed record EngineAgreement(DrawResult Result, EngineDifference? Difference)
{
    /// <summary>The engines agree on every person, their order, cut-off, tie-break and counts.</summary>
    public bool IsEqual => Difference is null;

    /// <summary>Runs both engines.</summary>
    public static EngineAgreement Compare(Pool pool, RoundInstruction instruction) =>
        Compare(Draw.Run(pool, instruction), ReadableDraw.Run(pool, instruction));

    /// <summary>The error that stops a round (<see cref="RoundErrors.EnginesDiffer"/>), or null if the engines agree.</summary>
    public Error? Error() => Difference is { } difference
        ? RoundErrors.EnginesDiffer.At(Place.None, difference.What, difference.Fast ?? "-", difference.Readable ?? "-")
        : null;

    /// <summary>Holds two answers against each other.</summary>
    public static EngineAgreement Compare(DrawResult fast, ReadableDrawResult readable)
    {
        ArgumentNullException.ThrowIfNull(fast);
        ArgumentNullException.ThrowIfNull(readable);
        for (var i = 0; i < Math.Max(fast.Count, readable.Invited.Count); i++)
        {
            var one = i < fast.Count ? fast.Pool.Id(fast.Invited[i]) : null;
            var other = i < readable.Invited.Count ? readable.Invited[i].Id : null;
            if (one != other)
            {
                return new EngineAgreement(fast, new EngineDifference(i, $"invited[{i}]", one, other));
            }
        }
        (string What, string? Fast, string? Readable)[] figures =
        [
            ("cutOff", Number(fast.CutOff), Number(readable.CutOff)),
            ("tieBreak", Instant(fast.TieBreak), Instant(readable.TieBreak)),
            ("inPool", Number(fast.Counts.InPool), Number(readable.Counts.InPool)),
            ("eligible", Number(fast.Counts.Eligible), Number(readable.Counts.Eligible)),
            ("aboveCutOff", Number(fast.Counts.AboveCutOff), Number(readable.Counts.AboveCutOff)),
            ("atCutOff", Number(fast.Counts.AtCutOff), Number(readable.Counts.AtCutOff)),
            ("tiedLeftOut", Number(fast.Counts.TiedLeftOut), Number(readable.Counts.TiedLeftOut)),
        ];
        var unequal = Array.FindIndex(figures, figure => figure.Fast != figure.Readable);
        return new EngineAgreement(fast, unequal < 0 ? null : new EngineDifference(null, figures[unequal].What, figures[unequal].Fast, figures[unequal].Readable));
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(NodaTime.Instant? value) => value is { } instant ? InstantPattern.ExtendedIso.Format(instant) : null;
}

/// <summary>Where the engines first differ.</summary>
/// <param name="Place">Place among the people invited, from 0; null if the people are the same and a figure differs.</param>
/// <param name="What"><c>invited[12]</c>, <c>cutOff</c>, <c>tieBreak</c> or the name of a count.</param>
/// <param name="Fast">Identifier or figure by <see cref="Draw"/>; null if it has none.</param>
/// <param name="Readable">The same by <see cref="ReadableDraw"/>.</param>
public sealed record EngineDifference(int? Place, string What, string? Fast, string? Readable);
