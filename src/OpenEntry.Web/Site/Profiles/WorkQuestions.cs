using OpenEntry.Law;
using OpenEntry.Law.Noc;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>What is asked about work: jobs, certificates in a trade, military service.</summary>
internal static class WorkQuestions
{
    private const string Occupations = "/suggest/occupations";

    public static Field Occupation(string name, Text label, PartContext context) => new(name, FieldKind.Suggested, label)
    {
        Suggest = Occupations,
        Longest = 100,
        Hint = new Text("Type a title and choose, or the code of the National Occupational Classification: five digits (2021), or four (2016)", "Tapez un titre et choisissez, ou le code de la Classification nationale des professions\u00a0: cinq chiffres (2021) ou quatre (2016)"),
    };

    public static IReadOnlyList<Asked> Job(PartContext context) =>
    [
        Asked.Of(Occupation("noc", new Text("Occupation", "Profession"), context), AnswerKind.Text),
        Asked.Of(new Field("title", FieldKind.Text, context.Ask(new Text("Your title or employer", "Votre titre ou employeur"), new Text("Their title or employer", "Son titre ou son employeur"))) { Optional = true, Hint = context.Ask(new Text("Only for you, to tell your jobs apart", "Pour vous seulement, afin de distinguer vos emplois"), new Text("Only for you, to tell the jobs apart", "Pour vous seulement, afin de distinguer les emplois")) }, AnswerKind.Text),
        Asked.Of(new Field("country", FieldKind.Select, context.Ask(new Text("Country where you did the work", "Pays où vous avez travaillé"), new Text("Country where they did the work", "Pays où cette personne a travaillé"))) { Choices = Answers.Countries, IsAlphabetical = true, Hint = context.Ask(new Text("Where you were, not where the employer is", "Là où vous étiez, et non là où se trouve l’employeur"), new Text("Where they were, not where the employer is", "Là où cette personne était, et non là où se trouve l’employeur")) }, AnswerKind.Text),
        Asked.Of(new Field("from", FieldKind.Date, new Text("First day", "Premier jour")) { HasHappened = true }, AnswerKind.Text),
        Asked.Of(new Field("to", FieldKind.Date, new Text("Last day", "Dernier jour")) { Optional = true, Hint = context.Ask(new Text("Leave it open if you still work there", "Laissez en blanc si vous y travaillez encore"), new Text("Leave it open if they still work there", "Laissez en blanc si cette personne y travaille encore")) }, AnswerKind.Text),
        Asked.Of(new Field("hoursPerWeek", FieldKind.Number, new Text("Hours a week", "Heures par semaine")) { Least = 0.25m, Most = 168, Step = 0.25m, Unit = new Text("hours", "heures"), Hint = context.Ask(new Text("What you were usually paid for; more than 30 count as 30", "Celles qui vous étaient habituellement payées; au-delà de 30, 30 comptent"), new Text("What they were usually paid for; more than 30 count as 30", "Celles qui étaient habituellement payées; au-delà de 30, 30 comptent")) }, AnswerKind.Number),
    ];

    public static IReadOnlyList<Asked> Details(PartContext context)
    {
        var asked = new List<Asked>
        {
            Asked.Of(Answers.YesOrNo("dutiesPerformed", context.Ask(new Text("Did you perform the main duties of this occupation?", "Avez-vous exercé les fonctions principales de cette profession?"), new Text("Did they perform the main duties of this occupation?", "Cette personne a-t-elle exercé les fonctions principales de cette profession?"))) with { Hint = new Text("The lead statement, most of the main duties and all essential ones", "L’énoncé principal, la plupart des fonctions principales et toutes celles qui sont essentielles") }, AnswerKind.YesNo),
            Asked.Of(Answers.YesOrNo("paid", context.Ask(new Text("Were you paid, by wages or commission?", "Étiez-vous rémunéré, par salaire ou commissions?"), new Text("Were they paid, by wages or commission?", "Cette personne était-elle rémunérée, par salaire ou commissions?"))), AnswerKind.YesNo),
            Asked.Of(Answers.YesOrNo("selfEmployed", context.Ask(new Text("Were you self-employed?", "Étiez-vous travailleur autonome?"), new Text("Were they self-employed?", "Cette personne travaillait-elle à son compte?"))), AnswerKind.YesNo),
            Asked.Of(Answers.YesOrNo("fullTimeStudent", context.Ask(new Text("Were you a full-time student at the time?", "Étiez-vous étudiant à temps plein à l’époque?"), new Text("Were they a full-time student at the time?", "Cette personne étudiait-elle à temps plein à l’époque?"))), AnswerKind.YesNo),
        };
        if (context.Word("country") == "CA")
        {
            asked.Add(Asked.Of(Answers.YesOrNo("authorized", context.Ask(new Text("Were you allowed to work in Canada, with temporary resident status?", "Étiez-vous autorisé à travailler au Canada, avec un statut de résident temporaire?"), new Text("Were they allowed to work in Canada, with temporary resident status?", "Cette personne était-elle autorisée à travailler au Canada, avec un statut de résident temporaire?"))), AnswerKind.YesNo));
            asked.Add(Asked.Of(Answers.YesOrNo("canadianEmployer", new Text("Was it for a Canadian employer?", "Était-ce pour un employeur canadien?")) with { Hint = new Text("Remote work for an employer abroad is no Canadian experience", "Le télétravail pour un employeur à l’étranger n’est pas une expérience canadienne") }, AnswerKind.YesNo));
            asked.Add(Asked.Of(Answers.YesOrNo("publiclyFundedPhysician", context.Ask(new Text("Were you a physician giving publicly funded medical services?", "Étiez-vous médecin fournissant des services médicaux financés par l’État?"), new Text("Were they a physician giving publicly funded medical services?", "Cette personne était-elle médecin et fournissait-elle des services médicaux financés par l’État?"))), AnswerKind.YesNo));
        }

        asked.Add(Asked.Of(Answers.YesOrNo("primaryOccupation", context.Ask(new Text("Is this your primary occupation?", "Est-ce votre profession principale?"), new Text("Is this their primary occupation?", "Est-ce sa profession principale?"))) with { Hint = new Text("The one occupation on which the Federal Skilled Worker Program looks for a year of continuous work; say yes for one occupation only", "La profession pour laquelle le Programme des travailleurs qualifiés (fédéral) exige un an de travail continu; répondez oui pour une seule profession") }, AnswerKind.YesNo));
        if (IsTrade(context)) asked.Add(Asked.Of(new Field("qualifiedFrom", FieldKind.Date, context.Ask(new Text("Day from which you could practise the trade by yourself", "Jour à partir duquel vous pouviez exercer le métier de façon autonome"), new Text("Day from which they could practise the trade by themselves", "Jour à partir duquel cette personne pouvait exercer le métier de façon autonome"))) { Optional = true, Hint = new Text("If later than the first day", "S’il est postérieur au premier jour") }, AnswerKind.Text));
        if (Others(context) is { Count: > 1 } others)
        {
            asked.Add(Asked.Of(new Field("nocOther", FieldKind.Radios, new Text("Which of these is it in the other edition of the classification?", "Laquelle de ces professions est-ce dans l’autre version de la classification?"))
            {
                Hint = new Text("The code you gave has several counterparts; the work counts once this is said", "Le code indiqué a plusieurs correspondances; le travail compte une fois ce point précisé"),
                Optional = true,
                Choices = [.. others.Select(code => new Choice($"{code}", Titled(context, code)))],
            }, AnswerKind.Text));
        }

        return asked;
    }

