using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Lab.Pools;

namespace OpenEntry.Cli.Pools;

/// <summary>The replay as one JSON document.</summary>
internal static class DemoJson
{
    public static void Write(Replay replay, ulong seed, Shell shell) => shell.Output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("seed", seed);
        json.WriteNumber("size", replay.Pools[0].Size);
        json.WriteNumber("publishedSize", replay.Pools[0].Like.Size);
        json.WriteBoolean("enginesAgree", replay.Pools.All(pool => pool.Disagreements == 0));
        json.WriteStartArray("rounds");
        foreach (var round in replay.Rounds) Round(json, round);
        json.WriteEndArray();
        json.WriteStartArray("pools");
        foreach (var pool in replay.Pools) Pool(json, pool);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Round(Utf8JsonWriter json, ReplayedRound round)
    {
        json.WriteStartObject();
        json.WriteString("number", round.Official.Number);
        json.WriteString("date", Iso(round.Official.Date));
        json.WriteString("kind", round.Official.KindKey);
        json.WriteBoolean("oneOfTheFive", round.Asked);
        json.WriteNumber("invited", Math.Min(round.Size, round.Counts.Eligible));
        Number(json, "cutOff", round.CutOff);
        json.WriteNumber("officialCutOff", round.Official.CutOff);
        Number(json, "difference", round.Difference);
        Moment(json, "tieBreak", round.TieBreak);
        Moment(json, "officialTieBreak", round.Official.TieBreak);
        json.WriteNumber("eligible", round.Counts.Eligible);
        json.WriteNumber("atCutOff", round.Counts.AtCutOff);
        json.WriteNumber("reachOfficialCutOff", round.AtOfficialCutOff);
        if (round.Changes is { } changes)
        {
            json.WriteStartObject("changesBefore");
            json.WriteNumber("expired", changes.Expired);
            json.WriteNumber("withdrawn", changes.Withdrawn);
            json.WriteNumber("noLongerEligible", changes.NoLongerEligible);
            json.WriteNumber("arrived", changes.Arrived);
            json.WriteNumber("nominated", changes.Nominated);
            json.WriteNumber("birthdays", changes.Birthdays);
            json.WriteNumber("newTests", changes.NewTests);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Pool(Utf8JsonWriter json, ReplayedPool pool)
    {
        json.WriteStartObject();
        json.WriteString("like", Iso(pool.Like.Date));
        json.WriteNumber("size", pool.Size);
        json.WriteNumber("disagreements", pool.Disagreements);
        json.WriteStartArray("bands");
        var published = ScoreBands.Counts(pool.Like.Bands);
        for (var band = 0; band < ScoreBands.Count; band++)
        {
            json.WriteStartObject();
            json.WriteNumber("from", ScoreBands.Range(band).From);
            json.WriteNumber("to", ScoreBands.Range(band).To);
            json.WriteNumber("published", published[band]);
            json.WriteNumber("made", pool.Bands[band]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } some) json.WriteNumber(name, some);
        else json.WriteNull(name);
    }

    private static void Moment(Utf8JsonWriter json, string name, Instant? instant)
    {
        if (instant is { } some) json.WriteString(name, InstantPattern.ExtendedIso.Format(some));
        else json.WriteNull(name);
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
