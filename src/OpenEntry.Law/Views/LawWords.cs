using System.Globalization;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Views;

/// <summary>What the words of the law folder are called in each language: its keys, its levels, its units. A test holds that none is forgotten.</summary>
public static class LawWords
{
    private static readonly Dictionary<string, Text> Groups = new()
    {
        ["category"] = new("Categories", "Catégories"),
        ["cec"] = new("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
        ["crs"] = new("Comprehensive Ranking System", "Système de classement global"),
        ["education"] = new("Credentials", "Diplômes"),
        ["education-assessment"] = new("Educational credential assessment", "Évaluation des diplômes"),
        ["fees"] = new("Fees", "Frais"),
        ["fhs"] = new("Federal High-Skilled Class", "Catégorie des travailleurs hautement qualifiés (fédéral)"),
        ["fst"] = new("Federal Skilled Trades Program", "Programme des travailleurs de métiers spécialisés (fédéral)"),
        ["fsw"] = new("Federal Skilled Worker Program", "Programme des travailleurs qualifiés (fédéral)"),
        ["funds"] = new("Settlement funds", "Fonds d’établissement"),
        ["invitation"] = new("Invitations", "Invitations"),
        ["language-test"] = new("Language tests", "Tests de langue"),
        ["medical"] = new("Medical examination", "Examen médical"),
        ["noc"] = new("National Occupational Classification", "Classification nationale des professions"),
        ["nomination"] = new("Nominations", "Désignations"),
        ["offer"] = new("Offers of employment", "Offres d’emploi"),
        ["pool"] = new("Pool", "Bassin"),
        ["processing"] = new("Processing", "Traitement"),
        ["profile"] = new("Profiles", "Profils"),
        ["programs"] = new("Programs", "Programmes"),
        ["work"] = new("Work experience", "Expérience de travail"),
    };

    private static readonly Dictionary<string, Text> Words = new()
    {
        // Columns and fields of tables of points.
        ["withSpouse"] = new("With spouse", "Avec conjoint"),
        ["withoutSpouse"] = new("Without spouse", "Sans conjoint"),
        ["points"] = new("Points", "Points"),
        ["tiers"] = new("Tiers", "Paliers"),
        ["tier"] = new("Tier", "Palier"),
        ["withLanguage"] = new("With language", "Avec langue"),
        ["withCanadianWork"] = new("With Canadian work", "Avec travail au Canada"),
        ["mid"] = new("First threshold", "Premier seuil"),
        ["high"] = new("Second threshold", "Second seuil"),
        ["languageMid"] = new("Language, first threshold (CLB)", "Langue, premier seuil (NCLC)"),
        ["languageHigh"] = new("Language, second threshold (CLB)", "Langue, second seuil (NCLC)"),
        ["canadianWorkMid"] = new("Canadian work, first threshold (years)", "Travail au Canada, premier seuil (années)"),
        ["canadianWorkHigh"] = new("Canadian work, second threshold (years)", "Travail au Canada, second seuil (années)"),
        ["certificateLanguageMid"] = new("Certificate: language, first threshold (CLB)", "Certificat\u00a0: langue, premier seuil (NCLC)"),
        ["certificateLanguageHigh"] = new("Certificate: language, second threshold (CLB)", "Certificat\u00a0: langue, second seuil (NCLC)"),
        ["majorGroup00"] = new("Major group 00", "Grand groupe 00"),
        ["otherSkilled"] = new("Other skilled occupation", "Autre profession qualifiée"),
        ["oneOrTwoYears"] = new("Program of one or two years", "Programme d’un ou deux ans"),
        ["threeYearsOrMore"] = new("Program of three years or more", "Programme de trois ans ou plus"),
        ["englishBelow"] = new("English below the threshold", "Anglais sous le seuil"),
        ["englishAtLeast"] = new("English at the threshold or above", "Anglais au seuil ou au-dessus"),
        ["coreWithSpouse"] = new("Core, with spouse", "Facteurs de base, avec conjoint"),
        ["coreWithoutSpouse"] = new("Core, without spouse", "Facteurs de base, sans conjoint"),
        ["spouse"] = new("Spouse or partner", "Époux ou conjoint de fait"),
        ["transferability"] = new("Skill transferability", "Transférabilité des compétences"),
        ["additional"] = new("Additional points", "Points supplémentaires"),
        ["total"] = new("Total", "Total"),
        ["adaptability"] = new("Adaptability", "Capacité d’adaptation"),
        ["age"] = new("Age", "Âge"),
        ["education"] = new("Education", "Études"),
        ["experience"] = new("Experience", "Expérience"),
        ["arrangedEmployment"] = new("Arranged employment", "Emploi réservé"),
        ["spouseLanguage"] = new("Language of the spouse", "Langue de l’époux ou conjoint"),
        ["ownStudy"] = new("Own study in Canada", "Propres études au Canada"),
        ["spouseStudy"] = new("Study of the spouse in Canada", "Études de l’époux ou conjoint au Canada"),
        ["ownWork"] = new("Own work in Canada", "Propre travail au Canada"),
        ["spouseWork"] = new("Work of the spouse in Canada", "Travail de l’époux ou conjoint au Canada"),
        ["relative"] = new("Relative in Canada", "Parent au Canada"),
        ["spouseLanguageLevel"] = new("Level of language of the spouse", "Niveau de langue de l’époux ou conjoint"),
        ["studyAcademicYears"] = new("Study: academic years", "Études\u00a0: années d’études"),
        ["studyProgramYears"] = new("Study: years of the program", "Études\u00a0: années du programme"),
        ["studyHoursPerWeek"] = new("Study: hours a week", "Études\u00a0: heures par semaine"),
        ["workYears"] = new("Work: years", "Travail\u00a0: années"),
        // Time, work and conditions.
        ["years"] = new("Years", "Années"),
        ["windowYears"] = new("Within the last years", "Au cours des dernières années"),
        ["months"] = new("Months", "Mois"),
        ["days"] = new("Days", "Jours"),
        ["percent"] = new("Percent", "Pour cent"),
        ["hoursPerWeek"] = new("Hours a week", "Heures par semaine"),
        ["hoursPerYear"] = new("Hours a year", "Heures par année"),
        ["canadianYears"] = new("Canadian work: last years", "Travail au Canada\u00a0: dernières années"),
        ["foreignYears"] = new("Foreign work: last years", "Travail à l’étranger\u00a0: dernières années"),
        ["monthsAfterVisa"] = new("Months after the visa", "Mois après le visa"),
        ["employers"] = new("Employers at most", "Employeurs au plus"),
        ["fullTimeMonths"] = new("Months of full-time study", "Mois d’études à temps plein"),
        ["monthsInCanada"] = new("Months in Canada", "Mois au Canada"),
        ["selfEmployedPhysicians"] = new("Self-employed physicians", "Médecins à leur compte"),
        ["always"] = new("Always", "Toujours"),
        ["required"] = new("Required", "Exigé"),
        ["rule"] = new("Rule", "Règle"),
        ["everyoneAtCutOff"] = new("everyone at the cut-off", "toute personne ayant le score minimal"),
        ["earlierSubmission"] = new("earlier submission first", "présentation la plus ancienne d’abord"),
        ["credential"] = new("Credential", "Diplôme"),
        ["canadianOrAssessed"] = new("Canadian, or assessed", "canadien, ou évalué"),
        ["level"] = new("Level", "Niveau"),
        ["higherSkill"] = new("Higher skill levels", "Niveaux de compétence supérieurs"),
        ["lowerSkill"] = new("Lower skill levels", "Niveaux de compétence inférieurs"),
        // Categories.
        ["version"] = new("Version", "Version"),
        ["name"] = new("Name", "Nom"),
        ["feedLabel"] = new("Label in the feed", "Appellation dans le flux"),
        ["labelStatus"] = new("Status of the label", "Statut de l’appellation"),
        ["published"] = new("published", "publiée"),
        ["inferred"] = new("inferred: no round yet", "déduite\u00a0: aucune ronde"),
        ["continuous"] = new("Continuous", "Continue"),
        ["place"] = new("Place", "Lieu"),
        ["anywhere"] = new("anywhere", "n’importe où"),
        ["canada"] = new("Canada", "Canada"),
        ["military"] = new("Military service", "Service militaire"),
        ["offerYears"] = new("Years of the offer", "Années de l’offre"),
        ["occupations"] = new("Occupations", "Professions"),
        // Languages and tests.
        ["language"] = new("Language", "Langue"),
        ["test"] = new("Test", "Test"),
        ["english"] = new("English", "Anglais"),
        ["french"] = new("French", "Français"),
        ["step"] = new("Step between scores", "Pas entre les notes"),
        ["range"] = new("Scores", "Notes"),
        ["listening"] = new("Listening", "Écoute"),
        ["reading"] = new("Reading", "Lecture"),
        ["writing"] = new("Writing", "Écriture"),
        ["speaking"] = new("Speaking", "Expression orale"),
        // Bodies, funds and fees.
        ["designated"] = new("Designated", "Désigné"),
        ["for"] = new("For", "Pour"),
        ["general"] = new("any credential", "tout diplôme"),
        ["extra"] = new("Each person more", "Chaque personne de plus"),
        ["updateBy"] = new("Profiles updated by", "Profils à jour au plus tard le"),
        ["principal"] = new("Principal applicant", "Demandeur principal"),
        ["child"] = new("Child", "Enfant"),
        ["rightOfPermanentResidence"] = new("Right of permanent residence", "Droit de résidence permanente"),
        ["person"] = new("Person", "Personne"),
        ["family"] = new("Family", "Famille"),
        // Fields of professional degrees.
        ["medicine"] = new("Medicine", "Médecine"),
        ["veterinaryMedicine"] = new("Veterinary medicine", "Médecine vétérinaire"),
        ["dentistry"] = new("Dentistry", "Dentisterie"),
        ["optometry"] = new("Optometry", "Optométrie"),
        ["law"] = new("Law", "Droit"),
        ["chiropractic"] = new("Chiropractic", "Chiropratique"),
        ["pharmacy"] = new("Pharmacy", "Pharmacie"),
        // Levels of education.
        ["lessThanSecondary"] = new("Less than secondary", "Inférieur au secondaire"),
        ["secondary"] = new("Secondary", "Secondaire"),
        ["oneYear"] = new("Post-secondary, one year", "Postsecondaire, un an"),
        ["twoYear"] = new("Post-secondary, two years", "Postsecondaire, deux ans"),
        ["threeYearOrMore"] = new("Bachelor’s, or three years or more", "Baccalauréat, ou trois ans ou plus"),
        ["twoOrMore"] = new("Two or more credentials", "Deux diplômes ou plus"),
        ["masters"] = new("Master’s or professional degree", "Maîtrise ou grade professionnel"),
        ["doctoral"] = new("Doctoral degree", "Doctorat"),
        // Programs.
        ["PNP"] = new("Provincial Nominee Program", "Programme des candidats des provinces"),
        ["CEC"] = new("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
        ["FSW"] = new("Federal Skilled Worker Program", "Programme des travailleurs qualifiés (fédéral)"),
        ["FST"] = new("Federal Skilled Trades Program", "Programme des travailleurs de métiers spécialisés (fédéral)"),
        ["FHS"] = new("Federal High-Skilled Class", "Catégorie des travailleurs hautement qualifiés (fédéral)"),
        ["QC"] = ProvinceNames.Of("QC"),
    };

    private static readonly string[] Proper = ["English", "French", "Canad", "Federal", "Quebec"];

    private static readonly Dictionary<string, (Text One, Text Many)> Units = new()
    {
        ["points"] = (new("point", "point"), new("points", "points")),
        ["years"] = (new("year", "an"), new("years", "ans")),
        ["months"] = (new("month", "mois"), new("months", "mois")),
        ["days"] = (new("day", "jour"), new("days", "jours")),
        ["hours"] = (new("hour", "heure"), new("hours", "heures")),
    };

    /// <summary>The group of a provision, the first part of its name: <c>crs</c>.</summary>
    public static string GroupOf(string provision) => provision.Split('.')[0];

    /// <summary>What a group is called; null for one that has no name.</summary>
    public static string? Group(string group, OfficialLanguage language) => Groups.TryGetValue(group, out var words) ? words.In(language) : null;

    /// <summary>Is there a wording for this word?</summary>
    public static bool Knows(string word) => Words.ContainsKey(word);

    /// <summary>A key or a word of the law folder as a reader would call it; itself where there is no other name.</summary>
    public static string Of(string word, OfficialLanguage language) => Words.TryGetValue(word, out var words) ? words.In(language) : word;

    /// <summary>What the unit of a provision is called.</summary>
    public static string Unit(string unit, OfficialLanguage language) => unit switch
    {
        "level" => Benchmark(language),
        "CAD" => Say("Canadian dollars", "dollars canadiens", language),
        "codes" => Say("occupations", "professions", language),
        "rule" => Say("rule", "règle", language),
        _ => Units.TryGetValue(unit, out var words) ? words.Many.In(language) : unit,
    };

    /// <summary>Is this key of a record a unit: <c>days</c>, <c>years</c>?</summary>
    public static bool IsUnit(string key) => Units.ContainsKey(key);

    /// <summary>The words within a sentence: abbreviations and English names of languages and countries keep their capitals.</summary>
    public static string Lower(string words) =>
        words.Length < 2 || char.IsUpper(words[1]) || Array.Exists(Proper, name => words.StartsWith(name, StringComparison.Ordinal)) ? words : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>The scale of levels of language in general: CLB in English, NCLC in French.</summary>
    public static string Benchmark(OfficialLanguage language) => Say("CLB", "NCLC", language);

    /// <summary>A word of a value: numbers and dollars as the language writes them, yes and no, known words by name.</summary>
    public static string Word(LawNode node, string unit, OfficialLanguage language) => node.Quoted ? node.Word! : Word(node.Word!, unit, language);

    /// <inheritdoc cref="Word(LawNode, string, OfficialLanguage)"/>
    public static string Word(string word, string unit, OfficialLanguage language)
    {
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            // Among rules there are years, which are not grouped.
            return unit == "CAD" ? Wording.Dollars(number, language) : unit == "rule" ? word : Wording.Number(number, language);
        }
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part))
        {
            return Score(part, language);
        }
        return word switch
        {
            "true" => Wording.YesNo(true, language),
            "false" => Wording.YesNo(false, language),
            _ => Of(word, language),
        };
    }

    /// <summary>A score of a test: no decimals but those it has.</summary>
    public static string Score(decimal score, OfficialLanguage language)
    {
        var words = score.ToString("0.##", CultureInfo.InvariantCulture);
        return language == OfficialLanguage.French ? words.Replace('.', ',') : words;
    }

    /// <summary>A number with its unit: <c>60 days</c>, <c>CLB 7</c>, <c>$1,590</c>.</summary>
    public static string Amount(string number, string unit, OfficialLanguage language) => unit switch
    {
        "level" => $"{Benchmark(language)} {number}",
        _ when Units.TryGetValue(unit, out var words) =>
            $"{number}{(language == OfficialLanguage.French ? '\u00a0' : ' ')}{(number == "1" || (number == "0" && language == OfficialLanguage.French) ? words.One : words.Many).In(language)}",
        _ => number,
    };

    /// <summary>How sure an amendment is.</summary>
    public static string Status(AmendmentStatus status, OfficialLanguage language) => status switch
    {
        AmendmentStatus.Confirmed => Say("confirmed", "confirmée", language),
        AmendmentStatus.SingleSource => Say("single source", "source unique", language),
        _ => Say("incomplete", "incomplète", language),
    };

    /// <summary>The status as the law folder writes it.</summary>
    public static string StatusKey(AmendmentStatus status) => status switch
    {
        AmendmentStatus.Confirmed => "confirmed",
        AmendmentStatus.SingleSource => "single-source",
        _ => "incomplete",
    };

    private static string Say(string en, string fr, OfficialLanguage language) => language == OfficialLanguage.French ? fr : en;
}
