using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>An assessment as JSON, part by part: other programs read it.</summary>
public sealed class AssessmentJsonTests
{
    private static readonly JobOffer Developer = new() { Employer = "Maple Software", Noc = "21232", Made = new LocalDate(2024, 1, 15), WorkingForEmployer = true };

    /// <summary>
    /// A software developer with three years abroad (161 weeks of 30 hours) and a master's degree, employed here on a permit, whose spouse has a language test,
    /// a year's college, an assessed degree and a job.
    /// </summary>
    private static Assessment Couple() => Person.SkilledWorker().AsPrimary()
        .Worked("65201").From(2022, 1, 1).To(2022, 6, 30)
        .Holding(PermitKind.LmiaBased, "21232").Offered(Developer).Offered(Developer with { WorkingForEmployer = false })
        .MarriedTo(Person.Born(1991, 1, 1).English(7, 2023, 6, 1).Studied(CredentialLevel.OneYear, "CA", 2015, 1, 1)
            .Studied(CredentialLevel.ThreeYearOrMore, "IN", 2012, 1, 1).AssessedBy("wes", 2023, 3, 1, CredentialLevel.ThreeYearOrMore)
            .Worked("21232").In("IN").From(2020, 1, 1))
        .On(2024, 4, 11);

    [Fact]
    public void It_has_its_parts_in_their_order()
    {
        var json = Json(Couple());

        Assert.Equal(
            [
                "id", "on", "law", "total", "core", "spouse", "transferability", "additional", "lines", "lineReadings", "class", "facts", "canadianWorkHours", "foreignWorkHours",
                "grid", "programs", "categories", "jobs", "languageTests", "education", "offers", "readings",
            ], json.Select(pair => pair.Key));
        Assert.Equal("\"someone\" \"2024-04-11\" \"FSW\"", $"{Text(json["id"])} {Text(json["on"])} {Text(json["class"])}");
        Assert.Equal((0, 4830), ((int)json["canadianWorkHours"]!, (int)json["foreignWorkHours"]!));
        Assert.Equal(("someone", 34, "masters", 3), ((string?)json["facts"]!["id"], (int)json["facts"]!["age"]!, (string?)json["facts"]!["education"], (int)json["facts"]!["foreignWorkYears"]!));
        Assert.Equal("someone", (string?)json["grid"]!["id"]);
        // The offer of the permit hangs on reading R18.
        Assert.Equal("""{"arrangedEmployment":["R18"]}""", Text(json["lineReadings"]));
    }

    [Fact]
    public void Who_meets_no_program_has_no_class() => Assert.Equal("null", Text(Json(Person.Born(1990, 3, 5).On(2024, 4, 11))["class"]));

    [Fact]
    public void A_program_says_what_it_asks_and_what_was_found()
    {
        var programs = Json(Couple())["programs"]!.AsArray();

        Assert.Equal(["PNP", "CEC", "FSW", "FST"], programs.Select(one => (string?)one!["program"]));
        Assert.Equal(["false", "false", "true", "false"], programs.Select(one => Text(one!["met"])));
        var skilled = programs[2]!.AsObject();
        Assert.Equal(["program", "name", "met", "conditions"], skilled.Select(pair => pair.Key));
        Assert.Equal("Federal Skilled Worker Program", (string?)skilled["name"]);
        var conditions = skilled["conditions"]!.AsArray();
        Assert.Equal(
            """{"condition":"fswLanguage","words":"First official language, lowest ability","met":true,"found":9,"needed":7,"provision":"fsw.language","citation":"IRPR 74, 75(2)(d)"}""",
            Text(conditions.Single(one => (string?)one!["condition"] == "fswLanguage")));
        var funds = conditions.Single(one => (string?)one!["condition"] == "funds")!;
        Assert.Equal("82(2)(a)", (string?)funds["basis"]);
    }

    [Fact]
    public void What_was_not_declared_is_not_there_and_what_cannot_be_told_is_null()
    {
        // Funds not declared: 13,757 dollars are needed for one person in April 2024.
        var poor = Json(Person.SkilledWorker().AsPrimary().Funds(null).On(2024, 4, 11))["programs"]!.AsArray()[2]!["conditions"]!.AsArray();
        Assert.Equal(
            """{"condition":"funds","words":"Settlement funds","met":false,"needed":13757,"provision":"funds.settlement","citation":"IRPR 76(1)(b), 87.2(5)"}""",
            Text(poor.Single(one => (string?)one!["condition"] == "funds")));

        // The old code of software designers has several new ones.
        var unclear = Json(Person.Born(1990, 3, 5).English(9, 2023, 6, 1).Worked("2174").In("CA").From(2022, 1, 1).To(2024, 1, 31).On(2024, 4, 11));
        var experience = unclear["programs"]!.AsArray().Single(one => (string?)one!["program"] == "CEC")!;
        Assert.True(experience.AsObject().ContainsKey("met"));
        Assert.Null(experience["met"]);
        Assert.Equal("[\"R21\"]", Text(experience["conditions"]!.AsArray().Single(one => (string?)one!["condition"] == "cecWork")!["readings"]));
        Assert.Equal("null", Text(unclear["jobs"]![0]!["occupation"]));
        Assert.Equal("occupationUnclear", (string?)unclear["jobs"]![0]!["programs"]!["why"]);
    }

