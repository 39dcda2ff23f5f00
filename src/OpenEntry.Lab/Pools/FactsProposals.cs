using OpenEntry.Law;
using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>Draws facts of people, a block at a time: what a person of such an age and education could have done, no more is asked of them here.</summary>
internal sealed class FactsProposals(RandomNumbers random, bool offersCount)
{
    private static readonly Weights AbilityStep = new(1, 6, 3);
    private static readonly Weights FrenchLevel = new(32, 30, 24, 14);
    private static readonly Weights EnglishBesideFrench = new(10, 14, 16, 16, 14, 9, 4);
    private static readonly Weights SpouseEducation = new(3, 12, 8, 11, 38, 8, 18, 2);
    private static readonly Weights SpouseLanguage = new(8, 14, 17, 21, 18, 14, 8);
    private static readonly Weights SpouseCanadianYears = new(78, 13, 6, 2, 1);

    /// <summary>Facts of so many people, who all speak French at level 7 in every ability, or all do not.</summary>
    public void Draw(Leaning leaning, bool french, FactsColumns columns)
    {
        for (var i = 0; i < columns.Capacity; i++) Draw(leaning, french, columns, i);
        columns.Count = columns.Capacity;
    }

    private void Draw(Leaning leaning, bool french, FactsColumns columns, int i)
    {
        var (from, to) = Leaning.Brackets[leaning.Age.Pick(random)];
        var age = from + random.Below(to - from + 1);
        var education = Math.Min(leaning.Education.Pick(random), HighestEducation(age));
        var inCanada = random.Chance(leaning.InCanada);
        var most = Math.Min(PoolModel.MostYearsOfWork, age - 17);
        var canadian = inCanada ? Math.Min(1 + leaning.CanadianYears.Pick(random), most) : 0;
        var foreign = Math.Min(leaning.ForeignYears.Pick(random), most - canadian);
        columns.Age[i] = (byte)age;
        columns.Education[i] = (byte)education;
        columns.CanadianWork[i] = (byte)canadian;
        columns.ForeignWork[i] = (byte)foreign;
        columns.CanadianCredential[i] = (byte)Credential((EducationLevel)education, random.Chance(inCanada ? leaning.CanadianCredential : 250));
        columns.ArrangedEmployment[i] = (byte)Offer(leaning, inCanada, age);

        var marks = DrawLanguages(leaning, french, columns, i) | DrawSpouse(leaning, columns, i);
        if (random.Chance(leaning.Sibling)) marks |= FactsColumns.Marks.Sibling;
        if (random.Chance(25)) marks |= FactsColumns.Marks.Certificate;
        if (leaning.Scores.From > 600) marks |= FactsColumns.Marks.Nomination;
        columns.Flags[i] = (byte)marks;
    }

    /// <summary>Nobody has a doctorate at twenty.</summary>
    private static int HighestEducation(int age) => (int)(age switch
    {
        < 20 => EducationLevel.TwoYear,
        < 21 => EducationLevel.ThreeYearOrMore,
        < 23 => EducationLevel.TwoOrMore,
        < 26 => EducationLevel.Masters,
        _ => EducationLevel.Doctoral,
    });

    /// <summary>A Canadian credential that the level of education leaves room for.</summary>
    private CanadianCredential Credential(EducationLevel education, bool studied) => !studied
        ? CanadianCredential.None
        : education switch
        {
            < EducationLevel.OneYear => CanadianCredential.None,
            EducationLevel.OneYear or EducationLevel.TwoYear => CanadianCredential.OneOrTwoYears,
            EducationLevel.ThreeYearOrMore => CanadianCredential.ThreeYearsOrMore,
            EducationLevel.TwoOrMore => random.Chance(7000) ? CanadianCredential.OneOrTwoYears : CanadianCredential.ThreeYearsOrMore,
            _ => random.Chance(3000) ? CanadianCredential.OneOrTwoYears : CanadianCredential.ThreeYearsOrMore,
        };

    private ArrangedEmployment Offer(Leaning leaning, bool inCanada, int age) =>
        !offersCount || !random.Chance(inCanada ? leaning.Offer : leaning.Offer / 4) ? ArrangedEmployment.None
        : age >= 30 && random.Chance(400) ? ArrangedEmployment.MajorGroup00
        : ArrangedEmployment.OtherSkilled;

    private FactsColumns.Marks DrawLanguages(Leaning leaning, bool french, FactsColumns columns, int i)
    {
        var main = 4 + leaning.Language.Pick(random);
        if (!french)
        {
            Put(columns.First, i, main, 4, 10);
            // Some have a little French beside their English, below what the category asks for.
            if (random.Chance(300)) Put(columns.Second, i, 4 + random.Below(3), 4, 6);
            else Clear(columns.Second, i);
            return FactsColumns.Marks.None;
        }

        if (random.Chance(3500))
        {
            Put(columns.First, i, main, 4, 10);
            Put(columns.Second, i, 7 + FrenchLevel.Pick(random), 7, 10);
            return FactsColumns.Marks.None;
        }

        Put(columns.First, i, Math.Max(7 + FrenchLevel.Pick(random), main), 7, 10);
        if (random.Chance(8500)) Put(columns.Second, i, 4 + EnglishBesideFrench.Pick(random), 4, 10);
        else Clear(columns.Second, i);
        return FactsColumns.Marks.FrenchFirst;
    }

    private FactsColumns.Marks DrawSpouse(Leaning leaning, FactsColumns columns, int i)
    {
        Clear(columns.Spouse, i);
        columns.SpouseEducation[i] = 0;
        columns.SpouseCanadianWork[i] = 0;
        if (!random.Chance(leaning.Spouse)) return FactsColumns.Marks.None;
        columns.SpouseEducation[i] = (byte)SpouseEducation.Pick(random);
        columns.SpouseCanadianWork[i] = (byte)SpouseCanadianYears.Pick(random);
        if (random.Chance(7000)) Put(columns.Spouse, i, 4 + SpouseLanguage.Pick(random), 4, 10);
        return FactsColumns.Marks.AccompanyingSpouse;
    }

    /// <summary>Four abilities around one level: a little uneven, as results are.</summary>
    private void Put(byte[][] columns, int i, int level, int least, int most)
    {
        for (var ability = 0; ability < 4; ability++) columns[ability][i] = (byte)Math.Clamp(level - 1 + AbilityStep.Pick(random), least, most);
    }

    private static void Clear(byte[][] columns, int i)
    {
        for (var ability = 0; ability < 4; ability++) columns[ability][i] = 0;
    }
}
