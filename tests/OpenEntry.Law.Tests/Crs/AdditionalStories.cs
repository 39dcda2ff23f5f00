using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Crs;

internal static class AdditionalStories
{
    /// <summary>The first day, the eve and the day of every change, and today.</summary>
    private static readonly string[] Days =
    [
        "2015-01-01", "2016-11-18", "2016-11-19", "2017-06-05", "2017-06-06", "2020-10-19", "2020-10-20", "2022-11-15", "2022-11-16", "2025-03-24", "2025-03-25",
        "2026-11-02", "2026-11-03",
    ];

    public static readonly Story[] All =
    [
        new("A francophone with good English, an offer in a skilled trade, a sister in Canada and a Canadian diploma, through the years", book =>
        {
            var person = Nobody with
            {
                FirstLanguage = French(7), SecondLanguage = English(5), ArrangedEmployment = ArrangedEmployment.OtherSkilled,
                SiblingInCanada = true, CanadianCredential = CanadianCredential.OneOrTwoYears,
            };
            const int offer = 50, diploma = 15, french = 30, frenchSince2020 = 50, sister = 15;
            Assert.Equal(
                [
                    600, 600, offer + diploma, offer + diploma, offer + diploma + french + sister, offer + diploma + french + sister,
                    offer + diploma + frenchSince2020 + sister, offer + diploma + frenchSince2020 + sister, offer + diploma + frenchSince2020 + sister,
                    offer + diploma + frenchSince2020 + sister, diploma + frenchSince2020 + sister, diploma + frenchSince2020 + sister, diploma + frenchSince2020 + sister,
                ],
                Days.Select(day => book.Score(day, person).Sections.Additional));
        }),
        new("An offer of senior management was worth 600, then 200, and is worth nothing since 25 March 2025", book =>
            Assert.Equal([600, 600, 200, 200, 200, 200, 200, 200, 200, 200, 0, 0, 0],
                Line(book, Nobody with { ArrangedEmployment = ArrangedEmployment.MajorGroup00 }, CrsFactor.ArrangedEmployment))),
        new("Another skilled offer was worth 600, then 50, and is worth nothing since 25 March 2025", book =>
            Assert.Equal([600, 600, 50, 50, 50, 50, 50, 50, 50, 50, 0, 0, 0],
                Line(book, Nobody with { ArrangedEmployment = ArrangedEmployment.OtherSkilled }, CrsFactor.ArrangedEmployment))),
        new("A Canadian credential of one or two years earns 15 since 19 November 2016, one of three years or more twice that", book =>
        {
            int[] shorter = [0, 0, .. Repeat(15, 11)];
            Assert.Equal(shorter, Line(book, Nobody with { CanadianCredential = CanadianCredential.OneOrTwoYears }, CrsFactor.CanadianCredential));
            Assert.Equal(shorter.Select(points => 2 * points), Line(book, Nobody with { CanadianCredential = CanadianCredential.ThreeYearsOrMore }, CrsFactor.CanadianCredential));
        }),
        new("French alone earns 15 since 6 June 2017 and 25 since 20 October 2020; with English twice that, whichever language comes first", book =>
        {
            int[] alone = [0, 0, 0, 0, 15, 15, .. Repeat(25, 7)];
            int[] twice = [.. alone.Select(points => 2 * points)];
            Assert.Equal(alone, Line(book, Nobody with { FirstLanguage = French(7) }, CrsFactor.French));
            Assert.Equal(alone, Line(book, Nobody with { SecondLanguage = French(7) }, CrsFactor.French));
            Assert.Equal(alone, Line(book, Nobody with { FirstLanguage = French(12), SecondLanguage = English(4) }, CrsFactor.French));
            Assert.Equal(twice, Line(book, Nobody with { FirstLanguage = French(7), SecondLanguage = English(5) }, CrsFactor.French));
            Assert.Equal(twice, Line(book, Nobody with { FirstLanguage = English(5), SecondLanguage = French(7) }, CrsFactor.French));
        }),
        new("The points for French and what they ask for, level 7 and level 5, came into force on the same day", book =>
        {
            string[] both = ["crs.additional.french", "crs.additional.french-conditions"];
            Assert.All(both, name => Assert.Null(book.On("2017-06-05").Value(name)));
            Assert.All(both, name => Assert.NotNull(book.On("2017-06-06").Value(name)));
            Assert.Equal((7, 5), (book.On("2017-06-06").Number(both[1], "french"), book.On("2017-06-06").Number(both[1], "english")));
        }),
        new("One French ability at 6 loses the points for French, however good the rest", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                Assert.Equal(0, book.Score("2024-05-01", Nobody with { FirstLanguage = French(12).With(ability, 6), SecondLanguage = English(12) })[CrsFactor.French].Points);
                Assert.Equal(50, book.Score("2024-05-01", Nobody with { FirstLanguage = French(12).With(ability, 7), SecondLanguage = English(12).With(ability, 5) })[CrsFactor.French].Points);
            }
        }),
        new("English partly below 5 leaves the lower points and says that reading R26 was taken", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var line = book.Score("2024-05-01", Nobody with { FirstLanguage = French(9), SecondLanguage = English(9).With(ability, 4) })[CrsFactor.French];
                Assert.Equal((25, "R26"), (line.Points, line.Reading));
            }

            Assert.Null(book.Score("2024-05-01", Nobody with { FirstLanguage = French(9), SecondLanguage = English(4) })[CrsFactor.French].Reading);
            Assert.Null(book.Score("2024-05-01", Nobody with { FirstLanguage = French(9), SecondLanguage = English(5) })[CrsFactor.French].Reading);
            Assert.Null(book.Score("2024-05-01", Nobody with { FirstLanguage = French(6), SecondLanguage = English(5).With(Ability.Reading, 4) })[CrsFactor.French].Reading);
        }),
        new("A brother or sister earns 15 since 6 June 2017", book =>
            Assert.Equal([0, 0, 0, 0, .. Repeat(15, 9)], Line(book, Nobody with { SiblingInCanada = true }, CrsFactor.Sibling))),
        new("A nomination has always been worth 600, and nothing was ever worth more beside it", book =>
        {
            var nominee = Nobody with { ProvincialNomination = true };
            Assert.Equal(Repeat(600, Days.Length), Line(book, nominee, CrsFactor.ProvincialNomination));
            var all = nominee with { ArrangedEmployment = ArrangedEmployment.MajorGroup00, CanadianCredential = CanadianCredential.ThreeYearsOrMore, SiblingInCanada = true };
            foreach (var day in Days)
            {
                var score = book.Score(day, all);
                Assert.Equal((600, 600), (score.Sections.Additional, score.Maxima.Additional));
                Assert.True(score.Uncapped.Additional >= 600);
            }
        }),
        new("In 2015 a nomination and an offer together gave 600, never 1,200", book =>
        {
            var score = book.Score("2015-06-01", Nobody with { ProvincialNomination = true, ArrangedEmployment = ArrangedEmployment.OtherSkilled });
            Assert.Equal((1200, 600, 600), (score.Uncapped.Additional, score.Sections.Additional, score.Total));
        }),
        new("The points name the last version whose content is known, and from 3 November 2026 say what is not", book =>
        {
            string[] versions = ["2015-01-01", "2016-11-19", "2017-06-06", "2020-10-20", "2022-11-16", "2025-03-25"];
            Assert.Equal(
                ["2015-01-01", "2015-01-01", "2016-11-19", "2016-11-19", "2017-06-06", "2017-06-06", "2020-10-20", "2020-10-20", "2022-11-16", "2022-11-16", "2025-03-25", "2025-03-25", "2025-03-25"],
                Days.Select(day => book.Score(day, Nobody).Law.CrsVersion.Date.ToString("uuuu-MM-dd", null)));
            Assert.Equal([.. versions, "2026-11-03"], book.Amendments.Where(one => one.IsCrsVersion).Select(one => one.Date.ToString("uuuu-MM-dd", null)));
            Assert.Empty(book.On("2026-11-02").Unconfirmed);
            Assert.Equal(Day("2026-11-03"), Assert.Single(book.On("2026-11-03").Unconfirmed).Date);
            Assert.Empty(book.On("2026-11-02").UnknownProvisions);
            Assert.Equal(
                ["crs.additional.arranged-employment", "crs.additional.canadian-credential", "crs.additional.french", "crs.additional.high-wage-occupation", "crs.additional.sibling"],
                book.On("2026-11-03").UnknownProvisions);
        }),
        new("The proposal of 2026 gives no figure, so every point stays, the certificate's too, and says that it is unknown", book =>
        {
            var person = Nobody with
            {
                FirstLanguage = French(7), SecondLanguage = English(5), SiblingInCanada = true, CanadianCredential = CanadianCredential.ThreeYearsOrMore, CertificateOfQualification = true,
            };
            foreach (var day in (string[])["2024-05-01", "2026-11-03"])
            {
                var law = book.On(day, "federal-high-skilled-2026");
                var score = law.Score(person);
                Assert.Equal((50, 95), (score[CrsFactor.TransferCertificate].Points, score.Sections.Additional));
                Assert.True(law.IsUnknown("crs.additional.french"));
                Assert.True(law.IsUnknown("crs.transferability.certificate"));
                Assert.False(law.IsUnknown("crs.age"));
            }
        }),
    ];

    private static IEnumerable<int> Line(LawBook book, CrsFacts facts, CrsFactor factor) => Days.Select(day => (int)book.Score(day, facts)[factor].Points);
}
