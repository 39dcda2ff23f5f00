using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>Rounds, statistics and imports as JSON of our own: numbers as numbers, dates as ISO 8601, absent values as null.</summary>
public static class RoundJson
{
    public static void WriteRounds(Utf8JsonWriter writer, IEnumerable<RoundRecord> rounds)
    {
        writer.WriteStartArray();
        foreach (var round in rounds)
        {
            WriteRound(writer, round);
        }

        writer.WriteEndArray();
    }

    public static void WriteRound(Utf8JsonWriter writer, RoundRecord round)
    {
        writer.WriteStartObject();
        WriteFields(writer, round);
        writer.WriteEndObject();
    }

    /// <summary>A round with what the record says around it: the one of its kind before, known errors of the feed, what does not fit together.</summary>
    public static void WriteRoundInRecord(Utf8JsonWriter writer, RoundRecord round, RoundHistory history, OfficialLanguage language)
    {
        writer.WriteStartObject();
        WriteFields(writer, round);
        if (history.PreviousOfKind(round) is { } previous)
        {
            writer.WriteStartObject("previousOfKind");
            writer.WriteString("number", previous.Number);
            writer.WriteString("date", LocalDatePattern.Iso.Format(previous.Date));
            writer.WriteNumber("daysBefore", Period.DaysBetween(previous.Date, round.Date));
            writer.WriteNumber("invitationsChange", round.Invitations - previous.Invitations);
            writer.WriteNumber("cutOffChange", round.CutOff - previous.CutOff);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("previousOfKind");
        }

        writer.WriteStartArray("corrections");
        foreach (var correction in history.CorrectionsOf(round.Number))
        {
            writer.WriteStartObject();
            writer.WriteString("column", correction.Column);
            writer.WriteString("published", correction.Published);
            writer.WriteString("value", correction.Value);
            writer.WriteString("source", correction.Source.In(language));
            writer.WriteString("reason", correction.Reason.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (var warning in RoundChecks.Check(round))
        {
            writer.WriteStartObject();
            writer.WriteString("code", warning.Kind.Code);
            writer.WriteString("key", warning.Kind.Key);
            writer.WriteString("message", warning.Message(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, RoundRecord round)
    {
        writer.WriteString("number", round.Number);
        writer.WriteString("date", LocalDatePattern.Iso.Format(round.Date));
        writer.WriteString("time", InstantPattern.General.Format(round.Instant));
        writer.WriteString("name", round.Name);
        writer.WriteString("nameFr", KnownLabel.InFrench(round.Name));
        writer.WriteString("kind", RoundCsv.Word(round.Kind));
        writer.WriteStartArray("programs");
        foreach (var code in round.ProgramCodes)
        {
            writer.WriteStringValue(code);
        }

        writer.WriteEndArray();
        writer.WriteString("category", round.Category);
        writer.WriteString("version", round.Version);
        writer.WriteNumber("invitations", round.Invitations);
        writer.WriteNumber("cutOff", round.CutOff);
        writer.WriteString("tieBreak", round.TieBreak is { } tieBreak ? InstantPattern.General.Format(tieBreak) : null);
        WriteDistribution(writer, round);
        writer.WriteString("status", RoundCsv.Word(round.Status));
        writer.WriteString("notes", round.Notes.En);
        writer.WriteString("notesFr", round.Notes.Fr);
    }

    public static void WriteStatistics(Utf8JsonWriter writer, RoundStatistics statistics)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rounds", statistics.Rounds);
        writer.WriteNumber("invitations", statistics.Invitations);
        writer.WriteString("first", statistics.First?.Number);
        writer.WriteString("last", statistics.Last?.Number);
        writer.WriteStartArray("years");
        foreach (var year in statistics.Years)
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", year.Year);
            writer.WriteNumber("rounds", year.Rounds);
            writer.WriteNumber("invitations", year.Invitations);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("kinds");
        foreach (var kind in statistics.Kinds)
        {
            writer.WriteStartObject();
            writer.WriteString("key", kind.Key);
            writer.WriteString("kind", RoundCsv.Word(kind.Kind));
            writer.WriteNumber("rounds", kind.Rounds);
            writer.WriteNumber("invitations", kind.Invitations);
            writer.WriteNumber("lowestCutOff", kind.LowestCutOff);
            writer.WriteNumber("medianCutOff", kind.MedianCutOff);
            writer.WriteNumber("highestCutOff", kind.HighestCutOff);
            writer.WriteString("last", kind.Last.Number);
            writer.WriteString("lastDate", LocalDatePattern.Iso.Format(kind.Last.Date));
            writer.WriteNumber("lastCutOff", kind.Last.CutOff);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteImport(Utf8JsonWriter writer, FeedImport import, OfficialLanguage language)
    {
        writer.WriteStartObject();
        writer.WriteNumber("unchanged", import.Unchanged);
        writer.WritePropertyName("added");
        WriteRounds(writer, import.Added);
        WriteObjects("changed", import.Changed, change =>
            [("number", change.Number), ("column", change.Column), ("before", change.Before), ("after", change.After)]);
        WriteObjects("corrected", import.Corrected, one =>
            [("number", one.Number), ("column", one.Column), ("published", one.Published), ("value", one.Value), ("reason", one.Reason.In(language))]);
        WriteObjects("aside", import.Aside, aside => [.. Described(aside.Reason), ("raw", aside.Json)]);
        WriteObjects("missing", import.Missing, missing => [("number", missing.Number), ("column", missing.Column)]);
        WriteObjects("warnings", import.Warnings, Described);
        writer.WriteEndObject();

        (string Name, string? Value)[] Described(Error error) =>
            [("code", error.Kind.Code), ("key", error.Kind.Key), ("path", error.Place.Path), ("message", error.Message(language))];

        void WriteObjects<T>(string name, IEnumerable<T> items, Func<T, (string Name, string? Value)[]> describe)
        {
            writer.WriteStartArray(name);
            foreach (var item in items)
            {
                writer.WriteStartObject();
                foreach (var (property, value) in describe(item))
                {
                    writer.WriteString(property, value);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteDistribution(Utf8JsonWriter writer, RoundRecord round)
    {
        if (round.Bands is null)
        {
            writer.WriteNull("distribution");
            return;
        }

        writer.WriteStartObject("distribution");
        writer.WriteString("asOf", round.DistributionAsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        for (var number = 1; number <= PoolBands.Count; number++)
        {
            writer.WriteNumber($"dd{number}", round.Bands[number]);
        }

        writer.WriteEndObject();
    }
}
