using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Tests.Books;

/// <summary>The law's own check: each way to break a law folder gives its line, in both languages, and nothing else.</summary>
public sealed class LawCheckTests
{
    private static readonly LawFiles Files = Stories.Law.Files;

    private static readonly Dictionary<string, LawBreak> Breaks = new([.. BrokenKeys.All, .. BrokenValues.All, .. BrokenReferences.All]);

    public static TheoryData<string> Names => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_file_line_provision_and_what_is_wrong_in_both_languages(string name)
    {
        var broken = Breaks[name];
        var text = Files[broken.File]!;
        Assert.Contains(broken.From, text, StringComparison.Ordinal);
        var at = text.IndexOf(broken.From, StringComparison.Ordinal);
        var changed = broken.From.Length == 0 ? broken.To : text[..at] + broken.To + text[(at + broken.From.Length)..];
        var errors = LawBook.Read(Files.With(broken.File, changed)).Errors;

        Assert.Equal(
            string.Join('\n', broken.Told.Select(one => $"{one.Place}: OE-{one.Number}")),
            string.Join('\n', errors.Select(error => $"{error.Place}: {error.Kind.Code}")));
        foreach (var (error, told) in errors.Zip(broken.Told))
        {
            Assert.StartsWith($"{told.Place}: OE-{told.Number}: {told.En}", error.Line(OfficialLanguage.English), StringComparison.Ordinal);
            Assert.StartsWith($"{told.Place}: OE-{told.Number}\u00a0: {told.Fr}", error.Line(OfficialLanguage.French), StringComparison.Ordinal);
            Assert.Equal(error.Line(OfficialLanguage.English), error.ToString());
        }
    }

    [Fact]
    public void Tells_everything_that_is_wrong_at_once()
    {
        var files = Files
            .With("crs/age.yaml", Files["crs/age.yaml"]!.Replace("    fr: Âge\n", "", StringComparison.Ordinal).Replace(LawBreak.Age, "", StringComparison.Ordinal))
            .With("fees.yaml", Files["fees.yaml"]!.Replace("2020-04-30:", "2020-05-01:", StringComparison.Ordinal))
            .With("categories/military.yaml", Files["categories/military.yaml"]!.Replace("\"42102\"", "\"42109\"", StringComparison.Ordinal))
            .With("pool.yaml", "");
        Assert.Equal(
            ["OE-1014", "OE-1005", "OE-1010", "OE-1009", "OE-1016", "OE-1016", "OE-1016", "OE-1016"],
            LawBook.Read(files).Errors.Select(error => error.Kind.Code));
    }

    [Fact]
    public void Every_way_to_be_wrong_that_the_law_knows_is_broken_here_once()
    {
        var told = Breaks.Values.SelectMany(one => one.Told).Select(one => one.Number).Distinct();
        int[] elsewhere = [1025, 1026, 1027, 1029];
        Assert.Equal(Enumerable.Range(1001, 29), told.Concat(elsewhere).Distinct().Order());
    }

    [Fact]
    public void The_first_version_must_be_there_and_known_and_no_day_has_two()
    {
        var text = Files["amendments.yaml"]!;
        Assert.Equal("law/amendments.yaml:1: OE-1029", Only(text.Replace("    crs: true\n", "", StringComparison.Ordinal)));
        var first = text.IndexOf("    crs: true\n", StringComparison.Ordinal);
        var status = text.LastIndexOf("    status: confirmed\n", first, StringComparison.Ordinal);
        Assert.Equal("law/amendments.yaml:31: OE-1029", Only(text[..status] + "    status: incomplete\n" + text[(status + "    status: confirmed\n".Length)..]));
        var second = text.IndexOf("    points: false\n", first, StringComparison.Ordinal);
        Assert.Equal("law/amendments.yaml:50: OE-1022", Only(text[..second] + "    crs: true\n" + text[second..]));

        static string Only(string text)
        {
            var error = Assert.Single(LawBook.Read(Files.With("amendments.yaml", text)).Errors);
            return $"{error.Place}: {error.Kind.Code}";
        }
    }

    [Fact]
    public void A_provision_in_two_files_and_an_occupation_in_two_rows_are_told()
    {
        var twice = Assert.Single(LawBook.Read(Files.With("zoo.yaml", "pool.validity:\n  title: x\n")).Errors);
        Assert.Equal("law/zoo.yaml:1: pool.validity: OE-1022: \"pool.validity\" is already declared at pool.yaml:3", twice.ToString());
        var row = Files["noc/noc-2016.csv"]!.Split('\n')[1];
        var occupation = Assert.Single(LawBook.Read(Files.With("noc/noc-2016.csv", Files["noc/noc-2016.csv"] + row + "\n")).Errors);
        Assert.Equal("law/noc/noc-2016.csv:502: OE-1022: \"0011\" is already declared at noc/noc-2016.csv", occupation.ToString());
    }

    [Fact]
    public void Kinds_have_numbers_of_their_own_and_both_wordings_name_the_same_places()
    {
        var kinds = typeof(LawErrors).GetFields().Select(field => (ErrorKind)field.GetValue(null)!).ToList();
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Number).Distinct().Count());
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Key).Distinct().Count());
        Assert.All(kinds, kind => Assert.Equal(Places(kind.Wording.En), Places(kind.Wording.Fr)));

        static IEnumerable<string> Places(string wording) =>
            System.Text.RegularExpressions.Regex.Matches(wording, @"\{\d\}").Select(match => match.Value).Order();
    }
}
