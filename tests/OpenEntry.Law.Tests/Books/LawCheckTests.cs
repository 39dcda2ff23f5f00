using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Tests.Books;

/// <summary>The law's own check: each way to break a law folder gives its line, in both languages, and nothing else.</summary>
public sealed class LawCheckTests
{
    private static readonly LawFiles Files = Stories.Law.Files;

    private sealed record Break(string File, string From, string To, params (string Place, int Number, string En, string Fr)[] Told);

    private const string Age = "      - { from: 18, to: 18, withSpouse: 90, withoutSpouse: 99 }\n";
    private const string Ielts = "      listening: { 10: 8.5, 9: 8.0, 8: 7.5, 7: 6.0, 6: 5.5, 5: 5.0, 4: 4.5 }";

    private static readonly Dictionary<string, Break> Breaks = new()
    {
        ["Not YAML"] = new("crs/age.yaml", "  cap: { withSpouse: 100, withoutSpouse: 110 }", "  cap: { withSpouse: 100, withoutSpouse: 110",
            ("law/crs/age.yaml:25", 1001, "This is not readable YAML: { or [ without its end", "Ce YAML est illisible : { or [ without its end"),
            ("law", 1016, "The provision \"crs.age\" is missing", "La disposition « crs.age » manque")),
        ["A second document"] = new("fees.yaml", "fees.biometrics:", "---\nfees.biometrics:",
            ("law/fees.yaml:33", 1001, "This is not readable YAML: a second document", "Ce YAML est illisible : a second document"),
            ("law", 1016, "The provision \"fees.permanent-residence\" is missing", "La disposition « fees.permanent-residence » manque"),
            ("law", 1016, "The provision \"fees.biometrics\" is missing", "La disposition « fees.biometrics » manque")),
        ["An alias"] = new("language-tests/validity.yaml", "2015-01-01: { years: 2 }", "2015-01-01: *other",
            ("law/language-tests/validity.yaml:23", 1001, "This is not readable YAML: ", "Ce YAML est illisible : "),
            ("law", 1016, "The provision \"language-test.validity\" is missing", "La disposition « language-test.validity » manque")),
        ["Brackets without end"] = new("language-tests/validity.yaml", "{ years: 2 }", new string('[', 2000) + new string(']', 2000),
            ("law/language-tests/validity.yaml:23", 1001, "This is not readable YAML: nested too deeply", "Ce YAML est illisible : nested too deeply"),
            ("law", 1016, "The provision \"language-test.validity\" is missing", "La disposition « language-test.validity » manque")),
        ["A key twice"] = new("crs/age.yaml", "  unit: points", "  unit: points\n  unit: points",
            ("law/crs/age.yaml:25: crs.age", 1002, "The key \"unit\" stands twice", "La clé « unit » figure deux fois")),
        ["An unknown key"] = new("crs/age.yaml", "  unit: points", "  unit: points\n  colour: red",
            ("law/crs/age.yaml:25: crs.age", 1003, "Unknown key \"colour\"; allowed: title, citation, note, sources, readings, unit, cap, values",
                "Clé inconnue « colour »; clés permises : title, citation, note, sources, readings, unit, cap, values")),
        ["An unknown column"] = new("crs/age.yaml", Age, "      - { from: 18, to: 18, withSpouse: 90, withoutSpouse: 99, widowed: 95 }\n",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1003, "Unknown key \"widowed\"; allowed: from, to, withSpouse, withoutSpouse",
                "Clé inconnue « widowed »; clés permises : from, to, withSpouse, withoutSpouse")),
        ["An unknown level"] = new("crs/education.yaml", "      masters: {", "      masters: { withSpouse: 1, withoutSpouse: 1 }\n      bachelor: {",
            ("law/crs/education.yaml:37: crs.education 2015-01-01.bachelor", 1003,
                "Unknown key \"bachelor\"; allowed: lessThanSecondary, secondary, oneYear, twoYear, threeYearOrMore, twoOrMore, masters, doctoral",
                "Clé inconnue « bachelor »; clés permises : lessThanSecondary, secondary, oneYear, twoYear, threeYearOrMore, twoOrMore, masters, doctoral")),
        ["An unknown column of a level"] = new("crs/education.yaml", "secondary: { withSpouse: 28, withoutSpouse: 30 }", "secondary: { withSpouse: 28, without: 30 }",
            ("law/crs/education.yaml:31: crs.education 2015-01-01.secondary", 1003,
                "Unknown key \"without\"; allowed: withSpouse, withoutSpouse", "Clé inconnue « without »; clés permises : withSpouse, withoutSpouse"),
            ("law/crs/education.yaml:31: crs.education 2015-01-01.secondary", 1004, "The key \"withoutSpouse\" is missing", "La clé « withoutSpouse » manque")),
        ["A missing key"] = new("crs/age.yaml", "  unit: points\n", "",
            ("law/crs/age.yaml:4: crs.age", 1004, "The key \"unit\" is missing", "La clé « unit » manque")),
        ["A missing column"] = new("crs/age.yaml", Age, "      - { from: 18, to: 18, withSpouse: 90 }\n",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1004, "The key \"withoutSpouse\" is missing", "La clé « withoutSpouse » manque")),
        ["A missing maximum"] = new("crs/age.yaml", "  cap: { withSpouse: 100, withoutSpouse: 110 }\n", "",
            ("law/crs/age.yaml:4: crs.age", 1004, "The key \"cap\" is missing", "La clé « cap » manque")),
        ["A maximum where none is looked for"] = new("fees.yaml", "  unit: CAD\n  values:\n    2015", "  unit: CAD\n  cap: 5\n  values:\n    2015",
            ("law/fees.yaml:26: fees.permanent-residence", 1003, "Unknown key \"cap\"; allowed: title, citation, note, sources, readings, unit, values",
                "Clé inconnue « cap »; clés permises : title, citation, note, sources, readings, unit, values")),
        ["A maximum that is no number"] = new("crs/age.yaml", "cap: { withSpouse: 100,", "cap: { withSpouse: much,",
            ("law/crs/age.yaml:25: crs.age.cap.withSpouse", 1007, "Found \"much\"; expected a whole number", "Trouvé : \"much\"; attendu : un nombre entier")),
        ["No values at all"] = new("pool.yaml", "  values:\n    2015-01-01: { months: 12 }\n", "",
            ("law/pool.yaml:3: pool.validity", 1004, "The key \"values\" is missing", "La clé « values » manque")),
        ["No French"] = new("crs/age.yaml", "    en: Age\n    fr: Âge\n", "    en: Age\n",
            ("law/crs/age.yaml:6: crs.age.title", 1005, "The French wording of \"crs.age.title\" is missing", "Il manque le texte français de « crs.age.title »")),
        ["No English"] = new("crs/age.yaml", "    en: Age\n    fr: Âge\n", "    fr: Âge\n",
            ("law/crs/age.yaml:6: crs.age.title", 1006, "The English wording of \"crs.age.title\" is missing", "Il manque le texte anglais de « crs.age.title »")),
        ["Empty French"] = new("crs/age.yaml", "    fr: Âge\n", "    fr: \"\"\n",
            ("law/crs/age.yaml:7: crs.age.title.fr", 1007, "Found nothing; expected words", "Trouvé : rien; attendu : des mots")),
        ["Words for a number"] = new("fees.yaml", "principal: 550", "principal: much",
            ("law/fees.yaml:27: fees.permanent-residence 2015-01-01.principal", 1007, "Found \"much\"; expected a whole number", "Trouvé : \"much\"; attendu : un nombre entier")),
        ["A quoted number"] = new("fees.yaml", "principal: 550", "principal: \"550\"",
            ("law/fees.yaml:27: fees.permanent-residence 2015-01-01.principal", 1007, "Found \"550\"; expected a whole number", "Trouvé : \"550\"; attendu : un nombre entier")),
        ["A list for named fields"] = new("language-tests/validity.yaml", "{ years: 2 }", "[2]",
            ("law/language-tests/validity.yaml:23: language-test.validity 2015-01-01", 1007, "Found a list; expected named fields", "Trouvé : une liste; attendu : des champs nommés")),
        ["A mapping for words"] = new("crs/age.yaml", "    en: Age\n", "    en: { a: b }\n",
            ("law/crs/age.yaml:6: crs.age.title.en", 1007, "Found a mapping; expected words", "Trouvé : une table de clés; attendu : des mots")),
        ["A word for rows"] = new("fees.yaml", "fees.biometrics:", "crs.agee:\n  title: x\nfees.biometrics:",
            ("law/fees.yaml:33: crs.agee", 1015, "Unknown provision \"crs.agee\"; did you mean \"crs.age\"?", "Disposition inconnue « crs.agee »; vouliez-vous dire « crs.age » ?")),
        ["A source that is no list"] = new("crs/age.yaml", "  readings: [R3]", "  readings: R3",
            ("law/crs/age.yaml:23: crs.age", 1007, "Found \"R3\"; expected a list", "Trouvé : \"R3\"; attendu : une liste")),
        ["A word for occupations"] = new("categories/military.yaml", "        - \"40042\"  # Commissioned officers of the Canadian Armed Forces", "        - 400",
            ("law/categories/military.yaml:38: category.military 2026-02-18.occupations", 1014, "\"400\" is not an occupation of NOC 2016/2021", "« 400 » n'est pas une profession de la CNP 2016/2021")),
        ["A word for a list of occupations"] = new("programs/federal-skilled-trades.yaml", "    2022-11-16:\n", "    2020-01-02: many\n    2022-11-16:\n",
            ("law/programs/federal-skilled-trades.yaml:190: fst.occupations 2020-01-02", 1007, "Found \"many\"; expected a list of NOC codes", "Trouvé : \"many\"; attendu : une liste de codes de la CNP")),
        ["A word for a list of words"] = new("programs/skilled-work.yaml", "2015-01-01: [QC]", "2015-01-01: QC",
            ("law/programs/skilled-work.yaml:103: programs.excluded-province 2015-01-01", 1007, "Found \"QC\"; expected a list", "Trouvé : \"QC\"; attendu : une liste")),
        ["A word for levels of education"] = new("crs/spouse.yaml", "    2015-01-01:\n      lessThanSecondary: 0", "    2015-01-30: 5\n    2015-01-01:\n      lessThanSecondary: 0",
            ("law/crs/spouse.yaml:24: crs.spouse.education 2015-01-30", 1007, "Found \"5\"; expected levels of education", "Trouvé : \"5\"; attendu : des niveaux d'études")),
        ["A number for a row of levels"] = new("crs/education.yaml", "secondary: { withSpouse: 28, withoutSpouse: 30 }", "secondary: 28",
            ("law/crs/education.yaml:31: crs.education 2015-01-01.secondary", 1007, "Found \"28\"; expected withSpouse, withoutSpouse", "Trouvé : \"28\"; attendu : withSpouse, withoutSpouse")),
        ["A number for a table"] = new("crs/age.yaml", "    2015-01-01:\n", "    2015-01-30: 5\n    2015-01-01:\n",
            ("law/crs/age.yaml:27: crs.age 2015-01-30", 1007, "Found \"5\"; expected rows with \"from\", \"to\" and points", "Trouvé : \"5\"; attendu : des lignes avec « from », « to » et des points")),
        ["A number for a row"] = new("crs/age.yaml", Age, "      - 18\n",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1007, "Found \"18\"; expected a row", "Trouvé : \"18\"; attendu : une ligne")),
        ["A row that starts nowhere"] = new("crs/age.yaml", "{ from: 18,", "{ from: eighteen,",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1007, "Found \"eighteen\"; expected a whole number", "Trouvé : \"eighteen\"; attendu : un nombre entier")),
        ["A row without its beginning"] = new("crs/age.yaml", "{ from: 18, to", "{ to",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1004, "The key \"from\" is missing", "La clé « from » manque")),
        ["A row that starts beyond all numbers"] = new("crs/age.yaml", "{ from: 45,", "{ from: 2147483647,",
            ("law/crs/age.yaml:47: crs.age 2015-01-01", 1021, "2147483647 is not allowed here; allowed: 0-255", "2147483647 n'est pas permis ici; permis : 0-255")),
        ["A row that ends before it starts"] = new("crs/age.yaml", "from: 20, to: 29", "from: 20, to: 19",
            ("law/crs/age.yaml:31: crs.age 2015-01-01", 1021, "19 is not allowed here; allowed: 20-255", "19 n'est pas permis ici; permis : 20-255")),
        ["A date that is none"] = new("fees.yaml", "2020-04-30:", "2020-04-31:",
            ("law/fees.yaml:28: fees.permanent-residence", 1008, "\"2020-04-31\" is not a date (YYYY-MM-DD)", "« 2020-04-31 » n'est pas une date (AAAA-MM-JJ)")),
        ["A date within that is none"] = new("funds.yaml", "updateBy: 2020-02-25", "updateBy: soon",
            ("law/funds.yaml:38: funds.settlement 2020-01-02.updateBy", 1008, "\"soon\" is not a date (YYYY-MM-DD)", "« soon » n'est pas une date (AAAA-MM-JJ)")),
        ["A date no amendment carries"] = new("fees.yaml", "2020-04-30:", "2020-05-01:",
            ("law/fees.yaml:28: fees.permanent-residence", 1009, "2020-05-01 is not the date of any amendment in amendments.yaml",
                "2020-05-01 n'est la date d'aucune modification dans amendments.yaml")),
        ["A gap"] = new("crs/age.yaml", Age, "",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1010, "Gap in the table: nothing covers 18 to 18", "Trou dans le tableau : rien ne couvre 18 à 18")),
        ["A missing level"] = new("crs/spouse.yaml", "      oneYear: 6\n", "",
            ("law/crs/spouse.yaml:25: crs.spouse.education 2015-01-01", 1010, "Gap in the table: nothing covers oneYear to oneYear", "Trou dans le tableau : rien ne couvre oneYear à oneYear")),
        ["A missing level of a scale"] = new("language-tests/ielts-general.yaml", Ielts, Ielts.Replace(" 7: 6.0,", "", StringComparison.Ordinal),
            ("law/language-tests/ielts-general.yaml:32: language-test.ielts 2015-01-01.listening", 1010, "Gap in the table: nothing covers 7 to 7", "Trou dans le tableau : rien ne couvre 7 à 7")),
        ["An overlap"] = new("crs/age.yaml", "from: 0, to: 17", "from: 0, to: 18",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1011, "Overlap in the table: 18 is covered twice", "Chevauchement dans le tableau : 18 est couvert deux fois")),
        ["A last row that is closed"] = new("crs/age.yaml", "{ from: 45,", "{ from: 45, to: 120,",
            ("law/crs/age.yaml:47: crs.age 2015-01-01", 1012, "The last row must be open (no \"to\"), and only the last one", "La dernière ligne doit être ouverte (sans « to »), et elle seule")),
        ["An open row in the middle"] = new("crs/age.yaml", "{ from: 18, to: 18,", "{ from: 18,",
            ("law/crs/age.yaml:29: crs.age 2015-01-01", 1012, "The last row must be open (no \"to\"), and only the last one", "La dernière ligne doit être ouverte (sans « to »), et elle seule")),
        ["Points above the maximum"] = new("crs/age.yaml", "withSpouse: 90, withoutSpouse: 99 }\n      - { from: 19", "withSpouse: 90, withoutSpouse: 111 }\n      - { from: 19",
            ("law/crs/age.yaml:29: crs.age 2015-01-01.withoutSpouse", 1013, "111 points exceed the maximum of 110", "111 points dépassent le maximum de 110")),
        ["Points of four abilities above the maximum"] = new("crs/spouse.yaml", "{ from: 9, points: 5 }", "{ from: 9, points: 6 }",
            ("law/crs/spouse.yaml:61: crs.spouse.first-official-language 2015-01-01.points", 1013, "4 × 6 points exceed the maximum of 20", "4 × 6 points dépassent le maximum de 20")),
        ["An occupation there is not"] = new("categories/military.yaml", "\"42102\"", "\"42109\"",
            ("law/categories/military.yaml:39: category.military 2026-02-18.occupations", 1014, "\"42109\" is not an occupation of NOC 2021", "« 42109 » n'est pas une profession de la CNP 2021")),
        ["An occupation of the body there is not"] = new("education-assessment.yaml", "- \"3131\"", "- \"3139\"",
            ("law/education-assessment.yaml:90: education-assessment.bodies 2015-01-01.pebc.for", 1014, "\"3139\" is not an occupation of NOC 2016", "« 3139 » n'est pas une profession de la CNP 2016")),
        ["A word for the bodies"] = new("education-assessment.yaml", "    2015-01-01:\n      ces:", "    2015-01-30: some\n    2015-01-01:\n      ces:",
            ("law/education-assessment.yaml:42: education-assessment.bodies 2015-01-30", 1007, "Found \"some\"; expected a mapping", "Trouvé : \"some\"; attendu : une table de clés")),
        ["A mistyped provision"] = new("pool.yaml", "pool.validity:", "pool.validty:",
            ("law/pool.yaml:3: pool.validty", 1015, "Unknown provision \"pool.validty\"; did you mean \"pool.validity\"?", "Disposition inconnue « pool.validty »; vouliez-vous dire « pool.validity » ?"),
            ("law", 1016, "The provision \"pool.validity\" is missing", "La disposition « pool.validity » manque")),
        ["A provision nobody knows"] = new("pool.yaml", "pool.validity:", "swimming:",
            ("law/pool.yaml:3: swimming", 1015, "Unknown provision \"swimming\"", "Disposition inconnue « swimming »"),
            ("law", 1016, "The provision \"pool.validity\" is missing", "La disposition « pool.validity » manque")),
        ["An unknown word"] = new("categories/stem.yaml", "      labelStatus: published", "      labelStatus: printed",
            ("law/categories/stem.yaml:39: category.stem 2023-05-31.labelStatus", 1017, "\"printed\" is not one of: published, inferred", "« printed » n'est pas l'une des valeurs suivantes : published, inferred")),
        ["An unknown unit"] = new("fees.yaml", "  unit: CAD\n  values:\n    2015", "  unit: dollars\n  values:\n    2015",
            ("law/fees.yaml:25: fees.permanent-residence", 1017, "\"dollars\" is not one of: points, years, months, days, hours, level, CAD, codes, rule",
                "« dollars » n'est pas l'une des valeurs suivantes : points, years, months, days, hours, level, CAD, codes, rule")),
        ["A switch set to no option"] = new("readings.yaml", "      taken: lower", "      taken: middle",
            ("law/readings.yaml:360: R26", 1017, "\"middle\" is not one of: lower, higher", "« middle » n'est pas l'une des valeurs suivantes : lower, higher")),
        ["An unknown source"] = new("crs/age.yaml", "sources: [NEURON,", "sources: [NOBODY,",
            ("law/crs/age.yaml:22: crs.age", 1018, "The source \"NOBODY\" is not in sources.yaml", "La source « NOBODY » n'est pas dans sources.yaml")),
        ["An unknown reading"] = new("crs/age.yaml", "readings: [R3]", "readings: [R99]",
            ("law/crs/age.yaml:23: crs.age", 1019, "The reading \"R99\" is not in readings.yaml", "L'interprétation « R99 » n'est pas dans readings.yaml")),
        ["Unknown where all is confirmed"] = new("fees.yaml", "2026-04-30: { principal: 990, spouse: 990, child: 270, rightOfPermanentResidence: 600 }", "2026-04-30: unknown",
            ("law/fees.yaml:31: fees.permanent-residence", 1020, "\"unknown\" may stand only under an amendment whose status is incomplete, or in a reform",
                "« unknown » n'est permis que sous une modification au statut « incomplete » ou dans une réforme")),
        ["A number out of range"] = new("invitations.yaml", "2016-11-19: 90", "2016-11-19: 900",
            ("law/invitations.yaml:30: invitation.time-to-apply 2016-11-19", 1021, "900 is not allowed here; allowed: 1-365", "900 n'est pas permis ici; permis : 1-365")),
        ["A tier there is not"] = new("crs/transferability.yaml", "doctoral: 2", "doctoral: 3",
            ("law/crs/transferability.yaml:54: crs.transferability.education 2015-01-01.tiers.doctoral", 1021, "3 is not allowed here; allowed: 0-2", "3 n'est pas permis ici; permis : 0-2")),
        ["A range of scores with one end"] = new("language-tests/ielts-general.yaml", "reading: [0, 9]", "reading: [9]",
            ("law/language-tests/ielts-general.yaml:29: language-test.ielts 2015-01-01.range.reading", 1007, "Found a list; expected [lowest, highest]", "Trouvé : une liste; attendu : [plus basse, plus haute]")),
        ["A word for a scale"] = new("language-tests/ielts-general.yaml", Ielts, "      listening: good",
            ("law/language-tests/ielts-general.yaml:32: language-test.ielts 2015-01-01.listening", 1007, "Found \"good\"; expected the lowest score of each level", "Trouvé : \"good\"; attendu : la note la plus basse de chaque niveau")),
        ["A level below the scale"] = new("language-tests/ielts-general.yaml", Ielts, Ielts.Replace("4: 4.5 }", "4: 4.5, 3: 4 }", StringComparison.Ordinal),
            ("law/language-tests/ielts-general.yaml:32: language-test.ielts 2015-01-01.listening", 1003, "Unknown key \"3\"; allowed: 4-10", "Clé inconnue « 3 »; clés permises : 4-10")),
        ["A score that is none"] = new("language-tests/ielts-general.yaml", Ielts, Ielts.Replace("7: 6.0", "7: six", StringComparison.Ordinal),
            ("law/language-tests/ielts-general.yaml:32: language-test.ielts 2015-01-01.listening.7", 1007, "Found \"six\"; expected a score", "Trouvé : \"six\"; attendu : une note")),
        ["A scale out of order"] = new("language-tests/ielts-general.yaml", Ielts, Ielts.Replace("7: 6.0", "7: 5.5", StringComparison.Ordinal),
            ("law/language-tests/ielts-general.yaml:32: language-test.ielts 2015-01-01.listening", 1023, "Level 7 starts at 5.5, not above level 6 at 5.5", "Le niveau 7 commence à 5.5, qui n'est pas au-dessus du niveau 6 à 5.5")),
        ["A provision twice"] = new("pool.yaml", "profile.draft:", "pool.validity:\n  title: x\nprofile.draft:",
            ("law/pool.yaml:40: pool.validity", 1002, "The key \"pool.validity\" stands twice", "La clé « pool.validity » figure deux fois"),
            ("law/pool.yaml:40: pool.validity", 1022, "\"pool.validity\" is already declared at pool.yaml:3", "« pool.validity » figure déjà à pool.yaml:3")),
        ["An occupation twice"] = new("categories/military.yaml", "\"42102\"", "\"40042\"",
            ("law/categories/military.yaml:39: category.military 2026-02-18.occupations", 1022, "\"40042\" is already declared at 38", "« 40042 » figure déjà à 38")),
        ["A provision every score needs, gone"] = new("crs/transferability.yaml", "    2015-01-01: 100", "    2015-01-01: 100\n    2024-01-30: none",
            ("law/crs/transferability.yaml:115: crs.transferability.cap", 1028, "\"crs.transferability.cap\" needs a value on every day; it has none from 2024-01-30 on",
                "« crs.transferability.cap » doit avoir une valeur chaque jour; elle n'en a aucune à compter du 2024-01-30")),
        ["A provision every score needs, late"] = new("crs/transferability.yaml", "    2015-01-01: 100", "    2015-01-30: 100",
            ("law/crs/transferability.yaml:115: crs.transferability.cap", 1028, "\"crs.transferability.cap\" needs a value on every day; it has none from 2015-01-01 on",
                "« crs.transferability.cap » doit avoir une valeur chaque jour; elle n'en a aucune à compter du 2015-01-01")),
        ["A reform that takes away what every score needs"] = new("reforms/federal-high-skilled-2026/programs.yaml", "    proposed: [PNP, FHS]", "    proposed: none",
            ("law/reforms/federal-high-skilled-2026/programs.yaml:3: programs.in-force", 1028,
                "\"programs.in-force\" needs a value on every day; it has none from 2015-01-01 on",
                "« programs.in-force » doit avoir une valeur chaque jour; elle n'en a aucune à compter du 2015-01-01")),
        ["A dated value in a reform"] = new("reforms/federal-high-skilled-2026/programs.yaml", "    proposed: 6", "    proposed: 6\n    2026-11-03: 7",
            ("law/reforms/federal-high-skilled-2026/programs.yaml:60: fhs.language", 1003, "Unknown key \"2026-11-03\"; allowed: proposed", "Clé inconnue « 2026-11-03 »; clés permises : proposed")),
        ["A file that is a word"] = new("pool.yaml", "", "nothing here",
            ("law/pool.yaml:1", 1007, "Found \"nothing here\"; expected provisions", "Trouvé : \"nothing here\"; attendu : des dispositions"),
            ("law", 1016, "The provision \"pool.validity\" is missing", "La disposition « pool.validity » manque"),
            ("law", 1016, "The provision \"profile.misrepresentation\" is missing", "La disposition « profile.misrepresentation » manque"),
            ("law", 1016, "The provision \"profile.draft\" is missing", "La disposition « profile.draft » manque"),
            ("law", 1016, "The provision \"nomination.acceptance\" is missing", "La disposition « nomination.acceptance » manque")),
        ["A row of occupations cut short"] = new("noc/noc-2021.csv", "00011,0,Senior government managers and officials,", "00011,Senior government managers and officials,",
            ("law/noc/noc-2021.csv:3", 1024, "The row reads \"00011,Senior government managers and officials,", "La ligne contient « 00011,Senior government managers and officials,"),
            ("law/noc/noc-2016-to-2021.csv:3", 1014, "\"00011\" is not an occupation of NOC 2021", "« 00011 » n'est pas une profession de la CNP 2021")),
        ["An occupation at the wrong level"] = new("noc/noc-2021.csv", "00011,0,", "00011,1,", ("law/noc/noc-2021.csv:3", 1024, "The row reads \"00011,1,", "La ligne contient « 00011,1,"),
            ("law/noc/noc-2016-to-2021.csv:3", 1014, "\"00011\" is not an occupation of NOC 2021", "« 00011 » n'est pas une profession de la CNP 2021")),
        ["An occupation without a French title"] = new("noc/noc-2021.csv", "Legislators,Membres des corps législatifs", "Legislators,",
            ("law/noc/noc-2021.csv:2", 1005, "The French wording of \"00010\" is missing", "Il manque le texte français de « 00010 »"),
            ("law/noc/noc-2016-to-2021.csv:2", 1014, "\"00010\" is not an occupation of NOC 2021", "« 00010 » n'est pas une profession de la CNP 2021")),
        ["An occupation without an English title"] = new("noc/noc-2021.csv", "Legislators,Membres", ",Membres",
            ("law/noc/noc-2021.csv:2", 1006, "The English wording of \"00010\" is missing", "Il manque le texte anglais de « 00010 »"),
            ("law/noc/noc-2016-to-2021.csv:2", 1014, "\"00010\" is not an occupation of NOC 2021", "« 00010 » n'est pas une profession de la CNP 2021")),
        ["A stray quotation mark in a row"] = new("noc/noc-2021.csv", "Legislators,Membres", "Legis\"lators,Membres",
            ("law/noc/noc-2021.csv:2", 1024, "The row reads \"00010,0,Legis\"lators,", "La ligne contient « 00010,0,Legis\"lators,"),
            ("law/noc/noc-2016-to-2021.csv:2", 1014, "\"00010\" is not an occupation of NOC 2021", "« 00010 » n'est pas une profession de la CNP 2021")),
        ["A pair that is none"] = new("noc/noc-2016-to-2021.csv", "0011,00010,", "0011,0010,",
            ("law/noc/noc-2016-to-2021.csv:2", 1024, "The row reads \"0011,0010,VC1 VC2\"; expected a NOC 2016 code, a NOC 2021 code",
                "La ligne contient « 0011,0010,VC1 VC2 »; attendu : un code de la CNP 2016, un code de la CNP 2021")),
        ["A pair with an occupation there is not"] = new("noc/noc-2016-to-2021.csv", "0011,00010,", "0010,00010,",
            ("law/noc/noc-2016-to-2021.csv:2", 1014, "\"0010\" is not an occupation of NOC 2016", "« 0010 » n'est pas une profession de la CNP 2016")),
        ["A status nobody knows"] = new("amendments.yaml", "    status: confirmed", "    status: rumoured",
            ("law/amendments.yaml:16: 2013-04-17.status", 1017, "\"rumoured\" is not one of: confirmed, single-source, incomplete",
                "« rumoured » n'est pas l'une des valeurs suivantes : confirmed, single-source, incomplete")),
        ["An amendment without a day"] = new("amendments.yaml", "  - date: 2015-01-30", "  - date: one day",
            ("law/amendments.yaml:65: one day.date", 1008, "\"one day\" is not a date (YYYY-MM-DD)", "« one day » n'est pas une date (AAAA-MM-JJ)")),
        ["A foreign key beside the amendments"] = new("amendments.yaml", "\namendments:", "\nnotes: none\namendments:",
            ("law/amendments.yaml:4", 1003, "Unknown key \"notes\"; allowed: amendments", "Clé inconnue « notes »; clés permises : amendments")),
    };

    public static TheoryData<string> Names => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tells_file_line_provision_and_what_is_wrong_in_both_languages(string name)
    {
        var broken = Breaks[name];
        var text = Files[broken.File]!;
        Assert.Contains(broken.From, text, StringComparison.Ordinal);
        var at = text.IndexOf(broken.From, StringComparison.Ordinal);
        var changed = broken.From.Length == 0 ? broken.To : text[..at] + broken.To + text[(at + broken.From.Length)..];
        var errors = LawBook.Read(Files.With(broken.File, changed)).Errors;

        Assert.Equal(
            string.Join('\n', broken.Told.Select(one => $"{one.Place}: OE-{one.Number}")),
            string.Join('\n', errors.Select(error => $"{error.Place}: {error.Kind.Code}")));
        foreach (var (error, told) in errors.Zip(broken.Told))
        {
            Assert.StartsWith($"{told.Place}: OE-{told.Number}: {told.En}", error.Line(OfficialLanguage.English), StringComparison.Ordinal);
            Assert.StartsWith($"{told.Place}: OE-{told.Number}\u00a0: {told.Fr}", error.Line(OfficialLanguage.French), StringComparison.Ordinal);
            Assert.Equal(error.Line(OfficialLanguage.English), error.ToString());
        }
    }

    [Fact]
    public void Tells_everything_that_is_wrong_at_once()
    {
        var files = Files
            .With("crs/age.yaml", Files["crs/age.yaml"]!.Replace("    fr: Âge\n", "", StringComparison.Ordinal).Replace(Age, "", StringComparison.Ordinal))
            .With("fees.yaml", Files["fees.yaml"]!.Replace("2020-04-30:", "2020-05-01:", StringComparison.Ordinal))
            .With("categories/military.yaml", Files["categories/military.yaml"]!.Replace("\"42102\"", "\"42109\"", StringComparison.Ordinal))
            .With("pool.yaml", "");
        Assert.Equal(
            ["OE-1014", "OE-1005", "OE-1010", "OE-1009", "OE-1016", "OE-1016", "OE-1016", "OE-1016"],
            LawBook.Read(files).Errors.Select(error => error.Kind.Code));
    }

    [Fact]
    public void Every_way_to_be_wrong_that_the_law_knows_is_broken_here_once()
    {
        var told = Breaks.Values.SelectMany(one => one.Told).Select(one => one.Number).Distinct();
        int[] elsewhere = [1025, 1026, 1027, 1029];
        Assert.Equal(Enumerable.Range(1001, 29), told.Concat(elsewhere).Distinct().Order());
    }

    [Fact]
    public void The_first_version_must_be_there_and_known_and_no_day_has_two()
    {
        var text = Files["amendments.yaml"]!;
        Assert.Equal("law/amendments.yaml:1: OE-1029", Only(text.Replace("    crs: true\n", "", StringComparison.Ordinal)));
        var first = text.IndexOf("    crs: true\n", StringComparison.Ordinal);
        var status = text.LastIndexOf("    status: confirmed\n", first, StringComparison.Ordinal);
        Assert.Equal("law/amendments.yaml:31: OE-1029", Only(text[..status] + "    status: incomplete\n" + text[(status + "    status: confirmed\n".Length)..]));
        var second = text.IndexOf("    points: false\n", first, StringComparison.Ordinal);
        Assert.Equal("law/amendments.yaml:50: OE-1022", Only(text[..second] + "    crs: true\n" + text[second..]));

        static string Only(string text)
        {
            var error = Assert.Single(LawBook.Read(Files.With("amendments.yaml", text)).Errors);
            return $"{error.Place}: {error.Kind.Code}";
        }
    }

    [Fact]
    public void A_provision_in_two_files_and_an_occupation_in_two_rows_are_told()
    {
        var twice = Assert.Single(LawBook.Read(Files.With("zoo.yaml", "pool.validity:\n  title: x\n")).Errors);
        Assert.Equal("law/zoo.yaml:1: pool.validity: OE-1022: \"pool.validity\" is already declared at pool.yaml:3", twice.ToString());
        var row = Files["noc/noc-2016.csv"]!.Split('\n')[1];
        var occupation = Assert.Single(LawBook.Read(Files.With("noc/noc-2016.csv", Files["noc/noc-2016.csv"] + row + "\n")).Errors);
        Assert.Equal("law/noc/noc-2016.csv:502: OE-1022: \"0011\" is already declared at noc/noc-2016.csv", occupation.ToString());
    }

    [Fact]
    public void Without_its_lists_a_folder_is_told_what_is_missing()
    {
        var none = LawBook.Read(Files.With("sources.yaml", "").With("readings.yaml", "").With("amendments.yaml", "")).Errors;
        Assert.Contains(none, error => error.ToString() == "law/sources.yaml:1: OE-1004: The key \"sources\" is missing");
        Assert.Contains(none, error => error.ToString() == "law/readings.yaml:1: OE-1004: The key \"readings\" is missing");
        Assert.Contains(none, error => error.ToString() == "law/amendments.yaml:1: OE-1004: The key \"amendments\" is missing");
    }

    [Fact]
    public void A_reform_needs_its_head()
    {
        var read = LawBook.Read(Files.With("reforms/mine/crs.yaml", ""));
        Assert.Equal("law/reforms/mine/reform.yaml: OE-1004: The key \"reforms/mine/reform.yaml\" is missing", Assert.Single(read.Errors).ToString());
    }

    [Fact]
    public void A_folder_without_law_is_told_so()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"no-law-{Guid.NewGuid():N}");
        var error = Assert.Single(LawFiles.In(folder).Errors);
        Assert.Equal($"{folder}: OE-1025: There is no law folder at \"{folder}\" (amendments.yaml is missing)", error.Line(OfficialLanguage.English));
        Assert.Equal($"{folder}: OE-1025\u00a0: Il n'y a pas de dossier de droit à « {folder} » (amendments.yaml manque)", error.Line(OfficialLanguage.French));
    }

    [Fact]
    public void A_folder_is_read_as_the_law_inside_the_library_is_and_errors_name_its_files()
    {
        var folder = Directory.CreateTempSubdirectory("law-").FullName;
        try
        {
            foreach (var name in Files.Names)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Files[name]);
            }

            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not law");
            var files = LawFiles.In(folder).Value;
            Assert.Equal(Files.Names, files.Names);
            Assert.Equal(folder, files.Folder);
            Assert.True(LawBook.Read(files).IsOk);
            File.WriteAllText(Path.Combine(folder, "pool.yaml"), "swimming:\n");
            var errors = LawBook.Read(LawFiles.In(folder).Value).Errors;
            Assert.Equal($"{Path.Combine(folder, "pool.yaml")}:1: swimming: OE-1015: Unknown provision \"swimming\"", errors[0].ToString());
            Assert.StartsWith($"{folder}: OE-1016", errors[1].ToString(), StringComparison.Ordinal);
            File.Delete(Path.Combine(folder, "noc", "noc-2016-to-2021.csv"));
            Assert.Contains(LawBook.Read(LawFiles.In(folder).Value).Errors, error => error.ToString().EndsWith("The key \"noc/noc-2016-to-2021.csv\" is missing", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_day_before_the_first_and_a_reform_there_is_not_are_told()
    {
        var book = Stories.Law;
        Assert.True(book.TryOn(Telling.Day("2015-01-01")).IsOk);
        Assert.True(book.TryOn(Telling.Day("2024-05-01"), "federal-high-skilled-2026").IsOk);
        Assert.Equal(book.On("2024-05-01"), book.TryOn(Telling.Day("2024-05-02")).Value);

        var early = Assert.Single(book.TryOn(Telling.Day("2014-12-31")).Errors);
        Assert.Equal("OE-1027: 2014-12-31 is before 2015-01-01, the first day of Express Entry", early.Line(OfficialLanguage.English));
        Assert.Equal("OE-1027\u00a0: Le 2014-12-31 précède le 2015-01-01, premier jour d'Entrée express", early.Line(OfficialLanguage.French));
        var reform = Assert.Single(book.TryOn(Telling.Day("2024-05-01"), "utopia").Errors);
        Assert.Equal("OE-1026: There is no reform \"utopia\"; there are: federal-high-skilled-2026", reform.Line(OfficialLanguage.English));
        Assert.Equal("OE-1026\u00a0: Il n'existe pas de réforme « utopia »; il y a : federal-high-skilled-2026", reform.Line(OfficialLanguage.French));
        Assert.Throws<ArgumentOutOfRangeException>(() => book.On("2014-12-31"));
        Assert.Throws<ArgumentException>(() => book.On("2024-05-01", "utopia"));
    }

    [Fact]
    public void Kinds_have_numbers_of_their_own_and_both_wordings_name_the_same_places()
    {
        var kinds = typeof(LawErrors).GetFields().Select(field => (ErrorKind)field.GetValue(null)!).ToList();
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Number).Distinct().Count());
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Key).Distinct().Count());
        Assert.All(kinds, kind => Assert.Equal(Places(kind.Wording.En), Places(kind.Wording.Fr)));

        static IEnumerable<string> Places(string wording) =>
            System.Text.RegularExpressions.Regex.Matches(wording, @"\{\d\}").Select(match => match.Value).Order();
    }
}
