using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Profiles;

public static partial class ProfileErrors
{
    /// <summary>A date no living person's papers bear. {0} found, {1} and {2} the first and last allowed.</summary>
    public static readonly ErrorKind DateRange = ErrorKind.Of(2100, "profile.date-range",
        "The date {0} is out of range; allowed is {1} to {2}.",
        "La date du {0} est hors limites; elle doit se situer entre le {1} et le {2}.");

    /// <summary>Two dates in the wrong order. {0} found, {1} the property it may not be before, {2} its date.</summary>
    public static readonly ErrorKind DateOrder = ErrorKind.Of(2101, "profile.date-order",
        "The date {0} is before “{1}” ({2}); it must be the same day or later.",
        "La date du {0} précède «\u00a0{1}\u00a0» ({2}); elle doit être le même jour ou plus tard.");

    /// <summary>A date before the person was born. {0} found, {1} the date of birth.</summary>
    public static readonly ErrorKind BeforeBirth = ErrorKind.Of(2102, "profile.before-birth",
        "The date {0} is before the person was born ({1}).",
        "La date du {0} précède la naissance de la personne ({1}).");

    /// <summary>A code that no edition of the classification holds. {0} found.</summary>
    public static readonly ErrorKind NocUnknown = ErrorKind.Of(2103, "profile.noc-unknown",
        "“{0}” is not an occupation of the National Occupational Classification; give a unit group of NOC 2021 (five digits) or NOC 2016 (four digits).",
        "«\u00a0{0}\u00a0» n’est pas une profession de la Classification nationale des professions; indiquez un groupe de base de la CNP 2021 (cinq chiffres) ou de la CNP 2016 (quatre chiffres).");

    /// <summary>A code that is not four or five digits. {0} found.</summary>
    public static readonly ErrorKind NocForm = ErrorKind.Of(2104, "profile.noc-form",
        "“{0}” is not an occupation code; write five digits (NOC 2021) or four digits (NOC 2016).",
        "«\u00a0{0}\u00a0» n’est pas un code de profession; écrivez cinq chiffres (CNP 2021) ou quatre chiffres (CNP 2016).");

    /// <summary>Both codes of a job are of one edition. {0} found, {1} the other code.</summary>
    public static readonly ErrorKind NocOtherEdition = ErrorKind.Of(2105, "profile.noc-other-edition",
        "“{0}” is of the same edition as “{1}”; nocOther is the code in the other edition (five digits: NOC 2021; four: NOC 2016).",
        "«\u00a0{0}\u00a0» est de la même édition que «\u00a0{1}\u00a0»; nocOther est le code dans l’autre édition (cinq chiffres\u00a0: CNP 2021; quatre\u00a0: CNP 2016).");

    /// <summary>Married or common-law, and no spouse. {0} is the marital status.</summary>
    public static readonly ErrorKind SpouseMissing = ErrorKind.Of(2106, "profile.spouse-missing",
        "The marital status is “{0}”, so the spouse or partner is required, whether accompanying or not.",
        "L’état matrimonial est «\u00a0{0}\u00a0»; il faut donc indiquer l’époux ou le conjoint de fait, qu’il accompagne ou non la personne.");

    /// <summary>A spouse, but neither married nor common-law. {0} is the marital status.</summary>
    public static readonly ErrorKind SpouseUnexpected = ErrorKind.Of(2107, "profile.spouse-unexpected",
        "The marital status is “{0}”, so there is no spouse or partner; allowed with married and commonLaw only.",
        "L’état matrimonial est «\u00a0{0}\u00a0»; il n’y a donc ni époux ni conjoint de fait. Cette propriété n’est permise qu’avec married et commonLaw.");

    /// <summary>Not a country. {0} found.</summary>
    public static readonly ErrorKind CountryUnknown = ErrorKind.Of(2108, "profile.country-unknown",
        "“{0}” is not a country code; write two capital letters of ISO 3166-1, such as CA.",
        "«\u00a0{0}\u00a0» n’est pas un code de pays; écrivez deux lettres majuscules de la norme ISO 3166-1, par exemple CA.");

    /// <summary>Not a province or territory. {0} found, {1} the list.</summary>
    public static readonly ErrorKind ProvinceUnknown = ErrorKind.Of(2109, "profile.province-unknown",
        "“{0}” is not a province or territory; allowed are: {1}.",
        "«\u00a0{0}\u00a0» n’est pas une province ni un territoire; sont permis\u00a0: {1}.");

    /// <summary>Hours a week nobody works. {0} found.</summary>
    public static readonly ErrorKind Hours = ErrorKind.Of(2110, "profile.hours",
        "{0} hours a week are not possible; allowed is more than 0 and at most 168.",
        "{0} heures par semaine ne sont pas possibles; il en faut plus de 0 et au plus 168.");

    /// <summary>A score on no test's scale. {0} found, {1} the largest of any scale.</summary>
    public static readonly ErrorKind ScoreRange = ErrorKind.Of(2111, "profile.score-range",
        "The score {0} is on no test’s scale; allowed is 0 to {1}.",
        "Le résultat {0} ne figure sur l’échelle d’aucun test; il doit se situer entre 0 et {1}.");

