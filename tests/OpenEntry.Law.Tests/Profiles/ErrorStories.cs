using OpenEntry.Law.Errors;
using static OpenEntry.Law.Profiles.ProfileErrors;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>One way to spoil the full document, and the one error it should give.</summary>
internal sealed record ErrorStory(string Name, ErrorKind Kind, string? Path, string Document, string English);

/// <summary>What people get wrong, kind by kind.</summary>
internal static class ErrorStories
{
    private static readonly string s_hundredAndOne = "[" + string.Join(",",
        Enumerable.Repeat("""{ "relationship": "child", "birthDate": "2015-01-01", "status": "citizen" }""", 101)) + "]";

    public static IReadOnlyList<ErrorStory> All { get; } =
    [
        // Form.
        Raw("nothing but spaces", Empty, " \n\t ", "The document is empty; a profile in JSON is expected."),
        Raw("a comment", NotJson, "{\n  // me\n}", "This is not valid JSON, from byte 3 of the line on; comments and trailing commas are not allowed."),
        Raw("half a file", NotJson, Documents.Full[..500], "This is not valid JSON,"),
        Raw("a list in a list in a list …", TooDeep, new string('[', 33) + new string(']', 33), "nested more than 32 levels deep."),
        Raw("half an emoji", BrokenText, Documents.Full.Replace("Lévesque", "\\ud83d"), "A text holds half a character"),
        Raw("half an emoji in a name", BrokenText, Documents.Full.Replace("familyName", "\\udc00"), "A text holds half a character"),
        At("a name given twice", Duplicate, "$.work[1].noc", Documents.Full.Replace("\"country\": \"CA\", \"from\": \"2020", "\"noc\": \"1\", \"country\": \"CA\", \"from\": \"2020"), "“noc” is given more than once"),
        At("a misspelled name", UnknownProperty, "$.education[0].assessment.isued", Documents.With("$.education[0].assessment.isued", "1"), "“isued” is not a property here; allowed are: body, issued, equivalent, reference."),
        At("a name no path can hold", UnknownProperty, "$['a.b\\'�']", Documents.With("$", """{ "a.b'\u202e": 1, "id": "x", "birthDate": "1990-01-01", "firstOfficialLanguage": "french" }"""), "“a.b'�” is not a property here"),
        At("no first language", Missing, "$.firstOfficialLanguage", Documents.Without("$.firstOfficialLanguage"), "“firstOfficialLanguage” is missing; it is required."),
        At("no date of a test", Missing, "$.languageTests[0].testDate", Documents.Without("$.languageTests[0].testDate"), "“testDate” is missing"),
        At("a code as a number", WrongType, "$.work[0].noc", Documents.With("$.work[0].noc", "2171"), "Found the number 2171; expected a text in quotation marks."),
        At("a number as a text", WrongType, "$.settlementFunds", Documents.With("$.settlementFunds", "\"25 000 $\""), "Found the text “25 000 $”; expected a number."),
        At("yes as a text", WrongType, "$.spouse.accompanying", Documents.With("$.spouse.accompanying", "\"yes\""), "Found the text “yes”; expected true or false."),
        At("a list for one thing", WrongType, "$.nomination", Documents.With("$.nomination", "[]"), "Found a list […]; expected an object {…}."),
        At("one thing for a list", WrongType, "$.work", Documents.With("$.work", "{}"), "Found an object {…}; expected a list […]."),
        At("null in a list", WrongType, "$.work[1]", Documents.With("$.work[1]", "null"), "Found null; expected an object {…}."),
        At("null for a child count", WrongType, "$.dependentChildren", Documents.With("$.dependentChildren", "null"), "Found null; expected a number."),
        At("no object at all", WrongType, "$", "true", "Found true; expected an object {…}."),
        At("a number for the schema", WrongType, "$.$schema", Documents.With("$.$schema", "1"), "expected a text in quotation marks."),
        At("a word of another list", UnknownWord, "$.maritalStatus", Documents.With("$.maritalStatus", "\"single\""), "“single” is not a known word here; allowed are: neverMarried, married, commonLaw, divorced, legallySeparated, annulled, widowed."),
        At("a word in capitals", UnknownWord, "$.education[0].level", Documents.With("$.education[0].level", "\"Masters\""), "“Masters” is not a known word here"),
        At("a day that never was", DateForm, "$.birthDate", Documents.With("$.birthDate", "\"1990-02-29\""), "“1990-02-29” is not a date; write year-month-day, such as 2026-09-01."),
        At("a date the American way", DateForm, "$.work[0].to", Documents.With("$.work[0].to", "\"12/31/2019\""), "“12/31/2019” is not a date"),
        At("a moment in Toronto", InstantForm, "$.submittedAt", Documents.With("$.submittedAt", "\"2026-03-01T07:00:00-05:00\""), "“2026-03-01T07:00:00-05:00” is not a moment in UTC"),
        At("a fraction after a comma", InstantForm, "$.submittedAt", Documents.With("$.submittedAt", "\"2026-03-01T07:00:00,5Z\""), "is not a moment in UTC"),
        At("the twenty-fifth hour", InstantForm, "$.submittedAt", Documents.With("$.submittedAt", "\"2026-03-01T24:00:00Z\""), "is not a moment in UTC"),
        At("a number beyond computing", NumberSize, "$.settlementFunds", Documents.Full.Replace("25000.50", "1e400"), "The number 1e400 is too large; at most 28 digits are read."),
        At("half a child", WholeNumber, "$.dependentChildren", Documents.With("$.dependentChildren", "1.5"), "1.5 cannot be counted; expected a whole number."),
        At("more months than can be counted", WholeNumber, "$.offers[0].monthsAfterVisa", Documents.With("$.offers[0].monthsAfterVisa", "3000000000"), "3000000000 cannot be counted"),

        // Sense.
        At("a century too early", DateRange, "$.birthDate", Documents.With("$.birthDate", "\"1890-02-28\""), "The date 1890-02-28 is out of range; allowed is 1900-01-01 to 2199-12-31."),
        At("a digit too many in the year to come", DateRange, "$.certificates[0].expires", Documents.With("$.certificates[0].expires", "\"9999-12-31\""), "The date 9999-12-31 is out of range"),
        At("a relative of another age", DateRange, "$.relatives[0].birthDate", Documents.With("$.relatives[0].birthDate", "\"0995-05-05\""), "The date 0995-05-05 is out of range"),
        At("submitted in another age", DateRange, "$.submittedAt", Documents.With("$.submittedAt", "\"2926-03-01T12:00:00Z\""), "The date 2926-03-01 is out of range"),
        At("a job that ends before it begins", DateOrder, "$.work[0].to", Documents.With("$.work[0].to", "\"2015-12-31\""), "The date 2015-12-31 is before “from” (2016-01-01); it must be the same day or later."),
        At("a result before its test", DateOrder, "$.languageTests[0].resultDate", Documents.With("$.languageTests[0].resultDate", "\"2025-04-30\""), "is before “testDate” (2025-05-01)"),
        At("an assessment of what was not completed", DateOrder, "$.education[0].assessment.issued", Documents.With("$.education[0].assessment.issued", "\"2014-06-29\""), "is before “completed” (2014-06-30)"),
        At("a study that ends before it begins", DateOrder, "$.studiesInCanada[0].to", Documents.With("$.studiesInCanada[0].to", "\"2010-08-31\""), "is before “from”"),
        At("a certificate that expired unissued", DateOrder, "$.certificates[0].expires", Documents.With("$.certificates[0].expires", "\"2019-12-31\""), "is before “issued”"),
        At("an offer withdrawn before it was made", DateOrder, "$.offers[0].withdrawn", Documents.With("$.offers[0].withdrawn", "\"2024-12-31\""), "is before “made”"),
        At("a nomination over before it was accepted", DateOrder, "$.nomination.ended", Documents.With("$.nomination.ended", "\"2025-01-31\""), "is before “accepted”"),
        At("a permit over before it began", DateOrder, "$.workAuthorization.to", Documents.With("$.workAuthorization.to", "\"2019-12-31\""), "is before “from”"),
        At("service over before it began", DateOrder, "$.militaryService.to", Documents.With("$.militaryService.to", "\"2012-06-30\""), "is before “from”"),
        At("a job before birth", BeforeBirth, "$.work[0].from", Documents.With("$.work[0].from", "\"1989-01-01\""), "The date 1989-01-01 is before the person was born (1990-02-28)."),
        At("a spouse's test before the spouse's birth", BeforeBirth, "$.spouse.languageTests[0].testDate", Documents.With("$.spouse.languageTests[0].testDate", "\"1990-12-31\""), "(1991-01-01)"),
        At("submitted before birth", BeforeBirth, "$.submittedAt", Documents.With("$.submittedAt", "\"1990-02-27T23:59:59Z\""), "The date 1990-02-27 is before the person was born"),
        At("a code of six digits", NocForm, "$.offers[0].noc", Documents.With("$.offers[0].noc", "\"311020\""), "“311020” is not an occupation code; write five digits (NOC 2021) or four digits (NOC 2016)."),
        At("a code with a letter", NocForm, "$.militaryService.noc", Documents.With("$.militaryService.noc", "\"3110A\""), "“3110A” is not an occupation code"),
        At("a code of Arabic digits", NocForm, "$.workAuthorization.noc", Documents.With("$.workAuthorization.noc", "\"٣١١٠٢\""), "is not an occupation code"),
        At("the other code is none", NocForm, "$.work[0].nocOther", Documents.With("$.work[0].nocOther", "\"x\""), "“x” is not an occupation code"),
        At("two codes of one edition", NocOtherEdition, "$.work[0].nocOther", Documents.With("$.work[0].nocOther", "\"2172\""), "“2172” is of the same edition as “2171”"),
        At("married to nobody", SpouseMissing, "$.spouse", Documents.Without("$.spouse"), "The marital status is “married”, so the spouse or partner is required"),
        At("widowed with a spouse", SpouseUnexpected, "$.spouse", Documents.With("$.maritalStatus", "\"widowed\""), "The marital status is “widowed”, so there is no spouse or partner"),
        At("a country that is none", CountryUnknown, "$.work[0].country", Documents.With("$.work[0].country", "\"UK\""), "“UK” is not a country code; write two capital letters of ISO 3166-1, such as CA."),
        At("a country in small letters", CountryUnknown, "$.education[0].country", Documents.With("$.education[0].country", "\"ca\""), "“ca” is not a country code"),
        At("a country no army has", CountryUnknown, "$.militaryService.country", Documents.With("$.militaryService.country", "\"ZZ\""), "“ZZ” is not a country code"),
        At("a province of old", ProvinceUnknown, "$.intendedProvince", Documents.With("$.intendedProvince", "\"PQ\""), "“PQ” is not a province or territory; allowed are: AB, BC, MB, NB, NL, NS, NT, NU, ON, PE, QC, SK, YT."),
        At("nominated by a country", NominatorUnknown, "$.nomination.province", Documents.With("$.nomination.province", "\"CA\""), "“CA” nominates nobody"),
        At("nominated by Quebec", NominatorUnknown, "$.nomination.province", Documents.With("$.nomination.province", "\"QC\""), "“QC” nominates nobody in Express Entry; allowed are: AB, BC, MB, NB, NL, NS, NT, NU, ON, PE, SK, YT."),
        At("a province of another country", ProvinceUnknown, "$.intendedProvince", Documents.With("$.intendedProvince", "\"NY\""), "“NY” is not a province or territory"),
        At("a certificate from nowhere", IssuerUnknown, "$.certificates[0].issuedBy", Documents.With("$.certificates[0].issuedBy", "\"Federal\""), "“Federal” does not issue certificates of qualification; allowed are: AB,"),
        At("no hours", Hours, "$.work[1].hoursPerWeek", Documents.With("$.work[1].hoursPerWeek", "0"), "0 hours a week are not possible; allowed is more than 0 and at most 168."),
        At("more hours than a week has", Hours, "$.studiesInCanada[0].hoursPerWeek", Documents.With("$.studiesInCanada[0].hoursPerWeek", "168.5"), "168.5 hours a week are not possible"),
        At("a score on no scale", ScoreRange, "$.languageTests[0].writing", Documents.With("$.languageTests[0].writing", "700"), "The score 700 is on no test’s scale; allowed is 0 to 699."),
        At("a score below nothing", ScoreRange, "$.languageTests[0].speaking", Documents.With("$.languageTests[0].speaking", "-0.5"), "The score -0.5 is on no test’s scale"),
        At("debts", Law.Profiles.ProfileErrors.Funds, "$.settlementFunds", Documents.With("$.settlementFunds", "-1"), "Settlement funds of -1 are not possible; allowed is 0 to 1,000,000,000 Canadian dollars."),
        At("fewer children than none", Children, "$.dependentChildren", Documents.With("$.dependentChildren", "-1"), "-1 dependent children are out of range; allowed is 0 to 30."),
        At("a school of children", Children, "$.dependentChildren", Documents.With("$.dependentChildren", "31.0"), "31 dependent children are out of range"),
        At("a job for eternity", Months, "$.offers[0].monthsAfterVisa", Documents.With("$.offers[0].monthsAfterVisa", "601"), "601 months are out of range; allowed is 0 to 600."),
        At("negative months of study", Months, "$.education[0].canadianStudy.fullTimeMonths", Documents.With("$.education[0].canadianStudy.fullTimeMonths", "-1"), "-1 months are out of range"),
        At("a program of a lifetime", StudyYears, "$.studiesInCanada[0].programYears", Documents.With("$.studiesInCanada[0].programYears", "20.5"), "20.5 years of study are out of range; allowed is 0 to 20."),
        At("two primary occupations", PrimaryOccupations, "$.work[1].primaryOccupation", Documents.With("$.work[1].primaryOccupation", "true"), "“31102” is marked as primary occupation, but so is “2171”"),
        At("a family too large", TooManyEntries, "$.relatives", Documents.With("$.relatives", s_hundredAndOne), "The list has 101 entries; at most 100 are allowed."),
        At("a novel for a title", TextLength, "$.work[0].title", Documents.With("$.work[0].title", $"\"{new string('é', 201)}\""), "The text has 201 characters; at most 200 are allowed."),
        At("a blank identifier", TextContent, "$.id", Documents.With("$.id", "\"  \""), "The text is blank or holds control characters"),
        At("a name on two lines", TextContent, "$.familyName", Documents.With("$.familyName", "\"a\\nb\""), "The text is blank or holds control characters"),
        At("a test in capitals", KeyForm, "$.languageTests[0].test", Documents.With("$.languageTests[0].test", "\"IELTS\""), "“IELTS” is not a key"),
        At("a body without a name", KeyForm, "$.education[0].assessment.body", Documents.With("$.education[0].assessment.body", "\"\""), "“” is not a key"),
    ];

    private static ErrorStory Raw(string name, ErrorKind kind, string document, string english) => new(name, kind, null, document, english);

    private static ErrorStory At(string name, ErrorKind kind, string path, string document, string english) => new(name, kind, path, document, english);
}
