using CsCheck;
using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Tests.Profiles;

namespace OpenEntry.Law.Tests.Noc;

public class NocSearchTests
{
    private static readonly NocBook Noc = LawBook.Embedded().Noc;

    [Fact]
    public void A_code_finds_itself_first()
    {
        var found = NocSearch.Find(Noc, "21231");

        Assert.Equal(("21231", NocMatchKind.Code), (found[0].Occupation.Code.ToString(), found[0].Kind));
        Assert.Single(found);
    }

    [Fact]
    public void Four_digits_are_a_code_of_2016_and_the_beginning_of_codes_of_2021()
    {
        Assert.Equal(["21230", "21231", "21232", "21233", "21234", "2123"], Codes("2123"));
        Assert.Equal(["2123"], Codes("2123", edition: 2016));
    }

    [Fact]
    public void Zeros_at_the_front_count() => Assert.Equal(["0012"], Codes("0012"));

    [Fact]
    public void Words_of_either_language_find_it_whatever_their_case_and_accents()
    {
        Assert.Contains("21231", Codes("SOFTWARE Engineers"));
        Assert.Contains("21231", Codes("ingénieures logiciel"));
        Assert.Contains("21231", Codes("ingenieures logiciel"));
        Assert.Contains("31301", Codes("infirmières autorisées"));
    }

    [Fact]
    public void All_words_must_be_in_one_title_of_one_language()
    {
        Assert.Empty(Codes("software cooks"));
        Assert.Empty(Codes("software logiciel"));
    }

    [Fact]
    public void Newer_codes_come_first_and_in_each_edition_the_better_match()
    {
        var found = NocSearch.Find(Noc, "cooks");

        Assert.Equal(("63200", NocMatchKind.Title), (found[0].Occupation.Code.ToString(), found[0].Kind));
        Assert.Equal([2021, 2016], found.Select(match => match.Occupation.Code.Edition).Distinct());
    }

    [Fact]
    public void A_word_wrong_by_a_letter_is_forgiven_when_nothing_else_is_found()
    {
        Assert.All(["sofware engineers", "softwrae engineers", "softwaree engineers", "softvare engineers"], typed =>
        {
            var found = NocSearch.Find(Noc, typed, 2021);
            Assert.Contains(found, match => match.Occupation.Code.ToString() == "21231");
            Assert.All(found, match => Assert.Equal(NocMatchKind.Misspelt, match.Kind));
        });
    }

    [Theory]
    [InlineData("trucker", "73300")]
    [InlineData("truckers", "73300")]
    [InlineData("lorry driver", "73300")]
    [InlineData("camionneuse", "73300")]
    [InlineData("family doctor", "31102")]
    [InlineData("GP", "31102")]
    [InlineData("nanny", "44100")]
    [InlineData("nounou", "44100")]
    [InlineData("care aide", "33102")]
    [InlineData("stonemason", "72320")]
    [InlineData("Help Desk", "22221")]
    public void What_people_call_it_finds_it(string search, string code)
    {
        var found = NocSearch.Find(Noc, search, 2021);

        Assert.Equal((code, NocMatchKind.Everyday), (found[0].Occupation.Code.ToString(), found[0].Kind));
    }

    [Fact]
    public void A_doctor_chooses_among_the_three_occupations_of_doctors()
    {
        var doctors = NocSearch.Find(Noc, "doctor", 2021).Where(match => match.Kind == NocMatchKind.Everyday).Select(match => match.Occupation.Code.ToString());

        Assert.Equal(["31100", "31101", "31102"], doctors.Order());
    }

    [Fact]
    public void A_title_comes_before_what_people_call_another_occupation()
    {
        var found = NocSearch.Find(Noc, "chef", 2021);

        Assert.Equal(NocMatchKind.TitleBegins, found.Single(match => match.Occupation.Code.ToString() == "62200").Kind);
        Assert.Contains(found, match => match.Kind == NocMatchKind.Everyday);
        Assert.True(found.Select(match => match.Kind).SequenceEqual(found.Select(match => match.Kind).Order()));
    }

    [Fact]
    public void An_everyday_name_may_be_wrong_by_a_letter() =>
        Assert.Contains(NocSearch.Find(Noc, "trukcer", 2021), match => (match.Occupation.Code.ToString(), match.Kind) == ("73300", NocMatchKind.Misspelt));

