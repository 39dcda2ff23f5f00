namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Home = new("/Public/Home", "", "");
    public static readonly SitePage Status = new("/Public/Status", "/status", "/etat");

    public static readonly SitePage Rounds = new("/Public/Rounds/Rounds", "/rounds", "/rondes");
    public static readonly SitePage Round = new("/Public/Rounds/Round", "/rounds/{number}", "/rondes/{number}");
    public static readonly SitePage RoundCharts = new("/Public/Rounds/Charts", "/rounds/charts", "/rondes/graphiques");
    public static readonly SitePage Subscribe = new("/Public/Rounds/Subscribe", "/rounds/subscribe", "/rondes/abonnement");
    public static readonly SitePage SubscribeByMail = new("/Public/Rounds/ByMail", "/rounds/subscribe/mail", "/rondes/abonnement/courriel");
    public static readonly SitePage ConfirmSubscription = new("/Public/Rounds/ConfirmMail", "/rounds/subscribe/mail/{code}", "/rondes/abonnement/courriel/{code}");
    public static readonly SitePage EndSubscription = new("/Public/Rounds/EndMail", "/rounds/subscribe/mail/{code}/end", "/rondes/abonnement/courriel/{code}/fin");

    public static readonly SitePage Categories = new("/Public/Categories/Categories", "/categories", "/categories");
    public static readonly SitePage Category = new("/Public/Categories/Category", "/categories/{key}", "/categories/{key}");
    public static readonly SitePage Occupations = new("/Public/Categories/Occupations", "/occupations", "/professions");
    public static readonly SitePage Occupation = new("/Public/Categories/Occupation", "/occupations/{code}", "/professions/{code}");

    public static readonly SitePage LawBook = new("/Public/Laws/LawBook", "/law", "/loi");
    public static readonly SitePage Provision = new("/Public/Laws/Provision", "/law/{key}", "/loi/{key}");
    public static readonly SitePage LawCompare = new("/Public/Laws/Compare", "/law/compare", "/loi/comparer");
    public static readonly SitePage Amendments = new("/Public/Laws/Amendments", "/law/amendments", "/loi/modifications");
    public static readonly SitePage Readings = new("/Public/Laws/Readings", "/law/readings", "/loi/interpretations");
    public static readonly SitePage Reform = new("/Public/Laws/Reform", "/law/reforms/{name}", "/loi/reformes/{name}");

    public static readonly SitePage HowItWorks = new("/Public/HowItWorks", "/how-it-works", "/fonctionnement");
}
