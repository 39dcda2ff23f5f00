using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Books;

public sealed class LawBookTests
{
    private static LawBook Book => Stories.Law;

    [Fact]
    public void The_law_is_the_same_from_one_amendment_to_the_next()
    {
        Assert.Same(Book.On("2017-06-06"), Book.On("2017-10-23"));
        Assert.Equal(Telling.Day("2017-06-06"), Book.On("2017-10-23").Since);
        Assert.NotSame(Book.On("2017-06-05"), Book.On("2017-06-06"));
        Assert.Equal(Telling.Day("2015-01-01"), Book.FirstDay);
        Assert.Null(Book.On("2017-06-06").ReformName);
        Assert.Equal("federal-high-skilled-2026", Book.On("2017-06-06", "federal-high-skilled-2026").ReformName);
    }

    [Fact]
    public void Every_provision_has_title_citation_and_source_in_both_languages_and_knows_its_line()
    {
        Assert.All(Book.Provisions, provision =>
        {
            Assert.All([provision.Title, provision.Citation, provision.Note ?? Text.Same("-")], words => Assert.False(string.IsNullOrWhiteSpace(words.En) || string.IsNullOrWhiteSpace(words.Fr)));
            Assert.NotEmpty(provision.Sources);
            Assert.All(provision.Sources, source => Assert.False(string.IsNullOrWhiteSpace(Book.Sources[source].Title)));
            Assert.All(provision.Readings, reading => Assert.False(string.IsNullOrWhiteSpace(Book.Readings[reading].Taken.Fr)));
            Assert.StartsWith($"{provision.Name}:", Book.Files[provision.File]!.Split('\n')[provision.Line - 1], StringComparison.Ordinal);
        });
        Assert.Equal(Book.Provisions.Select(one => one.Name).Order(StringComparer.Ordinal), Book.Provisions.Select(one => one.Name));
    }

    [Fact]
    public void Amendments_readings_and_reforms_keep_their_words_and_what_they_rest_on()
    {
        var amendment = Book.Amendments.Single(one => one.Date == Telling.Day("2017-06-06"));
        Assert.Equal(("Amending instruction 2017-1, made 29 May 2017", "Instruction modificative 2017-1, donnée le 29 mai 2017"), (amendment.Instrument.En, amendment.Instrument.Fr));
        Assert.StartsWith("New points for French", amendment.Changes.En, StringComparison.Ordinal);
        Assert.StartsWith("Nouveaux points pour le français", amendment.Changes.Fr, StringComparison.Ordinal);
        Assert.Equal((true, true, "MI2017 HC1318 ITC2017 PWC2017 CV2017TB"), (amendment.IsCrsVersion, amendment.ChangesPoints, string.Join(' ', amendment.Sources)));
        var designation = Book.Amendments.Single(one => one.Date == Telling.Day("2014-01-06"));
        Assert.Equal((false, false), (designation.IsCrsVersion, designation.ChangesPoints));

        var reading = Book.Readings["R26"];
        Assert.Equal(("Points for French with mixed English", "Le nombre de points inférieur.", "Most readings agree."), (reading.Question.En, reading.Taken.Fr, reading.Reason.En));
        Assert.Equal("The higher number of points.", Assert.Single(reading.Alternatives).En);
        Assert.Equal("Federal High-Skilled Class (proposal of 2026)", Book.Reforms[0].Title.En);
    }

