using System.Runtime.Intrinsics.X86;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Crs;

/// <summary>
/// Thirty-two people at a time is for tables that fit: sixteen rows, numbers and sums below 256. Each table is made as large as it may be, where
/// the engine serves, and one larger, where it steps back; either way all engines agree.
/// </summary>
public sealed class VectorFitTests
{
    private const string AgeCap = "cap: { withSpouse: 100, withoutSpouse: 110 }";
    private const string NoCap = "cap: { withSpouse: 1200, withoutSpouse: 1200 }";
    private const string Adults = "{ from: 20, to: 29, withSpouse: 100, withoutSpouse: 110 }";
    private const string Doctors = "doctoral: { withSpouse: 140, withoutSpouse: 150 }";
    private const string Children = "{ from: 0, to: 17, withSpouse: 0, withoutSpouse: 0 }";

    private static readonly Dictionary<string, Func<int, (string File, string From, string To)[]>> Tables = new()
    {
        ["age with a spouse"] = most => [("age", AgeCap, NoCap), ("age", Adults, $"{{ from: 20, to: 29, withSpouse: {most}, withoutSpouse: 110 }}")],
        ["age without a spouse"] = most => [("age", AgeCap, NoCap), ("age", Adults, $"{{ from: 20, to: 29, withSpouse: 100, withoutSpouse: {most} }}")],
        // The two registers of ages begin at 14: below it nothing may change.
        ["childhood"] = last => [("age", Children, $"{{ from: 0, to: {28 - last}, withSpouse: 0, withoutSpouse: 0 }}\n      - {{ from: {29 - last}, to: 17, withSpouse: 1, withoutSpouse: 2 }}")],
        ["education with a spouse"] = most =>
            [("education", "cap: { withSpouse: 140, withoutSpouse: 150 }", NoCap), ("education", Doctors, $"doctoral: {{ withSpouse: {most}, withoutSpouse: 150 }}")],
        ["education without a spouse"] = most =>
            [("education", "cap: { withSpouse: 140, withoutSpouse: 150 }", NoCap), ("education", Doctors, $"doctoral: {{ withSpouse: 140, withoutSpouse: {most} }}")],
        ["four abilities"] = most =>
        [
            ("first-official-language", "cap: { withSpouse: 128, withoutSpouse: 136 }", NoCap),
            ("first-official-language", "{ from: 10, withSpouse: 32, withoutSpouse: 34 }", $"{{ from: 10, withSpouse: 32, withoutSpouse: {most} }}"),
        ],
        ["levels"] = last =>
        [
            ("first-official-language", "{ from: 10, withSpouse: 32, withoutSpouse: 34 }",
                $"{{ from: 10, to: {last - 1}, withSpouse: 30, withoutSpouse: 32 }}\n      - {{ from: {last}, withSpouse: 32, withoutSpouse: 34 }}"),
        ],
        ["years in Canada"] = last =>
        [
            ("canadian-work", "{ from: 5, withSpouse: 70, withoutSpouse: 80 }",
                $"{{ from: 5, to: {last - 1}, withSpouse: 69, withoutSpouse: 79 }}\n      - {{ from: {last}, withSpouse: 70, withoutSpouse: 80 }}"),
        ],
        // The second language adds up to 24.
        ["work in Canada and a second language"] = most =>
        [
            ("canadian-work", "cap: { withSpouse: 70, withoutSpouse: 80 }", NoCap),
            ("canadian-work", "{ from: 5, withSpouse: 70, withoutSpouse: 80 }", $"{{ from: 5, withSpouse: 70, withoutSpouse: {most} }}"),
        ],
        ["a spouse's years in Canada"] = last => [("spouse", "{ from: 5, points: 10 }", $"{{ from: 5, to: {last - 1}, points: 9 }}\n      - {{ from: {last}, points: 10 }}")],
        ["years abroad"] = last => [("transferability", "{ from: 3, tier: 2 }", $"{{ from: 3, to: {last - 1}, tier: 1 }}\n        - {{ from: {last}, tier: 2 }}")],
        // Four abilities of 50, a doctorate of 40 and the years.
        ["all of a spouse"] = most =>
        [
            ("spouse", "cap: 20", "cap: 200"), ("spouse", "cap: 10", "cap: 50"), ("spouse", "{ from: 9, points: 5 }", "{ from: 9, points: 50 }"),
            ("spouse", "doctoral: 10", "doctoral: 40"), ("spouse", "{ from: 5, points: 10 }", $"{{ from: 5, points: {most} }}"), ("totals", " spouse: 40", " spouse: 300"),
        ],
        // Beside the 50 of foreign work and the 50 of a certificate.
        ["all combinations"] = most =>
        [
            ("transferability", "cap: 50\n  values:\n    2015-01-01:\n      tiers:\n        lessThanSecondary", $"cap: {most}\n  values:\n    2015-01-01:\n      tiers:\n        lessThanSecondary"),
            ("transferability", "2015-01-01: 100", "2015-01-01: 300"),
        ],
        ["additional points"] = most => [("additional", "threeYearsOrMore: 30", $"threeYearsOrMore: {most}")],
    };

