using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is asked about a diploma or degree: first what, where and when, then what only a Canadian or only a foreign one has.</summary>
internal static class EducationQuestions
{
    private static readonly IReadOnlyList<Choice> Fields =
    [
        new("medicine", new Text("Medicine", "Médecine")),
        new("veterinaryMedicine", new Text("Veterinary medicine", "Médecine vétérinaire")),
        new("dentistry", new Text("Dentistry", "Médecine dentaire")),
        new("optometry", new Text("Optometry", "Optométrie")),
        new("law", new Text("Law", "Droit")),
        new("chiropractic", new Text("Chiropractic", "Chiropratique")),
        new("pharmacy", new Text("Pharmacy", "Pharmacie")),
        new("other", new Text("Another field", "Un autre domaine")),
    ];

    public static IReadOnlyList<Asked> Credential(PartContext context) =>
    [
        Asked.Of(new Field("level", FieldKind.Radios, context.Ask(new Text("What did you complete?", "Qu’avez-vous terminé?"), new Text("What did they complete?", "Qu’est-ce que cette personne a terminé?"))) { Choices = Answers.Levels }, AnswerKind.Text),
        Asked.Of(new Field("field", FieldKind.Select, new Text("In which field?", "Dans quel domaine?")) { Choices = Fields, OnlyIf = new DependsOn("level", "professional") }, AnswerKind.Text),
        Asked.Of(new Field("country", FieldKind.Select, new Text("Country of the school", "Pays de l’établissement")) { Choices = Answers.Countries, IsAlphabetical = true }, AnswerKind.Text),
        Asked.Of(new Field("completed", FieldKind.Date, new Text("Day of completion", "Jour de l’achèvement")) { HasHappened = true, Hint = new Text("It counts from that day on", "Il compte à partir de ce jour") }, AnswerKind.Text),
    ];

    public static IReadOnlyList<Asked> Details(PartContext context) => context.Word("country") == "CA" ? Canadian(context) : Foreign(context);

    private static IReadOnlyList<Asked> Canadian(PartContext context) =>
    [
        new(Answers.YesOrNo("studied", context.Ask(new Text("Did you study for it in Canada, on site and full-time?", "L’avez-vous préparé au Canada, sur place et à temps plein?"), new Text("Did they study for it in Canada, on site and full-time?", "Cette personne l’a-t-elle préparé au Canada, sur place et à temps plein?"))) with
        {
            Hint = new Text("Needed for the additional points of a Canadian credential", "Nécessaire pour les points supplémentaires d’un diplôme canadien"),
        }, "canadianStudy", AnswerKind.Gate),
        new(Months("fullTimeMonths", new Text("Months of full-time study", "Mois d’études à temps plein")), "canadianStudy.fullTimeMonths", AnswerKind.Number),
        new(Months("monthsInCanada", context.Ask(new Text("Months you were physically in Canada for it", "Mois de présence au Canada pour ces études"), new Text("Months they were physically in Canada for it", "Mois de présence au Canada pour ces études"))), "canadianStudy.monthsInCanada", AnswerKind.Number),
        new(Answers.YesOrNo("recognized", new Text("Was the school public, or private and recognized by the province?", "L’établissement était-il public, ou privé et reconnu par la province?")) with { OnlyIf = new DependsOn("studied", "yes") }, "canadianStudy.recognizedInstitution", AnswerKind.YesNo),
    ];

    private static IReadOnlyList<Asked> Foreign(PartContext context)
    {
        var assessed = new DependsOn("assessed", "yes");
        return
        [
            new(Answers.YesOrNo("assessed", context.Ask(new Text("Do you hold a credential assessment for immigration?", "Détenez-vous une évaluation de diplôme aux fins d’immigration?"), new Text("Do they hold a credential assessment for immigration?", "Cette personne détient-elle une évaluation de diplôme aux fins d’immigration?"))) with
            {
                Hint = new Text("Without one, a credential from abroad counts for nothing yet", "Sans elle, un diplôme étranger ne compte pas encore"),
            }, "assessment", AnswerKind.Gate),
            new(new Field("body", FieldKind.Select, new Text("Who assessed it?", "Qui l’a évalué?")) { Choices = Bodies(context.Law), OnlyIf = assessed }, "assessment.body", AnswerKind.Text),
            new(new Field("issued", FieldKind.Date, new Text("Day of the report", "Date du rapport")) { HasHappened = true, OnlyIf = assessed, Hint = new Text("A report counts for five years", "Un rapport compte pendant cinq ans") }, "assessment.issued", AnswerKind.Text),
            new(new Field("equivalent", FieldKind.Select, new Text("What does it say the credential equals in Canada?", "À quoi le diplôme équivaut-il au Canada selon le rapport?"))
            {
                Choices = Answers.Levels, OnlyIf = assessed, Optional = true, Hint = new Text("Leave it open if it finds no equivalent", "Laissez en blanc s’il ne trouve pas d’équivalence"),
            }, "assessment.equivalent", AnswerKind.Text),
            new(new Field("reference", FieldKind.Text, new Text("Number of the report", "Numéro du rapport")) { OnlyIf = assessed, Optional = true, Width = 20 }, "assessment.reference", AnswerKind.Text),
        ];
    }

    private static Field Months(string name, Text label) => new(name, FieldKind.Number, label) { Least = 0, Most = 600, Unit = new Text("months", "mois"), OnlyIf = new DependsOn("studied", "yes") };

    private static IReadOnlyList<Choice> Bodies(LawInForce law) =>
        [.. law.Value("education-assessment.bodies")!.Entries!.Select(body => new Choice(body.Key, new Text(body.Value["name"]!["en"]!.Word!, body.Value["name"]!["fr"]!.Word!)))];

    public static string Line(PartContext context)
    {
        var level = Answers.In(Answers.Levels, context.Word("level"), context.Language);
        return $"{level}, {Answers.In(Answers.Countries, context.Word("country"), context.Language)}, {Days.In(context.Word("completed"), context.Language)}";
    }

    public static IReadOnlyList<Asked> Study(PartContext context) =>
    [
        Asked.Of(new Field("from", FieldKind.Date, new Text("First day", "Premier jour")) { HasHappened = true }, AnswerKind.Text),
        Asked.Of(new Field("to", FieldKind.Date, new Text("Last day", "Dernier jour")) { Optional = true, Hint = new Text("Leave it open while it goes on", "Laissez en blanc si elles se poursuivent") }, AnswerKind.Text),
        Asked.Of(new Field("programYears", FieldKind.Number, new Text("Length of the program", "Durée du programme")) { Least = 0, Most = 20, Step = 0.25m, Unit = new Text("years", "ans") }, AnswerKind.Number),
        Asked.Of(new Field("academicYearsCompleted", FieldKind.Number, new Text("Academic years completed", "Années d’études terminées")) { Least = 0, Most = 20, Step = 0.25m, Unit = new Text("years", "ans") }, AnswerKind.Number),
        Asked.Of(new Field("hoursPerWeek", FieldKind.Number, new Text("Hours of instruction a week", "Heures de cours par semaine")) { Least = 1, Most = 168, Step = 0.25m, Unit = new Text("hours", "heures") }, AnswerKind.Number),
        Asked.Of(Answers.YesOrNo("goodStanding", context.Ask(new Text("Were you in good standing at the end?", "Étiez-vous en règle à la fin?"), new Text("Were they in good standing at the end?", "Cette personne était-elle en règle à la fin?"))), AnswerKind.YesNo),
    ];

    public static string StudyLine(PartContext context) => Days.Span(context.Word("from"), context.Word("to"), context.Language);
}