    [Fact]
    public void Every_everyday_name_is_of_an_occupation_that_exists_and_finds_it()
    {
        var (line, names) = (0, 0);
        foreach (var cells in File.ReadLines(Path.Combine(Documents.Root, "src/OpenEntry.Law/Noc/everyday-titles.csv")).Skip(1).Select(row => row.Split(',')))
        {
            Assert.True(cells.Length == 3, $"line {line + 2}");
            line++;
            foreach (var name in cells.Skip(1).SelectMany(cell => cell.Split("; ", StringSplitOptions.RemoveEmptyEntries)))
            {
                names++;
                Assert.True(NocSearch.Find(Noc, name, 2021).Any(match => match.Occupation.Code.ToString() == cells[0]), $"{name} does not find {cells[0]}");
            }
        }

        Assert.True(line > 300 && names > 1300, $"{line}, {names}");
    }

    [Theory]
    [InlineData("dentists", "31110", NocMatchKind.Title)]
    [InlineData("software engineers", "21231", NocMatchKind.TitleBegins)]
    [InlineData("engineers software", "21231", NocMatchKind.Words)]
    [InlineData("oftware ngineers", "21231", NocMatchKind.Parts)]
    [InlineData("air trafic", "72601", NocMatchKind.Misspelt)]
    [InlineData("cookz", "63200", NocMatchKind.Misspelt)]
    [InlineData("2123", "21231", NocMatchKind.CodeBegins)]
    public void A_match_says_how_it_was_found(string search, string code, NocMatchKind kind) =>
        Assert.Equal(kind, NocSearch.Find(Noc, search, 2021).Single(match => match.Occupation.Code.ToString() == code).Kind);

    [Fact]
    public void The_end_of_a_title_is_not_its_beginning() =>
        Assert.Equal(NocMatchKind.Words, NocSearch.Find(Noc, "engineers and designers", 2021).First(match => match.Occupation.Code.ToString() == "21231").Kind);

    [Fact]
    public void Digits_beside_letters_are_words() => Assert.Empty(NocSearch.Find(Noc, "2123a"));

    [Fact]
    public void Occupations_stand_in_the_order_of_their_codes()
    {
        var codes = Noc.Occupations.Select(occupation => occupation.Code).ToList();
        Assert.Equal(codes.OrderBy(code => code.Edition).ThenBy(code => code.ToString(), StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Within_one_edit_are_the_words_that_one_edit_makes()
    {
        var word = Gen.Char["abc"].Array[0, 5].Select(letters => new string(letters));
        Gen.Select(word, word).Sample((a, b) => Assert.Equal(a == b || OneEdit(a).Contains(b), TitleWords.WithinOneEdit(a, b)), iter: 20_000);
    }

    // Every word that inserting, dropping or changing a letter, or swapping two neighbours, makes of one.
    private static HashSet<string> OneEdit(string word)
    {
        var made = new HashSet<string>();
        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in "abc") made.Add(word.Insert(at, $"{letter}"));
            if (at == word.Length) continue;
            made.Add(word.Remove(at, 1));
            foreach (var letter in "abc") made.Add(word.Remove(at, 1).Insert(at, $"{letter}"));
            if (at + 1 < word.Length) made.Add(word.Remove(at, 1).Insert(at + 1, $"{word[at]}"));
        }

        return made;
    }

    [Fact]
    public void Short_words_are_not_guessed_at() => Assert.Empty(Codes("cokk"));

    [Fact]
    public void A_good_spelling_brings_no_misspelt_ones() => Assert.DoesNotContain(NocSearch.Find(Noc, "engineers"), match => match.Kind == NocMatchKind.Misspelt);

    [Theory]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("zzzzzz")]
    [InlineData("99999999")]
    public void What_is_not_there_is_not_found(string search) => Assert.Empty(Codes(search));

    [Theory]
    [InlineData("Ingénieurs/ingénieures en logiciel", "ingenieurs ingenieures en logiciel")]
    [InlineData("  L’œuvre d'art — ÇA\u00a0!", "l oeuvre d art ca")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("o\u0300t\u036fa", "ota")]
    public void Spellings_of_the_same_words_fold_to_one(string typed, string folded) => Assert.Equal(folded, TitleWords.Fold(typed));

    [Fact]
    public void No_title_loses_a_letter_in_folding() => Assert.All(Noc.Occupations, occupation =>
        Assert.Equal(
            (occupation.Title.En + occupation.Title.Fr).Count(char.IsLetter),
            (TitleWords.Fold(occupation.Title.En) + TitleWords.Fold(occupation.Title.Fr)).Count(char.IsLetter) - (occupation.Title.En + occupation.Title.Fr).Count(letter => letter is 'œ' or 'Œ' or 'æ')));

    private static string[] Codes(string search, int? edition = null) => [.. NocSearch.Find(Noc, search, edition).Select(match => match.Occupation.Code.ToString())];
}