    [Fact]
    public void A_category_is_named_with_its_version() => Assert.Equal(
        """
        {"category":"agriculture","version":"V1","name":"Agriculture and agri-food occupations","met":false,"conditions":[
        {"condition":"anyProgram","words":"Meets at least one of the federal programs","met":true,"provision":"programs.in-force","citation":"IRPR 75, 87.1, 87.2; IRPA 10.3(1)(j.1)"},
        {"condition":"categoryWork","words":"Work in one listed occupation","met":false,"found":0,"needed":780,"provision":"category.agriculture","citation":"IRPA 10.3(1)(h.2)"}]}
        """.Replace("\n", "", StringComparison.Ordinal), Text(Json(Couple())["categories"]![0]));

    [Fact]
    public void What_became_of_everything_declared_says_why()
    {
        var json = Json(Couple());

        const string counts = """{"counts":true,"why":"counts","words":"counts"}""";
        const string unskilled = """{"counts":false,"why":"notSkilled","words":"not skilled work, which is TEER 0 to 3"}""";
        const string unmet = """{"counts":false,"why":"conditionsNotMet","words":"conditions not met"}""";
        Assert.Equal(
            $$$"""
            [{"path":"$.work[0]","occupation":"21232","foreignWork":{{{counts}}},"programs":{{{counts}}}},
            {"path":"$.work[1]","occupation":"65201","canadianWork":{{{unskilled}}},"programs":{{{unskilled}}}},
            {"path":"$.spouse.work[0]","occupation":"21232","foreignWork":{{{counts}}},"programs":{{{counts}}}}]
            """.Replace("\n", "", StringComparison.Ordinal), Text(json["jobs"]));
        // A test is good for two years, an assessment of a credential for five.
        Assert.Equal(
            $$$"""
            [{"path":"$.languageTests[0]","listening":9,"reading":9,"writing":9,"speaking":9,"expires":"2025-06-01","verdict":{{{counts}}}},
            {"path":"$.spouse.languageTests[0]","listening":7,"reading":7,"writing":7,"speaking":7,"expires":"2025-06-01","verdict":{{{counts}}}}]
            """.Replace("\n", "", StringComparison.Ordinal), Text(json["languageTests"]));
        Assert.Equal(
            $$$"""
            [{"path":"$.education[0]","level":"masters","verdict":{{{counts}}}},
            {"path":"$.spouse.education[0]","level":"oneYear","verdict":{{{counts}}}},
            {"path":"$.spouse.education[1]","level":"threeYearOrMore","expires":"2028-03-01","verdict":{{{counts}}}}]
            """.Replace("\n", "", StringComparison.Ordinal), Text(json["education"]));
        Assert.Equal($$$"""[{"path":"$.offers[0]","paragraph":"82(2)(a)","verdict":{{{counts}}}},{"path":"$.offers[1]","paragraph":null,"verdict":{{{unmet}}}}]""", Text(json["offers"]));
        Assert.Equal(["R15", "R18"], json["readings"]!.AsArray().Select(one => (string?)one!["reading"]));
        Assert.Equal("Full-time only, any period, the current job included.", (string?)json["readings"]![0]!["taken"]);
    }

    [Fact]
    public void An_offer_in_a_trade_that_two_employers_make_good_is_named_by_its_subparagraph()
    {
        var half = new JobOffer { Employer = "Maple Power", Noc = "72200", Made = new LocalDate(2024, 1, 15), Lmia = true, MonthsAfterVisa = 6 };
        var offers = Json(Person.SkilledWorker().Offered(half).Offered(half with { Employer = "Birch" }).On(2024, 4, 11))["offers"]!.AsArray();

        Assert.Equal(["87.2(3)(d)(iv)", "87.2(3)(d)(iv)"], offers.Select(one => (string?)one!["paragraph"]));
    }

    [Fact]
    public void Every_wording_is_in_the_language_asked_for()
    {
        var json = Json(Couple(), OfficialLanguage.French);

        Assert.Equal("Programme des travailleurs qualifiés (fédéral)", (string?)json["programs"]![2]!["name"]);
        Assert.Equal("Fonds d’établissement", (string?)json["programs"]![2]!["conditions"]!.AsArray().Single(one => (string?)one!["condition"] == "funds")!["words"]);
        Assert.Equal("RIPR 74, 75(2)d)", (string?)json["programs"]![2]!["conditions"]!.AsArray().Single(one => (string?)one!["condition"] == "fswLanguage")!["citation"]);
        Assert.Equal("travail hors des catégories FÉER 0 à 3", (string?)json["jobs"]![1]!["programs"]!["words"]);
        Assert.DoesNotContain("Express Entry", Text(json), StringComparison.Ordinal);
    }

    private static JsonObject Json(Assessment assessment, OfficialLanguage language = OfficialLanguage.English)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) new AssessmentJson(language).Write(json, assessment);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text(JsonNode? node) => node?.ToJsonString(Plain) ?? "null";
}
