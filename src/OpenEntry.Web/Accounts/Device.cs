namespace OpenEntry.Web.Accounts;

/// <summary>Browser and system in two words, for a person to recognize a session by. Versions and all else that browsers tell are not kept.</summary>
public static class Device
{
    // The first that fits: each names the ones after it as well.
    private static readonly (string Mark, string Name)[] s_browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] s_systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    /// <summary><c>Firefox, Windows</c>; a dash for what is not known.</summary>
    public static string Of(string userAgent) => $"{Name(s_browsers, userAgent)}, {Name(s_systems, userAgent)}";

    private static string Name((string Mark, string Name)[] known, string userAgent) => Array.Find(known, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name ?? "–";
}
