using CsCheck;
using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>What holds for every life: the derivation against naive arithmetic, and changes that change nothing.</summary>
public sealed class DerivationProperties
{
    private static readonly LocalDate Today = new(2024, 4, 11);

    // Hours by the quarter, so that the naive sum is exact in minutes times days.
    private static readonly Gen<Job> AnyJob =
        from noc in Gen.OneOf("21232", "21231", "11100", "72200", "63200", "65200", "2174", "7511", "31102")
        from country in Gen.OneOf("CA", "CA", "IN", "US")
        from start in Gen.Int[-4_300, 30]
        from days in Gen.Int[1, 900]
        from open in Gen.Int[0, 6]
        from quarters in Gen.Int[1, 240]
        from kind in Gen.Int[0, 11]
        select new Job
        {
            Noc = noc,
            Country = country,
            From = Today.PlusDays(start),
            To = open == 0 ? null : Today.PlusDays(start + days - 1),
            HoursPerWeek = quarters / 4m,
            Paid = kind != 1,
            Authorized = kind != 2,
            SelfEmployed = kind == 3,
            FullTimeStudent = kind == 4,
            CanadianEmployer = kind != 5,
            PubliclyFundedPhysician = kind == 3 && noc == "31102",
        };

    private static readonly Gen<LanguageTestResult> AnyTest =
        from key in Gen.OneOf("celpip", "ielts", "tcf")
        from ago in Gen.Int[-10, 800]
        from scores in Gen.Int[4, 9].Array[4]
        from use in Gen.Int[0, 5]
        select new LanguageTestResult
        {
            Test = key,
            TestDate = Today.PlusDays(-(ago / 100 * 100)),
            Use = use == 0,
            Listening = Scaled(key, scores[0]),
            Reading = Scaled(key, scores[1]),
            Writing = scores[2],
            Speaking = scores[3],
        };

    private static readonly Gen<Credential> AnyCredential =
        from level in Gen.Enum<CredentialLevel>()
        from country in Gen.OneOf("CA", "IN")
        from assessed in Gen.Int[0, 2_200]
        from body in Gen.OneOf("wes", "mcc", "iqas")
        from months in Gen.Int[4, 40]
        select new Credential
        {
            Level = level,
            Country = country,
            Completed = new LocalDate(2015, 1, 1),
            Field = "medicine",
            Assessment = assessed % 5 == 0 ? null : new CredentialAssessment { Body = body, Issued = Today.PlusDays(-assessed), Equivalent = level },
            CanadianStudy = new CanadianStudyDetails { FullTimeMonths = months, MonthsInCanada = months },
        };

    private static readonly Gen<Profile> AnyProfile =
        from jobs in AnyJob.Array[0, 6]
        from tests in AnyTest.Array[0, 5]
        from credentials in AnyCredential.Array[0, 4]
        select new Profile
        {
            Id = "anyone",
            BirthDate = new LocalDate(1990, 3, 5),
            FirstOfficialLanguage = OfficialLanguage.English,
            SettlementFunds = 20_000,
            Work = jobs,
            LanguageTests = tests,
            Education = credentials,
        };

    private static Assessor Assessor => Person.Law.On(Today).Assessor;

    [Fact]
    public void Hours_are_those_of_a_naive_count_day_by_day() => AnyJob.Array[0, 8].Sample(jobs =>
    {
        var assessment = Assess(jobs);
        var start = Today.PlusYears(-10);
        Assert.Equal(Naive(jobs, job => job.Country == "CA" && Counts(job), start), assessment.CanadianHours);
        Assert.Equal(Naive(jobs, job => job.Country != "CA" && Counts(job), start), assessment.ForeignHours);
    }, iter: MutationRun.Times(400));

    [Fact]
    public void The_longest_run_is_that_of_a_naive_walk_day_by_day() => AnyJob.Array[1, 8].Sample(jobs =>
    {
        // All in one occupation abroad, so that only days and gaps matter.
        jobs = [.. jobs.Select(job => job with { Noc = "21232", Country = "IN", Paid = true })];
        Assert.Equal(NaiveRun(jobs, Today.PlusYears(-10)), Assess(jobs).Condition(ConditionKind.FswWork).Found);
    }, iter: MutationRun.Times(400));

