using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Problems;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Accounts;

/// <summary>Recognizes who is signed in by a cookie that holds the secret of a session and nothing else; everything about it is in the registry, and can be ended there.</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> monitor, ILoggerFactory logger, UrlEncoder encoder, Desks desks, ServiceOptions options)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(monitor, logger, encoder)
{
    /// <summary>How Identity calls whoever showed more than a password.</summary>
    public const string Strong = "mfa";

    private bool IsSecure => Request.IsHttps || options.PublicAddress?.Scheme == Uri.UriSchemeHttps;

    // The prefix has browsers refuse it from anywhere but this very host.
    private string CookieName => IsSecure ? "__Host-openentry" : "openentry";

    private CookieOptions Cookie => new() { HttpOnly = true, Secure = IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[CookieName] is not { Length: > 0 } secret) return AuthenticateResult.NoResult();
        if (await desks.Sessions.SeenAsync(secret, Context.RequestAborted).ConfigureAwait(false) is not { } session) return AuthenticateResult.NoResult();
        Context.Features.Set(session);
        // What somebody sees who is signed in is for nobody after them.
        Response.Headers.CacheControl = "no-cache, no-store";
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"{session.AccountId}")], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        await EndAsync().ConfigureAwait(false);
        var account = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var secret = await desks.Sessions.OpenAsync(account, user.HasClaim("amr", Strong), Device.Of(Request.Headers.UserAgent.ToString()), Context.RequestAborted).ConfigureAwait(false);
        Response.Cookies.Append(CookieName, secret, Cookie);
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await EndAsync().ConfigureAwait(false);
        Response.Cookies.Delete(CookieName, Cookie);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var language = Context.GetEndpoint()?.Metadata.GetMetadata<PageAddress>()?.Language ?? RequestLanguage.Of(Request);
        // Who sends a form had its page, and so a session; a cookie without one is of one that has ended.
        var done = HttpMethods.IsPost(Request.Method) ? "unsaved" : Request.Cookies.ContainsKey(CookieName) ? "ended" : null;
        return SeeOther(SitePages.SignIn.To(language, ("to", SentForm.PageOf(Request)), ("done", done)));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var language = Context.GetEndpoint()?.Metadata.GetMetadata<PageAddress>()?.Language ?? RequestLanguage.Of(Request);
        return Context.Features.Get<OpenSession>() is { IsStrong: false }
            ? SeeOther(SitePages.SecondFactor.To(language))
            : Context.WriteProblemAsync(WebErrors.NotPermitted.At(Place.None));
    }

    // The session the browser came with, if it is still open.
    private async Task EndAsync()
    {
        if (Request.Cookies[CookieName] is not { Length: > 0 } secret || await desks.Sessions.SeenAsync(secret, Context.RequestAborted).ConfigureAwait(false) is not { } before) return;
        await desks.Sessions.RevokeAsync(before.AccountId, before.Id, Context.RequestAborted).ConfigureAwait(false);
    }

    private Task SeeOther(string address)
    {
        Response.StatusCode = StatusCodes.Status303SeeOther;
        Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
