using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using OpenEntry.Law.Profiles.Writing;

namespace OpenEntry.Law.Profiles;

/// <summary>
/// Writes profiles as JSON that <see cref="ProfileReader"/> reads back to equal profiles. Yes and no, words and numbers are always
/// written, even where they are what leaving them out would mean, so that a stored profile says everything itself; what is null and
/// lists without entries are left out.
/// </summary>
public static class ProfileWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        // Accents are written as they are; what could disturb a page of HTML is escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>One profile as an indented document in UTF-8.</summary>
    public static byte[] Write(Profile profile) => Document(writer => Write(writer, profile));

    /// <summary>Profiles as an indented JSON array in UTF-8.</summary>
    public static byte[] WriteMany(IEnumerable<Profile> profiles) => Document(writer =>
    {
        writer.WriteStartArray();
        foreach (var profile in profiles)
            Write(writer, profile);
        writer.WriteEndArray();
    });

    /// <summary>One profile as an object, into a document that is being written.</summary>
    public static void Write(Utf8JsonWriter writer, Profile profile) => WritePerson.Profile(writer, profile);

    private static byte[] Document(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, s_options))
            write(writer);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
