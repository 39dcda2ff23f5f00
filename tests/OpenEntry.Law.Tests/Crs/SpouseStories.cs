using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;

namespace OpenEntry.Law.Tests.Crs;

internal static class SpouseStories
{
    public static readonly Story[] All =
    [
        new("The spouse's education brings 2, 4, and four times 1; a doctorate no more than a master's", book =>
            Assert.Equal([0, 2, 4, 1, 1, 1, 1, 0], Ladder.Select(level => Points(book, new SpouseFacts { Education = level }, CrsFactor.SpouseEducation)).Steps())),
        new("In one ability of the spouse's language levels 5, 7 and 9 bring 1, 2 and 2", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var points = CoreStories.Levels().Select(level => Points(book, new SpouseFacts { Language = French(0).With(ability, level) }, CrsFactor.SpouseLanguage));
                Assert.Equal([0, 0, 0, 0, 0, 1, 0, 2, 0, 2, 0, 0, 0], points.Steps());
            }
        }),
        new("The spouse's years of Canadian work bring 5, 2, 1, 1 and 1, then nothing more", book =>
        {
            int[] years = [0, 1, 2, 3, 4, 5, 6, 50];
            Assert.Equal([0, 5, 2, 1, 1, 1, 0, 0], years.Select(year => Points(book, new SpouseFacts { CanadianWorkYears = year }, CrsFactor.SpouseCanadianWork)).Steps());
        }),
        new("A spouse brings at most 10, 20 and 10: 40 in all", book =>
        {
            var best = new SpouseFacts { Education = EducationLevel.Doctoral, Language = English(12), CanadianWorkYears = 9 };
            var score = book.Score("2024-05-01", Couple with { Spouse = best });
            Assert.Equal([10, 20, 10], score.Lines.Where(line => line.Factor.Section() == CrsSection.Spouse).Select(line => (int)line.Max));
            Assert.Equal([10, 20, 10], score.Lines.Where(line => line.Factor.Section() == CrsSection.Spouse).Select(line => (int)line.Points));
            Assert.Equal((40, 40), (score.Sections.Spouse, score.Maxima.Spouse));
        }),
        new("A spouse who does not accompany brings nothing, and nothing could be brought", book =>
        {
            var score = book.Score("2024-05-01", Nobody with { Spouse = new SpouseFacts { Education = EducationLevel.Doctoral, Language = English(12), CanadianWorkYears = 9 } });
            Assert.Equal((0, 0), (score.Total, score.Maxima.Spouse));
            Assert.Equal([0, 0, 0], score.Lines.Where(line => line.Factor.Section() == CrsSection.Spouse).Select(line => (int)line.Uncapped));
        }),
        new("An accompanying spouse of whom nothing is declared brings nothing", book =>
            Assert.Equal(0, book.Score("2024-05-01", Couple with { Spouse = null }).Total)),
    ];

    private static int Points(LawBook book, SpouseFacts spouse, CrsFactor factor) => book.Score("2024-05-01", Couple with { Spouse = spouse })[factor].Points;
}
