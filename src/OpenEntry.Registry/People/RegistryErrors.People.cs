using OpenEntry.Law.Errors;

namespace OpenEntry.Registry;

/// <content>Duplicates and forgetting: 6150 to 6169.</content>
public static partial class RegistryErrors
{
    public static readonly ErrorKind DuplicateWrongState = ErrorKind.Of(6150, "duplicate.wrong-state",
        "this possible duplicate is “{0}”; this can be done when it is: {1}",
        "ce doublon possible est «\u00a0{0}\u00a0»; cela se fait quand il est\u00a0: {1}");

    public static readonly ErrorKind OfficersOnly = ErrorKind.Of(6151, "registry.officers-only",
        "only an officer may do this",
        "seul un agent peut le faire");

    public static readonly ErrorKind SecondOfficer = ErrorKind.Of(6152, "duplicate.second-officer",
        "{0} proposed to merge these people; another officer has to do it",
        "{0} a proposé la fusion de ces personnes; un autre agent doit y procéder");

    public static readonly ErrorKind MergeInvited = ErrorKind.Of(6153, "duplicate.invited",
        "both people have an active profile and {0} is invited; they can be merged once the invitation is answered",
        "les deux personnes ont un profil actif et le profil {0} est invité; la fusion sera possible quand l’invitation aura reçu une réponse");

    public static readonly ErrorKind Merged = ErrorKind.Of(6154, "person.merged",
        "this person was merged with {0}; act on that one",
        "cette personne a été fusionnée avec {0}; agissez sur cette dernière");

    public static readonly ErrorKind UndoInTheWay = ErrorKind.Of(6155, "duplicate.undo-in-the-way",
        "the merging cannot be undone while profile {0} is “{1}”: profile {2} would return beside it",
        "la fusion ne peut être annulée tant que le profil {0} est «\u00a0{1}\u00a0»\u00a0: le profil {2} reviendrait à côté de lui");

    public static readonly ErrorKind UndoLaterFirst = ErrorKind.Of(6156, "duplicate.undo-later-first",
        "a later merging involves these people; undo that one first",
        "une fusion ultérieure concerne ces personnes; annulez-la d’abord");
}
