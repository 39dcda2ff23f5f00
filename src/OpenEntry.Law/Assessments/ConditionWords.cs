namespace OpenEntry.Law.Assessments;

/// <summary>What a condition found and needs, in a few words.</summary>
public static class ConditionWords
{
    /// <summary>Found and needed, with the unit: <c>1,200 / 1,560 hours</c>; empty when the condition has no numbers.</summary>
    public static string Amounts(Condition condition, OfficialLanguage language)
    {
        var unit = Explanations.UnitOf(condition.Kind);
        if (unit is null || (condition.Found is null && condition.Needed is null)) return "";
        var found = condition.Found is { } some ? Number(some) : new Text("none", "aucun").In(language);
        return condition.Needed is { } needed ? $"{found} / {Number(needed)} {unit.Value.In(language)}" : $"{found} {unit.Value.In(language)}";

        string Number(decimal number) => Wording.Number(decimal.Truncate(number), 0, language);
    }

    /// <summary>What it rests on: <c>[21231]</c>, <c>[82(2)(a)]</c>. Not the occupation behind the diploma: beside it a code would say nothing.</summary>
    public static string Basis(Condition condition) => condition is { Kind: not ConditionKind.FswEducation, Basis: { } basis } ? $"[{basis}]" : "";

    /// <summary>The condition of a category in the way. That no program is met is said as such: as a condition it would read like its opposite.</summary>
    public static string Obstacle(Condition failing, OfficialLanguage language) => failing switch
    {
        { Kind: ConditionKind.AnyProgram, Answer: Answer.CannotTell } => new Text("It cannot be told whether a federal program is met", "On ne peut établir si un programme fédéral est satisfait").In(language),
        { Kind: ConditionKind.AnyProgram } => new Text("No federal program is met", "Aucun programme fédéral n’est satisfait").In(language),
        _ when Amounts(failing, language) is { Length: > 0 } amounts => Wording.Label(Explanations.Of(failing.Kind).In(language), language) + amounts,
        _ => Explanations.Of(failing.Kind).In(language),
    };
}
