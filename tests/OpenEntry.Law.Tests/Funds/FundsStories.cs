using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Funds;

internal static class FundsStories
{
    /// <summary>From 2019 on, what each table adds to the one before: for one to seven persons, and for each after the seventh.</summary>
    private static readonly (string Day, int[] Raise)[] Raises =
    [
        ("2019-01-01", [195, 242, 298, 361, 410, 462, 515, 53]),
        ("2020-01-02", [291, 363, 446, 541, 614, 692, 771, 78]),
        ("2021-07-15", [253, 314, 386, 470, 532, 601, 668, 68]),
        ("2022-06-09", [97, 121, 149, 180, 205, 231, 257, 26]),
        ("2023-04-25", [447, 557, 684, 831, 942, 1062, 1183, 120]),
        ("2024-05-28", [933, 1161, 1428, 1733, 1696, 2217, 2468, 252]),
        ("2025-07-07", [573, 713, 877, 1065, 1478, 1363, 1517, 154]),
    ];

    public static readonly Story[] All =
    [
        new("In 2018 a single person needs 12,474 dollars, and the second to the eighth person 3,056, 3,562, 4,089, 3,110 and then 3,361 each", book =>
            Assert.Equal([12474, 3056, 3562, 4089, 3110, 3361, 3361, 3361], Enumerable.Range(1, 8).Select(size => Table(book, "2018-01-01")!.Amount(size)).Steps())),
        new("Every table since raises the one before, on its day and not on the eve", book =>
        {
            foreach (var (day, raise) in Raises)
            {
                var date = Day(day);
                var (before, after) = (FundsTable.On(book, date.PlusDays(-1))!, FundsTable.On(book, date)!);
                Assert.Equal(date, after.From);
                var raised = Enumerable.Range(1, 7).Select(size => after.Amount(size) - before.Amount(size)).Append(after.Extra - before.Extra);
                Assert.Equal(raise, raised);
            }
        }),
        new("Before 2018 no table is known", book => Assert.Null(FundsTable.On(book, Day("2017-12-31")))),
        new("A family of ten needs what seven need and three times the extra: 52,728 dollars since 7 July 2025", book =>
            Assert.Equal(40392 + (3 * 4112), Table(book, "2026-11-03")!.Amount(10))),
        new("Nobody is a family of none", book => Assert.Throws<ArgumentOutOfRangeException>(() => Table(book, "2026-11-03")!.Amount(0))),
        new("Profiles had to be brought up to date by 25 February 2020, 15 July 2021, 8 June 2022, 27 May 2024 and 28 July 2025", book =>
        {
            string[] days = ["2018-01-01", .. Raises.Select(raise => raise.Day)];
            Assert.Equal(
                [null, null, Day("2020-02-25"), Day("2021-07-15"), Day("2022-06-08"), null, Day("2024-05-27"), Day("2025-07-28")],
                days.Select(day => Table(book, day)!.UpdateBy));
        }),
    ];

    private static FundsTable? Table(LawBook book, string day) => FundsTable.On(book, Day(day));
}

internal static class FeeStories
{
    private static readonly string[] Days =
        ["2015-01-01", "2020-04-29", "2020-04-30", "2022-04-29", "2022-04-30", "2024-04-29", "2024-04-30", "2026-04-29", "2026-04-30"];

    public static readonly Story[] All =
    [
        new("Alone, permanent residence cost 1,040 dollars, then 1,325, 1,365, 1,525 and, since 30 April 2026, 1,590", book =>
            Assert.Equal([1040, 1040, 1325, 1325, 1365, 1365, 1525, 1525, 1590], Days.Select(day => Fee(book, day, "principal") + Fee(book, day, "rightOfPermanentResidence")))),
        new("Of that the right of permanent residence took 490, 500, 515, 575 and 600", book =>
            Assert.Equal([490, 490, 500, 500, 515, 515, 575, 575, 600], Days.Select(day => Fee(book, day, "rightOfPermanentResidence")))),
        new("A spouse pays what the principal applicant pays", book =>
            Assert.Equal(Days.Select(day => Fee(book, day, "principal")), Days.Select(day => Fee(book, day, "spouse")))),
        new("For a child 150 dollars, then 225, 230, 260 and 270", book =>
            Assert.Equal([150, 150, 225, 225, 230, 230, 260, 260, 270], Days.Select(day => Fee(book, day, "child")))),
        new("Biometrics cost 85 dollars a person and at most two persons' for a family, since 31 July 2018", book =>
        {
            Assert.Null(book.On("2018-07-30").Value("fees.biometrics"));
            Assert.Equal(85, book.On("2018-07-31").Number("fees.biometrics", "person"));
            Assert.Equal(2 * 85, book.On("2018-07-31").Number("fees.biometrics", "family"));
        }),
    ];

    private static int Fee(LawBook book, string day, string who) => book.On(day).Number("fees.permanent-residence", who);
}

internal static class DeadlineStories
{
    public static readonly Story[] All =
    [
        new("An invitation gave 60 days, 90 from 19 November 2016, 60 from 26 June 2018, 90 in the pandemic, and 60 again from 29 June 2021", book =>
        {
            string[] days =
            [
                "2015-01-01", "2016-11-18", "2016-11-19", "2018-06-25", "2018-06-26", "2020-03-20", "2020-03-21", "2021-06-28", "2021-06-29", "2026-11-03",
            ];
            Assert.Equal([60, 60, 90, 90, 60, 60, 90, 90, 60, 60], days.Select(day => book.On(day).Number("invitation.time-to-apply")));
        }),
        new("A profile stays a year in the pool, a draft sixty days; a nomination is accepted within thirty", book =>
        {
            var law = book.On("2015-01-01");
            Assert.Equal((12, 60, 30), (law.Number("pool.validity", "months"), law.Number("profile.draft", "days"), law.Number("nomination.acceptance", "days")));
            Assert.Equal(5, law.Number("profile.misrepresentation", "years"));
        }),
        new("Four applications in five are to be decided within six months", book =>
        {
            var law = book.On("2015-01-01");
            Assert.Equal((6, 80), (law.Number("processing.service-standard", "months"), law.Number("processing.service-standard", "percent")));
        }),
        new("The medical examination comes with the application, except from 1 October 2023 to 20 August 2025", book =>
        {
            string[] days = ["2015-01-01", "2023-09-30", "2023-10-01", "2025-08-20", "2025-08-21"];
            Assert.Equal(["true", "true", "false", "false", "true"], days.Select(day => book.On(day).Value("medical.upfront")!["required"]!.Word));
        }),
    ];
}
