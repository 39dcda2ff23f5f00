using NodaTime;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Lab.Tests.Pools;

public class SyntheticProfileTests
{
    [Theory]
    [InlineData(2022, 2, 1)]
    [InlineData(2024, 3, 11)]
    [InlineData(2025, 8, 20)]
    [InlineData(2026, 6, 22)]
    public void The_law_derives_from_the_profile_what_the_model_says_of_the_person(int year, int month, int day)
    {
        var pool = Made.On(new LocalDate(year, month, day), 2000, 5);
        var profiles = new SyntheticProfile(pool);

        for (var person = 0; person < pool.People.Count; person++)
        {
            var assessment = pool.Law.Assessor.Assess(profiles.Of(person), pool.Like.Date);

            Assert.Equal(pool.People.FactsOf(person), assessment.Facts);
            Assert.Equal(pool.People.Score(person), assessment.Score.Total);
            Assert.True(pool.People.ProgramsOf(person) == assessment.Eligible, $"{pool.People.FactsOf(person)}: {pool.People.ProgramsOf(person)}, {assessment.Eligible}");
            Assert.Equal(
                pool.People.CategoriesOf(person).Order(),
                assessment.Categories.Where(outcome => outcome.Answer == Law.Assessments.Answer.Yes).Select(outcome => outcome.Category.Key).Order());
        }
    }

    [Fact]
    public void The_profile_is_read_back_without_a_fault()
    {
        var profiles = new SyntheticProfile(Made.BeforeMarch);

        for (var person = 0; person < 500; person++)
        {
            var read = ProfileReader.Read(ProfileWriter.Write(profiles.Of(person)));
            Assert.True(read.IsOk, read.IsOk ? "" : read.Errors[0].Line(Law.OfficialLanguage.English));
        }
    }
}
