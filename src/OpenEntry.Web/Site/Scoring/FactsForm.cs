using System.Globalization;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Crs;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Site.Scoring;

/// <summary>The short way to a score: a form that asks the facts themselves, not what they are derived from.</summary>
public static class FactsForm
{
    private static readonly string[] Abilities = ["listening", "reading", "writing", "speaking"];

    private static readonly Text[] AbilityNames = [new("Listening", "Compréhension de l’oral"), new("Reading", "Compréhension de l’écrit"), new("Writing", "Expression écrite"), new("Speaking", "Expression orale")];

    private static readonly DependsOn Accompanied = new("spouse", "yes");

    public static Form Empty() => new(
    [
        .. ScoreLaw.Fields,
        new Field("age", FieldKind.Number, new Text("Your age", "Votre âge")) { Least = 0, Most = 120, Unit = new Text("years", "ans") },
        new Field("spouse", FieldKind.Radios, new Text("Does a spouse or partner come to Canada with you, who is neither a citizen nor a permanent resident?", "Un époux ou conjoint, qui n’est ni citoyen ni résident permanent, vient-il au Canada avec vous?")) { Choices = Answers.YesNo },
        Level("education", new Text("Your level of education", "Votre niveau d’études"), new Text("The highest, Canadian or assessed as equal to a Canadian one", "Le plus élevé, canadien ou évalué comme équivalent")),
        new Field("first", FieldKind.Radios, new Text("Your first official language", "Votre première langue officielle")) { Choices = Answers.Languages },
        .. Levels("first", new Text("First language", "Première langue"), null),
        new Field("second", FieldKind.Radios, new Text("Do you have a test in the other official language?", "Avez-vous un test dans l’autre langue officielle?")) { Choices = Answers.YesNo },
        .. Levels("second", new Text("Second language", "Seconde langue"), new DependsOn("second", "yes")),
        Years("canadianWork", new Text("Years of skilled work in Canada in the last ten", "Années de travail qualifié au Canada au cours des dix dernières"), 5),
        Years("foreignWork", new Text("Years of skilled work abroad in the last ten", "Années de travail qualifié à l’étranger au cours des dix dernières"), 3),
        Tick("certificate", new Text("I hold a Canadian certificate of qualification in a trade", "Je détiens un certificat de compétence canadien dans un métier")),
        Level("spouseEducation", new Text("Level of education of your spouse or partner", "Niveau d’études de votre époux ou conjoint"), null) with { OnlyIf = Accompanied },
        new Field("spouseLanguage", FieldKind.Select, new Text("Official language in which your spouse or partner has a test", "Langue officielle dans laquelle votre époux ou conjoint a un test"))
        {
            Choices = [new Choice("none", new Text("None", "Aucune")), .. Answers.Languages], OnlyIf = Accompanied,
        },
        .. Levels("spouse", new Text("Spouse or partner", "Époux ou conjoint"), new DependsOn("spouseLanguage", "english", "french")),
        Years("spouseWork", new Text("Years of skilled work in Canada of your spouse or partner", "Années de travail qualifié au Canada de votre époux ou conjoint"), 5) with { OnlyIf = Accompanied },
        new Field("credential", FieldKind.Radios, new Text("Canadian diploma or degree", "Diplôme ou grade canadien"))
        {
            Choices =
            [
                new Choice("none", new Text("None, or secondary school", "Aucun, ou secondaire")),
                new Choice("oneOrTwo", new Text("From a program of one or two years", "D’un programme d’un ou deux ans")),
                new Choice("threeOrMore", new Text("From a program of three years or more, or a master’s, professional or doctoral degree", "D’un programme de trois ans ou plus, ou maîtrise, grade professionnel ou doctorat")),
            ],
        },
        new Field("offer", FieldKind.Radios, new Text("Qualifying offer of employment", "Offre d’emploi admissible"))
        {
            Hint = new Text("It gives points under the law of some days only", "Elle ne donne des points que sous le droit de certains jours"),
            Choices =
            [
                new Choice("none", new Text("None", "Aucune")),
                new Choice("senior", new Text("In senior management (Major Group 00)", "Dans la haute direction (grand groupe 00)")),
                new Choice("other", new Text("In another skilled occupation", "Dans une autre profession qualifiée")),
            ],
        },
        Tick("sibling", new Text("A brother or sister of mine, or of my accompanying spouse or partner, is a citizen or permanent resident in Canada", "Un frère ou une sœur, de moi ou de l’époux ou conjoint qui m’accompagne, est citoyen ou résident permanent au Canada")),
        Tick("nomination", new Text("A province or territory has nominated me", "Une province ou un territoire m’a désigné")),
    ]);

