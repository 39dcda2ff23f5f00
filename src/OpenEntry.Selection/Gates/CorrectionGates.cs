using System.Globalization;
using OpenEntry.Law;

namespace OpenEntry.Selection.Gates;

/// <summary>
/// Looks at whom a correction names: whoever the corrected round did not reach by its own frozen pool was not missed by it, unless a fact in that pool was
/// wrong. Finds; does not decide.
/// </summary>
public static class CorrectionGates
{
    /// <summary>A finding for each of these people whom the round rightly passed by, as far as its frozen pool tells. All of them stop.</summary>
    /// <param name="round">Number of the round that is corrected.</param>
    /// <param name="frozenAt">When its pool was frozen.</param>
    /// <param name="instruction">Its instruction.</param>
    /// <param name="draw">Its draw.</param>
    /// <param name="named">Identifiers of the people named as missed.</param>
    public static IReadOnlyList<GateFinding> Check(int round, NodaTime.Instant frozenAt, RoundInstruction instruction, DrawResult draw, IEnumerable<string> named)
    {
        ArgumentNullException.ThrowIfNull(instruction);
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(named);
        var reached = draw.Invited.ToArray().ToHashSet();
        return [.. named.Select(Found).OfType<GateFinding>()];

        GateFinding? Found(string id)
        {
            if (draw.Pool.IndexOf(id) is not { } index)
            {
                var at = Wording.Instant(frozenAt);
                return Stop(GateKeys.MissedOutsidePool,
                    $"Profile {id} was not in the pool of round {round} when it was frozen, on {at.En}.",
                    $"Le profil {id} n’était pas dans le bassin de la ronde {round} au moment où il a été figé, le {at.Fr}.");
            }

            if (reached.Contains(index)) return null;
            var entry = draw.Pool[index];
            if (!instruction.Allows(entry.Programs, entry.Categories.Contains) || draw.CutOff is not { } cutOff)
            {
                return Stop(GateKeys.MissedOutsideConditions,
                    $"Profile {id} did not meet the conditions of round {round} in its frozen pool.",
                    $"Le profil {id} ne satisfaisait pas aux conditions de la ronde {round} dans son bassin figé.");
            }

            var (submitted, score, least, apart) = (Wording.Instant(entry.SubmittedAt), Figures.Of(entry.Score), Figures.Of(cutOff), Figures.Of(cutOff - entry.Score));
            return entry.Score < cutOff
                ? Stop(GateKeys.MissedBehindCutOff,
                    $"Profile {id} had {score.En} points in the frozen pool of round {round}, {apart.En} below its cut-off of {least.En}.",
                    $"Le profil {id} avait {score.Fr} points dans le bassin figé de la ronde {round}, soit {apart.Fr} sous son seuil de {least.Fr}.")
                : Stop(GateKeys.MissedBehindCutOff,
                    $"Profile {id} had the score of the cut-off of round {round}, {least.En}, but ranked behind its tie-break: submitted on {submitted.En}.",
                    $"Le profil {id} avait la note du seuil de la ronde {round}, {least.Fr}, mais venait après son départage\u00a0: présenté le {submitted.Fr}.");
        }
    }

    private static GateFinding Stop(string gate, FormattableString en, FormattableString fr) =>
        new(gate, GateSeverity.Stop, new Text(en.ToString(CultureInfo.InvariantCulture), fr.ToString(CultureInfo.InvariantCulture)));
}
