using OpenEntry.Law;
using OpenEntry.Law.Crs;

namespace OpenEntry.Bench;

/// <summary>Random people, over the whole space of the tables.</summary>
internal static class RandomFacts
{
    public static CrsFacts[] Of(int count)
    {
        var random = new Random(20241123);
        var people = new CrsFacts[count];
        for (var i = 0; i < count; i++)
        {
            var first = random.Next(5) == 0 ? OfficialLanguage.French : OfficialLanguage.English;
            var spouse = random.Next(3) == 0;
            people[i] = new CrsFacts
            {
                Id = $"F{i}",
                AccompanyingSpouse = spouse,
                Age = random.Next(17, 50),
                Education = (EducationLevel)random.Next(8),
                FirstLanguage = Levels(random, first),
                SecondLanguage = random.Next(2) == 0 ? null : Levels(random, first == OfficialLanguage.French ? OfficialLanguage.English : OfficialLanguage.French),
                CanadianWorkYears = random.Next(7),
                ForeignWorkYears = random.Next(6),
                CertificateOfQualification = random.Next(10) == 0,
                Spouse = spouse ? new SpouseFacts { Education = (EducationLevel)random.Next(8), Language = Levels(random, OfficialLanguage.English), CanadianWorkYears = random.Next(6) } : null,
                CanadianCredential = (CanadianCredential)random.Next(3),
                SiblingInCanada = random.Next(8) == 0,
                ArrangedEmployment = (ArrangedEmployment)random.Next(3),
                ProvincialNomination = random.Next(100) == 0,
            };
        }

        return people;
    }

    private static LanguageLevels Levels(Random random, OfficialLanguage language) =>
        new(language, (byte)random.Next(13), (byte)random.Next(13), (byte)random.Next(13), (byte)random.Next(13));
}
