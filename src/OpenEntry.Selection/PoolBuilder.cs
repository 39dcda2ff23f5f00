using System.Globalization;
using System.Text;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;

namespace OpenEntry.Selection;

/// <summary>Collects the people of a pool. What is refused leaves no trace in it.</summary>
public sealed class PoolBuilder
{
    internal const int LongestId = 256;
    private const int FirstYear = 1970;
    private const int LastYear = 2261;
    private const long LastSecond = 9_214_646_399; // 2261-12-31T23:59:59Z: beyond, nanoseconds outgrow the column.

    private readonly CategoryKeys _keys = new();
    private readonly PackedBytes _ids = new();
    private readonly IdIndex _index;
    private ushort[] _scores = new ushort[1024];
    private long[] _submitted = new long[1024];
    private byte[] _digits = new byte[1024];
    private byte[] _programs = new byte[1024];
    private uint[] _categories = new uint[1024];
    private int[] _lines = new int[1024];

    /// <summary>An empty pool so far.</summary>
    public PoolBuilder() => _index = new IdIndex(_ids);

    /// <summary>How many people were added.</summary>
    public int Count => _ids.Count;

    /// <summary>Adds a person; the value is their index.</summary>
    /// <param name="entry">The person. Each category key has 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="place">Where the entry comes from, for errors.</param>
    /// <returns>Fails with one of <see cref="PoolErrors"/>.</returns>
    public Result<int> Add(PoolEntry entry, Place place = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Score is < 0 or > Pool.GreatestScore)
        {
            return PoolErrors.ScoreOutOfRange.At(place, Number(entry.Score), "0", Number(Pool.GreatestScore));
        }
        if ((entry.Programs & ~ProgramWords.All) != 0)
        {
            return PoolErrors.UnknownProgram.At(place, entry.Programs.ToString());
        }
        var categories = 0U;
        foreach (var key in entry.Categories)
        {
            categories |= _keys.Intern(Encoding.UTF8.GetBytes(key), place, out var wrong);
            if (wrong is not null)
            {
                return wrong;
            }
        }
        var (second, nanosecond) = InstantText.Parts(entry.SubmittedAt);
        var error = Add(Encoding.UTF8.GetBytes(entry.Id), entry.Score, new IsoInstant(second, nanosecond, InstantText.Digits(nanosecond)), entry.Programs, categories, place, "");
        return error is null ? Count - 1 : error;
    }

    /// <summary>The pool of everyone added so far.</summary>
    public Pool Build()
    {
        var ids = new PackedBytes();
        for (var i = 0; i < Count; i++)
        {
            ids.Add(_ids[i]);
        }
        return Freeze(ids);
    }

    // Without the copy of the identifiers, for a reader that lets go of its builder.
    internal Pool Finish() => Freeze(_ids);

    // In the order of their bits.
    internal IReadOnlyList<string> CategoryNames => _keys.Names;

    /// <summary>Why an instant does not fit the column, or null.</summary>
    internal static Error? CheckInstant(IsoInstant submitted, Place place) => submitted.UnixSeconds is < 0 or > LastSecond
        ? PoolErrors.InstantOutOfRange.At(place, submitted.ToInstant().ToString(), Number(FirstYear), Number(LastYear))
        : null;

    internal uint Category(ReadOnlySpan<byte> key, Place place, out Error? error) => _keys.Intern(key, place, out error);

    // root: what paths begin with, $. in JSON.
    internal Error? Add(ReadOnlySpan<byte> id, int score, IsoInstant submitted, ProgramSet programs, uint categories, Place place, string root)
    {
        if (id.IsEmpty)
        {
            return PoolErrors.EmptyId.At(place with { Path = root + "id" });
        }
        if (id.Length > LongestId)
        {
            return PoolErrors.IdTooLong.At(place with { Path = root + "id" }, Number(id.Length), Number(LongestId));
        }
        if (CheckInstant(submitted, place with { Path = root + "submittedAt" }) is { } outOfRange)
        {
            return outOfRange;
        }
        if (_index.FindOrAdd(id) is >= 0 and var other)
        {
            return PoolErrors.DuplicateId.At(place with { Path = root + "id" }, Encoding.UTF8.GetString(id), Number(_lines[other]));
        }
        var at = Count;
        if (at == _scores.Length)
        {
            Resize(at * 2);
        }
        _scores[at] = (ushort)score;
        _submitted[at] = (submitted.UnixSeconds * 1_000_000_000) + submitted.Nanoseconds;
        _digits[at] = submitted.Digits;
        _programs[at] = (byte)programs;
        _categories[at] = categories;
        _lines[at] = place.Line ?? at + 1;
        _ids.Add(id);
        return null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private Pool Freeze(PackedBytes ids)
    {
        var padded = (Count + Pool.BlockSize - 1) & ~(Pool.BlockSize - 1);
        return new Pool(Count, ids, _keys.Copy(), Cut(_scores), Cut(_submitted), Cut(_digits), Cut(_programs), Cut(_categories));

        T[] Cut<T>(T[] column)
        {
            var cut = new T[padded];
            column.AsSpan(0, Count).CopyTo(cut);
            return cut;
        }
    }

    private void Resize(int size)
    {
        Array.Resize(ref _scores, size);
        Array.Resize(ref _submitted, size);
        Array.Resize(ref _digits, size);
        Array.Resize(ref _programs, size);
        Array.Resize(ref _categories, size);
        Array.Resize(ref _lines, size);
    }
}
