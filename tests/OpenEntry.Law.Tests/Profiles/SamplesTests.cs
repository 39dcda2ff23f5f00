using System.Text;
using System.Text.RegularExpressions;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public sealed class SamplesTests
{
    public static TheoryData<string> Files => [.. Documents.SampleFiles.Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_sample_reads_fits_the_schema_and_survives_being_written(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Documents.Root, "samples", name));

        var read = ProfileReader.Read(bytes, name);

        Assert.True(read.IsOk, string.Join("\n", read.Errors));
        Assert.Equal("sample-" + Path.GetFileNameWithoutExtension(name), read.Value.Id);
        Structure.AssertEqual(read.Value, ProfileReader.Read(ProfileWriter.Write(read.Value)).Value);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Empty(SchemaValidator.OfProfile.Faults(text));
        Assert.StartsWith("{\n  \"$schema\": \"../src/OpenEntry.Law/Profiles/profile.schema.json\",\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sample_has_its_story_in_two_lines_of_each_language()
    {
        var stories = Regex.Split(File.ReadAllText(Path.Combine(Documents.Root, "samples", "README.md")), "^## ", RegexOptions.Multiline)[1..];

        Assert.Equal(Documents.SampleFiles.Select(Path.GetFileName).Order(StringComparer.Ordinal),
            stories.Select(story => story.Split('\n')[0]).Order(StringComparer.Ordinal));
        Assert.All(stories, story => Assert.Matches("^[^\n]+\n\n[^\n]+\n[^\n]+\n\n[^\n]+\n[^\n]+\n*$", story));
    }
}
