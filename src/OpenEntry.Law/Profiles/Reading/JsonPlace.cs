using System.Globalization;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>A place inside a document, as a chain from the root. Written out only when something is wrong there.</summary>
internal sealed class JsonPlace
{
    private readonly JsonPlace? _parent;
    private readonly string _name;
    private readonly int _index;

    private JsonPlace(JsonPlace? parent, string name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static JsonPlace Root { get; } = new(null, "$", -1);

    public JsonPlace Property(string name) => new(this, name, -1);

    public JsonPlace Entry(int index) => new(this, "", index);

    /// <summary>As a JSON path: <c>$.work[2].noc</c>; a name that is not a plain word stands in brackets.</summary>
    public override string ToString()
    {
        if (_parent is null)
            return _name;
        if (_index >= 0)
            return string.Create(CultureInfo.InvariantCulture, $"{_parent}[{_index}]");
        return IsPlain(_name) ? $"{_parent}.{_name}" : $"{_parent}['{Found.Shown(_name).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= Found.MaxShown && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$');
}
