using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Calendars;

/// <summary>What changes on a day of a calendar, in words.</summary>
public static class StepWords
{
    /// <summary>One line for each thing that changes: a line of the score, a program, a category.</summary>
    public static IEnumerable<string> Of(CalendarStep step, OfficialLanguage language)
    {
        foreach (var (factor, before, after) in step.Lines) yield return $"{step.After.Law.Provision(factor.Provision())!.Title.In(language)} {before} → {after}";
        foreach (var program in step.Gained.Each()) yield return Program(program, new Text("met", "exigences satisfaites"), language);
        foreach (var program in step.Lost.Each()) yield return Program(program, new Text("no longer met", "les exigences ne sont plus satisfaites"), language);
        foreach (var program in step.Unsettled) yield return Program(program.Program, new Text("cannot be told", "impossible à établir"), language);
        foreach (var category in step.Entered) yield return Wording.Label(new Text("In category", "Dans la catégorie").In(language), language) + category.Category.Name.In(language);
        foreach (var category in step.Left) yield return Wording.Label(new Text("Out of category", "Hors de la catégorie").In(language), language) + category.Category.Name.In(language);
    }

    private static string Program(ProgramSet program, Text what, OfficialLanguage language) => Wording.Label(Explanations.Of(program).In(language), language) + what.In(language);
}
