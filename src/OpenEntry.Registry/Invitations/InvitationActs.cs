using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Invitations;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Invitations;

/// <summary>Someone to invite, as the frozen pool has them.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Version">Its version at the freeze.</param>
/// <param name="Class">The class at the freeze.</param>
/// <param name="Score">The score at the freeze.</param>
/// <param name="Facts">The inputs of the score at the freeze.</param>
internal sealed record Invitee(ProfileRow Profile, int Version, ProgramSet Class, int Score, byte[] Facts);
