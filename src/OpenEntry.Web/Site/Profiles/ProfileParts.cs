using System.Text.Json.Nodes;
using OpenEntry.Law;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>The parts of a profile, in the order in which they are asked.</summary>
public static class ProfileParts
{
    private static readonly Text You = new("You", "Vous");
    private static readonly Text Family = new("Family", "Famille");
    private static readonly Text Languages = new("Languages", "Langues");
    private static readonly Text Education = new("Education", "Études");
    private static readonly Text Work = new("Work", "Travail");
    private static readonly Text Offers = new("Offers and permits", "Offres et permis");
    private static readonly Text Nomination = new("Nomination", "Désignation");
    private static readonly Text Canada = new("Life in Canada", "Vie au Canada");
    private static readonly Text Spouse = new("Your spouse or partner", "Votre époux ou conjoint");

    public static IReadOnlyList<ProfilePart> All { get; } =
    [
        new("identity", "identite", new Text("Name and date of birth", "Nom et date de naissance")) { Section = You, Pages = [PersonQuestions.Identity] },
        new("family", "famille", new Text("Marital status and children", "État matrimonial et enfants")) { Section = Family, Pages = [PersonQuestions.Family] },
        new("spouse", "conjoint", new Text("Spouse or partner", "Époux ou conjoint")) { Section = Family, OfSpouse = true, Pages = [PersonQuestions.Spouse], IsThere = HasSpouse },
        new("first-language", "premiere-langue", new Text("First official language", "Première langue officielle")) { Section = Languages, Pages = [PersonQuestions.FirstLanguage] },
        Tests(false),
        Credentials(false),
        Studies(false),
        Jobs(false),
        Certificates(false),
        new("offers", "offres", new Text("Offers of employment", "Offres d’emploi"))
        {
            Section = Offers, List = "offers", Optional = true, Pages = [OfferQuestions.Offer, OfferQuestions.Details], Line = OfferQuestions.Line, Add = new Text("Add an offer", "Ajouter une offre"),
            About = new Text("Offers of employment in Canada that you hold in writing.", "Les offres d’emploi au Canada que vous détenez par écrit."),
        },
        new("permit", "permis", new Text("Permission to work in Canada now", "Autorisation actuelle de travailler au Canada")) { Section = Offers, Optional = true, Pages = [OfferQuestions.Permit] },
        new("nomination", "designation", new Text("Nomination by a province or territory", "Désignation par une province ou un territoire")) { Section = Nomination, Optional = true, Pages = [OfferQuestions.Nomination], IsThere = static document => document["id"] is null },
        new("relatives", "parents", new Text("Relatives in Canada", "Parents au Canada"))
        {
            Section = Canada, List = "relatives", Optional = true, Pages = [PersonQuestions.Relative], Line = PersonQuestions.RelativeLine, Add = new Text("Add a relative", "Ajouter un parent"),
            About = new Text("Close relatives of yours, or of your spouse or partner, who are citizens or permanent residents and live in Canada.", "Vos proches parents, ou ceux de votre époux ou conjoint, qui sont citoyens ou résidents permanents et vivent au Canada."),
        },
        new("funds", "fonds", new Text("Settlement funds", "Fonds d’établissement")) { Section = Canada, Optional = true, Pages = [PersonQuestions.Funds] },
        new("destination", "destination", new Text("Where you intend to live", "Où vous comptez vivre")) { Section = Canada, Optional = true, Pages = [PersonQuestions.Destination] },
        new("military", "service-militaire", new Text("Service in a foreign military", "Service dans une armée étrangère")) { Section = Work, Optional = true, Pages = [WorkQuestions.Military] },
        new("declarations", "declarations", new Text("Admissibility", "Admissibilité")) { Section = Canada, Pages = [PersonQuestions.Admissibility] },
        Tests(true),
        Credentials(true),
        Studies(true),
        Jobs(true),
        Certificates(true),
    ];

    /// <summary>The part of an address, in either language.</summary>
    public static ProfilePart? Find(string key) => All.FirstOrDefault(part => part.Key == key || part.KeyFr == key);

    /// <summary>The parts that are there for a document.</summary>
    public static IEnumerable<ProfilePart> For(JsonObject document) => All.Where(part => part.IsThere(document));