    public static string Line(PartContext context)
    {
        var title = context.Word("title") is { Length: > 0 } words ? words : NocCode.TryParse(context.Word("noc"), out var code) ? context.Law.Noc[code]?.Title.In(context.Language) ?? "" : "";
        return $"{title} ({context.Word("noc")}), {Answers.In(Answers.Countries, context.Word("country"), context.Language)}, {Days.Span(context.Word("from"), context.Word("to"), context.Language)}";
    }

    public static IReadOnlyList<Asked> Certificate(PartContext context) =>
    [
        Asked.Of(Occupation("noc", new Text("The trade", "Le métier"), context), AnswerKind.Text),
        Asked.Of(new Field("issuedBy", FieldKind.Select, new Text("Who issued it?", "Qui l’a délivré?")) { Choices = [.. Answers.Provinces, new Choice("federal", new Text("A federal authority", "Une autorité fédérale"))] }, AnswerKind.Text),
        Asked.Of(new Field("issued", FieldKind.Date, new Text("Day of issue", "Date de délivrance")) { HasHappened = true }, AnswerKind.Text),
        Asked.Of(new Field("expires", FieldKind.Date, new Text("Day it expires", "Date d’expiration")) { Optional = true }, AnswerKind.Text),
    ];

    public static string CertificateLine(PartContext context) => $"{context.Word("noc")}, {context.Word("issuedBy")}, {Days.In(context.Word("issued"), context.Language)}";

    public static IReadOnlyList<Asked> Military(PartContext context)
    {
        var served = new DependsOn("served", "yes");
        return
        [
            new(Answers.YesOrNo("served", new Text("Did you serve in the military of another country?", "Avez-vous servi dans l’armée d’un autre pays?")), "militaryService", AnswerKind.Gate),
            new(new Field("country", FieldKind.Select, new Text("Country", "Pays")) { Choices = Answers.Countries, IsAlphabetical = true, OnlyIf = served }, "militaryService.country", AnswerKind.Text),
            new(Occupation("noc", new Text("Occupation", "Profession"), context) with { OnlyIf = served }, "militaryService.noc", AnswerKind.Text),
            new(new Field("from", FieldKind.Date, new Text("First day of continuous service", "Premier jour de service continu")) { HasHappened = true, OnlyIf = served }, "militaryService.from", AnswerKind.Text),
            new(new Field("to", FieldKind.Date, new Text("Last day", "Dernier jour")) { OnlyIf = served, Optional = true }, "militaryService.to", AnswerKind.Text),
            new(Answers.YesOrNo("recognized", new Text("Is it a military recognized by Canada?", "Est-ce une armée reconnue par le Canada?")) with { OnlyIf = served }, "militaryService.recognized", AnswerKind.YesNo),
            new(Answers.YesOrNo("forces", new Text("Do you hold a full-time offer of the Canadian Armed Forces for three years or more?", "Détenez-vous une offre à temps plein des Forces armées canadiennes de trois ans ou plus?")) with { OnlyIf = served }, "militaryService.canadianForcesOffer", AnswerKind.YesNo),
        ];
    }

    private static bool IsTrade(PartContext context) => context.Word("noc") is { Length: 5 } code && (code[0] is '7' or '8' or '9' || code.StartsWith("62", StringComparison.Ordinal) || code.StartsWith("63", StringComparison.Ordinal));

    private static IReadOnlyList<NocCode> Others(PartContext context) => NocCode.TryParse(context.Word("noc"), out var code) ? context.Law.Noc.InOtherEdition(code) : [];

    private static Text Titled(PartContext context, NocCode code) => context.Law.Noc[code] is { } occupation ? new Text($"{code} {occupation.Title.En}", $"{code} {occupation.Title.Fr}") : Text.Same($"{code}");
}
