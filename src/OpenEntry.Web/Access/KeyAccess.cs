using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using OpenEntry.Registry.Keys;
using OpenEntry.Registry.Records;

namespace OpenEntry.Web.Access;

/// <summary>Which endpoints need which scope, and who acts by a key.</summary>
internal static class KeyAccess
{
    public static IServiceCollection AddKeyAccess(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All.Keys) authorization.AddPolicy(scope, policy => policy.RequireClaim(ApiKeyHandler.ScopeClaim, scope));
        return services;
    }

    /// <summary>Answers only to a key that may do this.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(scope).WithMetadata(new NeededScope(scope));

    public static bool May(this ClaimsPrincipal user, string scope) => user.HasClaim(ApiKeyHandler.ScopeClaim, scope);

    /// <summary>The key as a program, which is what acts on profiles.</summary>
    public static Actor AsProgram(this ClaimsPrincipal user) => new(ActorKind.Program, user.Identity!.Name!);

    /// <summary>The officer the key was issued to, however many keys they have; the program, where there is none, which may not do what officers do.</summary>
    public static Actor AsOfficer(this ClaimsPrincipal user) => user.FindFirst(ApiKeyHandler.OfficerClaim) is { } officer ? Actor.Officer(officer.Value) : user.AsProgram();

    /// <summary>The province or territory the key acts for.</summary>
    public static Actor AsProvince(this ClaimsPrincipal user) => Actor.Province(user.FindFirst(ApiKeyHandler.ProvinceClaim)!.Value);
}

/// <summary>The scope an endpoint needs.</summary>
internal sealed record NeededScope(string Scope);
