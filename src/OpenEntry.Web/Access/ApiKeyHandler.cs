using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Keys;
using OpenEntry.Web.Limits;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Access;

/// <summary>Recognizes the API key of a request, <c>Authorization: Bearer openentry_…</c>: its name becomes the user, its scopes claims.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Desks desks, FalseKeys falseKeys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string ScopeClaim = "scope";
    public const string OfficerClaim = "officer";
    public const string ProvinceClaim = "province";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        if (!sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        // Whoever tries keys is stopped before the database is asked.
        if (falseKeys.AreTooMany(Context)) return AuthenticateResult.Fail("Too many false keys.");
        if (await desks.Keys.RecognizeAsync(sent[Bearer.Length..].Trim(), Context.RequestAborted).ConfigureAwait(false) is not { } key)
        {
            falseKeys.Count(Context);
            return AuthenticateResult.Fail("No valid key.");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Name), .. Scopes.All.Keys.Where(key.May).Select(scope => new Claim(ScopeClaim, scope))], Scheme.Name);
        if (key.Officer is { } officer) identity.AddClaim(new Claim(OfficerClaim, officer));
        if (key.Province is { } province) identity.AddClaim(new Claim(ProvinceClaim, province));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Headers.Authorization.Count > 0 && falseKeys.AreTooMany(Context)) return falseKeys.RefuseAsync(Context);
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Context.WriteProblemAsync(WebErrors.KeyNeeded.At(Place.None));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.WriteProblemAsync(WebErrors.ScopeNeeded.At(Place.None, Context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>()?.Scope ?? ""));
}
