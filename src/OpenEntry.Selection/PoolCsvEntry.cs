using System.Globalization;
using System.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection;

/// <summary>Turns the five fields of a CSV line into an entry of the pool; errors name the column.</summary>
internal sealed class PoolCsvEntry(PoolBuilder builder, List<Error> errors)
{
    private const int LongestExcerpt = 60;
    private byte[] _utf8 = new byte[256];

    public static string Excerpt(string text)
    {
        var line = new string([.. text.Take(LongestExcerpt).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);
        return text.Length > LongestExcerpt ? line + '…' : line;
    }

    public void Read(Place place, string id, string score, string submitted, string programs, string categories)
    {
        var before = errors.Count;
        var points = ReadScore(place with { Path = "score" }, score);
        if (!IsoText.TryInstant(Utf8(submitted), out var instant))
        {
            errors.Add(JsonErrors.NotAnInstant.At(place with { Path = "submittedAt" }, Excerpt(submitted)));
        }
        var programSet = ReadPrograms(place with { Path = "programs" }, programs);
        var mask = ReadCategories(place with { Path = "categories" }, categories);
        if (errors.Count == before && builder.Add(Utf8(id), points, instant, programSet, mask, place, "") is { } error)
        {
            errors.Add(error);
        }
    }

    private int ReadScore(Place place, string score)
    {
        // Signs, spaces and separators are no digits; nine digits are more than any score and fit an int.
        if (score.Length > 0 && !score.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            if (score.Length <= 9 && int.Parse(score, NumberStyles.None, CultureInfo.InvariantCulture) is <= Pool.GreatestScore and var points)
            {
                return points;
            }
            errors.Add(JsonErrors.OutOfRange.At(place, Excerpt(score), "0", Pool.GreatestScore.ToString(CultureInfo.InvariantCulture)));
            return 0;
        }
        errors.Add(JsonErrors.WrongType.At(place, Text.Same($"“{Excerpt(score)}”"), new Text("a whole number", "un nombre entier")));
        return 0;
    }

    private ProgramSet ReadPrograms(Place place, string programs)
    {
        var set = ProgramSet.None;
        foreach (var part in Parts(programs))
        {
            if (ProgramWords.Table.TryFind(Utf8(programs[part]), out var program))
            {
                set |= program;
            }
            else
            {
                errors.Add(JsonErrors.UnknownWord.At(place, Excerpt(programs[part]), string.Join(", ", ProgramWords.Table.Names)));
            }
        }
        return set;
    }

    private uint ReadCategories(Place place, string categories)
    {
        var mask = 0U;
        foreach (var part in Parts(categories))
        {
            mask |= builder.Category(Utf8(categories[part]), place, out var error);
            if (error is not null)
            {
                errors.Add(error);
            }
        }
        return mask;
    }

    // An empty list is an empty field; an empty part between two semicolons is not overlooked.
    private static MemoryExtensions.SpanSplitEnumerator<char> Parts(string list) => list.Length == 0 ? default : list.AsSpan().Split(';');

    private ReadOnlySpan<byte> Utf8(string text)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < longest)
        {
            _utf8 = new byte[longest];
        }
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }
}
