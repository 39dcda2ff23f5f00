using OpenEntry.Law;
using OpenEntry.Selection.Gates;
using static OpenEntry.Selection.RankingRule;
using static OpenEntry.Selection.Tests.Pools;

namespace OpenEntry.Selection.Tests.Gates;

public sealed class CorrectionGatesTests
{
    // A and B are reached: cut-off 480, tie-break at 10 seconds.
    private static readonly PoolEntry[] s_people =
    [
        Person("A", 500, 30, ProgramSet.CEC, "stem"), Person("B", 480, 10, ProgramSet.CEC, "stem"), Person("C", 480, 11, ProgramSet.CEC, "stem"), Person("D", 379, 0, ProgramSet.CEC, "stem"),
        Person("E", 900, 0, ProgramSet.CEC, "french"), Person("F", 900, 0, ProgramSet.PNP, "stem"),
    ];

    [Theory]
    [InlineData("A", "")]
    [InlineData("B", "")]
    [InlineData("C", "Stop missed-behind-cut-off")]
    [InlineData("D", "Stop missed-behind-cut-off")]
    [InlineData("E", "Stop missed-outside-conditions")]
    [InlineData("F", "Stop missed-outside-conditions")]
    [InlineData("G", "Stop missed-outside-pool")]
    [InlineData("A G D", "Stop missed-outside-pool|Stop missed-behind-cut-off")]
    public void Whoever_the_round_did_not_reach_by_its_own_pool_was_not_missed(string named, string expected) =>
        Assert.Equal(expected, string.Join('|', Check(2, named.Split(' ')).Select(one => $"{one.Severity} {one.Gate}")));

    [Fact]
    public void Of_a_round_for_which_nobody_was_eligible_nobody_was_missed() =>
        Assert.Equal(GateKeys.MissedOutsideConditions, Assert.Single(CorrectionGates.Check(420, Start, Category("trade", 2), Draw.Run(Of(s_people), Category("trade", 2)), ["A"])).Gate);

    [Fact]
    public void A_finding_tells_how_far_in_both_languages()
    {
        Assert.Equal(
            new Text("Profile D had 379 points in the frozen pool of round 420, 101 below its cut-off of 480.", "Le profil D avait 379 points dans le bassin figé de la ronde 420, soit 101 sous son seuil de 480."),
            Assert.Single(Check(2, "D")).Wording);
        Assert.Equal(
            new Text(
                "Profile C had the score of the cut-off of round 420, 480, but ranked behind its tie-break: submitted on July 9, 2020 at 20:35:06 UTC.",
                "Le profil C avait la note du seuil de la ronde 420, 480, mais venait après son départage\u00a0: présenté le 9 juillet 2020 à 20\u00a0h\u00a035\u00a0min\u00a006\u00a0s UTC."),
            Assert.Single(Check(2, "C")).Wording);
        Assert.Equal(
            new Text(
                "Profile G was not in the pool of round 420 when it was frozen, on July 9, 2020 at 20:34:55 UTC.",
                "Le profil G n’était pas dans le bassin de la ronde 420 au moment où il a été figé, le 9 juillet 2020 à 20\u00a0h\u00a034\u00a0min\u00a055\u00a0s UTC."),
            Assert.Single(Check(2, "G")).Wording);
    }

    private static RoundInstruction Category(string key, int size) => RoundInstruction.ForCategory(key, size, EarlierSubmission).Value;

    private static IReadOnlyList<GateFinding> Check(int size, params string[] named) =>
        CorrectionGates.Check(420, Start, Category("stem", size), Draw.Run(Of(s_people), Category("stem", size)), named);
}
