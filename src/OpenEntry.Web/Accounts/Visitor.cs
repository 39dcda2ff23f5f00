using OpenEntry.Law;
using OpenEntry.Registry;
using OpenEntry.Registry.Accounts;
using OpenEntry.Registry.Records;

namespace OpenEntry.Web.Accounts;

/// <summary>Who the request is from: nobody known, or somebody signed in, for themselves or for a person who gave them access. For pages to ask.</summary>
public sealed class Visitor(IHttpContextAccessor accessor, Desks desks)
{
    // Several places of a page name them; a visitor is one request.
    private Task<string?>? _actingForName;

    /// <summary>The session; null when nobody is signed in.</summary>
    public OpenSession? Session => accessor.HttpContext?.Features.Get<OpenSession>();

    public bool IsSignedIn => Session is not null;

    /// <summary>The account that is signed in.</summary>
    public Guid AccountId => Known.AccountId;

    /// <summary>The person of that account.</summary>
    public Guid OwnPersonId => Known.PersonId;

    /// <summary>The person whose file it is about: oneself, or who is acted for.</summary>
    public Guid PersonId => Known.ActingFor ?? Known.PersonId;

    public bool IsActingForSomebody => Session?.ActingFor is not null;

    /// <summary>Until a moment ago for somebody else, whose access has ended: now it is one’s own file.</summary>
    public bool HasLostAccess => Session is { HasLostAccess: true };

    /// <summary>What may be done with the file; everything with one’s own.</summary>
    public AccessScope Scope => Session switch
    {
        null or { IsStrong: false } => AccessScope.None,
        { ActingFor: null } => AccessScope.Read | AccessScope.Edit | AccessScope.Submit,
        { } session => session.Scope,
    };

    /// <summary>As whom the records show what is done.</summary>
    public Actor Actor => IsActingForSomebody ? Actor.Representative(Known.PersonId) : Actor.Candidate(Known.PersonId);

    /// <summary>The language of their choice; null when nobody is signed in.</summary>
    public OfficialLanguage? Language => Session?.Language;

    public IEnumerable<SiteRole> Roles
    {
        get
        {
            yield return SiteRole.Anyone;
            if (Session is not { } session) yield break;
            if (!session.IsStrong)
            {
                yield return SiteRole.WithoutSecondFactor;
            }
            else if (session.ActingFor is null)
            {
                yield return SiteRole.Candidate;
            }
            else
            {
                if (session.Scope.HasFlag(AccessScope.Read)) yield return SiteRole.Reader;
                if (session.Scope.HasFlag(AccessScope.Edit)) yield return SiteRole.Editor;
                if (session.Scope.HasFlag(AccessScope.Submit)) yield return SiteRole.Submitter;
            }
        }
    }

    private OpenSession Known => Session ?? throw new InvalidOperationException("Nobody is signed in; the page has to say what it needs.");

    public bool May(SiteAction action) => Permissions.May(Roles, action);

    /// <summary>The account that is signed in, opened.</summary>
    public async Task<Account> AccountAsync(CancellationToken stop = default) =>
        await desks.SignIns.FindAsync(AccountId, stop).ConfigureAwait(false) ?? throw new InvalidOperationException("The account is gone, and its sessions with it.");

    /// <summary>The name of who is acted for, or their address while they have told none; null when for oneself.</summary>
    public Task<string?> ActingForNameAsync(CancellationToken stop = default) => _actingForName ??= FindNameAsync(stop);

    private async Task<string?> FindNameAsync(CancellationToken stop)
    {
        if (Session?.ActingFor is not { } person) return null;
        var details = await desks.People.DetailsAsync(person, stop).ConfigureAwait(false);
        return details is null ? null : details.FullName is { Length: > 0 } name ? name : details.Email;
    }
}
