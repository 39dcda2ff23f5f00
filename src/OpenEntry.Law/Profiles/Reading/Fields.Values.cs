using System.Runtime.InteropServices;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>The plain values: texts, words, dates, numbers, yes and no.</summary>
internal sealed partial class Fields
{
    // As the extended pattern of NodaTime, but with a point only before the fraction.
    private static readonly InstantPattern s_instant = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.FFFFFFFFF'Z'");

    public static string Written(Instant instant) => s_instant.Format(instant);

    public static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public string RequiredText(string name) => Has(name, Need.Required, out var value) ? TextOf(name, value) ?? "" : "";

    public string? OptionalText(string name) => Has(name, Need.Nullable, out var value) ? TextOf(name, value) : null;

    public T Word<T>(string name)
        where T : struct, Enum => Has(name, Need.Required, out var value) ? WordOf<T>(name, value) ?? default : default;

    public T Word<T>(string name, T otherwise)
        where T : struct, Enum => Has(name, Need.Optional, out var value) ? WordOf<T>(name, value) ?? otherwise : otherwise;

    public T? OptionalWord<T>(string name)
        where T : struct, Enum => Has(name, Need.Nullable, out var value) ? WordOf<T>(name, value) : null;

    public LocalDate Date(string name) => Has(name, Need.Required, out var value) ? DateOf(name, value) ?? default : default;

    public LocalDate? OptionalDate(string name) => Has(name, Need.Nullable, out var value) ? DateOf(name, value) : null;

    public Instant? OptionalInstant(string name) => Has(name, Need.Nullable, out var value) ? InstantOf(name, value) : null;

    public decimal Decimal(string name) => Has(name, Need.Required, out var value) ? DecimalOf(name, value) ?? 0 : 0;

    public decimal? OptionalDecimal(string name) => Has(name, Need.Nullable, out var value) ? DecimalOf(name, value) : null;

    public int Whole(string name) => Has(name, Need.Required, out var value) ? WholeOf(name, value) ?? 0 : 0;

    public int Whole(string name, int otherwise) => Has(name, Need.Optional, out var value) ? WholeOf(name, value) ?? otherwise : otherwise;

    public int? OptionalWhole(string name) => Has(name, Need.Nullable, out var value) ? WholeOf(name, value) : null;

    public bool Flag(string name) => Has(name, Need.Required, out var value) && FlagOf(name, value, false);

    public bool Flag(string name, bool otherwise) => Has(name, Need.Optional, out var value) ? FlagOf(name, value, otherwise) : otherwise;

    private string? TextOf(string name, JsonElement value) =>
        Is(value, JsonValueKind.String, name) ? value.GetString() : null;

    private T? WordOf<T>(string name, JsonElement value)
        where T : struct, Enum
    {
        if (TextOf(name, value) is not { } text)
            return null;
        var word = EnumWords.Find<T>(text);
        if (word is null)
        {
            Add(ProfileErrors.UnknownWord, name, value,
                Text.Same(Found.Shown(text)), Text.Same(string.Join(", ", EnumWords.All<T>())));
        }

        return word;
    }

    private LocalDate? DateOf(string name, JsonElement value)
    {
        // Most values are dates, and nearly all are written to the letter; the pattern is asked about the others.
        if (value.ValueKind == JsonValueKind.String && IsoText.TryDate(JsonMarshal.GetRawUtf8Value(value)[1..^1], out var date))
            return date;
        return Parsed(name, value, LocalDatePattern.Iso, ProfileErrors.DateForm);
    }

    private Instant? InstantOf(string name, JsonElement value)
    {
        // NodaTime takes 24:00 for the midnight that follows; a moment has one way to be written.
        if (value.ValueKind != JsonValueKind.String || !value.GetString()!.Contains("T24", StringComparison.Ordinal))
            return Parsed(name, value, s_instant, ProfileErrors.InstantForm);
        Add(ProfileErrors.InstantForm, name, value, Text.Same(Found.Shown(value.GetString()!)));
        return null;
    }

    private T? Parsed<T>(string name, JsonElement value, IPattern<T> pattern, ErrorKind otherwise)
        where T : struct
    {
        if (TextOf(name, value) is not { } text)
            return null;
        if (pattern.Parse(text) is { Success: true } parsed)
            return parsed.Value;
        Add(otherwise, name, value, Text.Same(Found.Shown(text)));
        return null;
    }

    private decimal? DecimalOf(string name, JsonElement value)
    {
        if (!Is(value, JsonValueKind.Number, name))
            return null;
        if (value.TryGetDecimal(out var number))
            return number;
        Add(ProfileErrors.NumberSize, name, value, Text.Same(Found.Shown(value.GetRawText())));
        return null;
    }

    private int? WholeOf(string name, JsonElement value)
    {
        if (DecimalOf(name, value) is not { } number)
            return null;
        // 2.0 counts two: what JSON Schema calls an integer.
        if (decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Add(ProfileErrors.WholeNumber, name, value, Text.Same(Found.Shown(value.GetRawText())));
        return null;
    }

    private bool FlagOf(string name, JsonElement value, bool otherwise) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        // Neither: the finding says so, whichever of the two is asked for.
        _ => Is(value, JsonValueKind.True, name) || otherwise,
    };
}
