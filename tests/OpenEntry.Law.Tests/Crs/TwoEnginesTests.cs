using System.Diagnostics;
using CsCheck;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Crs;

/// <summary>The readable engine, the bulk engine thirty-two at a time and the bulk engine one by one agree to the point, for anybody, on any day.</summary>
public sealed class TwoEnginesTests(ITestOutputHelper output)
{
    private const string Seed = "0N0XIzNsQ0O2";
    private const int Batch = 1013; // Not a multiple of thirty-two: the last few walk the flat tables.

    /// <summary>Every day on which the law changes since Express Entry began, without and with the proposal of 2026.</summary>
    private static IEnumerable<LawInForce> Laws(LawBook book) =>
        from day in book.Days
        where day >= book.FirstDay
        from reform in (string?[])[null, "federal-high-skilled-2026"]
        select book.On(day, reform);

    [Fact]
    public void They_agree_on_random_facts_for_every_amendment_and_the_reform()
    {
        var cases = Agree(Laws(Stories.Law).ToList(), 200_000);
        output.WriteLine($"{cases} random facts, seed {Seed}");
        Assert.True(cases >= 200_000);
    }

    /// <summary>Ten million, when asked for: <c>OPENENTRY_TEN_MILLION=1</c>.</summary>
    [Fact]
    public void They_agree_on_ten_million_random_facts()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OPENENTRY_TEN_MILLION") == "1", "Set OPENENTRY_TEN_MILLION=1 to run it.");
        var clock = Stopwatch.StartNew();
        var cases = Agree(Laws(Stories.Law).ToList(), 10_000_000);
        output.WriteLine($"{cases} random facts in {clock.Elapsed.TotalSeconds:0} s, seed {Seed}");
        Assert.True(cases >= 10_000_000);
    }

    [Fact]
    public void They_agree_when_an_operator_takes_the_other_reading_of_mixed_English_and_the_vector_engine_steps_back()
    {
        var book = Switched();
        Assert.False(new BulkScorer(book.On("2024-05-01").Crs).IsVectorized);
        Agree(Laws(book).ToList(), 20_000);
        var mixed = People.Nobody with { FirstLanguage = People.French(7), SecondLanguage = People.English(5).With(Ability.Listening, 4) };
        Assert.Equal((25, "R26"), French(Stories.Law, mixed));
        Assert.Equal((50, "R26"), French(book, mixed));
        var swapped = mixed with { FirstLanguage = mixed.SecondLanguage, SecondLanguage = mixed.FirstLanguage };
        Assert.Equal((50, "R26"), French(book, swapped));
        Assert.Equal((25, null), French(book, mixed with { SecondLanguage = People.English(4) }));
        Assert.Equal((25, null), French(book, mixed with { SecondLanguage = null }));
        Assert.Equal((50, null), French(book, mixed with { SecondLanguage = People.English(5) }));

        static (int, string?) French(LawBook book, CrsFacts facts)
        {
            var line = book.Score("2024-05-01", facts)[CrsFactor.French];
            return (line.Points, line.Reading);
        }
    }

    [Fact]
    public void They_agree_when_a_table_no_longer_fits_thirty_two_lanes()
    {
        var files = Stories.Law.Files;
        var wide = files["crs/additional.yaml"]!.Replace("englishBelow: 25, englishAtLeast: 50", "englishBelow: 25, englishAtLeast: 300", StringComparison.Ordinal);
        var book = LawBook.Read(files.With("crs/additional.yaml", wide)).Value;
        Assert.False(new BulkScorer(book.On("2024-05-01").Crs).IsVectorized);
        Assert.Equal(300, book.Score("2024-05-01", People.Nobody with { FirstLanguage = People.French(7), SecondLanguage = People.English(5) }).Sections.Additional);
        Agree(Laws(book).ToList(), 10_000);
    }

    [Fact]
    public void They_agree_when_maxima_are_larger_than_a_byte()
    {
        var files = Stories.Law.Files;
        var totals = files["crs/totals.yaml"]!.Replace(" spouse: 40", " spouse: 300", StringComparison.Ordinal);
        Assert.NotEqual(files["crs/totals.yaml"], totals);
        var combinations = files["crs/transferability.yaml"]!.Replace("2015-01-01: 100", "2015-01-01: 300", StringComparison.Ordinal);
        Assert.NotEqual(files["crs/transferability.yaml"], combinations);
        var spouse = Rewritten(files, ("crs/spouse.yaml", "cap: 20", "cap: 256"));
        var book = LawBook.Read(spouse.With("crs/totals.yaml", totals).With("crs/transferability.yaml", combinations)).Value;
        Assert.True(new BulkScorer(book.On("2024-05-01").Crs).IsVectorized || !new BulkScorer(Stories.Law.On("2024-05-01").Crs).IsVectorized);
        Agree(Laws(book).ToList(), 10_000);
    }

    [Fact]
    public void They_agree_when_having_nothing_earns_something()
    {
        // Today the first row of every table gives nothing, which is also what an element that was never filled gives.
        var book = LawBook.Read(Rewritten(
            Stories.Law.Files,
            ("crs/age.yaml", "{ from: 0, to: 17, withSpouse: 0, withoutSpouse: 0 }", "{ from: 0, to: 17, withSpouse: 1, withoutSpouse: 2 }"),
            ("crs/canadian-work.yaml", "{ from: 0, to: 0, withSpouse: 0, withoutSpouse: 0 }", "{ from: 0, to: 0, withSpouse: 1, withoutSpouse: 2 }"),
            ("crs/education.yaml", "lessThanSecondary: { withSpouse: 0, withoutSpouse: 0 }", "lessThanSecondary: { withSpouse: 1, withoutSpouse: 2 }"),
            ("crs/first-official-language.yaml", "{ from: 0, to: 3, withSpouse: 0, withoutSpouse: 0 }",
                "{ from: 0, to: 0, withSpouse: 1, withoutSpouse: 2 }\n      - { from: 1, to: 3, withSpouse: 0, withoutSpouse: 0 }"),
            ("crs/second-official-language.yaml", "{ from: 0, to: 4, points: 0 }", "{ from: 0, to: 0, points: 1 }\n      - { from: 1, to: 4, points: 0 }"),
            ("crs/spouse.yaml", "lessThanSecondary: 0", "lessThanSecondary: 1"),
            ("crs/spouse.yaml", "{ from: 0, to: 4, points: 0 }", "{ from: 0, to: 0, points: 1 }\n      - { from: 1, to: 4, points: 0 }"),
            ("crs/spouse.yaml", "{ from: 0, to: 0, points: 0 }", "{ from: 0, to: 0, points: 1 }"),
            ("crs/transferability.yaml", "languageMid: 7", "languageMid: 1"),
            ("crs/transferability.yaml", "certificateLanguageMid: 5", "certificateLanguageMid: 1"),
            ("crs/transferability.yaml", "lessThanSecondary: 0", "lessThanSecondary: 1"),
            ("crs/transferability.yaml", "{ from: 0, to: 0, tier: 0 }", "{ from: 0, to: 0, tier: 1 }"))).Value;

        // Age 2, education 2, four abilities 2 and again 1, work 2.
        Assert.Equal(new CrsSections(18, 0, 0, 0), book.Score("2024-05-01", People.Nobody).Sections);
        // Age 1, education 1, four abilities 1 and again 1, work 1; of the spouse education 1, four abilities 1, work 1.
        Assert.Equal(new CrsSections(11, 6, 0, 0), book.Score("2024-05-01", People.Couple).Sections);
        // No schooling and no work abroad are in tier 1: 25 each with level 9.
        Assert.Equal(50, book.Score("2024-05-01", People.Nobody with { FirstLanguage = People.English(9) }).Sections.Transferability);
        Assert.Equal(0, book.Score("2024-05-01", People.Nobody with { CertificateOfQualification = true })[CrsFactor.TransferCertificate].Points);
        Agree(Laws(book).ToList(), 10_000);
    }

    [Fact]
    public void They_agree_when_points_are_odd_and_the_maximum_of_the_spouse_binds()
    {
        var book = LawBook.Read(Rewritten(
            Stories.Law.Files,
            ("crs/additional.yaml", "majorGroup00: 200, otherSkilled: 50", "majorGroup00: 301, otherSkilled: 51"),
            ("crs/totals.yaml", " spouse: 40", " spouse: 31"))).Value;

        Assert.Equal(301, book.Score("2024-05-01", People.Nobody with { ArrangedEmployment = ArrangedEmployment.MajorGroup00 }).Sections.Additional);
        Assert.Equal(51, book.Score("2024-05-01", People.Nobody with { ArrangedEmployment = ArrangedEmployment.OtherSkilled }).Sections.Additional);
        var best = new SpouseFacts { Education = EducationLevel.Doctoral, Language = People.English(12), CanadianWorkYears = 9 };
        Assert.Equal(31, book.Score("2024-05-01", People.Couple with { Spouse = best }).Sections.Spouse);
        Agree(Laws(book).ToList(), 10_000);
    }

    [Fact]
    public void The_tables_of_today_fit_thirty_two_lanes_where_the_processor_has_them() =>
        Assert.All(Laws(Stories.Law), law => Assert.Equal(System.Runtime.Intrinsics.X86.Avx2.IsSupported, new BulkScorer(law.Crs).IsVectorized));

    [Fact]
    public void Columns_that_are_full_take_nobody_more_and_can_be_emptied()
    {
        var columns = new FactsColumns(1);
        columns.Add(People.Nobody);
        Assert.Throws<InvalidOperationException>(() => columns.Add(People.Nobody));
        columns.Clear();
        columns.Add(People.Couple);
        Assert.Equal(1, columns.Count);
    }

    /// <summary>The other reading of mixed English (R26).</summary>
    internal static LawBook Switched()
    {
        var files = Stories.Law.Files;
        var readings = files["readings.yaml"]!.Replace("taken: lower", "taken: higher", StringComparison.Ordinal);
        return LawBook.Read(files.With("readings.yaml", readings)).Value;
    }

    internal static LawFiles Rewritten(LawFiles files, params (string File, string From, string To)[] changes)
    {
        foreach (var (file, from, to) in changes)
        {
            Assert.Contains(from, files[file]!, StringComparison.Ordinal);
            files = files.With(file, files[file]!.Replace(from, to, StringComparison.Ordinal));
        }

        return files;
    }

    internal static int Agree(List<LawInForce> laws, int cases)
    {
        var each = (int)Math.Ceiling((double)cases / laws.Count / Batch) * Batch;
        var done = 0;
        Parallel.For(0, laws.Count, i =>
        {
            var law = laws[i];
            var pcg = PCG.Parse(Seed);
            var random = new PCG((uint)i + 1, pcg.Seed);
            var bulk = new BulkScorer(law.Crs);
            var facts = new CrsFacts[Batch];
            var columns = new FactsColumns(Batch);
            var (vector, scalar) = (new ScoreColumns(Batch), new ScoreColumns(Batch));
            for (var round = 0; round < each / Batch; round++)
            {
                columns.Clear();
                for (var j = 0; j < Batch; j++) columns.Add(facts[j] = RandomFacts.All.Generate(random, null, out _));
                bulk.Score(columns, vector);
                bulk.ScoreOneByOne(columns, scalar);
                for (var j = 0; j < Batch; j++) Compare(law, facts[j], vector, scalar, j);
            }

            Interlocked.Add(ref done, each);
        });
        return done;
    }

    private static void Compare(LawInForce law, CrsFacts facts, ScoreColumns vector, ScoreColumns scalar, int j)
    {
        var score = CrsScorer.Score(facts, law);
        var (a, b) = (Sections(vector, j), Sections(scalar, j));
        if (score.Sections == a && score.Sections == b && score.Total == vector.Total[j] && score.Total == scalar.Total[j]) return;
        Assert.Fail($"seed {Seed}, {law.Since} {law.ReformName}: readable {score.Sections}, bulk {a}, one by one {b}, for {facts}");
    }

    private static CrsSections Sections(ScoreColumns scores, int j) => new(scores.Core[j], scores.Spouse[j], scores.Transferability[j], scores.Additional[j]);
}
