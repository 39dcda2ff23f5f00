using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace OpenEntry.Web.Accounts;

/// <summary>As what somebody comes to a page. A representative has the roles of all that was permitted to them.</summary>
public enum SiteRole
{
    Anyone,

    /// <summary>Signed in by a password alone, with no second factor set up yet.</summary>
    WithoutSecondFactor,

    /// <summary>Signed in, for themselves.</summary>
    Candidate,

    /// <summary>Signed in, for somebody whose file they may read.</summary>
    Reader,

    /// <summary>The same, and change the profile.</summary>
    Editor,

    /// <summary>The same, and submit, renew, withdraw, answer.</summary>
    Submitter,
}

/// <summary>What pages let one do.</summary>
public enum SiteAction
{
    /// <summary>Open an account, sign in, ask for a new password or for letters about rounds.</summary>
    ComeIn,

    SetUpSecondFactor,

    /// <summary>One’s own sign-in, sessions, language; whose files one has access to.</summary>
    ManageAccount,

    ReadFile,
    EditFile,

    /// <summary>Submit, renew and withdraw a profile, answer invitations and nominations.</summary>
    SubmitFile,

    /// <summary>Give others access to one’s file, and end it.</summary>
    GiveAccess,

    /// <summary>Take everything out.</summary>
    TakeOut,

    /// <summary>Be forgotten.</summary>
    Erase,
}

/// <summary>Who may do what on the site: the one table.</summary>
public static class Permissions
{
    private static readonly SiteRole[] s_signedIn = [SiteRole.Candidate, SiteRole.Reader, SiteRole.Editor, SiteRole.Submitter];

    public static FrozenDictionary<SiteAction, IReadOnlyList<SiteRole>> Table { get; } = new Dictionary<SiteAction, IReadOnlyList<SiteRole>>
    {
        [SiteAction.ComeIn] = Enum.GetValues<SiteRole>(),
        [SiteAction.SetUpSecondFactor] = [SiteRole.WithoutSecondFactor, .. s_signedIn],
        [SiteAction.ManageAccount] = s_signedIn,
        [SiteAction.ReadFile] = [SiteRole.Candidate, SiteRole.Reader],
        [SiteAction.EditFile] = [SiteRole.Candidate, SiteRole.Editor],
        [SiteAction.SubmitFile] = [SiteRole.Candidate, SiteRole.Submitter],
        [SiteAction.GiveAccess] = [SiteRole.Candidate],
        [SiteAction.TakeOut] = [SiteRole.Candidate],
        [SiteAction.Erase] = [SiteRole.Candidate],
    }.ToFrozenDictionary();

    /// <summary>Whether somebody with these roles may do it.</summary>
    public static bool May(IEnumerable<SiteRole> roles, SiteAction action) => roles.Any(Table[action].Contains);

    internal static string Policy(SiteAction action) => $"site:{action}";
}

/// <summary>On the model of a page: what it lets one do. Who is not signed in is asked to; who may not is told so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayAttribute : AuthorizeAttribute
{
    public MayAttribute(SiteAction action)
    {
        (Action, Policy, AuthenticationSchemes) = (action, Permissions.Policy(action), IdentityConstants.ApplicationScheme);
    }

    public SiteAction Action { get; }
}

/// <summary>What a page needs.</summary>
internal sealed record Needed(SiteAction Action) : IAuthorizationRequirement;

/// <summary>Looks it up in the table.</summary>
internal sealed class NeededHandler(IHttpContextAccessor accessor) : AuthorizationHandler<Needed>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Needed requirement)
    {
        // Resolved only now: when this handler is made, nobody was recognized yet.
        if (accessor.HttpContext is { } http && http.RequestServices.GetRequiredService<Visitor>().May(requirement.Action)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
