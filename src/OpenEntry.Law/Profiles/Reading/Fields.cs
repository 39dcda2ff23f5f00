using System.Text.Json;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>
/// The properties of one JSON object, asked for by name. Whatever is wrong goes to the findings and something harmless is returned
/// in its stead, so that one reading finds everything. Which names exist is known by having asked: <see cref="Close"/> comes last.
/// </summary>
internal sealed partial class Fields
{
    private readonly JsonElement _object;
    private readonly JsonPlace _place;
    private readonly Findings _findings;
    private readonly List<string> _asked = new(24);
    private readonly bool _isObject;

    // Properties that no name asked for so far was the name of.
    private int _left;

    public Fields(JsonElement element, JsonPlace place, Findings findings)
    {
        (_object, _place, _findings) = (element, place, findings);
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (_isObject)
            _left = element.GetPropertyCount();
        else
            AddWrongType(element, JsonValueKind.Object, place);
    }

    private enum Need
    {
        Required,
        Optional,

        // Optional, and null says the same as leaving it out.
        Nullable,
    }

    /// <summary>A name that is allowed and means nothing.</summary>
    public void Ignore(string name)
    {
        if (Has(name, Need.Optional, out var value))
            Is(value, JsonValueKind.String, name);
    }

    /// <summary>An object inside, or null.</summary>
    public T? OptionalObject<T>(string name, Func<Fields, T> read)
        where T : class
    {
        if (!Has(name, Need.Nullable, out var value))
            return null;
        var inner = new Fields(value, _place.Property(name), _findings);
        return inner._isObject ? inner.Close(read(inner)) : null;
    }

    /// <summary>A list of objects; empty when absent.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<Fields, T> read)
    {
        if (!Has(name, Need.Optional, out var value) || !Is(value, JsonValueKind.Array, name))
            return [];
        var place = _place.Property(name);
        var length = value.GetArrayLength();
        // A document made of one endless list is not read to its end.
        if (length > ProfileLimits.Entries)
            _findings.Add(ProfileErrors.TooManyEntries, place, value, Found.Number(length), Found.Number(ProfileLimits.Entries));
        var list = new List<T>(Math.Min(length, ProfileLimits.Entries));
        foreach (var entry in value.EnumerateArray().Take(ProfileLimits.Entries))
        {
            // An entry that is no object keeps its seat, so that the ones after it keep their numbers.
            var inner = new Fields(entry, place.Entry(list.Count), _findings);
            list.Add(inner.Close(read(inner)));
        }

        return list;
    }

    /// <summary>Everything has been asked for: what else stands there is unknown.</summary>
    public T Close<T>(T read)
    {
        // Each name found one property: where none is left, none is unknown and none is double.
        if (_left == 0)
            return read;
        var seen = 0u;
        foreach (var property in _object.EnumerateObject())
        {
            var index = _asked.FindIndex(property.NameEquals);
            if (index < 0)
            {
                Add(ProfileErrors.UnknownProperty, property.Name, property.Value,
                    Text.Same(Found.Shown(property.Name)), Text.Same(string.Join(", ", _asked)));
            }
            else if ((seen & (1u << index)) != 0)
            {
                Add(ProfileErrors.Duplicate, property.Name, property.Value, Text.Same(property.Name));
            }
            else
            {
                seen |= 1u << index;
            }
        }

        return read;
    }

    private bool Has(string name, Need need, out JsonElement value)
    {
        _asked.Add(name);
        value = default;
        if (!_isObject)
            return false;
        if (_left > 0 && _object.TryGetProperty(name, out value))
        {
            _left--;
            return need != Need.Nullable || value.ValueKind != JsonValueKind.Null;
        }

        if (need == Need.Required)
            Add(ProfileErrors.Missing, name, _object, Text.Same(name));
        return false;
    }

    private bool Is(JsonElement value, JsonValueKind kind, string name)
    {
        if (value.ValueKind == kind)
            return true;
        AddWrongType(value, kind, _place.Property(name));
        return false;
    }

    private void AddWrongType(JsonElement value, JsonValueKind kind, JsonPlace place) =>
        _findings.Add(ProfileErrors.WrongType, place, value, Found.Kind(value), Found.Expected(kind));

    private void Add(ErrorKind kind, string name, JsonElement near, params Text[] arguments) =>
        _findings.Add(kind, _place.Property(name), near, arguments);
}
