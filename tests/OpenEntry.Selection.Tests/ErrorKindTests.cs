using System.Reflection;
using System.Text.RegularExpressions;
using OpenEntry.Law.Errors;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Selection.Tests;

public sealed partial class ErrorKindTests
{
    [Fact]
    public void Numbers_and_keys_are_unique_and_both_wordings_name_the_same_places()
    {
        var kinds = new[] { typeof(PoolErrors), typeof(PoolCsvErrors), typeof(RoundErrors), typeof(ProofErrors), typeof(ReceiptErrors), typeof(SnapshotErrors), typeof(Law.Json.JsonErrors) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (ErrorKind)field.GetValue(null)!).ToArray();
        Assert.Equal(kinds.Length, kinds.Select(kind => kind.Number).Distinct().Count());
        Assert.Equal(kinds.Length, kinds.Select(kind => kind.Key).Distinct().Count());
        Assert.All(kinds, kind => Assert.Equal(Places(kind.Wording.En), Places(kind.Wording.Fr)));
    }

    private static string[] Places(string wording) => [.. Place().Matches(wording).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
