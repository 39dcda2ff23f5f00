using OpenEntry.Law;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Nominations;

/// <summary>What the notices about nominations say.</summary>
internal static class NominationNotices
{
    public static NoticeText Offered(ProfileRow row, NominationRow nomination)
    {
        var (until, by) = (Wording.Instant(nomination.AnswerBefore), ProvinceNames.By(nomination.Province));
        return new(
            new("A province or territory offers you a nomination", "Une province ou un territoire vous offre une désignation"),
            new(
                $"""
                {by.En} offers a nomination for your profile {row.Number}, certificate {nomination.Certificate}.

                Accept or refuse it before {until.En}. Only an accepted nomination gives points. If you refuse or do nothing, your profile stays as it is.
                """,
                $"""
                Une désignation {by.Fr} vous est offerte pour votre profil {row.Number}, certificat {nomination.Certificate}.

                Acceptez-la ou refusez-la avant le {until.Fr}. Seule une désignation acceptée donne des points. Si vous refusez ou ne faites rien, votre profil reste tel quel.
                """));
    }

    public static NoticeText Accepted(ProfileRow row, NominationRow nomination) => new(
        new("You accepted a nomination", "Vous avez accepté une désignation"),
        new(
            $"You accepted the nomination by {ProvinceNames.By(nomination.Province).En}. Your profile {row.Number} now has {row.Score} points. The nomination ends with the profile.",
            $"Vous avez accepté la désignation {ProvinceNames.By(nomination.Province).Fr}. Votre profil {row.Number} compte maintenant {row.Score} points. La désignation prend fin avec le profil."));

    public static NoticeText Refused(ProfileRow row, NominationRow nomination) => new(
        new("You refused a nomination", "Vous avez refusé une désignation"),
        new(
            $"You refused the nomination by {ProvinceNames.By(nomination.Province).En}. Your profile {row.Number} stays as it was.",
            $"Vous avez refusé la désignation {ProvinceNames.By(nomination.Province).Fr}. Votre profil {row.Number} reste tel qu’il était."));

    public static NoticeText Lapsed(ProfileRow row, NominationRow nomination)
    {
        var (until, by) = (Wording.Instant(nomination.AnswerBefore), ProvinceNames.By(nomination.Province));
        return new(
            new("A nomination was not answered in time", "Une désignation est restée sans réponse"),
            new(
                $"""
                The nomination by {by.En} was not answered before {until.En} and gives no points.

                Your profile {row.Number} stays as it was. The province or territory may offer it again.
                """,
                $"""
                La désignation {by.Fr} est restée sans réponse avant le {until.Fr} et ne donne aucun point.

                Votre profil {row.Number} reste tel qu’il était. La province ou le territoire peut l’offrir de nouveau.
                """));
    }

    public static NoticeText Revoked(ProfileRow row, NominationRow nomination) => new(
        new("A nomination was revoked", "Une désignation a été révoquée"),
        new(
            $"{ProvinceNames.By(nomination.Province).En} revoked its nomination. Your profile {row.Number} has {row.Score} points without it.",
            $"La désignation {ProvinceNames.By(nomination.Province).Fr} a été révoquée. Sans elle, votre profil {row.Number} compte {row.Score} points."));
}
