using OpenEntry.Law;

namespace OpenEntry.Web.Problems;

/// <summary>Which language a client wants: that of the page's address, <c>?lang=</c>, else the better liked one of <c>Accept-Language</c>, else English.</summary>
public static class RequestLanguage
{
    public static OfficialLanguage Of(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/en", StringComparison.Ordinal))
        {
            return OfficialLanguage.English;
        }
        if (request.Path.StartsWithSegments("/fr", StringComparison.Ordinal))
        {
            return OfficialLanguage.French;
        }
        if (Named(request.Query["lang"]) is { } asked)
        {
            return asked;
        }
        // Sorted by liking; of two equally liked ones the first counts.
        foreach (var liked in request.GetTypedHeaders().AcceptLanguage.Where(liked => liked.Quality is not 0).OrderByDescending(liked => liked.Quality ?? 1))
        {
            if (Named(liked.Value.Value?.Split('-')[0]) is { } known)
            {
                return known;
            }
        }
        return OfficialLanguage.English;
    }

    /// <summary>As <c>Content-Language</c> and <c>lang</c> say it.</summary>
    public static string Tag(this OfficialLanguage language) => language == OfficialLanguage.French ? "fr-CA" : "en-CA";

    private static OfficialLanguage? Named(string? word) =>
        string.Equals(word, "en", StringComparison.OrdinalIgnoreCase) ? OfficialLanguage.English
        : string.Equals(word, "fr", StringComparison.OrdinalIgnoreCase) ? OfficialLanguage.French
        : null;
}
