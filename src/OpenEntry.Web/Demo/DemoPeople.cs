using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Web.Demo;

/// <summary>One of the made-up people of the demonstration.</summary>
/// <param name="Email">With what they sign in.</param>
/// <param name="Name">Given names and family name.</param>
/// <param name="Language">In which language they are written to.</param>
/// <param name="Story">What there is to see with them.</param>
/// <param name="DaysAgo">Since when they have an account.</param>
public sealed record DemoPerson(string Email, (string Given, string Family) Name, OfficialLanguage Language, Text Story, int DaysAgo)
{
    /// <summary>Their profile on the day they began it; null for who has none.</summary>
    public Func<LocalDate, Profile>? Profile { get; init; }

    /// <summary>Whether they submitted it.</summary>
    public bool Submits { get; init; } = true;
}

/// <summary>The made-up people, the one who came first first. None of them exists.</summary>
public static class DemoPeople
{
    /// <summary>The password of them all.</summary>
    public const string Password = "made-up people only";

    public static DemoPerson Tomas { get; } = new("tomas@demo.example", ("Tomás", "Herrera"), OfficialLanguage.English,
        new Text("His year in the pool is over: renew the profile without typing anything again", "Son année dans le bassin est terminée\u00a0: renouveler le profil sans rien retaper"), 400)
    { Profile = today => Base(today, "Tomás", "Herrera", 1988, "CO", "21232", 4, 0, 9) };

    public static DemoPerson Priya { get; } = new("priya@demo.example", ("Priya", "Nair"), OfficialLanguage.English,
        new Text("Invited in the round of the demonstration: read the letter, compare the scores, accept or decline", "Invitée lors de la ronde de la démonstration\u00a0: lire la lettre, comparer les notes, accepter ou refuser"), 150)
    {
        Profile = today => Base(today, "Priya", "Nair", 1997, "IN", "21231", 3, 3, 10) with
        {
            Education =
            [
                Foreign(CredentialLevel.ThreeYearOrMore, "IN", today.PlusYears(-8), today.PlusYears(-2)),
                new Credential { Level = CredentialLevel.Masters, Country = "CA", Completed = today.PlusYears(-3).PlusMonths(-2), CanadianStudy = new CanadianStudyDetails { FullTimeMonths = 20, MonthsInCanada = 20 } },
            ],
            Relatives = [new Relative { Relationship = Relationship.Sibling, BirthDate = new LocalDate(1994, 6, 2), Status = CanadianStatus.Citizen }],
        },
    };

    public static DemoPerson Amelie { get; } = new("amelie@demo.example", ("Amélie", "Roy"), OfficialLanguage.French,
        new Text("In the pool, French first: rank, calendar, advice, history; a representative has access", "Dans le bassin, le français d’abord\u00a0: rang, calendrier, conseils, historique; une représentante a accès"), 120)
    {
        Profile = today => Base(today, "Amélie", "Roy", 1992, "FR", "31301", 5, 2, 7) with
        {
            FirstOfficialLanguage = OfficialLanguage.French,
            LanguageTests =
            [
                new LanguageTestResult { Test = "tef", TestDate = today.PlusMonths(-5), Listening = 330, Reading = 270, Writing = 350, Speaking = 360 },
                new LanguageTestResult { Test = "celpip", TestDate = today.PlusMonths(-14), Listening = 7, Reading = 7, Writing = 6, Speaking = 7 },
            ],
        },
    };

    public static DemoPerson Kofi { get; } = new("kofi@demo.example", ("Kofi", "Mensah"), OfficialLanguage.English,
        new Text("British Columbia offers him a nomination: accept it and see 600 points", "La Colombie-Britannique lui offre une désignation\u00a0: l’accepter et voir 600 points"), 60)
    { Profile = today => Base(today, "Kofi", "Mensah", 1985, "GH", "72106", 6, 2, 7) };

    public static DemoPerson Daniel { get; } = new("daniel@demo.example", ("Daniel", "Okafor"), OfficialLanguage.English,
        new Text("Has begun a profile: complete it and submit it", "A commencé un profil\u00a0: le terminer et le présenter"), 10)
    { Profile = today => Base(today, "Daniel", "Okafor", 1995, "NG", "11202", 3, 0, 9), Submits = false };

    public static DemoPerson Marie { get; } = new("marie@demo.example", ("Marie", "Lavoie"), OfficialLanguage.French,
        new Text("An authorized representative: acts for Amélie, may read and change her profile", "Une représentante autorisée\u00a0: agit pour Amélie, peut lire et modifier son profil"), 9);

    public static IReadOnlyList<DemoPerson> All { get; } = [Tomas, Priya, Amelie, Kofi, Daniel, Marie];

    private static Profile Base(LocalDate today, string given, string family, int born, string country, string noc, int yearsAbroad, int yearsInCanada, int clb)
    {
        var inCanada = today.PlusYears(-yearsInCanada).PlusMonths(yearsInCanada > 0 ? -2 : 0);
        var job = new Job { Noc = noc, Country = country, From = inCanada.PlusYears(-yearsAbroad).PlusMonths(-4), To = inCanada.PlusMonths(-3), HoursPerWeek = 40, PrimaryOccupation = true };
        return new Profile
        {
            Id = "demo",
            GivenNames = given,
            FamilyName = family,
            BirthDate = new LocalDate(born, 3, 14),
            FirstOfficialLanguage = OfficialLanguage.English,
            LanguageTests = [Celpip(today.PlusMonths(-6), clb)],
            Education = [Foreign(CredentialLevel.ThreeYearOrMore, country, new LocalDate(born + 23, 5, 31), today.PlusYears(-1))],
            Work = yearsInCanada == 0 ? [job] : [job, new Job { Noc = noc, Country = "CA", From = inCanada, HoursPerWeek = 37.5m }],
            SettlementFunds = 24_000,
            WorkAuthorization = yearsInCanada == 0 ? null : new WorkAuthorization { Kind = PermitKind.Open, From = inCanada, To = today.PlusYears(1) },
        };
    }

    private static LanguageTestResult Celpip(LocalDate day, int level) => new() { Test = "celpip", TestDate = day, Listening = level, Reading = level, Writing = level, Speaking = level };

    private static Credential Foreign(CredentialLevel level, string country, LocalDate completed, LocalDate assessed) =>
        new() { Level = level, Country = country, Completed = completed, Assessment = new CredentialAssessment { Body = "wes", Issued = assessed, Equivalent = level } };
}
