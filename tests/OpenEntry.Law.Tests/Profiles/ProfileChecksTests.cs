using NodaTime;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public sealed class ProfileChecksTests
{
    [Fact]
    public void Every_occupation_code_is_asked_for_with_its_path()
    {
        var errors = ProfileChecks.Nocs(Documents.FullProfile(), static _ => false).ToList();

        Assert.Equal(
            [
                "$.work[0].noc", "$.work[0].nocOther", "$.work[1].noc", "$.certificates[0].noc", "$.spouse.work[0].noc",
                "$.spouse.certificates[0].noc", "$.offers[0].noc", "$.workAuthorization.noc", "$.militaryService.noc",
            ],
            errors.Select(error => error.Place.Path));
        Assert.All(errors, error => Assert.Same(ProfileErrors.NocUnknown, error.Kind));
        Assert.StartsWith("“2171” is not an occupation of the National Occupational Classification", errors[0].Message(OfficialLanguage.English), StringComparison.Ordinal);
        Assert.Empty(ProfileChecks.Nocs(Documents.FullProfile(), static _ => true));
    }

    [Fact]
    public void Who_has_no_permit_and_no_service_has_no_codes_of_them()
    {
        var profile = Documents.FullProfile() with { WorkAuthorization = null, MilitaryService = null, Spouse = null };

        Assert.Equal(5, ProfileChecks.Nocs(profile, static _ => false).Count());
    }

    [Fact]
    public void Every_test_is_asked_for_with_its_path()
    {
        var errors = ProfileChecks.Tests(Documents.FullProfile(), static key => key == "ielts", "$[4]").ToList();

        var error = Assert.Single(errors);
        Assert.Equal("$[4].spouse.languageTests[0].test: OE-2122: “tcf” is not a language test that the rules know.", error.ToString());
    }

    [Fact]
    public void Every_score_is_asked_for_with_its_sitting_and_the_answer_is_passed_on()
    {
        var errors = ProfileChecks.Scores(
            Documents.FullProfile(),
            static (sitting, ability) => sitting.Test == "ielts" && ability == Ability.Listening ? new Text("0 to 8", "de 0 à 8") : null).ToList();

        var error = Assert.Single(errors);
        Assert.Equal("$.languageTests[0].listening", error.Place.Path);
        Assert.Equal("The score 8.5 is not on the scale of this test; allowed is 0 to 8.", error.Message(OfficialLanguage.English));
        Assert.Equal("Le résultat 8,5 ne figure pas sur l’échelle de ce test; valeurs permises\u00a0: de 0 à 8.", error.Message(OfficialLanguage.French));
    }

    [Fact]
    public void Every_assessment_body_is_asked_for_with_its_path()
    {
        var error = Assert.Single(ProfileChecks.AssessmentBodies(Documents.FullProfile(), static _ => false));

        Assert.Equal("$.education[0].assessment.body", error.Place.Path);
        Assert.Same(ProfileErrors.AssessmentBodyUnknown, error.Kind);
        Assert.Empty(ProfileChecks.AssessmentBodies(Documents.FullProfile(), static key => key == "mcc"));
    }

    [Fact]
    public void A_profile_from_a_form_is_checked_like_one_from_a_document()
    {
        var full = Documents.FullProfile();
        Assert.Empty(ProfileChecks.Of(full));

        var job = full.Work[1];
        var spoiled = full with { Id = "\ud83d", GivenNames = "\ude00 x", FamilyName = "🙂", Work = [.. Enumerable.Repeat(job, 101)] };
        Assert.Equal(["$.id", "$.givenNames", "$.work"], ProfileChecks.Of(spoiled).Select(error => error.Place.Path));
    }

    [Fact]
    public void Length_is_counted_in_characters_not_in_halves_of_them()
    {
        var full = Documents.FullProfile() with { Id = string.Concat(Enumerable.Repeat("🙂", 200)) };

        Assert.Empty(ProfileChecks.Of(full));
    }

    [Theory]
    [InlineData("21222", null, "21222", null, true)]
    [InlineData("21222", null, "21221", null, false)]
    [InlineData("2171", "21222", "21222", null, true)]
    [InlineData("2171", "21222", "21221", null, false)]
    [InlineData("2171", null, "21222", null, true)] // the concordance will tell
    [InlineData("2171", "21222", "2171", "21221", true)] // one occupation in 2016
    [InlineData("2173", "21211", "2172", "21211", true)] // one occupation in 2021
    [InlineData("21211", "2173", "2172", null, false)]
    public void Two_jobs_may_be_the_primary_occupation_when_they_may_be_one(string one, string? oneOther, string two, string? twoOther, bool may)
    {
        var job = Documents.FullProfile().Work[1] with { PrimaryOccupation = true };
        var profile = Documents.FullProfile() with
        {
            Work = [job with { Noc = one, NocOther = oneOther }, job with { PrimaryOccupation = false }, job with { Noc = two, NocOther = twoOther }],
        };

        var paths = ProfileChecks.Of(profile).Select(error => error.Place.Path);

        Assert.Equal(may ? [] : ["$.work[2].primaryOccupation"], paths);
    }

    [Fact]
    public void A_birth_that_cannot_be_hides_what_would_follow_from_it()
    {
        var profile = Documents.FullProfile() with { BirthDate = new LocalDate(2990, 2, 28) };

        Assert.Equal(["$.birthDate"], ProfileChecks.Of(profile).Select(error => error.Place.Path));
    }

    [Fact]
    public void The_countries_are_those_of_the_standard_and_Kosovo()
    {
        Assert.Equal(250, Countries.All.Count);
        Assert.Equal(Countries.All, Countries.All.Order(StringComparer.Ordinal).Distinct());
        Assert.True(Countries.Has(Countries.Canada) && Countries.Has("XK"));
        Assert.False(Countries.Has("EU"));
        Assert.Equal(13, Provinces.All.Count);
    }
}
