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
    private readonly List<string> _asked = [];
    private readonly bool _isObject;

    public Fields(JsonElement element, JsonPlace place, Findings findings)
    {
        (_object, _place, _findings) = (element, place, findings);
        _isObject = Is(element, JsonValueKind.Object, place);
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
            Is(value, JsonValueKind.String, _place.Property(name));
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
        if (!Has(name, Need.Optional, out var value) || !Is(value, JsonValueKind.Array, _place.Property(name)))
            return [];
        var length = value.GetArrayLength();
        // A document made of one endless list is not read to its end.
        if (length > ProfileLimits.Entries)
            _findings.Add(ProfileErrors.TooManyEntries, _place.Property(name), value, Found.Number(length), Found.Number(ProfileLimits.Entries));
        var list = new List<T>(Math.Min(length, ProfileLimits.Entries));
        foreach (var entry in value.EnumerateArray().Take(ProfileLimits.Entries))
        {
            // An entry that is no object keeps its seat, so that the ones after it keep their numbers.
            var inner = new Fields(entry, _place.Property(name).Entry(list.Count), _findings);
            list.Add(inner.Close(read(inner)));
        }

        return list;
    }

    /// <summary>Everything has been asked for: what else stands there is unknown.</summary>
    public T Close<T>(T read)
    {
        if (!_isObject)
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
        if (_object.TryGetProperty(name, out value))
            return need != Need.Nullable || value.ValueKind != JsonValueKind.Null;
        if (need == Need.Required)
            Add(ProfileErrors.Missing, name, _object, Text.Same(name));
        return false;
    }

    private bool Is(JsonElement value, JsonValueKind kind, JsonPlace place)
    {
        if (value.ValueKind == kind)
            return true;
        _findings.Add(ProfileErrors.WrongType, place, value, Found.Kind(value), Found.Expected(kind));
        return false;
    }

    private void Add(ErrorKind kind, string name, JsonElement near, params Text[] arguments) =>
        _findings.Add(kind, _place.Property(name), near, arguments);
}
