using System.Reflection;
using System.Text.RegularExpressions;
using OpenEntry.Lab.History;
using OpenEntry.Law.Errors;

namespace OpenEntry.Lab.Tests.History;

/// <summary>House rules of the numbered errors of this folder.</summary>
public class HistoryErrorKindsTests
{
    private static readonly ErrorKind[] s_kinds =
    [
        .. new[] { typeof(HistoryErrors), typeof(HistoryWarnings) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (ErrorKind)field.GetValue(null)!),
    ];

    [Fact]
    public void Numbers_and_keys_are_unique_and_in_their_range()
    {
        Assert.Equal(s_kinds.Length, s_kinds.Select(kind => kind.Number).Distinct().Count());
        Assert.Equal(s_kinds.Length, s_kinds.Select(kind => kind.Key).Distinct().Count());
        Assert.All(s_kinds, kind => Assert.InRange(kind.Number, 5000, 5099));
    }

    [Fact]
    public void Both_wordings_name_the_same_things() => Assert.All(s_kinds, kind =>
    {
        Assert.Equal(Places(kind.Wording.En), Places(kind.Wording.Fr));
        Assert.NotEqual(kind.Wording.En, kind.Wording.Fr);
    });

    private static IEnumerable<string> Places(string wording) => Regex.Matches(wording, @"\{\d\}").Select(place => place.Value).Distinct().Order();
}
