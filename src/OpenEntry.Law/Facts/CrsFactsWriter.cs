using System.Text.Json;
using OpenEntry.Law.Books;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Facts;

/// <summary>Writes facts in the form that <see cref="CrsFactsReader"/> reads; every property, also those at their default.</summary>
public static class CrsFactsWriter
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter json, CrsFacts facts)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, facts.Id);
        json.WriteBoolean("accompanyingSpouse"u8, facts.AccompanyingSpouse);
        json.WriteNumber("age"u8, facts.Age);
        json.WriteString("education"u8, Word(facts.Education));
        WriteLanguage(json, "firstLanguage", facts.FirstLanguage);
        WriteLanguage(json, "secondLanguage", facts.SecondLanguage);
        json.WriteNumber("canadianWorkYears"u8, facts.CanadianWorkYears);
        json.WriteNumber("foreignWorkYears"u8, facts.ForeignWorkYears);
        json.WriteBoolean("certificateOfQualification"u8, facts.CertificateOfQualification);
        if (facts.Spouse is { } spouse)
        {
            json.WriteStartObject("spouse"u8);
            json.WriteString("education"u8, Word(spouse.Education));
            WriteLanguage(json, "language", spouse.Language);
            json.WriteNumber("canadianWorkYears"u8, spouse.CanadianWorkYears);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("spouse"u8);
        }

        json.WriteString("canadianCredential"u8, facts.CanadianCredential switch
        {
            CanadianCredential.OneOrTwoYears => "oneOrTwoYears",
            CanadianCredential.ThreeYearsOrMore => "threeYearsOrMore",
            _ => "none",
        });
        json.WriteBoolean("siblingInCanada"u8, facts.SiblingInCanada);
        json.WriteString("arrangedEmployment"u8, facts.ArrangedEmployment switch
        {
            ArrangedEmployment.MajorGroup00 => "majorGroup00",
            ArrangedEmployment.OtherSkilled => "otherSkilled",
            _ => "none",
        });
        json.WriteBoolean("provincialNomination"u8, facts.ProvincialNomination);
        json.WriteEndObject();
    }

    /// <summary>The word for a level of education.</summary>
    public static string Word(EducationLevel level) => LevelsShape.Words[(int)level];

    private static void WriteLanguage(Utf8JsonWriter json, string name, LanguageLevels? levels)
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
}
