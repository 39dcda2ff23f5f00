using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Access;

/// <summary>Recognizes the API key of a request, <c>Authorization: Bearer openentry_…</c>: its name becomes the user, its scopes claims.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Desks desks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string ScopeClaim = "scope";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (await desks.Keys.RecognizeAsync(sent[Bearer.Length..].Trim(), Context.RequestAborted).ConfigureAwait(false) is not { } key) return AuthenticateResult.Fail("No valid key.");
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Name), .. key.ScopeList.Select(scope => new Claim(ScopeClaim, scope))], Scheme.Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Context.WriteProblemAsync(WebErrors.KeyNeeded.At(Place.None));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteProblemAsync(WebErrors.ScopeNeeded.At(Place.None, Context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>()?.Scope ?? ""));
}
