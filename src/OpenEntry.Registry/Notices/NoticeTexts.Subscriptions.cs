using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Registry.Notices;

/// <content>Letters to subscribers, of whom nothing but the address is known.</content>
internal static partial class NoticeTexts
{
    public static NoticeText ConfirmSubscription(Text link, Instant until)
    {
        var at = Wording.Instant(until);
        return new(
            new("Confirm that you want to hear of rounds", "Confirmez que vous voulez être informé des rondes"),
            new(
                $"""
                Somebody, we hope you, asked for a letter to this address after each round of invitations. To get them, open this link:

                {link.En}

                It works until {at.En}. If it was not you, do nothing: without this the address is erased.
                """,
                $"""
                Quelqu’un, vous sans doute, a demandé qu’une lettre soit envoyée à cette adresse après chaque ronde d’invitations. Pour les recevoir, ouvrez ce lien{Nbsp}:

                {link.Fr}

                Il est valable jusqu’au {at.Fr}. Si ce n’était pas vous, ne faites rien{Nbsp}: sans cette confirmation, l’adresse est effacée.
                """));
    }

    public static NoticeText SubscribedAlready(Text end) => new(
        new("You already hear of rounds", "Vous êtes déjà informé des rondes"),
        new(
            $"""
            Somebody asked for letters about rounds of invitations to this address. It gets them already, and nothing was changed.

            To get no more of them, open this link:

            {end.En}
            """,
            $"""
            Quelqu’un a demandé que des lettres au sujet des rondes d’invitations soient envoyées à cette adresse. Elle les reçoit déjà, et rien n’a été changé.

            Pour ne plus en recevoir, ouvrez ce lien{Nbsp}:

            {end.Fr}
            """));

    public static NoticeText RoundPublished(RoundRow round, Text page, Text end)
    {
        var result = new Text("Nobody was invited.", "Personne n’a été invité.");
        if (round is { CutOff: { } cutOff, TieBreak: { } tieBreak })
        {
            var (invited, at) = (Wording.Count(round.Invited ?? 0, new("invitation", "invitation"), new("invitations", "invitations")), Wording.Instant(tieBreak));
            result = new(
                $"It brought {invited.En}. The lowest score invited is {cutOff}; of those with exactly that score, whoever had submitted their profile on {at.En} at the latest.",
                $"Elle a donné lieu à {invited.Fr}. La note la plus basse invitée est {cutOff}; à cette note exacte, ont été invitées les personnes qui avaient présenté leur profil au plus tard le {at.Fr}.");
        }

        return new(
            new($"Round {round.Number} of invitations", $"Ronde d’invitations {round.Number}"),
            new(
                $"""
                Round {round.Number} was published. {result.En}

                Everything about it, with its proof:

                {page.En}

                You get this letter because you asked for it. To get no more of them, open this link:

                {end.En}
                """,
                $"""
                La ronde {round.Number} a été publiée. {result.Fr}

                Tout à son sujet, avec sa preuve{Nbsp}:

                {page.Fr}

                Vous recevez cette lettre parce que vous l’avez demandée. Pour ne plus en recevoir, ouvrez ce lien{Nbsp}:

                {end.Fr}
                """));
    }
}
