using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Crs;

internal static class CoreStories
{
    private static readonly CrsFacts[] Both = [Nobody, Couple];

    public static readonly Story[] All =
    [
        new("Alone, adulthood brings 99 points, two birthdays add 6 and 5, the twenties keep them, and every birthday from 30 on takes away", book =>
        {
            int[] twenties = Repeat(0, 9);
            int[] thirties = [-5, -6, -5, -6, -5, -6, -5, -6, -5, -6];
            int[] forties = [-5, -11, -11, -11, -11, -6, 0];
            Assert.Equal([0, 99, 6, 5, .. twenties, .. thirties, .. forties], Ages(book, Nobody).Steps());
        }),
        new("With a spouse, adulthood brings 90, two birthdays add 5 each, and from 30 on a birthday costs 5, from 41 to 44 twice that", book =>
        {
            Assert.Equal([0, 90, 5, 5, .. Repeat(0, 9), .. Repeat(-5, 11), .. Repeat(-10, 4), -5, 0], Ages(book, Couple).Steps());
        }),
        new("What a spouse costs in points for age is not constant: 10 in the twenties, 4, 3, 2 and 1 from 41 to 44, and nothing before 18 or from 45", book =>
        {
            var gap = Ages(book, Nobody).Zip(Ages(book, Couple), (alone, together) => alone - together).ToArray();
            Assert.Equal([0, 9, 10, .. Repeat(10, 10)], gap[..13]);
            Assert.Equal([4, 3, 2, 1, 0, 0], gap[24..]);
        }),
        new("Children and the very old score nothing for age", book =>
        {
            foreach (var person in Both)
            {
                foreach (var age in (int[])[0, 1, 16, 17, 45, 46, 60, 120]) Assert.Equal(0, Line(book, person with { Age = age }, CrsFactor.Age));
            }
        }),
        new("Climbing the ladder of education alone brings 30, 60, 8, 22, 8, 7 and 15", book =>
            Assert.Equal([0, 30, 60, 8, 22, 8, 7, 15], Educations(book, Nobody).Steps())),
        new("Climbing the ladder of education with a spouse brings 28, 56, 7, 21, 7, 7 and 14", book =>
            Assert.Equal([0, 28, 56, 7, 21, 7, 7, 14], Educations(book, Couple).Steps())),
        new("In one ability of the first language, alone, levels 4 to 10 bring 6, 0, 3, 8, 6, 8 and 3, and nothing comes before or after", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>()) Assert.Equal([0, 0, 0, 0, 6, 0, 3, 8, 6, 8, 3, 0, 0], First(book, Nobody, ability).Steps());
        }),
        new("In one ability of the first language, with a spouse, levels 4 to 10 bring 6, 0, 2, 8, 6, 7 and 3, and nothing comes before or after", book =>
        {
            foreach (var ability in Enum.GetValues<Ability>()) Assert.Equal([0, 0, 0, 0, 6, 0, 2, 8, 6, 7, 3, 0, 0], First(book, Couple, ability).Steps());
        }),
        new("Abilities are added, never averaged: 9, 8, 7 and 6 earn what each earns", book =>
            Assert.Equal(31 + 23 + 17 + 9, Line(book, Nobody with { FirstLanguage = new(OfficialLanguage.English, 9, 8, 7, 6) }, CrsFactor.FirstLanguage))),
        new("In one ability of the second language levels 5, 7 and 9 bring 1, 2 and 3, with and without a spouse", book =>
        {
            foreach (var person in Both)
            {
                foreach (var ability in Enum.GetValues<Ability>())
                {
                    var points = Levels().Select(level =>
                        Line(book, person with { SecondLanguage = English(0).With(ability, level) }, CrsFactor.SecondLanguage));
                    Assert.Equal([0, 0, 0, 0, 0, 1, 0, 2, 0, 3, 0, 0, 0], points.Steps());
                }
            }
        }),
        new("Four abilities at 9 in the second language make 24 alone; with a spouse the sum stops at 22", book =>
        {
            Assert.Equal(24, Line(book, Nobody with { SecondLanguage = French(9) }, CrsFactor.SecondLanguage));
            var line = book.Score("2024-05-01", Couple with { SecondLanguage = French(9) })[CrsFactor.SecondLanguage];
            Assert.Equal((24, 22, 22), (line.Uncapped, line.Points, line.Max));
            Assert.Equal(3 + 6 + 6 + 6, Line(book, Couple with { SecondLanguage = French(9).With(Ability.Writing, 8) }, CrsFactor.SecondLanguage));
        }),
        new("Alone, years of Canadian work bring 40, 13, 11, 8 and 8; the sixth and the fiftieth bring nothing", book =>
            Assert.Equal([0, 40, 13, 11, 8, 8, 0, 0], Years(book, Nobody).Steps())),
        new("With a spouse, years of Canadian work bring 35, 11, 10, 7 and 7; the sixth and the fiftieth bring nothing", book =>
            Assert.Equal([0, 35, 11, 10, 7, 7, 0, 0], Years(book, Couple).Steps())),
        new("The most for age, education, first language, second language and Canadian work is 110, 150, 136, 24 and 80: 500 alone", book =>
        {
            int[] most = Maxima(book, Nobody);
            Assert.Equal([110, 150, 136, 24, 80], most);
            Assert.Equal(500, most.Sum());
        }),
        new("The most for age, education, first language, second language and Canadian work is 100, 140, 128, 22 and 70: 460 with a spouse", book =>
        {
            int[] most = Maxima(book, Couple);
            Assert.Equal([100, 140, 128, 22, 70], most);
            Assert.Equal(460, most.Sum());
        }),
        new("No table of the core, the spouse or the combinations has changed from the first day of Express Entry to the last amendment", book =>
        {
            var person = Couple with
            {
                Age = 33, Education = EducationLevel.TwoYear, FirstLanguage = English(8), SecondLanguage = French(5), CanadianWorkYears = 1, ForeignWorkYears = 2,
                CertificateOfQualification = true, Spouse = new SpouseFacts { Education = EducationLevel.OneYear, Language = French(7), CanadianWorkYears = 3 },
            };
            foreach (var day in book.Days.Where(day => day >= book.FirstDay))
            {
                var score = book.On(day).Score(person);
                Assert.Equal(26 + 26 + 50, score.Uncapped.Transferability);
                Assert.Equal((80 + 91 + 88 + 4 + 35, 6 + 12 + 8, 100), (score.Sections.Core, score.Sections.Spouse, score.Sections.Transferability));
            }
        }),
    ];

    internal static byte[] Levels() => [.. Enumerable.Range(0, 13).Select(level => (byte)level)];

    private static int Line(LawBook book, CrsFacts facts, CrsFactor factor) => book.Score("2024-05-01", facts)[factor].Points;

    private static IEnumerable<int> Ages(LawBook book, CrsFacts person) => Enumerable.Range(17, 30).Select(age => Line(book, person with { Age = age }, CrsFactor.Age));

    private static IEnumerable<int> Educations(LawBook book, CrsFacts person) =>
        Ladder.Select(level => Line(book, person with { Education = level }, CrsFactor.Education));

    private static IEnumerable<int> First(LawBook book, CrsFacts person, Ability ability) =>
        Levels().Select(level => Line(book, person with { FirstLanguage = English(0).With(ability, level) }, CrsFactor.FirstLanguage));

    private static IEnumerable<int> Years(LawBook book, CrsFacts person) =>
        ((int[])[0, 1, 2, 3, 4, 5, 6, 50]).Select(years => Line(book, person with { CanadianWorkYears = years }, CrsFactor.CanadianWork));

    private static int[] Maxima(LawBook book, CrsFacts person) =>
        [.. book.Score("2024-05-01", person).Lines.Where(line => line.Factor.Section() == CrsSection.Core).Select(line => (int)line.Max)];
}
