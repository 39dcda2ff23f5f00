using OpenEntry.Law.Programs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Programs;

internal static class FswStories
{
    public static readonly Story[] All =
    [
        new("The grid gives 12 points from the eighteenth birthday to the day before the thirty-sixth, then takes one a birthday until 47", book =>
        {
            var ages = Enumerable.Range(0, 121).Select(age => book.Grid(Worker with { Age = age }).Age);
            Assert.Equal([.. Repeat(0, 18), 12, .. Repeat(0, 17), .. Repeat(-1, 12), .. Repeat(0, 73)], ages.Steps());
        }),
        new("The grid's ladder of education brings 5, 10, 4, 2, 1, 1 and 2", book =>
            Assert.Equal([0, 5, 10, 4, 2, 1, 1, 2], Ladder.Select(level => book.Grid(Worker with { Education = level }).Education).Steps())),
        new("The first year of work brings 9 points; the second, the fourth and the sixth bring 2 each", book =>
            Assert.Equal([0, 9, 2, 0, 2, 0, 2, 0, 0, 0], Enumerable.Range(0, 10).Select(years => book.Grid(Worker with { ExperienceYears = years }).Experience).Steps())),
        new("In one ability of the first language level 7 brings 4, levels 8 and 9 one each", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var points = Enumerable.Range(0, 13).Select(level => book.Grid(Worker with { FirstLanguage = English(0).With(ability, (byte)level) }).Language);
                Assert.Equal([0, 0, 0, 0, 0, 0, 0, 4, 1, 1, 0, 0, 0], points.Steps());
            }
        }),
        new("The second language brings 4 when all four abilities are at 5 or more, and nothing otherwise", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var points = Enumerable.Range(0, 13).Select(level => book.Grid(Worker with { SecondLanguage = French(12).With(ability, (byte)level) }).Language);
                Assert.Equal([0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4], points);
            }
        }),
        new("Level 7 in all four abilities is the minimum; below it the ability earns nothing and the rest still counts", book =>
        {
            Assert.True(book.Grid(Worker with { FirstLanguage = English(7) }).Minimum);
            Assert.False(book.Grid(Worker).Minimum);
            foreach (var ability in Enum.GetValues<Ability>())
            {
                var score = book.Grid(Worker with { FirstLanguage = English(7).With(ability, 6) });
                Assert.Equal((12, false), (score.Language, score.Minimum));
            }
        }),
        new("An arranged job brings 10 points of its own and 5 of adaptability, also after the points of the ranking system were taken away", book =>
        {
            foreach (var day in (string[])["2015-01-01", "2025-03-24", "2025-03-25", "2026-11-03"])
            {
                var score = book.Grid(Worker with { ArrangedEmployment = true }, day);
                Assert.Equal((10, 5, 15), (score.ArrangedEmployment, score.Adaptability, score.Total));
            }
        }),
        new("Own work in Canada brings 10 of adaptability; study, a relative, and the spouse's language, study and work bring 5 each", book =>
        {
            var couple = Worker with { AccompanyingSpouse = true };
            Assert.Equal(10, book.Grid(Worker with { WorkInCanada = true }).Adaptability);
            FswFacts[] fives =
            [
                Worker with { StudyInCanada = true }, Worker with { RelativeInCanada = true }, couple with { SpouseLanguage = French(4) },
                couple with { SpouseStudyInCanada = true }, couple with { SpouseWorkInCanada = true },
            ];
            foreach (var facts in fives) Assert.Equal(5, book.Grid(facts).Adaptability);
        }),
        new("A spouse with one ability below 4, or who does not accompany, brings no adaptability", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>())
            {
                Assert.Equal(0, book.Grid(Worker with { AccompanyingSpouse = true, SpouseLanguage = English(12).With(ability, 3) }).Adaptability);
            }

            Assert.Equal(0, book.Grid(Worker with { SpouseLanguage = English(12), SpouseStudyInCanada = true, SpouseWorkInCanada = true }).Adaptability);
            Assert.Equal(0, book.Grid(Worker with { AccompanyingSpouse = true }).Adaptability);
        }),
        new("Adaptability stops at 10 however much there is", book =>
        {
            var all = Worker with { StudyInCanada = true, RelativeInCanada = true, ArrangedEmployment = true };
            Assert.Equal(10, book.Grid(all).Adaptability);
            Assert.Equal(10, book.Grid(all with { AccompanyingSpouse = true, SpouseStudyInCanada = true, SpouseWorkInCanada = true, WorkInCanada = true }).Adaptability);
        }),
        new("The best worker scores 28, 25, 15, 12, 10 and 10: one hundred", book =>
        {
            var best = book.Grid(Worker with
            {
                Age = 30, Education = EducationLevel.Doctoral, FirstLanguage = English(9), SecondLanguage = French(5), ExperienceYears = 6, ArrangedEmployment = true, WorkInCanada = true,
            });
            Assert.Equal((28, 25, 15, 12, 10, 10, 100), (best.Language, best.Education, best.Experience, best.Age, best.ArrangedEmployment, best.Adaptability, best.Total));
            var law = book.On("2024-05-01");
            string[] parts = ["language", "education", "experience", "age", "arrangedEmployment", "adaptability"];
            Assert.Equal([28, 25, 15, 12, 10, 10], parts.Select(part => law.Number("fsw.grid.totals", part)));
            Assert.Equal(law.Number("fsw.grid.totals", "total"), parts.Sum(part => law.Number("fsw.grid.totals", part)));
            Assert.Equal(28, book.Cap("fsw.grid.first-language") + law.Number("fsw.grid.second-language", "points"));
            Assert.Equal([25, 15, 12, 10], ((string[])["education", "experience", "age", "adaptability"]).Select(part => book.Cap($"fsw.grid.{part}")));
        }),
        new("67 points pass and 66 do not", book =>
        {
            // Bachelor's degree 21, level 7 in everything 16, one year of work 9, young 12: 58; a relative makes 63, French 67.
            var worker = Worker with { Age = 30, Education = EducationLevel.ThreeYearOrMore, FirstLanguage = English(7), ExperienceYears = 1, RelativeInCanada = true, SecondLanguage = French(5) };
            Assert.Equal((67, true), (book.Grid(worker).Total, book.Grid(worker).Pass));
            Assert.Equal((66, false), (book.Grid(worker with { Age = 36 }).Total, book.Grid(worker with { Age = 36 }).Pass));
            Assert.Equal(67, new FswGrid(book.On("2015-01-01")).PassMark);
            // With an arranged job instead, 10 and 5, at 41: 6 for age. A birthday later it is not enough.
            var offered = worker with { Age = 41, RelativeInCanada = false, SecondLanguage = null, ArrangedEmployment = true };
            Assert.Equal((67, true), (book.Grid(offered).Total, book.Grid(offered).Pass));
            Assert.Equal((66, false), (book.Grid(offered with { Age = 42 }).Total, book.Grid(offered with { Age = 42 }).Pass));
        }),
        new("Study in Canada is two years of a program of two years at fifteen hours a week; work in Canada one year; the spouse's language level 4", book =>
        {
            var law = book.On("2024-05-01");
            string[] names = ["studyAcademicYears", "studyProgramYears", "studyHoursPerWeek", "workYears", "spouseLanguageLevel"];
            Assert.Equal([2, 2, 15, 1, 4], names.Select(name => law.Number("fsw.grid.adaptability-conditions", name)));
        }),
    ];
}
