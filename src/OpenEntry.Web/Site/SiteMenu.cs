using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>The main menu: a page, the key by which pages say that they belong to it, and its words.</summary>
public static class SiteMenu
{
    public static IReadOnlyList<(SitePage Page, string Key, Text Words)> Main { get; } =
    [
        (SitePages.Home, "home", new Text("Home", "Accueil")),
        (SitePages.Rounds, "rounds", new Text("Rounds", "Rondes")),
        (SitePages.Score, "score", new Text("Score", "Note")),
        (SitePages.Categories, "categories", new Text("Categories", "Catégories")),
        (SitePages.LawBook, "law", new Text("Law", "Loi")),
        (SitePages.HowItWorks, "how", new Text("How it works", "Fonctionnement")),
    ];
}

/// <summary>A page above the present one.</summary>
public sealed record Crumb(string Address, string Words);
