using CsCheck;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Crs;

/// <summary>What holds for everybody's score, on every day.</summary>
public sealed class ScorePropertyTests
{
    private static Gen<(CrsFacts Facts, LawInForce Law)> Anybody
    {
        get
        {
            LawInForce[] versions = [.. Stories.Law.Amendments.Where(one => one.IsCrsVersion).Select(one => Stories.Law.On(one.Date))];
            return Gen.Select(RandomFacts.All, Gen.Int[0, versions.Length - 1], (facts, i) => (facts, versions[i]));
        }
    }

    private const string Seed = "0000dTnNCzMa";

    [Fact]
    public void No_score_is_negative_or_above_1200_and_no_section_or_line_above_its_maximum() => Holds(Anybody, one =>
    {
        var score = CrsScorer.Score(one.Facts, one.Law);
        var (most, sections) = (score.Maxima, score.Sections);
        return score.Total is >= 0 and <= 1200
            && sections.Core <= most.Core && sections.Spouse <= most.Spouse && sections.Transferability <= most.Transferability && sections.Additional <= most.Additional
            && (one.Facts.AccompanyingSpouse ? (460, 40) : (500, 0)) == (most.Core, most.Spouse) && (most.Transferability, most.Additional) == (100, 600)
            && score.Lines.All(line => line.Points >= 0 && line.Points <= line.Max && line.Points <= line.Uncapped)
            && score.Lines.Count == 16 && score.Lines.Select((line, i) => (int)line.Factor == i).All(same => same);
    });

    [Fact]
    public void The_sections_are_the_sums_of_their_lines_up_to_their_maxima() => Holds(Anybody, one =>
    {
        var score = CrsScorer.Score(one.Facts, one.Law);
        int Sum(CrsSection section) => score.Lines.Where(line => line.Factor.Section() == section).Sum(line => line.Points);
        return score.Uncapped == new CrsSections(Sum(CrsSection.Core), Sum(CrsSection.Spouse), Sum(CrsSection.Transferability), Sum(CrsSection.Additional))
            && score.Total == Math.Min(score.Uncapped.Core, score.Maxima.Core) + Math.Min(score.Uncapped.Spouse, score.Maxima.Spouse)
                + Math.Min(score.Uncapped.Transferability, 100) + Math.Min(score.Uncapped.Additional, 600);
    });

    [Fact]
    public void A_better_fact_never_lowers_the_score() => Holds(Anybody, one =>
    {
        var before = CrsScorer.Score(one.Facts, one.Law).Total;
        return Better(one.Facts).All(better => CrsScorer.Score(better, one.Law).Total >= before);
    });

    [Fact]
    public void After_the_twenties_a_birthday_never_raises_the_score() => Holds(Anybody, one =>
    {
        var (young, old) = (one.Facts with { Age = 29 + (one.Facts.Age % 40) }, one.Facts with { Age = 30 + (one.Facts.Age % 40) });
        return CrsScorer.Score(old, one.Law).Total <= CrsScorer.Score(young, one.Law).Total;
    });

    [Fact]
    public void A_spouse_who_does_not_accompany_changes_nothing() => Holds(Anybody, one =>
    {
        var alone = one.Facts with { AccompanyingSpouse = false };
        return CrsScorer.Score(alone, one.Law).Sections == CrsScorer.Score(alone with { Spouse = null }, one.Law).Sections;
    });

    [Fact]
    public void Reading_R26_is_named_exactly_when_French_counts_and_English_is_partly_good() => Holds(Anybody, one =>
    {
        var (first, second) = (one.Facts.FirstLanguage, one.Facts.SecondLanguage);
        byte[] Four(OfficialLanguage language)
        {
            var levels = first?.Language == language ? first : second?.Language == language ? second : null;
            return levels is { } some ? [some.Listening, some.Reading, some.Writing, some.Speaking] : [];
        }

        var (french, english) = (Four(OfficialLanguage.French), Four(OfficialLanguage.English));
        var mixed = one.Law.Since >= Telling.Day("2017-06-06") && french.Length == 4 && french.All(level => level >= 7)
            && english.Any(level => level >= 5) && english.Any(level => level < 5);
        var score = CrsScorer.Score(one.Facts, one.Law);
        return score[CrsFactor.French].Reading == (mixed ? "R26" : null) && score.Lines.Where(line => line.Factor != CrsFactor.French).All(line => line.Reading is null);
    });

