using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using OpenEntry.Cli.Usage;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;

namespace OpenEntry.Cli.Scoring;

/// <summary>Writes assessments for programs to read.</summary>
internal static class AssessmentFiles
{
    // Its own default ends lines as Windows does.
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    /// <summary>json: one object, or a list of all where several were asked for; jsonl: one object a line; csv: one row each.</summary>
    public static void Write(Stream stream, IReadOnlyList<Assessment> assessments, bool asList, OutputFormat format, OfficialLanguage language)
    {
        var writer = new AssessmentJson(language);
        if (format == OutputFormat.Json)
        {
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            if (asList) json.WriteStartArray();
            foreach (var assessment in assessments) writer.Write(json, assessment);
            if (asList) json.WriteEndArray();
            json.Flush();
            stream.Write("\n"u8);
        }
        else if (format == OutputFormat.Jsonl)
        {
            foreach (var assessment in assessments)
            {
                using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) writer.Write(json, assessment);
                stream.Write("\n"u8);
            }
        }
        else
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            using var csv = new CsvWriter(text, Csv, leaveOpen: true);
            Row(csv, ["id", "on", "law", "total", "core", "spouse", "transferability", "additional", "class", "programs", "categories", "unconfirmed"]);
            foreach (var one in assessments)
            {
                var sections = one.Score.Sections;
                Row(csv,
                [
                    one.Profile.Id, Iso(one.Date), Iso(one.Law.CrsVersion.Date), $"{one.Score.Total}", $"{sections.Core}", $"{sections.Spouse}", $"{sections.Transferability}", $"{sections.Additional}",
                    one.Class == ProgramSet.None ? "" : $"{one.Class}",
                    string.Join(';', one.Programs.Where(program => program.Answer == Answer.Yes).Select(program => $"{program.Program}")),
                    string.Join(';', one.Categories.Where(category => category.Answer == Answer.Yes).Select(category => category.Category.Key)),
                    one.Law.Unconfirmed is [.., { } last] ? Iso(last.Date) : "",
                ]);
            }
        }
    }

    private static void Row(CsvWriter csv, string[] cells)
    {
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
    }

    private static string Iso(NodaTime.LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
