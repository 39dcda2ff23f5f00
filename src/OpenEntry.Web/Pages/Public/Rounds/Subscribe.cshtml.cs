using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>How to hear of rounds, and to take the data.</summary>
internal sealed class SubscribeModel : SitePageModel
{
    public string Tag => Here.IsFrench ? "fr" : "en";

    public string Host => $"{Request.Scheme}://{Request.Host}";
}
