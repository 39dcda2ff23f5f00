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
