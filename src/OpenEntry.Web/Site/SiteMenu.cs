using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>The main menu: a page, the key by which pages say that they belong to it, and its words.</summary>
public static class SiteMenu
{
    public static IReadOnlyList<(SitePage Page, string Key, Text Words)> Main { get; } =
    [
        (SitePages.Score, "score", new Text("Score", "Note")),
    ];
}

/// <summary>A page above the present one.</summary>
public sealed record Crumb(string Address, string Words);
