namespace OpenEntry.Web.Site.Profiles;

/// <summary>The parts of a profile with links to them.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="To">The address of a part, of an entry of it, of a page of that.</param>
public sealed record ProfileTasks(ProfileProgress Progress, Func<ProfilePart, int?, int?, string> To);
