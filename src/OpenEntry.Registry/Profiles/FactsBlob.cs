using OpenEntry.Law;
using OpenEntry.Law.Crs;

namespace OpenEntry.Registry.Profiles;

/// <summary>The inputs of a score as 25 bytes: all that either engine reads. Years above 255 are kept as 255; every table is open long before.</summary>
public static class FactsBlob
{
    public const int Length = 25;
    private const byte Version = 1;

    public static byte[] Of(CrsFacts facts)
    {
        var blob = new byte[Length];
        blob[0] = Version;
        blob[1] = Byte(facts.Age);
        blob[2] = (byte)facts.Education;
        blob[3] = Byte(facts.CanadianWorkYears);
        blob[4] = Byte(facts.ForeignWorkYears);
        blob[5] = (byte)facts.CanadianCredential;
        blob[6] = (byte)facts.ArrangedEmployment;
        blob[7] = (byte)((facts.AccompanyingSpouse ? 1 : 0) | (facts.CertificateOfQualification ? 2 : 0) | (facts.SiblingInCanada ? 4 : 0)
            | (facts.ProvincialNomination ? 8 : 0) | (facts.Spouse is null ? 0 : 16));
        Put(blob.AsSpan(8), facts.FirstLanguage);
        Put(blob.AsSpan(13), facts.SecondLanguage);
        blob[18] = (byte)(facts.Spouse?.Education ?? 0);
        blob[19] = Byte(facts.Spouse?.CanadianWorkYears ?? 0);
        Put(blob.AsSpan(20), facts.Spouse?.Language);
        return blob;
    }

    /// <exception cref="FormatException">It was not written by <see cref="Of"/>.</exception>
    public static CrsFacts Read(ReadOnlySpan<byte> blob, string id)
    {
        if (blob.Length != Length || blob[0] != Version) throw new FormatException("These are not facts of a score.");
        return new CrsFacts
        {
            Id = id,
            Age = blob[1],
            Education = (EducationLevel)blob[2],
            CanadianWorkYears = blob[3],
            ForeignWorkYears = blob[4],
            CanadianCredential = (CanadianCredential)blob[5],
            ArrangedEmployment = (ArrangedEmployment)blob[6],
            AccompanyingSpouse = (blob[7] & 1) != 0,
            CertificateOfQualification = (blob[7] & 2) != 0,
            SiblingInCanada = (blob[7] & 4) != 0,
            ProvincialNomination = (blob[7] & 8) != 0,
            FirstLanguage = Language(blob[8..]),
            SecondLanguage = Language(blob[13..]),
            Spouse = (blob[7] & 16) == 0 ? null : new SpouseFacts { Education = (EducationLevel)blob[18], CanadianWorkYears = blob[19], Language = Language(blob[20..]) },
        };
    }

    private static byte Byte(int number) => (byte)Math.Min(number, byte.MaxValue);

    // 0 for no language, 1 for English, 2 for French; then the four levels.
    private static void Put(Span<byte> at, LanguageLevels? levels)
    {
        if (levels is not { } some) return;
        at[0] = (byte)(some.Language == OfficialLanguage.French ? 2 : 1);
        (at[1], at[2], at[3], at[4]) = (some.Listening, some.Reading, some.Writing, some.Speaking);
    }

    private static LanguageLevels? Language(ReadOnlySpan<byte> at) =>
        at[0] == 0 ? null : new LanguageLevels(at[0] == 2 ? OfficialLanguage.French : OfficialLanguage.English, at[1], at[2], at[3], at[4]);
}
