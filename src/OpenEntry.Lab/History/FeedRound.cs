using System.Collections.Immutable;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A round as read from a feed, with what was odd about it.</summary>
/// <param name="Record">The round; its notes say what was corrected on reading.</param>
/// <param name="Json">The round to the letter.</param>
/// <param name="Place">Where it stands in the feed.</param>
/// <param name="Warnings">What was odd.</param>
/// <param name="Language">The language its dates are written in, where that shows.</param>
public sealed record FeedRound(RoundRecord Record, string Json, Place Place, ImmutableArray<Error> Warnings, OfficialLanguage? Language)
{
    /// <summary>Reads number, date, moment, label, size and score, without which there is no round; the rest is warned of.</summary>
    internal static Result<FeedRound> Read(FeedFields fields)
    {
        var errors = new List<Error>();
        var number = Number(fields, errors);
        var moment = FeedMoment.Read(fields["drawDateTime"]);
        var date = FeedRoundDates.Date(fields, moment, errors);
        var size = Whole("drawSize", HistoryErrors.RoundSizeBad, lowest: 1);
        var score = Whole("drawCRS", HistoryErrors.RoundScoreBad, lowest: 1, highest: RoundChecks.HighestScore);
        if (moment?.Time is null)
        {
            errors.Add(Missing(fields, "drawDateTime", HistoryErrors.RoundMomentBad));
        }

        var name = fields["drawName"].Length > 0 ? fields["drawName"] : fields["drawText2"];
        if (name.Length > 0 && fields["drawName"].Length == 0)
        {
            fields.Warn(HistoryWarnings.LabelMissing, "drawName", name);
        }
        else if (name.Length == 0)
        {
            errors.Add(HistoryErrors.RoundFieldMissing.At(fields.At("drawName"), "drawName"));
        }

        if (errors.Count > 0)
        {
            return Result<FeedRound>.Failed(errors);
        }

        var instant = FeedRoundDates.Instant(fields, moment!, date);
        var label = Label(fields, name, date);
        var (bands, asOf) = Distribution(fields, date);
        var record = new RoundRecord
        {
            Number = number,
            Date = date,
            Instant = instant,
            Name = label.Name,
            Kind = label.Kind,
            Programs = label.Programs,
            Category = label.Category,
            Version = label.Version,
            Invitations = size,
            CutOff = score,
            TieBreak = FeedRoundDates.TieBreak(fields, instant),
            Bands = bands,
            DistributionAsOf = asOf,
        };
        var notes = new Text(
            string.Join("; ", fields.Warnings.Select(warning => $"{Field(warning)}: {warning.Message(OfficialLanguage.English)}")),
            string.Join("; ", fields.Warnings.Select(warning => $"{Field(warning)}\u00a0: {warning.Message(OfficialLanguage.French)}")));
        var language = FeedMoment.Read(fields["drawDateFull"])?.Language ?? moment!.Language;
        return new FeedRound(record with { Notes = new(Folding.OneLine(notes.En), Folding.OneLine(notes.Fr, noBreaks: true)) }, fields.Json, fields.Place, [.. fields.Warnings], language);

        int Whole(string field, ErrorKind bad, int lowest, int highest = int.MaxValue)
        {
            if (FeedText.Number(fields[field]) is { } whole && whole >= lowest && whole <= highest)
            {
                return whole;
            }

            errors.Add(Missing(fields, field, bad));
            return 0;
        }

        static string Field(Error warning) => warning.Place.Path![(warning.Place.Path!.LastIndexOf('.') + 1)..];
    }

    internal static Error Missing(FeedFields fields, string field, ErrorKind bad) => fields[field].Length == 0
        ? HistoryErrors.RoundFieldMissing.At(fields.At(field), field)
        : bad.At(fields.At(field), fields[field]);

    private static string Number(FeedFields fields, List<Error> errors)
    {
        var text = fields["drawNumber"];
        var number = (FeedText.Anchor(text)?.Words ?? text).TrimStart('#').ToLowerInvariant();
        var linked = FeedText.RoundOfAnchor(fields["drawNumberURL"]);
        if (number.Length == 0 && linked is not null)
        {
            return linked;
        }

        if (!RoundNumber.IsValid(number))
        {
            errors.Add(Missing(fields, "drawNumber", HistoryErrors.RoundNumberBad));
            return "1";
        }

        // The links of 91a and 91b may well lead to the one page of round 91.
        if (linked is not null && RoundNumber.Base(linked) != RoundNumber.Base(number))
        {
            fields.Warn(HistoryWarnings.AnchorDisagrees, "drawNumberURL", linked);
        }

        return number;
    }

    private static RoundLabel Label(FeedFields fields, string name, LocalDate date)
    {
        var text = fields["drawText2"];
        var label = RoundLabel.Read(name, text, date);
        var meaning = label.Category is null ? ProgramNames.Codes(label.Programs) : $"{label.Category} {label.Version}";
        if (label.Certainty == LabelCertainty.Guessed)
        {
            fields.Warn(HistoryWarnings.LabelUnknown, "drawName", name, meaning);
        }
        else if (label.Certainty == LabelCertainty.VersionAssumed)
        {
            fields.Warn(HistoryWarnings.VersionAssumed, "drawName", name, meaning);
        }

        var listed = ProgramNames.Mentioned(text);
        if (label.Kind == RoundKind.Program && listed != ProgramSet.None && listed != label.Programs)
        {
            fields.Warn(HistoryWarnings.ProgramsDisagree, "drawText2", text, name);
        }

        return label;
    }

    private static (PoolBands? Bands, LocalDate? AsOf) Distribution(FeedFields fields, LocalDate date)
    {
        var names = FeedFields.Names[^PoolBands.Count..];
        if (names.All(name => fields[name] is "" or "0"))
        {
            return default;
        }

        var bad = names.Where(name => FeedText.Number(fields[name]) is null).ToArray();
        if (bad.Length > 0)
        {
            fields.Warn(HistoryWarnings.BandsUnread, bad[0], string.Join(", ", bad.Select(name => $"{name} “{fields[name]}”")));
            return default;
        }

        var bands = new PoolBands([.. names.Select(name => FeedText.Number(fields[name])!.Value)]);
        if (FeedMoment.Read(fields["drawDistributionAsOn"])?.Date is { } asOf)
        {
            return (bands, asOf);
        }

        fields.Warn(HistoryWarnings.AsOfUnread, "drawDistributionAsOn", fields["drawDistributionAsOn"]);
        return (bands, date);
    }
}
