namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Score = new("/Public/Score/Index", "/score", "/note");
    public static readonly SitePage ExactScore = new("/Public/Score/Exact", "/score/exact", "/note/exacte");
    public static readonly SitePage ExactScorePart = new("/Public/Score/Part", "/score/exact/{part}/{entry?}/{stage?}", "/note/exacte/{part}/{entry?}/{stage?}");
}
