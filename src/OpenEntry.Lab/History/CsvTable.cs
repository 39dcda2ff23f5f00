using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.History;

/// <summary>A strict reader and writer of small comma-separated files: UTF-8, one header line, one line a record.</summary>
internal static class CsvTable
{
    /// <summary>A line that has as many fields as there are columns.</summary>
    public sealed record Row(int Line, string[] Fields);

    /// <summary>All rows, or every error found.</summary>
    public static Result<Row[]> Read(ReadOnlySpan<byte> bytes, string file, string[] columns)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return HistoryErrors.NotUtf8.At(new Place(file));
        }

        var badQuoting = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = false,
            BadDataFound = _ => badQuoting = true,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        var rows = new List<Row>();
        var errors = new List<Error>();
        var line = 1;
        for (; parser.Read(); line = parser.RawRow + 1)
        {
            // A field is only taken apart, and its quotation marks looked at, when it is asked for.
            var fields = parser.Record ?? [];
            if (line == 1)
            {
                if (!fields.SequenceEqual(columns))
                {
                    return HistoryErrors.WrongHeader.At(new Place(file, 1), string.Join(',', columns));
                }
            }
            else if (badQuoting || fields.Any(field => field.AsSpan().ContainsAny('\r', '\n')))
            {
                errors.Add(HistoryErrors.BadQuoting.At(new Place(file, line)));
            }
            else if (fields.Length != columns.Length)
            {
                errors.Add(HistoryErrors.WrongFieldCount.At(new Place(file, line), $"{fields.Length}", $"{columns.Length}"));
            }
            else
            {
                rows.Add(new Row(line, fields));
            }

            badQuoting = false;
        }

        if (line == 1)
        {
            return HistoryErrors.WrongHeader.At(new Place(file, 1), string.Join(',', columns));
        }

        return errors.Count > 0 ? Result<Row[]>.Failed(errors) : rows.ToArray();
    }

    public static byte[] Write(string[] columns, IEnumerable<string[]> rows)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var field in row)
                {
                    writer.WriteField(field);
                }

                writer.NextRecord();
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
