using System.Globalization;
using System.Numerics;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Crs;
using OpenEntry.Selection;

namespace OpenEntry.Lab.Pools;

/// <summary>The people of a synthetic pool as columns, some 45 bytes each: facts, score, occupation, instant of submission, programs, categories, number.</summary>
public sealed class SyntheticPeople
{
    private const long Numbers = 1_000_000_000;

    // Odd and no multiple of five, so that counting by it visits every nine-digit number once.
    private const long Stride = 618_033_989;

    internal SyntheticPeople(int count, IReadOnlyList<string> categoryKeys)
    {
        CategoryKeys = categoryKeys;
        Facts = new FactsColumns(count) { Count = count };
        Scores = new ushort[count];
        Submitted = new long[count];
        Programs = new byte[count];
        Categories = new uint[count];
        Occupations = new byte[count];
        Number = new int[count];
    }

    /// <summary>How many they are.</summary>
    public int Count => Scores.Length;

    /// <summary>The inputs of the score.</summary>
    public FactsColumns Facts { get; }

    /// <summary>Keys of the categories in force; the position is the bit in <see cref="Categories"/>.</summary>
    public IReadOnlyList<string> CategoryKeys { get; }

    internal ushort[] Scores { get; }

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z.</summary>
    internal long[] Submitted { get; }

    internal byte[] Programs { get; }

    internal uint[] Categories { get; }

    /// <summary>Positions in the list of occupations.</summary>
    internal byte[] Occupations { get; }

    /// <summary>Nine digits.</summary>
    internal int[] Number { get; }

    public int Score(int person) => Scores[person];

    public Instant SubmittedAt(int person) => Instant.FromUnixTimeMilliseconds(Submitted[person]);

    public ProgramSet ProgramsOf(int person) => (ProgramSet)Programs[person];

    /// <summary>The identifier: <c>E</c> and nine digits.</summary>
    public string Id(int person) => $"E{Number[person].ToString("D9", CultureInfo.InvariantCulture)}";

    /// <summary>The occupation, in NOC 2021.</summary>
    public string Occupation(int person) => OccupationList.All[Occupations[person]].Noc;

    /// <summary>The facts as the readable engine takes them.</summary>
    public CrsFacts FactsOf(int person)
    {
        var frenchFirst = Levels.IsFrenchFirst(Facts, person);
        var spouse = Levels.Has(Facts, person, FactsColumns.Marks.AccompanyingSpouse);
        return new CrsFacts
        {
            Id = Id(person),
            AccompanyingSpouse = spouse,
            Age = Facts.Age[person],
            Education = (EducationLevel)Facts.Education[person],
            FirstLanguage = Levels.Of(Facts.First, person, frenchFirst ? OfficialLanguage.French : OfficialLanguage.English),
            SecondLanguage = Levels.Of(Facts.Second, person, frenchFirst ? OfficialLanguage.English : OfficialLanguage.French),
            CanadianWorkYears = Facts.CanadianWork[person],
            ForeignWorkYears = Facts.ForeignWork[person],
            CertificateOfQualification = Levels.Has(Facts, person, FactsColumns.Marks.Certificate),
            Spouse = !spouse ? null : new SpouseFacts
            {
                Education = (EducationLevel)Facts.SpouseEducation[person],
                Language = Levels.Of(Facts.Spouse, person, OfficialLanguage.English),
                CanadianWorkYears = Facts.SpouseCanadianWork[person],
            },
            CanadianCredential = (CanadianCredential)Facts.CanadianCredential[person],
            SiblingInCanada = Levels.Has(Facts, person, FactsColumns.Marks.Sibling),
            ArrangedEmployment = (ArrangedEmployment)Facts.ArrangedEmployment[person],
            ProvincialNomination = Levels.Has(Facts, person, FactsColumns.Marks.Nomination),
        };
    }

    /// <summary>The person as ranking looks at them.</summary>
    public PoolEntry Entry(int person) => new(Id(person), Scores[person], SubmittedAt(person), ProgramsOf(person), CategoriesOf(person));

    /// <summary>Keys of the person's categories.</summary>
    public IReadOnlyList<string> CategoriesOf(int person)
    {
        if (Categories[person] == 0) return [];
        var keys = new List<string>(2);
        for (var bits = Categories[person]; bits != 0; bits &= bits - 1) keys.Add(CategoryKeys[BitOperations.TrailingZeroCount(bits)]);
        return keys;
    }

    /// <summary>The pool to draw from. The index of a person stays the same.</summary>
    public Pool ToPool()
    {
        var builder = new PoolBuilder();
        for (var person = 0; person < Count; person++) _ = builder.Add(Entry(person)).Value;
        return builder.Build();
    }

    /// <summary>People by band, best first.</summary>
    public int[] Bands()
    {
        var counts = new int[ScoreBands.Count];
        foreach (var score in Scores) counts[ScoreBands.Of(score)]++;
        return counts;
    }

    /// <summary>The number of the person who came as so many-th: all different up to a thousand million.</summary>
    internal static int NumberOf(long arrival, ulong seed) => (int)(((arrival * Stride) + (long)(seed % (ulong)Numbers)) % Numbers);

    /// <summary>Copies a person from others, or from a block of proposals.</summary>
    internal static void CopyFacts(FactsColumns from, int i, FactsColumns to, int j)
    {
        to.Age[j] = from.Age[i];
        to.Education[j] = from.Education[i];
        to.Flags[j] = from.Flags[i];
        to.CanadianWork[j] = from.CanadianWork[i];
        to.ForeignWork[j] = from.ForeignWork[i];
        to.CanadianCredential[j] = from.CanadianCredential[i];
        to.ArrangedEmployment[j] = from.ArrangedEmployment[i];
        to.SpouseEducation[j] = from.SpouseEducation[i];
        to.SpouseCanadianWork[j] = from.SpouseCanadianWork[i];
        for (var ability = 0; ability < 4; ability++)
        {
            to.First[ability][j] = from.First[ability][i];
            to.Second[ability][j] = from.Second[ability][i];
            to.Spouse[ability][j] = from.Spouse[ability][i];
        }
    }

    internal void Copy(SyntheticPeople from, int i, int j)
    {
        CopyFacts(from.Facts, i, Facts, j);
        Scores[j] = from.Scores[i];
        Submitted[j] = from.Submitted[i];
        Programs[j] = from.Programs[i];
        Categories[j] = from.Categories[i];
        Occupations[j] = from.Occupations[i];
        Number[j] = from.Number[i];
    }
}
