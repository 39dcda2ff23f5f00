using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry.Invitations;
using OpenEntry.Registry.Outages;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Notices;

/// <summary>Letters about invitations and their deadlines.</summary>
internal static partial class NoticeTexts
{
    public static NoticeText Invited(InvitationRow invitation, string number)
    {
        var (deadline, last, points, name) = (Wording.Instant(invitation.Deadline), LastDay(invitation.Deadline), Points(invitation.Score), Explanations.Of(invitation.Class));
        return new(
            new("You are invited to apply for permanent residence", "Invitation à présenter une demande de résidence permanente"),
            new(
                $"""
                You are invited to apply for permanent residence, with your profile {number} and {points.En}.

                Class: {name.En}. You can apply under this class only.

                Deadline: your complete application has to reach us before {deadline.En}. {last.En} is the last day, and it counts in full, in UTC.

                Before you answer, look in your account at your score of today beside the score you were invited with.

                If you do not want to apply, decline before the deadline: your profile goes back to the pool with its original moment of submission, for the rest of its year.

                If you do nothing, the invitation lapses, this profile ends, and you need a new one to be invited again.
                """,
                $"""
                Vous recevez une invitation à présenter une demande de résidence permanente, avec votre profil {number} et {points.Fr}.

                Catégorie{Nbsp}: {name.Fr}. C’est la seule au titre de laquelle vous pouvez présenter une demande.

                Échéance{Nbsp}: votre demande complète doit nous parvenir avant le {deadline.Fr}. Le {last.Fr} est le dernier jour, et il compte en entier, en UTC.

                Avant de répondre, comparez dans votre compte votre note d’aujourd’hui à celle qui vous a valu l’invitation.

                Si vous ne souhaitez pas présenter de demande, refusez l’invitation avant l’échéance{Nbsp}: votre profil retourne dans le bassin avec son moment de présentation initial, pour le reste de son année.

                Si vous ne faites rien, l’invitation devient caduque, ce profil prend fin, et il vous en faudra un nouveau pour recevoir une autre invitation.
                """));
    }

    public static NoticeText Reminder(InvitationRow invitation, string number)
    {
        var (deadline, last) = (Wording.Instant(invitation.Deadline), LastDay(invitation.Deadline));
        return new(
            new("Your invitation to apply is waiting for an answer", "Votre invitation à présenter une demande attend une réponse"),
            new(
                $"""
                You have not answered the invitation to apply for your profile {number}. The time to answer ends on {deadline.En}; {last.En} is the last day, in UTC.

                If you decline in time, your profile goes back to the pool for the rest of its year. If you do nothing, the invitation lapses and the profile ends.
                """,
                $"""
                Vous n’avez pas encore répondu à l’invitation à présenter une demande pour votre profil {number}. Le délai pour répondre prend fin le {deadline.Fr}; le {last.Fr} est le dernier jour, en UTC.

                Si vous refusez à temps, votre profil retourne dans le bassin pour le reste de son année. Si vous ne faites rien, l’invitation devient caduque et le profil prend fin.
                """));
    }

    public static NoticeText Accepted(InvitationRow invitation, string number)
    {
        var deadline = Wording.Instant(invitation.Deadline);
        return new(
            new("You accepted your invitation to apply", "Vous avez accepté votre invitation à présenter une demande"),
            new(
                $"""
                You accepted the invitation to apply for your profile {number}.

                Your complete application has to reach us before {deadline.En}.
                """,
                $"""
                Vous avez accepté l’invitation à présenter une demande pour votre profil {number}.

                Votre demande complète doit nous parvenir avant le {deadline.Fr}.
                """));
    }

