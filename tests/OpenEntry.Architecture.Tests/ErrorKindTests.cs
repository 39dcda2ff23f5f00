using System.Reflection;
using System.Text.RegularExpressions;
using OpenEntry.Law.Errors;

namespace OpenEntry.Architecture.Tests;

public partial class ErrorKindTests
{
    private static readonly (string Where, ErrorKind Kind)[] Kinds =
    [
        .. from assembly in OurAssemblies.All
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where field.FieldType == typeof(ErrorKind)
           select ($"{type.FullName}.{field.Name}", (ErrorKind)field.GetValue(null)!),
    ];

    private static readonly Dictionary<string, int[]> Thousands = new()
    {
        ["Law"] = [1, 2, 3],
        ["Selection"] = [4],
        ["Lab"] = [4, 5],
        ["Registry"] = [6],
        ["Web"] = [7],
        ["Cli"] = [9],
    };

    [Fact]
    public void There_are_kinds_to_look_at() => Assert.NotEmpty(Kinds);

    [Fact]
    public void Numbers_are_unique() => Unique(kind => kind.Code);

    [Fact]
    public void Keys_are_unique() => Unique(kind => kind.Key);

    [Fact]
    public void Numbers_stay_in_the_ranges_of_their_assemblies() => Assert.All(Kinds, found =>
    {
        var assembly = found.Where.Split('.')[1];
        var thousands = found.Kind.Number / 1000;
        Assert.True(Thousands[assembly].Contains(thousands), $"{found.Where}: {found.Kind.Code}");
    });

    [Fact]
    public void Each_keeps_the_number_and_the_key_it_was_published_with() => Assert.Equal(
        Published().Matches(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "error-numbers.md"))).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
        Kinds.OrderBy(found => found.Kind.Number).Select(found => (found.Kind.Code, found.Kind.Key)));

    [Fact]
    public void Keys_are_dotted_lower_case() => Assert.All(Kinds, found => Assert.Matches(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$", found.Kind.Key));

    [Fact]
    public void Both_languages_are_there() => Assert.All(Kinds, found =>
    {
        Assert.False(string.IsNullOrWhiteSpace(found.Kind.Wording.En), $"{found.Where}: no English");
        Assert.False(string.IsNullOrWhiteSpace(found.Kind.Wording.Fr), $"{found.Where}: no French");
        Assert.False(found.Kind.Wording.En == found.Kind.Wording.Fr, $"{found.Where}: the same in both languages");
    });

    [Fact]
    public void Both_languages_name_the_same_places() => Assert.All(Kinds, found =>
        Assert.True(Places(found.Kind.Wording.En).SequenceEqual(Places(found.Kind.Wording.Fr)), $"{found.Where}: {found.Kind.Wording}"));

    [Fact]
    public void Places_are_numbered_without_a_gap() => Assert.All(Kinds, found =>
    {
        var places = Places(found.Kind.Wording.En).ToArray();
        Assert.True(places.SequenceEqual(Enumerable.Range(0, places.Length)), $"{found.Where}: {found.Kind.Wording.En}");
    });

    [Fact]
    public void Wordings_are_one_line() => Assert.All(Kinds, found => Assert.DoesNotContain('\n', found.Kind.Wording.En + found.Kind.Wording.Fr));

    [Fact]
    public void French_is_set_as_in_Canada() => Assert.All(Kinds, found => Assert.DoesNotMatch(BadlySet(), found.Kind.Wording.Fr));

    private static string Root(string at) => File.Exists(Path.Combine(at, "OpenEntry.slnx")) ? at : Root(Path.GetDirectoryName(at)!);

    private static void Unique(Func<ErrorKind, string> of)
    {
        var twice = Kinds.GroupBy(found => of(found.Kind)).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join(", ", group.Select(found => found.Where))}");
        Assert.Empty(twice);
    }

    private static IEnumerable<int> Places(string wording) =>
        PlaceHolder().Matches(wording).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order();

    [GeneratedRegex(@"^\| (OE-\d{4}) \| `([^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Published();

    // A colon and the inside of guillemets take a no-break space, the marks ; ! ? none; the apostrophe is the curved one.
    [GeneratedRegex(@" [:;!»%](?!:)|(?<!:) \?|« |\p{L}'\p{L}")]
    private static partial Regex BadlySet();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex PlaceHolder();
}
