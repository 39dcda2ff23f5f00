using System.Reflection;
using System.Text.RegularExpressions;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public sealed partial class ProfileErrorsTests
{
    private static readonly ErrorKind[] s_kinds =
        [.. typeof(ProfileErrors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (ErrorKind)field.GetValue(null)!)];

    public static TheoryData<string> Stories => [.. ErrorStories.All.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void Each_story_gives_its_one_error_at_its_place_in_both_languages(string name)
    {
        var story = ErrorStories.All.Single(story => story.Name == name);

        var error = Assert.Single(Documents.Read(story.Document).Errors);

        Assert.Same(story.Kind, error.Kind);
        Assert.Equal(story.Path, error.Place.Path);
        Assert.Equal("p.json", error.Place.File);
        Assert.Contains(story.English, error.Message(OfficialLanguage.English), StringComparison.Ordinal);
        Assert.NotEqual(error.Message(OfficialLanguage.English), error.Message(OfficialLanguage.French));
        Assert.DoesNotMatch(@"\{\d\}", error.Line(OfficialLanguage.English) + error.Line(OfficialLanguage.French));
    }

    [Fact]
    public void Every_kind_has_a_story_or_a_test_by_name()
    {
        ErrorKind[] elsewhere =
        [
            ProfileErrors.TooLarge, ProfileErrors.NotUtf8, ProfileErrors.TooManyErrors, // ProfileReaderTests
            ProfileErrors.NocUnknown, ProfileErrors.TestUnknown, ProfileErrors.ScoreOffScale, ProfileErrors.AssessmentBodyUnknown, // ProfileChecksTests
        ];

        Assert.Empty(s_kinds.Except(ErrorStories.All.Select(story => story.Kind)).Except(elsewhere));
    }

    [Fact]
    public void Numbers_and_keys_are_unique_and_in_the_range_of_profiles()
    {
        Assert.Equal(s_kinds.Length, s_kinds.DistinctBy(kind => kind.Number).Count());
        Assert.Equal(s_kinds.Length, s_kinds.DistinctBy(kind => kind.Key).Count());
        Assert.All(s_kinds, kind => Assert.InRange(kind.Number, 2000, 2199));
        Assert.All(s_kinds, kind => Assert.Matches("^profile\\.[a-z0-9-]+$", kind.Key));
    }

    [Fact]
    public void Both_wordings_name_the_same_arguments_and_the_French_one_is_set_in_French()
    {
        Assert.All(s_kinds, kind =>
        {
            Assert.Equal(Arguments(kind.Wording.En), Arguments(kind.Wording.Fr));
            Assert.NotEqual(kind.Wording.En, kind.Wording.Fr);
            // A colon and guillemets stand off by a space that does not break; apostrophes are curly.
            Assert.DoesNotMatch("[^\u00a0](:(?!\\d)|»)|«[^\u00a0]|'", kind.Wording.Fr);
        });
    }

    private static IEnumerable<string> Arguments(string wording) =>
        Argument().Matches(wording).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Argument();
}
