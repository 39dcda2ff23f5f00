using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenEntry.Law;
using OpenEntry.Web.Demo;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Browser.Tests;

/// <summary>A visit to a page: by whom (null without an account), and at which address.</summary>
internal sealed record SiteVisit(string? Who, string Address);

/// <summary>Every page there is, each as somebody who has something to see there.</summary>
internal static class SiteVisits
{
    /// <param name="site">The site.</param>
    /// <param name="language">The language of the addresses.</param>
    /// <param name="round">A round that was held.</param>
    /// <param name="invited">Who was invited in it.</param>
    /// <param name="subscription">The key of letters about rounds that wait to be confirmed.</param>
    public static IReadOnlyList<SiteVisit> Of(DemoSite site, OfficialLanguage language, int round, DemoPerson invited, string subscription)
    {
        var pages = site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).Select(endpoint => endpoint.Metadata.GetMetadata<PageAddress>()?.Page).OfType<SitePage>().Distinct();
        return [.. pages.SelectMany(page => Visits(page)).OrderBy(visit => visit.Who, StringComparer.Ordinal).Distinct()];

        IEnumerable<SiteVisit> Visits(SitePage page)
        {
            SiteVisit As(DemoPerson? who, params IEnumerable<(string, object?)> values) => new(who?.Email, page.To(language, values));
            var (amelie, daniel, marie, tomas, kofi) = (DemoPeople.Amelie, DemoPeople.Daniel, DemoPeople.Marie, DemoPeople.Tomas, DemoPeople.Kofi);
            switch (page)
            {
                case var _ when page == SitePages.Round: return [As(null, ("number", round)), As(null, ("number", 300)), As(null, ("number", 1))];
                case var _ when page == SitePages.Category: return [As(null, ("key", "french"))];
                case var _ when page == SitePages.Occupation: return [As(null, ("code", "21231")), As(null, ("code", "2173"))];
                case var _ when page == SitePages.Provision: return [As(null, ("key", "crs.spouse.first-official-language"))];
                case var _ when page == SitePages.Reform: return [As(null, ("name", "federal-high-skilled-2026"))];
                case var _ when page == SitePages.Score: return [As(null), As(null, Facts(language))];
                case var _ when page == SitePages.ExactScorePart: return ProfileParts.All.Where(part => !part.OfSpouse).SelectMany(part => Parts(part).Where(values => values.Count < 3).Select(values => As(null, values)));
                case var _ when page == SitePages.MyProfilePart: return ProfileParts.All.Where(part => part.Key != "nomination").SelectMany(part => Parts(part).Select(values => As(daniel, values)));
                case var _ when page == SitePages.MyFile: return [As(amelie), As(daniel), As(marie), As(tomas), As(kofi), As(invited)];
                case var _ when page == SitePages.MyProfile: return [As(amelie), As(daniel), As(marie), As(tomas), As(invited)];
                case var _ when page == SitePages.CheckProfile: return [As(daniel)];
                case var _ when page == SitePages.MyRound: return [As(amelie, ("number", round))];
                case var _ when page == SitePages.MyInvitation: return [As(invited), As(marie)];
                case var _ when page == SitePages.AnswerInvitation: return [As(invited, ("answer", language == OfficialLanguage.French ? "accepter" : "accept")), As(invited, ("answer", language == OfficialLanguage.French ? "refuser" : "decline"))];
                case var _ when page == SitePages.MyNomination: return [As(kofi), As(amelie)];
                case var _ when page == SitePages.RenewProfile: return [As(tomas), As(amelie), As(daniel)];
                case var _ when page == SitePages.WithdrawProfile: return [As(amelie), As(marie)];
                case var _ when page == SitePages.Files: return [As(marie), As(daniel)];
                case var _ when page == SitePages.ConfirmAccount || page == SitePages.ResetPassword || page == SitePages.ConfirmEmail: return [As(null, ("code", "gone"))];
                case var _ when page == SitePages.ConfirmSubscription || page == SitePages.EndSubscription: return [As(null, ("code", subscription)), As(null, ("code", "gone"))];
                case var _ when page == SitePages.SecondStep || page == SitePages.RecoveryStep: return [];
                case var _ when page.View.StartsWith("/Candidate/", StringComparison.Ordinal) && (page.View.StartsWith("/Candidate/Account/", StringComparison.Ordinal) ? NeedsAccount(page) : true): return [As(amelie), As(marie)];
                default: return [As(null)];
            }
        }

        // The list, and of a new entry its pages; or the one page.
        IEnumerable<IReadOnlyList<(string, object?)>> Parts(ProfilePart part)
        {
            yield return [("part", part.KeyIn(language))];
            if (part.List is null) yield break;
            yield return [("part", part.KeyIn(language)), ("entry", 1)];
            if (part.Pages.Count > 1 && part.List is "languageTests" or "education" or "work" && !part.OfSpouse) yield return [("part", part.KeyIn(language)), ("entry", 1), ("stage", 2)];
        }
    }

    private static bool NeedsAccount(SitePage page) =>
        page != SitePages.Register && page != SitePages.CheckMail && page != SitePages.SignIn && page != SitePages.ForgottenPassword && page != SitePages.LeaveSite;

    private static IEnumerable<(string, object?)> Facts(OfficialLanguage language) =>
    [
        ("age", 31), ("spouse", "no"), ("education", "Masters"), ("first", language == OfficialLanguage.French ? "french" : "english"),
        ("first-listening", 9), ("first-reading", 9), ("first-writing", 9), ("first-speaking", 9), ("second", "no"), ("canadianWork", 2), ("foreignWork", 3), ("credential", "threeOrMore"), ("offer", "none"), ("sibling", "yes"),
    ];
}
