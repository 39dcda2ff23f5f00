using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using OpenEntry.Registry.Accounts;
using OpenEntry.Web.Access;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Accounts;

/// <summary>Puts accounts together: Identity over the registry's own rows, sessions, permissions.</summary>
internal static class AccountServices
{
    private const string ByAddress = "ByAddress";

    // How long the second step, or a passkey, may take.
    private static readonly TimeSpan s_stepWithin = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddAccounts(this IServiceCollection services, ServiceOptions options)
    {
        // Pages know people by their session, everything else knows programs by their key.
        services.AddAuthentication(authentication => authentication.DefaultScheme = ByAddress)
            .AddPolicyScheme(ByAddress, null, policy => policy.ForwardDefaultSelector = context =>
                context.GetEndpoint()?.Metadata.GetMetadata<PageAddress>() is null ? ApiKeyHandler.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(IdentityConstants.ApplicationScheme, null)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie =>
            {
                cookie.Cookie.Name = "openentry-step";
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = options.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = s_stepWithin;
                cookie.SlidingExpiration = false;
            });
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<IClock>((cookie, clock) => cookie.TimeProvider = new ClockTime(clock));
        services.AddIdentityCore<Account>(identity =>
            {
                identity.SignIn.RequireConfirmedEmail = true;
                identity.Tokens.ProviderMap[TokenOptions.DefaultAuthenticatorProvider] = new TokenProviderDescriptor(typeof(AuthenticatorCodes));
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddUserStore<AccountStore>()
            .AddUserManager<AccountUsers>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = options.Accounts.HashRounds);
        services.AddOptions<IdentityPasskeyOptions>().Configure<AccountLinks>((passkeys, links) =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ServerDomain = options.PublicAddress?.Host;
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == OriginOf(context.HttpContext, options));
        });
        var authorization = services.AddAuthorizationBuilder();
        foreach (var action in Permissions.Table.Keys)
        {
            authorization.AddPolicy(Permissions.Policy(action), policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).AddRequirements(new Needed(action)));
        }

        return services
            .AddScoped<AuthenticatorCodes>()
            .AddScoped<IAuthorizationHandler, NeededHandler>()
            .AddScoped<Visitor>()
            .AddScoped<SignIns>()
            .AddSingleton<AccountLimits>()
            .AddSingleton<AccountLinks>();
    }

    /// <summary>The framework would make keys of its own in the home of whoever runs it, which nothing uses: the service has its keys already.</summary>
    public static void MakeNoOtherKeys(this IServiceCollection services)
    {
        foreach (var maker in services.Where(one => one.ServiceType == typeof(IHostedService) && one.ImplementationType?.Name == "DataProtectionHostedService").ToList()) services.Remove(maker);
    }

    private static string OriginOf(HttpContext context, ServiceOptions options) => options.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The clock of the service, for the framework.</summary>
    private sealed class ClockTime(IClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
    }
}