    [Fact]
    public void Splitting_a_job_in_two_that_follow_each_other_changes_nothing() => Gen.Select(AnyProfile, Gen.Int[0, 5], Gen.Int[1, 600]).Sample((profile, which, after) =>
    {
        if (which >= profile.Work.Count) return;
        var job = profile.Work[which];
        var cut = job.From.PlusDays(after);
        if (cut > (job.To ?? Today.PlusDays(-1))) return;
        var split = profile with { Work = [.. profile.Work.Where((_, i) => i != which), job with { To = cut.PlusDays(-1) }, job with { From = cut }] };
        AssertSame(profile, split);
    }, iter: MutationRun.Times(400));

    [Fact]
    public void Hours_above_thirty_change_nothing() => Gen.Select(AnyProfile, Gen.Int[0, 60]).Sample((profile, more) =>
        AssertSame(profile, profile with { Work = [.. profile.Work.Select(job => job.HoursPerWeek < 30 ? job : job with { HoursPerWeek = job.HoursPerWeek + more })] }), iter: MutationRun.Times(400));

    [Fact]
    public void The_order_in_which_a_life_is_told_changes_nothing() => Gen.Select(AnyProfile, Gen.Int[0, 1_000]).Sample((profile, seed) =>
    {
        var random = new Random(seed);
        AssertSame(profile, profile with
        {
            Work = [.. profile.Work.OrderBy(_ => random.Next())],
            LanguageTests = [.. profile.LanguageTests.OrderBy(_ => random.Next())],
            Education = [.. profile.Education.OrderBy(_ => random.Next())],
        });
    }, iter: MutationRun.Times(600));

    private static decimal Scaled(string key, int level) => key == "tcf" ? 300 + (30 * level) : level;

    private static Assessment Assess(Job[] jobs) => Assessor.Assess(
        new Profile { Id = "anyone", BirthDate = new LocalDate(1990, 3, 5), FirstOfficialLanguage = OfficialLanguage.English, Work = jobs }, Today);

    /// <summary>Facts, programs and categories with all their conditions and readings.</summary>
    private static void AssertSame(Profile profile, Profile other)
    {
        var (one, two) = (Assessor.Assess(profile, Today), Assessor.Assess(other, Today));
        Assert.Equal(one.Facts, two.Facts);
        Assert.Equal(one.GridFacts, two.GridFacts);
        Assert.Equal(one.Programs.SelectMany(program => program.Conditions), two.Programs.SelectMany(program => program.Conditions));
        Assert.Equal(one.Categories.SelectMany(category => category.Conditions), two.Categories.SelectMany(category => category.Conditions));
        Assert.Equal(one.LineReadings, two.LineReadings);
        Assert.True(one.HasSameOutcomeAs(two));
    }

    /// <summary>The rules of April 2024 for the codes of this file, written out: 65200 is TEER 5, 2174 is unclear, 7511 is 73300.</summary>
    private static bool Counts(Job job) => job.Paid && job.Noc is not ("65200" or "2174")
        && (job.Country != "CA" || (job is { Authorized: true, FullTimeStudent: false, CanadianEmployer: true } && (!job.SelfEmployed || job.PubliclyFundedPhysician)));

    private static decimal Naive(Job[] jobs, Func<Job, bool> counts, LocalDate start)
    {
        var minutes = 0L;
        for (var day = start; day < Today; day = day.PlusDays(1)) minutes += MinutesOf(jobs, counts, day);
        return Hours(minutes);
    }

    private static decimal NaiveRun(Job[] jobs, LocalDate start)
    {
        var (best, run, idle) = (0L, 0L, 0);
        for (var day = Today.PlusDays(-6_000); day < Today; day = day.PlusDays(1))
        {
            if (MinutesOf(jobs, _ => true, day) == 0)
            {
                if (++idle > 7) run = 0;
                continue;
            }

            idle = 0;
            if (day >= start) run += MinutesOf(jobs, _ => true, day);
            best = Math.Max(best, run);
        }

        return Hours(best);
    }

    private static int MinutesOf(Job[] jobs, Func<Job, bool> counts, LocalDate day) =>
        Math.Min(30 * 60, jobs.Where(job => counts(job) && job.From <= day && (job.To is not { } to || day <= to)).Sum(job => (int)(job.HoursPerWeek * 60)));

    /// <summary>A day is one seventh of its week; hundredths of an hour, rounded down.</summary>
    private static decimal Hours(long minutesOfWeeks) => Math.Floor(minutesOfWeeks * 100m / 420m) / 100m;
}
