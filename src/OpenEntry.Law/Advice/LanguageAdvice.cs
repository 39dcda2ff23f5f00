using System.Globalization;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Languages;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>Tests taken anew, a second language, the other declaration.</summary>
internal static class LanguageAdvice
{
    private static readonly Ability[] Abilities = [Ability.Listening, Ability.Reading, Ability.Writing, Ability.Speaking];

    public static IEnumerable<AdviceOption> For(Assessment today)
    {
        var declared = today.Profile.FirstOfficialLanguage;
        var other = declared == OfficialLanguage.English ? OfficialLanguage.French : OfficialLanguage.English;
        foreach (var option in Retakes(today, declared, today.Facts.FirstLanguage, AdviceKind.FirstLanguage, perAbility: true)) yield return option;
        foreach (var option in Retakes(today, other, today.Facts.SecondLanguage, AdviceKind.SecondLanguage, perAbility: false)) yield return option;

        // Without a result in the other language it raises nothing alone, and may together with one.
        yield return new AdviceOption(
            AdviceKind.DeclareOtherLanguage,
            other == OfficialLanguage.French
                ? new Text("Declare French as first official language", "Déclarer le français comme première langue officielle")
                : new Text("Declare English as first official language", "Déclarer l’anglais comme première langue officielle"),
            today.Date, person => person with { FirstOfficialLanguage = other });
    }

    /// <summary>Each ability by itself to each level that exists above, and all four together.</summary>
    private static IEnumerable<AdviceOption> Retakes(Assessment today, OfficialLanguage language, LanguageLevels? now, AdviceKind kind, bool perAbility)
    {
        var used = today.Tests.FirstOrDefault(one => !one.OfSpouse && one.Verdict == Verdict.Counts && one.Test!.Language == language);
        var test = used?.Test ?? Usual(today, language);
        if (test is null) yield break;
        var levels = now ?? LanguageLevels.Even(language, 0);
        if (perAbility && now is not null)
        {
            foreach (var ability in Abilities)
            {
                for (var level = Math.Max(levels[ability] + 1, 4); level <= 10; level++)
                {
                    var score = test.LowestScore(ability, level);
                    yield return Retake(today, test, levels.With(ability, (byte)level), used?.Result, kind, $"{kind}-{ability}", new Text(
                        $"{Name(language).En}: {AbilityName(ability).En} to {Scale(language)} {level} ({LanguageTest.NameOf(test.Key)} {Number(score, french: false)})",
                        $"{Name(language).Fr}\u00a0: {AbilityName(ability).Fr} au NCLC {level} ({LanguageTest.NameOf(test.Key)} {Number(score, french: true)})"));
                }
            }
        }

        for (byte level = 4; level <= 10; level++)
        {
            if (levels.Lowest >= level) continue;
            var raised = Abilities.Aggregate(levels, (all, ability) => all.With(ability, Math.Max(all[ability], level)));
            yield return Retake(today, test, raised, used?.Result, kind, $"{kind}-all", new Text(
                $"{Name(language).En}: {Scale(language)} {level} or more in all four abilities ({LanguageTest.NameOf(test.Key)} {Scores(test, level, french: false)})",
                $"{Name(language).Fr}\u00a0: NCLC {level} ou plus dans les quatre habiletés ({LanguageTest.NameOf(test.Key)} {Scores(test, level, french: true)})"));
        }
    }

    private static AdviceOption Retake(Assessment today, LanguageTest test, LanguageLevels target, LanguageTestResult? old, AdviceKind kind, string ladder, Text words)
    {
        decimal Score(Ability ability)
        {
            var level = target[ability];
            var before = old?.Score(ability) ?? test.Range(ability).Lowest;
            return level < 4 || test.Level(ability, before) >= level ? before : test.LowestScore(ability, level);
        }

        var result = new LanguageTestResult
        {
            Test = test.Key,
            TestDate = today.Date,
            Listening = Score(Ability.Listening),
            Reading = Score(Ability.Reading),
            Writing = Score(Ability.Writing),
            Speaking = Score(Ability.Speaking),
            Use = true,
        };
        return new AdviceOption(kind, words, today.Date, person => person with
        {
            LanguageTests = [.. person.LanguageTests.Select(one => today.Law.LanguageOf(one.Test) == test.Language ? one with { Use = false } : one), result],
        }, ladder);
    }

    /// <summary>The test most people of a language take, for one who has none.</summary>
    internal static LanguageTest? Usual(Assessment today, OfficialLanguage language) =>
        LanguageTest.Of(language == OfficialLanguage.French ? "tcf" : "ielts", today.Law) ?? (language == OfficialLanguage.French ? LanguageTest.Of("tef", today.Law) : null);

    private static OfficialLanguage? LanguageOf(this Books.LawInForce law, string test) => LanguageTest.Of(test, law)?.Language;

    internal static Text Name(OfficialLanguage language) => language == OfficialLanguage.French ? new Text("French", "Français") : new Text("English", "Anglais");

    /// <summary>In English text the levels of French carry their French name.</summary>
    internal static string Scale(OfficialLanguage language) => language == OfficialLanguage.French ? "NCLC" : "CLB";

    internal static Text AbilityName(Ability ability) => ability switch
    {
        Ability.Listening => new Text("listening", "compréhension de l’oral"),
        Ability.Reading => new Text("reading", "compréhension de l’écrit"),
        Ability.Writing => new Text("writing", "expression écrite"),
        _ => new Text("speaking", "expression orale"),
    };

    internal static string Scores(LanguageTest test, int level, bool french) =>
        string.Join(" / ", Abilities.Select(ability => Number(test.LowestScore(ability, level), french)));

    private static string Number(decimal score, bool french)
    {
        var text = score.ToString("0.#", CultureInfo.InvariantCulture);
        return french ? text.Replace('.', ',') : text;
    }
}
