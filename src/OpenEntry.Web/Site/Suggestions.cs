using Microsoft.AspNetCore.Http.HttpResults;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Profiles;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Site;

/// <summary>What <c>suggest.js</c> asks while somebody types.</summary>
internal static class Suggestions
{
    private const int Most = 8;
    private const int Longest = 100;

    /// <summary>Law changes by the release of this service: whoever stands between may keep an answer for an hour.</summary>
    private const string Kept = "public, max-age=3600";

    public static void MapSuggestions(this WebApplication app)
    {
        app.MapGet("/suggest/occupations", (HttpContext context, LawBook law, string? q) => Answer(context, Occupations(law.Noc, q ?? ""), new("occupation", "profession"), new("occupations", "professions"))).ExcludeFromDescription();
        app.MapGet("/suggest/countries", (HttpContext context, string? q) => Answer(context, Of(q ?? ""), new("country", "pays"), new("countries", "pays"))).ExcludeFromDescription();
    }

    private static List<(string Value, Text Label)> Occupations(NocBook noc, string typed) => typed.Length > Longest
        ? []
        : [.. NocSearch.Find(noc, typed, 2021).Select(match => match.Occupation).Select(one => ($"{one.Code}", new Text($"{one.Code} {one.Title.En}", $"{one.Code} {one.Title.Fr}")))];

    private static List<(string Value, Text Label)> Of(string typed) => typed.Length > Longest ? [] : [.. Countries.Find(typed).Select(code => (code, Countries.NameOf(code)))];

    private static Ok<Suggested> Answer(HttpContext context, List<(string Value, Text Label)> found, Text one, Text many)
    {
        var language = RequestLanguage.Of(context.Request);
        context.Response.Headers.CacheControl = Kept;
        context.Response.Headers.Vary = "Accept-Language";
        return TypedResults.Ok(new Suggested([.. found.Take(Most).Select(each => new Suggestion(each.Value, each.Label.In(language)))], Wording.Count(found.Count, one, many, language)));
    }

    private sealed record Suggestion(string Value, string Label);

    private sealed record Suggested(IReadOnlyList<Suggestion> Suggestions, string Told);
}
