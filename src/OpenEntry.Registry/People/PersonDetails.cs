using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NodaTime.Text;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Registry.People;

/// <summary>Who a person is. Kept sealed, never in a column.</summary>
public sealed record PersonDetails
{
    public string? FamilyName { get; init; }

    public string? GivenNames { get; init; }

    /// <summary>ISO: <c>1990-02-28</c>.</summary>
    public string? BirthDate { get; init; }

    public string? Email { get; init; }

    /// <summary>ISO 3166 code of the country that issued the passport.</summary>
    public string? PassportCountry { get; init; }

    public string? PassportNumber { get; init; }

    [JsonIgnore]
    public string FullName => string.Join(' ', new[] { GivenNames, FamilyName }.Where(name => !string.IsNullOrWhiteSpace(name)));

    /// <summary>Names and birth date as a profile declares them; passport and address as they were given to the office.</summary>
    public PersonDetails With(Profile profile) => this with
    {
        FamilyName = profile.FamilyName ?? FamilyName,
        GivenNames = profile.GivenNames ?? GivenNames,
        BirthDate = LocalDatePattern.Iso.Format(profile.BirthDate),
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    public JsonNode ToJson() => JsonSerializer.SerializeToNode(this)!;

    public static PersonDetails Of(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<PersonDetails>(bytes)!;
}