    [Theory]
    [InlineData("age with a spouse", 255)]
    [InlineData("age without a spouse", 255)]
    [InlineData("childhood", 14)]
    [InlineData("education with a spouse", 255)]
    [InlineData("education without a spouse", 255)]
    [InlineData("four abilities", 63)]
    [InlineData("levels", 15)]
    [InlineData("years in Canada", 15)]
    [InlineData("work in Canada and a second language", 231)]
    [InlineData("a spouse's years in Canada", 15)]
    [InlineData("years abroad", 15)]
    [InlineData("all of a spouse", 15)]
    [InlineData("all combinations", 155)]
    // The bonus for French is up to 50, a brother or sister 15.
    [InlineData("additional points", 190)]
    public void A_table_fits_up_to_here_and_one_more_makes_the_engine_step_back(string table, int largest)
    {
        Assert.Equal(Avx2.IsSupported, IsVectorized(Law(Tables[table](largest))));
        Assert.False(IsVectorized(Law(Tables[table](largest + 1))));
    }

    [Theory]
    [InlineData("withLanguage", "withCanadianWork", 0)]
    [InlineData("withCanadianWork", "withLanguage", 0)]
    [InlineData("withLanguage", "withCanadianWork", 1)]
    [InlineData("withCanadianWork", "withLanguage", 1)]
    public void The_two_sides_of_a_combination_are_added_before_their_maximum_binds(string one, string other, int which)
    {
        // 155 and 100 are 255. The maxima are 155, 50 and 50: 255 as well.
        Assert.Equal(Avx2.IsSupported, IsVectorized(With(100)));
        Assert.False(IsVectorized(With(101)));

        LawBook With(int most)
        {
            var text = Stories.Law.Files["crs/transferability.yaml"]!;
            var (education, foreign) = (text.IndexOf("crs.transferability.education:", StringComparison.Ordinal), text.IndexOf("crs.transferability.foreign-work:", StringComparison.Ordinal));
            var (from, to) = which == 0 ? (education, foreign) : (foreign, text.IndexOf("crs.transferability.certificate:", StringComparison.Ordinal));
            var part = Replaced(text[from..to], "cap: 50", "cap: 155");
            part = High(High(part, one, 155), other, most);
            return Read(Stories.Law.Files.With("crs/transferability.yaml", text[..from] + part + text[to..]));
        }

        static string High(string part, string side, int points)
        {
            var at = part.IndexOf("2: {", part.IndexOf($"{side}:", StringComparison.Ordinal), StringComparison.Ordinal);
            return part[..at] + "2: { mid: 25, high: " + points + part[part.IndexOf(" }", at, StringComparison.Ordinal)..];
        }
    }

    [Fact]
    public void A_short_table_of_ages_begins_at_birth()
    {
        var rows = Stories.Law.Files["crs/age.yaml"]!;
        var (from, to) = (rows.IndexOf("{ from: 0,", StringComparison.Ordinal), rows.IndexOf("{ from: 45,", StringComparison.Ordinal));
        var book = Read(Stories.Law.Files.With("crs/age.yaml",
            rows[..from] + "{ from: 0, to: 0, withSpouse: 1, withoutSpouse: 2 }\n      - { from: 1, to: 29, withSpouse: 3, withoutSpouse: 4 }\n      - { from: 30," + rows[(to + "{ from: 45,".Length)..]));
        Assert.Equal(Avx2.IsSupported, IsVectorized(book));
        Assert.Equal((2, 4, 0), (Core(0), Core(1), Core(30)));

        int Core(int age) => book.Score("2024-05-01", People.Nobody with { Age = age }).Sections.Core;
    }

    private static LawBook Law((string File, string From, string To)[] changes) =>
        Read(TwoEnginesTests.Rewritten(Stories.Law.Files, [.. changes.Select(one => ($"crs/{one.File}.yaml", one.From, one.To))]));

    private static LawBook Read(LawFiles files) => LawBook.Read(files).Value;

    private static bool IsVectorized(LawBook book)
    {
        var law = book.On("2024-05-01");
        TwoEnginesTests.Agree([law], 4_000);
        return new BulkScorer(law.Crs).IsVectorized;
    }

    private static string Replaced(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
