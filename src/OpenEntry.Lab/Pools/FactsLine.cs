using System.Text.Json;
using OpenEntry.Law;
using OpenEntry.Law.Crs;

namespace OpenEntry.Lab.Pools;

/// <summary>Writes facts as <c>openentry score --facts</c> reads them: one JSON object.</summary>
public static class FactsLine
{
    public static void Write(Utf8JsonWriter json, CrsFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, facts.Id);
        json.WriteBoolean("accompanyingSpouse"u8, facts.AccompanyingSpouse);
        json.WriteNumber("age"u8, facts.Age);
        json.WriteString("education"u8, Word(facts.Education));
        Write(json, "firstLanguage"u8, facts.FirstLanguage);
        Write(json, "secondLanguage"u8, facts.SecondLanguage);
        json.WriteNumber("canadianWorkYears"u8, facts.CanadianWorkYears);
        json.WriteNumber("foreignWorkYears"u8, facts.ForeignWorkYears);
        json.WriteBoolean("certificateOfQualification"u8, facts.CertificateOfQualification);
        if (facts.Spouse is { } spouse)
        {
            json.WriteStartObject("spouse"u8);
            json.WriteString("education"u8, Word(spouse.Education));
            Write(json, "language"u8, spouse.Language);
            json.WriteNumber("canadianWorkYears"u8, spouse.CanadianWorkYears);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("spouse"u8);
        }

        json.WriteString("canadianCredential"u8, facts.CanadianCredential switch
        {
            CanadianCredential.OneOrTwoYears => "oneOrTwoYears"u8,
            CanadianCredential.ThreeYearsOrMore => "threeYearsOrMore"u8,
            _ => "none"u8,
        });
        json.WriteBoolean("siblingInCanada"u8, facts.SiblingInCanada);
        json.WriteString("arrangedEmployment"u8, facts.ArrangedEmployment switch
        {
            ArrangedEmployment.MajorGroup00 => "majorGroup00"u8,
            ArrangedEmployment.OtherSkilled => "otherSkilled"u8,
            _ => "none"u8,
        });
        json.WriteBoolean("provincialNomination"u8, facts.ProvincialNomination);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, LanguageLevels? levels)
    {
        if (levels is not { } some)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("language"u8, some.Language == OfficialLanguage.French ? "french"u8 : "english"u8);
        json.WriteNumber("listening"u8, some.Listening);
        json.WriteNumber("reading"u8, some.Reading);
        json.WriteNumber("writing"u8, some.Writing);
        json.WriteNumber("speaking"u8, some.Speaking);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Word(EducationLevel level) => level switch
    {
        EducationLevel.LessThanSecondary => "lessThanSecondary"u8,
        EducationLevel.Secondary => "secondary"u8,
        EducationLevel.OneYear => "oneYear"u8,
        EducationLevel.TwoYear => "twoYear"u8,
        EducationLevel.ThreeYearOrMore => "threeYearOrMore"u8,
        EducationLevel.TwoOrMore => "twoOrMore"u8,
        EducationLevel.Masters => "masters"u8,
        _ => "doctoral"u8,
    };
}
