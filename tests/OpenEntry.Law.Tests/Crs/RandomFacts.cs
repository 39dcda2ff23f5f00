using CsCheck;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Tests.Crs;

/// <summary>Random facts over the whole space: ordinary people, the edges of every table, and what the tables never meet in practice.</summary>
internal static class RandomFacts
{
    private static readonly Gen<byte> Level = Gen.OneOf(Gen.Byte[0, 12], Gen.Byte[4, 10]);

    private static readonly Gen<int> Years = Gen.Frequency((6, Gen.Int[0, 6]), (1, Gen.Int[7, 20]), (1, Gen.Int[0, 7].Select(i => ((int[])[14, 15, 16, 17, 254, 255, 256, 300])[i])));

    private static readonly Gen<int> Age = Gen.Frequency((4, Gen.Int[16, 47]), (1, Gen.Int[0, 120]));

    private static readonly Gen<EducationLevel> Education = Gen.Enum<EducationLevel>();

    /// <summary>Even levels, mixed ones, and levels that straddle a threshold by one.</summary>
    private static readonly Gen<(byte, byte, byte, byte)> Levels = Gen.Frequency(
        (2, Gen.Select(Level, Level, Level, Level, (l, r, w, s) => (l, r, w, s))),
        (1, Level.Select(all => (all, all, all, all))),
        (2, Gen.Select(Gen.Byte[3, 10], Gen.Int[0, 15], (low, mask) =>
            ((byte)(low + (mask & 1)), (byte)(low + ((mask >> 1) & 1)), (byte)(low + ((mask >> 2) & 1)), (byte)(low + ((mask >> 3) & 1))))));

    private static Gen<LanguageLevels?> In(OfficialLanguage language) => Gen.Frequency(
        (1, Gen.Const((LanguageLevels?)null)), (4, Levels.Select(some => (LanguageLevels?)new LanguageLevels(language, some.Item1, some.Item2, some.Item3, some.Item4))));

    /// <summary>English first or French first; either may be missing, and the two always differ.</summary>
    private static readonly Gen<(LanguageLevels?, LanguageLevels?)> Languages = Gen.OneOf(
        Gen.Select(In(OfficialLanguage.English), In(OfficialLanguage.French), (first, second) => (first, second)),
        Gen.Select(In(OfficialLanguage.French), In(OfficialLanguage.English), (first, second) => (first, second)));

    private static readonly Gen<SpouseFacts?> Spouse = Gen.Frequency(
        (1, Gen.Const((SpouseFacts?)null)),
        (3, Gen.Select(Education, Gen.OneOf(In(OfficialLanguage.English), In(OfficialLanguage.French)), Years, (education, language, years) =>
            (SpouseFacts?)new SpouseFacts { Education = education, Language = language, CanadianWorkYears = years })));

    public static readonly Gen<CrsFacts> All = Gen.Select(
        Gen.Select(Age, Education, Languages, Years, Years),
        Gen.Select(Gen.Bool, Spouse, Gen.Bool, Gen.Bool, Gen.Frequency((7, Gen.Const(false)), (1, Gen.Const(true)))),
        Gen.Select(Gen.Enum<CanadianCredential>(), Gen.Enum<ArrangedEmployment>()),
        (self, family, extra) => new CrsFacts
        {
            Id = "random",
            Age = self.Item1,
            Education = self.Item2,
            FirstLanguage = self.Item3.Item1,
            SecondLanguage = self.Item3.Item2,
            CanadianWorkYears = self.Item4,
            ForeignWorkYears = self.Item5,
            AccompanyingSpouse = family.Item1,
            Spouse = family.Item2,
            CertificateOfQualification = family.Item3,
            SiblingInCanada = family.Item4,
            ProvincialNomination = family.Item5,
            CanadianCredential = extra.Item1,
            ArrangedEmployment = extra.Item2,
        });
}
