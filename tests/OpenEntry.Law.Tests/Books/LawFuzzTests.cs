using System.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Programs;

namespace OpenEntry.Law.Tests.Books;

/// <summary>Spoilt copies of the law: the loader gives a law that can be used on any day, or numbered errors; it never throws.</summary>
public sealed class LawFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20240411;
    private static readonly LawFiles Files = Stories.Law.Files;
    private static readonly string[] Names = [.. Files.Names];

    [Fact]
    public void Flipped_bytes_lost_lines_and_moved_indents_give_a_law_or_numbered_errors()
    {
        var (laws, refused) = (0, 0);
        Parallel.For(0, 1_000, i =>
        {
            var random = new Random(Seed + i);
            var name = Names[i % Names.Length];
            var text = Files[name]!;
            for (var times = random.Next(1, 4); times > 0; times--) text = Spoil(text, random);
            if (Use(name, text, i)) Interlocked.Increment(ref laws);
            else Interlocked.Increment(ref refused);
        });
        output.WriteLine($"{laws + refused} spoilt copies, seed {Seed}: {laws} still a law, {refused} refused");
        Assert.True(laws > 50 && refused > 50);
    }

    /// <summary>Words of the law in the wrong place, and what YAML alone would allow.</summary>
    [Fact]
    public void Values_of_the_wrong_kind_anywhere_give_a_law_or_numbered_errors()
    {
        string[] values = ["none", "unknown", "[]", "{}", "-1", "0", "99999999999", "2147483647", "1.5", "\"\"", "~", "&a 5", "*a", "!!int 5", "|", "{ withSpouse: 5 }", "[[1]]", "2015-01-01"];
        Parallel.For(0, 250, i =>
        {
            var random = new Random(Seed - i);
            var name = Names.Where(one => one.EndsWith(".yaml", StringComparison.Ordinal)).ElementAt(random.Next(Names.Count(one => one.EndsWith(".yaml", StringComparison.Ordinal))));
            var lines = Files[name]!.Split('\n');
            var keyed = Enumerable.Range(0, lines.Length).Where(line => lines[line].Contains(": ", StringComparison.Ordinal)).ToArray();
            if (keyed.Length == 0) return;
            var at = keyed[random.Next(keyed.Length)];
            var colons = Enumerable.Range(0, lines[at].Length - 1).Where(c => lines[at][c] == ':' && lines[at][c + 1] == ' ').ToArray();
            var colon = colons[random.Next(colons.Length)];
            var end = lines[at].IndexOfAny([',', '}'], colon);
            lines[at] = lines[at][..(colon + 2)] + values[random.Next(values.Length)] + (end < 0 ? "" : lines[at][end..]);
            Use(name, string.Join('\n', lines), i);
        });
    }

    private static bool Use(string name, string text, int i)
    {
        try
        {
            var read = LawBook.Read(Files.With(name, text));
            if (!read.IsOk)
            {
                Assert.All(read.Errors, error =>
                {
                    Assert.InRange(error.Kind.Number, 1001, 1030);
                    Assert.False(string.IsNullOrWhiteSpace(error.Place.ToString()));
                    Assert.NotEqual("", error.Line(OfficialLanguage.English));
                    Assert.NotEqual("", error.Line(OfficialLanguage.French));
                });
                return false;
            }

            var book = read.Value;
            foreach (var law in from day in book.Days where day >= book.FirstDay from reform in book.Reforms.Select(one => one.Name).Prepend(null) select book.On(day, reform))
            {
                var columns = new FactsColumns(32);
                for (var j = 0; j < 32; j++) columns.Add(People.Couple with { Age = 5 * j, FirstLanguage = People.French(j % 13), CanadianWorkYears = j });
                new BulkScorer(law.Crs).Score(columns, new ScoreColumns(32));
                CrsScorer.Score(People.Couple with { FirstLanguage = People.French(9) }, law);
                new FswGrid(law).Score(People.Worker);
                foreach (var key in LanguageTest.Keys) LanguageTest.Of(key, law)?.Level(Ability.Reading, 6);
                _ = law.Assessor;
            }

            _ = CategoryRule.All(book).Count();
            foreach (var provision in book.Provisions) _ = provision.Values.SelectMany(value => value.Value.Flatten()).Count();
            return true;
        }
        catch (Exception thrown) when (thrown is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"case {i}, {name}: {thrown.GetType().Name} {thrown.Message}\n{thrown.StackTrace}\n{Changed(Files[name]!, text)}", thrown);
        }
    }

    private static string Changed(string before, string after)
    {
        var (old, young) = (before.Split('\n'), after.Split('\n'));
        return string.Join('\n', young.Except(old).Take(5).Select(line => "+ " + line).Concat(old.Except(young).Take(5).Select(line => "- " + line)));
    }

    private static string Spoil(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(at);
                return string.Join('\n', lines);
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                return string.Join('\n', lines);
            case 2:
                lines[at] = random.Next(2) == 0 ? "  " + lines[at] : lines[at].Length > 1 ? lines[at][1..] : "";
                return string.Join('\n', lines);
            case 3:
                (lines[at], lines[0]) = (lines[0], lines[at]);
                return string.Join('\n', lines);
            case 4:
                return text[..random.Next(text.Length)];
            case 5:
                var digits = Enumerable.Range(0, text.Length).Where(c => char.IsAsciiDigit(text[c])).ToArray();
                if (digits.Length == 0) return text;
                var digit = digits[random.Next(digits.Length)];
                return text[..digit] + (char)('0' + random.Next(10)) + text[(digit + 1)..];
            default:
                var bytes = Encoding.UTF8.GetBytes(text);
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return Encoding.UTF8.GetString(bytes);
        }
    }
}
