using NodaTime;
using OpenEntry.Law;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Registry.Notices;

/// <content>Letters about accounts. They name no account and nobody, but for access, where the giver is named to whom it is given.</content>
internal static partial class NoticeTexts
{
    public static NoticeText ConfirmEmail(Text link, Instant until)
    {
        var at = Wording.Instant(until);
        return new(
            new("Confirm your e-mail address", "Confirmez votre adresse de courriel"),
            new(
                $"""
                Somebody, we hope you, opened an account with this address. To confirm it, open this link and enter your password:

                {link.En}

                It works once, until {at.En}. If it was not you, do nothing: without this the account is erased.
                """,
                $"""
                Quelqu’un, vous sans doute, a ouvert un compte avec cette adresse. Pour la confirmer, ouvrez ce lien et entrez votre mot de passe{Nbsp}:

                {link.Fr}

                Il sert une seule fois, jusqu’au {at.Fr}. Si ce n’était pas vous, ne faites rien{Nbsp}: sans cette confirmation, le compte est effacé.
                """));
    }

    public static NoticeText AddressInUse(Text signIn) => new(
        new("Somebody tried to use your e-mail address", "Quelqu’un a tenté d’utiliser votre adresse de courriel"),
        new(
            $"""
            Somebody tried to use this address for an account. You have one already, and nothing about it was changed.

            If it was you, sign in, or ask there for a new password:

            {signIn.En}

            If it was not you, you do not have to do anything.
            """,
            $"""
            Quelqu’un a tenté d’utiliser cette adresse pour un compte. Vous en avez déjà un, et rien n’y a été changé.

            Si c’était vous, connectez-vous ou demandez-y un nouveau mot de passe{Nbsp}:

            {signIn.Fr}

            Si ce n’était pas vous, vous n’avez rien à faire.
            """));

    public static NoticeText ResetPassword(Text link, Instant until)
    {
        var at = Wording.Instant(until);
        return new(
            new("Choose a new password", "Choisissez un nouveau mot de passe"),
            new(
                $"""
                Somebody, we hope you, asked for a new password. To choose one, open this link:

                {link.En}

                It works once, until {at.En}. Your second factor stays as it is. If it was not you, do nothing: your password has not changed.
                """,
                $"""
                Quelqu’un, vous sans doute, a demandé un nouveau mot de passe. Pour en choisir un, ouvrez ce lien{Nbsp}:

                {link.Fr}

                Il sert une seule fois, jusqu’au {at.Fr}. Votre second facteur reste le même. Si ce n’était pas vous, ne faites rien{Nbsp}: votre mot de passe n’a pas changé.
                """));
    }

    public static NoticeText ConfirmNewEmail(Text link, Instant until)
    {
        var at = Wording.Instant(until);
        return new(
            new("Confirm your new e-mail address", "Confirmez votre nouvelle adresse de courriel"),
            new(
                $"""
                Somebody, we hope you, wants to use this address for their account. To confirm it, open this link:

                {link.En}

                It works once, until {at.En}. If it was not you, do nothing.
                """,
                $"""
                Quelqu’un, vous sans doute, veut utiliser cette adresse pour son compte. Pour la confirmer, ouvrez ce lien{Nbsp}:

                {link.Fr}

                Il sert une seule fois, jusqu’au {at.Fr}. Si ce n’était pas vous, ne faites rien.
                """));
    }

    public static NoticeText EmailChanged() => new(
        new("Your e-mail address was changed", "Votre adresse de courriel a été changée"),
        new(
            """
            Your account now uses another e-mail address, and we will no longer write to this one.

            If it was not you, get in touch with the office at once.
            """,
            """
            Votre compte utilise désormais une autre adresse de courriel, et nous n’écrirons plus à celle-ci.

            Si ce n’était pas vous, communiquez sans tarder avec le bureau.
            """));

    /// <summary>How one signs in was changed.</summary>
    /// <param name="what">What was done, as a sentence without its end.</param>
    public static NoticeText SignInChanged(Text what) => new(
        new("The way you sign in was changed", "Votre mode de connexion a été modifié"),
        new(
            $"""
            {what.En}.

            If it was not you, change your password, end all other sessions, and get in touch with the office.
            """,
            $"""
            {what.Fr}.

            Si ce n’était pas vous, changez votre mot de passe, mettez fin à toutes les autres sessions et communiquez avec le bureau.
            """));

    public static NoticeText AccessOffered(string giver, GrantRow grant, Text link)
    {
        var (until, scope) = (Wording.Instant(grant.Until), grant.Scope.Name());
        var paid = grant.Kind == AccessKind.Representative;
        return new(
            new("Somebody gives you access to their file", "Quelqu’un vous donne accès à son dossier"),
            new(
                $"""
                {giver} gives you access to their file until {until.En}. You may: {scope.En}.

                To take it up, sign in with this address, or open an account with it first:

                {link.En}

                Everything you do there is recorded under your name, and they can end your access at any time.{(paid ? " Whoever represents or advises somebody for pay must be authorised to (IRPA 91)." : "")}
                """,
                $"""
                {giver} vous donne accès à son dossier jusqu’au {until.Fr}. Vous pouvez{Nbsp}: {scope.Fr}.

                Pour accepter, connectez-vous avec cette adresse, ou ouvrez d’abord un compte avec elle{Nbsp}:

                {link.Fr}

                Tout ce que vous y faites est consigné sous votre nom, et l’accès peut vous être retiré à tout moment.{(paid ? " Quiconque représente ou conseille une personne contre rétribution doit y être autorisé (LIPR 91)." : "")}
                """));
    }

    public static NoticeText AccessGiven(string to, GrantRow grant)
    {
        var (until, scope) = (Wording.Instant(grant.Until), grant.Scope.Name());
        return new(
            new("You gave somebody access to your file", "Vous avez donné accès à votre dossier"),
            new(
                $"""
                You gave {to} access to your file until {until.En}. They may: {scope.En}.

                You can end it at any time in your account. If it was not you, do so now and change your password.
                """,
                $"""
                Vous avez donné à {to} accès à votre dossier jusqu’au {until.Fr}. Cette personne peut{Nbsp}: {scope.Fr}.

                Vous pouvez y mettre fin à tout moment dans votre compte. Si ce n’était pas vous, faites-le maintenant et changez votre mot de passe.
                """));
    }
}
