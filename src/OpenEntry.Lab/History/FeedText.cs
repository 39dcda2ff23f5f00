using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenEntry.Lab.History;

/// <summary>The two other things the feed writes as text: numbers with thousands separators, and HTML anchors.</summary>
internal static partial class FeedText
{
    /// <summary>4500, "4,500" or "4 500" with any kind of blank; null for anything else ("1,23", "-4", "4.5").</summary>
    public static int? Number(string text)
    {
        var trimmed = text.Trim();
        if (!Grouped().IsMatch(trimmed))
        {
            return null;
        }

        var digits = string.Concat(trimmed.Where(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Target and words of an HTML anchor, in either kind of quotes; null when the text is not one.</summary>
    public static (string Target, string Words)? Anchor(string html) =>
        AnchorShape().Match(html) is { Success: true } anchor ? (anchor.Groups["to"].Value, Folding.OneLine(anchor.Groups["words"].Value)) : null;

    /// <summary>The number of the round that an anchor leads to: by <c>?q=N</c>, <c>invitations-N.html</c>, or its words.</summary>
    public static string? RoundOfAnchor(string html)
    {
        if (Anchor(html) is not { } anchor)
        {
            return null;
        }

        var target = TargetNumber().Match(anchor.Target);
        var number = (target.Success ? target.Groups["n"].Value : anchor.Words.TrimStart('#')).ToLowerInvariant();
        return RoundNumber.IsValid(number) ? number : null;
    }

    [GeneratedRegex(@"\A(?:[0-9]{1,9}|[0-9]{1,3}(?:[,\s\u00a0\u202f\u2009][0-9]{3}){1,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A\s*<a\s[^>]*?href\s*=\s*(?:'(?<to>[^']*)'|""(?<to>[^""]*)"")[^>]*>(?<words>[^<]*)</a>\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnchorShape();

    [GeneratedRegex(@"(?:[?&]q=|invitations-)(?<n>[0-9]{1,6}[a-z]?)(?:\.html)?(?:[&#].*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TargetNumber();
}
