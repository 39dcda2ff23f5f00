using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>Rounds of the registry for programs to read.</summary>
internal static class RoundViewJson
{
    public static void Write(Utf8JsonWriter json, RoundRow round)
    {
        json.WriteStartObject();
        Fields(json, round);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, RoundView view, OfficialLanguage language)
    {
        json.WriteStartObject();
        Fields(json, view.Round);
        if (view.Corrects is { } corrects) json.WriteNumber("corrects", corrects);
        json.WriteStartArray("approvals");
        foreach (var approval in view.Approvals)
        {
            json.WriteStartObject();
            json.WriteString("officer", approval.Officer);
            OfficeJson.Write(json, "at", approval.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (view.Rehearsal is { } rehearsal) Write(json, rehearsal, language);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, RoundRow round)
    {
        json.WriteNumber("number", round.Number);
        json.WriteString("state", EnumWords.Of(round.State));
        OfficeJson.Write(json, "since", round.StateSince);
        OfficeJson.Write(json, "programs", ProgramWords.Of(round.Programs));
        json.WriteString("category", round.Category);
        json.WriteNumber("size", round.Size);
        json.WriteString("reason", round.Reason);
        json.WriteString("draftedBy", round.DraftedBy);
        OfficeJson.Write(json, "draftedAt", round.DraftedAt);
        OfficeJson.Write(json, "frozenAt", round.FrozenAt);
        OfficeJson.Write(json, "releasedAt", round.ReleasedAt);
        Write(json, "invited", round.Invited);
        Write(json, "cutOff", round.CutOff);
        OfficeJson.Write(json, "tieBreak", round.TieBreak);
    }

    private static void Write(Utf8JsonWriter json, Rehearsal rehearsal, OfficialLanguage language)
    {
        json.WriteStartObject("rehearsal");
        json.WriteString("commitment", rehearsal.Commitment);
        json.WriteNumber("inPool", rehearsal.InPool);
        json.WriteNumber("scoredTwice", rehearsal.ScoredTwice);
        json.WriteNumber("eligible", rehearsal.Eligible);
        json.WriteNumber("reached", rehearsal.Reached);
        Write(json, "cutOff", rehearsal.CutOff);
        json.WriteString("tieBreak", rehearsal.TieBreak);
        json.WriteNumber("tiedLeftOut", rehearsal.TiedLeftOut);
        json.WriteStartObject("categories");
        foreach (var (key, people) in rehearsal.Categories) json.WriteNumber(key, people);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in rehearsal.Findings)
        {
            json.WriteStartObject();
            json.WriteString("gate", finding.Gate);
            json.WriteBoolean("stops", finding.Stops);
            json.WriteString("despite", finding.Despite);
            json.WriteString("message", finding.Words.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } some) json.WriteNumber(name, some);
        else json.WriteNull(name);
    }
}
