using OpenEntry.Web.Accounts;

namespace OpenEntry.Web.Pages.Candidate.Account;

/// <summary>What comes next is in the mail, whatever that is.</summary>
[May(SiteAction.ComeIn)]
public sealed class CheckMailModel : AccountPageModel;
