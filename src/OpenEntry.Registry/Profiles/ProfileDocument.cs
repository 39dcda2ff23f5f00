using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;

namespace OpenEntry.Registry.Profiles;

/// <summary>What was declared, as bytes to seal. A draft may be unfinished; what is submitted is read strictly.</summary>
public static class ProfileDocument
{
    /// <summary>Bytes a document may have.</summary>
    public const int Largest = 256 * 1024;

    private static readonly JsonDocumentOptions s_bounded = new() { MaxDepth = 32 };

    /// <summary>A document as it was handed in, without the byte order mark that some editors put first.</summary>
    public static byte[] HandedIn(ReadOnlySpan<byte> bytes) => [.. bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes];

    /// <summary>Checks that a draft is one JSON object; what it lacks is told when it is submitted.</summary>
    public static Error? CheckDraft(ReadOnlyMemory<byte> document)
    {
        var refused = RegistryErrors.NotADocument.At(Place.None, Largest.ToString(CultureInfo.InvariantCulture));
        if (document.Length > Largest) return refused;
        try
        {
            using var json = JsonDocument.Parse(document, s_bounded);
            return json.RootElement.ValueKind == JsonValueKind.Object ? null : refused;
        }
        catch (JsonException)
        {
            // The reader says where it stops being JSON, or that there is nothing.
            return ProfileReader.Read(document) is { IsOk: false, Errors: [var first, ..] } ? first : refused;
        }
    }

    /// <summary>Who a draft is about, as far as it says so.</summary>
    public static PersonDetails Declared(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document, s_bounded);
        return new PersonDetails { FamilyName = Word("familyName"), GivenNames = Word("givenNames"), BirthDate = Word("birthDate") };

        string? Word(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>Reads a document strictly, and against what the law of the day knows.</summary>
    public static Result<Profile> Read(ReadOnlyMemory<byte> document, LawBook law, LocalDate day)
    {
        if (document.Length > Largest) return RegistryErrors.NotADocument.At(Place.None, Largest.ToString(CultureInfo.InvariantCulture));
        var read = ProfileReader.Read(document);
        if (!read.TryGet(out var profile, out _)) return read;
        var unknown = ProfileChecks.AgainstLaw(profile, law, day).ToList();
        return unknown.Count > 0 ? Result<Profile>.Failed(unknown) : profile;
    }

    /// <summary>Reads what was checked before it was sealed.</summary>
    public static Profile Stored(PersonSeal seal, byte[] document, ProfileRow row) =>
        ProfileReader.Read(seal.Open(SealedAs.Profile, document)).Value with { Id = row.Number, SubmittedAt = row.SubmittedAt };

    /// <summary>A profile as bytes, without identifier and instant, which are the row's.</summary>
    public static byte[] Bytes(Profile profile)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer)) ProfileWriter.Write(writer, profile with { SubmittedAt = null });
        return buffer.WrittenSpan.ToArray();
    }
}
