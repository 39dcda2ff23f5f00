using System.Globalization;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Noc;

/// <summary>The National Occupational Classification in both editions the law has used, and the concordance between them.</summary>
public sealed class NocBook
{
    internal const string File2016 = "noc/noc-2016.csv";
    internal const string File2021 = "noc/noc-2021.csv";

    private readonly Dictionary<NocCode, Occupation> _occupations;
    private readonly Dictionary<NocCode, List<NocCode>> _other;
    private readonly Lazy<IReadOnlyList<FoldedTitles>> _folded;

    private NocBook(Dictionary<NocCode, Occupation> occupations, Dictionary<NocCode, List<NocCode>> other)
    {
        _occupations = occupations;
        _other = other;
        _folded = new(() =>
        [
            .. Occupations.Select(one => new FoldedTitles(one, TitleWords.Fold(one.Title.En), TitleWords.Fold(one.Title.Fr), EverydayTitles.Of(one.Code))),
        ]);
    }

    /// <summary>All occupations in order, each with its titles as searches compare them.</summary>
    internal IReadOnlyList<FoldedTitles> Folded => _folded.Value;

    /// <summary>All occupations of both editions, in order.</summary>
    public IEnumerable<Occupation> Occupations => _occupations.Values.OrderBy(occupation => occupation.Code);

    /// <summary>True when the code is an occupation of its edition.</summary>
    public bool Has(NocCode code) => _occupations.ContainsKey(code);

    /// <summary>The occupation, or null.</summary>
    public Occupation? this[NocCode code] => _occupations.GetValueOrDefault(code);

    /// <summary>The occupations of the other edition that the concordance gives; several when the occupation was split.</summary>
    public IReadOnlyList<NocCode> InOtherEdition(NocCode code) => _other.TryGetValue(code, out var list) ? list : [];

    /// <summary>
    /// The code in the given edition: itself, or what the concordance gives when it gives one answer; null when it gives several
    /// (reading R21).
    /// </summary>
    public NocCode? In(int edition, NocCode code)
    {
        if (code.Edition == edition) return code;
        return _other.TryGetValue(code, out var list) && list.Count == 1 ? list[0] : null;
    }

    /// <summary>No occupation of an edition is known: its file is not there, is empty, or is no such file.</summary>
    internal bool IsWithout(int edition) => !_occupations.Keys.Any(code => code.Edition == edition);

    internal static NocBook Read(LawFiles files, ICollection<Error> errors)
    {
        var occupations = new Dictionary<NocCode, Occupation>(1100);
        ReadEdition(files, File2016, "code,level,title_en,title_fr", 4, occupations, errors);
        ReadEdition(files, File2021, "code,teer,title_en,title_fr", 5, occupations, errors);

        var other = new Dictionary<NocCode, List<NocCode>>(1100);
        const string file = "noc/noc-2016-to-2021.csv";
        foreach (var (line, cells) in Rows(files, file, "noc_2016,noc_2021,change", errors))
        {
            if (cells.Count < 2 || !NocCode.TryParse(cells[0], out var old) || !NocCode.TryParse(cells[1], out var young)
                || old.Edition != 2016 || young.Edition != 2021)
            {
                errors.Add(LawErrors.BadRow.At(new Place(files.PathOf(file), line), Text.Same(string.Join(',', cells)),
                    new Text("a NOC 2016 code, a NOC 2021 code", "un code de la CNP 2016, un code de la CNP 2021")));
                continue;
            }

            foreach (var code in (ReadOnlySpan<NocCode>)[old, young])
            {
                if (!occupations.ContainsKey(code))
                {
                    errors.Add(LawErrors.UnknownNoc.At(new Place(files.PathOf(file), line), $"{code}", $"{code.Edition}"));
                }
            }

            Add(other, old, young);
            Add(other, young, old);
        }

        return new NocBook(occupations, other);
    }

    private static readonly Text StrayQuote = new("quotation marks around whole cells only", "des guillemets autour de cellules entières seulement");

    private static void Add(Dictionary<NocCode, List<NocCode>> other, NocCode from, NocCode to)
    {
        if (!other.TryGetValue(from, out var list)) other.Add(from, list = []);
        if (!list.Contains(to)) list.Add(to);
    }

    private static void ReadEdition(
        LawFiles files, string file, string heading, int digits, Dictionary<NocCode, Occupation> occupations, ICollection<Error> errors)
    {
        foreach (var (line, cells) in Rows(files, file, heading, errors))
        {
            var place = new Place(files.PathOf(file), line);
            if (cells.Count != 4 || cells[0].Length != digits || !NocCode.TryParse(cells[0], out var code)
                || cells[1].Length != 1 || cells[1][0] != code.Level)
            {
                errors.Add(LawErrors.BadRow.At(place, Text.Same(string.Join(',', cells)), new Text(
                    $"a code of {digits} digits, the level the code shows, an English and a French title",
                    $"un code de {digits} chiffres, le niveau que montre le code, un titre anglais et un titre français")));
            }
            else if (cells[2].Length == 0)
            {
                errors.Add(LawErrors.MissingEnglish.At(place, cells[0]));
            }
            else if (cells[3].Length == 0)
            {
                errors.Add(LawErrors.MissingFrench.At(place, cells[0]));
            }
            else if (!occupations.TryAdd(code, new Occupation(code, cells[1][0], new Text(cells[2], cells[3]))))
            {
                errors.Add(LawErrors.Twice.At(place, cells[0], file));
            }
        }
    }

    /// <summary>The rows below the heading, with their line numbers.</summary>
    private static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Rows(LawFiles files, string file, string heading, ICollection<Error> errors)
    {
        if (files[file] is not { } text)
        {
            errors.Add(LawErrors.MissingKey.At(new Place(files.PathOf(file)), file));
            yield break;
        }

        // Another separator or other columns, as a spreadsheet may save them, would make every row a bad one.
        var first = text.AsSpan()[..(text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length)].TrimEnd('\r');
        if (!first.SequenceEqual(heading))
        {
            errors.Add(LawErrors.BadRow.At(new Place(files.PathOf(file), 1), Text.Same($"{first}"), Text.Same(heading)));
            yield break;
        }

        // A stray quotation mark spoils its row, not the reading of the rest.
        var spoilt = false;
        var configuration = new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => spoilt = true };
        using var parser = new CsvHelper.CsvParser(new StringReader(text), configuration);
        while (parser.Read())
        {
            if (parser.RawRow == 1) continue;
            var cells = parser.Record!;
            if (spoilt) errors.Add(LawErrors.BadRow.At(new Place(files.PathOf(file), parser.RawRow), Text.Same(parser.RawRecord.TrimEnd()), StrayQuote));
            else yield return (parser.RawRow, cells);
            spoilt = false;
        }
    }
}