    [Fact]
    public void A_provision_knows_its_unit_and_the_readings_it_hangs_on()
    {
        Assert.Equal(("points", "R12 R13"), (Book["crs.second-official-language"]!.Unit, string.Join(' ', Book["crs.second-official-language"]!.Readings)));
        Assert.Equal(("years", "R2 R3 R9 R10"), (Book["education-assessment.validity"]!.Unit, string.Join(' ', Book["education-assessment.validity"]!.Readings)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("~")]
    public void A_source_keeps_its_title_and_its_address_where_one_is_known(string none)
    {
        var book = LawBook.Read(Book.Files.With("sources.yaml", Book.Files["sources.yaml"]!.Replace("url: null", $"url: {none}", StringComparison.Ordinal))).Value;
        Assert.Equal(
            new Source("MI2016", "Amending instruction 2016-1, Canada Gazette I vol. 150 no. 46, 12 Nov 2016 (made 21 Oct 2016), copy",
                "https://www.visacenter.org/page/712/changes-to-the-express-entry-selection-system-starting-nov-19-2016"),
            book.Sources["MI2016"]);
        Assert.Null(book.Sources["CRSPAGE2022"].Url);
    }

    [Fact]
    public void Versions_whose_content_is_not_known_are_named_until_one_is_known_again()
    {
        Assert.Empty(Book.On("2026-11-02").Unconfirmed);
        Assert.Equal([Telling.Day("2026-11-03")], Book.On("2026-11-03").Unconfirmed.Select(one => one.Date));
        Assert.NotEqual(Telling.Day("2026-11-03"), Book.On("2026-11-03").CrsVersion.Date);

        // Were the version of 6 June 2017 not known, the next would be known again.
        var text = Book.Files["amendments.yaml"]!;
        var at = text.IndexOf("status: confirmed", text.IndexOf("date: 2017-06-06", StringComparison.Ordinal), StringComparison.Ordinal);
        var book = LawBook.Read(Book.Files.With("amendments.yaml", text[..at] + "status: incomplete" + text[(at + "status: confirmed".Length)..])).Value;
        Assert.Equal([Telling.Day("2017-06-06")], book.On("2017-06-06").Unconfirmed.Select(one => one.Date));
        Assert.Empty(book.On("2024-05-01").Unconfirmed);
    }

    [Fact]
    public void What_nobody_knows_is_listed_by_name_those_of_a_reform_included()
    {
        string[] own = ["crs.additional.canadian-credential", "crs.additional.french", "crs.additional.high-wage-occupation", "crs.additional.sibling"];
        Assert.Empty(Book.On("2024-05-01").UnknownProvisions);
        Assert.Equal(["crs.additional.arranged-employment", .. own], Book.On("2026-11-03").UnknownProvisions);
        Assert.Equal(
            ["crs.additional.arranged-employment", .. own, "crs.transferability.certificate"], Book.On("2024-05-01", "federal-high-skilled-2026").UnknownProvisions);
    }

    [Fact]
    public void Every_dated_value_stands_under_an_amendment_and_its_line_is_the_date()
    {
        foreach (var provision in Book.Provisions)
        {
            foreach (var value in provision.Values)
            {
                Assert.Contains(Book.Amendments, amendment => amendment.Date == value.From);
                Assert.StartsWith($"    {value.From:uuuu-MM-dd}:", Book.Files[provision.File]!.Split('\n')[value.Line - 1], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Unknown_keeps_the_value_before_and_none_ends_the_rule()
    {
        var sibling = Book["crs.additional.sibling"]!;
        Assert.Null(sibling.On(Telling.Day("2017-06-05")));
        Assert.Equal("15", sibling.On(Telling.Day("2026-11-03"))!.Value.Word);
        Assert.NotNull(sibling.UnknownOn(Telling.Day("2026-11-03")));
        Assert.Null(sibling.UnknownOn(Telling.Day("2026-11-02")));
        Assert.Null(sibling.UnknownOn(Telling.Day("2015-01-01")));
        var transport = Book["category.transport"]!;
        Assert.NotNull(transport.On(Telling.Day("2025-02-26")));
        Assert.Null(transport.On(Telling.Day("2025-02-27")));
        Assert.NotNull(transport.On(Telling.Day("2026-02-18")));
    }

    [Fact]
    public void A_reform_that_takes_a_rule_out_takes_it_out_and_one_that_gives_a_maximum_is_obeyed()
    {
        const string head = "reform:\n  title: { en: a, fr: b }\n  status: proposal\n  description: { en: a, fr: b }\n";
        const string names = "  title: { en: a, fr: b }\n  citation: { en: a, fr: b }\n  unit: points\n";
        var read = LawBook.Read(Book.Files.With("reforms/mine/reform.yaml", head).With(
            "reforms/mine/crs.yaml",
            $"crs.additional.sibling:\n{names}  values:\n    proposed: none\n"
            + $"crs.transferability.certificate:\n{names}  cap: 20\n  values:\n    proposed: {{ withLanguage: {{ mid: 10, high: 20 }} }}\n"));
        Assert.Empty(read.Errors);
        var law = read.Value.On("2024-05-01", "mine");
        Assert.True(read.Value.TryOn(Telling.Day("2024-05-01"), "mine").IsOk);
        Assert.Equal(["federal-high-skilled-2026", "mine"], read.Value.Reforms.Select(one => one.Name).Where(name => read.Value.On("2024-05-01", name).ReformName == name));
        Assert.Null(law.Value("crs.additional.sibling"));
        Assert.False(law.IsUnknown("crs.additional.sibling"));
        Assert.Equal(0, law.Score(People.Nobody with { SiblingInCanada = true }).Total);
        var certified = law.Score(People.Nobody with { CertificateOfQualification = true, FirstLanguage = People.English(7) });
        Assert.Equal(20, certified.Sections.Transferability);
        Assert.Equal(["mine"], read.Value.Reforms.Select(one => one.Name).Where(name => name == "mine"));
    }

    [Fact]
    public void Two_switches_may_be_turned_and_all_other_readings_have_none()
    {
        Assert.Equal(["R26", "R5"], Book.Readings.Values.Where(reading => reading.Options.Count > 0).Select(reading => reading.Number).Order(StringComparer.Ordinal));
        Assert.Equal("lower", Book.Readings["R26"].Chosen);
        Assert.Equal("several-occupations", Book.Readings["R5"].Chosen);
        Assert.Null(Book.Readings["R1"].Chosen);
    }

    [Fact]
    public void A_value_flattens_to_words_with_their_paths_rows_named_by_their_numbers_and_codes_by_themselves()
    {
        var ages = Book.On("2024-05-01").Value("crs.age")!.Flatten().ToDictionary(pair => pair.Path, pair => pair.Word);
        Assert.Equal("110", ages["[20-29].withoutSpouse"]);
        Assert.Equal("99", ages["[18].withoutSpouse"]);
        Assert.Equal("0", ages["[45+].withSpouse"]);
        Assert.Equal("0", ages["[0-17].withoutSpouse"]);
        Assert.Contains(("occupations[42102]", "42102"), Book.On("2026-02-18").Value("category.military")!.Flatten());
        Assert.Contains(("mid", "25"), Book.On("2024-05-01").Value("crs.transferability.certificate")!["withLanguage"]!.Flatten());
    }

    [Fact]
    public void A_day_before_the_first_and_a_reform_there_is_not_are_told()
    {
        Assert.True(Book.TryOn(Telling.Day("2015-01-01")).IsOk);
        Assert.True(Book.TryOn(Telling.Day("2024-05-01"), "federal-high-skilled-2026").IsOk);
        Assert.Equal(Book.On("2024-05-01"), Book.TryOn(Telling.Day("2024-05-02")).Value);

        var early = Assert.Single(Book.TryOn(Telling.Day("2014-12-31")).Errors);
        Assert.Equal("OE-1027: 2014-12-31 is before 2015-01-01, the first day of Express Entry", early.Line(OfficialLanguage.English));
        Assert.Equal("OE-1027\u00a0: Le 2014-12-31 précède le 2015-01-01, premier jour d’Entrée express", early.Line(OfficialLanguage.French));
        var reform = Assert.Single(Book.TryOn(Telling.Day("2024-05-01"), "utopia").Errors);
        Assert.Equal("OE-1026: There is no reform \"utopia\"; there are: federal-high-skilled-2026", reform.Line(OfficialLanguage.English));
        Assert.Equal("OE-1026\u00a0: Il n’existe pas de réforme «\u00a0utopia\u00a0»; il y a\u00a0: federal-high-skilled-2026", reform.Line(OfficialLanguage.French));
        Assert.Throws<ArgumentOutOfRangeException>(() => Book.On("2014-12-31"));
        Assert.Throws<ArgumentException>(() => Book.On("2024-05-01", "utopia"));
    }

    [Fact]
    public void A_body_assesses_credentials_when_the_law_of_the_day_designates_it()
    {
        var law = LawBook.Embedded().On(new NodaTime.LocalDate(2024, 4, 11));
        Assert.True(law.HasAssessmentBody("wes"));
        Assert.False(law.HasAssessmentBody("nobody"));
    }

    [Fact]
    public void What_a_reform_proposes_is_there_unless_no_source_gives_it()
    {
        var reform = LawBook.Embedded().Reforms.Single(one => one.Name == "federal-high-skilled-2026");
        Assert.NotNull(reform.Provisions["programs.in-force"].Proposed);
        Assert.Null(reform.Provisions["crs.additional.sibling"].Proposed);
    }
}
