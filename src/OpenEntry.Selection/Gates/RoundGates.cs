using System.Globalization;
using OpenEntry.Law;

namespace OpenEntry.Selection.Gates;

/// <summary>
/// Looks at a rehearsed round for what no engine can know to be wrong: a pool that lost a category overnight, codes that make people un-invitable, a
/// cut-off far from any before. Finds; does not decide.
/// </summary>
public static class RoundGates
{
    // Codes named in a finding.
    private const int MostCodes = 5;

    /// <summary>Every finding, the gravest first.</summary>
    public static IReadOnlyList<GateFinding> Check(GateInput input, GateThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(thresholds);
        IEnumerable<GateFinding> findings =
        [
            .. Eligible(input), .. Categories(input, thresholds), .. EligibleShare(input, thresholds), .. CutOff(input, thresholds),
            .. Occupations(input, thresholds), .. Ties(input, thresholds), .. PoolSize(input, thresholds), .. Duplicates(input, thresholds),
        ];
        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    private static IEnumerable<GateFinding> Eligible(GateInput input)
    {
        var (size, counts) = (input.Instruction.Size, input.Result.Counts);
        if (size > 0 && counts.Eligible == 0)
        {
            yield return Finding(GateKeys.NobodyEligible, GateSeverity.Stop,
                "Nobody of the {0} people in the pool may be invited; {1} are to be.",
                "Aucune des {0} personnes du bassin ne peut être invitée; {1} doivent l’être.", Figures.Of(counts.InPool), Figures.Of(size));
        }
        else if (size > counts.Eligible)
        {
            yield return Finding(GateKeys.SizeBeyondEligible, GateSeverity.Warn,
                "{0} are to be invited, but only {1} may be: the round would invite all of them, down to the score {2}.",
                "{0} personnes doivent être invitées, mais {1} seulement peuvent l’être\u00a0: la ronde les inviterait toutes, jusqu’à la note {2}.",
                Figures.Of(size), Figures.Of(counts.Eligible), Figures.Of(input.Result.CutOff!.Value));
        }
    }

    private static IEnumerable<GateFinding> Categories(GateInput input, GateThresholds thresholds)
    {
        if (input.LastPool is not { } last)
        {
            yield break;
        }
        var present = 0U;
        foreach (var categories in input.Result.Pool.Categories)
        {
            present |= categories;
        }
        foreach (var (key, people) in last.Categories.OrderBy(category => category.Key, StringComparer.Ordinal))
        {
            if (people >= thresholds.CategoryMany && (input.Result.Pool.CategoryBit(key) & present) == 0)
            {
                yield return Finding(GateKeys.CategoryEmpty, key == input.Instruction.Category ? GateSeverity.Stop : GateSeverity.Warn,
                    "Nobody in the pool is in the category {0}; in the pool of {1} it had {2} people.",
                    "Personne dans le bassin n’appartient à la catégorie {0}; dans le bassin du {1}, elle comptait {2} personnes.",
                    Text.Same(key), Date(last.Date), Figures.Of(people));
            }
        }
    }

    private static IEnumerable<GateFinding> EligibleShare(GateInput input, GateThresholds thresholds)
    {
        decimal[] shares =
        [
            .. input.SameKind.Where(round => round is { Eligible: > 0, InPool: > 0 }).Take(thresholds.SameKindRounds)
                .Select(round => (decimal)round.Eligible!.Value / round.InPool!.Value).Order(),
        ];
        var counts = input.Result.Counts;
        if (shares.Length == 0 || counts.Eligible == 0)
        {
            yield break;
        }
        var (median, share) = (shares[shares.Length / 2], (decimal)counts.Eligible / counts.InPool);
        var factor = Math.Max(share / median, median / share);
        if (factor >= thresholds.EligibleShareWarn)
        {
            yield return Finding(GateKeys.EligibleShare, factor >= thresholds.EligibleShareStop ? GateSeverity.Stop : GateSeverity.Warn,
                "{0} of the pool may be invited; in the last {1} rounds of this kind it was about {2}, a factor of {3}.",
                "{0} du bassin peut être invité; dans les {1} dernières rondes de ce type, c’était environ {2}, soit un facteur de {3}.",
                Figures.Percent(share), Figures.Of(shares.Length), Figures.Percent(median), Figures.Of(factor));
        }
    }

    private static IEnumerable<GateFinding> CutOff(GateInput input, GateThresholds thresholds)
    {
        if (input.Result.CutOff is not { } cutOff || input.SameKind.FirstOrDefault(round => round.CutOff is not null) is not { } last)
        {
            yield break;
        }
        var apart = Math.Abs(cutOff - last.CutOff!.Value);
        if (apart > thresholds.CutOffWarn)
        {
            yield return Finding(GateKeys.CutOff, apart > thresholds.CutOffStop ? GateSeverity.Stop : GateSeverity.Warn,
                "The cut-off would be {0}; that of the last round of this kind ({1}) was {2}, {3} points apart.",
                "Le seuil serait de {0}; celui de la dernière ronde de ce type ({1}) était de {2}, soit un écart de {3} points.",
                Figures.Of(cutOff), Date(last.Date), Figures.Of(last.CutOff.Value), Figures.Of(apart));
        }
    }

    private static IEnumerable<GateFinding> Occupations(GateInput input, GateThresholds thresholds)
    {
        var people = input.UnknownOccupations.Sum(occupation => (long)occupation.People);
        if (people >= thresholds.UnknownOccupationsWarn)
        {
            var codes = string.Join(", ", input.UnknownOccupations.Where(one => one.People > 0)
                .OrderByDescending(one => one.People).ThenBy(one => one.Code, StringComparer.Ordinal).Take(MostCodes).Select(one => one.Code));
            yield return Finding(GateKeys.UnknownOccupations, people >= thresholds.UnknownOccupationsStop ? GateSeverity.Stop : GateSeverity.Warn,
                "{0} people cannot be invited only because their occupation code does not exist: {1}.",
                "{0} personnes ne peuvent être invitées pour la seule raison que leur code de profession n’existe pas\u00a0: {1}.",
                Figures.Of(people), Text.Same(codes));
        }
    }

    private static IEnumerable<GateFinding> Ties(GateInput input, GateThresholds thresholds)
    {
        var (counts, invited) = (input.Result.Counts, input.Result.Count);
        if (counts.AtCutOff > thresholds.AtCutOffPeople && counts.AtCutOff > thresholds.AtCutOffShare * invited)
        {
            yield return Finding(GateKeys.ManyAtCutOff, GateSeverity.Warn,
                "{0} people have the very score of the cut-off, {1}; {2} are invited in all.",
                "{0} personnes ont exactement la note du seuil, {1}; {2} sont invitées en tout.",
                Figures.Of(counts.AtCutOff), Figures.Of(input.Result.CutOff!.Value), Figures.Of(invited));
        }
        if (counts.TiedLeftOut > 0)
        {
            yield return Finding(GateKeys.TiedLeftOut, GateSeverity.Warn,
                "{0} people submitted at the very instant of the tie-break and are left out by the order of their identifiers alone. The law is silent here.",
                "{0} personnes ont soumis leur profil à l’instant même du départage et sont écartées par le seul ordre de leurs identifiants. La loi ne dit rien ici.",
                Figures.Of(counts.TiedLeftOut));
        }
    }

    private static IEnumerable<GateFinding> PoolSize(GateInput input, GateThresholds thresholds)
    {
        if (input.LastPool is not { People: > 0 } last)
        {
            yield break;
        }
        var change = (decimal)(input.Result.Counts.InPool - (long)last.People) / last.People;
        if (Math.Abs(change) > thresholds.PoolSizeWarn)
        {
            yield return Finding(GateKeys.PoolSize, Math.Abs(change) > thresholds.PoolSizeStop ? GateSeverity.Stop : GateSeverity.Warn,
                "The pool has {0} people; that of {1} had {2}, a change of {3}.",
                "Le bassin compte {0} personnes; celui du {1} en comptait {2}, soit une variation de {3}.",
                Figures.Of(input.Result.Counts.InPool), Date(last.Date), Figures.Of(last.People), Figures.Percent(change));
        }
    }

    private static IEnumerable<GateFinding> Duplicates(GateInput input, GateThresholds thresholds)
    {
        var pool = input.Result.Pool;
        if (input.SuspectedPairs.Count > 0)
        {
            var invited = new HashSet<string>(StringComparer.Ordinal);
            foreach (var index in input.Result.Invited)
            {
                invited.Add(pool.Id(index));
            }
            var both = input.SuspectedPairs.Count(pair => invited.Contains(pair.One) && invited.Contains(pair.Other));
            var one = input.SuspectedPairs.Count(pair => invited.Contains(pair.One) != invited.Contains(pair.Other));
            if (both + one > 0)
            {
                yield return Finding(GateKeys.SamePerson, both > 0 ? GateSeverity.Stop : GateSeverity.Warn,
                    "Of {0} pairs suspected to be the same person both would be invited; of {1} others, one.",
                    "Pour {0} paires soupçonnées d’être la même personne, les deux seraient invitées; pour {1} autres, une seule.",
                    Figures.Of(both), Figures.Of(one));
            }
        }
        var alike = pool.Count - Enumerable.Range(0, pool.Count)
            .Select(index => (pool.ScoreColumn[index], pool.SubmittedColumn[index], pool.ProgramColumn[index], pool.CategoryColumn[index])).Distinct().Count();
        if (alike > thresholds.AlikeShare * pool.Count)
        {
            yield return Finding(GateKeys.AlikeEntries, GateSeverity.Warn,
                "{0} entries are like another one in score, instant, programs and categories: people may have been entered twice.",
                "{0} entrées sont identiques à une autre par la note, l’instant, les programmes et les catégories\u00a0: des personnes ont pu être saisies deux fois.",
                Figures.Of(alike));
        }
    }

    private static Text Date(NodaTime.LocalDate date) => Text.Same(NodaTime.Text.LocalDatePattern.Iso.Format(date));

    private static GateFinding Finding(string gate, GateSeverity severity, string en, string fr, params Text[] figures) => new(gate, severity, new Text(
        string.Format(CultureInfo.InvariantCulture, en, [.. figures.Select(figure => figure.En)]),
        string.Format(CultureInfo.InvariantCulture, fr, [.. figures.Select(figure => figure.Fr)])));
}
