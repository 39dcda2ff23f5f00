using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Categories;

internal static class CategoryStories
{
    public static readonly Story[] All =
    [
        new("Six categories open on 31 May 2023, with 82 occupations in all", book =>
        {
            Assert.Empty(CategoryRule.InForce(book.On("2023-05-30")));
            var rules = CategoryRule.InForce(book.On("2023-05-31"));
            Assert.Equal("agriculture 3, french 0, healthcare 35, stem 24, trades 10, transport 10", Counts(rules));
            Assert.Equal(82, rules.Sum(rule => rule.Occupations.Count));
        }),
        new("On 27 February 2025 education comes, transport goes, and the lists are rewritten", book =>
        {
            Assert.Equal("agriculture 3, french 0, healthcare 35, stem 24, trades 10, transport 10", Counts(CategoryRule.InForce(book.On("2025-02-26"))));
            Assert.Equal("agriculture 1, education 5, french 0, healthcare 37, stem 11, trades 25", Counts(CategoryRule.InForce(book.On("2025-02-27"))));
        }),
        new("Physicians with Canadian experience come on 8 December 2025", book =>
        {
            Assert.Null(book.Category("physicians_ca", "2025-12-07"));
            Assert.Equal("31100 31101 31102", Codes(book.Category("physicians_ca", "2025-12-08")!));
        }),
        new("On 18 February 2026 senior managers, researchers and military recruits come, transport comes back, agriculture goes", book =>
        {
            Assert.Equal(
                "agriculture 1, education 5, french 0, healthcare 37, physicians_ca 3, stem 11, trades 25", Counts(CategoryRule.InForce(book.On("2026-02-17"))));
            Assert.Equal(
                "education 5, french 0, healthcare 37, military 3, physicians_ca 3, researchers_ca 2, senior_managers_ca 4, stem 11, trades 25, transport 4",
                Counts(CategoryRule.InForce(book.On("2026-02-18"))));
        }),
        new("Healthcare takes in social services in 2025: eight occupations come, six go, and 2026 keeps them", book =>
        {
            Assert.Equal(
                "31100 31101 31102 31103 31110 31111 31112 31121 31200 31201 31202 31203 31204 31209 31300 31301 31302 31303 32101 32102 32103 32109 32120 32121 32122"
                + " 32200 32201 32209 33101 33102 33103 33109 41301 41320 42203", Codes(book.Category("healthcare", "2023-05-31")!));
            Assert.Equal(("31120 32104 32111 32123 32124 32129 41300 42201", "31204 32200 32209 33109 41320 42203"), Changes(book, "healthcare", "2025-02-26", "2025-02-27"));
            Assert.Equal(("", ""), Changes(book, "healthcare", "2026-02-17", "2026-02-18"));
        }),
        new("STEM is the twenty-four occupations of the round of 11 April 2024; in 2025 nineteen go and six come, insurance agents among them", book =>
        {
            Assert.Equal(
                "20010 20011 20012 21200 21201 21202 21203 21210 21211 21220 21221 21222 21223 21230 21231 21232 21233 21234 21300 21310 21311 21321 21322 41400",
                Codes(book.Category("stem", "2024-04-11")!));
            Assert.Equal(
                ("21301 21331 22300 22301 22310 63100", "20010 20012 21200 21201 21202 21203 21210 21211 21221 21222 21223 21230 21231 21232 21233 21234 21311 21322 41400"),
                Changes(book, "stem", "2025-02-26", "2025-02-27"));
            Assert.Equal(("", ""), Changes(book, "stem", "2026-02-17", "2026-02-18"));
        }),
        new("Trades grow from ten to twenty-five in 2025, and in 2026 butchers take the place of cooks", book =>
        {
            Assert.Equal("72014 72106 72200 72300 72310 72400 72402 72405 72406 73200", Codes(book.Category("trades", "2023-05-31")!));
            Assert.Equal(
                ("22303 63200 70010 70011 72100 72102 72201 72302 72311 72320 72401 72422 72501 72999 73100 73110 73112 73113 82021", "72014 72405 72406 73200"),
                Changes(book, "trades", "2025-02-26", "2025-02-27"));
            Assert.Equal(("63201", "63200"), Changes(book, "trades", "2026-02-17", "2026-02-18"));
        }),
        new("Transport loses the truck drivers when it comes back", book =>
        {
            Assert.Equal("70020 72403 72404 72600 72601 72602 72603 72604 73300 93200", Codes(book.Category("transport", "2024-03-13")!));
            Assert.Null(book.Category("transport", "2025-02-27"));
            Assert.Null(book.Category("transport", "2026-02-17"));
            Assert.Equal("22313 72404 72410 72600", Codes(book.Category("transport", "2026-02-18")!));
        }),
        new("Of agriculture only the butchers are left in 2025, and nobody in 2026", book =>
        {
            Assert.Equal("63201 82030 82031", Codes(book.Category("agriculture", "2023-05-31")!));
            Assert.Equal("63201", Codes(book.Category("agriculture", "2025-02-27")!));
            Assert.Null(book.Category("agriculture", "2026-02-18"));
        }),
        new("Teachers and early childhood educators are invited since 2025, managers, researchers and soldiers since 2026", book =>
        {
            Assert.Equal("41220 41221 42202 42203 43100", Codes(book.Category("education", "2025-02-27")!));
            Assert.Equal(("", ""), Changes(book, "education", "2026-02-17", "2026-02-18"));
            Assert.Equal("00012 00013 00014 00015", Codes(book.Category("senior_managers_ca", "2026-02-18")!));
            Assert.Equal("41200 41201", Codes(book.Category("researchers_ca", "2026-02-18")!));
            Assert.Equal("40042 42102 43204", Codes(book.Category("military", "2026-02-18")!));
        }),
        new("Until 17 February 2026 six continuous months in three years are asked, anywhere; since then twelve, broken or not", book =>
        {
            string[] older = ["2023-05-31", "2025-02-26", "2025-02-27", "2026-02-17"];
            foreach (var rule in older.SelectMany(day => CategoryRule.InForce(book.On(day))).Where(rule => rule.Key is not ("french" or "physicians_ca")))
            {
                Assert.Equal((6, true, 3, false), (rule.Months, rule.Continuous, rule.WindowYears, rule.CanadaOnly));
            }

            foreach (var rule in CategoryRule.InForce(book.On("2026-02-18")).Where(rule => rule.Key is not ("french" or "military")))
            {
                Assert.Equal((12, false, 3), (rule.Months, rule.Continuous, rule.WindowYears));
            }

            Assert.Equal((12, false, 3), (book.Category("physicians_ca", "2025-12-08")!.Months, book.Category("physicians_ca", "2025-12-08")!.Continuous, book.Category("physicians_ca", "2025-12-08")!.WindowYears));
        }),
        new("Physicians, researchers and senior managers need their experience in Canada; nobody else does", book =>
            Assert.Equal(
                ["physicians_ca", "researchers_ca", "senior_managers_ca"],
                CategoryRule.InForce(book.On("2026-02-18")).Where(rule => rule.CanadaOnly).Select(rule => rule.Key))),
        new("A military recruit has served ten years, is offered three, and holds a credential of two years; no months are counted", book =>
        {
            var rule = book.Category("military", "2026-02-18")!;
            Assert.Equal((10, EducationLevel.TwoYear, (int?)null), (rule.MilitaryYears, rule.MilitaryCredential, rule.Months));
            Assert.Equal(3, book.On("2026-02-18").Number("category.military", "military", "offerYears"));
            Assert.All(CategoryRule.InForce(book.On("2026-02-18")).Where(other => other.Key != "military"), other => Assert.Null(other.MilitaryYears));
        }),
        new("The category of French asks for level 7 and no work; its second version comes on 6 February 2026", book =>
        {
            foreach (var (day, version) in ((string, string)[])[("2023-05-31", "V1"), ("2026-02-05", "V1"), ("2026-02-06", "2026-V2")])
            {
                var rule = book.Category("french", day)!;
                Assert.Equal((version, 7, (int?)null, 0), (rule.Version, rule.FrenchLevel, rule.Months, rule.Occupations.Count));
            }
        }),
        new("Twenty-one versions have been, each with the label of the feed; those no round has used are marked as inferred", book =>
        {
            var all = CategoryRule.All(book).ToList();
            Assert.Equal(21, all.Count);
            Assert.Equal(
                "agriculture V2, education 2026-V2, researchers_ca 2026-V1, stem V2, stem 2026-V3",
                string.Join(", ", all.Where(one => one.Rule.LabelIsInferred).Select(one => $"{one.Rule.Key} {one.Rule.Version}")));
            string[] labels = [.. all.Select(one => one.Rule.FeedLabel.En)];
            string[] used =
            [
                "French language proficiency (Version 1)", "French-Language proficiency 2026-Version 2", "Healthcare occupations (Version 1)",
                "Healthcare and social services occupations (Version 2)", "Healthcare and Social Services Occupations, 2026-Version 3", "STEM occupations (Version 1)",
                "Trade occupations (Version 1)", "Trade occupations (Version 2)", "Trades Occupations, 2026-Version 3", "Transport occupations (Version 1)",
                "Transport Occupations, 2026-Version 2", "Agriculture and agri-food occupations (Version 1)", "Education occupations (Version 1)",
                "Physicians with Canadian Work Experience, 2026-Version 1", "Senior managers with Canadian Work Experience, 2026-Version 1",
                "Skilled Military Recruits, 2026-Version 1",
            ];
            Assert.Equal(used.Order(StringComparer.Ordinal), labels.Zip(all).Where(pair => !pair.Second.Rule.LabelIsInferred).Select(pair => pair.First).Order(StringComparer.Ordinal));
            Assert.All(all, one => Assert.False(string.IsNullOrWhiteSpace(one.Rule.FeedLabel.Fr) || string.IsNullOrWhiteSpace(one.Rule.Name.Fr)));
        }),
        new("Every listed occupation is one of NOC 2021 and skilled work", book =>
        {
            foreach (var code in CategoryRule.All(book).SelectMany(one => one.Rule.Occupations))
            {
                Assert.Equal(2021, code.Edition);
                Assert.InRange(code.Level, '0', '3');
            }
        }),
    ];

    private static string Counts(IEnumerable<CategoryRule> rules) => string.Join(", ", rules.Select(rule => $"{rule.Key} {rule.Occupations.Count}"));

    private static string Codes(CategoryRule rule) => string.Join(' ', rule.Occupations.Order());

    private static (string Added, string Removed) Changes(LawBook book, string key, string before, string after)
    {
        var (old, young) = (book.Category(key, before)!.Occupations, book.Category(key, after)!.Occupations);
        return (string.Join(' ', young.Except(old).Order()), string.Join(' ', old.Except(young).Order()));
    }
}
