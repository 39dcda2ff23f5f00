using System.Text;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public sealed class ProfileReaderTests
{
    [Fact]
    public void A_full_document_is_read_as_it_is_written()
    {
        var profile = Documents.FullProfile();

        Assert.Equal("Lévesque", profile.FamilyName);
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 3, 1, 12, 0, 0).PlusNanoseconds(125_000_000), profile.SubmittedAt);
        Assert.Equal(37.5m, profile.Work[0].HoursPerWeek);
        Assert.Equal("21222", profile.Work[0].NocOther);
        Assert.Equal(CanadianStatus.PermanentResident, profile.Spouse!.Status);
        Assert.Equal(OfficialLanguage.French, profile.Spouse.FirstOfficialLanguage);
        Assert.False(profile.Education[0].CanadianStudy!.RecognizedInstitution);
        Assert.Equal(8.5m, profile.LanguageTests[0].Score(Ability.Listening));
        Assert.Equal(PermitKind.LmiaBased, profile.WorkAuthorization!.Kind);
    }

    [Fact]
    public void The_least_there_can_be_takes_the_defaults_of_the_model()
    {
        var read = Documents.Read("""{ "id": "x", "birthDate": "2000-02-29", "firstOfficialLanguage": "french" }""").Value;

        var expected = new Profile { Id = "x", BirthDate = new(2000, 2, 29), FirstOfficialLanguage = OfficialLanguage.French };
        Structure.AssertEqual(expected, read);
    }

    [Fact]
    public void What_may_be_left_out_may_be_null_where_null_says_the_same()
    {
        var read = Documents.Read("""
            {
              "id": "x", "birthDate": "2000-01-01", "firstOfficialLanguage": "french", "spouse": null, "nomination": null, "submittedAt": null,
              "settlementFunds": null, "familyName": null, "work": [{ "noc": "21300", "country": "FR", "from": "2020-01-01", "to": null, "hoursPerWeek": 40 }]
            }
            """);

        Assert.True(read.IsOk);
        Assert.Null(read.Value.Work[0].To);
    }

    [Fact]
    public void All_errors_are_found_in_one_reading_in_the_order_of_the_document_with_their_lines()
    {
        var errors = Documents.Read("""
            {
              "id": "",
              "birthDate": "1990-13-01",
              "maritalStatus": "married",
              "work": [
                7,
                {
                  "noc": "123",
                  "country": "XX",
                  "from": "2020-01-02",
                  "to": "2020-01-01",
                  "huors": 40
                }
              ]
            }
            """).Errors;

        Assert.Equal(
            [
                "p.json:1: $.firstOfficialLanguage: OE-2008",
                "p.json:1: $.spouse: OE-2106",
                "p.json:2: $.id: OE-2119",
                "p.json:3: $.birthDate: OE-2011",
                "p.json:6: $.work[0]: OE-2009",
                "p.json:7: $.work[1].hoursPerWeek: OE-2008",
                "p.json:8: $.work[1].noc: OE-2104",
                "p.json:9: $.work[1].country: OE-2108",
                "p.json:11: $.work[1].to: OE-2101",
                "p.json:12: $.work[1].huors: OE-2007",
            ],
            errors.Select(error => $"{error.Place}: {error.Kind.Code}"));
    }

    [Fact]
    public void Nothing_is_concluded_from_what_could_not_be_read()
    {
        // No marital status, no birth: neither may the spouse be unexpected nor a job lie before birth.
        var document = Documents.With("$.maritalStatus", "\"wed\"", Documents.With("$.birthDate", "\"?\""));

        Assert.Equal(["$.birthDate", "$.maritalStatus"], Documents.Read(document).Errors.Select(error => error.Place.Path));
    }

    [Fact]
    public void A_list_too_long_is_still_looked_at_and_only_its_first_hundred_entries()
    {
        var entries = Enumerable.Repeat("""{ "noc": "x", "country": "FR", "from": "2020-01-01", "hoursPerWeek": 1 }""", 150);
        var errors = Documents.Read(Documents.With("$.work", $"[{string.Join(",", entries)}]")).Errors;

        Assert.Equal(101, errors.Count);
        Assert.Same(ProfileErrors.TooManyEntries, errors[0].Kind);
        Assert.Equal("$.work[99].noc", errors[100].Place.Path);
    }

    [Fact]
    public void A_byte_order_mark_and_a_whole_number_with_a_point_are_harmless()
    {
        byte[] document = [0xEF, 0xBB, 0xBF, .. Documents.Utf8(Documents.With("$.dependentChildren", "2.0"))];

        Assert.Equal(2, ProfileReader.Read(document).Value.DependentChildren);
    }

    [Fact]
    public void A_document_of_more_than_eight_mebibytes_is_not_read()
    {
        var limit = 8 * 1024 * 1024;
        var document = new byte[limit + 1];
        Array.Fill(document, (byte)' ');
        Documents.Utf8(Documents.Full).CopyTo(document, 0);

        Assert.True(ProfileReader.Read(document.AsMemory(0, limit)).IsOk);
        var error = Assert.Single(ProfileReader.Read(document, "big.json").Errors);
        Assert.Same(ProfileErrors.TooLarge, error.Kind);
        Assert.Equal("big.json: OE-2000: The document has 8,388,609 bytes; at most 8,388,608 are read.", error.ToString());
    }

    [Fact]
    public void Latin_1_is_not_Utf8_and_the_line_is_told()
    {
        var error = Assert.Single(ProfileReader.Read(Encoding.Latin1.GetBytes("{\n\n\"familyName\": \"Lévesque\"\n}"), "p.json").Errors);

        Assert.Same(ProfileErrors.NotUtf8, error.Kind);
        Assert.Equal(3, error.Place.Line);
    }

    [Fact]
    public void Thirty_two_levels_are_deep_and_not_too_deep()
    {
        var deep = Documents.Read(new string('[', 32) + new string(']', 32));

        Assert.Same(ProfileErrors.WrongType, Assert.Single(deep.Errors).Kind);
    }

    [Fact]
    public void What_is_shown_of_the_found_is_short_and_cannot_disturb_a_screen()
    {
        var error = Assert.Single(Documents.Read(Documents.With("$.maritalStatus", $"\"\\u001b[31m\\u202e{new string('x', 5000)}\"")).Errors);

        Assert.StartsWith("“�[31m�xxx", error.Message(OfficialLanguage.English), StringComparison.Ordinal);
        Assert.True(error.Message(OfficialLanguage.French).Length < 250);
    }

    [Fact]
    public void After_a_thousand_errors_reading_stops_and_says_so()
    {
        var errors = ProfileReader.ReadMany(Documents.Utf8($"[{string.Join(",\n", Enumerable.Repeat("0", 200_000))}]"), "many.json").Errors;

        Assert.Equal(1001, errors.Count);
        Assert.Equal("$[999]", errors[999].Place.Path);
        Assert.Equal(1000, errors[999].Place.Line);
        Assert.Same(ProfileErrors.TooManyErrors, errors[1000].Kind);
        Assert.Equal("many.json: OE-2019\u00a0: Il y a plus d’erreurs que les 1\u00a0000 qui sont énumérées; corrigez d’abord celles-ci.", errors[1000].Line(OfficialLanguage.French));
    }

    [Fact]
    public void A_thousand_errors_exactly_are_all_there_are()
    {
        Assert.Equal(1000, ProfileReader.ReadMany(Documents.Utf8($"[{string.Join(",", Enumerable.Repeat("0", 1000))}]")).Errors.Count);
    }

    [Fact]
    public void Many_profiles_are_a_list_or_one_and_none_is_a_list_too()
    {
        var three = ProfileReader.ReadMany(Documents.Utf8($"[{Documents.Full},{Documents.Full},{Documents.Full}]"));

        Assert.Equal(3, three.Value.Count);
        Assert.Single(ProfileReader.ReadMany(Documents.Utf8(Documents.Full)).Value);
        Assert.Empty(ProfileReader.ReadMany(Documents.Utf8("[]")).Value);
    }

    [Fact]
    public void One_wrong_profile_among_many_is_told_by_its_number_and_line()
    {
        var spoiled = Documents.With("$.work[0].to", "\"2001-01-01\"");
        var errors = ProfileReader.ReadMany(Documents.Utf8($"[\n{Documents.With("$.id", "\"y\"")},\n{spoiled},\n1]"), "m.json").Errors;

        Assert.Equal(["m.json:3: $[1].work[0].to", "m.json:4: $[2]"], errors.Select(error => error.Place.ToString()));
    }

    [Fact]
    public void One_profile_is_asked_for_and_a_list_given()
    {
        var error = Assert.Single(Documents.Read($"[{Documents.Full}]").Errors);

        Assert.Equal("p.json:1: $: OE-2009\u00a0: Valeur trouvée\u00a0: une liste […]; valeur attendue\u00a0: un objet {…}.", error.Line(OfficialLanguage.French));
    }
}
