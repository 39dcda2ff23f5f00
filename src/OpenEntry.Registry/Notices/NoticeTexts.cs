using OpenEntry.Law;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Notices;

/// <summary>What each notice says. Subjects hold nothing personal.</summary>
internal static class NoticeTexts
{
    public static NoticeText Submitted(ProfileRow row) => new(
        new("Your profile is in the pool", "Votre profil est dans le bassin"),
        new(
            $"Your profile {row.Number} entered the pool at {row.SubmittedAt} with {row.Score} points. It stays until {row.ExpiresAt}. You are told of every change.",
            $"Votre profil {row.Number} est entré dans le bassin à {row.SubmittedAt} avec {row.Score} points. Il y reste jusqu’à {row.ExpiresAt}. Vous serez avisé de tout changement."));

    public static NoticeText Ineligible(ProfileRow row, Text why) => new(
        new("Your profile is no longer in the pool", "Votre profil n’est plus dans le bassin"),
        new(
            $"Your profile {row.Number} no longer meets any program: {why.En}.\n\nYou can repair it in place: when a program is met again it returns to the pool with its original moment of submission.",
            $"Votre profil {row.Number} ne satisfait plus à aucun programme\u00a0: {why.Fr}.\n\nVous pouvez le corriger sur place\u00a0: dès qu’un programme est de nouveau satisfait, il retourne dans le bassin avec son moment de présentation initial."));

    public static NoticeText Expired(ProfileRow row) => new(
        new("Your profile has expired", "Votre profil a expiré"),
        new(
            $"Your profile {row.Number} was in the pool for its full term, which ended at {row.ExpiresAt}. You can renew it: everything you declared is carried over.",
            $"Votre profil {row.Number} est resté dans le bassin jusqu’au terme prévu, soit {row.ExpiresAt}. Vous pouvez le renouveler\u00a0: tout ce que vous avez déclaré est repris."));
}
