namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Home = new("/Public/Home", "", "");
    public static readonly SitePage Status = new("/Public/Status", "/status", "/etat");
}
