using System.Text.Json;

namespace OpenEntry.Law.Profiles.Writing;

/// <summary>The person and the spouse.</summary>
internal static class WritePerson
{
    public static void Profile(Utf8JsonWriter writer, Profile value)
    {
        writer.WriteStartObject();
        writer.Put("id", value.Id);
        writer.Put("familyName", value.FamilyName);
        writer.Put("givenNames", value.GivenNames);
        writer.Put("submittedAt", value.SubmittedAt);
        writer.Put("birthDate", value.BirthDate);
        writer.PutWord("maritalStatus", value.MaritalStatus);
        writer.Put("spouse", value.Spouse, Spouse);
        writer.Put("dependentChildren", value.DependentChildren);
        writer.PutWord("firstOfficialLanguage", value.FirstOfficialLanguage);
        writer.PutList("languageTests", value.LanguageTests, WriteSkills.LanguageTest);
        writer.PutList("education", value.Education, WriteSkills.Credential);
        writer.PutList("studiesInCanada", value.StudiesInCanada, WriteSkills.Study);
        writer.PutList("work", value.Work, WriteWork.Job);
        writer.PutList("certificates", value.Certificates, WriteWork.Certificate);
        writer.PutList("offers", value.Offers, WriteWork.Offer);
        writer.Put("nomination", value.Nomination, Nomination);
        writer.PutList("relatives", value.Relatives, Relative);
        writer.Put("settlementFunds", value.SettlementFunds);
        writer.Put("intendedProvince", value.IntendedProvince);
        writer.Put("workAuthorization", value.WorkAuthorization, WriteWork.Authorization);
        writer.Put("inadmissibleForMisrepresentation", value.InadmissibleForMisrepresentation);
        writer.Put("militaryService", value.MilitaryService, WriteWork.Military);
        writer.WriteEndObject();
    }

    private static void Spouse(Utf8JsonWriter writer, Spouse value)
    {
        writer.WriteStartObject();
        writer.Put("accompanying", value.Accompanying);
        writer.PutWord("status", value.Status);
        writer.Put("livesInCanada", value.LivesInCanada);
        writer.Put("birthDate", value.BirthDate);
        writer.PutWord("firstOfficialLanguage", value.FirstOfficialLanguage);
        writer.PutList("languageTests", value.LanguageTests, WriteSkills.LanguageTest);
        writer.PutList("education", value.Education, WriteSkills.Credential);
        writer.PutList("studiesInCanada", value.StudiesInCanada, WriteSkills.Study);
        writer.PutList("work", value.Work, WriteWork.Job);
        writer.PutList("certificates", value.Certificates, WriteWork.Certificate);
        writer.WriteEndObject();
    }

    private static void Nomination(Utf8JsonWriter writer, Nomination value)
    {
        writer.WriteStartObject();
        writer.Put("province", value.Province);
        writer.Put("accepted", value.Accepted);
        writer.Put("ended", value.Ended);
        writer.WriteEndObject();
    }

    private static void Relative(Utf8JsonWriter writer, Relative value)
    {
        writer.WriteStartObject();
        writer.PutWord("relationship", value.Relationship);
        writer.Put("ofSpouse", value.OfSpouse);
        writer.Put("birthDate", value.BirthDate);
        writer.PutWord("status", value.Status);
        writer.Put("livesInCanada", value.LivesInCanada);
        writer.WriteEndObject();
    }
}
