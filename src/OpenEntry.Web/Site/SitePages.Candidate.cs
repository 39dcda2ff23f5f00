namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage MyFile = new("/Candidate/Home", "/my-file", "/mon-dossier");
    public static readonly SitePage MyProfile = new("/Candidate/Profile/Index", "/my-file/profile", "/mon-dossier/profil");
    public static readonly SitePage MyProfilePart = new("/Candidate/Profile/Part", "/my-file/profile/{part}/{entry?}/{stage?}", "/mon-dossier/profil/{part}/{entry?}/{stage?}");
    public static readonly SitePage CheckProfile = new("/Candidate/Profile/Check", "/my-file/check", "/mon-dossier/verification");
    public static readonly SitePage ProfileReceipt = new("/Candidate/Profile/Receipt", "/my-file/receipt", "/mon-dossier/recu");
    public static readonly SitePage MyAssessment = new("/Candidate/Assessment", "/my-file/score", "/mon-dossier/note");
    public static readonly SitePage MyCalendar = new("/Candidate/Calendar", "/my-file/calendar", "/mon-dossier/calendrier");
    public static readonly SitePage MyAdvice = new("/Candidate/Advice", "/my-file/advice", "/mon-dossier/conseils");
    public static readonly SitePage MyHistory = new("/Candidate/History", "/my-file/history", "/mon-dossier/historique");
    public static readonly SitePage MyNotices = new("/Candidate/Notices", "/my-file/notices", "/mon-dossier/avis");
    public static readonly SitePage MyRounds = new("/Candidate/Rounds/Index", "/my-file/rounds", "/mon-dossier/rondes");
    public static readonly SitePage MyRound = new("/Candidate/Rounds/Round", "/my-file/rounds/{number}", "/mon-dossier/rondes/{number}");
    public static readonly SitePage MyInvitation = new("/Candidate/Invitation/Index", "/my-file/invitation", "/mon-dossier/invitation");
    public static readonly SitePage AnswerInvitation = new("/Candidate/Invitation/Answer", "/my-file/invitation/{answer}", "/mon-dossier/invitation/{answer}");
    public static readonly SitePage MyNomination = new("/Candidate/Nomination", "/my-file/nomination", "/mon-dossier/designation");
    public static readonly SitePage WithdrawProfile = new("/Candidate/Withdraw", "/my-file/withdraw", "/mon-dossier/retrait");
    public static readonly SitePage RenewProfile = new("/Candidate/Renew", "/my-file/renew", "/mon-dossier/renouvellement");
    public static readonly SitePage TakeOut = new("/Candidate/TakeOut", "/my-file/take-out", "/mon-dossier/copie");
    public static readonly SitePage Erased = new("/Public/Erased", "/erased", "/efface");
    public static readonly SitePage EraseMe = new("/Candidate/Erase", "/my-file/erase", "/mon-dossier/effacement");
}
