namespace OpenEntry.Web.Site;

public static partial class SitePages
{
    public static readonly SitePage Register = new("/Candidate/Account/Register", "/account/register", "/compte/inscription");
    public static readonly SitePage CheckMail = new("/Candidate/Account/CheckMail", "/account/check-your-mail", "/compte/verifiez-votre-courriel");
    public static readonly SitePage ConfirmAccount = new("/Candidate/Account/Confirm", "/account/confirm/{code}", "/compte/confirmer/{code}");
    public static readonly SitePage SignIn = new("/Candidate/Account/SignIn", "/sign-in", "/connexion");
    public static readonly SitePage SecondStep = new("/Candidate/Account/SecondStep", "/sign-in/code", "/connexion/code");
    public static readonly SitePage RecoveryStep = new("/Candidate/Account/RecoveryStep", "/sign-in/recovery-code", "/connexion/code-de-recuperation");
    public static readonly SitePage ForgottenPassword = new("/Candidate/Account/ForgottenPassword", "/account/forgotten-password", "/compte/mot-de-passe-oublie");
    public static readonly SitePage ResetPassword = new("/Candidate/Account/ResetPassword", "/account/new-password/{code}", "/compte/nouveau-mot-de-passe/{code}");
    public static readonly SitePage SecondFactor = new("/Candidate/Account/SecondFactor", "/account/second-factor", "/compte/second-facteur");
    public static readonly SitePage Authenticator = new("/Candidate/Account/Authenticator", "/account/authenticator", "/compte/authentificateur");
    public static readonly SitePage Passkeys = new("/Candidate/Account/Passkeys", "/account/passkeys", "/compte/cles-d-acces");
    public static readonly SitePage RecoveryCodes = new("/Candidate/Account/RecoveryCodes", "/account/recovery-codes", "/compte/codes-de-recuperation");
    public static readonly SitePage Security = new("/Candidate/Account/Security", "/account", "/compte");
    public static readonly SitePage ChangePassword = new("/Candidate/Account/ChangePassword", "/account/password", "/compte/mot-de-passe");
    public static readonly SitePage ChangeEmail = new("/Candidate/Account/ChangeEmail", "/account/email", "/compte/courriel");
    public static readonly SitePage ConfirmEmail = new("/Candidate/Account/ConfirmEmail", "/account/email/{code}", "/compte/courriel/{code}");
    public static readonly SitePage Sessions = new("/Candidate/Account/Sessions", "/account/sessions", "/compte/sessions");
    public static readonly SitePage PreferredLanguage = new("/Candidate/Account/PreferredLanguage", "/account/language", "/compte/langue");
    public static readonly SitePage Access = new("/Candidate/Account/Access", "/account/access", "/compte/acces");
    public static readonly SitePage GiveAccess = new("/Candidate/Account/GiveAccess", "/account/access/give", "/compte/acces/donner");
    public static readonly SitePage Files = new("/Candidate/Account/Files", "/account/files", "/compte/dossiers");
    public static readonly SitePage LeaveSite = new("/Candidate/Account/LeaveSite", "/sign-out", "/deconnexion");
}
