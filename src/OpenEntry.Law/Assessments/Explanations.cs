using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Assessments;

/// <summary>The words for conditions, verdicts, programs and sections, in both languages.</summary>
public static class Explanations
{
    /// <summary>What a condition asks.</summary>
    public static Text Of(ConditionKind kind) => kind switch
    {
        ConditionKind.NotInadmissible => new("Not inadmissible for misrepresentation", "Ne pas être interdit de territoire pour fausses déclarations"),
        ConditionKind.OutsideQuebec => new("Intends to live outside Quebec", "Avoir l’intention de vivre hors du Québec"),
        ConditionKind.FswWork => new("Continuous paid skilled work in the primary occupation", "Travail qualifié rémunéré et continu dans la profession principale"),
        ConditionKind.FswLanguage => new("First official language, lowest ability", "Première langue officielle, habileté la plus faible"),
        ConditionKind.FswEducation => new("A Canadian credential, or a foreign one with an assessment", "Un diplôme canadien, ou un diplôme étranger évalué"),
        ConditionKind.FswPoints => new("Points of the selection grid", "Points de la grille de sélection"),
        ConditionKind.Funds => new("Settlement funds", "Fonds d’établissement"),
        ConditionKind.CecWork => new("Skilled work in Canada in the last three years", "Travail qualifié au Canada au cours des trois dernières années"),
        ConditionKind.CecLanguage => new("First official language, lowest ability", "Première langue officielle, habileté la plus faible"),
        ConditionKind.FstWork => new("Work in one skilled trade in the last five years", "Travail dans un même métier spécialisé au cours des cinq dernières années"),
        ConditionKind.FstLanguage => new("First official language: listening and speaking, reading and writing", "Première langue officielle\u00a0: compréhension et expression orales, compréhension et expression écrites"),
        ConditionKind.FstCertificateOrOffer => new("A certificate of qualification, or an offer for a year", "Un certificat de compétence, ou une offre d’un an"),
        ConditionKind.FhsEducation => new("Secondary school or more, Canadian or assessed", "Études secondaires ou plus, au Canada ou évaluées"),
        ConditionKind.FhsLanguage => new("First official language, lowest ability", "Première langue officielle, habileté la plus faible"),
        ConditionKind.FhsWork => new("Skilled work in the last three years, in Canada or abroad", "Travail qualifié au cours des trois dernières années, au Canada ou à l’étranger"),
        ConditionKind.Nominated => new("Nominated by a province or territory", "Désigné par une province ou un territoire"),
        ConditionKind.AnyProgram => new("Meets at least one of the federal programs", "Satisfaire à au moins un des programmes fédéraux"),
        ConditionKind.CategoryWork => new("Work in one listed occupation", "Travail dans une même profession de la liste"),
        ConditionKind.CategoryFrench => new("French, lowest ability", "Français, habileté la plus faible"),
        ConditionKind.MilitaryService => new("Years of service in a recognized foreign military, listed occupation", "Années de service dans une armée étrangère reconnue, profession de la liste"),
        ConditionKind.MilitaryOffer => new("Full-time offer of the Canadian Armed Forces for three years", "Offre à temps plein de trois ans des Forces armées canadiennes"),
        _ => new("Post-secondary credential of two years or more", "Diplôme postsecondaire de deux ans ou plus"),
    };

    /// <summary>The unit of a condition's numbers.</summary>
    public static Text? UnitOf(ConditionKind kind) => kind switch
    {
        ConditionKind.FswWork or ConditionKind.CecWork or ConditionKind.FstWork or ConditionKind.FhsWork or ConditionKind.CategoryWork => new("hours", "heures"),
        ConditionKind.FswLanguage or ConditionKind.CecLanguage or ConditionKind.FstLanguage or ConditionKind.FhsLanguage or ConditionKind.CategoryFrench => new("CLB", "NCLC"),
        ConditionKind.FswPoints => new("points", "points"),
        ConditionKind.Funds => new("dollars", "dollars"),
        ConditionKind.MilitaryService => new("years", "ans"),
        _ => null,
    };

    /// <summary>Why something declared counts or does not.</summary>
    public static Text Of(Verdict verdict) => verdict switch
    {
        Verdict.Counts => new("counts", "compte"),
        Verdict.NotYet => new("not yet on this day", "pas encore à cette date"),
        Verdict.TooLongAgo => new("too long ago", "trop ancien"),
        Verdict.NotSkilled => new("not skilled work, which is TEER 0 to 3", "travail hors des catégories FÉER 0 à 3"),
        Verdict.OccupationUnclear => new("the older code has several new ones: say which occupation it is", "l’ancien code en a plusieurs nouveaux\u00a0: indiquer la profession"),
        Verdict.Unpaid => new("unpaid", "non rémunéré"),
        Verdict.Unauthorized => new("without authorization or status", "sans autorisation ou sans statut"),
        Verdict.FullTimeStudent => new("during full-time study", "pendant des études à temps plein"),
        Verdict.SelfEmployed => new("self-employed in Canada", "travail autonome au Canada"),
        Verdict.ForeignEmployer => new("for an employer abroad", "pour un employeur à l’étranger"),
        Verdict.DutiesNotPerformed => new("main duties not performed", "fonctions principales non exercées"),
        Verdict.Expired => new("run out", "périmé"),
        Verdict.NotAccepted => new("not accepted on this day", "non accepté à cette date"),
        Verdict.AnotherIsUsed => new("another one is used", "un autre est utilisé"),
        Verdict.NotAssessed => new("foreign, not assessed", "étranger, non évalué"),
        Verdict.BeforeDesignation => new("assessed before the body was designated", "évalué avant la désignation de l’organisme"),
        Verdict.NoEquivalent => new("no Canadian equivalent found", "aucune équivalence canadienne"),
        _ => new("conditions not met", "conditions non remplies"),
    };

    /// <summary>Name of a program.</summary>
    public static Text Of(ProgramSet program) => program switch
    {
        ProgramSet.PNP => new("Provincial Nominee Program", "Programme des candidats des provinces"),
        ProgramSet.CEC => new("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
        ProgramSet.FSW => new("Federal Skilled Worker Program", "Programme des travailleurs qualifiés (fédéral)"),
        ProgramSet.FST => new("Federal Skilled Trades Program", "Programme des travailleurs de métiers spécialisés (fédéral)"),
        ProgramSet.FHS => new("Federal High-Skilled Class (proposed)", "Catégorie fédérale des travailleurs hautement qualifiés (proposée)"),
        _ => new("none", "aucun"),
    };

    /// <summary>Name of a section of the score.</summary>
    public static Text Of(CrsSection section) => section switch
    {
        CrsSection.Core => new("Core human capital", "Capital humain de base"),
        CrsSection.Spouse => new("Spouse or partner", "Époux ou conjoint"),
        CrsSection.Transferability => new("Skill transferability", "Transférabilité des compétences"),
        _ => new("Additional points", "Points supplémentaires"),
    };

    /// <summary>An answer.</summary>
    public static Text Of(Answer answer) => answer switch
    {
        Answer.Yes => new("yes", "oui"),
        Answer.No => new("no", "non"),
        _ => new("cannot be told", "ne peut être établi"),
    };
}