    /// <summary>Where the profile stands after it was declined is in the row.</summary>
    public static NoticeText Declined(ProfileRow row)
    {
        var stands = Stands(row);
        return new(
            new("You declined your invitation to apply", "Vous avez refusé votre invitation à présenter une demande"),
            new(
                $"""
                You declined the invitation to apply for your profile {row.Number}. This does you no harm.

                {stands.En}
                """,
                $"""
                Vous avez refusé l’invitation à présenter une demande pour votre profil {row.Number}. Cela ne vous nuit pas.

                {stands.Fr}
                """));
    }

    public static NoticeText Cancelled(ProfileRow row, string reason)
    {
        var stands = Stands(row);
        return new(
            new("Your invitation to apply was cancelled", "Votre invitation à présenter une demande a été annulée"),
            new(
                $"""
                The invitation to apply for your profile {row.Number} was issued in error, and we had to cancel it. We are sorry.

                The reason: {reason}

                {stands.En}
                """,
                $"""
                L’invitation à présenter une demande pour votre profil {row.Number} a été émise par erreur, et nous avons dû l’annuler. Nous en sommes désolés.

                La raison{Nbsp}: {reason}

                {stands.Fr}
                """));
    }

    public static NoticeText Lapsed(InvitationRow invitation, string number)
    {
        var deadline = Wording.Instant(invitation.Deadline);
        return new(
            new("Your invitation to apply has lapsed", "Votre invitation à présenter une demande est devenue caduque"),
            new(
                $"""
                The invitation to apply for your profile {number} was not answered before {deadline.En}. It has lapsed, and the profile has ended.

                You can renew the profile: everything you declared is carried over. The new profile gets a new moment of submission.
                """,
                $"""
                L’invitation à présenter une demande pour votre profil {number} est restée sans réponse avant le {deadline.Fr}. Elle est devenue caduque, et le profil a pris fin.

                Vous pouvez renouveler le profil{Nbsp}: tout ce que vous avez déclaré est repris. Le nouveau profil reçoit un nouveau moment de présentation.
                """));
    }

    public static NoticeText Extended(OutageRow outage, string number, Text what, Instant before, Instant after)
    {
        var (from, to, was, now) = (Wording.Instant(outage.From), Wording.Instant(outage.To), Wording.Instant(before), Wording.Instant(after));
        return new(
            new("You have more time", "Vous avez plus de temps"),
            new(
                $"""
                Our service did not work from {from.En} to {to.En}. We are sorry.

                For your profile {number}, {what.En} ended on {was.En}. It now ends on {now.En}.
                """,
                $"""
                Notre service n’a pas fonctionné du {from.Fr} au {to.Fr}. Nous en sommes désolés.

                Pour votre profil {number}, {what.Fr} prenait fin le {was.Fr}. Il prend maintenant fin le {now.Fr}.
                """));
    }

    private static Text Stands(ProfileRow row)
    {
        var (submitted, until, points) = (Wording.Instant(row.SubmittedAt!.Value), Wording.Instant(row.ExpiresAt!.Value), Points(row.Score));
        return row.State switch
        {
            ProfileState.InPool => new(
                $"Your profile is back in the pool with {points.En} and its original moment of submission, {submitted.En}. It stays until {until.En} and can be invited again.",
                $"Votre profil est de retour dans le bassin avec {points.Fr} et son moment de présentation initial, le {submitted.Fr}. Il y reste jusqu’au {until.Fr} et peut recevoir une autre invitation."),
            ProfileState.Ineligible => new(
                "Meanwhile your profile no longer meets any program. Another letter says why, and how it gets back into the pool.",
                "Entre-temps, votre profil ne satisfait plus à aucun programme. Une autre lettre dit pourquoi, et comment il peut retourner dans le bassin."),
            _ => new(
                $"Meanwhile the year of your profile in the pool ended, on {until.En}. You can renew it: everything you declared is carried over.",
                $"Entre-temps, l’année de votre profil dans le bassin a pris fin, le {until.Fr}. Vous pouvez le renouveler{Nbsp}: tout ce que vous avez déclaré est repris."),
        };
    }
}
