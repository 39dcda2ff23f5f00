namespace OpenEntry.Registry.People;

/// <summary>What lies in the archive of a person, in words: its first file.</summary>
internal static class PersonExportReadme
{
    private const string Nbsp = "\u00a0";

    public const string Text =
        $"""
        Everything this office has about you (français ci-dessous)

        person.json        Your details.
        account.json       Your account: passkeys, sessions, access given and received. No secrets.
        events.json        What happened in your file, when, why and by whom.
        profiles.json      Your profiles and where they stand; profiles/ has every version of each, schema/ what its fields mean.
        nominations.json   Nominations offered to you.
        invitations.json   Invitations to apply: class, deadline, and the score that was invited, line by line as it was frozen.
        notices.json       Letters to you. Where "body" is null, "bodyLeftOut" says why.

        Moments are in UTC (ISO 8601). Words for people are in both languages, "en" and "fr". Codes:
        language           en, fr
        by                 service, candidate, officer, province, representative, program
        class              CEC, FSW, FST, PNP: the program
        state              of invitations: issued, accepted, declined, lapsed, cancelled
                           of nominations: offered, accepted, refused, revoked, lapsed
        factor, provision  the line of the Comprehensive Ranking System, and the provision that gives its points
        sections           what the lines of a section come to, after its maximum

        ----

        Tout ce que ce bureau détient sur vous

        person.json        Vos renseignements.
        account.json       Votre compte : clés d’accès, sessions, accès donnés et reçus. Aucun secret.
        events.json        Ce qui s’est passé dans votre dossier, quand, pourquoi et par qui.
        profiles.json      Vos profils et où ils en sont; profiles/ en contient chaque version, schema/ le sens des champs.
        nominations.json   Les désignations qui vous ont été offertes.
        invitations.json   Les invitations à présenter une demande : catégorie, échéance, et la note invitée, ligne par ligne, telle que figée.
        notices.json       Les lettres qui vous ont été adressées. Là où « body » est nul, « bodyLeftOut » dit pourquoi.

        Les moments sont en UTC (ISO 8601). Les mots destinés aux personnes sont dans les deux langues, « en » et « fr ». Codes :
        language           en, fr
        by                 service, candidate (vous), officer (bureau), province, representative (représentant), program (programme)
        class              CEC, FSW, FST, PNP : le programme
        state              des invitations : issued (émise), accepted (acceptée), declined (refusée), lapsed (caduque), cancelled (annulée)
                           des désignations : offered (offerte), accepted (acceptée), refused (refusée), revoked (révoquée), lapsed (caduque)
        factor, provision  la ligne du Système de classement global, et la disposition qui en donne les points
        sections           ce que donnent les lignes d’une section, après son maximum

        """;
}
