using NodaTime.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;

namespace OpenEntry.Law.Tests.Views;

/// <summary>Values of the law as a reader sees them: tables, each row a line, and summaries of a few words.</summary>
public class ValueViewTests
{
    private const OfficialLanguage En = OfficialLanguage.English;
    private const OfficialLanguage Fr = OfficialLanguage.French;

    private static readonly LawBook Book = LawBook.Embedded();

    [Theory]
    [InlineData("crs.canadian-work", "2020-01-01", """
        Completed years | With spouse # | Without spouse #
        0 | 0 | 0
        1 | 35 | 40
        2 | 46 | 53
        3 | 56 | 64
        4 | 63 | 72
        5 and more | 70 | 80
        """, """
        Années révolues | Avec conjoint # | Sans conjoint #
        0 | 0 | 0
        1 | 35 | 40
        2 | 46 | 53
        3 | 56 | 64
        4 | 63 | 72
        5 et plus | 70 | 80
        """)]
    [InlineData("crs.spouse.first-official-language", "2020-01-01", """
        CLB | Points #
        0–4 | 0
        5–6 | 1
        7–8 | 3
        9 and more | 5
        """, """
        NCLC | Points #
        0–4 | 0
        5–6 | 1
        7–8 | 3
        9 et plus | 5
        """)]
    [InlineData("crs.spouse.education", "2020-01-01", """
        Level of education | Points #
        Less than secondary | 0
        Secondary | 2
        Post-secondary, one year | 6
        Post-secondary, two years | 7
        Bachelor’s, or three years or more | 8
        Two or more credentials | 9
        Master’s or professional degree | 10
        Doctoral degree | 10
        """, """
        Niveau d’études | Points #
        Inférieur au secondaire | 0
        Secondaire | 2
        Postsecondaire, un an | 6
        Postsecondaire, deux ans | 7
        Baccalauréat, ou trois ans ou plus | 8
        Deux diplômes ou plus | 9
        Maîtrise ou grade professionnel | 10
        Doctorat | 10
        """)]
    [InlineData("crs.transferability.foreign-work", "2020-01-01", """
        Tiers
        Completed years | Tier #
        0 | 0
        1–2 | 1
        3 and more | 2

        With language
        Tier | First threshold # | Second threshold #
        1 | 13 | 25
        2 | 25 | 50

        With Canadian work
        Tier | First threshold # | Second threshold #
        1 | 13 | 25
        2 | 25 | 50
        """, """
        Paliers
        Années révolues | Palier #
        0 | 0
        1–2 | 1
        3 et plus | 2

        Avec langue
        Palier | Premier seuil # | Second seuil #
        1 | 13 | 25
        2 | 25 | 50

        Avec travail au Canada
        Palier | Premier seuil # | Second seuil #
        1 | 13 | 25
        2 | 25 | 50
        """)]
    [InlineData("crs.transferability.certificate", "2020-01-01", """
        Name | Points
        With language · first threshold | 25
        With language · second threshold | 50
        """, """
        Nom | Points
        Avec langue · premier seuil | 25
        Avec langue · second seuil | 50
        """)]
    [InlineData("language-test.ielts", "2020-01-01", """
        Lowest score of each level, English
        CLB | Listening # | Reading # | Writing # | Speaking #
        10 and above | 8.5 | 8 | 7.5 | 7.5
        9 | 8 | 7 | 7 | 7
        8 | 7.5 | 6.5 | 6.5 | 6.5
        7 | 6 | 6 | 6 | 6
        6 | 5.5 | 5 | 5.5 | 5.5
        5 | 5 | 4 | 5 | 5
        4 | 4.5 | 3.5 | 4 | 4
        (Scores) | (0–9) | (0–9) | (0–9) | (0–9)
        (Step between scores) | (0.5) | (0.5) | (0.5) | (0.5)
        """, """
        Note la plus basse de chaque niveau, anglais
        NCLC | Écoute # | Lecture # | Écriture # | Expression orale #
        10 et plus | 8,5 | 8 | 7,5 | 7,5
        9 | 8 | 7 | 7 | 7
        8 | 7,5 | 6,5 | 6,5 | 6,5
        7 | 6 | 6 | 6 | 6
        6 | 5,5 | 5 | 5,5 | 5,5
        5 | 5 | 4 | 5 | 5
        4 | 4,5 | 3,5 | 4 | 4
        (Notes) | (0–9) | (0–9) | (0–9) | (0–9)
        (Pas entre les notes) | (0,5) | (0,5) | (0,5) | (0,5)
        """)]
    [InlineData("language-test.tcf", "2020-01-01", """
        Lowest score of each level, French
        NCLC | Listening # | Reading # | Writing # | Speaking #
        10 and above | 549 | 549 | 16 | 16
        9 | 523 | 524 | 14 | 14
        8 | 503 | 499 | 12 | 12
        7 | 458 | 453 | 10 | 10
        6 | 398 | 406 | 7 | 7
        5 | 369 | 375 | 6 | 6
        4 | 331 | 342 | 4 | 4
        (Scores) | (0–699) | (0–699) | (0–20) | (0–20)
        (Step between scores) | (1) | (1) | (1) | (1)
        """, null)]
    [InlineData("funds.settlement", "2020-01-01", """
        People in the family | Amount #
        1 | $12,669
        2 | $15,772
        3 | $19,390
        4 | $23,542
        5 | $26,701
        6 | $30,114
        7 | $33,528
        Each person more | $3,414
        """, """
        Personnes dans la famille | Montant #
        1 | 12 669 $
        2 | 15 772 $
        3 | 19 390 $
        4 | 23 542 $
        5 | 26 701 $
        6 | 30 114 $
        7 | 33 528 $
        Chaque personne de plus | 3 414 $
        """)]
    [InlineData("fees.biometrics", "2020-01-01", """
        Name | Amount #
        Person | $85
        Family | $170
        """, null)]
    [InlineData("category.military", "2026-03-01", """
        Name | Value
        Version | 2026-V1
        Name | Skilled military recruits
        Label in the feed | Skilled Military Recruits, 2026-Version 1
        Status of the label | published
        Military service · years | 10
        Military service · years of the offer | 3
        Military service · credential | Post-secondary, two years

        Occupations
        Code | TEER | Title
        40042 | 0 | Commissioned officers of the Canadian Armed Forces
        42102 | 2 | Specialized members of the Canadian Armed Forces
        43204 | 3 | Operations members of the Canadian Armed Forces
        """, """
        Nom | Valeur
        Version | 2026-V1
        Nom | Recrues militaires qualifiées
        Appellation dans le flux | Recrues militaires qualifiées, 2026-Version 1
        Statut de l’appellation | publiée
        Service militaire · années | 10
        Service militaire · années de l’offre | 3
        Service militaire · diplôme | Postsecondaire, deux ans

        Professions
        Code | FÉER | Titre
        40042 | 0 | Officiers/officières de direction des Forces armées canadiennes
        42102 | 2 | Membres spécialisés des Forces armées canadiennes
        43204 | 3 | Membres des opérations des Forces armées canadiennes
        """)]
    [InlineData("programs.in-force", "2020-01-01", """
        Word | Meaning
        PNP | Provincial Nominee Program
        CEC | Canadian Experience Class
        FSW | Federal Skilled Worker Program
        FST | Federal Skilled Trades Program
        """, """
        Mot | Sens
        PNP | Programme des candidats des provinces
        CEC | Catégorie de l’expérience canadienne
        FSW | Programme des travailleurs qualifiés (fédéral)
        FST | Programme des travailleurs de métiers spécialisés (fédéral)
        """)]
    [InlineData("fsw.funds-exemption", "2020-01-01", """
        Word | Meaning
        82(2)(a) | –
        82(2)(b) | –
        82(2)(d) | –
        """, null)]
    [InlineData("work.measure", "2020-01-01", """
        Name | Value #
        Hours a week | 30
        Hours a year | 1,560
        """, null)]
    [InlineData("crs.tie-break", "2020-01-01", """
        Name | Value
        Rule | earlier submission first
        """, """
        Nom | Valeur
        Règle | présentation la plus ancienne d’abord
        """)]
    [InlineData("fst.language", "2020-01-01", """
        Name | CLB #
        Listening | 5
        Speaking | 5
        Reading | 4
        Writing | 4
        """, """
        Nom | NCLC #
        Écoute | 5
        Expression orale | 5
        Lecture | 4
        Écriture | 4
        """)]
    public void A_value_as_tables(string name, string on, string english, string? french)
    {
        Assert.Equal(english, Shown(name, on, En).Replace('\u00a0', ' '));
        if (french is not null) Assert.Equal(french, Shown(name, on, Fr).Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData("pebc | Pharmacy Examining Board of Canada | 2014-01-06 | 3131, 31120", "ces | Comparative Education Service, University of Toronto School of Continuing Studies | 2013-04-17 | any credential", En)]
    [InlineData("pebc | Bureau des examinateurs en pharmacie du Canada | 2014-01-06 | 3131, 31120", "Clé | Nom | Désigné | Pour", Fr)]
    public void Bodies_stand_under_their_keys(string one, string other, OfficialLanguage language) =>
        Assert.Empty(new[] { one, other }.Except(Shown("education-assessment.bodies", "2020-01-01", language).Split('\n')));

    [Fact]
    public void A_table_of_ages_says_so()
    {
        Assert.StartsWith("Age | With spouse # | Without spouse #\n0–17 | 0 | 0\n18 | 90 | 99\n", Shown("crs.age", "2020-01-01", En), StringComparison.Ordinal);
        Assert.StartsWith("Âge | Avec conjoint # | Sans conjoint #\n0–17 | 0 | 0\n", Shown("crs.age", "2020-01-01", Fr), StringComparison.Ordinal);
    }

    [Fact]
    public void A_maximum_is_one_number_or_one_for_each_column()
    {
        Assert.Equal("10 points", ValueSummary.Cap(Book["crs.spouse.education"]!, En));
        Assert.Equal("with spouse 100, without spouse 110", ValueSummary.Cap(Book["crs.age"]!, En));
        Assert.Equal("avec conjoint 100, sans conjoint 110", ValueSummary.Cap(Book["crs.age"]!, Fr));
        Assert.Null(ValueSummary.Cap(Book["crs.totals"]!, En));
    }

    [Fact]
    public void Occupations_before_2022_have_a_level_and_each_leads_to_itself()
    {
        var (provision, value) = Of("fst.occupations", "2020-01-01");

        var table = Assert.Single(new ValueView(provision, Book.Noc, En).Tables(value!));

        Assert.Equal(["Code", "Level", "Title"], table.Columns.Select(column => column.Heading));
        Assert.Equal(["6321", "B", "Chefs"], table.Rows[0].Select(cell => cell.Words));
        Assert.Equal("6321", $"{table.Rows[0][0].Occupation}");
        Assert.Null(table.Rows[0][1].Occupation);
    }

    [Fact]
    public void A_single_word_has_no_table_but_its_unit()
    {
        Assert.Equal("", Shown("crs.additional.sibling", "2020-01-01", En));
        var (provision, value) = Of("crs.additional.sibling", "2020-01-01");
        Assert.Equal(["15 points", "15\u00a0points"], [new ValueView(provision, Book.Noc, En).Amount(value!), new ValueView(provision, Book.Noc, Fr).Amount(value!)]);
    }

    [Theory]
    [InlineData("crs.canadian-work", "2020-01-01", "0 to 80 points", "0 à 80 points")]
    [InlineData("crs.spouse.education", "2020-01-01", "0 to 10 points", "0 à 10 points")]
    [InlineData("crs.education", "2020-01-01", "0 to 150 points", "0 à 150 points")]
    [InlineData("crs.transferability.education", "2020-01-01", "up to 50 points", "jusqu’à 50 points")]
    [InlineData("crs.totals", "2020-01-01", "40 to 1,200 points", "40 à 1 200 points")]
    [InlineData("language-test.ielts", "2020-01-01", "scale of CLB 4 to 10", "échelle des NCLC 4 à 10")]
    [InlineData("language-test.tcf", "2020-01-01", "scale of NCLC 4 to 10", "échelle des NCLC 4 à 10")]
    [InlineData("funds.settlement", "2020-01-01", "$3,414 to $33,528", "3 414 $ à 33 528 $")]
    [InlineData("fees.permanent-residence", "2020-01-01", "$150 to $550", "150 $ à 550 $")]
    [InlineData("category.military", "2026-03-01", "2026-V1, 3 occupations", "2026-V1, 3 professions")]
    [InlineData("category.french", "2024-01-01", "V1, NCLC 7", "V1, NCLC 7")]
    [InlineData("fst.occupations", "2020-01-01", "90 occupations", "90 professions")]
    [InlineData("noc.skilled-levels", "2023-01-01", "0, 1, 2, 3", "0, 1, 2, 3")]
    [InlineData("noc.edition", "2020-01-01", "2016", "2016")]
    [InlineData("work.measure", "2020-01-01", "Hours a week: 30; hours a year: 1,560", "Heures par semaine : 30; heures par année : 1 560")]
    [InlineData("crs.tie-break", "2020-01-01", "earlier submission first", "présentation la plus ancienne d’abord")]
    [InlineData("invitation.time-to-apply", "2020-01-01", "60 days", "60 jours")]
    [InlineData("language-test.validity", "2020-01-01", "2 years", "2 ans")]
    [InlineData("crs.additional.sibling", "2020-01-01", "15 points", "15 points")]
    [InlineData("crs.additional.sibling", "2016-01-01", "not in force", "non en vigueur")]
    [InlineData("fsw.language", "2020-01-01", "CLB 7", "NCLC 7")]
    [InlineData("fst.language", "2020-01-01", "CLB 4–5", "NCLC 4–5")]
    [InlineData("education-assessment.bodies", "2020-01-01", "8 entries", "8 entrées")]
    public void A_value_in_a_few_words(string name, string on, string english, string french)
    {
        Assert.Equal(english, Summary(name, on, En));
        Assert.Equal(french, Summary(name, on, Fr).Replace('\u00a0', ' '));
    }

    private static (Provision Provision, LawNode? Value) Of(string name, string on) => (Book[name]!, Book[name]!.On(LocalDatePattern.Iso.Parse(on).Value)?.Value);

    private static string Summary(string name, string on, OfficialLanguage language) => ValueSummary.Of(Of(name, on).Provision, Of(name, on).Value, language);

    // Numbers stand right, which their columns say with a sign.
    private static string Shown(string name, string on, OfficialLanguage language)
    {
        var (provision, value) = Of(name, on);
        if (value is null) return "";
        var view = new ValueView(provision, Book.Noc, language);
        return string.Join("\n\n", view.Tables(value).Select(table => string.Join('\n',
        [
            .. table.Title is { } title ? (string[])[title] : [],
            string.Join(" | ", table.Columns.Select(column => column.IsNumber ? $"{column.Heading} #" : column.Heading)),
            .. table.Rows.Select(row => string.Join(" | ", row.Select(cell => cell.IsAside ? $"({cell.Words})" : cell.Words))),
        ])));
    }
}
