using System.Globalization;
using System.Text.RegularExpressions;
using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>A page of the site with its address in each language.</summary>
/// <param name="View">The Razor page: <c>/Public/Rounds</c> is <c>Pages/Public/Rounds.cshtml</c>.</param>
/// <param name="En">The English address after <c>/en</c>, with places in braces, each a part of its own: <c>/rounds/{number}</c>, <c>/profile/{part}/{entry?}</c>; empty for the first page.</param>
/// <param name="Fr">The French address after <c>/fr</c>, with the same places.</param>
public sealed partial record SitePage(string View, string En, string Fr)
{
    /// <summary>The template of a language, as routing takes it.</summary>
    public string Template(OfficialLanguage language) => language == OfficialLanguage.French ? $"fr{Fr}" : $"en{En}";

    /// <summary>The address of a language. What has no place in it follows as a query; what is null is left out.</summary>
    public string To(OfficialLanguage language, params IEnumerable<(string Name, object? Value)> values)
    {
        var left = values.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => Convert.ToString(one.Value, CultureInfo.InvariantCulture)!, StringComparer.Ordinal);
        var path = Place().Replace($"/{Template(language)}", place =>
            left.Remove(place.Groups[1].Value, out var value) ? $"/{Uri.EscapeDataString(value)}"
            : place.Groups[2].Value == "?" ? ""
            : throw new ArgumentException($"The address of {View} needs {place.Groups[1].Value}.", nameof(values)));
        return left.Count == 0 ? path : $"{path}?{string.Join('&', left.Select(one => $"{Uri.EscapeDataString(one.Key)}={Uri.EscapeDataString(one.Value)}"))}";
    }

    [GeneratedRegex(@"/\{(\w+)(\?)?[^}]*\}")]
    private static partial Regex Place();
}

/// <summary>On an endpoint: which page it is, in which language.</summary>
public sealed record PageAddress(SitePage Page, OfficialLanguage Language);
