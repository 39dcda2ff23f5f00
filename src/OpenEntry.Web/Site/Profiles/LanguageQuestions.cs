using System.Globalization;
using OpenEntry.Law;
using OpenEntry.Law.Languages;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is asked about a language test: first which one, then its scores on its own scale.</summary>
internal static class LanguageQuestions
{
    private static readonly (string Property, Text Name)[] Abilities =
    [
        ("listening", new("Listening", "Compréhension de l’oral")),
        ("reading", new("Reading", "Compréhension de l’écrit")),
        ("writing", new("Writing", "Expression écrite")),
        ("speaking", new("Speaking", "Expression orale")),
    ];

    public static IReadOnlyList<Asked> Which(PartContext context) =>
    [
        Asked.Of(new Field("test", FieldKind.Radios, new Text("Which test?", "Quel test?")) { Choices = Answers.Tests }, AnswerKind.Text),
        Asked.Of(new Field("testDate", FieldKind.Date, new Text("Day of the test", "Jour du test")) { HasHappened = true }, AnswerKind.Text),
    ];

    public static IReadOnlyList<Asked> Scores(PartContext context)
    {
        var test = context.Word("test") is { } key ? LanguageTest.Of(key, context.Law) : null;
        return
        [
            .. Abilities.Select((ability, index) => Asked.Of(Score(test, (Ability)index, ability.Property, ability.Name), AnswerKind.Number)),
            Asked.Of(new Field("resultDate", FieldKind.Date, new Text("Day of the result", "Jour du résultat")) { HasHappened = true, Optional = true, Hint = new Text("Printed on the report. Results count for two years from it.", "Imprimé sur le relevé. Les résultats comptent pendant deux ans à partir de ce jour.") }, AnswerKind.Text),
            Asked.Of(Answers.YesOrNo("use", new Text("Use this result rather than another of the same language?", "Retenir ce résultat plutôt qu’un autre dans la même langue?")) with
            {
                Hint = new Text("Say no to have the best one used", "Répondez non pour que le meilleur soit retenu"),
            }, AnswerKind.YesNo),
        ];
    }

    private static Field Score(LanguageTest? test, Ability ability, string property, Text name)
    {
        var field = new Field(property, FieldKind.Number, name) { Step = 0.5m, Least = 0, Most = 999 };
        if (test is null) return field;
        var (lowest, highest) = test.Range(ability);
        var which = test.Key == "tef" ? new Text(
            " Type the equivalent on the previous scale, which reports since October 2019 print beside the score out of 699.",
            " Inscrivez l’équivalence sur l’ancienne échelle, que les attestations impriment depuis octobre 2019 à côté du résultat sur 699.") : new Text("", "");
        return field with
        {
            Step = test.Step,
            Least = lowest,
            Most = highest,
            Hint = new Text(
                $"{In(lowest, OfficialLanguage.English)} to {In(highest, OfficialLanguage.English)}{(test.Step == 1 ? "" : ", in halves")}. CLB 7 begins at {In(test.LowestScore(ability, 7), OfficialLanguage.English)}, CLB 9 at {In(test.LowestScore(ability, 9), OfficialLanguage.English)}.{which.En}",
                $"De {In(lowest, OfficialLanguage.French)} à {In(highest, OfficialLanguage.French)}{(test.Step == 1 ? "" : ", par demi-points")}. Le NCLC 7 commence à {In(test.LowestScore(ability, 7), OfficialLanguage.French)}, le NCLC 9 à {In(test.LowestScore(ability, 9), OfficialLanguage.French)}.{which.Fr}"),
        };
    }

    public static string Line(PartContext context)
    {
        string Number(string name) => context.Edited[name] is { } node ? In(node.GetValue<decimal>(), context.Language) : "–";
        var test = Answers.In(Answers.Tests, context.Word("test"), context.Language);
        return $"{test}, {Days.In(context.Word("testDate"), context.Language)}{(context.Language == OfficialLanguage.French ? "\u00a0: " : ": ")}{string.Join(" / ", Abilities.Select(ability => Number(ability.Property)))}";
    }

    private static string In(decimal number, OfficialLanguage language) => Wording.Number(number, number == decimal.Truncate(number) ? 0 : 1, language).ToString(CultureInfo.InvariantCulture);
}
