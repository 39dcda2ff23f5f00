using System.Text.Json.Nodes;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Every date, text and number of the full document moved to where it makes no sense, and to the last place where it does.</summary>
public sealed class SenseTests
{
    /// <summary>All days of the full document.</summary>
    public static TheoryData<string> Days => [.. Paths(value => value.TryGetValue<string>(out var text) && text.Length == 10 && text[4] == '-' && text[7] == '-')];

    /// <summary>All texts that people write themselves.</summary>
    public static TheoryData<string> Texts =>
    [
        "$.familyName", "$.givenNames", "$.work[0].title", "$.education[0].field", "$.education[0].assessment.reference", "$.offers[0].employer",
    ];

    [Fact]
    public void There_are_days_to_look_at() => Assert.True(Days.Count > 25);

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_lies_between_1900_and_2199(string path)
    {
        Assert.Contains(2100, Numbers(path, "\"1899-12-31\""));
        Assert.Contains(2100, Numbers(path, "\"2200-01-01\""));
        Assert.DoesNotContain(2100, Numbers(path, "\"1900-01-01\""));
        Assert.DoesNotContain(2100, Numbers(path, "\"2199-12-31\""));
    }

    [Theory]
    [InlineData("$.languageTests[0].testDate")]
    [InlineData("$.education[0].completed")]
    [InlineData("$.studiesInCanada[0].from")]
    [InlineData("$.work[0].from")]
    [InlineData("$.work[0].qualifiedFrom")]
    [InlineData("$.certificates[0].issued")]
    [InlineData("$.offers[0].made")]
    [InlineData("$.offers[0].workingSince")]
    [InlineData("$.workAuthorization.from")]
    [InlineData("$.militaryService.from")]
    public void Nothing_is_done_before_the_day_of_birth(string path)
    {
        Assert.Contains(2102, Numbers(path, "\"1990-02-27\""));
        Assert.DoesNotContain(2102, Numbers(path, "\"1990-02-28\""));
    }

