using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>Every category there is or was, with its versions.</summary>
internal sealed class CategoriesModel(LawToday law) : SitePageModel
{
    public IReadOnlyList<(CategoryVersion Now, bool IsInForce, int Versions)> Categories { get; } =
    [
        .. CategoryVersion.All(law.Book).Select(versions => (Now: versions.Last(), IsInForce: versions.Any(one => one.IsInForce(law.Day)), Versions: versions.Count()))
            .OrderByDescending(one => one.IsInForce).ThenBy(one => one.Now.Rule.Key, StringComparer.Ordinal),
    ];
}
