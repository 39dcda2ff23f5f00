using System.Text.Json;
using NodaTime;
using OpenEntry.Law.Json;
using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles.Writing;

/// <summary>Values of a profile, into JSON: null is left out.</summary>
internal static class Values
{
    public static void Put(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    public static void Put(this Utf8JsonWriter writer, string name, LocalDate? date)
    {
        if (date is { } day)
            writer.WriteString(name, Fields.Written(day));
    }

    public static void Put(this Utf8JsonWriter writer, string name, Instant? instant)
    {
        if (instant is { } moment)
            writer.WriteString(name, Fields.Written(moment));
    }

    public static void Put(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
    }

    public static void Put(this Utf8JsonWriter writer, string name, bool flag) => writer.WriteBoolean(name, flag);

    public static void PutWord<T>(this Utf8JsonWriter writer, string name, T word)
        where T : struct, Enum => writer.WriteString(name, EnumWords.Of(word));

    public static void PutWord<T>(this Utf8JsonWriter writer, string name, T? word)
        where T : struct, Enum
    {
        if (word is { } value)
            writer.PutWord(name, value);
    }

    public static void Put<T>(this Utf8JsonWriter writer, string name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        write(writer, value);
    }

    public static void PutList<T>(this Utf8JsonWriter writer, string name, IReadOnlyList<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.Count == 0)
            return;
        writer.WriteStartArray(name);
        foreach (var entry in list)
            write(writer, entry);
        writer.WriteEndArray();
    }
}
