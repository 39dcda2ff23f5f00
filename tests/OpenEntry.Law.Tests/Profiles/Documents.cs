using System.Text;
using System.Text.Json.Nodes;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Documents the tests read: a full one that holds every property there is, and the samples; and ways to spoil them.</summary>
internal static class Documents
{
    public const string Full = """
        {
          "$schema": "profile.schema.json",
          "id": "p-1",
          "familyName": "Lévesque",
          "givenNames": "Ana María",
          "submittedAt": "2026-03-01T12:00:00.125Z",
          "birthDate": "1990-02-28",
          "maritalStatus": "married",
          "spouse": {
            "accompanying": true,
            "status": "permanentResident",
            "livesInCanada": true,
            "birthDate": "1991-01-01",
            "firstOfficialLanguage": "french",
            "languageTests": [
              { "test": "tcf", "testDate": "2025-01-10", "listening": 500, "reading": 500, "writing": 12, "speaking": 12 }
            ],
            "education": [{ "level": "secondary", "country": "FR", "completed": "2009-06-30" }],
            "studiesInCanada": [
              { "from": "2015-09-01", "to": "2017-06-30", "programYears": 2, "academicYearsCompleted": 2, "hoursPerWeek": 15 }
            ],
            "work": [{ "noc": "21300", "country": "CA", "from": "2018-01-01", "hoursPerWeek": 30 }],
            "certificates": [{ "noc": "72106", "issuedBy": "ON", "issued": "2019-01-01" }]
          },
          "dependentChildren": 2,
          "firstOfficialLanguage": "english",
          "languageTests": [
            {
              "test": "ielts", "testDate": "2025-05-01", "resultDate": "2025-05-14",
              "listening": 8.5, "reading": 8, "writing": 7.5, "speaking": 7, "use": true
            }
          ],
          "education": [
            {
              "level": "professional", "country": "MX", "completed": "2014-06-30", "field": "medicine",
              "assessment": { "body": "mcc", "issued": "2023-01-01", "equivalent": "professional", "reference": "R-1" },
              "canadianStudy": { "fullTimeMonths": 16, "monthsInCanada": 12, "recognizedInstitution": false }
            }
          ],
          "studiesInCanada": [
            {
              "from": "2010-09-01", "to": "2012-06-30", "programYears": 2, "academicYearsCompleted": 1.5,
              "hoursPerWeek": 15, "goodStanding": false
            }
          ],
          "work": [
            {
              "noc": "2171", "nocOther": "21222", "title": "Analyst", "country": "MX", "from": "2016-01-01", "to": "2019-12-31",
              "hoursPerWeek": 37.5, "paid": true, "selfEmployed": false, "fullTimeStudent": false, "authorized": true,
              "canadianEmployer": true, "publiclyFundedPhysician": false, "dutiesPerformed": true, "primaryOccupation": true,
              "qualifiedFrom": "2016-01-01"
            },
            { "noc": "31102", "country": "CA", "from": "2020-01-01", "hoursPerWeek": 40 }
          ],
          "certificates": [{ "noc": "72106", "issuedBy": "federal", "issued": "2020-01-01", "expires": "2030-01-01" }],
          "offers": [
            {
              "employer": "Clinic", "noc": "31102", "made": "2025-01-01", "withdrawn": "2025-06-01", "fullTime": true,
              "monthsAfterVisa": 24, "lmia": true, "excludedEmployer": false, "workingForEmployer": true, "workingSince": "2020-01-01"
            }
          ],
          "nomination": { "province": "NB", "accepted": "2025-02-01", "ended": "2025-08-01" },
          "relatives": [
            { "relationship": "sibling", "ofSpouse": true, "birthDate": "1995-05-05", "status": "citizen", "livesInCanada": true }
          ],
          "settlementFunds": 25000.50,
          "intendedProvince": "ON",
          "workAuthorization": { "kind": "lmiaBased", "from": "2020-01-01", "to": "2027-01-01", "noc": "31102" },
          "inadmissibleForMisrepresentation": false,
          "militaryService": {
            "country": "MX", "noc": "31102", "from": "2012-07-01", "to": "2015-12-31", "recognized": true, "canadianForcesOffer": true
          }
        }
        """;

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> SampleFiles { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "samples"), "*.json").Order(StringComparer.Ordinal)];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static Result<Profile> Read(string text) => ProfileReader.Read(Utf8(text), "p.json");

    public static Profile FullProfile() => Read(Full).Value;

    /// <summary>The full document with the value at a path (<c>$.work[0].noc</c>) replaced or added.</summary>
    public static string With(string path, string json, string? document = null)
    {
        var root = JsonNode.Parse(document ?? Full)!;
        if (path == "$")
            return json;
        var (parent, last) = ParentOf(root, path);
        if (last.EndsWith(']'))
            parent[int.Parse(last[..^1])] = JsonNode.Parse(json);
        else
            parent[last] = JsonNode.Parse(json);
        return root.ToJsonString();
    }

    /// <summary>The full document without the property at a path.</summary>
    public static string Without(string path)
    {
        var root = JsonNode.Parse(Full)!;
        var (parent, last) = ParentOf(root, path);
        parent.AsObject().Remove(last);
        return root.ToJsonString();
    }

    private static (JsonNode Parent, string Last) ParentOf(JsonNode root, string path)
    {
        var steps = path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries)[1..];
        var at = root;
        foreach (var step in steps[..^1])
            at = (step.EndsWith(']') ? at[int.Parse(step[..^1])] : at[step])!;
        return (at, steps[^1]);
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "OpenEntry.slnx")))
            at = at.Parent!;
        return at.FullName;
    }
}
