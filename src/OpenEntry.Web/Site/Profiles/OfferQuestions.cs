using OpenEntry.Law;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is asked about offers, permits and nominations.</summary>
internal static class OfferQuestions
{
    public static IReadOnlyList<Asked> Offer(PartContext context) =>
    [
        Asked.Of(new Field("employer", FieldKind.Text, new Text("Employer", "Employeur")), AnswerKind.Text),
        Asked.Of(WorkQuestions.Occupation("noc", new Text("Occupation offered", "Profession offerte"), context), AnswerKind.Text),
        Asked.Of(new Field("made", FieldKind.Date, new Text("Day the offer was made", "Date de l’offre")) { HasHappened = true }, AnswerKind.Text),
        Asked.Of(new Field("withdrawn", FieldKind.Date, new Text("Day it was withdrawn", "Date de son retrait")) { Optional = true }, AnswerKind.Text),
        Asked.Of(Answers.YesOrNo("fullTime", new Text("Is the job continuous and full-time?", "L’emploi est-il continu et à temps plein?")), AnswerKind.YesNo),
        Asked.Of(new Field("monthsAfterVisa", FieldKind.Number, new Text("Months it lasts after you become a permanent resident", "Mois de durée après l’obtention de la résidence permanente")) { Optional = true, Least = 0, Most = 600, Unit = new Text("months", "mois"), Hint = new Text("Leave it open if it has no end", "Laissez en blanc si elle n’a pas de fin") }, AnswerKind.Number),
    ];

    public static IReadOnlyList<Asked> Details(PartContext context) =>
    [
        Asked.Of(Answers.YesOrNo("lmia", new Text("Is it backed by a labour market impact assessment?", "S’appuie-t-elle sur une étude d’impact sur le marché du travail?")), AnswerKind.YesNo),
        Asked.Of(Answers.YesOrNo("excludedEmployer", new Text("Is the employer an embassy, a consulate, or barred from hiring?", "L’employeur est-il une ambassade, un consulat, ou exclu de l’embauche?")), AnswerKind.YesNo),
        Asked.Of(Answers.YesOrNo("workingForEmployer", new Text("Do you work for this employer now, on a permit that names it?", "Travaillez-vous actuellement pour cet employeur, avec un permis qui le nomme?")), AnswerKind.YesNo),
        Asked.Of(new Field("workingSince", FieldKind.Date, new Text("Since when, continuously and full-time?", "Depuis quand, de façon continue et à temps plein?")) { HasHappened = true, Optional = true, OnlyIf = new DependsOn("workingForEmployer", "yes") }, AnswerKind.Text),
    ];

    public static string Line(PartContext context) => $"{context.Word("employer")} ({context.Word("noc")}), {Days.In(context.Word("made"), context.Language)}";

    public static IReadOnlyList<Asked> Permit(PartContext context)
    {
        var allowed = new DependsOn("allowed", "yes");
        return
        [
            new(Answers.YesOrNo("allowed", new Text("May you work in Canada now?", "Pouvez-vous travailler au Canada actuellement?")), "workAuthorization", AnswerKind.Gate),
            new(new Field("kind", FieldKind.Radios, new Text("How?", "De quelle façon?")) { Choices = Answers.Permits, OnlyIf = allowed }, "workAuthorization.kind", AnswerKind.Text),
            new(new Field("from", FieldKind.Date, new Text("First day", "Premier jour")) { HasHappened = true, OnlyIf = allowed }, "workAuthorization.from", AnswerKind.Text),
            new(new Field("to", FieldKind.Date, new Text("Last day", "Dernier jour")) { OnlyIf = allowed, Optional = true }, "workAuthorization.to", AnswerKind.Text),
            new(WorkQuestions.Occupation("noc", new Text("Occupation the permit names", "Profession nommée par le permis"), context) with { OnlyIf = allowed, Optional = true }, "workAuthorization.noc", AnswerKind.Text),
        ];
    }

    public static IReadOnlyList<Asked> Nomination(PartContext context)
    {
        var nominated = new DependsOn("nominated", "yes");
        return
        [
            new(Answers.YesOrNo("nominated", new Text("Has a province or territory nominated you in Express Entry?", "Une province ou un territoire vous a-t-il désigné dans Entrée express?")), "nomination", AnswerKind.Gate),
            new(new Field("province", FieldKind.Select, new Text("Which?", "Lequel?")) { Choices = Answers.Nominators, OnlyIf = nominated }, "nomination.province", AnswerKind.Text),
            new(new Field("accepted", FieldKind.Date, new Text("Day you accepted it", "Date de votre acceptation")) { OnlyIf = nominated }, "nomination.accepted", AnswerKind.Text),
            new(new Field("ended", FieldKind.Date, new Text("Day it ended", "Date de sa fin")) { OnlyIf = nominated, Optional = true }, "nomination.ended", AnswerKind.Text),
        ];
    }
}
