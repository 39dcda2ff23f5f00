using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>Reads the CSV form of a pool.</summary>
internal sealed class PoolCsv : IDisposable
{
    private const int LongestField = 1 << 16;
    private const int Required = 3;
    private static readonly string[] Columns = ["id", "score", "submittedAt", "programs", "categories"];

    private readonly string? _file;
    private readonly List<Error> _errors;
    private readonly PoolCsvEntry _entry;
    private readonly CsvLines _lines;
    private readonly CsvParser _parser;
    // Per known column its position in the file, or -1.
    private readonly int[] _positions = [-1, -1, -1, -1, -1];
    private int _width;
    private bool _badQuotes;

    public PoolCsv(Stream stream, string? file, PoolBuilder builder, List<Error> errors)
    {
        (_file, _errors, _entry) = (file, errors, new PoolCsvEntry(builder, errors));
        _lines = new CsvLines(stream, file, errors);
        _parser = new CsvParser(_lines, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            MaxFieldSize = LongestField,
            // Each record is one line, so a mark never closed costs its own line and not the rest of the file.
            LineBreakInQuotedFieldIsBadData = true,
            BadDataFound = _ => _badQuotes = true,
        });
    }

    public void Read()
    {
        if (!Next())
        {
            if (_errors.Count == 0)
            {
                _errors.Add(PoolCsvErrors.NoHeader.At(new Place(_file), string.Join(", ", Columns[..Required])));
            }
            return;
        }
        // Under a wrong header every line would be wrong.
        if (ReadHeader())
        {
            while (_errors.Count < PoolReader.MostErrors && Next())
            {
                ReadEntry();
            }
        }
    }

    public void Dispose() => _parser.Dispose();

    private bool Next()
    {
        try
        {
            return _parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            _errors.Add(PoolCsvErrors.FieldTooLong.At(new Place(_file, _lines.Line), LongestField.ToString(CultureInfo.InvariantCulture)));
            return false;
        }
    }

    private bool ReadHeader()
    {
        var place = new Place(_file, _lines.Line);
        var before = _errors.Count;
        _width = _parser.Count;
        for (var i = 0; i < _width; i++)
        {
            var name = _parser[i];
            var column = Array.IndexOf(Columns, name);
            if (column < 0)
            {
                _errors.Add(PoolCsvErrors.UnknownColumn.At(place, PoolCsvEntry.Excerpt(name), string.Join(", ", Columns)));
            }
            else if (_positions[column] >= 0)
            {
                _errors.Add(PoolCsvErrors.DuplicateColumn.At(place, name));
            }
            else
            {
                _positions[column] = i;
            }
            if (_errors.Count >= PoolReader.MostErrors)
            {
                return false;
            }
        }
        for (var column = 0; column < Required; column++)
        {
            if (_positions[column] < 0)
            {
                _errors.Add(PoolCsvErrors.MissingColumn.At(place, Columns[column]));
            }
        }
        return _errors.Count == before;
    }

    private void ReadEntry()
    {
        var place = new Place(_file, _lines.Line);
        // A misplaced quotation mark shows only when its field is asked for; it is also the likelier reason of a wrong number of fields.
        _badQuotes = false;
        for (var i = 0; i < _parser.Count; i++)
        {
            _ = _parser[i];
        }
        if (_badQuotes)
        {
            _errors.Add(PoolCsvErrors.Quotes.At(place));
        }
        else if (_parser.Count != _width)
        {
            _errors.Add(PoolCsvErrors.FieldCount.At(place, Number(_parser.Count), Number(_width)));
        }
        else
        {
            _entry.Read(place, Field(0), Field(1), Field(2), Field(3), Field(4));
        }
    }

    private string Field(int column) => _positions[column] < 0 ? "" : _parser[_positions[column]];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
