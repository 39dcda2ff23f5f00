namespace OpenEntry.Law.Errors;

/// <summary>An expected failure, as a value: what kind, where, and what was found and allowed.</summary>
public sealed record Error(ErrorKind Kind, Place Place, IReadOnlyList<Text> Arguments)
{
    /// <summary>What is wrong, without number and place.</summary>
    public string Message(OfficialLanguage language)
    {
        var words = Arguments.Select(argument => (object)argument.In(language)).ToArray();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Kind.Wording.In(language), words);
    }

    /// <summary>The one line a person reads: place, number, what is wrong.</summary>
    public string Line(OfficialLanguage language)
    {
        var place = Place.ToString();
        // In French a colon stands after a non-breaking space.
        var colon = language == OfficialLanguage.French ? "\u00a0: " : ": ";
        return place.Length == 0 ? $"{Kind.Code}{colon}{Message(language)}" : $"{place}: {Kind.Code}{colon}{Message(language)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Line(OfficialLanguage.English);
}
