using OpenEntry.Registry;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Site.Candidates;

/// <summary>The file of a person: who they are, and which of their profiles counts.</summary>
/// <param name="Person">The person with all their profiles.</param>
public sealed record CandidateFile(OpenedPerson Person)
{
    /// <summary>The profile being filled in.</summary>
    public ProfileRow? Draft { get; } = Person.Profiles.LastOrDefault(one => one.State == ProfileState.Draft);

    /// <summary>The profile in the pool, out of it for want of eligibility, or invited.</summary>
    public ProfileRow? Active { get; } = Person.Profiles.LastOrDefault(one => one.State.IsActive());

    /// <summary>The newest profile that is no draft.</summary>
    public ProfileRow? Last { get; } = Person.Profiles.LastOrDefault(one => one.State != ProfileState.Draft);

    /// <summary>What there is to look at: the active profile, else the draft, else the last one.</summary>
    public ProfileRow? Shown => Active ?? Draft ?? Last;

    /// <summary>What can be changed: the profile that lives, else the draft.</summary>
    public ProfileRow? Editable => Active?.State is ProfileState.InPool or ProfileState.Ineligible ? Active : Draft;

    /// <summary>The renewal that was begun while the profile it will replace still counts.</summary>
    public ProfileRow? Renewal => Active is null ? null : Draft;

    /// <summary>The profile of an address: the one it names, when it can be changed; the first that can when it names none.</summary>
    public ProfileRow? EditableOf(string? number) => string.IsNullOrEmpty(number) ? Editable : new[] { Editable, Draft }.FirstOrDefault(one => one?.Number == number);

    /// <summary>How an address names a profile that can be changed; null for the one it needs not name.</summary>
    public string? Named(ProfileRow? row) => row is null || row == Editable ? null : row.Number;

    public static async Task<CandidateFile> OpenAsync(Desks desks, Guid person, CancellationToken stop) =>
        new((await desks.People.OpenAsync(person, stop).ConfigureAwait(false)).Value);
}
