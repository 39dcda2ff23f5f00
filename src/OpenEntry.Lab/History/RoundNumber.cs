using System.Globalization;
using System.Text.RegularExpressions;

namespace OpenEntry.Lab.History;

/// <summary>Numbers of rounds: 1, 2, … with a letter where one number stands for two rounds (91a, 91b).</summary>
public static partial class RoundNumber
{
    /// <summary>91 before 91a before 91b before 92.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(Compare);

    public static bool IsValid(string text) => Shape().IsMatch(text);

    /// <summary>The number without its letter.</summary>
    public static int Base(string number) =>
        int.Parse(number.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz"), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Compare(string left, string right)
    {
        var order = Base(left).CompareTo(Base(right));
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    [GeneratedRegex(@"\A[1-9][0-9]{0,5}[a-z]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
