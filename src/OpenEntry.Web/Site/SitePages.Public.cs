namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Home = new("/Public/Home", "", "");
    public static readonly SitePage Status = new("/Public/Status", "/status", "/etat");
    public static readonly SitePage Round = new("/Public/Rounds/Round", "/rounds/{number}", "/rondes/{number}");
    public static readonly SitePage Provision = new("/Public/Law/Provision", "/law/{key}", "/loi/{key}");
}
