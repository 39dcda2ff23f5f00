using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>The levels in one language, and the readings they hang on.</summary>
internal readonly record struct DerivedLanguage(LanguageLevels? Levels, ReadingSet Readings);

/// <summary>From test results to levels, on a day.</summary>
internal static class LanguageDerivation
{
    /// <summary>The result that counts for each language; every sitting gets its verdict.</summary>
    public static (DerivedLanguage English, DerivedLanguage French) Derive(
        IReadOnlyList<LanguageTestResult> results, bool ofSpouse, LocalDate date, LawForPeople law, List<TestTrail> trail)
    {
        var first = trail.Count;
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            var test = law.Test(result.Test);
            var expires = Anniversary.Of(result.CountsFrom, law.TestYears);
            var verdict = test is null ? Verdict.NotAccepted
                : result.CountsFrom > date ? Verdict.NotYet
                : date >= expires ? Verdict.Expired
                : Verdict.Counts;
            trail.Add(new TestTrail(i, result, ofSpouse, test, test?.Levels(result), expires, verdict));
        }

        return (Use(trail, first, OfficialLanguage.English, law), Use(trail, first, OfficialLanguage.French, law));
    }

    /// <summary>Of several good results of one language: the one the holder marks, else the newest (reading R13).</summary>
    private static DerivedLanguage Use(List<TestTrail> trail, int first, OfficialLanguage language, LawForPeople law)
    {
        var used = -1;
        var readings = default(ReadingSet);
        for (var i = first; i < trail.Count; i++)
        {
            var one = trail[i];

            // PTE Core is the one test that was not always accepted.
            if ((one.Test?.Language ?? OfficialLanguage.English) != language) continue;
            readings |= Readings(one, law);
            if (one.Verdict != Verdict.Counts) continue;
            if (used < 0)
            {
                used = i;
                continue;
            }

            readings |= ReadingSet.Of(13);
            var better = Compare(one, trail[used]) > 0;
            var loser = better ? used : i;
            trail[loser] = trail[loser] with { Verdict = Verdict.AnotherIsUsed };
            if (better) used = i;
        }

        return new DerivedLanguage(used < 0 ? null : trail[used].Levels, readings);
    }

    /// <summary>The readings on which it hangs whether a sitting is good, and what it shows.</summary>
    private static ReadingSet Readings(TestTrail one, LawForPeople law)
    {
        var readings = default(ReadingSet);
        var result = one.Result;
        if (result.CountsFrom is { Month: 2, Day: 29 }) readings |= ReadingSet.Of(3);
        if (result.ResultDate is { } day && day != result.TestDate) readings |= ReadingSet.Of(28);
        if (result.Test == "tef" && result.TestDate >= law.TefHasTwoScalesFrom && one.Verdict == Verdict.Counts) readings |= ReadingSet.Of(31);
        if (result.Test == "pte" && result.TestDate < law.PteAcceptedFrom && one.Verdict is Verdict.Counts or Verdict.NotAccepted) readings |= ReadingSet.Of(24);
        return readings;
    }

    /// <summary>Which of two good results goes first. Where the dates do not tell, the one that shows more, so that the order of the list never does.</summary>
    private static int Compare(TestTrail one, TestTrail other)
    {
        var (a, b) = (one.Result, other.Result);
        var order = a.Use.CompareTo(b.Use);
        if (order == 0) order = a.CountsFrom.CompareTo(b.CountsFrom);
        if (order == 0) order = a.TestDate.CompareTo(b.TestDate);
        if (order == 0) order = one.Levels!.Value.Lowest.CompareTo(other.Levels!.Value.Lowest);
        if (order == 0) order = Sum(one.Levels!.Value).CompareTo(Sum(other.Levels!.Value));
        for (var ability = Ability.Listening; order == 0 && ability <= Ability.Speaking; ability++)
        {
            order = one.Levels!.Value[ability].CompareTo(other.Levels!.Value[ability]);
        }

        return order;
    }

    private static int Sum(LanguageLevels levels) => levels.Listening + levels.Reading + levels.Writing + levels.Speaking;
}
