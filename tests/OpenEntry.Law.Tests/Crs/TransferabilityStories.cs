using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;

namespace OpenEntry.Law.Tests.Crs;

internal static class TransferabilityStories
{
    public static readonly Story[] All =
    [
        new("Language opens the combinations at 7 in all four abilities and doubles them at 9; one weak ability is enough to close them", book =>
        {
            // A bachelor's degree; 13 in the middle, 25 when high.
            int[] expected = [0, 0, 0, 0, 0, 0, 0, 13, 13, 25, 25, 25, 25];
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var points = CoreStories.Levels().Select(level => (int)Score(book, Graduate with { FirstLanguage = English(12).With(ability, level) })[CrsFactor.TransferEducation].WithLanguage);
                Assert.Equal(expected, points);
            }
        }),
        new("Canadian work opens the combinations after one year and doubles them after two", book =>
            Assert.Equal([0, 13, 25, 25, 25], Enumerable.Range(0, 5).Select(years => (int)Score(book, Graduate with { CanadianWorkYears = years })[CrsFactor.TransferEducation].WithCanadianWork))),
        new("A secondary diploma combines with nothing, one credential of a year or more earns 13 and 25, two credentials, a master's or a doctorate 25 and 50", book =>
        {
            foreach (var level in Ladder)
            {
                var (mid, high) = level switch { <= EducationLevel.Secondary => (0, 0), <= EducationLevel.ThreeYearOrMore => (13, 25), _ => (25, 50) };
                var person = Nobody with { Education = level };
                Assert.Equal(mid, Score(book, person with { FirstLanguage = English(7) })[CrsFactor.TransferEducation].Points);
                Assert.Equal(high, Score(book, person with { FirstLanguage = English(9) })[CrsFactor.TransferEducation].Points);
                Assert.Equal(mid, Score(book, person with { CanadianWorkYears = 1 })[CrsFactor.TransferEducation].Points);
                Assert.Equal(high, Score(book, person with { CanadianWorkYears = 2 })[CrsFactor.TransferEducation].Points);
            }
        }),
        new("A bachelor's degree adds its two factors to 26, 38 and 50; a master's is at its 50 at once", book =>
        {
            int[] Four(CrsFacts person) =>
            [
                Score(book, person with { FirstLanguage = French(7), CanadianWorkYears = 1 })[CrsFactor.TransferEducation].Points,
                Score(book, person with { FirstLanguage = French(9), CanadianWorkYears = 1 })[CrsFactor.TransferEducation].Points,
                Score(book, person with { FirstLanguage = French(7), CanadianWorkYears = 2 })[CrsFactor.TransferEducation].Points,
                Score(book, person with { FirstLanguage = French(9), CanadianWorkYears = 2 })[CrsFactor.TransferEducation].Points,
            ];
            Assert.Equal([26, 38, 38, 50], Four(Graduate));
            Assert.Equal([50, 50, 50, 50], Four(Nobody with { Education = EducationLevel.Masters }));
        }),
        new("One or two years abroad earn 13 and 25 with language and as much with Canadian work; three years or more earn 25 and 50", book =>
        {
            for (var years = 0; years <= 12; years++)
            {
                var (mid, high) = years switch { 0 => (0, 0), 1 or 2 => (13, 25), _ => (25, 50) };
                var person = Nobody with { ForeignWorkYears = years };
                Assert.Equal(mid, Score(book, person with { FirstLanguage = English(8) })[CrsFactor.TransferForeignWork].Points);
                Assert.Equal(high, Score(book, person with { FirstLanguage = English(9) })[CrsFactor.TransferForeignWork].Points);
                Assert.Equal(mid, Score(book, person with { CanadianWorkYears = 1 })[CrsFactor.TransferForeignWork].Points);
                Assert.Equal(high, Score(book, person with { CanadianWorkYears = 2 })[CrsFactor.TransferForeignWork].Points);
                var all = Score(book, person with { FirstLanguage = English(9), CanadianWorkYears = 2 })[CrsFactor.TransferForeignWork];
                Assert.Equal((2 * high, Math.Min(2 * high, 50)), (all.Uncapped, all.Points));
            }
        }),
        new("A trade certificate earns 25 from level 5 in all four abilities and 50 from level 7, and combines with no work", book =>
        {
            var person = Nobody with { CertificateOfQualification = true };
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var points = CoreStories.Levels().Select(level => (int)Score(book, person with { FirstLanguage = English(12).With(ability, level) })[CrsFactor.TransferCertificate].Points);
                Assert.Equal([0, 0, 0, 0, 0, 25, 25, 50, 50, 50, 50, 50, 50], points);
            }

            Assert.Equal(0, Score(book, person with { CanadianWorkYears = 5 })[CrsFactor.TransferCertificate].Points);
            Assert.Equal(0, Score(book, Nobody with { FirstLanguage = English(12) })[CrsFactor.TransferCertificate].Points);
        }),
        new("Only the first official language opens the combinations", book =>
            Assert.Equal(0, Score(book, Graduate with { FirstLanguage = English(6), SecondLanguage = French(12), CertificateOfQualification = false }).Sections.Transferability)),
        new("Each of the three groups gives at most 50, and all three together at most 100", book =>
        {
            var all = Score(book, Nobody with
            {
                Education = EducationLevel.Doctoral, FirstLanguage = English(9), CanadianWorkYears = 2, ForeignWorkYears = 3, CertificateOfQualification = true,
            });
            CrsFactor[] groups = [CrsFactor.TransferEducation, CrsFactor.TransferForeignWork, CrsFactor.TransferCertificate];
            Assert.Equal([50, 50, 50], groups.Select(group => (int)all[group].Points));
            Assert.Equal([50, 50, 50], groups.Select(group => (int)all[group].Max));
            Assert.Equal([100, 100, 50], groups.Select(group => (int)all[group].Uncapped));
            Assert.Equal((150, 100, 100), (all.Uncapped.Transferability, all.Sections.Transferability, all.Maxima.Transferability));
        }),
        new("The combinations are the same with a spouse", book =>
        {
            var person = Graduate with { FirstLanguage = English(7), CanadianWorkYears = 1, ForeignWorkYears = 1, CertificateOfQualification = true };
            Assert.Equal(26 + 26 + 48, Score(book, person).Sections.Transferability);
            Assert.Equal(26 + 26 + 48, Score(book, person with { AccompanyingSpouse = true, Spouse = new SpouseFacts() }).Sections.Transferability);
        }),
    ];

    private static CrsFacts Graduate => Nobody with { Education = EducationLevel.ThreeYearOrMore };

    private static CrsScore Score(LawBook book, CrsFacts facts) => book.Score("2024-05-01", facts);
}
