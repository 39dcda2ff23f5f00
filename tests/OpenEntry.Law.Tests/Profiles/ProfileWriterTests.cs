using System.Text;
using CsCheck;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public sealed class ProfileWriterTests
{
    [Fact]
    public void Whatever_makes_sense_is_written_so_that_it_reads_back_equal_and_fits_the_schema() =>
        ProfileGen.Profile.Sample(
            profile =>
            {
                var written = ProfileWriter.Write(profile);
                var read = ProfileReader.Read(written);
                Assert.True(read.IsOk, string.Join("\n", read.Errors));
                Structure.AssertEqual(profile, read.Value);
                Assert.Empty(SchemaValidator.OfProfile.Faults(Encoding.UTF8.GetString(written)));
                Assert.Equal(written, ProfileWriter.Write(read.Value));
            },
            iter: MutationRun.Times(500));

    [Fact]
    public void The_random_profiles_leave_no_property_untried()
    {
        var tried = new HashSet<string>();
        var left = new HashSet<string>();
        foreach (var (property, value) in ProfileGen.Profile.Array[300].Single().SelectMany(Structure.Properties))
        {
            var name = $"{property.DeclaringType!.Name}.{property.Name}";
            left.Add(name);
            var isDefault = value is null or false or 0 or 0m or System.Collections.ICollection { Count: 0 };
            if (!isDefault)
                tried.Add(name);
        }

        Assert.Empty(left.Except(tried));
        // As many as the schema has, without the name of the schema itself.
        var schema = SchemaValidator.OfProfile.Root;
        var objects = schema.GetProperty("$defs").EnumerateObject().Select(named => named.Value).Append(schema).Where(node => node.TryGetProperty("properties", out _));
        Assert.Equal(objects.Sum(node => node.GetProperty("properties").EnumerateObject().Count()) - 1, tried.Count);
    }

    [Fact]
    public void Many_are_written_as_a_list()
    {
        var full = Documents.FullProfile();

        var read = ProfileReader.ReadMany(ProfileWriter.WriteMany([full, full with { Id = "2" }])).Value;

        Assert.Equal(["p-1", "2"], read.Select(profile => profile.Id));
        Structure.AssertEqual(full, read[0]);
    }

    [Fact]
    public void Accents_stay_as_they_are_what_is_null_or_empty_is_left_out_and_yes_and_no_are_told()
    {
        var written = Encoding.UTF8.GetString(ProfileWriter.Write(new Profile
        {
            Id = "É<b>",
            BirthDate = new(1990, 2, 3),
            FirstOfficialLanguage = OfficialLanguage.French,
        }));

        Assert.Equal(
            """
            {
              "id": "É\u003Cb\u003E",
              "birthDate": "1990-02-03",
              "maritalStatus": "neverMarried",
              "dependentChildren": 0,
              "firstOfficialLanguage": "french",
              "inadmissibleForMisrepresentation": false
            }

            """,
            written);
    }
}
