using CsCheck;
using NodaTime;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using OpenEntry.Law.Tests.Profiles;

namespace OpenEntry.Law.Tests.Calendars;

public sealed class NextCheckTests
{
    private static readonly Profile[] Samples = [.. Documents.SampleFiles.Select(file => ProfileReader.Read(File.ReadAllBytes(file)).Value)];

    [Fact]
    public void Two_years_of_any_life_have_the_steps_that_are_found_day_by_day() =>
        AnyLife.WithDay.Sample((profile, on) => AssertNothingIsMissed(profile, on, null), iter: MutationRun.Times(250));

    [Fact]
    public void So_they_have_under_a_reform() =>
        AnyLife.WithDay.Sample((profile, on) => AssertNothingIsMissed(profile, on, "federal-high-skilled-2026"), iter: MutationRun.Times(40));

    [Fact]
    public void So_has_every_sample() => Gen.Select(Gen.Int[0, Samples.Length - 1], Gen.Int[0, 4_250]).Sample((sample, days) =>
        AssertNothingIsMissed(Samples[sample], new LocalDate(2015, 1, 1).PlusDays(days), null), iter: MutationRun.Times(40));

    /// <summary>Forty thousand years, when asked for: <c>OPENENTRY_MANY_LIVES=1</c>.</summary>
    [Fact]
    public void So_have_twenty_thousand_lives()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OPENENTRY_MANY_LIVES") == "1", "Set OPENENTRY_MANY_LIVES=1 to run it.");
        AnyLife.WithDay.Sample((profile, on) => AssertNothingIsMissed(profile, on, null), iter: 20_000);
    }

    private static void AssertNothingIsMissed(Profile profile, LocalDate on, string? reform)
    {
        var to = on.PlusYears(2);
        var changes = DayByDay.Changes(profile, Stories.Law, on, to, reform);

        var check = NextCheck.After(profile, Stories.Law.On(on, reform).Assessor.Assess(profile, on), Stories.Law, to);

        Assert.Equal(changes, ScoreCalendar.Steps(profile, Stories.Law, on, to, reform).Select(step => step.Date));
        if (changes.Count > 0) Assert.InRange(check!.Value, on.PlusDays(1), changes[0]);
        Assert.Equal(changes.Count > 0 ? changes[0] : null, ScoreCalendar.NextChange(profile, Stories.Law, on, to, reform));
    }
}
