using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Json;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Cli.Commands.Office.Profiles;

/// <summary>Profiles for programs to read.</summary>
internal static class ProfileJson
{
    public static void Write(Utf8JsonWriter json, ProfileRow row)
    {
        json.WriteStartObject();
        Fields(json, row);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OpenedProfile opened, OfficialLanguage language)
    {
        json.WriteStartObject();
        Fields(json, opened.Row);
        json.WriteString("language", EnumWords.Of(opened.Person.Language));
        json.WriteString("name", opened.Details?.FullName);
        json.WriteStartArray("versions");
        foreach (var version in opened.Versions)
        {
            json.WriteStartObject();
            json.WriteNumber("version", version.Version);
            OfficeJson.Write(json, "at", version.At);
            json.WriteString("process", version.Process.Kind);
            json.WriteString("actor", version.Process.ActorName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        OfficeJson.Write(json, "lacks", opened.Read is { IsOk: false } lacking ? lacking.Errors.Select(error => error.Line(language)) : []);
        if (opened.Read is { IsOk: true } read)
        {
            json.WritePropertyName("assessment");
            new AssessmentJson(language).Write(json, read.Value.Assessment);
            if (read.Value.Next is { } next)
            {
                json.WriteStartObject("nextChange");
                OfficeJson.Write(json, "on", next.Date);
                json.WriteNumber("difference", next.Difference);
                json.WriteNumber("total", next.After.Score.Total);
                OfficeJson.Write(json, "why", next.Causes.Select(cause => cause.Words.In(language)));
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, ProfileRow row)
    {
        json.WriteString("number", row.Number);
        json.WriteString("person", row.PersonId);
        if (row.Reference is { } reference) json.WriteString("reference", reference);
        json.WriteString("state", EnumWords.Of(row.State));
        OfficeJson.Write(json, "since", row.StateSince);
        json.WriteNumber("version", row.Version);
        OfficeJson.Write(json, "draftUntil", row.DraftUntil);
        OfficeJson.Write(json, "submittedAt", row.SubmittedAt);
        OfficeJson.Write(json, "expiresAt", row.ExpiresAt);
        if (row.AssessedOn is not { } day) return;
        json.WriteNumber("score", row.Score);
        json.WriteString("class", row.Class == ProgramSet.None ? null : $"{row.Class}");
        OfficeJson.Write(json, "programs", row.Programs.Each().Select(program => $"{program}"));
        OfficeJson.Write(json, "categories", row.Categories.Split(';', StringSplitOptions.RemoveEmptyEntries));
        OfficeJson.Write(json, "assessedOn", day);
    }
}
