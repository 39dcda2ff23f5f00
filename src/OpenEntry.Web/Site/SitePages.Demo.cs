namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Demo = new("/Public/Demo/Index", "/demo", "/demonstration");
    public static readonly SitePage DemoLetters = new("/Public/Demo/Letters", "/demo/letters", "/demonstration/lettres");
}