    /// <summary>What was typed as facts.</summary>
    public static CrsFacts Read(Form form) => new()
    {
        Id = "",
        Age = form.Whole("age")!.Value,
        AccompanyingSpouse = form.Typed("spouse") == "yes",
        Education = Enum.Parse<EducationLevel>(form.Typed("education")),
        FirstLanguage = LevelsOf(form, "first", LanguageOf(form.Typed("first"))),
        SecondLanguage = form.Typed("second") == "yes" ? LevelsOf(form, "second", Other(LanguageOf(form.Typed("first")))) : null,
        CanadianWorkYears = form.Whole("canadianWork")!.Value,
        ForeignWorkYears = form.Whole("foreignWork")!.Value,
        CertificateOfQualification = form.IsChecked("certificate"),
        Spouse = form.Typed("spouse") == "yes"
            ? new SpouseFacts
            {
                Education = Enum.Parse<EducationLevel>(form.Typed("spouseEducation")),
                Language = form.Typed("spouseLanguage") == "none" ? null : LevelsOf(form, "spouse", LanguageOf(form.Typed("spouseLanguage"))),
                CanadianWorkYears = form.Whole("spouseWork")!.Value,
            }
            : null,
        CanadianCredential = form.Typed("credential") switch { "oneOrTwo" => CanadianCredential.OneOrTwoYears, "threeOrMore" => CanadianCredential.ThreeYearsOrMore, _ => CanadianCredential.None },
        ArrangedEmployment = form.Typed("offer") switch { "senior" => ArrangedEmployment.MajorGroup00, "other" => ArrangedEmployment.OtherSkilled, _ => ArrangedEmployment.None },
        SiblingInCanada = form.IsChecked("sibling"),
        ProvincialNomination = form.IsChecked("nomination"),
    };

    private static Field Level(string name, Text label, Text? hint) => new(name, FieldKind.Select, label)
    {
        Hint = hint,
        Choices = [.. Enum.GetValues<EducationLevel>().Select(level => new Choice($"{level}", new Text(Wording.Capital(FactWords.Level(level, false)), Wording.Capital(FactWords.Level(level, true)))))],
    };

    private static IEnumerable<Field> Levels(string prefix, Text whose, DependsOn? only) => Abilities.Zip(AbilityNames, (ability, name) =>
        new Field($"{prefix}-{ability}", FieldKind.Select, new Text($"{whose.En}: {Low(name.En)}", $"{whose.Fr}\u00a0: {Low(name.Fr)}"))
        {
            OnlyIf = only,
            Choices = [new("0", new Text("Below 4", "Moins de 4")), .. Enumerable.Range(4, 7).Select(level => new Choice($"{level}", new Text(level == 10 ? "CLB 10 or higher" : $"CLB {level}", level == 10 ? "NCLC 10 ou plus" : $"NCLC {level}")))],
        });

    private static Field Years(string name, Text label, int most) => new(name, FieldKind.Select, label)
    {
        Choices =
        [
            .. Enumerable.Range(0, most + 1).Select(years => new Choice(
                years.ToString(CultureInfo.InvariantCulture),
                years == 0 ? new Text("Less than one", "Moins d’une") : years == most ? new Text($"{years} or more", $"{years} ou plus") : Text.Same($"{years}"))),
        ],
    };

    private static Field Tick(string name, Text label) => new(name, FieldKind.Check, label);

    private static LanguageLevels LevelsOf(Form form, string prefix, OfficialLanguage language)
    {
        byte Of(string ability) => byte.Parse(form.Typed($"{prefix}-{ability}"), CultureInfo.InvariantCulture);
        return new LanguageLevels(language, Of(Abilities[0]), Of(Abilities[1]), Of(Abilities[2]), Of(Abilities[3]));
    }

    private static OfficialLanguage LanguageOf(string word) => word == "french" ? OfficialLanguage.French : OfficialLanguage.English;

    private static OfficialLanguage Other(OfficialLanguage language) => language == OfficialLanguage.French ? OfficialLanguage.English : OfficialLanguage.French;

    private static string Low(string words) => $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
