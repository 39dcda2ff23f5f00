using OpenEntry.Law;
using OpenEntry.Registry.Nominations;

namespace OpenEntry.Registry.Notices;

/// <summary>Letters about nominations.</summary>
internal static partial class NoticeTexts
{
    /// <param name="nomination">The nomination.</param>
    /// <param name="number">Number of the profile.</param>
    /// <param name="province">Name of the province or territory.</param>
    public static NoticeText NominationOffered(NominationRow nomination, string number, Text province)
    {
        var until = Wording.Instant(nomination.AnswerBefore);
        return new(
            new("You are offered a nomination", "Une désignation vous est offerte"),
            new(
                $"""
                {province.En} offers to nominate you, for your profile {number}.

                Accept or refuse it before {until.En}. If you accept, your score rises by the points of a nomination. If you refuse or do nothing, your profile stays as it is.
                """,
                $"""
                Une désignation vous est offerte pour votre profil {number}{Nbsp}: {province.Fr}.

                Acceptez-la ou refusez-la avant le {until.Fr}. Si vous acceptez, les points d’une désignation s’ajoutent à votre note. Si vous refusez ou ne faites rien, votre profil reste tel quel.
                """));
    }

    /// <inheritdoc cref="NominationOffered"/>
    public static NoticeText NominationLapsed(NominationRow nomination, string number, Text province)
    {
        var until = Wording.Instant(nomination.AnswerBefore);
        return new(
            new("A nomination was not answered in time", "Une désignation est restée sans réponse"),
            new(
                $"""
                The nomination offered for your profile {number} ({province.En}) was not answered before {until.En}. It is no longer open.

                Your profile stays as it is. If you still want the nomination, ask the province or territory for a new offer.
                """,
                $"""
                La désignation offerte pour votre profil {number} ({province.Fr}) est restée sans réponse avant le {until.Fr}. Elle n’est plus ouverte.

                Votre profil reste tel quel. Si vous souhaitez toujours la désignation, demandez une nouvelle offre à la province ou au territoire.
                """));
    }

    /// <param name="number">Number of the profile.</param>
    /// <param name="province">Name of the province or territory.</param>
    public static NoticeText NominationRevoked(string number, Text province) => new(
        new("A nomination was revoked", "Une désignation a été révoquée"),
        new(
            $"""
            The nomination for your profile {number} ({province.En}) was revoked. Its points no longer count.

            Your account shows your score of today. If you have questions about the reason, ask the province or territory.
            """,
            $"""
            La désignation pour votre profil {number} ({province.Fr}) a été révoquée. Ses points ne comptent plus.

            Votre compte montre votre note d’aujourd’hui. Pour toute question sur la raison, adressez-vous à la province ou au territoire.
            """));
}
