using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Tests.Books;

/// <summary>A story about the law that can be told of any law book: it fails where the book says something else.</summary>
public sealed record Story(string Name, Action<LawBook> Tell)
{
    public override string ToString() => Name;
}

/// <summary>What stories ask of a law book.</summary>
internal static class Telling
{
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static LawInForce On(this LawBook book, string day, string? reform = null) => book.On(Day(day), reform);

    /// <summary>A number of the law, as written.</summary>
    public static int Number(this LawInForce law, string provision, params string[] fields)
    {
        var node = law.Value(provision);
        Assert.True(node is not null, $"{provision} is not in force on {law.Since}");
        foreach (var field in fields)
        {
            node = node[field];
            Assert.True(node is not null, $"{provision} has no {field}");
        }

        return int.Parse(node.Word!, System.Globalization.CultureInfo.InvariantCulture);
    }

    public static string Words(this LawInForce law, string provision) => string.Join(' ', law.Value(provision)!.Items!.Select(item => item.Word));

    /// <summary>A maximum, as written.</summary>
    public static int Cap(this LawBook book, string provision, string? column = null)
    {
        var cap = book[provision]!.Cap!;
        return int.Parse((column is null ? cap : cap[column]!).Word!, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Scores a person with all three: readably, thirty-two at a time, and one by one. They must agree before the story goes on.</summary>
    public static CrsScore Score(this LawInForce law, CrsFacts facts)
    {
        var score = CrsScorer.Score(facts, law);
        var columns = new FactsColumns(33);
        for (var i = 0; i < 33; i++) columns.Add(facts);
        var bulk = new BulkScorer(law.Crs);
        var (both, single) = (new ScoreColumns(33), new ScoreColumns(33));
        bulk.Score(columns, both);
        bulk.ScoreOneByOne(columns, single);
        foreach (var (scores, i) in (ReadOnlySpan<(ScoreColumns, int)>)[(both, 0), (both, 31), (both, 32), (single, 0)])
        {
            Assert.Equal(score.Sections, new CrsSections(scores.Core[i], scores.Spouse[i], scores.Transferability[i], scores.Additional[i]));
            Assert.Equal(score.Total, scores.Total[i]);
        }

        return score;
    }

    public static CrsScore Score(this LawBook book, string day, CrsFacts facts) => book.On(day).Score(facts);

    public static FswScore Grid(this LawBook book, FswFacts facts, string day = "2024-05-01") => new FswGrid(book.On(day)).Score(facts);

    public static LanguageTest? Test(this LawBook book, string key, string day) => LanguageTest.Of(key, book.On(day));

    public static CategoryRule? Category(this LawBook book, string key, string day) =>
        CategoryRule.InForce(book.On(day)).SingleOrDefault(rule => rule.Key == key);

    /// <summary>What each value adds to the one before; the first counts from 0.</summary>
    public static int[] Steps(this IEnumerable<int> values)
    {
        var before = 0;
        return [.. values.Select(value => (value, step: value - before)).Select(pair => (before = pair.value, pair.step).step)];
    }

    public static int[] Repeat(int value, int times) => [.. Enumerable.Repeat(value, times)];
}

/// <summary>People to tell stories about.</summary>
internal static class People
{
    /// <summary>Nobody in particular: scores nothing at all.</summary>
    public static readonly CrsFacts Nobody = new() { Id = "nobody", Age = 0, Education = EducationLevel.LessThanSecondary };

    /// <summary>The same with an accompanying spouse who has nothing either.</summary>
    public static readonly CrsFacts Couple = Nobody with { AccompanyingSpouse = true, Spouse = new SpouseFacts() };

    public static readonly FswFacts Worker = new() { Id = "nobody", Age = 0, Education = EducationLevel.LessThanSecondary };

    public static readonly EducationLevel[] Ladder = Enum.GetValues<EducationLevel>();

    public static LanguageLevels English(int level) => LanguageLevels.Even(OfficialLanguage.English, (byte)level);

    public static LanguageLevels French(int level) => LanguageLevels.Even(OfficialLanguage.French, (byte)level);
}
