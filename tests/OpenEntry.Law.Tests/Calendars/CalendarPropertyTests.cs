using CsCheck;
using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using OpenEntry.Law.Tests.Profiles;

namespace OpenEntry.Law.Tests.Calendars;

public sealed class CalendarPropertyTests
{
    private static readonly Profile[] Samples = [.. Documents.SampleFiles.Select(file => ProfileReader.Read(File.ReadAllBytes(file)).Value)];

    /// <summary>A sample and half a year somewhere in its time, the days of amendments among them.</summary>
    private static readonly Gen<(Profile, LocalDate)> Halves = Gen.Select(Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]), Gen.Int[0, 4_200], (profile, days) => (profile, new LocalDate(2017, 1, 1).PlusDays(days)));

    [Fact]
    public void The_steps_are_exactly_the_days_on_which_a_fresh_assessment_differs_from_that_of_the_day_before() => Halves.Sample((profile, from) =>
    {
        var to = from.PlusDays(182);
        var steps = ScoreCalendar.Steps(profile, Stories.Law, from, to).ToList();

        Assert.Equal(DaysOfChange(profile, from, to), steps.Select(step => step.Date));
        foreach (var step in steps)
        {
            Assert.NotEmpty(step.Causes);
            Assert.Equal(step.After.Score.Total - step.Before.Score.Total, step.Difference);
            Assert.Equal((step.Date.PlusDays(-1), step.Date), (step.Before.Date, step.After.Date));
            foreach (var (kind, words) in step.Causes)
            {
                Assert.False(string.IsNullOrWhiteSpace(words.En) || string.IsNullOrWhiteSpace(words.Fr), $"{kind} has no words");
                Assert.NotEqual(words.En, words.Fr);
            }
        }
    }, iter: MutationRun.Times(100));

    private static IEnumerable<LocalDate> DaysOfChange(Profile profile, LocalDate from, LocalDate to)
    {
        var before = Noticed(profile, from);
        for (var day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
        {
            var now = Noticed(profile, day);
            if (now != before) yield return day;
            before = now;
        }
    }

    /// <summary>Everything a person would notice, as one line.</summary>
    private static string Noticed(Profile profile, LocalDate day)
    {
        var one = Stories.Law.On(day).Assessor.Assess(profile, day);
        return $"{one.Score.Total} {string.Join(',', CrsFactors.All.Select(factor => one.Score[factor].Points))} {one.Class} "
            + string.Join(' ', one.Programs.Select(program => $"{program.Program}={program.Answer}")) + " "
            + string.Join(' ', one.Categories.Where(category => category.Answer != Answer.No).Select(category => $"{category.Category.Key}={category.Answer}").Order(StringComparer.Ordinal));
    }
}
