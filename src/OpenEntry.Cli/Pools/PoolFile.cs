using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Facts;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Cli.Pools;

/// <summary>Writes the people of a pool, one JSON object a line, and beside the file what is assumed.</summary>
internal static class PoolFile
{
    private const int Block = 1 << 16;

    public static int Write(SyntheticPool pool, PoolAbout about, string path, Shell shell)
    {
        if (path == "-") about.Tell(shell);
        var errors = shell.Write(path, stream => Lines(pool, about.Kind, stream, shell));
        if (errors.Count == 0 && path != "-") errors = shell.Write(path + ".about.json", about.Json);
        return errors.Count > 0 ? shell.Fail(errors) : ExitCode.Fine;
    }

    private static void Lines(SyntheticPool pool, LineKind kind, Stream stream, Shell shell)
    {
        using var progress = shell.Output.Progress(shell.Say("Writing", "Écriture"), pool.People.Count);
        var buffer = new ArrayBufferWriter<byte>(2 * Block);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var profiles = kind == LineKind.Profiles ? new SyntheticProfile(pool) : null;
        for (var person = 0; person < pool.People.Count; person++)
        {
            if (profiles is not null) ProfileWriter.Write(json, profiles.Of(person));
            else if (kind == LineKind.Entries) EntryLine.Write(json, pool.People.Entry(person));
            else CrsFactsWriter.Write(json, pool.People.FactsOf(person));
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount < Block) continue;
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            progress.At(person);
        }

        stream.Write(buffer.WrittenSpan);
    }
}
