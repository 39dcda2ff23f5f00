using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry.Subscriptions;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Pages.Candidate.Account;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>Asks for a letter after each round. The answer is the same whether the address gets them already or not.</summary>
[May(SiteAction.ComeIn)]
public sealed class ByMailModel : AccountPageModel
{
    public Form Form { get; } = new(EmailField with { AutoComplete = "email" });

    public bool IsAsked { get; private set; }

    public void OnGet() => IsAsked = Done is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Form.TakeAndCheck(Request.Form).IsValid) return Again();
        var email = Form.Typed("email");
        if (TooMany(AttemptKind.Letter, email, Form) is { } later) return later;
        var links = new SubscriptionLinks(
            Links.To(SitePages.ConfirmSubscription, ("code", SubscriptionLinks.Key)),
            Links.To(SitePages.EndSubscription, ("code", SubscriptionLinks.Key)),
            Links.To(SitePages.Round, ("number", SubscriptionLinks.Number)));
        var asked = await SignIns.EvenAsync(() => Desks.Subscriptions.AskAsync(email, Language, links, Stop));
        if (asked.IsOk) return GoTo(SitePages.SubscribeByMail, ("done", "asked"));
        Fail(Form, "email", asked.Errors);
        return Again();
    }
}
