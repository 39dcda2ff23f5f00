using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>Date, moment and tie-break of a round of the feed, each held against the others where it is incomplete or wrong.</summary>
internal static class FeedRoundDates
{
    /// <summary>The date of the round: <c>drawDate</c>, or what the other two fields say when it is missing.</summary>
    public static LocalDate Date(FeedFields fields, FeedMoment? moment, List<Error> errors)
    {
        var (text, full) = (fields["drawDate"], fields["drawDateFull"]);
        var inWords = FeedMoment.Read(full)?.Date;
        var date = FeedMoment.Read(text)?.Date;
        if ((date ?? inWords ?? moment?.Date) is { } taken)
        {
            var written = LocalDatePattern.Iso.Format(taken);
            if (text.Length > 0 && text != written)
            {
                fields.Warn(HistoryWarnings.DateRepaired, "drawDate", text, written);
            }

            if (date is not null && inWords is not null && inWords != date)
            {
                fields.Warn(HistoryWarnings.DatesDisagree, "drawDateFull", text, full);
            }

            return taken;
        }

        errors.Add(FeedRound.Missing(fields, "drawDate", HistoryErrors.RoundDateBad));
        return default;
    }

    /// <summary>
    /// The moment of the round. Its UTC date may be the day after the round's; any other date is a slip of the pen (round 357: July 12
    /// for July 22), of which the time is kept.
    /// </summary>
    public static Instant Instant(FeedFields fields, FeedMoment moment, LocalDate date)
    {
        var text = fields["drawDateTime"];
        WarnOfClock(fields, moment, "drawDateTime");
        var candidates = new[] { moment.Date, moment.InDigits }.OfType<LocalDate>().ToArray();
        var near = candidates.Where(one => Math.Abs(Period.DaysBetween(date, one)) <= 1).ToArray();
        if (candidates.Length > near.Length || near.Length == 0)
        {
            fields.Warn(HistoryWarnings.DayCorrected, "drawDateTime", text, LocalDatePattern.Iso.Format(near.FirstOrDefault(date)));
        }

        return At(near.Length > 0 ? near[0] : date, moment);
    }

    /// <summary>
    /// The tie-break; null where none is published. A missing year (round 208) is the latest one with which the tie-break is not after the
    /// round, provided that it is not older than any ever seen.
    /// </summary>
    public static Instant? TieBreak(FeedFields fields, Instant round)
    {
        var text = fields["drawCutOff"];
        if (text.Length == 0)
        {
            return null;
        }

        var moment = FeedMoment.Read(text);
        if (moment?.Time is not null)
        {
            WarnOfClock(fields, moment, "drawCutOff");
            if ((moment.Date ?? moment.InDigits) is { } date)
            {
                return At(date, moment);
            }

            if (moment.Day is { } day && LatestBefore(round, day, moment) is { } inferred)
            {
                fields.Warn(HistoryWarnings.YearInferred, "drawCutOff", text, $"{inferred.InUtc().Year}");
                return inferred;
            }
        }

        fields.Warn(HistoryWarnings.TieBreakUnread, "drawCutOff", text);
        return null;
    }

    private static Instant? LatestBefore(Instant round, AnnualDate day, FeedMoment moment)
    {
        // February 29 is only in some years.
        var year = round.InUtc().Year;
        Instant? latest = new[] { year, year - 1 }.Where(day.IsValidYear)
            .Select(one => (Instant?)At(day.InYear(one), moment)).FirstOrDefault(one => one <= round);
        return round - latest <= Duration.FromDays(RoundChecks.OldestTieBreakDays) ? latest : null;
    }

    private static Instant At(LocalDate date, FeedMoment moment) => (date + moment.Time!.Value).InUtc().ToInstant();

    private static void WarnOfClock(FeedFields fields, FeedMoment moment, string field)
    {
        if (moment.StrayMeridiem)
        {
            fields.Warn(HistoryWarnings.MeridiemIgnored, field, fields[field]);
        }
        else if (moment.TwelveHours)
        {
            fields.Warn(HistoryWarnings.TwelveHours, field, fields[field]);
        }
    }
}