    [Theory]
    [InlineData("$.languageTests[0].resultDate", "2025-05-01", "2025-04-30")]
    [InlineData("$.education[0].assessment.issued", "2014-06-30", "2014-06-29")]
    [InlineData("$.studiesInCanada[0].to", "2010-09-01", "2010-08-31")]
    [InlineData("$.work[0].to", "2016-01-01", "2015-12-31")]
    [InlineData("$.certificates[0].expires", "2020-01-01", "2019-12-31")]
    [InlineData("$.offers[0].withdrawn", "2025-01-01", "2024-12-31")]
    [InlineData("$.nomination.ended", "2025-02-01", "2025-01-31")]
    [InlineData("$.workAuthorization.to", "2020-01-01", "2019-12-31")]
    [InlineData("$.militaryService.to", "2012-07-01", "2012-06-30")]
    public void What_ends_has_begun_the_same_day_at_the_latest(string path, string same, string before)
    {
        Assert.Empty(Numbers(path, $"\"{same}\""));
        Assert.Equal([2101], Numbers(path, $"\"{before}\""));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_says_something_on_one_line_in_200_letters(string path)
    {
        Assert.Equal([2119], Numbers(path, "\" \""));
        Assert.Equal([2119], Numbers(path, "\"a\\nb\""));
        Assert.Equal([2118], Numbers(path, $"\"{new string('x', 201)}\""));
        Assert.Empty(Numbers(path, $"\"{new string('x', 200)}\""));
    }

    [Theory]
    [InlineData("$.languageTests[0].listening", 0, 699, 2111)]
    [InlineData("$.languageTests[0].reading", 0, 699, 2111)]
    [InlineData("$.languageTests[0].writing", 0, 699, 2111)]
    [InlineData("$.languageTests[0].speaking", 0, 699, 2111)]
    [InlineData("$.settlementFunds", 0, 1_000_000_000, 2112)]
    [InlineData("$.dependentChildren", 0, 30, 2113)]
    [InlineData("$.offers[0].monthsAfterVisa", 0, 600, 2114)]
    [InlineData("$.education[0].canadianStudy.fullTimeMonths", 0, 600, 2114)]
    [InlineData("$.education[0].canadianStudy.monthsInCanada", 0, 600, 2114)]
    [InlineData("$.studiesInCanada[0].programYears", 0, 20, 2115)]
    [InlineData("$.studiesInCanada[0].academicYearsCompleted", 0, 20, 2115)]
    public void A_number_keeps_to_its_limits(string path, int least, int greatest, int number)
    {
        Assert.Empty(Numbers(path, $"{least}"));
        Assert.Empty(Numbers(path, $"{greatest}"));
        Assert.Equal([number], Numbers(path, $"{least - 1}"));
        Assert.Equal([number], Numbers(path, $"{greatest + 1}"));
    }

    [Theory]
    [InlineData("$.work[0].hoursPerWeek")]
    [InlineData("$.studiesInCanada[0].hoursPerWeek")]
    public void A_week_has_some_hours_and_168_at_most(string path)
    {
        Assert.Equal([2110], Numbers(path, "0"));
        Assert.Empty(Numbers(path, "0.25"));
        Assert.Empty(Numbers(path, "168"));
        Assert.Equal([2110], Numbers(path, "168.25"));
    }

    [Theory]
    [InlineData("$.work[0].noc")]
    [InlineData("$.certificates[0].noc")]
    [InlineData("$.offers[0].noc")]
    [InlineData("$.workAuthorization.noc")]
    [InlineData("$.militaryService.noc")]
    public void A_code_has_four_digits_or_five(string path)
    {
        Assert.Contains(2104, Numbers(path, "\"123\""));
        Assert.Contains(2104, Numbers(path, "\"2123x\""));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a-1", true)]
    [InlineData("-a", false)]
    [InlineData("a_b", false)]
    [InlineData("aB", false)]
    [InlineData("é", false)]
    public void A_key_is_of_small_letters_digits_and_hyphens(string key, bool fits)
    {
        Assert.Equal(fits ? [] : [2120], Numbers("$.languageTests[0].test", $"\"{key}\""));
        Assert.Equal(fits ? [] : [2120], Numbers("$.education[0].assessment.body", $"\"{key}\""));
    }

    [Fact]
    public void What_a_job_and_an_offer_leave_out_is_what_the_schema_says()
    {
        var read = Documents.Read("""
            {
              "id": "x", "birthDate": "1990-01-01", "firstOfficialLanguage": "english", "maritalStatus": "married", "spouse": { "accompanying": true },
              "languageTests": [{ "test": "ielts", "testDate": "2026-01-01", "listening": 7, "reading": 7, "writing": 7, "speaking": 7 }],
              "studiesInCanada": [{ "from": "2015-09-01", "programYears": 2, "academicYearsCompleted": 2, "hoursPerWeek": 15 }],
              "work": [{ "noc": "21231", "country": "CA", "from": "2020-01-01", "hoursPerWeek": 30 }],
              "offers": [{ "employer": "Maple", "noc": "21231", "made": "2025-01-01" }],
              "relatives": [{ "relationship": "child", "birthDate": "2015-01-01", "status": "citizen" }],
              "militaryService": { "country": "FR", "noc": "40042", "from": "2010-01-01" }
            }
            """).Value;

        Assert.Equal((true, false, false, true, true), (read.Work[0].Paid, read.Work[0].SelfEmployed, read.Work[0].FullTimeStudent, read.Work[0].Authorized, read.Work[0].CanadianEmployer));
        Assert.Equal((false, true, false), (read.Work[0].PubliclyFundedPhysician, read.Work[0].DutiesPerformed, read.Work[0].PrimaryOccupation));
        Assert.Equal((true, false, false, false), (read.Offers[0].FullTime, read.Offers[0].Lmia, read.Offers[0].ExcludedEmployer, read.Offers[0].WorkingForEmployer));
        Assert.Equal((false, true), (read.LanguageTests[0].Use, read.StudiesInCanada[0].GoodStanding));
        Assert.Equal((false, true), (read.Relatives[0].OfSpouse, read.Relatives[0].LivesInCanada));
        Assert.Equal((false, false), (read.MilitaryService!.Recognized, read.MilitaryService.CanadianForcesOffer));
        Assert.Equal((true, CanadianStatus.ForeignNational, false), (read.Spouse!.Accompanying, read.Spouse.Status, read.Spouse.LivesInCanada));
        Assert.False(read.InadmissibleForMisrepresentation);
    }

    private static IEnumerable<int> Numbers(string path, string json) =>
        Documents.Read(Documents.With(path, json)).Errors.Where(error => error.Place.Path == path).Select(error => error.Kind.Number);

    private static IEnumerable<string> Paths(Func<JsonValue, bool> are) => Below(JsonNode.Parse(Documents.Full)!, "$", are);

    private static IEnumerable<string> Below(JsonNode node, string path, Func<JsonValue, bool> are) => node switch
    {
        JsonObject properties => properties.SelectMany(one => Below(one.Value!, $"{path}.{one.Key}", are)),
        JsonArray entries => entries.SelectMany((one, i) => Below(one!, $"{path}[{i}]", are)),
        JsonValue value when are(value) => [path],
        _ => [],
    };
}
