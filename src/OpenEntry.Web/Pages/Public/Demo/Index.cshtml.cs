using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Demo;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Demo;

/// <summary>Who can be signed in as in a demonstration. Nowhere else is there such a page.</summary>
public sealed class IndexModel(Desks desks, SignIns signIns, IServiceProvider services) : SitePageModel
{
    public DemoOffice Demo { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Codes { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (services.GetService<DemoOffice>() is not { } demo) return NotFound();
        await demo.People.WaitAsync(Stop).ConfigureAwait(false);
        Demo = demo;
        KeepNowhere();
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in DemoPeople.All)
        {
            if (await desks.SignIns.FindByEmailAsync(person.Email, Stop).ConfigureAwait(false) is { AuthenticatorKey: { } key }) codes[person.Email] = AuthenticatorCode.At(key, Here.Now);
        }

        Codes = codes;
        return Page();
    }

    /// <summary>Signs in without a password.</summary>
    public async Task<IActionResult> OnPostAsync(string email)
    {
        if (services.GetService<DemoOffice>() is not { } demo || DemoPeople.All.All(person => person.Email != email)) return NotFound();
        await demo.People.WaitAsync(Stop).ConfigureAwait(false);
        if (await desks.SignIns.FindByEmailAsync(email, Stop).ConfigureAwait(false) is not { } account) return GoTo(SitePages.Demo);
        await signIns.StrongAsync(account).ConfigureAwait(false);
        return GoTo(SitePages.MyFile);
    }
}
