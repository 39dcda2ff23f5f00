using System.Text.Json.Nodes;
using CsCheck;
using Microsoft.Extensions.Primitives;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Tests;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Tests.Site.Profiles;

public class ProfileEditorTests
{
    private static readonly LawBook Law = LawBook.Embedded();
    private static readonly LocalDate Today = new(2026, 9, 1);

    // What a profile says by saying nothing; the pages ask it.
    private static readonly Dictionary<string, string> Unsaid = new()
    {
        ["paid"] = "yes",
        ["selfEmployed"] = "no",
        ["fullTimeStudent"] = "no",
        ["authorized"] = "yes",
        ["canadianEmployer"] = "yes",
        ["publiclyFundedPhysician"] = "no",
        ["dutiesPerformed"] = "yes",
        ["primaryOccupation"] = "no",
        ["use"] = "no",
        ["goodStanding"] = "yes",
        ["fullTime"] = "yes",
        ["lmia"] = "no",
        ["excludedEmployer"] = "no",
        ["workingForEmployer"] = "no",
        ["ofSpouse"] = "no",
        ["livesInCanada"] = "no",
        ["inadmissibleForMisrepresentation"] = "no",
        ["recognized"] = "yes",
        ["forces"] = "no",
        ["maritalStatus"] = "neverMarried",
        ["dependentChildren"] = "0",
        ["status"] = "foreignNational",
        ["studied"] = "no",
        ["assessed"] = "no",
        ["allowed"] = "no",
        ["nominated"] = "no",
        ["served"] = "no",
    };

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(Root.Folder, "samples"), "*.json").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_profile_gone_through_page_by_page_says_what_it_said(string sample)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Root.Folder, "samples", sample));
        var document = (JsonObject)JsonNode.Parse(bytes)!;
        document.Remove("$schema");
        var asked = 0;

        foreach (var part in ProfileParts.For(document).ToList())
        {
            var entries = part.List is null ? 1 : ProfileEditor.Entries(document, part).Count;
            for (var entry = 0; entry < entries; entry++)
            {
                for (var stage = 0; stage < part.Pages.Count; stage++)
                {
                    var editor = new ProfileEditor(document, part, part.List is null ? null : entry, stage, Law, Today, OfficialLanguage.English, isCalculator: false);
                    Assert.True(editor.Take(Again(editor, part)), $"{part.Key} {entry} {stage}: {string.Join("; ", editor.Form.Errors.Select(error => $"{error.Field} {error.Words.En}"))}");
                    asked += editor.Form.Fields.Count;
                }
            }
        }

        Assert.True(asked > 20);
        Assert.Equal(Written(ProfileReader.Read(bytes).Value), Written(ProfileReader.Read(document.ToBytes()).Value));
    }

    [Fact]
    public void What_makes_no_sense_is_told_beside_its_field()
    {
        var document = new JsonObject { ["id"] = "x", ["birthDate"] = "2000-01-01" };
        var editor = Work(document, 0);

        var taken = editor.Take(Sent(("noc", "99999"), ("country", "CA"), ("from.y", "1999"), ("from.m", "1"), ("from.d", "1"), ("hoursPerWeek", "40")));

        Assert.False(taken);
        Assert.Null(document["work"]);
        Assert.NotNull(editor.Form.ErrorOf("noc"));
    }

    [Fact]
    public void A_job_of_which_the_second_page_is_unanswered_does_not_count_and_says_what_is_missing()
    {
        var document = new JsonObject { ["id"] = "x", ["birthDate"] = "1990-01-01", ["firstOfficialLanguage"] = "english" };

        Assert.True(Work(document, 0).Take(FirstPage("CA")));

        var progress = ProfileProgress.Of(document, Law, Today, OfficialLanguage.English, isCalculator: false);
        Assert.False(progress.IsComplete);
        var faults = progress.Parts.Single(part => part.Part.Key == "work").Faults;
        Assert.All(faults, fault => Assert.Equal((0, 1), (fault.Entry, fault.Stage)));
        Assert.Equal(8, faults.Count);
        Assert.Contains(faults, fault => fault.Words.Equals(new Text("Were you paid, by wages or commission? – to be answered", "Étiez-vous rémunéré, par salaire ou commissions? – à répondre")));

        Assert.True(Work(document, 1).Take(SecondPage(canadian: true)));
        Assert.True(ProfileProgress.Of(document, Law, Today, OfficialLanguage.English, isCalculator: false).IsComplete);
    }

    [Fact]
    public void A_job_moved_to_another_country_is_asked_what_only_that_country_asks()
    {
        var document = new JsonObject { ["id"] = "x", ["birthDate"] = "1990-01-01", ["firstOfficialLanguage"] = "english" };
        Assert.True(Work(document, 0).Take(FirstPage("CA")));

        // Abroad nobody asks for a permit to work in Canada, nor for a Canadian employer.
        Assert.True(Work(document, 0).Take(FirstPage("BR")));
        Assert.Equal(5, ProfileProgress.Of(document, Law, Today, OfficialLanguage.English, isCalculator: false).Parts.Single(part => part.Part.Key == "work").Faults.Count);
        Assert.True(Work(document, 1).Take(SecondPage(canadian: false)));
        Assert.True(ProfileProgress.Of(document, Law, Today, OfficialLanguage.English, isCalculator: false).IsComplete);

        // And back in Canada they are.
        Assert.True(Work(document, 0).Take(FirstPage("CA")));
        Assert.Equal(3, ProfileProgress.Of(document, Law, Today, OfficialLanguage.English, isCalculator: false).Parts.Single(part => part.Part.Key == "work").Faults.Count);
    }

    [Theory]
    [InlineData("CA", "72200")]
    [InlineData("FR", "2147")]
    public void What_is_asked_about_a_spouse_is_not_asked_of_you(string country, string noc)
    {
        static JsonObject Person(string country, string noc) => new()
        {
            ["languageTests"] = new JsonArray(new JsonObject { ["test"] = "ielts" }),
            ["education"] = new JsonArray(new JsonObject { ["level"] = "professional", ["country"] = country }),
            ["studiesInCanada"] = new JsonArray(new JsonObject()),
            ["work"] = new JsonArray(new JsonObject { ["noc"] = noc, ["country"] = country }),
            ["certificates"] = new JsonArray(new JsonObject()),
        };
        var document = Person(country, noc);
        document["maritalStatus"] = "married";
        document["spouse"] = Person(country, noc);
        List<Text> Asked(bool ofSpouse) =>
        [
            .. ProfileParts.For(document).Where(part => part.OfSpouse == ofSpouse && part.List is not null && part.Key is not ("offers" or "relatives"))
                .SelectMany(part => part.Pages.SelectMany((_, stage) => new ProfileEditor(document, part, 0, stage, Law, Today, OfficialLanguage.English, isCalculator: false).Form.Fields))
                .Select(field => field.Label),
        ];

        var (own, theirs) = (Asked(false), Asked(true));

        Assert.Equal(own.Count, theirs.Count);
        Assert.True(own.Count(label => SaysYou(label.En)) >= 7);
        Assert.All(theirs, label => Assert.False(SaysYou(label.En) || SaysYou(label.Fr), $"{label.En} / {label.Fr}"));
    }

    private static bool SaysYou(string words) => System.Text.RegularExpressions.Regex.IsMatch(words, @"\b(you|your|vous|votre|vos)\b|-vous", System.Text.RegularExpressions.RegexOptions.IgnoreCase);

    [Fact]
    public void What_is_missing_is_told_in_the_words_of_its_question()
    {
        var document = new JsonObject
        {
            ["id"] = "x",
            ["birthDate"] = "1990-01-01",
            ["firstOfficialLanguage"] = "english",
            ["maritalStatus"] = "married",
            ["languageTests"] = new JsonArray(new JsonObject { ["test"] = "ielts", ["testDate"] = "2026-02-10", ["resultDate"] = "2026-02-01", ["listening"] = 8, ["reading"] = 8, ["writing"] = 7 }),
        };

        var parts = ProfileProgress.Of(document, Law, Today, OfficialLanguage.French, isCalculator: false).Parts;

        Assert.Equal(
            ["Expression orale – à répondre", "Jour du résultat – La date du 1er février 2026 précède « Jour du test » (10 février 2026); elle doit être le même jour ou plus tard."],
            parts.Single(part => part.Part.Key == "tests").Faults.Select(fault => fault.Words.Fr.Replace('\u00a0', ' ')));
        Assert.NotEmpty(parts.Single(part => part.Part.Key == "spouse").Faults);
    }

    [Theory]
    [InlineData("identity", null, "birthDate")]
    [InlineData("tests", 0, "testDate")]
    [InlineData("education", 0, "completed")]
    public void A_day_to_come_cannot_have_been(string part, int? entry, string field)
    {
        var editor = new ProfileEditor([], ProfileParts.Find(part)!, entry, 0, Law, Today, OfficialLanguage.English, isCalculator: false);

        editor.Take(Sent(($"{field}.y", "2026"), ($"{field}.m", "9"), ($"{field}.d", "2"), ("familyName", "Silva"), ("test", "ielts"), ("level", "masters"), ("country", "BR")));

        Assert.Equal("This day is still to come; enter one that has been", editor.Form.ErrorOf(field)?.Words.En);
    }

    [Fact]
    public void Numbers_are_shown_in_the_form_of_the_page()
    {
        var document = new JsonObject { ["work"] = new JsonArray(new JsonObject { ["hoursPerWeek"] = 37.5m }) };

        Assert.Equal("37.5", Work(document, 0).Form.Typed("hoursPerWeek"));
        Assert.Equal("37,5", new ProfileEditor(document, ProfileParts.Find("work")!, 0, 0, Law, Today, OfficialLanguage.French, isCalculator: false).Form.Typed("hoursPerWeek"));
    }

    [Fact]
    public void A_day_before_birth_is_told_beside_its_field()
    {
        var document = new JsonObject { ["id"] = "x", ["birthDate"] = "2000-01-01" };
        var editor = Work(document, 0);

        Assert.False(editor.Take(Sent(("noc", "21231"), ("country", "CA"), ("from.y", "1999"), ("from.m", "1"), ("from.d", "1"), ("hoursPerWeek", "40"))));
        Assert.Equal("from", Assert.Single(editor.Form.Errors).Field);
    }

    [Fact]
    public void A_title_that_fits_several_occupations_is_asked_again_as_a_choice()
    {
        var editor = Work([], 0);

        Assert.False(editor.Take(Sent(("noc", "software"), ("country", "CA"), ("from.y", "2020"), ("from.m", "1"), ("from.d", "1"), ("hoursPerWeek", "40"))));
        Assert.Equal(FieldKind.Radios, editor.Form["noc"].Kind);
        Assert.Contains(editor.Form["noc"].Choices, choice => choice.Value == "21231");
    }

    [Fact]
    public void Without_a_spouse_what_was_said_of_one_is_gone()
    {
        var document = new JsonObject { ["id"] = "x", ["maritalStatus"] = "married", ["spouse"] = new JsonObject { ["accompanying"] = true } };
        var editor = new ProfileEditor(document, ProfileParts.Find("family")!, null, 0, Law, Today, OfficialLanguage.French, isCalculator: false);

        Assert.True(editor.Take(Sent(("maritalStatus", "divorced"), ("dependentChildren", "2"))));
        Assert.Null(document["spouse"]);
        Assert.Equal(2, document["dependentChildren"]!.GetValue<decimal>());
    }

    [Fact]
    public void Scores_off_the_scale_of_their_test_are_refused_with_the_scale()
    {
        var document = new JsonObject { ["id"] = "x", ["languageTests"] = new JsonArray(new JsonObject { ["test"] = "ielts", ["testDate"] = "2026-02-01" }) };
        var editor = new ProfileEditor(document, ProfileParts.Find("tests")!, 0, 1, Law, Today, OfficialLanguage.English, isCalculator: false);

        Assert.False(editor.Take(Sent(("listening", "10"), ("reading", "6.25"), ("writing", "7"), ("speaking", "7"), ("use", "no"))));
        Assert.Equal(["listening", "reading"], editor.Form.Errors.Select(error => error.Field));
        Assert.Contains("0 to 9", editor.Form.ErrorOf("listening")!.Words.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_profile_packed_into_an_address_comes_out_as_it_was(string sample)
    {
        var document = (JsonObject)JsonNode.Parse(File.ReadAllBytes(Path.Combine(Root.Folder, "samples", sample)))!;

        var word = document.ToWord();

        Assert.True(word.Length < 3000, $"{word.Length}");
        Assert.True(JsonNode.DeepEquals(document, ProfileJson.OfWord(word)));
    }

    [Fact]
    public void A_word_of_an_address_that_was_tampered_with_is_a_document_or_nothing()
    {
        var word = new JsonObject { ["id"] = "x", ["birthDate"] = "2000-01-01" }.ToWord();

        Gen.Select(Gen.Int[0, word.Length - 1], Gen.Char.AlphaNumeric, Gen.String).Sample((at, letter, any) =>
        {
            // Whatever comes out can be written again; nothing is thrown.
            foreach (var tried in new[] { $"{word[..at]}{letter}{word[(at + 1)..]}", word[..at], any }) ProfileJson.OfWord(tried)?.ToWord();
        }, iter: 1000);
        Assert.Null(ProfileJson.OfWord("!"));
    }

    private static ProfileEditor Work(JsonObject document, int stage) => new(document, ProfileParts.Find("emplois")!, 0, stage, Law, Today, OfficialLanguage.English, isCalculator: false);

    private static IEnumerable<KeyValuePair<string, StringValues>> FirstPage(string country) =>
        Sent(("noc", "21231"), ("country", country), ("from.y", "2023"), ("from.m", "6"), ("from.d", "1"), ("hoursPerWeek", "37.5"));

    private static IEnumerable<KeyValuePair<string, StringValues>> SecondPage(bool canadian) => Sent(
    [
        ("dutiesPerformed", "yes"), ("paid", "yes"), ("selfEmployed", "no"), ("fullTimeStudent", "no"), ("primaryOccupation", "no"),
        .. canadian ? [("authorized", "yes"), ("canadianEmployer", "yes"), ("publiclyFundedPhysician", "no")] : (ReadOnlySpan<(string, string)>)[],
    ]);

    private static IEnumerable<KeyValuePair<string, StringValues>> Again(ProfileEditor editor, ProfilePart part)
    {
        foreach (var field in editor.Form.Fields)
        {
            var typed = editor.Form.Typed(field.Name);
            if (typed.Length == 0 && !field.Optional) typed = part.Key == "relatives" && field.Name == "livesInCanada" ? "yes" : Unsaid.GetValueOrDefault(field.Name, "");
            if (field.Kind == FieldKind.Date && typed.Length > 0)
            {
                var parts = typed.Split('-');
                yield return KeyValuePair.Create($"{field.Name}.y", new StringValues(parts[0]));
                yield return KeyValuePair.Create($"{field.Name}.m", new StringValues(parts[1]));
                yield return KeyValuePair.Create($"{field.Name}.d", new StringValues(parts[2]));
            }
            else
            {
                yield return KeyValuePair.Create(field.Name, new StringValues(typed));
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, StringValues>> Sent(params (string Name, string Value)[] values) => values.Select(one => KeyValuePair.Create(one.Name, new StringValues(one.Value)));

    private static string Written(Profile profile) => System.Text.Encoding.UTF8.GetString(ProfileDocument.Bytes(profile));
}
