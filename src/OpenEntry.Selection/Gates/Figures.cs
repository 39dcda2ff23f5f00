using System.Globalization;
using OpenEntry.Law;

namespace OpenEntry.Selection.Gates;

/// <summary>Numbers in the wording of findings, as each language writes them.</summary>
internal static class Figures
{
    private const char Space = '\u00a0';

    /// <summary><c>1,234</c>; <c>1 234</c>.</summary>
    public static Text Of(long value) => Grouped(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A factor: <c>1.5</c>; <c>1,5</c>.</summary>
    public static Text Of(decimal value) => Grouped(value.ToString("#,##0.##", CultureInfo.InvariantCulture));

    /// <summary>Of a share: <c>12.5%</c>; <c>12,5 %</c>.</summary>
    public static Text Percent(decimal share)
    {
        var number = Grouped((share * 100).ToString("#,##0.##", CultureInfo.InvariantCulture));
        return new Text($"{number.En}%", $"{number.Fr}{Space}%");
    }

    private static Text Grouped(string english) => new(english, english.Replace(',', Space).Replace('.', ','));
}
