using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Imports;

/// <summary>A line of an import on its way into the registry.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Bytes">As read.</param>
internal sealed record ImportLine(Place Place, byte[] Bytes)
{
    /// <summary>What the line says; null when it was refused.</summary>
    public Profile? Profile { get; set; }

    /// <summary>The identifier it comes with, once it was read.</summary>
    public string Reference { get; set; } = "";

    /// <summary>What it says, whichever way it is written.</summary>
    public Digest Content { get; set; }

    /// <summary>Why it was refused.</summary>
    public IReadOnlyList<Error> Errors { get; private set; } = [];

    public void Refuse(params IReadOnlyList<Error> errors) => (Profile, Errors) = (null, [.. errors.Select(error => error with { Place = Place with { Path = error.Place.Path } })]);
}

/// <summary>A profile that was known before, with its person and its newest version, and whether a nomination is offered to it or accepted.</summary>
internal sealed record Known(ProfileRow Row, PersonRow Person, byte[] Document, bool IsNominated);

/// <summary>A line found to be new: all that will be written.</summary>
internal sealed record Newcomer(PersonRow Person, PersonSeal Seal, PersonDetails Details, ProfileRow Row, ProfileVersionRow Version, Nomination? Nomination);

/// <summary>A line found to say something else than what is known; with a nomination, one that was not known.</summary>
internal sealed record Edit(
    ProfileRow Row, PersonRow Person, PersonSeal Seal, PersonDetails Details, byte[] Document, Law.Assessments.Assessment Before, Standing Standing, Nomination? Nomination);