    private static bool HasSpouse(JsonObject document) => $"{document["maritalStatus"]}" is "married" or "commonLaw";

    private static ProfilePart Tests(bool spouse) => Twice(spouse, "tests", "tests", new Text("Language tests", "Tests de langue"), Languages) with
    {
        List = "languageTests",
        Pages = [LanguageQuestions.Which, LanguageQuestions.Scores],
        Line = LanguageQuestions.Line,
        Add = new Text("Add a language test", "Ajouter un test de langue"),
        Optional = spouse,
        About = spouse
            ? new Text("Every test whose result they hold. The score takes the ones that count.", "Tous les tests dont cette personne détient le résultat. La note retient ceux qui comptent.")
            : new Text("Every test whose result you hold. The score takes the ones that count.", "Tous les tests dont vous détenez le résultat. La note retient ceux qui comptent."),
    };

    private static ProfilePart Credentials(bool spouse) => Twice(spouse, "education", "etudes", new Text("Diplomas and degrees", "Diplômes et grades"), Education) with
    {
        List = "education",
        Pages = [EducationQuestions.Credential, EducationQuestions.Details],
        Line = EducationQuestions.Line,
        Add = new Text("Add a diploma or degree", "Ajouter un diplôme ou un grade"),
        Optional = spouse,
        About = spouse
            ? new Text("Everything they completed, from secondary school on. A credential from abroad needs an assessment to count.", "Tout ce que cette personne a terminé, à partir du secondaire. Un diplôme étranger doit être évalué pour compter.")
            : new Text("Everything you completed, from secondary school on. A credential from abroad needs an assessment to count.", "Tout ce que vous avez terminé, à partir du secondaire. Un diplôme étranger doit être évalué pour compter."),
    };

    private static ProfilePart Studies(bool spouse) => Twice(spouse, "studies", "sejours-etudes", new Text("Full-time study in Canada", "Études à temps plein au Canada"), Education) with
    {
        List = "studiesInCanada",
        Pages = [EducationQuestions.Study],
        Line = EducationQuestions.StudyLine,
        Add = new Text("Add a period of study", "Ajouter une période d’études"),
        Optional = true,
        About = new Text("Full-time study in Canada counts for the Federal Skilled Worker Program, with or without a diploma.", "Les études à temps plein au Canada comptent pour le Programme des travailleurs qualifiés (fédéral), avec ou sans diplôme."),
    };

    private static ProfilePart Jobs(bool spouse) => Twice(spouse, "work", "emplois", new Text("Jobs", "Emplois"), Work) with
    {
        List = "work",
        Pages = [WorkQuestions.Job, WorkQuestions.Details],
        Line = WorkQuestions.Line,
        Add = new Text("Add a job", "Ajouter un emploi"),
        Optional = spouse,
        About = spouse
            ? new Text("Every job of the last ten years, part-time too. Their skilled work in Canada brings points; work abroad shows what it would bring if you two changed places as applicant.", "Tous les emplois des dix dernières années, à temps partiel aussi. Le travail qualifié de cette personne au Canada donne des points; le travail à l’étranger montre ce que donnerait un échange des rôles entre vous deux.")
            : new Text("Every job of the last ten years, in Canada and abroad, part-time too. Hours and years are counted for you.", "Tous les emplois des dix dernières années, au Canada et à l’étranger, à temps partiel aussi. Les heures et les années sont comptées pour vous."),
    };

    private static ProfilePart Certificates(bool spouse) => Twice(spouse, "certificates", "certificats", new Text("Certificates of qualification in a trade", "Certificats de compétence dans un métier"), Work) with
    {
        List = "certificates",
        Pages = [WorkQuestions.Certificate],
        Line = WorkQuestions.CertificateLine,
        Add = new Text("Add a certificate", "Ajouter un certificat"),
        Optional = true,
    };

    private static ProfilePart Twice(bool spouse, string key, string keyFr, Text title, Text section) => spouse
        ? new($"spouse-{key}", $"conjoint-{keyFr}", title) { Section = Spouse, OfSpouse = true, IsThere = HasSpouse, Pages = [] }
        : new(key, keyFr, title) { Section = section, Pages = [] };
}
