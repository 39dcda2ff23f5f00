using OpenEntry.Law.Books;
using OpenEntry.Selection;

namespace OpenEntry.Cli.Commands.Draws;

/// <summary>How the law of a day treats equal scores.</summary>
internal static class RankingLaw
{
    private const string Provision = "crs.tie-break";

    /// <summary>The rule; null when the law of that day has none.</summary>
    public static RankingRule? Rule(LawInForce law) => law.Value(Provision)?["rule"]?.Word switch
    {
        "everyoneAtCutOff" => RankingRule.EveryoneAtCutOff,
        "earlierSubmission" => RankingRule.EarlierSubmission,
        _ => null,
    };
}
