using System.Reflection;

namespace OpenEntry.Web.Site;

/// <summary>Every page of the site with its two addresses: by audience in the other files of this class.</summary>
public static partial class SitePages
{
    private static readonly Lazy<IReadOnlyDictionary<string, SitePage>> ByView = new(() =>
        typeof(SitePages).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<SitePage>().ToDictionary(page => page.View, StringComparer.Ordinal));

    /// <summary>All of them, by their Razor page.</summary>
    public static IReadOnlyDictionary<string, SitePage> All => ByView.Value;
}
