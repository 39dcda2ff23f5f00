using System.Runtime.InteropServices;
using System.Text.Json;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>The errors found while one document is read, with the byte each stands at: lines are counted once, at the end.</summary>
internal sealed class Findings(ReadOnlyMemory<byte> document, string? file)
{
    /// <summary>A document made to be wrong everywhere must not cost more memory than its own.</summary>
    public const int MaxErrors = 1000;

    private readonly List<(int Offset, Error Error)> _found = [];
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private bool _more;

    public bool IsFull => _more;

    public int Count => _found.Count;

    /// <summary>Something is wrong at <paramref name="place"/>, which stands in (or, when it is missing, should stand in) <paramref name="near"/>.</summary>
    public void Add(ErrorKind kind, JsonPlace place, JsonElement near, params Text[] arguments)
    {
        if (IsTaken())
            return;
        var path = place.ToString();
        // Too long a list, or one property too many, leaves what was read as good as it is.
        if (kind != ProfileErrors.TooManyEntries && kind != ProfileErrors.UnknownProperty)
            _broken.Add(path);
        _found.Add((OffsetOf(near), kind.At(new Place(Path: path), arguments)));
    }

    /// <summary>An error of sense, found later in the value that was read from <paramref name="root"/>.</summary>
    public void Add(Error error, JsonElement root)
    {
        if (!IsTaken())
            _found.Add((OffsetOf(JsonPath.Follow(root, error.Place.Path!)), error));
    }

    /// <summary>True when what stands at a path could not be read: what is said about it in the value means nothing then.</summary>
    public bool IsBroken(string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOfAny(['.', '['], end - 1))
        {
            if (_broken.Contains(path[..end]))
                return true;
        }

        return false;
    }

    /// <summary>All errors, in the order of the document, with file and line.</summary>
    public IReadOnlyList<Error> Sorted()
    {
        var errors = new List<Error>(_found.Count + 1);
        var (offset, line) = (0, 1);
        foreach (var (at, error) in _found.OrderBy(found => found.Offset))
        {
            line += document.Span[offset..at].Count((byte)'\n');
            offset = at;
            errors.Add(error with { Place = error.Place with { File = file, Line = line } });
        }

        if (_more)
            errors.Add(ProfileErrors.TooManyErrors.At(new Place(file), Found.Number(MaxErrors)));
        return errors;
    }

    private bool IsTaken() => _more |= _found.Count == MaxErrors;

    private int OffsetOf(JsonElement element)
    {
        // The document reads from our own bytes, so where a value lies in them is where it stands.
        document.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset);
        return offset;
    }
}
