using NodaTime;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>What holds in all published rounds, so that a new round which breaks it deserves a look.</summary>
public static class RoundChecks
{
    /// <summary>The oldest tie-break ever seen; a profile lives twelve months.</summary>
    public const int OldestTieBreakDays = 357;

    public const int HighestScore = 1200;

    /// <summary>One round by itself.</summary>
    public static IEnumerable<Error> Check(RoundRecord round)
    {
        var number = round.Number;
        foreach (var (band, published, sum) in round.Bands?.Imbalances() ?? [])
        {
            yield return HistoryWarnings.Imbalance.At(new Place(Path: $"dd{band}"), number, $"{band}", $"{published}", $"{sum}");
        }

        if (round.TieBreak > round.Instant)
        {
            yield return HistoryWarnings.TieBreakAfterRound.At(new Place(Path: "tie_break_utc"), number);
        }
        else if (round.TieBreak is { } tieBreak && (round.Instant - tieBreak).TotalDays > OldestTieBreakDays)
        {
            var days = (int)(round.Instant - tieBreak).TotalDays;
            yield return HistoryWarnings.TieBreakTooOld.At(new Place(Path: "tie_break_utc"), number, $"{days}", $"{OldestTieBreakDays}");
        }

        if (round.CutOff is < 1 or > HighestScore)
        {
            yield return HistoryWarnings.CutOffRange.At(new Place(Path: "crs_cutoff"), number, $"{round.CutOff}");
        }

        if (Math.Abs(Period.DaysBetween(round.Date, round.Instant.InUtc().Date)) > 1)
        {
            yield return HistoryWarnings.DateApart.At(new Place(Path: "time_utc"), number);
        }

        if (round.DistributionAsOf > round.Date)
        {
            yield return HistoryWarnings.DistributionAfter.At(new Place(Path: "pool_distribution_as_of"), number);
        }
    }

    /// <summary>What cannot be, with the columns that say it: no feed brings it into a record.</summary>
    internal static IEnumerable<(Error Why, int[] Columns)> Impossible(RoundRecord round)
    {
        if (round.TieBreak > round.Instant)
        {
            yield return (HistoryWarnings.TieBreakAfterRound.At(Place.None, round.Number), [RoundCsv.TieBreak]);
        }

        // The one sum ever published wrong (round 247) is off by a third of a per cent. What is off by more is no slip of adding.
        foreach (var (band, published, sum) in round.Bands?.Imbalances().Where(one => Math.Abs(one.Published - one.Sum) * 100 > one.Sum).Take(1) ?? [])
        {
            yield return (HistoryWarnings.Imbalance.At(Place.None, round.Number, $"{band}", $"{published}", $"{sum}"), RoundCsv.Distribution);
        }
    }

    /// <summary>Each round, and the rounds one after the other.</summary>
    public static IEnumerable<Error> Check(RoundHistory history) => history.Rounds.SelectMany(Check).Concat(CheckSequence(history));

    /// <summary>The rounds one after the other: no number left out, time never going back.</summary>
    public static IEnumerable<Error> CheckSequence(RoundHistory history)
    {
        foreach (var (before, after) in history.Rounds.Zip(history.Rounds.Skip(1)))
        {
            if (RoundNumber.Base(after.Number) > RoundNumber.Base(before.Number) + 1)
            {
                yield return HistoryWarnings.NumberGap.At(Place.None, before.Number, after.Number);
            }

            if (after.Instant < before.Instant)
            {
                yield return HistoryWarnings.TimeBackwards.At(Place.None, after.Number, before.Number);
            }
        }
    }
}
