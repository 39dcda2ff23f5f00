using NodaTime;
using OpenEntry.Law;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is asked about a person and their family.</summary>
internal static class PersonQuestions
{
    private static readonly LocalDate Birth = new(1990, 3, 27);

    public static IReadOnlyList<Asked> Identity(PartContext context)
    {
        var birth = Asked.Of(new Field("birthDate", FieldKind.Date, new Text("Date of birth", "Date de naissance")) { HasHappened = true, Example = Birth, AutoComplete = "bday", Hint = new Text("For example 27 3 1990", "Par exemple 27 3 1990") }, AnswerKind.Text);
        return context.IsCalculator
            ? [birth]
            :
            [
                Asked.Of(new Field("givenNames", FieldKind.Text, new Text("Given names", "Prénoms")) { AutoComplete = "given-name", Optional = true, Hint = new Text("As in your passport", "Comme dans votre passeport") }, AnswerKind.Text),
                Asked.Of(new Field("familyName", FieldKind.Text, new Text("Family name", "Nom de famille")) { AutoComplete = "family-name", Hint = new Text("As in your passport", "Comme dans votre passeport") }, AnswerKind.Text),
                birth,
            ];
    }

    public static IReadOnlyList<Asked> Family(PartContext context) =>
    [
        Asked.Of(new Field("maritalStatus", FieldKind.Radios, new Text("Marital status", "État matrimonial")) { Choices = Answers.MaritalStatuses }, AnswerKind.Text),
        Asked.Of(new Field("dependentChildren", FieldKind.Number, new Text("Dependent children, yours or your spouse’s or partner’s", "Enfants à charge, les vôtres ou ceux de votre époux ou conjoint"))
        {
            Least = 0, Most = 30, Hint = new Text("Whether or not they come along: they count for settlement funds. 0 if there are none.", "Qu’ils vous accompagnent ou non\u00a0: ils comptent pour les fonds d’établissement. 0 s’il n’y en a pas."),
        }, AnswerKind.Number),
    ];

    public static IReadOnlyList<Asked> Spouse(PartContext context) =>
    [
        Asked.Of(Answers.YesOrNo("accompanying", new Text("Does your spouse or partner come to Canada with you?", "Votre époux ou conjoint vient-il au Canada avec vous?")), AnswerKind.YesNo),
        Asked.Of(new Field("status", FieldKind.Radios, new Text("Their status in Canada", "Son statut au Canada")) { Choices = Answers.Statuses }, AnswerKind.Text),
        Asked.Of(Answers.YesOrNo("livesInCanada", new Text("Do they live in Canada now?", "Vit-il au Canada actuellement?")), AnswerKind.YesNo),
        Asked.Of(new Field("birthDate", FieldKind.Date, new Text("Their date of birth", "Sa date de naissance"))
        {
            HasHappened = true, Example = Birth, Optional = true, Hint = new Text("Shows what it would bring if you two changed places as applicant", "Montre ce que donnerait un échange des rôles entre vous deux"),
        }, AnswerKind.Text),
        Asked.Of(new Field("firstOfficialLanguage", FieldKind.Radios, new Text("The official language they know best", "La langue officielle qu’il maîtrise le mieux")) { Optional = true, Choices = Answers.Languages }, AnswerKind.Text),
    ];

    public static IReadOnlyList<Asked> FirstLanguage(PartContext context) =>
    [
        Asked.Of(new Field("firstOfficialLanguage", FieldKind.Radios, new Text("Which official language do you declare as your first?", "Quelle langue officielle déclarez-vous comme première?"))
        {
            Choices = Answers.Languages, Hint = new Text("Usually the one you test better in. The advice tells if the other choice would score higher.", "D’ordinaire celle où vos résultats sont meilleurs. Les conseils disent si l’autre choix donnerait plus de points."),
        }, AnswerKind.Text),
    ];

    public static IReadOnlyList<Asked> Relative(PartContext context) =>
    [
        Asked.Of(new Field("relationship", FieldKind.Select, new Text("How are they related?", "Quel est le lien de parenté?")) { Choices = Answers.Relationships }, AnswerKind.Text),
        Asked.Of(Answers.YesOrNo("ofSpouse", new Text("Are they related to your spouse or partner rather than to you?", "Le lien est-il avec votre époux ou conjoint plutôt qu’avec vous?")), AnswerKind.YesNo),
        Asked.Of(new Field("birthDate", FieldKind.Date, new Text("Their date of birth", "Sa date de naissance")) { HasHappened = true, Example = Birth }, AnswerKind.Text),
        Asked.Of(new Field("status", FieldKind.Radios, new Text("Their status in Canada", "Son statut au Canada")) { Choices = Answers.Statuses }, AnswerKind.Text),
        Asked.Of(Answers.YesOrNo("livesInCanada", new Text("Do they live in Canada?", "Vit-il au Canada?")), AnswerKind.YesNo),
    ];

    public static string RelativeLine(PartContext context) => Answers.In(Answers.Relationships, context.Word("relationship"), context.Language);

    public static IReadOnlyList<Asked> Funds(PartContext context) =>
    [
        Asked.Of(new Field("settlementFunds", FieldKind.Number, new Text("Money you could settle with, in Canadian dollars", "Somme dont vous disposez pour vous établir, en dollars canadiens"))
        {
            Optional = true, Least = 0, Most = 1_000_000_000, Step = 0.01m, Width = 10, Unit = Text.Same("CAD"),
            Hint = new Text("Available, transferable and free of debts. Not needed by those who may work in Canada and hold a valid offer, nor for the Canadian Experience Class.", "Disponible, transférable et libre de dettes. Non exigée de ceux qui peuvent travailler au Canada et ont une offre valide, ni pour la catégorie de l’expérience canadienne."),
        }, AnswerKind.Number),
    ];

    public static IReadOnlyList<Asked> Destination(PartContext context) =>
    [
        Asked.Of(new Field("intendedProvince", FieldKind.Select, new Text("Province or territory where you intend to live", "Province ou territoire où vous comptez vivre"))
        {
            Optional = true, Choices = Answers.Provinces, Hint = new Text("Leave it open if any outside Quebec will do: Quebec selects by its own programs", "Laissez en blanc si toute province autre que le Québec convient\u00a0: le Québec choisit selon ses propres programmes"),
        }, AnswerKind.Text),
    ];

    public static IReadOnlyList<Asked> Admissibility(PartContext context) =>
    [
        Asked.Of(Answers.YesOrNo("inadmissibleForMisrepresentation", new Text("Are you inadmissible to Canada for misrepresentation now?", "Êtes-vous actuellement interdit de territoire au Canada pour fausses déclarations?")) with
        {
            Hint = new Text("Whoever is may submit no profile for five years (section 40 of the Act)", "Qui l’est ne peut présenter de profil pendant cinq ans (article 40 de la Loi)"),
        }, AnswerKind.YesNo),
    ];
}
