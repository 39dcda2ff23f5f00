using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.People;

namespace OpenEntry.Law.Tests.Crs;

internal static class TotalStories
{
    private static readonly CrsFacts Perfect = Nobody with
    {
        Age = 25,
        Education = EducationLevel.Doctoral,
        FirstLanguage = French(10),
        SecondLanguage = English(10),
        CanadianWorkYears = 5,
        ForeignWorkYears = 3,
        CertificateOfQualification = true,
        CanadianCredential = CanadianCredential.ThreeYearsOrMore,
        SiblingInCanada = true,
    };

    private static readonly SpouseFacts PerfectSpouse = new() { Education = EducationLevel.Masters, Language = English(9), CanadianWorkYears = 5 };

    public static readonly Story[] All =
    [
        new("The best life alone scores 500 in the core, and 695 in all without a nomination", book =>
        {
            var score = book.Score("2025-03-25", Perfect);
            Assert.Equal(new CrsSections(500, 0, 100, 50 + 30 + 15), score.Sections);
            Assert.Equal(new CrsSections(500, 0, 100, 600), score.Maxima);
            Assert.Equal(695, score.Total);
        }),
        new("The best life of a couple scores 460 and 40: as much as alone", book =>
        {
            var score = book.Score("2025-03-25", Perfect with { AccompanyingSpouse = true, Spouse = PerfectSpouse });
            Assert.Equal(new CrsSections(460, 40, 100, 95), score.Sections);
            Assert.Equal(new CrsSections(460, 40, 100, 600), score.Maxima);
            Assert.Equal(695, score.Total);
        }),
        new("Whoever scores 600 without and is nominated reaches 1,200, the most there is", book =>
        {
            Assert.Equal(1200, book.Score("2025-03-25", Perfect with { ProvincialNomination = true }).Total);
            Assert.Equal(1200, book.Score("2025-03-25", Perfect with { ProvincialNomination = true, AccompanyingSpouse = true, Spouse = PerfectSpouse }).Total);
        }),
        new("The totals in the law add up: 460 and 40, or 500, with 100 and 600 make 1,200", book =>
        {
            var law = book.On("2024-05-01");
            int Total(string name) => law.Number("crs.totals", name);
            Assert.Equal((460, 500, 40), (Total("coreWithSpouse"), Total("coreWithoutSpouse"), Total("spouse")));
            Assert.Equal(Total("coreWithoutSpouse"), Total("coreWithSpouse") + Total("spouse"));
            Assert.Equal((100, 600), (Total("transferability"), Total("additional")));
            Assert.Equal((law.Number("crs.transferability.cap"), law.Number("crs.additional.cap")), (Total("transferability"), Total("additional")));
            Assert.Equal(Total("total"), Total("coreWithoutSpouse") + Total("transferability") + Total("additional"));
        }),
        new("Nobody scores nothing, alone and in company, on every day of the law", book =>
        {
            foreach (var day in book.Days.Where(day => day >= book.FirstDay))
            {
                Assert.Equal(0, book.On(day).Score(Nobody).Total);
                Assert.Equal(0, book.On(day).Score(Couple).Total);
            }
        }),
        new("A year of work is fifty-two weeks of thirty hours, and counts for ten years, in Canada and abroad", book =>
        {
            var law = book.On("2024-05-01");
            Assert.Equal(30, law.Number("work.measure", "hoursPerWeek"));
            Assert.Equal(52 * 30, law.Number("work.measure", "hoursPerYear"));
            Assert.Equal((10, 10), (law.Number("crs.work-window", "canadianYears"), law.Number("crs.work-window", "foreignYears")));
        }),
        new("Until 5 June 2017 everyone at the cut-off was invited; since the next day the earlier profile goes first", book =>
        {
            Assert.Equal("everyoneAtCutOff", book.On("2017-06-05").Value("crs.tie-break")!["rule"]!.Word);
            Assert.Equal("earlierSubmission", book.On("2017-06-06").Value("crs.tie-break")!["rule"]!.Word);
        }),
        new("Self-employed physicians count since 25 April 2023", book =>
        {
            Assert.Null(book.On("2023-04-24").Value("work.physicians-policy"));
            Assert.Equal("true", book.On("2023-04-25").Value("work.physicians-policy")!["selfEmployedPhysicians"]!.Word);
        }),
    ];
}
