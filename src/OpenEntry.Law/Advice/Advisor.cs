using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Advice;

/// <summary>
/// What would raise a person's score, best first. Every piece of advice is the profile as it would then be, assessed in full on the day it
/// could count: nothing is added up by rule of thumb.
/// </summary>
public static class Advisor
{
    /// <summary>Single options and, after them, pairs that give more than either alone; each list best first.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="book">The law.</param>
    /// <param name="date">The day of the advice.</param>
    /// <param name="reform">Name of a reform, or null.</param>
    public static (IReadOnlyList<AdviceItem> Singles, IReadOnlyList<AdviceItem> Pairs) Advise(Profile profile, LawBook book, LocalDate date, string? reform = null)
    {
        var today = book.On(date, reform).Assessor.Assess(profile, date);
        var options = new List<AdviceOption>();
        options.AddRange(LanguageAdvice.For(today));
        options.AddRange(WorkAdvice.For(today, book, reform));
        options.AddRange(EducationAdvice.For(today));
        options.AddRange(FamilyAdvice.For(today));

        AdviceItem Weigh(params AdviceOption[] chosen)
        {
            var from = chosen.Max(option => option.From);
            // A swap comes first: what else is chosen is for the one who then is the principal applicant.
            var changed = chosen.OrderByDescending(option => option.Kind == AdviceKind.SwapPrincipal).Aggregate(profile, (person, option) => option.Change(person));
            var then = book.On(from, reform).Assessor.Assess(changed, from);
            return new AdviceItem(
                [.. chosen.Select(option => option.Kind)], [.. chosen.Select(option => option.Words)], from, then.Score.Total - today.Score.Total, then)
            {
                Opens = then.Eligible & ~today.Eligible,
            };
        }

        var weighed = options.Select(option => (Option: option, Item: Weigh(option))).ToList();
        var singles = WorthTheirStep(weighed);
        var pairs = new List<AdviceItem>();
        for (var i = 0; i < singles.Count; i++)
        {
            for (var j = i + 1; j < singles.Count; j++)
            {
                var (one, other) = (singles[i], singles[j]);
                if (!Combine(one.Option.Kind, other.Option.Kind)) continue;
                var both = Weigh(one.Option, other.Option);
                if (both.Gain > Math.Max(one.Item.Gain, other.Item.Gain) && both.Gain > 0) pairs.Add(both);
            }
        }

        // Once it is declared first, a language has levels to gain that were worth nothing as second: its whole ladder is climbed anew.
        foreach (var declare in weighed.Where(one => one.Option.Kind == AdviceKind.DeclareOtherLanguage))
        {
            var retakes = weighed.Where(one => one.Option.Kind == AdviceKind.SecondLanguage).ToDictionary(one => one.Option, one => one.Item.Gain);
            pairs.AddRange(WorthTheirStep([.. retakes.Keys.Select(retake => (retake, Weigh(declare.Option, retake)))])
                .Where(pair => pair.Item.Gain > Math.Max(declare.Item.Gain, retakes[pair.Option])).Select(pair => pair.Item));
        }

        return (Best(singles.Select(single => single.Item).Where(item => IsWorthIt(item, today))), Best(pairs));
    }

    /// <summary>Advice raises the score, or opens a program without lowering it; only who meets no program at all may lose points to meet one.</summary>
    private static bool IsWorthIt(AdviceItem item, Assessment today) =>
        item.Gain > 0 || (item.Opens != ProgramSet.None && (item.Gain == 0 || today.Eligible == ProgramSet.None));

    /// <summary>Leaves out a step of a ladder that gives no more than the easier one below it, and opens nothing more.</summary>
    private static List<(AdviceOption Option, AdviceItem Item)> WorthTheirStep(List<(AdviceOption Option, AdviceItem Item)> singles)
    {
        var below = new Dictionary<string, AdviceItem>();
        var kept = new List<(AdviceOption, AdviceItem)>();
        foreach (var (option, item) in singles)
        {
            if (option.Ladder is { } ladder)
            {
                if (item.Gain <= 0 && item.Opens == ProgramSet.None) continue;
                if (below.TryGetValue(ladder, out var easier) && item.Gain <= easier.Gain && (item.Opens & ~easier.Opens) == 0) continue;
                below[ladder] = item;
            }

            kept.Add((option, item));
        }

        return kept;
    }

    /// <summary>
    /// Two options of one kind exclude each other; a swap changes whose facts count, so it goes only with a nomination. Work here and work
    /// abroad are no pair: one cannot do both, and where both go on by themselves the later day shows it already. A second language and declaring
    /// it first are paired by themselves.
    /// </summary>
    private static bool Combine(AdviceKind one, AdviceKind other)
    {
        if (one == other) return false;
        if (one is AdviceKind.CanadianWork or AdviceKind.ForeignWork && other is AdviceKind.CanadianWork or AdviceKind.ForeignWork) return false;
        if (one == AdviceKind.SwapPrincipal || other == AdviceKind.SwapPrincipal) return one == AdviceKind.Nomination || other == AdviceKind.Nomination;
        return !(one == AdviceKind.DeclareOtherLanguage && other == AdviceKind.SecondLanguage) && !(one == AdviceKind.SecondLanguage && other == AdviceKind.DeclareOtherLanguage);
    }

    private static List<AdviceItem> Best(IEnumerable<AdviceItem> items) =>
        [.. items.OrderByDescending(item => item.Gain).ThenBy(item => item.From).ThenBy(item => item.Words[0].En, StringComparer.Ordinal)];
}
