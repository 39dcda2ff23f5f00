using OpenEntry.Law;
using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Site;

/// <summary>The pages of a person's file, and what one has to be permitted for each.</summary>
public static class FileMenu
{
    public static IReadOnlyList<(SitePage Page, Text Words, SiteAction Action)> All { get; } =
    [
        (SitePages.MyFile, new Text("Overview", "Aperçu"), SiteAction.ReadFile),
        (SitePages.MyProfile, new Text("Profile", "Profil"), SiteAction.ReadFile),
        (SitePages.MyAssessment, new Text("Score", "Note"), SiteAction.ReadFile),
        (SitePages.MyCalendar, new Text("Calendar", "Calendrier"), SiteAction.ReadFile),
        (SitePages.MyAdvice, new Text("Advice", "Conseils"), SiteAction.ReadFile),
        (SitePages.MyRounds, new Text("Rounds", "Rondes"), SiteAction.ReadFile),
        (SitePages.MyInvitation, new Text("Invitation", "Invitation"), SiteAction.ReadFile),
        (SitePages.MyNotices, new Text("Notices", "Avis"), SiteAction.ReadFile),
        (SitePages.MyHistory, new Text("History", "Historique"), SiteAction.ReadFile),
        (SitePages.TakeOut, new Text("Take everything out", "Obtenir une copie de tout"), SiteAction.TakeOut),
        (SitePages.WithdrawProfile, new Text("Withdraw", "Retirer le profil"), SiteAction.SubmitFile),
        (SitePages.EraseMe, new Text("Erase me", "M’effacer"), SiteAction.Erase),
    ];
}