    [Fact]
    public void Every_factor_names_a_provision_of_the_law_and_a_word_of_its_own()
    {
        Assert.Equal(16, CrsFactors.All.Select(factor => factor.Word()).Distinct().Count());
        Assert.All(CrsFactors.All, factor => Assert.NotNull(Stories.Law[factor.Provision()]));
        Assert.Equal(
            [5, 3, 3, 5], CrsFactors.All.GroupBy(factor => factor.Section()).OrderBy(group => group.Key).Select(group => group.Count()));
    }

    [Fact]
    public void Levels_are_read_and_changed_by_ability()
    {
        var levels = new LanguageLevels(OfficialLanguage.French, 4, 5, 6, 7);
        Assert.Equal([4, 5, 6, 7], Enum.GetValues<Ability>().Select(ability => (int)levels[ability]));
        Assert.Equal(new LanguageLevels(OfficialLanguage.French, 1, 2, 3, 9),
            levels.With(Ability.Listening, 1).With(Ability.Reading, 2).With(Ability.Writing, 3).With(Ability.Speaking, 9));
        Assert.Equal(4, levels.Lowest);
    }

    /// <summary>Ten thousand cases from a fixed seed; CsCheck shrinks a failure and prints its own.</summary>
    private static void Holds(Gen<(CrsFacts Facts, LawInForce Law)> people, Func<(CrsFacts Facts, LawInForce Law), bool> rule) =>
        people.Sample(rule, iter: MutationRun.Times(10_000), threads: 1, seed: Seed, print: one => $"{one.Law.Since}: {one.Facts}");

    /// <summary>The same person with one fact better. More education never means the professional's next level of another kind: the ladder is ordered.</summary>
    private static IEnumerable<CrsFacts> Better(CrsFacts facts)
    {
        if (facts.Education < EducationLevel.Doctoral) yield return facts with { Education = facts.Education + 1 };
        yield return facts with { CanadianWorkYears = facts.CanadianWorkYears + 1 };
        yield return facts with { ForeignWorkYears = facts.ForeignWorkYears + 1 };
        yield return facts with { CertificateOfQualification = true };
        yield return facts with { SiblingInCanada = true };
        yield return facts with { ProvincialNomination = true };
        if (facts.CanadianCredential < CanadianCredential.ThreeYearsOrMore) yield return facts with { CanadianCredential = facts.CanadianCredential + 1 };
        if (facts.ArrangedEmployment == ArrangedEmployment.None) yield return facts with { ArrangedEmployment = ArrangedEmployment.OtherSkilled };
        foreach (var ability in Enum.GetValues<Ability>())
        {
            if (facts.FirstLanguage is { } first && first[ability] < 12) yield return facts with { FirstLanguage = first.With(ability, (byte)(first[ability] + 1)) };
            if (facts.SecondLanguage is { } second && second[ability] < 12) yield return facts with { SecondLanguage = second.With(ability, (byte)(second[ability] + 1)) };
            if (facts.Spouse?.Language is { } spoken && spoken[ability] < 12)
            {
                yield return facts with { Spouse = facts.Spouse with { Language = spoken.With(ability, (byte)(spoken[ability] + 1)) } };
            }
        }

        if (facts.Spouse is { } spouse)
        {
            yield return facts with { Spouse = spouse with { CanadianWorkYears = spouse.CanadianWorkYears + 1 } };
            if (spouse.Education < EducationLevel.Doctoral) yield return facts with { Spouse = spouse with { Education = spouse.Education + 1 } };
        }
    }
}
