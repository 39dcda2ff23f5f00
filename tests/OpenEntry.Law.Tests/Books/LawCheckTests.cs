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

    [Theory]
    [InlineData("amendments.yaml", 1001)]
    [InlineData("sources.yaml", 1001)]
    [InlineData("readings.yaml", 1001)]
    [InlineData("amendments.yaml", 1004)]
    [InlineData("sources.yaml", 1004, "")]
    public void A_file_all_others_lean_on_is_told_once_and_what_follows_is_left_out(string file, int number, string? empty = "{}\n")
    {
        var errors = LawBook.Read(Files.With(file, number == 1001 ? ": : [" : empty!)).Errors;

        Assert.Equal([number, 1030], errors.Select(error => error.Kind.Number));
        Assert.All(errors, error => Assert.Equal($"law/{file}", error.Place.File));
        Assert.Equal(1, errors[0].Place.Line);
        Assert.Matches($@"^law/{file}: OE-1030: {file} could not be read, .*: [1-9]\d+ findings$", errors[1].Line(OfficialLanguage.English));
        Assert.Matches($@"^law/{file}: OE-1030\s: {file} n’a pu être lu, .*\s: [1-9]\d+\sconstats$", errors[1].Line(OfficialLanguage.French));
    }

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public void Twenty_levels_are_read_and_no_more(int lists, bool isTooDeep)
    {
        var errors = LawBook.Read(Files.With("zoo.yaml", $"zoo: {new string('[', lists)}1{new string(']', lists)}\n")).Errors;

        Assert.NotEmpty(errors);
        Assert.Equal(isTooDeep, errors.Any(error => error.Kind.Number == 1001 && error.Line(OfficialLanguage.English).EndsWith("nested too deeply", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_key_twice_deep_inside_a_provision_is_told_by_the_provision()
    {
        var text = Files["crs/age.yaml"]!;
        var once = text.IndexOf("    en: ", StringComparison.Ordinal);

        var error = LawBook.Read(Files.With("crs/age.yaml", text[..once] + "    en: Old\n" + text[once..])).Errors[0];

        Assert.Equal((1002, "crs.age"), (error.Kind.Number, error.Place.Path));
    }

    [Fact]
    public void What_is_wrong_elsewhere_is_told_beside_a_file_that_cannot_be_read()
    {
        var files = Files.With("readings.yaml", ": : [").With("crs/age.yaml", Files["crs/age.yaml"]!.Replace("withSpouse: 90, withoutSpouse: 99", "withSpouse: 90, withoutSpouse: 111", StringComparison.Ordinal));

        Assert.Equal([1001, 1013, 1013, 1030], LawBook.Read(files).Errors.Select(error => error.Kind.Number).Order());
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
        int[] elsewhere = [1025, 1026, 1027, 1029, 1030];
        Assert.Equal(Enumerable.Range(1001, 30), told.Concat(elsewhere).Distinct().Order());
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
