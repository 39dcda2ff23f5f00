using OpenEntry.Law;

namespace OpenEntry.Web.Site;

/// <summary>The pages of a person's file.</summary>
public static class FileMenu
{
    public static IReadOnlyList<(SitePage Page, Text Words)> All { get; } =
    [
        (SitePages.MyFile, new Text("Overview", "Aperçu")),
        (SitePages.MyProfile, new Text("Profile", "Profil")),
        (SitePages.MyAssessment, new Text("Score", "Note")),
        (SitePages.MyCalendar, new Text("Calendar", "Calendrier")),
        (SitePages.MyAdvice, new Text("Advice", "Conseils")),
        (SitePages.MyRounds, new Text("Rounds", "Rondes")),
        (SitePages.MyInvitation, new Text("Invitation", "Invitation")),
        (SitePages.MyNotices, new Text("Notices", "Avis")),
        (SitePages.MyHistory, new Text("History", "Historique")),
        (SitePages.TakeOut, new Text("Take everything out", "Obtenir une copie de tout")),
        (SitePages.WithdrawProfile, new Text("Withdraw", "Retirer le profil")),
        (SitePages.EraseMe, new Text("Erase me", "M’effacer")),
    ];
}
