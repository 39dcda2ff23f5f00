using OpenEntry.Law.Assessments;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Assessments;

/// <summary>What was declared is named as people write it: countries and tests by name, days as each language has them.</summary>
public sealed class DeclaredWordsTests
{
    private static readonly Assessment s_one = Person.Born(1990, 3, 5).English(9, 2023, 6, 1).Studied(CredentialLevel.Masters, "NG", 2015, 6, 1).Worked("65201").In("CA").From(2023, 1, 1).On(2024, 4, 11);

    [Theory]
    [InlineData(OfficialLanguage.English, "Job 65201, Canada, January 1, 2023 – now", "Test CELPIP, June 1, 2023", "Credential, Nigeria, June 1, 2015")]
    [InlineData(OfficialLanguage.French, "Emploi 65201, Canada, 1er janvier 2023 – aujourd’hui", "Test CELPIP, 1er juin 2023", "Diplôme, Nigéria, 1er juin 2015")]
    public void By_name_and_day(OfficialLanguage language, string job, string test, string credential) => Assert.Equal(
        (job, test, credential),
        (DeclaredWords.Of(s_one.Jobs[0], language), DeclaredWords.Of(s_one.Tests[0], language), DeclaredWords.Of(s_one.Credentials[0], language)));

    [Theory]
    [InlineData(OfficialLanguage.English, "Spouse's job 21232, Canada, January 1, 2022 – December 31, 2022", "Spouse's test CELPIP, June 1, 2023", "Spouse's credential, Canada, May 1, 2021")]
    [InlineData(OfficialLanguage.French, "Emploi de l’époux ou conjoint 21232, Canada, 1er janvier 2022 – 31 décembre 2022", "Test de l’époux ou conjoint CELPIP, 1er juin 2023", "Diplôme de l’époux ou conjoint, Canada, 1er mai 2021")]
    public void Of_a_spouse(OfficialLanguage language, string job, string test, string credential)
    {
        var spouse = Person.Born(1991, 1, 1).English(7, 2023, 6, 1).Studied(CredentialLevel.Masters, "CA", 2021, 5, 1).Worked("21232").In("CA").From(2022, 1, 1).To(2022, 12, 31);
        var one = Person.Born(1990, 3, 5).MarriedTo(spouse).On(2024, 4, 11);

        Assert.Equal(
            (job, test, credential),
            (DeclaredWords.Of(one.Jobs.Single(trail => trail.OfSpouse), language), DeclaredWords.Of(one.Tests.Single(trail => trail.OfSpouse), language), DeclaredWords.Of(one.Credentials.Single(trail => trail.OfSpouse), language)));
    }

    [Fact]
    public void Beside_the_condition_on_education_stands_no_code_of_an_occupation()
    {
        var worker = Person.SkilledWorker().On(2024, 4, 11).Programs.Single(program => program.Program == ProgramSet.FSW).Conditions;

        Assert.Equal("[21232]", ConditionWords.Basis(worker.Single(condition => condition.Kind == ConditionKind.FswWork)));
        Assert.Equal("", ConditionWords.Basis(worker.Single(condition => condition.Kind == ConditionKind.FswEducation)));
    }
}
