using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Lab.Tests.History;

/// <summary>Which past rounds were open to a person, and whether the score would have met them.</summary>
public sealed class PastCutOffTests
{
    private static readonly LawBook Law = LawBook.Embedded();

    private static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly Instant TieBreak = Instant.FromUtc(2026, 2, 3, 4, 5, 6);

    /// <summary>
    /// A civil engineer abroad, 26, CLB 9, a bachelor's degree, more than three years of work: Federal Skilled Worker, in the STEM category.
    /// 110 + 120 + 124, and 25 + 50: 429.
    /// </summary>
    private static readonly Profile Engineer = new()
    {
        Id = "engineer",
        BirthDate = new(2000, 3, 4),
        FirstOfficialLanguage = OfficialLanguage.English,
        SubmittedAt = TieBreak,
        SettlementFunds = 30_000,
        LanguageTests = [new LanguageTestResult { Test = "ielts", TestDate = new(2026, 1, 10), Listening = 8, Reading = 7, Writing = 7, Speaking = 7 }],
        Education =
        [
            new Credential
            {
                Level = CredentialLevel.ThreeYearOrMore,
                Country = "BR",
                Completed = new(2019, 6, 30),
                Assessment = new CredentialAssessment { Body = "wes", Issued = new(2025, 1, 1), Equivalent = CredentialLevel.ThreeYearOrMore },
            },
        ],
        Work = [new Job { Noc = "21300", Country = "BR", From = new(2020, 1, 6), HoursPerWeek = 40 }],
    };

    [Fact]
    public void General_rounds_rounds_of_a_program_met_and_of_ones_category_are_open_and_others_are_not()
    {
        var open = Open(Engineer,
            Round("1", 430),
            Round("2", 430, programs: ProgramSet.FSW),
            Round("3", 430, programs: ProgramSet.CEC),
            Round("4", 430, programs: ProgramSet.PNP),
            Round("5", 430, category: "stem"),
            Round("6", 430, category: "french"));

        Assert.Equal(["5", "2", "1"], open.Select(one => one.Round.Number));
    }

    [Fact]
    public void A_round_of_several_programs_is_open_to_who_meets_one_of_them() =>
        Assert.Single(Open(Engineer, Round("1", 430, programs: ProgramSet.FSW | ProgramSet.FST)));

    [Fact]
    public void Only_the_last_round_of_a_kind_on_or_before_the_day_is_looked_at()
    {
        var open = Open(Engineer, Round("1", 400), Round("2", 410), Round("3", 420) with { Date = Today.PlusDays(1), Instant = At(Today.PlusDays(1)) });

        Assert.Equal("2", Assert.Single(open).Round.Number);
        Assert.Equal("3", Assert.Single(Open(Engineer, Round("3", 420) with { Date = Today, Instant = At(Today) })).Round.Number);
    }

    [Fact]
    public void A_version_of_a_category_that_is_gone_is_still_its_last_round() =>
        Assert.Equal("1", Assert.Single(Open(Engineer, Round("1", 430, category: "stem") with { Version = "V1" })).Round.Number);

    [Fact]
    public void Who_meets_no_program_has_no_round_open() =>
        Assert.Empty(Open(Engineer with { LanguageTests = [] }, Round("1", 10), Round("2", 10, category: "stem")));

    [Theory]
    [InlineData(428, 1, true)] // above the cut-off the moment of submission does not matter
    [InlineData(429, 0, true)] // at it, submitted at the very moment of the tie-break
    [InlineData(430, -1, false)]
    public void Met_by_score(int cutOff, int gap, bool met)
    {
        var one = Assert.Single(Open(Engineer, Round("1", cutOff) with { TieBreak = TieBreak }));

        Assert.Equal((gap, met), (one.Gap, one.Met));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void At_the_cut_off_the_moment_of_submission_decides_to_the_millisecond(int milliseconds, bool met)
    {
        var person = Engineer with { SubmittedAt = TieBreak.Plus(Duration.FromMilliseconds(milliseconds)) };

        Assert.Equal(met, Assert.Single(Open(person, Round("1", 429) with { TieBreak = TieBreak })).Met);
        Assert.True(Assert.Single(Open(person, Round("1", 428) with { TieBreak = TieBreak })).Met);
    }

    [Fact]
    public void Without_a_tie_break_everyone_at_the_cut_off_was_invited_and_with_one_who_never_submitted_was_not()
    {
        var never = Engineer with { SubmittedAt = null };

        Assert.True(Assert.Single(Open(never, Round("1", 429))).Met);
        Assert.False(Assert.Single(Open(never, Round("1", 429) with { TieBreak = TieBreak })).Met);
    }

    [Fact]
    public void In_the_public_record_a_nominee_sees_the_last_round_for_nominees()
    {
        var nominee = Engineer with { Nomination = new Nomination { Province = "NB", Accepted = new(2026, 4, 1) } };
        var history = RoundHistory.LoadEmbedded().Value;
        var open = PastCutOff.OpenTo(Law.On(Today).Assessor.Assess(nominee, Today), history, Today);

        // Round 412 of 27 April 2026 stopped at 795; 429 and 600 are 234 more.
        var nominees = Assert.Single(open, one => one.Round.KindKey == "PNP");
        Assert.Equal(("412", 234, true), (nominees.Round.Number, nominees.Gap, nominees.Met));
        Assert.All(open, one => Assert.True(one.Round.Date <= Today));
        Assert.Equal(open.OrderByDescending(one => one.Round.Instant), open);
    }

    private static IReadOnlyList<PastCutOff> Open(Profile person, params RoundRecord[] rounds) =>
        PastCutOff.OpenTo(Law.On(Today).Assessor.Assess(person, Today), new RoundHistory(rounds, []), Today);

    private static RoundRecord Round(string number, int cutOff, ProgramSet programs = ProgramSet.None, string? category = null)
    {
        var day = new LocalDate(2026, 4, 1).PlusDays(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        return new RoundRecord
        {
            Number = number,
            Date = day,
            Instant = At(day),
            Name = "a round",
            Kind = category is not null ? RoundKind.Category : programs != ProgramSet.None ? RoundKind.Program : RoundKind.General,
            Programs = programs,
            Category = category,
            Invitations = 1_000,
            CutOff = cutOff,
        };
    }

    private static Instant At(LocalDate day) => day.At(new LocalTime(12, 0)).InUtc().ToInstant();
}
