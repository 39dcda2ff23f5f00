using OpenEntry.Law.Books;

namespace OpenEntry.Selection;

/// <summary>How the law of a day ranks people of the same score.</summary>
public static class RankingLaw
{
    private const string Provision = "crs.tie-break";

    /// <summary>The rule (provision <c>crs.tie-break</c>); null when the law of that day has none.</summary>
    public static RankingRule? Rule(LawInForce law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law.Value(Provision)?["rule"]?.Word switch
        {
            "everyoneAtCutOff" => RankingRule.EveryoneAtCutOff,
            "earlierSubmission" => RankingRule.EarlierSubmission,
            _ => null,
        };
    }
}
