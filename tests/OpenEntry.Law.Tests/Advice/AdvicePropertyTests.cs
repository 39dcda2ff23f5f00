using CsCheck;
using NodaTime;
using OpenEntry.Law.Advice;
using OpenEntry.Law.Profiles;
using OpenEntry.Law.Tests.Books;
using OpenEntry.Law.Tests.Profiles;

namespace OpenEntry.Law.Tests.Advice;

public sealed class AdvicePropertyTests
{
    private static readonly Profile[] Samples = [.. Documents.SampleFiles.Select(file => ProfileReader.Read(File.ReadAllBytes(file)).Value)];

    [Fact]
    public void A_gain_is_the_changed_profile_assessed_afresh_less_the_score_of_today() =>
        Gen.Select(Gen.Int[0, Samples.Length - 1].Select(i => Samples[i]), Gen.Int[0, 1_400], Gen.Bool, (profile, days, reform) => (profile, new LocalDate(2023, 6, 1).PlusDays(days), reform ? "federal-high-skilled-2026" : null))
            .Sample((profile, day, reform) =>
            {
                var today = Stories.Law.On(day, reform).Assessor.Assess(profile, day);
                var (singles, pairs) = Advisor.Advise(profile, Stories.Law, day, reform);
                foreach (var item in singles.Concat(pairs))
                {
                    Assert.True(item.From >= day);
                    Assert.Equal(item.From, item.Then.Date);

                    // By way of its JSON: the advice rests on nothing that a profile cannot say.
                    var changed = ProfileReader.Read(ProfileWriter.Write(item.Then.Profile));
                    Assert.True(changed.IsOk, string.Join('\n', changed.Errors));
                    var then = Stories.Law.On(item.From, reform).Assessor.Assess(changed.Value, item.From);
                    Assert.Equal((then.Score.Total - today.Score.Total, then.Eligible & ~today.Eligible), (item.Gain, item.Opens));
                    Assert.All(item.Words, words => Assert.False(words.En.Length == 0 || words.Fr.Length == 0 || words.En == words.Fr));
                }
            }, iter: MutationRun.Times(60));
}