    /// <summary>Funds below nothing. {0} found, {1} the most that is read.</summary>
    public static readonly ErrorKind Funds = ErrorKind.Of(2112, "profile.funds",
        "Settlement funds of {0} are not possible; allowed is 0 to {1} Canadian dollars.",
        "Des fonds d’établissement de {0} ne sont pas possibles; le montant doit se situer entre 0 et {1} dollars canadiens.");

    /// <summary>A number of children. {0} found, {1} the most allowed.</summary>
    public static readonly ErrorKind Children = ErrorKind.Of(2113, "profile.children",
        "{0} dependent children are out of range; allowed is 0 to {1}.",
        "Le nombre d’enfants à charge ({0}) est hors limites; il doit se situer entre 0 et {1}.");

    /// <summary>A number of months. {0} found, {1} the most allowed.</summary>
    public static readonly ErrorKind Months = ErrorKind.Of(2114, "profile.months",
        "{0} months are out of range; allowed is 0 to {1}.",
        "Le nombre de mois ({0}) est hors limites; il doit se situer entre 0 et {1}.");

    /// <summary>A number of years of study. {0} found, {1} the most allowed.</summary>
    public static readonly ErrorKind StudyYears = ErrorKind.Of(2115, "profile.study-years",
        "{0} years of study are out of range; allowed is 0 to {1}.",
        "Le nombre d’années d’études ({0}) est hors limites; il doit se situer entre 0 et {1}.");

    /// <summary>Two primary occupations. {0} found, {1} the first one.</summary>
    public static readonly ErrorKind PrimaryOccupations = ErrorKind.Of(2116, "profile.primary-occupations",
        "“{0}” is marked as primary occupation, but so is “{1}”; several jobs may be marked only when they are in the same occupation.",
        "«\u00a0{0}\u00a0» est désignée comme profession principale, mais «\u00a0{1}\u00a0» l’est aussi; plusieurs emplois ne peuvent être désignés que s’ils relèvent de la même profession.");

    /// <summary>Too many entries in a list. {0} found, {1} allowed.</summary>
    public static readonly ErrorKind TooManyEntries = ErrorKind.Of(2117, "profile.too-many-entries",
        "The list has {0} entries; at most {1} are allowed.",
        "La liste compte {0} entrées; la limite est de {1} entrées.");

    /// <summary>A text that is too long. {0} found, {1} allowed.</summary>
    public static readonly ErrorKind TextLength = ErrorKind.Of(2118, "profile.text-length",
        "The text has {0} characters; at most {1} are allowed.",
        "Le texte compte {0} caractères; la limite est de {1} caractères.");

    /// <summary>A text of nothing but spaces, or with characters that cannot be shown.</summary>
    public static readonly ErrorKind TextContent = ErrorKind.Of(2119, "profile.text-content",
        "The text is blank or holds control characters; write at least one visible character, on one line, or leave the property out.",
        "Le texte est vide ou contient des caractères de commande; écrivez au moins un caractère visible, sur une seule ligne, ou omettez la propriété.");

    /// <summary>A key (of a test, of an assessment body) that is not spelled as one. {0} found.</summary>
    public static readonly ErrorKind KeyForm = ErrorKind.Of(2120, "profile.key-form",
        "“{0}” is not a key; write up to 40 small letters, digits and hyphens, beginning with a letter, such as ielts or wes.",
        "«\u00a0{0}\u00a0» n’est pas une clé; écrivez au plus 40 lettres minuscules sans accent, chiffres et traits d’union, en commençant par une lettre, par exemple ielts ou wes.");

    /// <summary>Not a province, territory or the federal authority. {0} found, {1} the list.</summary>
    public static readonly ErrorKind IssuerUnknown = ErrorKind.Of(2121, "profile.issuer-unknown",
        "“{0}” does not issue certificates of qualification; allowed are: {1}.",
        "«\u00a0{0}\u00a0» ne délivre pas de certificats de compétence; sont permis\u00a0: {1}.");

    /// <summary>A test the law does not know. {0} found.</summary>
    public static readonly ErrorKind TestUnknown = ErrorKind.Of(2122, "profile.test-unknown",
        "“{0}” is not a language test that the rules know.",
        "«\u00a0{0}\u00a0» n’est pas un test linguistique reconnu par les règles.");

    /// <summary>A score that is not on the scale of its test. {0} found, {1} what is.</summary>
    public static readonly ErrorKind ScoreOffScale = ErrorKind.Of(2123, "profile.score-off-scale",
        "The score {0} is not on the scale of this test; allowed is {1}.",
        "Le résultat {0} ne figure pas sur l’échelle de ce test; valeurs permises\u00a0: {1}.");

    /// <summary>An assessment body the law does not know. {0} found.</summary>
    public static readonly ErrorKind AssessmentBodyUnknown = ErrorKind.Of(2124, "profile.assessment-body-unknown",
        "“{0}” is not a body designated to assess credentials.",
        "«\u00a0{0}\u00a0» n’est pas un organisme désigné pour évaluer les diplômes d’études.");

    /// <summary>A nomination from whom none can come. {0} found, {1} allowed.</summary>
    public static readonly ErrorKind NominatorUnknown = ErrorKind.Of(2125, "profile.nominator-unknown",
        "“{0}” nominates nobody in Express Entry; allowed are: {1}.",
        "«\u00a0{0}\u00a0» ne désigne personne dans Entrée express; sont permis\u00a0: {1}.");
}
