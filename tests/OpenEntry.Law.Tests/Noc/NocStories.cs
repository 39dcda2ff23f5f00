using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Noc;

internal static class NocStories
{
    public static readonly Story[] All =
    [
        new("NOC 2021 has 516 unit groups, 376 of them skilled", book =>
            Assert.Equal("0 48, 1 97, 2 162, 3 69, 4 95, 5 45", Counts(book, 2021))),
        new("NOC 2016 has 500 unit groups, 348 of them skilled", book =>
            Assert.Equal("0 48, A 89, B 211, C 121, D 31", Counts(book, 2016))),
        new("Every unit group has a title in both languages, and the level its code shows", book =>
            Assert.All(book.Noc.Occupations, one => Assert.True(one.Title.En.Length > 0 && one.Title.Fr.Length > 0 && one.Level == one.Code.Level))),
        new("The concordance leads every occupation somewhere, both ways, in 585 pairs", book =>
        {
            Assert.All(book.Noc.Occupations, one => Assert.NotEmpty(book.Noc.InOtherEdition(one.Code)));
            Assert.Equal(585, book.Noc.Occupations.Where(one => one.Code.Edition == 2016).Sum(one => book.Noc.InOtherEdition(one.Code).Count));
            Assert.All(book.Noc.Occupations, one => Assert.All(book.Noc.InOtherEdition(one.Code), other => Assert.Contains(one.Code, book.Noc.InOtherEdition(other))));
        }),
        new("Trades until 15 November 2022 are the ninety of level B in major groups 72, 73, 82, 92 and minor groups 632 and 633", book =>
        {
            var expected = book.Noc.Occupations.Where(one => one.Code.Edition == 2016 && one.Level == 'B')
                .Select(one => one.Code).Where(code => code.MajorGroup is 72 or 73 or 82 or 92 || code.MinorGroup is 632 or 633).ToList();
            Assert.Equal(90, expected.Count);
            Assert.Equal(expected, Trades(book, "2022-11-15"));
            Assert.Equal(expected, Trades(book, "2015-01-01"));
        }),
        new("Trades since 16 November 2022 are the ninety-six of R87.2: 72 without 726, 73, 82, 83, 92, 93 without 932, minor group 6320 and chefs", book =>
        {
            var expected = book.Noc.Occupations.Where(one => one.Code.Edition == 2021).Select(one => $"{one.Code}")
                .Where(code => code[..2] is "72" or "73" or "82" or "83" or "92" or "93" || code[..4] == "6320" || code == "62200")
                .Where(code => code[..3] is not ("726" or "932")).ToList();
            Assert.Equal(96, expected.Count);
            Assert.Equal(expected, Trades(book, "2022-11-16").Select(code => $"{code}"));
        }),
    ];

    private static string Counts(LawBook book, int edition) => string.Join(", ", book.Noc.Occupations.Where(one => one.Code.Edition == edition)
        .GroupBy(one => one.Level).OrderBy(group => group.Key).Select(group => $"{group.Key} {group.Count()}"));

    private static IEnumerable<NocCode> Trades(LawBook book, string day) => book.On(day).Words("fst.occupations").Split(' ').Select(NocCode.Parse).Order();
}
