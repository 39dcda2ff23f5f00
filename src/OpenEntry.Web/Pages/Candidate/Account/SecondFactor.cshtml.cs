using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>What stands between a password and the account: an app or a passkey. Nothing else is open before one of them is set up.</summary>
[May(SiteAction.SetUpSecondFactor)]
public sealed class SecondFactorModel : AccountPageModel;
