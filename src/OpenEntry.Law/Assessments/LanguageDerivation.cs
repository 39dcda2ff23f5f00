using NodaTime;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Assessments;

/// <summary>From test results to levels, on a day.</summary>
internal static class LanguageDerivation
{
    /// <summary>The result that counts for each language; every sitting gets its verdict.</summary>
    public static (LanguageLevels? English, LanguageLevels? French, ReadingSet Readings) Derive(
        IReadOnlyList<LanguageTestResult> results, bool ofSpouse, LocalDate date, LawForPeople law, List<TestTrail> trail)
    {
        var first = trail.Count;
        var readings = default(ReadingSet);
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            var test = law.Test(result.Test);
            var expires = Anniversary.Of(result.CountsFrom, law.TestYears);
            var verdict = test is null ? Verdict.NotAccepted
                : result.CountsFrom > date ? Verdict.NotYet
                : date >= expires ? Verdict.Expired
                : Verdict.Counts;
            if (result.CountsFrom is { Month: 2, Day: 29 }) readings |= ReadingSet.Of(3);
            if (result.ResultDate is not null) readings |= ReadingSet.Of(28);
            if (result.Test == "tef") readings |= ReadingSet.Of(31);
            if (result.Test == "pte") readings |= ReadingSet.Of(24);
            trail.Add(new TestTrail(i, result, ofSpouse, test, test?.Levels(result), expires, verdict));
        }

        var (english, moreEnglish) = Use(trail, first, OfficialLanguage.English);
        var (french, moreFrench) = Use(trail, first, OfficialLanguage.French);
        if (moreEnglish || moreFrench) readings |= ReadingSet.Of(13);
        return (english, french, readings);
    }

    /// <summary>Of several good results of one language: the one the holder marks, else the newest (reading R13).</summary>
    private static (LanguageLevels? Levels, bool Several) Use(List<TestTrail> trail, int first, OfficialLanguage language)
    {
        var used = -1;
        var several = false;
        for (var i = first; i < trail.Count; i++)
        {
            var one = trail[i];
            if (one.Verdict != Verdict.Counts || one.Test!.Language != language) continue;
            if (used < 0)
            {
                used = i;
                continue;
            }

            several = true;
            var better = one.Result.Use != trail[used].Result.Use ? one.Result.Use : one.Result.CountsFrom >= trail[used].Result.CountsFrom;
            var loser = better ? used : i;
            trail[loser] = trail[loser] with { Verdict = Verdict.AnotherIsUsed };
            if (better) used = i;
        }

        return (used < 0 ? null : trail[used].Levels, several);
    }
}
