namespace OpenEntry.Law.Profiles;

/// <summary>Provinces and territories of Canada, by their two-letter postal codes.</summary>
public static class Provinces
{
    /// <summary>The word for a certificate that the federal authority issues rather than a province.</summary>
    public const string Federal = "federal";

    /// <summary>Every province and territory, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = ["AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT"];

    /// <summary>Who nominates: every one but Quebec, which selects under its own law (IRPA 9(1)) and has no nominee program.</summary>
    public static IReadOnlyList<string> Nominators { get; } = [.. All.Where(code => code != "QC")];

    /// <summary>Who may issue a certificate of qualification: every province and territory, and the federal authority.</summary>
    public static IReadOnlyList<string> Issuers { get; } = [.. All, Federal];
}
