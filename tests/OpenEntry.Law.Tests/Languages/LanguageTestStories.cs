using System.Globalization;
using OpenEntry.Law.Books;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Languages;

internal static class LanguageTestStories
{
    /// <summary>The lowest scores of levels 4, 5, 6, 7, 8, 9 and 10, in the order of the report: reading, writing, listening, speaking.</summary>
    private static readonly (string Name, string Key, string[] Days, string Reading, string Writing, string Listening, string Speaking, string Highest, decimal Lowest)[] Scales =
    [
        ("IELTS General Training", "ielts", ["2015-01-01", "2026-11-03"],
            "3.5 4 5 6 6.5 7 8", "4 5 5.5 6 6.5 7 7.5", "4.5 5 5.5 6 7.5 8 8.5", "4 5 5.5 6 6.5 7 7.5", "9 9 9 9", 0),
        ("CELPIP-General", "celpip", ["2015-01-01", "2026-11-03"],
            "4 5 6 7 8 9 10", "4 5 6 7 8 9 10", "4 5 6 7 8 9 10", "4 5 6 7 8 9 10", "12 12 12 12", 0),
        ("PTE Core", "pte", ["2024-01-30", "2026-11-03"],
            "33 42 51 60 69 78 88", "41 51 60 69 79 88 90", "28 39 50 60 71 82 89", "42 51 59 68 76 84 89", "90 90 90 90", 10),
        ("TEF Canada on the scale Express Entry reads", "tef", ["2015-01-01", "2019-10-01", "2026-11-03"],
            "121 151 181 207 233 248 263", "181 226 271 310 349 371 393", "145 181 217 249 280 298 316", "181 226 271 310 349 371 393", "300 450 360 450", 0),
        ("TEF Canada out of 699, until 10 December 2023", "tef-699", ["2019-10-01", "2023-12-10"],
            "300 350 400 450 500 533 566", "300 350 400 450 500 533 566", "300 350 400 450 500 533 566", "300 350 400 450 500 533 566", "699 699 699 699", 0),
        ("TEF Canada out of 699, since 11 December 2023", "tef-699", ["2023-12-11", "2026-11-03"],
            "306 352 393 434 462 503 546", "268 330 379 428 472 512 558", "306 352 393 434 462 503 546", "328 387 422 456 494 518 556", "699 699 699 699", 0),
        ("TCF Canada", "tcf", ["2018-11-10", "2026-11-03"],
            "342 375 406 453 499 524 549", "4 6 7 10 12 14 16", "331 369 398 458 503 523 549", "4 6 7 10 12 14 16", "699 20 699 20", 0),
    ];

    public static readonly Story[] All =
    [
        .. Scales.SelectMany(scale => ((Ability, string)[])
            [(Ability.Reading, scale.Reading), (Ability.Writing, scale.Writing), (Ability.Listening, scale.Listening), (Ability.Speaking, scale.Speaking)])
            .Zip(Scales.SelectMany(scale => Enumerable.Repeat(scale, 4)), (part, scale) => new Story(
                $"{scale.Name}, {part.Item1.ToString().ToLowerInvariant()}: the score of a level reaches it, one step less stays a level below",
                book =>
                {
                    foreach (var day in scale.Days) Walk(Get(book, scale.Key, day)!, part.Item1, Numbers(part.Item2));
                })),
        .. Scales.Select(scale => new Story($"{scale.Name}: scores outside the scale, or between two steps of it, cannot be", book =>
        {
            foreach (var day in scale.Days)
            {
                var test = Get(book, scale.Key, day)!;
                foreach (var (ability, highest) in ((Ability[])[Ability.Reading, Ability.Writing, Ability.Listening, Ability.Speaking]).Zip(Numbers(scale.Highest)))
                {
                    Assert.Equal((scale.Lowest, highest), test.Range(ability));
                    Assert.True(test.CanBe(ability, scale.Lowest) && test.CanBe(ability, highest));
                    Assert.False(test.CanBe(ability, scale.Lowest - test.Step) || test.CanBe(ability, highest + test.Step) || test.CanBe(ability, highest - (test.Step / 2)));
                }

                Assert.Equal(scale.Key == "ielts" ? 0.5m : 1m, test.Step);
                Assert.Equal(scale.Key is "tef" or "tef-699" or "tcf" ? OfficialLanguage.French : OfficialLanguage.English, test.Language);
            }
        })),
        new("IELTS has no row of its own for 7.0 in listening, which is level 7, nor for 7.5 in reading, which is level 9", book =>
        {
            var test = book.Test("ielts", "2024-05-01")!;
            Assert.Equal(7, test.Level(Ability.Listening, 7.0m));
            Assert.Equal(9, test.Level(Ability.Reading, 7.5m));
        }),
        new("A sitting gives a level in each ability", book =>
        {
            var sitting = new LanguageTestResult { Test = "ielts", TestDate = Day("2024-01-10"), Listening = 8.5m, Reading = 6.5m, Writing = 7m, Speaking = 3.5m };
            Assert.Equal(new(OfficialLanguage.English, 10, 8, 9, 0), book.Test("ielts", "2024-05-01")!.Levels(sitting));
        }),
        new("PTE Core is accepted since 30 January 2024, TCF Canada since 10 November 2018, the other three from the first day", book =>
        {
            string Accepted(string day) => string.Join(' ', LanguageTest.Keys.Where(key => book.Test(key, day) is not null));
            Assert.Equal("ielts celpip tef", Accepted("2015-01-01"));
            Assert.Equal("ielts celpip tef", Accepted("2018-11-09"));
            Assert.Equal("ielts celpip tef tcf", Accepted("2018-11-10"));
            Assert.Equal("ielts celpip tef tcf", Accepted("2024-01-29"));
            Assert.Equal("ielts celpip pte tef tcf", Accepted("2024-01-30"));
        }),
        new("The scale of TEF out of 699 is told since 1 October 2019", book =>
        {
            Assert.Null(LanguageTest.TefOutOf699(book.On("2019-09-30")));
            Assert.NotNull(LanguageTest.TefOutOf699(book.On("2019-10-01")));
        }),
    ];

    private static LanguageTest? Get(LawBook book, string key, string day) => key == "tef-699" ? LanguageTest.TefOutOf699(book.On(day)) : book.Test(key, day);

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture))];

    private static void Walk(LanguageTest test, Ability ability, decimal[] thresholds)
    {
        Assert.Equal(7, thresholds.Length);
        for (var i = 0; i < 7; i++)
        {
            var level = 4 + i;
            Assert.Equal(level, test.Level(ability, thresholds[i]));
            Assert.Equal(i == 0 ? 0 : level - 1, test.Level(ability, thresholds[i] - test.Step));
            Assert.Equal(thresholds[i], test.LowestScore(ability, level));
        }

        Assert.Equal(10, test.Level(ability, test.Range(ability).Highest));
        Assert.Equal(0, test.Level(ability, test.Range(ability).Lowest));
    }
}
