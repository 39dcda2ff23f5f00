using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Lab.Pools;

/// <summary>Test results that come to given levels: CELPIP for English, TCF for French.</summary>
internal sealed class TestScores(LawInForce law)
{
    private readonly LanguageTest _english = LanguageTest.Of("celpip", law)!;
    private readonly LanguageTest _french = LanguageTest.Of("tcf", law)!;

    /// <summary>One sitting on a day, or none when there are no levels.</summary>
    public IEnumerable<LanguageTestResult> Of(LanguageLevels? levels, LocalDate taken)
    {
        if (levels is not { } some) yield break;
        var test = some.Language == OfficialLanguage.French ? _french : _english;
        yield return new LanguageTestResult
        {
            Test = test.Key,
            TestDate = taken,
            Listening = test.LowestScore(Ability.Listening, some.Listening),
            Reading = test.LowestScore(Ability.Reading, some.Reading),
            Writing = test.LowestScore(Ability.Writing, some.Writing),
            Speaking = test.LowestScore(Ability.Speaking, some.Speaking),
        };
    }
}
