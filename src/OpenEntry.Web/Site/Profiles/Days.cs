using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>Days of a document in words.</summary>
internal static class Days
{
    /// <summary>A day; what is none as it is.</summary>
    public static string In(string? day, OfficialLanguage language) => LocalDatePattern.Iso.Parse(day ?? "") is { Success: true } parsed ? Wording.Date(parsed.Value, language) : day ?? "";

    /// <summary>From a day to another, or until now.</summary>
    public static string Span(string? from, string? to, OfficialLanguage language) => $"{In(from, language)} – {(to is null ? new Text("now", "aujourd’hui").In(language) : In(to, language))}";
}
